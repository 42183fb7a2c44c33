import { type History, openHistory } from '../history/index.ts';
import { showChanged } from '../platform/badge.ts';
import { readSettings } from '../platform/settings.ts';
import type { BadgeWords } from './badge-words.ts';

/**
 * Marks the toolbar button, quietly, while policies that the reader signed up under have changed and were not looked at
 * since. A tab's own grade stands before it. Not where the reader wants no badge.
 * @param count how many these are, where that is known; else the history is asked
 */
export async function markChanged(words: BadgeWords, history?: History, count?: number): Promise<void> {
  const { badge } = await readSettings();
  const show = async (n: number) => showChanged(n ? await words.changed(n) : null);
  if (!badge) return show(0);
  if (count !== undefined) return show(count);
  const own = history ?? (await openHistory());
  try {
    await show(await own.changedSignups());
  } finally {
    if (!history) await own.close();
  }
}
