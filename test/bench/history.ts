import type { Page } from 'playwright-core';
import { launchChromium } from '../../tools/browser/chromium.ts';
import { historyKit, openHistoryPage } from '../e2e/history-page.ts';
import type { Kit } from './history-kit.ts';

declare const kit: Kit;

const SIZES = [100, 1000, 10_000];

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Opens the page anew: ms until rows stand in it, and until all entries are read. */
async function open(page: Page, entries: number): Promise<{ first: number; all: number }> {
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(
    (count) =>
      new Promise<{ first: number; all: number }>((resolve) => {
        let first = 0;
        const look = () => {
          const grid = document.querySelector('[role="grid"]');
          if (grid?.querySelector('.entry')) first ||= performance.now();
          if (first && grid?.getAttribute('aria-rowcount') === String(count + 1))
            resolve({ first, all: performance.now() });
          else requestAnimationFrame(look);
        };
        look();
      }),
    entries,
  );
}

/** Types a search; ms from the key to the painted rows. */
async function search(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('input[type="search"]');
        if (!field) throw new Error('No search');
        const began = performance.now();
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
      }),
    text,
  );
}

/** What a time may be over what its growth allows: times of single runs scatter so much on a busy machine. */
const SCATTER = 2;

/**
 * From 1,000 to 10,000 policies the time to open and to search must not grow more than tenfold, and the time to save not at
 * all. (What a save reads and writes is counted, to the record, in `test/history/history.test.ts`.)
 */
function checkGrowth(rows: readonly Record<string, number>[]): void {
  const [, some, many] = rows;
  const limits = { 'all rows, ms': 10, 'search, ms': 10, 'save, ms': 1 };
  for (const [what, most] of Object.entries(limits)) {
    const growth = (many?.[what] ?? 0) / Math.max(1, some?.[what] ?? 0);
    const good = growth <= most * SCATTER;
    console.log(
      `${what}: ${growth.toFixed(1)} times as much for ten times the policies, ${good ? 'good' : `over ${most}`}`,
    );
    if (!good) process.exitCode = 1;
  }
}

/** `npm run bench -- history`: open, search, save and export with 100, 1,000 and 10,000 policies of real size. */
export async function benchHistory(): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await openHistoryPage(browser);
    // tsx marks functions with their names by a function of its own, which a page does not have.
    await page.addInitScript('globalThis.__name ??= (f) => f');
    let filled = 0;
    const rows = [];
    for (const size of SIZES) {
      await page.evaluate(
        async ([from, to]) => {
          const history = await kit.openHistory();
          await kit.fill(history, from, to);
          await history.close();
        },
        [filled, size] as const,
      );
      filled = size;
      const opens = [];
      for (let i = 0; i < 3; i++) opens.push(await open(page, size));
      // The first search folds every text; the later ones only look.
      const first = await search(page, 'zzz');
      const later = [];
      for (const text of ['pri', 'privacy', 'privacy site-7', 'sells', 'nothing at all', 'gmbh'])
        later.push(await search(page, text));
      await search(page, '');
      // Where no table is shown that reads everything again after each save: as the background saves.
      await page.goto(`${browser.origin}options.html`);
      await page.evaluate(await historyKit());
      const { saves, read, exported, megabytes } = await page.evaluate(async (n) => {
        const history = await kit.openHistory();
        const times = [];
        for (let i = 0; i < 15; i++) {
          const began = performance.now();
          // A known policy with a new text: the longest way through.
          await kit.saveSynthetic(history, i % n, 5000 + n + i);
          times.push(performance.now() - began);
        }
        const listing = performance.now();
        await history.list();
        const listed = performance.now() - listing;
        const began = performance.now();
        let length = 0;
        for await (const piece of kit.exportJson(history, new Date(0).toISOString())) length += piece.length;
        const took = performance.now() - began;
        await history.close();
        return { saves: times, read: listed, exported: took, megabytes: length / 1e6 };
      }, size);
      await page.goto(`${browser.origin}history.html`);
      await page.evaluate(await historyKit());
      rows.push({
        policies: size,
        'first rows, ms': Math.round(median(opens.map((o) => o.first))),
        'all rows, ms': Math.round(median(opens.map((o) => o.all))),
        'list(), ms': Math.round(read),
        'first search, ms': Math.round(first),
        'search, ms': Math.round(median(later)),
        'save, ms': Math.round(median(saves) * 10) / 10,
        'export, ms': Math.round(exported),
        'export, MB': Math.round(megabytes),
      });
    }
    console.table(rows);
    checkGrowth(rows);
  } finally {
    await browser.close();
  }
}
