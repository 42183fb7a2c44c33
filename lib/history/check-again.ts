import type { PolicyDocument } from '../engine/document.ts';
import type { Summary } from '../engine/summary.ts';
import type { Entry } from './entry.ts';
import type { History } from './history.ts';

export interface CheckOptions {
  /** Fetches a policy as it is now; null, or a rejection, where it cannot be had. */
  fetchPolicy: (url: string, signal: AbortSignal) => Promise<PolicyDocument | null>;
  summarize: (document: PolicyDocument) => Summary;
  engine: string;
  model: string;
  /** Now, in ms since the epoch. */
  now: () => number;
  /** Waits so many ms, or until the signal says stop. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  onProgress?: (progress: { done: number; total: number; site: string }) => void;
}

/** A pause after every request, and a longer one before the same site is asked again; in ms. */
export const SPACING = { any: 1_000, site: 10_000 };

/**
 * Looks whether policies have changed: one request at a time, sites in turn, so that none is asked twice within
 * `SPACING.site`. What was fetched is saved as "checked again". Stops, at once, when `signal` says so.
 */
export async function checkAgain(
  history: History,
  ids: readonly string[],
  options: CheckOptions,
): Promise<{ checked: number; changed: number; failed: number }> {
  const { fetchPolicy, summarize, engine, model, now, pause, signal, onProgress } = options;
  const waiting: Entry[] = await history.some(ids);
  const total = waiting.length;
  const stopped = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
  const asked = new Map<string, number>();
  const result = { checked: 0, changed: 0, failed: 0 };
  while (waiting.length && !signal.aborted) {
    const readyAt = (entry: Entry) => (asked.get(entry.site) ?? Number.NEGATIVE_INFINITY) + SPACING.site;
    const next = waiting.reduce((a, b) => (readyAt(b) < readyAt(a) ? b : a));
    const wait = Math.max(result.checked + result.failed ? SPACING.any : 0, readyAt(next) - now());
    if (wait > 0) await pause(wait, signal);
    if (signal.aborted) break;
    waiting.splice(waiting.indexOf(next), 1);
    onProgress?.({ done: total - waiting.length - 1, total, site: next.site });
    asked.set(next.site, now());
    const document = await Promise.race([fetchPolicy(next.address, signal).catch(() => null), stopped]);
    if (signal.aborted) break;
    if (!document) {
      result.failed++;
      await history.noteCheck(next.id, now());
      continue;
    }
    const summary = summarize(document);
    const at = new Date(now()).toISOString();
    const { changed } = await history.save({ url: next.address, document, summary, seen: 'check', at, engine, model });
    await history.noteCheck(next.id, null);
    result.checked++;
    if (changed) result.changed++;
  }
  return result;
}

const WEEK = 7 * 86_400_000;

/**
 * The entries that the weekly check looks at next, the longest unseen first: not seen for a week, nor looked for in vain
 * within one. What a stopped check left is due the next time.
 */
export async function dueForCheck(history: History, now: number, limit: number): Promise<string[]> {
  const [{ entries }, failed] = await Promise.all([history.list(), history.failedChecks()]);
  return entries
    .filter((e) => now - Date.parse(e.last) >= WEEK && now - (failed.get(e.id) ?? 0) >= WEEK)
    .sort((a, b) => (a.last < b.last ? -1 : 1))
    .slice(0, limit)
    .map((e) => e.id);
}
