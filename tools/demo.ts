import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, launchChromium } from './browser/chromium.ts';
import { findBrowser } from './browser/find.ts';
import { type PageServer, servePages } from './browser/serve.ts';
import type { Target } from './browser/target.ts';

/*
 * npm run demo                  the demo policy and the demo sign-up, in a Chromium that nobody sees
 * npm run demo -- FILE.html     a saved page instead
 * npm run demo -- --open        in a window that stays until it is closed
 */

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out/demo');
const SITE = 'http://www.quillow.example';
/** A sign-up is graded within so many ms, or not at all; a policy is answered well before. */
const PATIENCE = 20_000;

/** What the popup shows, read from its elements. */
interface Shown {
  head: string;
  rows: {
    question: string;
    answer: string;
    note: string;
    facts: string[];
    quotes: { heading: string; text: string }[];
  }[];
}

const { values, positionals } = parseArgs({ options: { open: { type: 'boolean' } }, allowPositionals: true });
process.exitCode = await demo(positionals[0] ?? null, values.open ?? false);

/** Runs the demo; 1 where the popup had no answer. Browser and server are gone afterwards, whatever happened. */
async function demo(file: string | null, open: boolean): Promise<number> {
  if (open && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.error('--open shows a window, and there is no display here.');
    return 1;
  }
  if (file !== null && !existsSync(file)) {
    console.error(`There is no file ${file}.`);
    return 1;
  }
  const saved = file === null ? null : readFileSync(file, 'utf8');
  findBrowser('chromium');
  console.error('Building the extension …');
  execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  let server: PageServer | undefined;
  let browser: ExtensionBrowser | undefined;
  try {
    const read = (name: string) => readFileSync(join(ROOT, 'assets/demo', name), 'utf8');
    server = await servePages({
      'www.quillow.example/privacy': read('privacy.html'),
      'www.quillow.example/signup': read('signup.html'),
      ...(saved !== null && { 'saved-page.example/': saved }),
    });
    browser = await launchChromium({ hostPort: server.port, headless: !open });
    const page = await browser.context.newPage();
    const address = saved === null ? `${SITE}/privacy` : 'http://saved-page.example/';
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    console.log(`\nPolicy  ${file === null ? address : basename(file)}`);
    const answered = await showPopup(browser, page);
    if (saved === null) await showBadge(browser);
    if (open) {
      console.log('\nThe window is yours; close it to end.');
      await page.bringToFront();
      await new Promise((resolve) => browser?.context.once('close', resolve));
    }
    return answered ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await browser?.close();
    await server?.close();
  }
}

/** Opens the popup over the page, saves its picture and prints what it says; false where it has no five answers. */
async function showPopup(browser: ExtensionBrowser, page: Page): Promise<boolean> {
  const popup = await browser.openPopup(page);
  await popup.waitFor(`document.querySelector('button[aria-expanded], [role="alert"], h1')`, PATIENCE);
  await popup.waitFor(`!document.querySelector('[aria-busy="true"]')`, PATIENCE);
  mkdirSync(OUT, { recursive: true });
  const picture = join(OUT, 'popup.png');
  writeFileSync(picture, await popup.screenshot());
  const shown = await readPopup(popup);
  if (shown.rows.length === 5) print(shown);
  else console.log(`\n${await popup.evaluate<string>('document.body.innerText')}`);
  console.log(`\nPicture of the popup: ${relative(process.cwd(), picture)}`);
  return shown.rows.length === 5;
}

/** Opens every row and reads question, answer and evidence. */
async function readPopup(popup: Target): Promise<Shown> {
  await popup.evaluate(`(async () => {
    for (const row of document.querySelectorAll('.row button[aria-expanded="false"]')) row.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const more of document.querySelectorAll('.row .quotes > button')) more.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
  })()`);
  return popup.evaluate<Shown>(`(() => {
    const text = (root, selector) => (root.querySelector(selector)?.innerText ?? '').replace(/\\s+/g, ' ').trim();
    const rows = [...document.querySelectorAll('.row')].map((row) => ({
      question: text(row, '.question').replace(/ ?:/, ''), answer: text(row, '.headline'), note: text(row, '.note'),
      facts: [...row.querySelectorAll('.opt-out, .addresses li')].map((e) => e.innerText.trim()),
      quotes: [...row.querySelectorAll('figure')].map((f) => ({ heading: [...f.querySelectorAll('figcaption > *')].map((e) => e.innerText.trim()).join(' · '), text: text(f, 'blockquote') })),
    }));
    return { head: (document.querySelector('header')?.innerText ?? '').trim(), rows };
  })()`);
}

function print({ head, rows }: Shown): void {
  console.log(`\n${head.replace(/\s*\n\s*/g, ' · ')}`);
  for (const { question, answer, note, facts, quotes } of rows) {
    console.log(`\n${question}\n  ${answer}${note ? `\n  ${note}` : ''}`);
    for (const fact of facts) console.log(`    ${fact}`);
    for (const { heading, text } of quotes) console.log(`    “${text}”${heading ? `\n      ${heading}` : ''}`);
  }
}

/** Opens the demo sign-up, waits for its badge and prints it. */
async function showBadge(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`${SITE}/signup`);
  const tabId = await browser.tabId(page);
  const read = async () =>
    (await browser.worker()).evaluate(
      async (id) => ({
        text: await chrome.action.getBadgeText({ tabId: id }),
        title: await chrome.action.getTitle({ tabId: id }),
      }),
      tabId,
    );
  let badge = await read();
  for (const end = Date.now() + PATIENCE; !badge.text && Date.now() < end; badge = await read()) {
    await page.waitForTimeout(100);
  }
  console.log(
    `\nSign-up ${SITE}/signup\n  badge: ${badge.text || 'none'}\n  tooltip: ${badge.title.replace(/\n/g, '\n           ')}`,
  );
}
