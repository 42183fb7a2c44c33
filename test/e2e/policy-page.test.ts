import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import { POLICY } from './signup-pages.ts';

let browser: ExtensionBrowser;
let server: PageServer;

beforeAll(async () => {
  server = await servePages({ 'www.kettle.example/privacy': POLICY });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('the real popup answers on a policy page', async () => {
  const page = await browser.context.newPage();
  await page.goto('http://www.kettle.example/privacy');
  const popup = await browser.openPopup(page);
  await popup.waitFor(`document.querySelector('button[aria-expanded]')`);
  expect(await popup.evaluate<string>('document.body.innerText')).toContain('13 or older');
});
