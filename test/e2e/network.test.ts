import type { IncomingMessage } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, type Responder, servePages } from '../../tools/browser/serve.ts';
import { LOGIN, PDF, POLICY, signup } from './signup-pages.ts';

/** Chromium's own housekeeping, which the test's resolver brings here too, and the icons that it asks for by itself. */
const HOUSEKEEPING = /^\w+ http:\/\/[\w.-]*(?:googleapis\.com|google\.com|gstatic\.com|gvt1\.com)\/|\/favicon\.ico$/;

/** Everything that a policy of the session could bring a careless reader to ask for. */
const BAIT =
  '<img src="/spy.png"><script src="/spy.js"></script><link rel="stylesheet" href="/spy.css"><iframe src="/spy.html"></iframe>';
const POLICY_WITH_BAIT = POLICY.replace('</main>', `${BAIT}</main>`);
const policyRequests: IncomingMessage[] = [];
const policy: Responder = (request, response) => {
  // The session opens policies in tabs, too: those are requests of the browser's own.
  const isOpened = 'upgrade-insecure-requests' in request.headers;
  if (!isOpened) policyRequests.push(request);
  response
    .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'policy=1' })
    .end(isOpened ? POLICY : POLICY_WITH_BAIT);
};
const redirect =
  (location: string): Responder =>
  (_, response) =>
    response.writeHead(301, { location }).end();
const hub = (href: string) =>
  `<!doctype html><title>Legal</title><h1>Legal</h1><ul><li><a href="/terms">Terms</a></li><li><a href="/cookies">Cookie policy</a></li><li><a href="${href}">Privacy policy</a></li></ul>`;

/** What the sign-up of a site may link to, the mark that it gets, and what is asked for then: once in a session. */
interface Kind {
  link: string | null;
  mark: RegExp;
  asks: string[];
  pages: Record<string, string | Responder>;
}
const SHARED = 'http://oven.example/privacy';
const KINDS: Kind[] = [
  { link: '/privacy', mark: /^[A-E]$/, asks: ['/privacy'], pages: {} },
  { link: SHARED, mark: /^[A-E]$/, asks: [], pages: {} },
  { link: '/legal', mark: /^[A-E]$/, asks: ['/legal', '/privacy'], pages: { '/legal': hub('/privacy') } },
  {
    link: '/legal',
    mark: /^–$/,
    asks: ['/legal', '/legal/more'],
    pages: { '/legal': hub('/legal/more'), '/legal/more': hub('/privacy') },
  },
  { link: '/old', mark: /^[A-E]$/, asks: ['/old', '/privacy'], pages: { '/old': redirect('/privacy') } },
  { link: '/privacy.pdf', mark: /^–$/, asks: ['/privacy.pdf'], pages: { '/privacy.pdf': PDF } },
  { link: '/gone', mark: /^–$/, asks: ['/gone'], pages: {} },
  { link: null, mark: /^\?$/, asks: [], pages: {} },
];
const SITES = Array.from({ length: 2 * KINDS.length }, (_, i) => ({
  origin: `http://shop${i}.example`,
  ...(KINDS[i % KINDS.length] as Kind),
}));
/** Sites whose sign-ups are seen only while the reader wants no grade of them, and one that is read from a link. */
const QUIET = 'http://quiet.example';
const OFF = 'http://off.example';
const LINKED = 'http://linked.example';
const LATE = 'http://late.example';

const withCookie =
  (html: string): Responder =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'session=secret; SameSite=Lax' }).end(html);
const join = (link: string | null) =>
  withCookie(
    signup(
      `${link ? `<a href="${link}">Privacy policy</a> ` : ''}<a href="/terms">Terms</a> <a href="/cookies">Cookie policy</a>`,
    ),
  );
const ARTICLE = `<!doctype html><html lang="en"><title>Tea</title><h1>Tea</h1><p>Tea is made of leaves and hot water.</p><form class="newsletter"><h3>Sign up for our newsletter</h3><input type="email" name="email"><button type="button">Sign up</button></form><footer><a href="/privacy">Privacy policy</a></footer></html>`;

let browser: ExtensionBrowser;
let server: PageServer;
const visited: string[] = [];

beforeAll(async () => {
  const pages: Record<string, string | Responder> = {
    '/article': ARTICLE,
    '/login': LOGIN,
    '/privacy': policy,
    '/join': join('/privacy'),
  };
  for (const { origin, link, pages: own } of SITES) {
    const { hostname } = new URL(origin);
    pages[`${hostname}/join`] = join(link);
    for (const [path, page] of Object.entries(own)) pages[hostname + path] = page;
  }
  server = await servePages(pages);
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(tab: Page, url: string): Promise<void> {
  visited.push(url);
  await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
}

/** A tab of the session; its id is asked for once, since several walk at the same time. */
async function openTab(url: string): Promise<{ tab: Page; mark(): Promise<string> }> {
  const tab = await browser.context.newPage();
  await visit(tab, url);
  const id = await browser.tabId(tab);
  const mark = async () => (await browser.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
  return { tab, mark };
}

/** A click at once: Playwright's own waits for frames, of which a tab in the background has one a second. */
async function tap(tab: Page, selector: string): Promise<void> {
  const [x = 0, y = 0] = await tab.evaluate((wanted) => {
    const { left = 0, top = 0 } = document.querySelector(wanted)?.getBoundingClientRect() ?? {};
    return [left + 4, top + 4];
  }, selector);
  await tab.mouse.click(x, y);
}

/** What a reader does on a site: reads, goes to log in, comes to sign up, fills some in, looks at the policy. */
async function walk(sites: typeof SITES, name: string): Promise<void> {
  const { tab, mark } = await openTab(`${sites[0]?.origin}/article?${name}`);
  for (const { origin, mark: wanted } of sites) {
    await visit(tab, `${origin}/article`);
    await tap(tab, '.newsletter button');
    await visit(tab, `${origin}/login`);
    await tap(tab, 'input[type=password]');
    await visit(tab, `${origin}/join`);
    await expect.poll(mark, { timeout: 15_000, message: origin + name }).toMatch(wanted);
    await tap(tab, 'input[name=email]');
    await tab.keyboard.type('me@kettle.example');
    await tap(tab, 'h1');
    await visit(tab, `${origin}/privacy`);
    await tap(tab, 'h1');
  }
  await tab.close();
}

/** Three readers at once, each with sites of its own. */
const walkAll = (round: string) =>
  Promise.all(
    [0, 1, 2].map((n) =>
      walk(
        SITES.filter((_, i) => i % 3 === n),
        `${round}${n}`,
      ),
    ),
  );

async function popupSays(tab: Page, words: RegExp, press?: string): Promise<void> {
  const popup = await browser.openPopup(tab);
  await popup.waitFor(`${words}.test(document.body.innerText)`);
  if (press) {
    await popup.evaluate(`[...document.querySelectorAll('button')].find((b) => /${press}/.test(b.innerText)).click()`);
    await popup.waitFor(`document.querySelector('button[aria-expanded]')`);
  }
}

async function setSettings(settings: object): Promise<void> {
  await (await browser.worker()).evaluate((s) => chrome.storage.local.set({ settings: s }), settings);
}

test('a long session asks for the policies of the sign-ups, and for nothing else', { timeout: 240_000 }, async () => {
  await walkAll('first');
  // The second round is answered from what is known, also where that is a failure, and by a new worker too.
  await browser.stopWorker();
  await walkAll('second');

  // Switched off, for a site and wholly.
  const { tab, mark } = await openTab(`${QUIET}/article`);
  await setSettings({ quietSites: ['quiet.example'] });
  await visit(tab, `${QUIET}/join`);
  await tab.waitForTimeout(800);
  await setSettings({ badge: false });
  await visit(tab, `${OFF}/join`);
  await tab.waitForTimeout(800);
  expect(await mark()).toBe('');
  await setSettings({ save: false });
  await visit(tab, `${LATE}/join`);
  await expect.poll(mark, { timeout: 10_000 }).toMatch(/^[A-E]$/);
  await setSettings({});

  // The popup over a sign-up, over a policy, and over a page whose link the reader chooses.
  await popupSays(tab, /The policy behind this sign-up/);
  await visit(tab, `${SITES[0]?.origin}/privacy`);
  await popupSays(tab, /Selling and ads/);
  await visit(tab, `${LINKED}/article`);
  await popupSays(tab, /This page is not a privacy policy/, 'Read this policy');
  await visit(tab, `${SITES[7]?.origin}/join`);
  await popupSays(tab, /links to no privacy policy/);

  // The extension's own pages.
  for (const page of ['history', 'options', 'welcome']) {
    await tab.goto(`${browser.origin}${page}.html`);
    await tab.getByRole('heading').first().waitFor();
  }
  await tab.goto(`${browser.origin}history.html`);
  await tab.locator('[role="grid"] .entry', { hasText: 'shop0.example' }).click();
  await tab
    .getByText(/When signing up on/)
    .first()
    .waitFor();
  await tab.waitForTimeout(1_000);

  const asked = server.requests.filter((r) => !HOUSEKEEPING.test(r)).map((r) => r.replace('GET ', ''));
  const extra = [...asked];
  for (const url of visited) {
    const at = extra.indexOf(url);
    expect(at, url).toBeGreaterThanOrEqual(0);
    extra.splice(at, 1);
  }
  const policies = SITES.flatMap(({ origin, asks }) => asks.map((path) => origin + path));
  expect(extra.sort()).toEqual([...policies, SHARED, `${LATE}/privacy`, `${LINKED}/privacy`].sort());
});

test('those requests are bare: GET, no cookie, no referrer, no origin', () => {
  expect(policyRequests).toHaveLength(2 * 3 + 3);
  for (const { method, headers } of policyRequests) {
    expect(method).toBe('GET');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('authorization');
    expect(headers.origin ?? 'null').not.toMatch(/shop|linked|late/);
  }
});

test('a policy that was fetched leaves no cookie', async () => {
  const ours = (await browser.context.cookies()).filter(({ name }) => name === 'policy').map(({ domain }) => domain);
  expect(ours).not.toContain('late.example');
  expect(ours).not.toContain('linked.example');
  expect(ours).not.toContain('oven.example');
});
