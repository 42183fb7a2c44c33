import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { servePages } from '../../tools/browser/serve.ts';
import type { Kit } from '../bench/history-kit.ts';
import { killWorkerWhileSaving } from './history-kills.ts';
import { openHistoryPage } from './history-page.ts';
import { POLICY } from './signup-pages.ts';

declare const kit: Kit;

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});

test('a hundred kills of the worker at random moments while it saves', { timeout: 300_000 }, async () => {
  const report = await killWorkerWhileSaving(100);
  expect(report.faults).toEqual([]);
  expect(report.kills).toBe(100);
  expect(report.confirmed).toBeGreaterThan(100);
  expect(report.versions).toBeGreaterThanOrEqual(report.confirmed);
});

describe('a quota of the real browser', () => {
  test('costs old texts and no summary, is told of, and keeps nobody from deleting', async () => {
    const server = await servePages({ 'www.lantern.example/privacy': POLICY });
    const own = await launchChromium({ hostPort: server.port });
    const page = await openHistoryPage(own);
    const cdp = await own.context.newCDPSession(page);
    const origin = own.origin.replace(/\/$/, '');
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
    const result = await page.evaluate(async () => {
      const history = await kit.openHistory();
      let saved = 0;
      let refused = '';
      for (let n = 0; n < 400 && !refused; n++) {
        try {
          await kit.saveSynthetic(history, n);
          saved++;
        } catch (error) {
          refused = (error as { obstacle: string }).obstacle;
        }
      }
      const whole = await kit.check(history);
      const found = { saved, refused, whole, untold: await history.untoldTexts(), oldest: false, newest: false };
      const { entries } = await history.list();
      const kept = async (site: string) => {
        const entry = entries.find((e) => e.site === site);
        const detail = await history.get(entry?.id ?? '');
        return detail?.versions[0]?.textKept ?? false;
      };
      found.oldest = await kept('site-0.example');
      found.newest = await kept(`site-${saved - 1}.example`);
      await history.close();
      return found;
    });
    expect(result.refused).toBe('full');
    expect(result.whole).toEqual({ entries: result.saved, versions: result.saved, faults: [] });
    expect(result.untold).toBeGreaterThan(0);
    expect([result.oldest, result.newest]).toEqual([false, true]);
    const policy = await own.context.newPage();
    await policy.goto('http://www.lantern.example/privacy');
    const popup = await own.openPopup(policy);
    await popup.waitFor(`document.querySelector('button[aria-expanded]')`);
    expect(await popup.evaluate('document.body.innerText')).toContain('there is no space left');
    await policy.close();
    await page.reload();
    await expect.poll(() => page.innerText('[role="alert"]')).toContain('Space ran out');
    await page.focus('[role="grid"]');
    await page.keyboard.press('Delete');
    await expect.poll(() => page.getAttribute('[role="grid"]', 'aria-rowcount')).toBe(String(result.saved));
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('alert').getByRole('button').click();
    await expect.poll(() => page.locator('[role="alert"]').count()).toBe(0);
    await own.close();
    await server.close();
  });
});

test('a policy that changed after a sign-up marks the button until the reader looks', async () => {
  const page = await openHistoryPage(browser);
  const id = await page.evaluate(async () => {
    const history = await kit.openHistory();
    await kit.saveSynthetic(history, 7, 7, 'signup');
    const { entry } = await kit.saveSynthetic(history, 7, 500, 'check');
    await history.close();
    return entry;
  });
  const mark = () =>
    page.evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})]);
  await expect.poll(mark).toEqual(['•', 'Privacy Gist: 1 policy has changed since you signed up.']);
  // The tooltip speaks the language that the reader chose for the extension, whatever the browser's is.
  const choose = (language: string) =>
    page.evaluate((l) => chrome.storage.local.set({ settings: { language: l } }), language);
  await choose('de');
  await expect.poll(mark).toEqual(['•', 'Privacy Gist: 1 Erklärung hat sich seit Ihrer Anmeldung geändert.']);
  await choose('auto');
  await page.evaluate((entry) => {
    location.hash = `#/entry/${entry}`;
  }, id);
  await expect.poll(mark).toEqual(['', 'Privacy Gist']);
});
