import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import type { Target } from '../../tools/browser/target.ts';

const POLICY = readFileSync(join(import.meta.dirname, '../../assets/demo/privacy.html'), 'utf8');

let browser: ExtensionBrowser;
let server: PageServer;
let page: Page;

beforeAll(async () => {
  server = await servePages({ 'www.quillow.example/privacy': POLICY });
  browser = await launchChromium({ hostPort: server.port });
  page = await browser.context.newPage();
  await page.goto('http://www.quillow.example/privacy');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The name of what has the focus, and whether the focus can be seen. */
const focused = (popup: Target) =>
  popup.evaluate<{ name: string; seen: boolean }>(`(() => {
    const e = document.activeElement;
    const name = (e.getAttribute('title') ?? e.innerText ?? '').replace(/\\s+/g, ' ').trim();
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    return { name, seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
  })()`);

test('the popup is used by keyboard alone, from the first row to the quote in the page', async () => {
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const popup = await browser.openPopup(page);
  await popup.waitFor(`document.querySelector('button[aria-expanded]')`);

  const walk: string[] = [];
  for (let i = 0; i < 9; i++) {
    await popup.press('Tab');
    const { name, seen } = await focused(popup);
    walk.push(name);
    expect(seen, name).toBe(true);
  }
  expect(walk.slice(0, 5).map((name) => name.replace(/(?:Unsure )?/g, '').split(':')[0])).toEqual([
    expect.stringMatching(/^Selling and ads/),
    expect.stringMatching(/^AI training/),
    expect.stringMatching(/^How long it is kept/),
    expect.stringMatching(/^Age/),
    expect.stringMatching(/^Contact/),
  ]);
  expect(walk.slice(5)).toEqual(['Write to them', 'Copy', 'History', 'Settings']);

  // Round to the first row again, down to the second, and open it.
  for (let i = 0; !(await focused(popup)).name.startsWith('AI training'); i++) {
    expect(i).toBeLessThan(12);
    await popup.press('Tab');
  }
  await popup.press('Enter');
  await popup.waitFor(`document.activeElement.getAttribute('aria-expanded') === 'true'`);
  await popup.waitFor(`document.querySelector('.opt-out')`);
  const shown = await popup.evaluate<string>('document.body.innerText');
  // The date stands in a band above the page's <main>; the way out is a link of the policy.
  expect(shown).toContain('Updated September 14, 2026');
  expect(shown).toContain('Say no: Settings, “Help train Quill”');
  expect(shown).toContain('How to say no');
  for (let i = 0; (await focused(popup)).name !== 'Show in page'; i++) {
    expect(i).toBeLessThan(5);
    await popup.press('Tab');
  }
  await popup.press('Enter');
  await popup.waitFor(`document.body.innerText.includes('Marked in the page')`);

  const marked = await page.evaluate(() => [...(CSS.highlights.get('privacy-gist') ?? [])].map(String).join(''));
  expect(marked).toMatch(/train and improve our machine-learning models/);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('privacy-gist') ?? [])] as Range[];
        const box = range?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }),
    )
    .toBe(true);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('what was shown once is there at once when the popup opens again', async () => {
  const popup = await browser.openPopup(page);
  await popup.waitFor(`document.querySelector('button[aria-expanded]')`);
  const kept = await (await browser.worker()).evaluate(() => chrome.storage.session.get('last-reports'));
  expect(JSON.stringify(kept)).toContain('"state":"done"');
});

test('the welcome page shows the extension at work, and marks a quote in its demo', async () => {
  const welcome = await browser.context.newPage();
  await welcome.goto(`${browser.origin}welcome.html`);
  await welcome.getByRole('button', { name: /AI training/ }).click();
  await welcome.getByRole('button', { name: 'Show in page' }).first().click();
  await welcome.getByText('Marked in the page').waitFor();
  const frame = welcome.frames().find((f) => f !== welcome.mainFrame());
  expect(await frame?.evaluate(() => CSS.highlights.size)).toBe(1);
  await welcome.close();
});

test('settings take effect at once, and a page that was left finds them again', async () => {
  const options = await browser.context.newPage();
  await options.goto(`${browser.origin}options.html`);
  await options.getByLabel('Language', { exact: true }).selectOption('de');
  await options.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  await options.getByLabel('Farben').selectOption('dark');
  await options.locator('html[data-theme=dark]').waitFor();
  await options.getByLabel('Nicht auf diesen Websites').fill('https://www.shop.example/x\nno site');
  await options.getByRole('switch', { name: /aufheben/ }).click();
  await options.getByText('no site').waitFor();
  await options.getByText('Gespeichert').waitFor();
  await options.reload();
  await options.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  expect(await options.getByLabel('Nicht auf diesen Websites').inputValue()).toBe('shop.example');
  expect(await options.getByRole('switch', { name: /aufheben/ }).isChecked()).toBe(false);
  await options.close();
});
