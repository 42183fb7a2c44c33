import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from '../browser/find.ts';

/** Takes the README's pictures from the gallery: `npx tsx tools/gallery/pictures.ts`, by hand, when the look changes. */
const PICTURES = [
  { file: 'popup-light.png', state: 'mixed', theme: 'light', height: 520 },
  { file: 'popup-dark.png', state: 'mixed', theme: 'dark', height: 520 },
  { file: 'popup-evidence.png', state: 'open-sale', theme: 'light', height: 600 },
];

async function takePictures(): Promise<void> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  const docs = join(import.meta.dirname, '../../docs');
  await build({ configFile, logLevel: 'error' });
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 0, open: false } });
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  mkdirSync(docs, { recursive: true });
  for (const { file, state, theme, height } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 380, height }, deviceScaleFactor: 2 });
    await page.goto(`${server.resolvedUrls?.local[0]}state.html?${new URLSearchParams({ state, theme })}`);
    await page.waitForSelector('h1');
    writeFileSync(join(docs, file), await page.screenshot());
    await page.close();
  }
  await browser.close();
  await server.close();
}

void takePictures();
