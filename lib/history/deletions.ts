import { versionsOf, type Writing } from './database.ts';

/** How long a deletion can be undone, in ms. */
export const UNDO_TIME = 10_000;

/** What was deleted at once, and when, in ms since the epoch. */
export interface Deletion {
  at: number;
  ids: string[];
}

/** Erases an entry, its versions and its texts. */
export async function erase(tx: Writing, id: string): Promise<void> {
  await tx.objectStore('texts').delete(versionsOf(id));
  await tx.objectStore('versions').delete(versionsOf(id));
  await tx.objectStore('entries').delete(id);
}

/** The entries that were marked as deleted at or before a time (ms since the epoch). */
export function deletedBefore(tx: Pick<Writing, 'objectStore'>, before: number): Promise<string[]> {
  return tx.objectStore('entries').index('deleted').getAllKeys(IDBKeyRange.upperBound(before));
}
