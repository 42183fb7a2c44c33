import type { Page } from 'playwright-core';
import type { History } from '../../lib/history/index.ts';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { fillHistory, historyKit, openHistoryPage } from '../e2e/history-page.ts';
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

/** Opens the history where no table reads everything again after each save: as the background saves. */
async function openQuietPage(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}options.html`);
  await page.evaluate(await historyKit());
  await page.evaluate(async () => {
    const calls = { n: 0 };
    for (const method of ['get', 'put', 'getAll', 'getAllKeys', 'getKey', 'delete', 'count', 'openCursor'] as const) {
      const plain = IDBObjectStore.prototype[method] as (...args: unknown[]) => unknown;
      Object.assign(IDBObjectStore.prototype, {
        [method](this: IDBObjectStore, ...args: unknown[]) {
          calls.n++;
          return plain.apply(this, args);
        },
      });
    }
    Object.assign(globalThis, { saving: { history: await kit.openHistory(), calls } });
  });
  return page;
}

declare const saving: { history: History; calls: { n: number } };

/** Saves known policies with new texts, which is the longest way through. */
async function saveSome(page: Page, policies: number, from: number): Promise<{ ms: number; calls: number }> {
  return page.evaluate(
    async ([size, n]) => {
      const { history, calls } = saving;
      const before = calls.n;
      const began = performance.now();
      for (let i = 0; i < 4; i++) await kit.saveSynthetic(history, (37 * (n + i)) % size, 20_000 + n + i);
      return { ms: (performance.now() - began) / 4, calls: (calls.n - before) / 4 };
    },
    [policies, from] as const,
  );
}

const ROUNDS = 25;

/**
 * Times of saves in histories of different sizes, taken in turn, so that what else the machine does falls on all alike:
 * one after the other they scattered by more than what was to be seen.
 */
async function compareSaves(pages: readonly Page[]): Promise<{ times: number[][]; calls: number[][] }> {
  const times: number[][] = SIZES.map(() => []);
  const calls: number[][] = SIZES.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < SIZES.length; k++) {
      const i = (k + round) % SIZES.length;
      const saved = await saveSome(pages[i] as Page, SIZES[i] as number, 4 * round);
      // In the first round the browser still makes ready what it needs.
      if (!round) continue;
      times[i]?.push(saved.ms);
      calls[i]?.push(saved.calls);
    }
  }
  return { times, calls };
}

/** What a time may be over what its growth allows: times of single runs scatter so much on a busy machine. */
const SCATTER = 2;
/** The same for the middle one of the ratios of times that were taken side by side. */
const SCATTER_OF_RATIOS = 1.5;

function judge(what: string, growth: number, most: number): void {
  const good = growth <= most;
  console.log(
    `${what}: ${growth.toFixed(2)} times as much for ten times the policies, ${good ? 'good' : `over ${most}`}`,
  );
  if (!good) process.exitCode = 1;
}

/**
 * From 1,000 to 10,000 policies the time to open and to search must not grow more than tenfold. A save must not ask more
 * of the database at all, and not take longer.
 */
function checkGrowth(
  rows: readonly Record<string, number>[],
  { times, calls }: { times: number[][]; calls: number[][] },
) {
  const [, some, many] = rows;
  for (const what of ['all rows, ms', 'search, ms'])
    judge(what, (many?.[what] ?? 0) / Math.max(1, some?.[what] ?? 0), 10 * SCATTER);
  const [, usual = [], large = []] = times;
  judge('save, ms', median(large.map((ms, round) => ms / (usual[round] ?? ms))), SCATTER_OF_RATIOS);
  const [, fewer = [], more = []] = calls;
  judge('save, calls of the database', median(more) / median(fewer), 1);
}

/** What is measured of one history: opening, searching, exporting. */
async function measureReading(browser: ExtensionBrowser, size: number): Promise<Record<string, number>> {
  const page = await openHistoryPage(browser);
  // tsx marks functions with their names by a function of its own, which a page does not have.
  await page.addInitScript('globalThis.__name ??= (f) => f');
  const filling = performance.now();
  await fillHistory(page, size);
  const filled = performance.now() - filling;
  const opens = [];
  for (let i = 0; i < 3; i++) opens.push(await open(page, size));
  // The first search folds every text; the later ones only look.
  const first = await search(page, 'zzz');
  const later = [];
  for (const text of ['pri', 'privacy', 'privacy site-7', 'sells', 'nothing at all', 'gmbh'])
    later.push(await search(page, text));
  await page.goto(`${browser.origin}options.html`);
  await page.evaluate(await historyKit());
  const { read, exported, megabytes, used } = await page.evaluate(async () => {
    const history = await kit.openHistory();
    const listing = performance.now();
    await history.list();
    const listed = performance.now() - listing;
    const began = performance.now();
    let length = 0;
    for await (const piece of kit.exportJson(history, new Date(0).toISOString())) length += piece.length;
    const took = performance.now() - began;
    const { used } = await history.usage();
    await history.close();
    return { read: listed, exported: took, megabytes: length / 1e6, used: (used ?? 0) / 1e6 };
  });
  await page.close();
  return {
    policies: size,
    'first rows, ms': Math.round(median(opens.map((o) => o.first))),
    'all rows, ms': Math.round(median(opens.map((o) => o.all))),
    'list(), ms': Math.round(read),
    'first search, ms': Math.round(first),
    'search, ms': Math.round(median(later)),
    'export, ms': Math.round(exported),
    'export, MB': Math.round(megabytes),
    'fill, ms': Math.round(filled),
    'space, MB': Math.round(used),
  };
}

/** `npm run bench -- history`: open, search, save and export with 100, 1,000 and 10,000 policies of real size. */
export async function benchHistory(): Promise<void> {
  const browsers: ExtensionBrowser[] = [];
  try {
    const rows = [];
    for (const size of SIZES) {
      const browser = await launchChromium();
      browsers.push(browser);
      rows.push(await measureReading(browser, size));
    }
    const saves = await compareSaves(await Promise.all(browsers.map(openQuietPage)));
    console.table(
      rows.map((row, i) => ({
        ...row,
        'save, ms': Math.round(10 * median(saves.times[i] ?? [])) / 10,
        'save, calls': median(saves.calls[i] ?? []),
      })),
    );
    checkGrowth(rows, saves);
  } finally {
    for (const browser of browsers) await browser.close();
  }
}
