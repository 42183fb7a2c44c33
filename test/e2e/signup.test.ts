import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import { FORM, GERMAN_POLICY, LOGIN, PDF, POLICY, SCRIPT_ONLY, signup, signupLinking } from './signup-pages.ts';

const HOST = 'http://kettle.example';

let browser: ExtensionBrowser;
let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    'kettle.example/privacy': POLICY,
    'stove-group.example/privacy-policy': POLICY,
    'kettle.example/signup': signupLinking('/privacy'),
    'kettle.example/other-site': signupLinking('http://stove-group.example/privacy-policy'),
    'kettle.example/no-link': signup('<footer><a href="/terms">Terms</a></footer>'),
    'kettle.example/login': LOGIN,
    'kettle.example/not-found': signupLinking('/gone/privacy'),
    'kettle.example/redirect': signupLinking('/to-router/privacy'),
    'kettle.example/to-router/privacy': (_, response) =>
      response.writeHead(302, { location: 'http://192.168.7.7/privacy' }).end(),
    '192.168.7.7/privacy': POLICY,
    'kettle.example/two-hops': signupLinking('/hop/privacy'),
    'kettle.example/hop/privacy': (_, response) => response.writeHead(301, { location: '/hop/privacy2' }).end(),
    'kettle.example/hop/privacy2': (_, response) =>
      response.writeHead(302, { location: 'http://localhost:1/privacy' }).end(),
    'kettle.example/moved': signupLinking('/old/privacy'),
    'kettle.example/old/privacy': (_, response) => response.writeHead(301, { location: '/privacy?moved' }).end(),
    'kettle.example/german': signupLinking('http://kessel.example/datenschutz', 'Datenschutzerklärung'),
    'kessel.example/datenschutz': GERMAN_POLICY,
    'kettle.example/pdf': signupLinking('/privacy.pdf'),
    'kettle.example/privacy.pdf': PDF,
    'kettle.example/script-only': signupLinking('/app/privacy'),
    'kettle.example/app/privacy': SCRIPT_ONLY,
    'kettle.example/hub': signupLinking('/legal/privacy'),
    'kettle.example/legal/privacy': `<!doctype html><title>Legal</title><h1>Legal</h1><ul><li><a href="/terms">Terms</a></li><li><a href="/cookies">Cookie policy</a></li><li><a href="/privacy?hub">Privacy policy</a></li></ul>`,
    'kettle.example/wrong-words': signup(
      '<footer><a href="/returns">Return policy</a> <a href="/cookies">Cookie policy</a> <a href="/account/privacy">Privacy settings</a></footer>',
    ),
    'kettle.example/slow': signupLinking('/slow/privacy'),
    'kettle.example/slow/privacy': (_, response) => void setTimeout(() => response.writeHead(200).end(POLICY), 30_000),
    'kettle.example/late': `<!doctype html><html lang="en"><title>Kettle</title><body><div id="app"></div><footer><a href="/privacy?late">Privacy</a></footer>
      <script>setTimeout(() => { document.querySelector('#app').innerHTML = ${JSON.stringify(`<h1>Create your account</h1>${FORM}`)} }, 1500)</script></body></html>`,
    'kettle.example/app': `<!doctype html><html lang="en"><title>Kettle</title><body><div id="app"><h1>Kettles</h1><button id="go">Go</button></div><footer><a href="/privacy?app">Privacy</a></footer>
      <script>
        const app = document.querySelector('#app'), home = app.innerHTML;
        const show = () => { app.innerHTML = location.pathname === '/app/join' ? ${JSON.stringify(`<h1>Create your account</h1>${FORM}`)} : home };
        addEventListener('popstate', show);
        window.go = (to) => { history.pushState({}, '', to); show() };
      </script></body></html>`,
    'kettle.example/kill': signupLinking('/wait/privacy'),
    'kettle.example/wait/privacy': (_, response) =>
      void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(POLICY), 1_500),
  });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Shown {
  text: string;
  title: string;
}

/** Ids by page: asked for once, since the address of an app's tab changes by itself. */
const tabs = new Map<Page, number>();

async function badge(page: Page): Promise<Shown> {
  const tabId = tabs.get(page);
  return (await browser.worker()).evaluate(
    async (id = 0) => ({
      text: await chrome.action.getBadgeText({ tabId: id }),
      title: await chrome.action.getTitle({ tabId: id }),
    }),
    tabId,
  );
}

/** Waits for a badge, polled, for at most so many ms. */
async function badgeWithin(page: Page, limit: number, wanted = /./): Promise<Shown> {
  for (const end = Date.now() + limit; ; await page.waitForTimeout(50)) {
    const shown = await badge(page);
    if (wanted.test(shown.text) || Date.now() > end) return shown;
  }
}

const asked = (part: string) => server.requests.filter((request) => request.includes(part)).length;

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(HOST + path);
  tabs.set(page, await browser.tabId(page));
  return page;
}

test('a sign-up gets the grade of its policy, and a second tab asks nobody again', async () => {
  const page = await open('/signup');
  const shown = await badgeWithin(page, 5_000);
  expect(shown.text).toMatch(/^[A-E]$/);
  expect(shown.title).toMatch(/grade [A-E]\. \w+/);
  expect(asked('kettle.example/privacy')).toBe(1);
  const second = await open('/signup#again');
  expect((await badgeWithin(second, 5_000)).text).toBe(shown.text);
  expect(asked('kettle.example/privacy')).toBe(1);
  await second.goto(`${HOST}/login`);
  await second.waitForTimeout(800);
  expect((await badge(second)).text).toBe('');
  expect((await badge(page)).text).toBe(shown.text);
  await Promise.all([page.close(), second.close()]);
});

test('a grade comes within two seconds of the form', async () => {
  const start = Date.now();
  const page = await open('/other-site?timed');
  expect((await badgeWithin(page, 4_000)).text).toMatch(/^[A-E]$/);
  expect(Date.now() - start).toBeLessThan(2_000);
  await page.close();
});

test.each([
  ['a policy on another site', '/other-site', /^[A-E]$/, /grade/],
  ['no link', '/no-link', /^\?$/, /no privacy policy/],
  ['links that only look like it', '/wrong-words', /^\?$/, /no privacy policy/],
  ['a policy that moved', '/moved', /^[A-E]$/, /grade/],
  ['a hub', '/hub', /^[A-E]$/, /grade/],
  ['a 404', '/not-found', /^–$/, /leads nowhere/],
  ['a redirect to a private address', '/redirect', /^–$/, /hand out/],
  ['a redirect to this machine, two hops on', '/two-hops', /^–$/, /hand out/],
  ['a German policy', '/german', /^–$/, /language/],
  ['a PDF', '/pdf', /^–$/, /PDF/],
  ['a page that scripts fill', '/script-only', /^–$/, /scripts/],
  ['a late form', '/late', /^[A-E]$/, /grade/],
])('%s', async (_, path, text, title) => {
  const page = await open(path);
  const shown = await badgeWithin(page, 6_000);
  expect(shown.text).toMatch(text);
  expect(shown.title).toMatch(title);
  await page.close();
});

test('no request ever came to a private address', () => {
  expect(server.requests.filter((request) => /192\.168|localhost/.test(request))).toEqual([]);
});

test('a log-in gets nothing', async () => {
  const page = await open('/login');
  await page.waitForTimeout(1_200);
  expect((await badge(page)).text).toBe('');
  await page.close();
});

test('the badge follows an app that changes its address by itself', async () => {
  const page = await open('/app');
  await page.waitForTimeout(700);
  expect((await badge(page)).text).toBe('');
  await page.evaluate(`go('/app/join')`);
  expect((await badgeWithin(page, 4_000)).text).toMatch(/^[A-E]$/);
  await page.evaluate(`go('/app')`);
  expect((await badgeWithin(page, 3_000, /^$/)).text).toBe('');
  await page.evaluate(`history.back()`);
  expect((await badgeWithin(page, 4_000)).text).toMatch(/^[A-E]$/);
  await page.close();
});

test('switched off, for this site and wholly, there is no badge and no request', async () => {
  const before = asked('/privacy');
  const set = async (settings: object) =>
    (await browser.worker()).evaluate((s) => chrome.storage.local.set({ settings: s }), settings);
  const shown = await open('/other-site?shown');
  expect((await badgeWithin(shown, 4_000)).text).toMatch(/^[A-E]$/);
  await set({ quietSites: ['kettle.example'] });
  expect((await badgeWithin(shown, 2_000, /^$/)).text).toBe('');
  const quiet = await open('/signup?quiet');
  await quiet.waitForTimeout(900);
  expect((await badge(quiet)).text).toBe('');
  await set({ badge: false });
  await quiet.goto(`${HOST}/signup?off`);
  await quiet.waitForTimeout(900);
  expect((await badge(quiet)).text).toBe('');
  expect(asked('/privacy')).toBe(before);
  await set({});
  await Promise.all([shown.close(), quiet.close()]);
});

test('a worker that is killed between form and answer is asked again', async () => {
  const page = await open('/kill');
  for (const end = Date.now() + 5_000; !asked('/wait/privacy') && Date.now() < end; ) await page.waitForTimeout(50);
  expect(asked('/wait/privacy')).toBe(1);
  await browser.stopWorker();
  for (const end = Date.now() + 8_000; asked('/wait/privacy') < 2 && Date.now() < end; ) await page.waitForTimeout(50);
  expect(asked('/wait/privacy')).toBe(2);
  expect((await badgeWithin(page, 6_000)).text).toMatch(/^[A-E]$/);
  await page.close();
});

test('the popup on a sign-up shows the summary, and the history keeps it', async () => {
  const page = await open('/signup?popup');
  await badgeWithin(page, 4_000);
  const popup = await browser.openPopup(page);
  await popup.waitFor(`/Kettle|Privacy/.test(document.body.innerText)`);
  const worker = await browser.worker();
  expect(await worker.evaluate(async () => (await indexedDB.databases()).map((d) => d.name))).toContain('history');
  await page.close();
});

test('the tooltip speaks the language of the interface', async () => {
  const set = async (settings: object) =>
    (await browser.worker()).evaluate((s) => chrome.storage.local.set({ settings: s }), settings);
  await set({ language: 'de' });
  const page = await open('/no-link?german');
  expect((await badgeWithin(page, 4_000)).title).toMatch(/verweist auf keine Datenschutzerklärung/);
  await set({});
  await page.close();
});

test('the mark comes back with a page that the browser had put aside', async () => {
  const page = await open('/no-link?aside');
  await badgeWithin(page, 4_000);
  await page.goto(`${HOST}/login?aside`);
  await page.waitForTimeout(600);
  expect((await badge(page)).text).toBe('');
  await page.goBack();
  expect((await badgeWithin(page, 4_000)).text).toBe('?');
  await page.close();
});

test('a slow server gives a mark when its time is over', { timeout: 30_000 }, async () => {
  const page = await open('/slow');
  await page.waitForTimeout(9_000);
  expect((await badge(page)).text).toBe('');
  const shown = await badgeWithin(page, 4_000);
  expect(shown).toMatchObject({ text: '–', title: expect.stringMatching(/too long/) });
  await page.close();
});
