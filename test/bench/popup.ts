import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../../tools/browser/chromium.ts';
import { servePages } from '../../tools/browser/serve.ts';

/** How often each is measured. */
const ROUNDS = 15;

/** In ms, from the moment that the popup begins to load. */
export interface PopupTimes {
  /** The summary is painted, for a page whose summary was shown before: median, and the slowest. */
  known: { median: number; worst: number };
  /** Something is painted (the skeleton), for a page that is new: median, and the slowest. */
  fresh: { median: number; worst: number };
}

/** Measures the real popup in Chromium, by what the browser itself says was painted when. */
export async function benchPopup(): Promise<PopupTimes> {
  const policy = readFileSync(join(import.meta.dirname, '../../assets/demo/privacy.html'), 'utf8');
  const server = await servePages(
    Object.fromEntries(Array.from({ length: ROUNDS + 1 }, (_, i) => [`www.quillow.example/privacy/${i}`, policy])),
  );
  const browser = await launchChromium({ hostPort: server.port });
  try {
    const page = await browser.context.newPage();
    const fresh: number[] = [];
    const known: number[] = [];
    for (let i = 0; i <= ROUNDS; i++) {
      await page.goto(`http://www.quillow.example/privacy/${i}`);
      for (const times of [fresh, known]) {
        const popup = await browser.openPopup(page);
        await popup.waitFor(`document.querySelector('button[aria-expanded]')`);
        const painted = await popup.evaluate<number>(times === fresh ? FIRST_PAINT : SUMMARY_PAINT);
        // The first round warms up: the worker, the code cache.
        if (i) times.push(painted);
        await popup.evaluate('setTimeout(() => window.close(), 0)');
        await page.waitForTimeout(150);
      }
    }
    return { known: spread(known), fresh: spread(fresh) };
  } finally {
    await browser.close();
    await server.close();
  }
}

const FIRST_PAINT = `performance.getEntriesByName('first-contentful-paint')[0].startTime`;
const SUMMARY_PAINT = `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries()[0].renderTime)).observe({ type: 'element', buffered: true }))`;

function spread(times: number[]): { median: number; worst: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: Math.round(sorted[sorted.length >> 1] ?? 0), worst: Math.round(sorted.at(-1) ?? 0) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  void benchPopup().then((times) => console.log(JSON.stringify(times)));
