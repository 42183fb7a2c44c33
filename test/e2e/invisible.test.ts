import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import { FORM, POLICY } from './signup-pages.ts';

/**
 * A page that looks for traces: it counts its globals and prototypes, wraps what a careless script would call, watches
 * its own document, and listens for events that nobody has reason to send.
 */
const SPY = `<!doctype html><html lang="en"><head><title>Sign up – Kettle</title><script>
const traces = [];
const note = (what) => traces.push(what);
const globals = () => Object.getOwnPropertyNames(window).sort().join();
const prototypes = () => [Node, Element, HTMLElement, Document, HTMLInputElement, HTMLFormElement, ShadowRoot, EventTarget, MutationObserver, History, Event]
  .map((c) => c.name + ':' + Object.entries(Object.getOwnPropertyDescriptors(c.prototype)).map(([k, d]) => k + (d.value ?? d.get ?? '')).sort().join('|')).join();
for (const [owner, name] of [[Document.prototype, 'querySelectorAll'], [Document.prototype, 'querySelector'], [Element.prototype, 'querySelectorAll'], [Element.prototype, 'getAttribute'],
  [Element.prototype, 'matches'], [Element.prototype, 'closest'], [EventTarget.prototype, 'addEventListener'], [EventTarget.prototype, 'dispatchEvent'], [MutationObserver.prototype, 'observe'],
  [window, 'setTimeout'], [window, 'requestIdleCallback'], [window, 'postMessage'], [Element.prototype, 'attachShadow'], [Element.prototype, 'checkVisibility']]) {
  const original = owner[name];
  owner[name] = function (...args) { if (!mine) note('called ' + name); return original.apply(this, args) };
}
let mine = true;
for (const name of ['shadowRoot', 'textContent', 'innerHTML', 'innerText', 'labels', 'offsetWidth', 'className']) {
  for (const owner of [Node.prototype, Element.prototype, HTMLElement.prototype, HTMLInputElement.prototype]) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    if (own?.get) Object.defineProperty(owner, name, { ...own, get() { if (!mine) note('read ' + name); return own.get.call(this) } });
  }
}
window.onerror = (message) => note('error ' + message);
for (const type of ['message', 'error', 'focus', 'blur', 'input', 'change', 'select', 'selectionchange', 'scroll', 'DOMNodeInserted', 'animationstart', 'transitionrun', 'securitypolicyviolation'])
  addEventListener(type, (e) => note('event ' + type), true);
</script></head><body><h1>Create your account</h1>${FORM}<p><a href="/privacy">Privacy policy</a></p><script>
new MutationObserver((records) => { for (const r of records) note('changed ' + r.type + ' ' + (r.attributeName ?? r.target.nodeName)) })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
window.findTraces = null;
const before = { globals: globals(), prototypes: prototypes(), html: document.documentElement.outerHTML, styles: document.styleSheets.length, adopted: document.adoptedStyleSheets.length };
addEventListener('load', () => { traces.length = 0; mine = false });
window.findTraces = () => {
  mine = true;
  const now = { globals: globals(), prototypes: prototypes(), html: document.documentElement.outerHTML, styles: document.styleSheets.length, adopted: document.adoptedStyleSheets.length };
  for (const key in now) if (now[key] !== before[key]) note(key + ' differ');
  for (const entry of performance.getEntriesByType('resource')) if (!/favicon/.test(entry.name)) note('resource ' + entry.name);
  for (const entry of performance.getEntriesByType('mark')) note('mark ' + entry.name);
  return traces;
};
</script></body></html>`;

let browser: ExtensionBrowser;
let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    'kettle.example/signup': SPY,
    'kettle.example/privacy': POLICY,
    'kettle.example/favicon.ico': '',
  });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('a page that looks for traces finds none, though its sign-up was graded', async () => {
  const page = await browser.context.newPage();
  await page.goto('http://kettle.example/signup');
  await expect.poll(() => browser.badge(page), { timeout: 6_000 }).toMatch(/^[A-E]$/);
  expect(await page.evaluate('findTraces()')).toEqual([]);
  // On its site a sign-up is under way now, so more is looked at.
  await page.reload();
  await expect.poll(() => browser.badge(page), { timeout: 6_000 }).toMatch(/^[A-E]$/);
  expect(await page.evaluate('findTraces()')).toEqual([]);
});

test('the spy sees what a careless extension would do', async () => {
  const page = await browser.context.newPage();
  await page.goto('http://kettle.example/signup');
  await page.waitForLoadState('load');
  await page.evaluate(
    `document.body.append(document.createElement('i')); document.querySelector('form').className = 'x'; window.trace = 1;`,
  );
  const traces = (await page.evaluate('findTraces()')) as string[];
  expect(traces).toEqual(
    expect.arrayContaining([
      'called querySelector',
      'changed childList BODY',
      'changed attributes class',
      'globals differ',
      'html differ',
    ]),
  );
});

test('no file of the extension answers a page', async () => {
  const page = await browser.context.newPage();
  await page.goto('http://kettle.example/signup');
  const files = [
    'manifest.json',
    'watch.js',
    'under-way.js',
    'inspect.js',
    'extract.js',
    'popup.html',
    'offscreen.html',
    'icon/16.png',
    'model.bin',
  ];
  const answers = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map((url) =>
          fetch(url).then(
            () => url,
            () => null,
          ),
        ),
      ),
    files.map((file) => browser.origin + file),
  );
  expect(answers.filter(Boolean)).toEqual([]);
});
