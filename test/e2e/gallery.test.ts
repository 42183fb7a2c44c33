import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGE_NAMES } from '../../lib/ui/i18n/languages.ts';
import { findBrowser } from '../../tools/browser/find.ts';
import { PAGE_STATES, POPUP_STATES, THEMES } from '../../tools/gallery/states.ts';

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = join(ROOT, 'tools/gallery/vite.config.ts');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Where the one picture of all states goes. */
const PICTURE = join(ROOT, '.output/gallery.png');

const POPUPS = Object.keys(POPUP_STATES);
const PAGES = Object.keys(PAGE_STATES);
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What must be seen whole as the popup opens. */
const GLANCES = ['mixed', 'good', 'silent', 'unsure'];

let server: PreviewServer;
let browser: Browser;
let address: string;
const pictures = new Map<string, Buffer>();

beforeAll(async () => {
  await build({ configFile: CONFIG, logLevel: 'error' });
  server = await preview({ configFile: CONFIG, logLevel: 'error', preview: { port: 0, open: false } });
  address = server.resolvedUrls?.local[0] as string;
  browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(width: number, height: number, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

async function show(page: Page, state: string, language = 'en', theme = 'auto'): Promise<void> {
  await page.goto(`${address}state.html?${new URLSearchParams({ state, language, theme })}`);
  await page.waitForSelector('h1');
}

/** What axe finds wrong, as short lines; colours alone where the rest is known to be the same. */
async function violations(page: Page, rules = ALL_RULES): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  // The demo policy is a site's own page in a frame; only ours is judged.
  const results = await page.evaluate<AxeResults>(
    `axe.run({ exclude: ['iframe'] }, { iframes: false, runOnly: ${JSON.stringify(rules)} })`,
  );
  return results.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary}`));
}

const overflow = (page: Page) =>
  page.evaluate(() => {
    const root = document.scrollingElement as Element;
    return root.scrollWidth - root.clientWidth;
  });

describe.each(THEMES)('%s', (theme) => {
  // A theme changes colours and nothing else.
  const rules = theme === 'light' ? ALL_RULES : ['color-contrast'];

  test('axe finds nothing in any state of the popup', async () => {
    const page = await open(380, 600);
    const found: Record<string, string[]> = {};
    for (const state of POPUPS) {
      await show(page, state, 'en', theme);
      const wrong = await violations(page, rules);
      if (wrong.length) found[state] = wrong;
      pictures.set(`${state}, ${theme}`, await page.screenshot());
    }
    expect(found).toEqual({});
    await page.context().close();
  });

  test('axe finds nothing in the other pages', async () => {
    const page = await open(1000, 900);
    for (const state of PAGES) {
      await show(page, state, 'en', theme);
      expect(await violations(page, rules), state).toEqual([]);
      pictures.set(`${state}, ${theme}`, await page.screenshot());
    }
    await page.context().close();
  });
});

test('forced colours: nothing is told by a background alone', async () => {
  const page = await open(380, 600, { forcedColors: 'active' });
  for (const state of ['mixed', 'unsure', 'open-retention']) {
    await show(page, state);
    expect(await violations(page), state).toEqual([]);
    // The grade's field is gone there: its letter and its border are left.
    expect(await page.locator('.badge').evaluate((e) => getComputedStyle(e).borderTopWidth)).toBe('2px');
    pictures.set(`${state}, forced colours`, await page.screenshot());
  }
  await page.context().close();
});

test('the five rows are seen at 380 × 600 without scrolling, in every language', async () => {
  const page = await open(380, 600);
  for (const language of Object.keys(LANGUAGE_NAMES))
    for (const state of GLANCES) {
      await show(page, state, language);
      const room = await page.evaluate(() => {
        const rows = [...document.querySelectorAll('.rows > li')];
        return innerHeight - (rows.at(-1) as Element).getBoundingClientRect().bottom;
      });
      expect(room, `${state} in ${language}`).toBeGreaterThanOrEqual(0);
    }
  await page.context().close();
});

test('words two fifths longer break no layout', async () => {
  const popup = await open(380, 600);
  for (const state of POPUPS) {
    await show(popup, state, 'long');
    expect(await overflow(popup), state).toBeLessThanOrEqual(0);
    if (GLANCES.includes(state)) pictures.set(`${state}, longer words`, await popup.screenshot());
  }
  const page = await open(1000, 900);
  for (const state of PAGES) {
    await show(page, state, 'long');
    expect(await overflow(page), state).toBeLessThanOrEqual(0);
  }
  await popup.context().close();
  await page.context().close();
});

// At 200 % a popup of 800 × 600 has 400 × 300 for its page; WCAG 1.4.10 asks for 320 × 256 (a page at 400 %). The text
// alone may be twice as large by the browser's settings: then the popup is wider.
test('zoomed in, nothing is cut off, and nothing sticks over what is read', async () => {
  const page = await open(400, 300);
  for (const state of [...POPUPS, ...PAGES]) {
    await show(page, state);
    for (const [width, height] of [
      [400, 300],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await overflow(page), `${state} at ${width}`).toBeLessThanOrEqual(0);
      const stuck = await page.evaluate(() =>
        [...document.querySelectorAll('body *')].filter((e) => /sticky|fixed/.test(getComputedStyle(e).position)),
      );
      expect(stuck, state).toEqual([]);
    }
    await page.setViewportSize({ width: 760, height: 600 });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await overflow(page), `${state} with large text`).toBeLessThanOrEqual(0);
    if (state === 'mixed') pictures.set('mixed, text 200 %', await page.screenshot());
  }
  await page.context().close();
});

test('all states are in one picture that a person can look at', async () => {
  const figures = [...pictures].map(
    ([name, png]) =>
      `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  expect(figures.length).toBeGreaterThanOrEqual(2 * (POPUPS.length + PAGES.length));
  const page = await open(2400, 1000);
  await page.setContent(
    `<style>body{margin:16px;background:#c9cdd1;font:14px system-ui;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{display:block;max-width:760px}</style>${figures.join('')}`,
  );
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  writeFileSync(PICTURE, await page.screenshot({ fullPage: true }));
  expect(readFileSync(PICTURE).byteLength).toBeGreaterThan(100_000);
  await page.context().close();
});
