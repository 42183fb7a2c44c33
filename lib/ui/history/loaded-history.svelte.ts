import type { BrokenRecord, Entry, History, Usage } from '../../history/index.ts';
import { EntryIndex, type VerdictWords } from './arrange-entries.ts';
import { failureInWords } from './failure-words.ts';

/** So many entries are made ready for the search each time the page has nothing else to do. */
const AT_ONCE = 100;
/** Changes that follow each other faster than this, in ms, are read once. */
const TOGETHER = 250;
/** Of a time in which change follows change, no more than this part goes into reading. */
const SHARE = 0.2;

/** The history as the page has it in memory: read when it opens, and again whenever some window changed it. */
export class LoadedHistory {
  readonly #history: History;
  readonly index: EntryIndex;
  entries = $state.raw<readonly Entry[]>([]);
  broken = $state.raw<readonly BrokenRecord[]>([]);
  /** False until the first entries are there. */
  loaded = $state(false);
  /** False until all entries are there. */
  whole = $state(false);
  /** Why the history cannot be opened, in words. */
  failure = $state<string | null>(null);
  usage = $state.raw<Usage | null>(null);
  /** Texts that were given up, and that the reader was not told of. */
  untold = $state(0);
  /** Policies that were brought back from the mirror, and that the reader was not told of. */
  restored = $state(0);
  /** Two reads at once would show the older one last. */
  #reading = Promise.resolve();
  /** How long the last reading took, in ms. */
  #took = 0;

  constructor(history: History, words: VerdictWords) {
    this.#history = history;
    this.index = new EntryIndex(words);
  }

  reload(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  /** Reads again whenever the history was changed, and then calls `after`. Returns how to stop. */
  follow(after: () => void): () => void {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = this.#history.watch(() => {
      const pause = Math.max(TOGETHER, this.#took / SHARE);
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void this.reload();
        after();
      }, pause);
    });
    return () => {
      stop();
      clearTimeout(waiting);
    };
  }

  async #read(): Promise<void> {
    const began = performance.now();
    try {
      const all: Entry[] = [];
      const bad: BrokenRecord[] = [];
      for await (const { entries, broken } of this.#history.chunks()) {
        all.push(...entries);
        bad.push(...broken);
        // The first thousand are shown while the rest is read.
        if (!this.loaded && all.length) {
          this.entries = all.slice();
          this.loaded = true;
        }
      }
      this.entries = all;
      this.broken = bad;
      this.loaded = true;
      this.whole = true;
      this.failure = null;
      this.#readySearch(0);
      [this.usage, this.untold, this.restored] = await Promise.all([
        this.#history.usage(),
        this.#history.untoldTexts(),
        this.#history.untoldRestored(),
      ]);
    } catch (error) {
      this.failure = failureInWords(error);
    }
    this.#took = performance.now() - began;
  }

  #readySearch(from: number): void {
    const all = this.entries;
    if (from >= all.length) return;
    requestIdleCallback(() => {
      if (all !== this.entries) return;
      this.index.prepare(all.slice(from, from + AT_ONCE));
      this.#readySearch(from + AT_ONCE);
    });
  }
}
