import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, type Responder, servePages } from '../../tools/browser/serve.ts';
import { LOGIN, POLICY, signup } from './signup-pages.ts';

/** Chromium's own housekeeping, which the test's resolver brings here too. */
const HOUSEKEEPING = /googleapis\.com|google\.com|gstatic\.com|gvt1\.com/;

let browser: ExtensionBrowser;
let server: PageServer;
const policyRequests: IncomingMessage[] = [];

const policy: Responder = (request, response) => {
  policyRequests.push(request);
  response
    .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'policy=1' })
    .end(
      POLICY.replace(
        '</main>',
        '<img src="/spy.png"><script src="/spy.js"></script><link rel="stylesheet" href="/spy.css"><iframe src="/spy.html"></iframe></main>',
      ),
    );
};
const page =
  (href: string): Responder =>
  (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'session=secret; SameSite=Lax' })
      .end(
        signup(`<a href="${href}">Privacy policy</a> <a href="/terms">Terms</a> <a href="/cookies">Cookie policy</a>`),
      );

beforeAll(async () => {
  server = await servePages({
    'kettle.example/signup': page('/privacy'),
    'kettle.example/privacy': policy,
    'stove.example/join': page('http://oven.example/privacy'),
    'oven.example/privacy': policy,
    'kettle.example/login': LOGIN,
    'kettle.example/article': `<title>Tea</title><h1>Tea</h1><p>Long words.</p><a href="/privacy">Privacy policy</a>`,
  });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('a long session asks for the policies of the sign-ups, and for nothing else', async () => {
  const tab = await browser.context.newPage();
  const visited: string[] = [];
  const visit = async (url: string) => {
    await tab.goto(url);
    visited.push(url);
    await tab.waitForTimeout(500);
  };
  for (let round = 0; round < 2; round++) {
    await visit('http://kettle.example/article');
    await visit('http://kettle.example/login');
    await visit('http://kettle.example/signup');
    await tab.click('h1');
    await tab.click('input[name=email]');
    await tab.keyboard.type('me@kettle.example');
    await visit('http://stove.example/join');
    const popup = await browser.openPopup(tab);
    await popup.waitFor(`/Kettle|Privacy/.test(document.body.innerText)`);
  }
  await tab.waitForTimeout(500);
  const asked = server.requests
    .filter((r) => !HOUSEKEEPING.test(r) && !/favicon/.test(r))
    .map((r) => r.replace('GET ', ''));
  const extra = asked.filter((url) => !visited.includes(url));
  // Each policy once: the second round is answered from what is known.
  expect(extra.sort()).toEqual(['http://kettle.example/privacy', 'http://oven.example/privacy']);
});

test('those requests are bare: GET, no cookie, no referrer, no origin', () => {
  expect(policyRequests).toHaveLength(2);
  for (const { method, headers } of policyRequests) {
    expect(method).toBe('GET');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('authorization');
    expect(headers.origin ?? 'null').not.toMatch(/kettle|stove/);
  }
});

test('a policy leaves no cookie', async () => {
  expect((await browser.context.cookies()).map((cookie) => cookie.name)).not.toContain('policy');
});
