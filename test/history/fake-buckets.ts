import { IDBFactory } from 'fake-indexeddb';

/** What a browser with storage buckets has in its `navigator`, for `vi.stubGlobal`: Node has neither these nor locks. */
export class FakeBuckets {
  readonly #factories = new Map<string, IDBFactory>();
  readonly #held = new Map<string, Promise<unknown>>();
  /** Bytes that each bucket says it uses. */
  usage = 0;

  /** The databases of a bucket, as the browser keeps them. */
  databases(bucket: string): IDBFactory {
    const factory = this.#factories.get(bucket) ?? new IDBFactory();
    this.#factories.set(bucket, factory);
    return factory;
  }

  /** What a browser does that finds a bucket's files damaged. */
  discard(bucket: string): void {
    this.#factories.delete(bucket);
  }

  get navigator() {
    return {
      storageBuckets: {
        open: async (name: string) => ({
          indexedDB: this.databases(name),
          estimate: async () => ({ usage: this.usage }),
        }),
      },
      storage: { estimate: async () => ({ usage: 1000, quota: 10_000 }) },
      locks: { request: this.#request },
    };
  }

  #request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: unknown) => Promise<unknown>;
    const { ifAvailable } = (rest.length > 1 ? rest[0] : {}) as { ifAvailable?: boolean };
    if (ifAvailable && this.#held.has(name)) return work(null);
    const before = this.#held.get(name) ?? Promise.resolve();
    const done = before.catch(() => {}).then(() => work({ name }));
    this.#held.set(name, done);
    const free = () => {
      if (this.#held.get(name) === done) this.#held.delete(name);
    };
    done.then(free, free);
    return done;
  };
}
