import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import { openHistoryPage } from './history-page.ts';
import { LOGIN, POLICY } from './signup-pages.ts';

/** Sign-ups of several steps: the mark comes with the first, stays to the last, and goes when it is over. */

const NEXT = (to: string) => `action="/${to}" data-next="${to}"`;
const LINK = '<p>You agree to our <a href="/privacy">Privacy Policy</a>.</p>';

/** What stands on each page; the forms lead from one to the next. */
const BODIES = {
  start: `<h1>Create your account</h1><form ${NEXT('name')}><label>E-mail <input type="email" name="email"></label><button>Continue</button></form>
    <p>Already have an account? <a href="/login">Log in</a></p>${LINK}`,
  name: `<h1>What shall we call you?</h1><form ${NEXT('code')}><label>First name <input name="first_name"></label><label>Last name <input name="last_name"></label><button>Next</button></form>`,
  code: `<h1>Check your inbox</h1><p>We have sent six digits to you.</p><form ${NEXT('password')}><input name="digits" autocomplete="one-time-code" inputmode="numeric"><button>Verify</button></form>`,
  password: `<h1>Choose a password</h1><form ${NEXT('home')}><input type="password" name="password" autocomplete="new-password"><button>Finish</button></form>`,
  home: `<h1>Kettles</h1><form role="search"><input type="search" name="q" placeholder="Search"><button>Search</button></form><p>What boils today.</p>`,
};
type Step = keyof typeof BODIES;

const html = (body: string) => `<!doctype html><html lang="en"><title>Kettle</title><body>${body}</body></html>`;

/** The same steps shown by a script, after the time that a server takes; `pushes` where each has its address. */
const app = (pushes: boolean) =>
  html(`<main></main><script>
    const bodies = ${JSON.stringify(BODIES)}, main = document.querySelector('main');
    const show = (step) => { main.innerHTML = bodies[step] };
    addEventListener('submit', (event) => {
      event.preventDefault();
      const step = event.target.dataset.next;
      setTimeout(() => { ${pushes ? "history.pushState({}, '', '/' + step);" : ''} show(step) }, 700);
    });
    addEventListener('popstate', () => show(location.pathname.slice(1)));
    show('start');
  </script>`);

const HOST = 'http://pages.example';
const LOGIN_FORM =
  '<form><h1>Log in</h1><input name="email"><input type="password" name="password" autocomplete="current-password"><a href="/forgot">Forgot password?</a><button>Log in</button></form>';
const JOIN_FORM =
  '<form><h1>Create your account</h1><input type="email" name="email"><input type="password" name="password" autocomplete="new-password"><button>Sign up</button></form>';

let browser: ExtensionBrowser;
let server: PageServer;

beforeAll(async () => {
  const steps = Object.entries(BODIES).map(([step, body]) => [`pages.example/${step}`, html(body)]);
  server = await servePages({
    ...Object.fromEntries(steps),
    '/privacy': POLICY,
    '/login': LOGIN,
    '/forgot': html(
      '<h1>Reset your password</h1><form><input type="email" name="email"><button>Send link</button></form>',
    ),
    'pages.example/no-link': html(BODIES.start.replace(LINK, '')),
    'pages.example/link-later': html(`${BODIES.name}<footer><a href="/privacy?later">Privacy policy</a></footer>`),
    'pages.example/loading': html('<script>setTimeout(() => { location.href = "/name" }, 800)</script>'),
    'id.example/authorize': html(LOGIN_FORM),
    'other.example/name': html(BODIES.name),
    'accounts.pages.example/name': html(BODIES.name),
    'in-place.example/start': app(false),
    'pushing.example/start': app(true),
    'turning.example/join': html(`<main>${JOIN_FORM}</main><button id="turn">Turn</button>${LINK}<script>
      const main = document.querySelector('main'), forms = ${JSON.stringify([LOGIN_FORM, JOIN_FORM])};
      document.querySelector('#turn').onclick = () => { main.innerHTML = forms[0]; forms.reverse() };
    </script>`),
    'hiding.example/join':
      html(`<style>.closed { display: none }</style><main>${JOIN_FORM}</main><main class="closed">${LOGIN_FORM}</main>
      <button id="turn">Turn</button>${LINK}<script>
      document.querySelector('#turn').onclick = () => { for (const main of document.querySelectorAll('main')) main.classList.toggle('closed') };
    </script>`),
  });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const GRADE = /^[A-E]$/;
/** As long as a page that shall have no mark is watched for one, ms. */
const WATCHED = 1_200;

const setSettings = async (settings: object) =>
  (await browser.worker()).evaluate((s) => chrome.storage.local.set({ settings: s }), settings);
/** Where `watch` is told that a sign-up is under way. */
const flagged = async () =>
  (await browser.worker()).evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
  );

async function open(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

/** A tab in which a sign-up was begun, and got its grade. */
async function begin(url = `${HOST}/start`): Promise<Page> {
  const page = await open(url);
  await marked(page);
  return page;
}

const marked = (page: Page, mark = GRADE) => expect.poll(() => browser.badge(page)).toMatch(mark);

async function unmarked(page: Page): Promise<void> {
  await expect.poll(() => browser.badge(page)).toBe('');
  await page.waitForTimeout(WATCHED);
  expect(await browser.badge(page)).toBe('');
}

/** Sends the form that a page shows, and waits for the step after it. */
async function goOn(page: Page, to: Step): Promise<void> {
  await page.click('form button');
  await page.getByRole('heading', { level: 1, name: /<h1>(.*?)<\/h1>/.exec(BODIES[to])?.[1] ?? '' }).waitFor();
}

test.each([
  ['over pages of their own', `${HOST}/start`],
  ['in place', 'http://in-place.example/start'],
  ['in place, each with its address', 'http://pushing.example/start'],
])('steps %s all have the grade of the first, and what comes after has none', async (_, url) => {
  const page = await begin(url);
  for (const step of ['name', 'code', 'password'] as const) {
    await goOn(page, step);
    // What stood here before may still be marked.
    await page.waitForTimeout(WATCHED);
    await marked(page);
  }
  await goOn(page, 'home');
  await unmarked(page);
  expect(server.requests.filter((request) => request.startsWith(`GET ${new URL('/privacy', url)}`))).toHaveLength(1);
  await page.close();
});

test('the popup on a later step shows the policy of the first, which the history keeps once', async () => {
  const page = await begin();
  await goOn(page, 'name');
  await marked(page);
  const popup = await browser.openPopup(page);
  await popup.waitFor(`/The policy behind this sign-up/.test(document.body.innerText)`);
  const history = await openHistoryPage(browser);
  const entries = history.locator('[role="grid"] .entry').filter({ hasText: 'pages.example' });
  await expect.poll(() => entries.count()).toBe(1);
  await Promise.all([page.close(), history.close()]);
});

test('of a sign-up without a policy a later step may give it, and until then the popup says what is missing', async () => {
  const page = await open(`${HOST}/no-link`);
  await marked(page, /^\?$/);
  await page.goto(`${HOST}/name`);
  await marked(page, /^\?$/);
  const popup = await browser.openPopup(page);
  await popup.waitFor(`/This sign-up links to no privacy policy/.test(document.body.innerText)`);
  await page.goto(`${HOST}/link-later`);
  await marked(page);
  await page.close();
});

test('the way back is marked as the way there', async () => {
  const page = await begin();
  await goOn(page, 'name');
  await goOn(page, 'code');
  await marked(page);
  await page.goBack();
  await marked(page);
  await page.goBack();
  await marked(page);
  await page.goForward();
  await marked(page);
  await page.close();
});

test('a page that leads on by itself may come between two steps', async () => {
  const page = await begin();
  await page.goto(`${HOST}/loading`);
  await page.waitForURL('**/name');
  await marked(page);
  await page.close();
});

test('another site that says who somebody is may come between, and has no mark itself', async () => {
  const page = await begin();
  await page.goto('http://id.example/authorize');
  await unmarked(page);
  await page.goto('http://accounts.pages.example/name');
  await marked(page);
  await page.goto('http://other.example/name');
  await unmarked(page);
  await page.close();
});

test('another tab of the site has no part in it, nor has a tab that came to the step by itself', async () => {
  const page = await begin();
  expect(await flagged()).toEqual(['*://*.pages.example/*']);
  const other = await open(`${HOST}/name?other`);
  await unmarked(other);
  await goOn(page, 'name');
  await marked(page);
  await page.close();
  await expect.poll(flagged).toEqual([]);
  await other.goto(`${HOST}/password?other`);
  await unmarked(other);
  await other.close();
});

test.each(['/login', '/forgot'])('after %s no step is one', async (path) => {
  const page = await begin();
  await page.goto(HOST + path);
  await unmarked(page);
  for (const step of ['code', 'name']) {
    await page.goto(`${HOST}/${step}`);
    await unmarked(page);
  }
  expect(await flagged()).toEqual([]);
  await page.close();
});

test('an ordinary page that stays ends it', async () => {
  const page = await begin();
  await page.goto(`${HOST}/home`);
  await unmarked(page);
  await page.waitForTimeout(10_000);
  await page.goto(`${HOST}/name`);
  await unmarked(page);
  await page.close();
});

test.each(['http://turning.example/join', 'http://hiding.example/join'])(
  'at %s a log-in that takes the form’s place has no mark',
  async (url) => {
    const page = await begin(url);
    await page.click('#turn');
    await unmarked(page);
    await page.click('#turn');
    await marked(page);
    await page.close();
  },
);

test('a worker that is killed between two steps knows of the first', async () => {
  const page = await begin();
  await browser.stopWorker();
  await goOn(page, 'name');
  await marked(page);
  await page.close();
});

test.each([{ quietSites: ['pages.example'] }, { badge: false }])('switched off by %o, it is over', async (settings) => {
  const page = await begin();
  await setSettings(settings);
  await unmarked(page);
  await goOn(page, 'name');
  await unmarked(page);
  expect(await flagged()).toEqual([]);
  await setSettings({});
  await page.reload();
  await unmarked(page);
  await page.close();
});
