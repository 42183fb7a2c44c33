import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { servePages } from '../../tools/browser/serve.ts';
import type { Kit } from '../bench/history-kit.ts';
import { killWhileImporting, killWhileSaving } from './history-kills.ts';
import { fillHistory, historyKit, openHistoryPage } from './history-page.ts';
import { POLICY } from './signup-pages.ts';

declare const kit: Kit;

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});

/** Erases the history, so that each test begins with none. */
const clear = (page: Page) =>
  page.evaluate(async () => {
    const history = await kit.openHistory();
    const { entries } = await history.list();
    await history.remove(
      entries.map((e) => e.id),
      Date.now(),
    );
    await history.purge(Date.now() + 1);
    await history.close();
  });

async function openEmpty(): Promise<Page> {
  const page = await openHistoryPage(browser);
  await clear(page);
  return page;
}

const grid = '[role="grid"]';
const rowsShown = (page: Page) => page.locator(`${grid} .entry`).count();

describe('the page', () => {
  test('an empty history says how something comes into it', async () => {
    const page = await openEmpty();
    await expect.poll(() => page.innerText('main')).toContain('Nothing here yet');
    await page.close();
  });

  test('everything by keyboard: move, open, back, select, compare, delete, undo, search', async () => {
    const page = await openEmpty();
    await fillHistory(page, 60);
    await page.waitForSelector(grid);
    await expect.poll(() => page.getAttribute(grid, 'aria-rowcount')).toBe('61');
    expect(await rowsShown(page)).toBeLessThan(40);
    await page.focus(grid);
    await page.keyboard.press('End');
    const active = () =>
      page.evaluate(() =>
        document
          .getElementById(document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '')
          ?.getAttribute('aria-rowindex'),
      );
    await expect.poll(active).toBe('61');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1 >> text=/./');
    await expect.poll(() => page.url()).toContain('#/entry/');
    await expect.poll(() => page.innerText('main')).toContain('Versions');
    await page.keyboard.press('Escape');
    await page.waitForSelector(grid);
    await expect.poll(active).toBe('61');
    await page.keyboard.press('Home');
    for (const key of [' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
    await expect.poll(() => page.innerText('[role="toolbar"]')).toContain('2 selected');
    await page.getByRole('button', { name: 'Compare' }).press('Enter');
    await page.waitForSelector('table');
    expect(await page.locator('th[scope="col"]').count()).toBe(2);
    const names = await page.locator('th[scope="col"] a').allInnerTexts();
    await page.getByRole('button', { name: 'Copy' }).press('Enter');
    const copied = () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const as = async (type: string) => (await item?.getType(type))?.text() ?? '';
        return { text: await as('text/plain'), html: await as('text/html') };
      });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await expect.poll(async () => (await copied()).text).toContain(names[1]);
    const { text, html } = await copied();
    expect(text).toContain(names[0]);
    // A cell for each policy in every row, in the text as in the table.
    const lines = text.split('\n');
    expect(lines.length).toBeGreaterThan(6);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([3]));
    expect(html).toContain('<table');
    for (const name of names) expect(html).toContain(name);
    await page.keyboard.press('Escape');
    await page.focus(grid);
    await page.keyboard.press('Delete');
    await expect.poll(() => page.getAttribute(grid, 'aria-rowcount')).toBe('59');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getAttribute(grid, 'aria-rowcount')).toBe('61');
    await page.keyboard.press('/');
    await page.keyboard.type('site-17.example');
    await expect.poll(() => page.getAttribute(grid, 'aria-rowcount')).toBe('2');
    await page.keyboard.type(' nothing like it');
    await expect.poll(() => page.innerText('main')).toContain('Nothing fits');
    await page.close();
  });

  test('each deletion can be undone, the last one first, also after the page was closed; what is old goes by its age', async () => {
    const page = await openEmpty();
    await fillHistory(page, 6);
    const count = (of = page) => of.getAttribute(grid, 'aria-rowcount');
    await expect.poll(() => count()).toBe('7');
    await page.focus(grid);
    await page.keyboard.press('Delete');
    await expect.poll(() => count()).toBe('6');
    await page.keyboard.press('Delete');
    await expect.poll(() => count()).toBe('5');
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => count()).toBe('6');
    await page.close();
    const again = await openHistoryPage(browser);
    await again.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => count(again)).toBe('7');
    // All of these were seen in June 2025.
    await again.click('summary');
    await again.selectOption('.menu select', '30');
    await again.locator('.menu').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(() => again.innerText('main')).toContain('Nothing here yet');
    await again.keyboard.press('Control+z');
    await expect.poll(() => count(again)).toBe('7');
    await again.close();
  });

  test('a history that the browser lost together with its mirror is told of, one that the reader deleted is not', async () => {
    const page = await openEmpty();
    await fillHistory(page, 3);
    await expect.poll(() => page.getAttribute(grid, 'aria-rowcount')).toBe('4');
    await page.goto(`${browser.origin}options.html`);
    await page.evaluate(async () => {
      // TypeScript does not know of storage buckets yet.
      const { storageBuckets } = navigator as unknown as { storageBuckets: { delete(name: string): Promise<void> } };
      await storageBuckets.delete('history-mirror');
      indexedDB.deleteDatabase('history');
    });
    await page.goto(`${browser.origin}history.html`);
    await expect.poll(() => page.innerText('.page')).toContain('3 policies were lost');
    await page.getByRole('alert').getByRole('button').click();
    await page.reload();
    await page.waitForSelector('main h2');
    expect(await page.locator('[role="alert"]').count()).toBe(0);
    await page.close();
  });

  test('in a narrow window nothing stands out of it', async () => {
    const page = await openEmpty();
    await fillHistory(page, 4);
    await page.setViewportSize({ width: 400, height: 700 });
    const ids = await page.evaluate(async () => (await kit.openHistory()).ids());
    for (const place of ['#/', `#/entry/${ids[0]}`, `#/compare/${ids.join(',')}`]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await page.waitForSelector(place === '#/' ? grid : 'main h1');
      const outside = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('header > *, main > *, form > *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth)
            .map((element) => element.outerHTML.slice(0, 60)),
        );
      await expect.poll(outside).toEqual([]);
    }
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing wrong in the %s theme', async (colorScheme) => {
    const page = await openEmpty();
    await page.emulateMedia({ colorScheme });
    await fillHistory(page, 20);
    const ids = await page.evaluate(async () => {
      const history = await kit.openHistory();
      await kit.saveSynthetic(history, 3, 500, 'check');
      const all = (await history.list()).entries;
      const three = all.find((e) => e.site === 'site-3.example');
      const detail = await history.get(three?.id ?? '');
      await history.close();
      return { three: three?.id, other: all.find((e) => e !== three)?.id, hashes: detail?.versions.map((v) => v.hash) };
    });
    await page.waitForSelector(grid);
    await page.evaluate(axe.source);
    const faults: string[] = [];
    for (const place of [
      '#/',
      `#/entry/${ids.three}`,
      `#/changes/${ids.three}/${ids.hashes?.[1]}/${ids.hashes?.[0]}`,
      `#/compare/${ids.three},${ids.other}`,
      '#/entry/gone',
    ]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await page.waitForTimeout(300);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      faults.push(...violations.map((x) => `${place} ${x.id}: ${x.nodes[0]?.html.slice(0, 200)}`));
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  test('an exported file is taken in again, a spoilt one is refused with the reason', async () => {
    const page = await openEmpty();
    await fillHistory(page, 12);
    await page.waitForSelector(grid);
    await page.click('summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Export everything')]);
    const json = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(json).entries).toHaveLength(12);
    await clear(page);
    const put = (text: string) =>
      page.setInputFiles('input[type="file"]', {
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await put(json.slice(0, -500));
    await expect.poll(() => page.innerText('.toasts')).toContain('nothing was changed');
    await put(json);
    await expect.poll(() => page.innerText('.toasts')).toContain('12 policies read from the file; new: 12');
    await expect.poll(() => page.getAttribute(grid, 'aria-rowcount')).toBe('13');
    await page.close();
  });
});

describe('what is kept is kept up to date', () => {
  test('"Check again" fetches the policy, keeps what changed, and shows it', async () => {
    const server = await servePages({
      'www.lantern.example/privacy': POLICY.replace(
        '</p>',
        '</p><p>We train our models on the reviews that you write.</p>',
      ),
    });
    const own = await launchChromium({ hostPort: server.port });
    const page = await openHistoryPage(own);
    const id = await page.evaluate(async () => {
      const history = await kit.openHistory();
      const document = kit.syntheticPolicy(1, 'http://www.lantern.example/privacy');
      const summary = kit.syntheticSummary(1, document);
      const at = '2026-01-01T00:00:00.000Z';
      const { entry } = await history.save({
        url: 'http://www.lantern.example/privacy',
        document,
        summary,
        seen: 'signup',
        at,
        engine: '0',
        model: '0',
      });
      await history.close();
      return entry;
    });
    // An older engine has judged it: the page judges its text again by itself.
    await page.reload();
    await page.evaluate(await historyKit());
    const engine = () =>
      page.evaluate(async (entry) => {
        const history = await kit.openHistory();
        const detail = await history.get(entry);
        await history.close();
        return detail?.versions.at(-1)?.engine;
      }, id);
    await expect.poll(engine, { timeout: 10_000 }).not.toBe('0');
    await page.evaluate((entry) => {
      location.hash = `#/entry/${entry}`;
    }, id);
    await page.click('text=Check again');
    await expect.poll(() => page.innerText('.toasts'), { timeout: 15_000 }).toContain('1 checked; changed: 1');
    expect(server.requests.filter((r) => r.includes('lantern'))).toEqual(['GET http://www.lantern.example/privacy']);
    await page.click('text=What changed');
    await expect.poll(() => page.innerText('main')).toContain('We train our models on the reviews that you write.');
    await own.close();
    await server.close();
  });

  test('a selection, or all that is older than a month, is checked one after the other, and can be stopped', async () => {
    const hosts = ['lantern.example', 'kettle.example', 'quill.example'];
    const server = await servePages(Object.fromEntries(hosts.map((host) => [`${host}/privacy`, POLICY])));
    const own = await launchChromium({ hostPort: server.port });
    const page = await openHistoryPage(own);
    await page.evaluate(async (sites) => {
      const history = await kit.openHistory();
      for (const [n, host] of sites.entries()) {
        const url = `http://${host}/privacy`;
        const document = kit.syntheticPolicy(n, url);
        const summary = kit.syntheticSummary(n, document);
        const at = `2026-01-01T00:00:0${n}.000Z`;
        await history.save({ url, document, summary, seen: 'policy', at, engine: '1', model: 'a' });
      }
      await history.close();
    }, hosts);
    await page.waitForSelector(grid);
    // The browser asks for updates of its own.
    const asked = () => hosts.flatMap((host) => server.requests.filter((r) => r === `GET http://${host}/privacy`));
    const pages = (...sites: string[]) => sites.map((host) => `GET http://${host}/privacy`);
    await page.focus(grid);
    for (const key of ['Home', ' ', 'ArrowDown', ' ']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Check again' }).press('Enter');
    await expect.poll(() => page.innerText('.toasts'), { timeout: 20_000 }).toContain('2 checked; changed: 2');
    expect(asked()).toEqual(pages('kettle.example', 'quill.example'));
    await page.getByRole('button', { name: 'Clear selection' }).press('Enter');
    // What was just seen is not older than a month.
    const checkOld = async () => {
      await page.locator('summary').press('Enter');
      await page.getByRole('button', { name: 'Check all older than a month' }).press('Enter');
    };
    await checkOld();
    await expect.poll(() => page.innerText('.toasts'), { timeout: 20_000 }).toContain('1 checked; changed: 1');
    expect(asked()).toEqual(pages('lantern.example', 'kettle.example', 'quill.example'));
    await checkOld();
    await expect.poll(() => page.innerText('.toasts')).toContain('Nothing is that old');
    await page.getByRole('checkbox', { name: 'Select all' }).press(' ');
    await page.getByRole('button', { name: 'Check again' }).press('Enter');
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await expect.poll(() => page.locator('.banner').count()).toBe(0);
    await page.waitForTimeout(3000);
    expect(asked().length).toBeLessThan(6);
    await own.close();
    await server.close();
  });

  test('what another window, or the background, judges anew is shown with its progress here too', async () => {
    const page = await openEmpty();
    await fillHistory(page, 60);
    // Without a table of its own nothing is judged here, so that it is left to those that open next.
    await page.goto(`${browser.origin}options.html`);
    const seen = async (window: Page) => {
      await window.waitForFunction(() => /A newer engine reads your policies again/.test(document.body.innerText));
      await window.waitForFunction(() => !document.querySelector('.banner'), undefined, { timeout: 60_000 });
    };
    const windows = await Promise.all([1, 2].map(() => browser.context.newPage()));
    await Promise.all(
      windows.map(async (window) => {
        await window.goto(`${browser.origin}history.html`);
        await seen(window);
      }),
    );
    for (const window of [page, ...windows]) await window.close();
  });
});

describe('nothing is lost', () => {
  test('a restart of the browser', async () => {
    const first = await launchChromium();
    await fillHistory(await openHistoryPage(first), 5);
    await first.close({ keepProfile: true });
    const second = await launchChromium({ profile: first.profile });
    const page = await openHistoryPage(second);
    const found = await page.evaluate(async () => kit.check(await kit.openHistory()));
    await second.close();
    expect(found).toEqual({ entries: 5, versions: 5, faults: [] });
  });

  test('two windows that write at once', async () => {
    const windows = [await openEmpty(), await openHistoryPage(browser)] as const;
    await Promise.all(
      windows.map((page, w) =>
        page.evaluate(async (mine) => {
          const history = await kit.openHistory();
          for (let n = 0; n < 12; n++) await kit.saveSynthetic(history, n, mine * 100 + n);
          await history.close();
        }, w),
      ),
    );
    const found = await windows[0].evaluate(async () => kit.check(await kit.openHistory()));
    expect(found).toEqual({ entries: 12, versions: 24, faults: [] });
    await expect.poll(() => windows[1].getAttribute(grid, 'aria-rowcount')).toBe('13');
    for (const page of windows) await page.close();
  });

  test('kills of the browser during an import leave all of the file or nothing', { timeout: 120_000 }, async () => {
    for (const delay of [50, 400, 900, 1400]) {
      const { before, file, entries, faults } = await killWhileImporting(delay + Math.random() * 300);
      expect(faults).toEqual([]);
      expect([before, before + file]).toContain(entries);
    }
  });

  test('kills of the browser at random moments', { timeout: 120_000 }, async () => {
    const report = await killWhileSaving(10);
    expect(report.faults).toEqual([]);
    expect(report.confirmed).toBeGreaterThan(10);
    expect(report.versions).toBeGreaterThanOrEqual(report.confirmed);
  });
});
