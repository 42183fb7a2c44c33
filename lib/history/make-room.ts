import type { Writing } from './database.ts';
import { UNDO_TIME } from './deletions.ts';
import { textBytes } from './entry.ts';
import { HistoryError, isQuotaError } from './history-error.ts';

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

/** What there is to make room in. */
interface Space {
  /** One whole writing transaction. */
  write<T>(work: (tx: Writing) => Promise<T>): Promise<T>;
  /** Erases what was deleted before a time (ms since the epoch); returns how many. */
  purge(before: number): Promise<number>;
  /** Gives up the second copies of texts; false where there were none. */
  dropCopies(): Promise<boolean>;
  /** One whole transaction that only deletes, and of texts alone. */
  deleteTexts<T>(work: (tx: Writing) => Promise<T>): Promise<T>;
}

/** Room for what is to be written: where the quota refuses, old texts are given up for it. */
export class Room {
  readonly #space: Space;
  /** False from when giving up texts did not help until something could be written again. */
  #isMade = true;
  /** Texts that were given up since something could be written. */
  #given = 0;

  constructor(space: Space) {
    this.#space = space;
  }

  /**
   * Writes; where the quota refuses, gives up the second copies of texts, erases what was deleted and cannot be restored
   * any more, and where that is not enough gives up old texts, at first as many as `bytes` needs, then by `PORTIONS`.
   * @param now in ms since the epoch
   * @throws HistoryError ("full")
   */
  async make<T>(
    bytes: number,
    now: number,
    work: (tx: Writing) => Promise<T>,
  ): Promise<{ result: T; droppedTexts: number }> {
    for (let round = 0; ; ) {
      try {
        const result = await this.#space.write(work);
        const droppedTexts = this.#given;
        this.#isMade = true;
        this.#given = 0;
        return { result, droppedTexts };
      } catch (error) {
        if (!isQuotaError(error)) throw error;
        if ((await this.#space.dropCopies()) || (await this.#space.purge(now - UNDO_TIME))) {
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
        this.#given += given;
        await settle();
      }
    }
  }

  /** Gives up the oldest texts, at least `bytes` of them where there are as many. Returns how many. */
  async #dropTexts(bytes: number): Promise<number> {
    return this.#space.deleteTexts(async (tx) => {
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
