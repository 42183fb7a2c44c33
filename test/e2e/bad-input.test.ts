import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';

/** A machine that runs other tests too gets twice the five seconds that a reader has to wait at most. */
const PATIENCE = 10_000;

const sentences = (n: number | string) =>
  `We collect your name and address ${n}. We keep server logs ${n} for 90 days. We do not sell your personal data ${n}. Write to privacy@kettle.example ${n} about this privacy policy. `;
const head = '<!doctype html><html lang="en"><title>Privacy Policy</title><h1>Privacy Policy</h1>';
const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => `<p>${sentences(i)}</p>`).join('');
const german =
  'Wir verarbeiten Ihre personenbezogenen Daten, wenn Sie unsere Website besuchen. Verantwortlich ist die Laterne GmbH. Wir speichern Ihre Daten zwei Jahre lang. ';

/** Pages, and what the popup must say of each. */
const PAGES: [name: string, html: string, says: RegExp][] = [
  ['empty', '', /There is no text on this page/],
  [
    'five megabytes',
    head + paragraphs(26_000),
    /Very long page: only its beginning was read[\s\S]*Does not sell your data/,
  ],
  ['one paragraph of 200,000 words', `${head}<p>${sentences('').repeat(6_700)}</p>`, /Does not sell your data/],
  [
    'tables nested 500 deep',
    `${head}${'<table><tr><td>'.repeat(500)}${paragraphs(20)}${'</table>'.repeat(500)}`,
    /Does not sell your data/,
  ],
  ['150,000 tiny elements before the policy', `${head}${'<i>x</i>'.repeat(150_000)}${paragraphs(40)}`, /Does not sell/],
  [
    '240,000 elements in rows before the policy',
    `${head}${'<div><span>a b c</span></div>'.repeat(120_000)}${paragraphs(40)}`,
    /Does not sell/,
  ],
  [
    'not English',
    `<!doctype html><html lang="de"><title>Datenschutzerklärung</title><h1>Datenschutzerklärung</h1>${`<p>${german}</p>`.repeat(20)}`,
    /This policy is in German/,
  ],
  [
    'binary sent as HTML',
    String.fromCharCode(...Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 256)),
    /There is no text on this page|not a privacy policy/,
  ],
];
const address = (name: string) => `www.kettle.example/${name.replace(/\W+/g, '-')}/privacy`;

let browser: ExtensionBrowser;
let server: PageServer;
beforeAll(async () => {
  server = await servePages(Object.fromEntries(PAGES.map(([name, html]) => [address(name), html])));
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each(PAGES)('%s: a clear state, and a tab that answers', async (name, _, says) => {
  const page = await browser.context.newPage();
  await page.goto(`http://${address(name)}`);
  const popup = await browser.openPopup(page);
  await popup.waitFor(`document.querySelector('h1') && !document.querySelector('[aria-busy="true"]')`, PATIENCE);
  expect(await popup.evaluate<string>('document.body.innerText')).toMatch(says);
  expect(await page.evaluate('6 * 7')).toBe(42);
  await page.close();
});

test('a page that hangs: the popup says so within five seconds', async () => {
  const page = await browser.context.newPage();
  await page.goto(`http://${address('empty')}`);
  const popup = await browser.openPopup(page);
  await popup.waitFor(`document.querySelector('h1') && !document.querySelector('[aria-busy="true"]')`);
  // It hangs by the time this is answered, not whenever a busy machine comes to it.
  await page.evaluate('void setTimeout(() => { for (const end = Date.now() + 9000; Date.now() < end; ); })');
  await popup.evaluate(`document.querySelector('button.primary').click()`);
  await popup.waitFor(`document.body.innerText.includes('This page does not answer')`, PATIENCE);
});
