import { browser } from 'wxt/browser';

/**
 * A record in `storage.session`: in memory, gone with the browser, there again after the worker was killed. Writes are
 * one after the other, so that two that come at once do not lose one of them.
 */
export class SessionRecord<T> {
  readonly #key: string;
  readonly #most: number;
  #writing: Promise<unknown> = Promise.resolve();

  /** @param most entries that are kept; the oldest go first. */
  constructor(key: string, most: number) {
    this.#key = key;
    this.#most = most;
  }

  async all(): Promise<Record<string, T>> {
    return ((await browser.storage.session.get(this.#key))[this.#key] as Record<string, T> | undefined) ?? {};
  }

  async get(name: string): Promise<T | null> {
    return (await this.all())[name] ?? null;
  }

  /** Writes an entry, or deletes it where it is null. */
  async set(name: string, value: T | null): Promise<void> {
    const write = this.#writing.then(async () => {
      const { [name]: _, ...others } = await this.all();
      const entries = [...Object.entries(others), ...(value === null ? [] : [[name, value] as const])];
      await browser.storage.session.set({ [this.#key]: Object.fromEntries(entries.slice(-this.#most)) });
    });
    this.#writing = write.catch(() => {});
    await write;
  }
}
