import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import { GERMAN_POLICY, POLICY } from './signup-pages.ts';

/** The ways in which a page makes an account, each of which must get past the gate and the recogniser in a real browser. */
const SMALL_PRINT =
  '<p>By going on you agree to our <a href="/terms">Terms</a> and <a href="/privacy">Privacy Policy</a>.</p>';
const HAVE = '<p>Already have an account? <a href="/login">Log in</a></p>';
const html = (title: string, body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><title>${title}</title><style>.closed{display:none}</style><body>${body}</body></html>`;

/** A page to read, on which nothing is waited for unless it is named after a sign-up. */
const LONG = `<nav>${'<a href="/x">Kettles</a> '.repeat(200)}</nav>${'<section><h2>Tea</h2><p>On tea.</p></section>'.repeat(40)}`;

const LOGIN_FORM =
  '<form id="login"><h2>Log in</h2><input name="email"><input type="password" name="password" autocomplete="current-password"><a href="/forgot">Forgot password?</a><button>Log in</button></form>';
const SIGNUP_FORM =
  '<form id="register"><h2>Create an account</h2><input name="first_name" placeholder="First name"><input type="email" name="email" placeholder="E-mail"><input type="password" name="password" autocomplete="new-password" placeholder="Choose a password"><button>Create account</button></form>';

const GRADED: Record<string, string> = {
  'an e-mail first': html(
    'Sign up – Kettle',
    `<h1>Create your account</h1><form><input type="email" name="email" placeholder="E-mail"><button>Continue</button></form>${HAVE}${SMALL_PRINT}`,
  ),
  'no form element': html(
    'Join Kettle',
    `<h1>Join Kettle</h1><div><div><input placeholder="Email" type="email"></div><div><input type="password" placeholder="Choose a password"></div><div role="button">Create account</div></div>${SMALL_PRINT}`,
  ),
  'a shadow root': html(
    'Sign up – Kettle',
    `<kettle-join></kettle-join><script>customElements.define('kettle-join', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<h1>Create your account</h1>${SIGNUP_FORM}${SMALL_PRINT}`)} } })</script>`,
  ),
  'buttons of other accounts': html(
    'Sign up – Kettle',
    `<main><h1>Create your account</h1><button>Continue with Google</button><button>Continue with Apple</button>${SMALL_PRINT}${HAVE}</main>`,
  ),
  'a shadow root deep in a page to read': html(
    'Sign up – Kettle',
    `${LONG}${'<div>'.repeat(8)}<kettle-join></kettle-join><script>customElements.define('kettle-join', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<h1>Create your account</h1>${SIGNUP_FORM}${SMALL_PRINT}`)} } })</script>`,
  ),
  'buttons of other accounts in a page to read': html(
    'Sign up – Kettle',
    `<main><h1>Create your account</h1><div><button>Continue with Google</button><button>Continue with Apple</button>${SMALL_PRINT}${HAVE}</div>${LONG}</main>`,
  ),
  'a passkey': html(
    'Register – Kettle',
    `<h1>Create your account</h1><form><input name="username" autocomplete="username webauthn" placeholder="Choose a username"><button>Create a passkey</button></form>${HAVE}${SMALL_PRINT}`,
  ),
  'log-in and sign-up side by side': html('Your account – Kettle', `${LOGIN_FORM}${SIGNUP_FORM}${SMALL_PRINT}`),
  Japanese: html(
    '新規会員登録 – ケトル',
    '<h1>新規会員登録</h1><form><label>メールアドレス <input type="email"></label><label>パスワード <input type="password"></label><button>登録する</button></form><p><a href="/terms">利用規約</a>と<a href="/privacy">プライバシーポリシー</a>に同意します。</p>',
    'ja',
  ),
  Arabic: html(
    'إنشاء حساب',
    '<h1>إنشاء حساب جديد</h1><form><input type="email" placeholder="البريد الإلكتروني"><input type="password" placeholder="كلمة المرور"><button>تسجيل</button></form><p>لديك حساب بالفعل؟ <a href="/login">تسجيل الدخول</a></p><footer><a href="/privacy">سياسة الخصوصية</a></footer>',
    'ar',
  ),
  'the policy of a provider and of a widget beside its own': html(
    'Sign up – Kettle',
    `<h1>Create your account</h1><div class="google-box">Continue with Google. <a href="https://policies.google.com/privacy">Privacy Policy</a></div>${SIGNUP_FORM}<div class="captcha">Protected by reCAPTCHA <a href="https://policies.google.com/privacy?x">Privacy</a></div><footer><a href="/returns">Return policy</a> <a href="/cookies">Cookie policy</a> <a href="/privacy">Privacy</a></footer>`,
  ),
};

const UNMARKED: Record<string, string> = {
  'a log-in by other accounts': html(
    'Log in – Kettle',
    `<main><h1>Log in to Kettle</h1><button>Continue with Google</button><button>Sign in with a passkey</button><p>New here? <a href="/join">Sign up</a></p>${SMALL_PRINT}</main>`,
  ),
  'a log-in whose sign-up is not shown': html(
    'Log in – Kettle',
    `${LOGIN_FORM}<div class="closed">${SIGNUP_FORM}</div><footer><a href="/privacy">Privacy</a></footer>`,
  ),
  'a newsletter': html(
    'Tea – Kettle',
    '<h1>On tea</h1><form class="newsletter"><h3>Sign up for our newsletter</h3><input type="email" name="email"><button>Sign up</button></form><footer><a href="/privacy">Privacy</a></footer>',
  ),
  'a password to be changed': html(
    'Change password – Kettle',
    '<h1>Change password</h1><form><input type="password" name="old" placeholder="Current password"><input type="password" name="new" autocomplete="new-password" placeholder="New password"><input type="password" name="again" autocomplete="new-password" placeholder="Confirm new password"><button>Change password</button></form><footer><a href="/privacy">Privacy</a></footer>',
  ),
  'a seat at a web seminar': html(
    'Webinar – Kettle',
    '<h1>Webinar: tea at work</h1><form><h2>Register now</h2><input name="name" placeholder="Name"><input type="email" name="email"><button>Register</button></form><footer><a href="/privacy">Privacy</a></footer>',
  ),
};

const slug = (name: string) => name.replace(/\W+/g, '-').toLowerCase();

let browser: ExtensionBrowser;
let server: PageServer;

beforeAll(async () => {
  const pages = Object.entries({ ...GRADED, ...UNMARKED }).map(([name, page]) => [`${slug(name)}.example/`, page]);
  const policies = Object.keys({ ...GRADED, ...UNMARKED }).map((name) => [`${slug(name)}.example/privacy`, POLICY]);
  server = await servePages({
    ...Object.fromEntries([...pages, ...policies]),
    'tabs.example/': html(
      'Your account – Kettle',
      `<button id="tab" onclick="document.querySelector('.closed').className = ''; document.querySelector('#login').className = 'closed'">Sign up</button>${LOGIN_FORM}<div class="closed">${SIGNUP_FORM}</div><footer><a href="/privacy">Privacy</a></footer>`,
    ),
    'tabs.example/privacy': POLICY,
    'kessel.example/': html(
      'Konto erstellen',
      `<h1>Konto erstellen</h1><form><input type="email" placeholder="E-Mail"><input type="password" placeholder="Passwort"><button>Registrieren</button></form><a href="/datenschutz">Datenschutzerklärung</a>`,
      'de',
    ),
    'kessel.example/datenschutz': GERMAN_POLICY,
  });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(host: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`http://${host}.example/`);
  return page;
}

test.each(Object.keys(GRADED))('%s is graded', async (name) => {
  const page = await open(slug(name));
  await expect.poll(() => browser.badge(page), { timeout: 5_000 }).toMatch(/^[A-E]$/);
  await page.close();
});

test.each(Object.keys(UNMARKED))('%s gets no mark, and its policy is not asked for', async (name) => {
  const page = await open(slug(name));
  await page.waitForTimeout(1_200);
  expect(await browser.badge(page)).toBe('');
  expect(server.requests.filter((request) => request.includes(`${slug(name)}.example/privacy`))).toEqual([]);
  await page.close();
});

test('a sign-up that a click brings out of its hiding is graded then', async () => {
  const page = await open('tabs');
  await page.waitForTimeout(1_200);
  expect(await browser.badge(page)).toBe('');
  await page.click('#tab');
  await expect.poll(() => browser.badge(page), { timeout: 5_000 }).toMatch(/^[A-E]$/);
  await page.close();
});

test('of a policy in another language the popup says so, names whom to write to, and offers to open it', async () => {
  const page = await open('kessel');
  await expect.poll(() => browser.badge(page), { timeout: 5_000 }).toBe('–');
  const popup = await browser.openPopup(page);
  await popup.waitFor(`/This policy is in German/.test(document.body.innerText)`);
  const said = await popup.evaluate<string>('document.body.innerText');
  expect(said).toContain('datenschutz@kessel.example');
  expect(said).toContain('Open the policy');
  // On the policy itself there is nothing to open.
  const itself = await browser.context.newPage();
  await itself.goto('http://kessel.example/datenschutz');
  const there = await browser.openPopup(itself);
  await there.waitFor(`/This policy is in German/.test(document.body.innerText)`);
  expect(await there.evaluate<string>('document.body.innerText')).not.toContain('Open the policy');
  await Promise.all([page.close(), itself.close()]);
});
