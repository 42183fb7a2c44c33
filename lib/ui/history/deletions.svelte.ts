import { type Deletion, type History, UNDO_TIME } from '../../history/index.ts';

/**
 * The deletions that the reader can still undo: each for `UNDO_TIME` from when it was made, whatever else is deleted
 * meanwhile, and those of a page that was closed too.
 */
export class Deletions {
  readonly #history: History;
  readonly #now: () => number;
  readonly #onError: (error: unknown) => void;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  /** Oldest first. */
  open = $state.raw<readonly Deletion[]>([]);

  constructor(history: History, now: () => number, onError: (error: unknown) => void) {
    this.#history = history;
    this.#now = now;
    this.#onError = onError;
  }

  /** Takes up what was deleted just before the page opened; what is older is erased for good. */
  async takeUp(): Promise<void> {
    for (const deletion of await this.#history.deletions(this.#now() - UNDO_TIME)) this.#keep(deletion);
    await this.#history.purge(this.#now() - UNDO_TIME);
  }

  async remove(ids: readonly string[]): Promise<void> {
    const at = this.#now();
    if (await this.#history.remove(ids, at)) this.#keep({ at, ids: [...ids] });
  }

  async undo({ at, ids }: Deletion): Promise<void> {
    this.#forget(at);
    await this.#history.restore(ids);
  }

  /** The page closes: what is not undone by then is erased by whoever opens the history next. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #keep(deletion: Deletion): void {
    this.open = [...this.open.filter((x) => x.at !== deletion.at), deletion];
    const end = () => {
      this.#forget(deletion.at);
      // What another window deleted later stays restorable there.
      this.#history.purge(deletion.at).catch(this.#onError);
    };
    this.#timers.set(deletion.at, setTimeout(end, deletion.at + UNDO_TIME - this.#now()));
  }

  #forget(at: number): void {
    clearTimeout(this.#timers.get(at));
    this.#timers.delete(at);
    this.open = this.open.filter((x) => x.at !== at);
  }
}
