import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../tools/browser/chromium.ts';
import { servePages } from '../../tools/browser/serve.ts';

/** How often each is measured. */
const ROUNDS = 15;

/**
 * `npm run bench -- popup`: the real popup in Chromium, by what the browser itself says was painted when, in ms from the
 * moment that the popup begins to load. Of a page whose summary was shown before that is the summary (at most 100 ms),
 * of a new one whatever comes first.
 */
export async function benchPopup(): Promise<void> {
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
    console.log(`popup: known page, summary painted after ${spread(known)}`);
    console.log(`popup: new page, first paint after ${spread(fresh)}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

const FIRST_PAINT = `new Promise((resolve) => new PerformanceObserver((list) => { const [first] = list.getEntriesByName('first-contentful-paint'); if (first) resolve(first.startTime); }).observe({ type: 'paint', buffered: true }))`;
const SUMMARY_PAINT = `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries()[0].renderTime)).observe({ type: 'element', buffered: true }))`;

function spread(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN);
  return `${at(0.5)} ms (median of ${sorted.length}; ${at(0)} to ${at(1)})`;
}
