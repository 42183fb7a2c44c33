import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser/find.ts';

/** Draws `assets/icon/*.svg` as the PNG files that browsers want. Run it by hand when a drawing changes. */
const DRAWINGS = { 16: 'icon-16.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'icon.svg' } as const;

const assets = join(import.meta.dirname, '../assets');
const browser = await chromium.launch({
  executablePath: findBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
mkdirSync(join(assets, 'public/icon'), { recursive: true });
for (const [size, drawing] of Object.entries(DRAWINGS)) {
  const svg = readFileSync(join(assets, 'icon', drawing), 'utf8');
  await page.setViewportSize({ width: Number(size), height: Number(size) });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  writeFileSync(join(assets, `public/icon/${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
