import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import type { Kit } from '../bench/history-kit.ts';
import { hasDiscarded, killBrowser } from './history-kills.ts';
import { fillHistory, openHistoryPage } from './history-page.ts';

declare const kit: Kit;

let browser: ExtensionBrowser;

afterAll(async () => {
  await browser?.close();
});

/** Tears the last record of a LevelDB's log, as a kill in the middle of its writing does. */
function tearLog(folder: string): void {
  const [log, ...others] = readdirSync(folder).filter((file) => file.endsWith('.log'));
  if (!log || others.length) throw new Error(`Not one log in ${folder}`);
  const path = join(folder, log);
  truncateSync(path, statSync(path).size - 37);
}

/** The only folder in a folder. */
function only(folder: string): string {
  const [name, ...others] = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (!name || others.length) throw new Error(`Not one folder in ${folder}`);
  return join(folder, name.name);
}
const historyFiles = () => only(join(browser.profile, 'Default/IndexedDB'));
const mirrorFiles = () => only(join(only(join(browser.profile, 'Default/WebStorage')), 'IndexedDB'));

/** Kills the browser, tears a log, and starts twice: Chromium discards what is in it at the second start. */
async function killTearing(files: () => string) {
  await killBrowser(browser);
  tearLog(files());
  browser = await launchChromium({ profile: browser.profile });
  await addOne();
  await browser.close({ keepProfile: true });
  browser = await launchChromium({ profile: browser.profile, args: ['--enable-logging'] });
  await look();
  expect(hasDiscarded(browser.profile)).toBe(true);
}

let number = 1000;
async function addOne() {
  const page = await openHistoryPage(browser);
  await fillHistory(page, number + 1, number);
  number++;
  await page.close();
}

const look = async () => {
  const page = await openHistoryPage(browser);
  const found = await page.evaluate(async () => {
    const history = await kit.openHistory();
    const whole = await kit.check(history);
    const restored = await history.untoldRestored();
    await history.close();
    return { ...whole, restored };
  });
  await page.close();
  return found;
};

test('a torn record costs nothing: what Chromium discards comes back from the mirror, and what was deleted does not', async () => {
  browser = await launchChromium();
  const page = await openHistoryPage(browser);
  await fillHistory(page, 12);
  const deleted = await page.evaluate(async () => {
    const history = await kit.openHistory();
    const [first = '', second = ''] = await history.ids();
    await history.remove([first], 1000);
    await history.purge(1000);
    await history.remove([second], Date.now());
    await history.close();
    return [first, second];
  });
  await killTearing(historyFiles);

  const after = await openHistoryPage(browser);
  await expect.poll(() => after.innerText('.banner')).toContain('11 policies were brought back');
  expect(await after.getAttribute('[role="grid"]', 'aria-rowcount')).toBe('12');
  expect(await after.locator('[role="alert"]').count()).toBe(0);
  const ids = await after.evaluate(async () => (await kit.openHistory()).ids());
  for (const id of deleted) expect(ids).not.toContain(id);
  await after.locator('.banner button').click();
  await expect.poll(() => after.locator('.banner').count()).toBe(0);
  await after.reload();
  await after.waitForSelector('[role="grid"] .entry');
  expect(await after.locator('.banner').count()).toBe(0);
  await after.close();
  expect(await look()).toEqual({ entries: 11, versions: 11, faults: [], restored: 0 });
});

test('a mirror that Chromium discards is filled again, and serves the next time', async () => {
  await killTearing(mirrorFiles);
  expect(await look()).toEqual({ entries: 12, versions: 12, faults: [], restored: 0 });
  await killTearing(historyFiles);
  expect(await look()).toEqual({ entries: 13, versions: 13, faults: [], restored: 13 });
});

test('a history whose files are gone altogether comes back', async () => {
  await killBrowser(browser);
  rmSync(historyFiles(), { recursive: true });
  browser = await launchChromium({ profile: browser.profile });
  expect(await look()).toMatchObject({ entries: 13, versions: 13, faults: [] });
});

test('what is in neither copy is told of as lost', async () => {
  const page = await openHistoryPage(browser);
  await expect.poll(() => page.getAttribute('[role="grid"]', 'aria-rowcount')).toBe('14');
  await page.goto(`${browser.origin}options.html`);
  await page.evaluate(async () => {
    // TypeScript does not know of storage buckets yet.
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
    };
    const bucket = await storageBuckets.open('history-mirror');
    await new Promise<void>((resolve) => {
      const asked = bucket.indexedDB.open('history');
      asked.onsuccess = () => {
        const tx = asked.result.transaction('entries', 'readwrite');
        const entries = tx.objectStore('entries');
        const all = entries.getAllKeys();
        all.onsuccess = () => {
          for (const key of all.result.slice(0, 2)) entries.delete(key);
        };
        tx.oncomplete = () => resolve(asked.result.close());
      };
    });
    indexedDB.deleteDatabase('history');
  });
  await page.goto(`${browser.origin}history.html`);
  await expect.poll(() => page.innerText('[role="alert"]')).toContain('2 policies were lost');
  expect(await page.innerText('.page')).toContain('11 policies were brought back');
  await page.close();
});

test('the space that the mirror takes is counted', async () => {
  const page = await openHistoryPage(browser);
  const { used, own } = await page.evaluate(async () => {
    const history = await kit.openHistory();
    const { used } = await history.usage();
    await history.close();
    return { used: used ?? 0, own: (await navigator.storage.estimate()).usage ?? 0 };
  });
  expect(used - own).toBeGreaterThan(10_000);
});
