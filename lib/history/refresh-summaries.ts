import type { PolicyDocument } from '../engine/document.ts';
import type { Summary } from '../engine/summary.ts';
import type { History } from './history.ts';

export interface RefreshOptions {
  summarize: (document: PolicyDocument) => Summary;
  engine: string;
  model: string;
  /** Lets other work run between two summaries. */
  pause: () => Promise<void>;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Summarises again, from their kept texts, the versions that another engine or model has judged. One version at a time,
 * each in a transaction of its own: what is done stays done when the worker dies, and the rest is found the next time.
 * Returns how many were renewed, and how many could not be (their text or record is damaged; their old summary stays).
 */
export async function refreshSummaries(
  history: History,
  { summarize, engine, model, pause, signal, onProgress }: RefreshOptions,
): Promise<{ renewed: number; failed: number }> {
  const ids = await history.outdated(engine, model);
  const result = { renewed: 0, failed: 0 };
  for (const [i, id] of ids.entries()) {
    if (signal?.aborted) break;
    const document = await history.document(id);
    const renewed = document !== null && (await history.renew(id, summarize(document), engine, model));
    if (renewed) result.renewed++;
    else result.failed++;
    onProgress?.(i + 1, ids.length);
    await pause();
  }
  return result;
}
