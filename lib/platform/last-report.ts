import type { TabReport } from './messages.ts';
import { browser } from './native-browser.ts';

/** So many tabs are remembered; the session's storage is the memory of the browser. */
const TABS = 12;
/** Where in `storage.session` they stand. */
export const LAST_REPORTS = 'last-reports';

type Done = Extract<TabReport, { state: 'done' }>;

/**
 * What was last shown for each tab. It is in `storage.session`, which lives in memory alone and ends with the browser,
 * so that the popup opens with the answer at once, without waiting for the worker to wake. Only our own background
 * writes reports; what is checked is that one is of the shape that the popup draws first.
 */
function isEntry(value: unknown): value is { tabId: number; report: Done } {
  const { tabId, report } = (value ?? {}) as { tabId?: unknown; report?: Partial<Done> };
  const { state, page, url, summary } = report ?? {};
  return (
    typeof tabId === 'number' &&
    state === 'done' &&
    typeof page === 'string' &&
    typeof url === 'string' &&
    typeof summary?.grade === 'string' &&
    typeof summary.dimensions === 'object' &&
    summary.dimensions !== null
  );
}

/** The report that was last shown for a tab, if the tab still shows the same page. `stored` is what the session has. */
export function lastReport(stored: unknown, tabId: number, page: string | undefined): Done | null {
  const found = parse(stored).find((entry) => entry.tabId === tabId)?.report;
  return found && page !== undefined && withoutFragment(found.page) === withoutFragment(page) ? found : null;
}

/** Remembers what is shown for a tab until the browser ends. Not for private windows: nothing of them is kept. */
export async function rememberReport(tabId: number, report: Done): Promise<void> {
  const stored = (await browser.storage.session.get(LAST_REPORTS))[LAST_REPORTS];
  const others = parse(stored).filter((entry) => entry.tabId !== tabId);
  await browser.storage.session.set({ [LAST_REPORTS]: [{ tabId, report }, ...others].slice(0, TABS) });
}

const parse = (stored: unknown): { tabId: number; report: Done }[] =>
  Array.isArray(stored) && stored.every(isEntry) ? stored : [];

const withoutFragment = (url: string) => url.replace(/#.*$/, '');
