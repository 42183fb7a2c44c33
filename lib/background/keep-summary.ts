import { type History, openHistory, type SaveRequest } from '../history/index.ts';
import { extensionVersion } from '../platform/extension-version.ts';
import type { Unkept } from '../platform/messages.ts';
import { shippedModel } from '../platform/model-file.ts';
import { readSettings } from '../platform/settings.ts';
import type { BadgeWords } from './badge-words.ts';
import { markChanged } from './changed-badge.ts';
import { whyUnkept } from './why-unkept.ts';

/** Where a summary stands in the history. */
export interface Kept {
  entry: string;
  /** ISO 8601. */
  at: string;
}

let history: Promise<History> | undefined;

/** Writes to the history, which is opened anew after a failure. @returns why it could not be written, where it could not */
async function write<T>(what: string, act: (history: History) => Promise<T>): Promise<T | { unkept: Unkept }> {
  try {
    history ??= openHistory();
    return await act(await history);
  } catch (error) {
    history = undefined;
    console.warn(`The ${what} could not be kept:`, error);
    return { unkept: whyUnkept(error) };
  }
}

/** Keeps with a summary that a sign-up links to its policy, which was known already. Not to be called for private windows. */
export async function keepSignup({ entry }: Kept, signup: string): Promise<void> {
  if (!(await readSettings()).save) return;
  await write('sign-up', (opened) => opened.noteSignup(entry, signup, new Date().toISOString()));
}

/**
 * Keeps a summary in the history, unless the reader wants none kept. A history that cannot be written (no space, a
 * newer format) costs the reader the keeping, never the summary; the reason is told. Not to be called for private windows.
 */
export async function keepSummary(
  found: Pick<SaveRequest, 'url' | 'document' | 'summary' | 'seen' | 'signup'>,
  words: BadgeWords,
): Promise<Kept | { unkept: Unkept } | null> {
  if (!(await readSettings()).save) return null;
  return write('summary', async (opened) => {
    const at = new Date().toISOString();
    const { version: model } = await shippedModel();
    const { entry, changed } = await opened.save({ ...found, at, engine: extensionVersion(), model });
    if (changed) await markChanged(words, opened);
    return { entry, at };
  });
}
