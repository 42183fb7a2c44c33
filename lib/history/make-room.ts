import * as v from 'valibot';
import type { Writing } from './database.ts';
import { eraseDeleted, UNDO_TIME } from './deletions.ts';
import { textBytes } from './entry.ts';
import { HistoryError, isQuotaError } from './history-error.ts';
import { moment } from './records.ts';

/** Texts were given up since the disk was full, and the reader has not yet been told. */
export interface DroppedNotice {
  texts: number;
  /** Of the latest time. */
  at: string;
}

const droppedNotice = v.object({ texts: v.number(), at: moment });
/** Where the notice stands among the single records. */
export const DROPPED_KEY = 'dropped';

/** The notice as it came from the disk; null where there is none. */
export const readNotice = (record: unknown): DroppedNotice | null => (v.is(droppedNotice, record) ? record : null);

/**
 * How much is given up at once, in bytes, before a text is not kept: Firefox counts the space at once. Chromium (156) does
 * not: deletions first add to what it counts (700 texts deleted at a quota of 16 MB: 21 MB), until it compacts its files
 * in its own time. Giving up more would lose texts in vain. `navigator.storage.estimate` no longer tells the real quota,
 * so that room cannot be made sooner.
 */
const PORTIONS = [2 ** 16, 2 ** 18];
/** The time that a browser is given to count anew, in ms. */
const SETTLING = 100;
const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLING));

/** One whole writing transaction (`writeWhole` of an open database). */
type Write = <T>(work: (tx: Writing) => Promise<T>) => Promise<T>;

/** Room for what is to be written: where the quota refuses, old texts are given up for it. */
export class Room {
  readonly #write: Write;
  /** False from when giving up texts did not help until something could be written again. */
  #isMade = true;
  /** Texts that were given up when not even the note of it could be written. */
  #untold = 0;

  constructor(write: Write) {
    this.#write = write;
  }

  /**
   * Writes; where the quota refuses, erases what was deleted and cannot be restored any more, and where that is not
   * enough gives up old texts, at first as many as `bytes` needs, then by `PORTIONS`. How many is noted for the reader in the same transaction.
   * @param at now (ISO 8601)
   * @throws HistoryError ("full")
   */
  async make<T>(
    bytes: number,
    at: string,
    work: (tx: Writing) => Promise<T>,
  ): Promise<{ result: T; droppedTexts: number }> {
    for (let round = 0; ; ) {
      try {
        const droppedTexts = this.#untold;
        const result = await this.#write(async (tx) => {
          const made = await work(tx);
          await noteDropped(tx, droppedTexts, at);
          return made;
        });
        this.#isMade = true;
        this.#untold -= droppedTexts;
        return { result, droppedTexts };
      } catch (error) {
        if (!isQuotaError(error)) throw error;
        if (await this.#write((tx) => eraseDeleted(tx, Date.parse(at) - UNDO_TIME))) {
          await settle();
          continue;
        }
        const portion = this.#isMade ? PORTIONS[round++] : undefined;
        const given = portion ? await this.#dropTexts(Math.max(2 * bytes, portion)) : 0;
        if (!given) {
          // Where room was made in vain, more texts would be lost in vain the next time.
          this.#isMade = false;
          throw new HistoryError('full', 'There is no space left', { cause: error });
        }
        this.#untold += given;
        await settle();
      }
    }
  }

  /** Gives up the oldest texts, at least `bytes` of them where there are as many. Returns how many. */
  async #dropTexts(bytes: number): Promise<number> {
    return this.#write(async (tx) => {
      let freed = 0;
      let count = 0;
      let cursor = await tx.objectStore('texts').index('at').openCursor();
      for (; cursor && freed < bytes; cursor = await cursor.continue()) {
        freed += textBytes(cursor.value)?.byteLength ?? 0;
        count++;
        await cursor.delete();
      }
      return count;
    });
  }
}

/** Adds to what the reader has to be told. */
async function noteDropped(tx: Writing, texts: number, at: string): Promise<void> {
  if (!texts) return;
  const state = tx.objectStore('state');
  const before = readNotice(await state.get(DROPPED_KEY));
  await state.put({ texts: texts + (before?.texts ?? 0), at } satisfies DroppedNotice, DROPPED_KEY);
}
