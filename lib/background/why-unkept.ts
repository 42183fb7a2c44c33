import { HistoryError } from '../history/history-error.ts';
import type { Unkept } from '../platform/messages.ts';

/** Why something is not in the history, as far as the popup has words for it. */
export function whyUnkept(error: unknown): Unkept {
  const obstacle = error instanceof HistoryError ? error.obstacle : null;
  return obstacle === 'full' || obstacle === 'newer' ? obstacle : 'failed';
}
