import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';

const POLICY = `<!doctype html><html lang="en"><title>Privacy Policy – Lantern</title><body><main><h1>Privacy Policy</h1>
<p>Lantern Books Ltd. explains here what it does with the personal data of its readers, and why it does so at all.</p>
<p>We do not sell your personal information to anybody, and we never rent it out either, whatever they may offer us.</p>
<p>We keep your order history for 6 years, as tax law asks of us, and then delete it from all of our systems.</p>
<p>Our shop is not meant for people under 16. Write to privacy@lantern.example with any question you may have.</p>
</main></body></html>`;

let browser: ExtensionBrowser;
let server: PageServer;

beforeAll(async () => {
  server = await servePages({ 'www.lantern.example/privacy': POLICY });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('the real popup answers on a policy page', async () => {
  const page = await browser.context.newPage();
  await page.goto('http://www.lantern.example/privacy');
  const popup = await browser.openPopup(page);
  await popup.waitFor(`document.querySelector('button[aria-expanded]')`);
  expect(await popup.evaluate<string>('document.body.innerText')).toContain('13 or older');
});
