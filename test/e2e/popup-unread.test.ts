import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import type { Target } from '../../tools/browser/target.ts';
import { FRENCH_POLICY, PDF, POLICY, SCRIPT_ONLY, signup, signupLinking } from './signup-pages.ts';

/** What the real popup says over a sign-up whose policy cannot be read, and what it offers instead. */
const HOST = 'http://kettle.example';

let browser: ExtensionBrowser;
let server: PageServer;
let isSlow = true;

beforeAll(async () => {
  server = await servePages({
    'kettle.example/pdf': signupLinking('/privacy.pdf'),
    'kettle.example/privacy.pdf': PDF,
    'kettle.example/script-only': signupLinking('/app/privacy'),
    'kettle.example/app/privacy': SCRIPT_ONLY,
    'kettle.example/not-found': signupLinking('/gone/privacy'),
    'kettle.example/no-link': signup('<footer><a href="/terms">Terms</a></footer>'),
    'kettle.example/french': signupLinking('http://bouilloire.example/confidentialite'),
    'bouilloire.example/confidentialite': FRENCH_POLICY,
    'kettle.example/slow': signupLinking('/slow/privacy'),
    'kettle.example/slow/privacy': (_, response) => {
      const answer = () => response.writeHead(200, { 'content-type': 'text/html' }).end(POLICY);
      if (isSlow) setTimeout(answer, 20_000);
      else answer();
    },
  });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a sign-up, waits for its mark, and opens the popup over it. */
async function open(path: string, mark: string): Promise<{ page: Page; popup: Target }> {
  const page = await browser.context.newPage();
  await page.goto(HOST + path);
  await expect.poll(() => browser.badge(page), { timeout: 15_000 }).toBe(mark);
  const popup = await browser.openPopup(page);
  await popup.waitFor(`document.querySelector('h1') && !/Reading|Getting/.test(document.body.innerText)`);
  return { page, popup };
}
const said = (popup: Target) => popup.evaluate<string>('document.body.innerText');
const press = (popup: Target, name: string) =>
  popup.evaluate(`[...document.querySelectorAll('button')].find((b) => b.innerText.trim() === '${name}').click()`);

test.each([
  ['a PDF', '/pdf', 'It is a PDF', 'Open the policy', `${HOST}/privacy.pdf`],
  [
    'a page that scripts fill',
    '/script-only',
    'builds its text with a program',
    'Open the policy',
    `${HOST}/app/privacy`,
  ],
  ['a page that is not there', '/not-found', 'there is no such page', 'Open the link', `${HOST}/gone/privacy`],
])('of %s the popup says so, and opens it', async (_, path, why, name, address) => {
  const { page, popup } = await open(path, '–');
  const words = await said(popup);
  expect(words).toContain('The policy could not be read from here');
  expect(words).toContain(why);
  expect(words).toContain(address.replace('http://', ''));
  const opened = browser.context.waitForEvent('page');
  await press(popup, name);
  const policy = await opened;
  await expect.poll(() => policy.url()).toBe(address);
  await Promise.all([page.close(), policy.close()]);
});

test('of a sign-up without a policy the popup says what that means', async () => {
  const { page, popup } = await open('/no-link', '?');
  const words = await said(popup);
  expect(words).toContain('This sign-up links to no privacy policy');
  expect(words).toContain('does not say what becomes of your data');
  await page.close();
});

test('of a policy in French the popup names everybody to write to', async () => {
  const { page, popup } = await open('/french', '–');
  const words = await said(popup);
  expect(words).toContain('This policy is in French');
  expect(words).toMatch(/dpo@bouilloire\.example\s+bonjour@bouilloire\.example/);
  await page.close();
});

test('of a slow server the popup says so, and asks it again; the badge follows', async () => {
  const { page, popup } = await open('/slow', '–');
  expect(await said(popup)).toContain('did not answer in time');
  isSlow = false;
  await press(popup, 'Try again');
  await popup.waitFor(`document.querySelector('button[aria-expanded]')`);
  await expect.poll(() => browser.badge(page), { timeout: 4_000 }).toMatch(/^[A-E]$/);
  await page.close();
});
