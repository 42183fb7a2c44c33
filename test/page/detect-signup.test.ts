import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { detectSignup } from '../../lib/page/detect-signup.ts';
import { formGroups } from '../../lib/page/form-groups.ts';
import { ACCOUNT_WORDS, accountPages, STYLES } from './account-pages.ts';
import { SITE_OTHERS, SITE_SIGNUPS } from './site-pages.ts';

const open = (html: string, url = 'https://unknown.example/'): Document =>
  new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;

/** Pages that make an account, written for these tests. */
const SIGNUPS: Record<string, [html: string, url?: string]> = {
  'a plain form': [
    `<h1>Create your account</h1><form action="/users"><label>Name <input name="name"></label>
     <label>E-mail <input type="email" name="email"></label><label>Password <input type="password" name="password" autocomplete="new-password"></label>
     <button>Sign up</button></form><p>Already have an account? <a href="/login">Log in</a></p>`,
    'https://kettle.example/signup',
  ],
  'a form without <form>': [
    `<main><h2>Join Kettle</h2><div><div><input placeholder="Email" id="mail"></div><div><input type="password" placeholder="Choose a password"></div>
     <div role="button">Create account</div></div><p>By creating an account you agree to our <a href="/terms">Terms</a>.</p></main>`,
  ],
  'a first step that asks for an e-mail alone': [
    `<title>Sign up – Kettle</title><h1>Create an account</h1><form class="signup-form"><input type="email" name="email" placeholder="Your e-mail">
     <button type="submit">Continue</button></form><p>Already registered? <a href="/login">Sign in</a></p>`,
    'https://kettle.example/register',
  ],
  'buttons of other accounts and no field': [
    `<title>Sign up</title><div class="card"><h1>Create your Kettle account</h1><button>Sign up with Google</button><button>Sign up with Apple</button>
     <p>By continuing you agree to the <a href="/terms">Terms</a> and <a href="/privacy">Privacy Policy</a>. Already have an account? <a href="/login">Log in</a></p></div>`,
    'https://kettle.example/signup',
  ],
  'a passkey': [
    `<title>Register</title><main><h1>Create your account</h1><form><input name="username" autocomplete="username webauthn" placeholder="Choose a username">
     <button>Create a passkey</button></form><p>Already have an account? <a href="/login">Log in</a></p></main>`,
  ],
  'log-in and sign-up on one page': [
    `<div><form id="login"><h2>Log in</h2><input name="email"><input type="password" autocomplete="current-password"><a href="/forgot">Forgot password?</a><button>Log in</button></form></div>
     <div><form id="register"><h2>New customers: register</h2><input name="first_name" placeholder="First name"><input name="last_name" placeholder="Last name"><input type="email" name="reg_email">
     <input type="password" name="reg_password" autocomplete="new-password"><input type="password" name="reg_password2" placeholder="Confirm password"><button>Create account</button></form></div>`,
  ],
  German: [
    `<h1>Konto erstellen</h1><form><label>Vorname <input name="vorname"></label><label>Nachname <input name="nachname"></label><label>E-Mail <input type="email" name="mail"></label>
     <label>Passwort <input type="password" name="pw"></label><label>Passwort wiederholen <input type="password" name="pw2"></label><label><input type="checkbox"> Ich akzeptiere die AGB</label><button>Registrieren</button></form>`,
  ],
  Japanese: [
    `<h1>新規会員登録</h1><form><label>メールアドレス <input type="email" name="mail"></label><label>パスワード <input type="password" name="pw"></label>
     <label>パスワード確認 <input type="password" name="pw2"></label><button>登録する</button></form><a href="/login">ログイン</a>`,
  ],
  Arabic: [
    `<h1>إنشاء حساب</h1><form><input type="email" name="email" placeholder="البريد"><input type="password" name="password" placeholder="كلمة المرور">
     <input type="password" name="password2" placeholder="تأكيد كلمة المرور"><button>إنشاء حساب</button></form>`,
  ],
  Turkish: [
    `<h1>Hesap oluştur</h1><form><input name="ad" placeholder="Ad"><input type="email" name="eposta"><input type="password" name="sifre"><input type="password" name="sifre2" placeholder="Şifre tekrar">
     <button>Üye ol</button></form><p>Zaten hesabın var mı? <a href="/giris">Giriş</a></p>`,
  ],
};

/** Pages that look like it and make none. */
const OTHERS: Record<string, [html: string, url?: string]> = {
  'a log-in that links to the sign-up': [
    `<title>Log in</title><h1>Welcome back</h1><form action="/session"><input type="email" name="email"><input type="password" name="password" autocomplete="current-password">
     <label><input type="checkbox" name="remember"> Remember me</label><a href="/forgot">Forgot password?</a><button>Log in</button></form><p>New here? <a href="/signup">Sign up</a></p>`,
    'https://kettle.example/login',
  ],
  'a log-in by other accounts': [
    `<title>Sign in</title><div><h1>Sign in to Kettle</h1><button>Sign in with Google</button><button>Sign in with Apple</button><p>Don't have an account? <a href="/signup">Sign up</a></p></div>`,
    'https://kettle.example/login',
  ],
  'a newsletter that says "sign up"': [
    `<h1>Tea news</h1><p>Long words on tea.</p><form class="newsletter"><h3>Sign up for our newsletter</h3><input type="email" name="email" placeholder="E-mail"><button>Sign up</button></form>`,
    'https://kettle.example/blog/tea',
  ],
  'a password reset': [
    `<title>Reset password</title><h1>Choose a new password</h1><form action="/password/reset"><input type="password" name="new_password" autocomplete="new-password" placeholder="New password">
     <input type="password" name="confirm" autocomplete="new-password" placeholder="Confirm new password"><button>Change password</button></form>`,
    'https://kettle.example/password/reset?token=1',
  ],
  'a forgotten password': [
    `<h1>Forgot your password?</h1><form><input type="email" name="email"><button>Send reset link</button></form><a href="/login">Back to log in</a>`,
    'https://kettle.example/forgot-password',
  ],
  'a two-step code': [
    `<h1>Two-factor authentication</h1><form><input name="otp" autocomplete="one-time-code" inputmode="numeric" placeholder="6-digit code"><button>Verify</button></form>`,
    'https://kettle.example/login/verify',
  ],
  'a guest checkout': [
    `<title>Checkout</title><h1>Checkout</h1><form><input type="email" name="email"><input name="first_name" placeholder="First name"><input name="last_name" placeholder="Last name">
     <input name="address1" placeholder="Address"><input name="city" placeholder="City"><input name="zip" placeholder="Postcode"><input autocomplete="cc-number" name="card" placeholder="Card number"><button>Place order</button></form>`,
    'https://kettle.example/checkout',
  ],
  'a contact form': [
    `<h1>Contact us</h1><form><input name="name" placeholder="Your name"><input type="email" name="email"><textarea name="message" placeholder="Message"></textarea><button>Send message</button></form>`,
    'https://kettle.example/contact',
  ],
  'a search with a sign-up link': [
    `<form role="search"><input type="search" name="q"><button>Search</button></form><a href="/signup">Sign up</a>`,
  ],
  'a German log-in, whose "anmelden" elsewhere means to register': [
    `<title>Anmelden</title><h1>Anmelden</h1><form><input name="benutzername" placeholder="Benutzername"><input type="password" name="passwort"><label><input type="checkbox"> Angemeldet bleiben</label>
     <a href="/vergessen">Passwort vergessen?</a><button>Anmelden</button></form><p>Noch kein Konto? <a href="/registrieren">Registrieren</a></p>`,
    'https://kessel.example/anmelden',
  ],
  'a page with no form': [`<h1>How to register a trademark</h1><p>Words.</p><a href="/signup">Create an account</a>`],
  'an empty page': [''],
};

test.each(Object.entries({ ...SIGNUPS, ...SITE_SIGNUPS }))('%s is a sign-up', (_, [html, url]) => {
  for (const known of [url ?? null, null]) {
    expect(detectSignup(open(html, url ?? undefined), known)).toMatchObject({ isSignup: true });
  }
});

test.each(Object.entries({ ...OTHERS, ...SITE_OTHERS }))('%s is none', (_, [html, url]) => {
  expect(detectSignup(open(html, url ?? undefined), url ?? null)).toMatchObject({ isSignup: false });
});

test('the words are of as many languages as sign-ups come in', () => {
  expect(Object.keys(ACCOUNT_WORDS).length).toBeGreaterThanOrEqual(35);
});

const parser = new (open('').defaultView as Window & typeof globalThis).DOMParser();
const isSignup = (html: string) => detectSignup(parser.parseFromString(html, 'text/html'), null).isSignup;

test.each(Object.entries(ACCOUNT_WORDS))('in %s sign-ups are told from what is none', (_, words) => {
  for (const style of STYLES) {
    const { signups, others } = accountPages(words, style);
    expect(signups.map(isSignup), style).toEqual(signups.map(() => true));
    expect(others.map(isSignup), style).toEqual(others.map(() => false));
  }
});

test('a form in nested shadow roots is seen', () => {
  const page = open('<title>Sign up</title><kettle-app></kettle-app>');
  const outer = page.querySelector('kettle-app')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  outer.innerHTML =
    '<h1>Create your account</h1><form><kettle-field></kettle-field><input type="password" autocomplete="new-password"><button>Sign up</button></form>';
  const inner = outer.querySelector('kettle-field')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  inner.innerHTML = '<input type="email" name="email" placeholder="E-mail">';
  expect(detectSignup(page, null).isSignup).toBe(true);
});

test('of a page of 2,000 inputs only the first hundreds are read', () => {
  const page = open(`<form>${'<input name="cell">'.repeat(2_000)}<button>Save</button></form>`);
  expect(formGroups(page).flatMap((group) => group.fields)).toHaveLength(400);
  expect(detectSignup(page, null).isSignup).toBe(false);
});

/** The small ones, which are most, so that this takes seconds; `tools/train-signup.ts --check` measures them all. */
const LARGEST = 5_000;
const FORMS = join(process.env.CORPUS ?? '../shared/corpus', 'forms');

describe.skipIf(!existsSync(FORMS))('the saved forms (skipped where the corpus is absent)', () => {
  test('each has been read once', () => {
    const filesIn = (records: { file: string }[]) => records.map(({ file }) => file).sort();
    const readings = readFileSync('labels/form-readings.ndjson', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(filesIn(readings)).toEqual(filesIn(JSON.parse(readFileSync(join(FORMS, 'index.json'), 'utf8'))));
  });

  test('precision and recall hold', { timeout: 120_000 }, () => {
    const corrected = new Map<string, string>(
      readFileSync('labels/forms.ndjson', 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ file, kind }) => [file, kind]),
    );
    const index: { file: string; kind: string; url: string | null }[] = JSON.parse(
      readFileSync(join(FORMS, 'index.json'), 'utf8'),
    );
    const called: string[] = [];
    const right: string[] = [];
    for (const { file, kind: named, url } of index) {
      const kind = corrected.get(file) ?? named;
      if (statSync(join(FORMS, file)).size > LARGEST) continue;
      const page = open(readFileSync(join(FORMS, file), 'utf8'), url ?? undefined);
      if (detectSignup(page, url).isSignup) called.push(file);
      if (kind === 'signup' || kind === 'both') right.push(file);
      page.defaultView?.close();
    }
    const both = called.filter((file) => right.includes(file)).length;
    const falseOnes = called.filter((file) => !right.includes(file));
    expect(both / called.length, `false: ${falseOnes}`).toBeGreaterThanOrEqual(0.96);
    expect(both / right.length, `missed: ${right.filter((f) => !called.includes(f))}`).toBeGreaterThanOrEqual(0.92);
  });
});
