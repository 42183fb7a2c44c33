import { siteOf } from './address.ts';
import { type Database, openDatabase, STORES, UNFILLED, versionsOf, type Writing, writeWhole } from './database.ts';
import { erase } from './deletions.ts';
import { isDeleted, readEntry, readVersion, textBytes } from './entry.ts';
import { isQuotaError } from './history-error.ts';
import type { CurrentBundle } from './migrations.ts';
import { mergeBundle } from './write-policy.ts';

/** A storage bucket (wicg.github.io/storage-buckets), of which TypeScript does not know yet. */
interface Bucket {
  indexedDB: IDBFactory;
  estimate(): Promise<StorageEstimate>;
}
interface Buckets {
  open(name: string, options: { durability: 'strict' }): Promise<Bucket>;
}

const BUCKET = 'history-mirror';
/** Of how many policies the reader is to be told that they were brought back, among the single records. */
export const RESTORED = 'restored';
/** So many policies, or changes, are copied in one transaction. */
const AT_ONCE = 50;

/**
 * Rows that changed and that the mirror does not have yet, from one key to another of a store. Each is noted as a key
 * among the single records, in the transaction that changed the rows.
 */
type Span = [store: (typeof STORES)[number], lower: string, upper: string];
/** Arrays stand after all texts in the order of keys. */
const allNotes = () => IDBKeyRange.lowerBound([]);
const rangeOf = ([, lower, upper]: Span) => IDBKeyRange.bound(lower, upper);

/** A span, and all the rows that are in it now; none where they were deleted. */
interface Change {
  span: Span;
  rows: { key: string; row: unknown }[];
}

/**
 * A second copy of the history. Where a kill tears a record in two, Chromium (156) goes on writing after it, takes the
 * file for damaged at the start after the next, and discards all databases that are in it (google/leveldb, issue 1287).
 * A storage bucket has files of its own. One lock keeps the two from being written at the same time, so that no kill
 * tears both; whichever was discarded is filled again from the other one.
 *
 * Whatever is written is noted in the same transaction until the mirror has it too: after a kill, it catches up. It has
 * the same stores, schema version and migrations as the first.
 */
export class Mirror {
  readonly #name: string;
  readonly #first: Database;
  /** Null where it cannot be opened now: what changes is noted for the next time. */
  readonly #second: Database | null;
  readonly #bucket: Bucket | null;
  /** False since the disk was found full: the copies of the texts are the first that go. */
  #withTexts = true;
  /** True since a change did not reach the mirror: with the next one, all that are noted are brought to it. */
  #isBehind = false;
  #striking: Promise<void> = Promise.resolve();

  private constructor(name: string, first: Database, second: Database | null, bucket: Bucket | null) {
    this.#name = name;
    this.#first = first;
    this.#second = second;
    this.#bucket = bucket;
  }

  /** The mirror of a database; null where the browser has no storage buckets (Firefox, whose databases survive kills). */
  static async open(name: string, first: Database, onClosed: () => void): Promise<Mirror | null> {
    const { storageBuckets, locks } = (globalThis.navigator ?? {}) as { storageBuckets?: Buckets; locks?: LockManager };
    if (!storageBuckets || !locks) return null;
    try {
      const bucket = await storageBuckets.open(BUCKET, { durability: 'strict' });
      return new Mirror(name, first, await openDatabase(name, onClosed, bucket.indexedDB), bucket);
    } catch (error) {
      console.warn('The mirror of the history cannot be opened:', error);
      return new Mirror(name, first, null, null);
    }
  }

  close(): void {
    this.#second?.close();
  }

  /** Ends when nothing is left to do of what was written. */
  idle(): Promise<void> {
    return this.#striking;
  }

  /** Bytes, as the browser counts them. */
  async usage(): Promise<number> {
    return (await this.#bucket?.estimate())?.usage ?? 0;
  }

  /** Writes to the history and, before anybody else writes, to the mirror. */
  async write<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
    return this.alone(async () => {
      const { result, changes } = await writeWhole(this.#first, (tx) => noting(tx, work));
      try {
        if (this.#isBehind) await this.#catchUp();
        else await this.#follow(changes);
        this.#isBehind = false;
      } catch (error) {
        this.#isBehind = true;
        later(error);
      }
      return result;
    });
  }

  /**
   * Erases policies in both without a note, which a full disk would not take: here first, so that none can come back.
   */
  async erase(ids: readonly string[]): Promise<void> {
    const work = async (tx: Writing) => {
      for (const id of ids) await erase(tx, id);
    };
    await this.alone(async () => {
      if (this.#second) await writeWhole(this.#second, work);
      await writeWhole(this.#first, work);
    });
  }

  /** Gives up the copies of all texts for space; those of the history itself stay. False where there are none. */
  async dropTexts(): Promise<boolean> {
    this.#withTexts = false;
    const second = this.#second;
    if (!second || !(await second.count('texts'))) return false;
    await this.alone(() => writeWhole(second, (tx) => tx.objectStore('texts').clear()));
    return true;
  }

  /** Where the history is a new one, and the mirror is not, brings back what was in it. Until then nothing may write. */
  async restore(): Promise<void> {
    const second = this.#second;
    if (!second || !(await this.#isUnfilled())) return;
    await this.alone(async () => {
      // Another window may have done it while this one waited.
      if (await this.#isUnfilled()) await this.#restore(second);
    });
  }

  /** Brings to the mirror what it lacks: all of it where it is a new one, else what a kill kept from it. */
  async complete(): Promise<void> {
    try {
      // What a failed restoration left in the mirror alone must not be taken for deleted.
      if (await this.#isUnfilled()) return;
      if (await this.#second?.get('state', UNFILLED))
        await navigator.locks.request(`mirror-fill:${this.#name}`, { ifAvailable: true }, async (lock) => {
          if (lock) await this.#fill();
        });
      if ((await this.#first.getAllKeys('state', allNotes(), 1)).length) await this.alone(() => this.#catchUp());
    } catch (error) {
      later(error);
    }
  }

  /** Does something while nobody else writes. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(`mirror:${this.#name}`, work) as Promise<T>;
  }

  #isUnfilled(): Promise<unknown> {
    return this.#first.get('state', UNFILLED);
  }

  async #catchUp(): Promise<void> {
    if (!this.#second) return;
    for (;;) {
      const notes = (await this.#first.getAllKeys('state', allNotes(), 3 * AT_ONCE)) as Span[];
      if (!notes.length) return;
      await this.#copy(notes);
      await this.#strike(notes);
    }
  }

  /** Does to the mirror what was just done to the history. */
  async #follow(changes: readonly Change[]): Promise<void> {
    if (!this.#second) return;
    for (let i = 0; i < changes.length; i += 3 * AT_ONCE) await this.#put(changes.slice(i, i + 3 * AT_ONCE));
    // Nobody but `close` need wait for it: whoever writes next does so after it.
    this.#striking = this.#strike(changes.map(({ span }) => span)).catch(later);
  }

  /** Takes notes away. Where a kill undoes it, the same rows are copied once more. */
  async #strike(notes: readonly Span[]): Promise<void> {
    const tx = this.#first.transaction('state', 'readwrite', { durability: 'relaxed' });
    await Promise.all([...notes.map((note) => tx.store.delete(note)), tx.done]);
  }

  /** Makes spans of the mirror what they are in the history. */
  async #copy(spans: readonly Span[]): Promise<void> {
    const tx = this.#first.transaction(STORES);
    const read = spans.map(async (span): Promise<Change> => {
      const store = tx.objectStore(span[0]);
      const [keys, rows] = await Promise.all([store.getAllKeys(rangeOf(span)), store.getAll(rangeOf(span))]);
      return { span, rows: rows.map((row, i) => ({ key: String(keys[i]), row })) };
    });
    await this.#put(await Promise.all(read));
  }

  async #put(changes: readonly Change[]): Promise<void> {
    const second = this.#second;
    if (!second) return;
    const write = () =>
      writeWhole(second, async (tx) => {
        await Promise.all(
          changes.flatMap(({ span, rows }) => {
            const store = tx.objectStore(span[0]);
            const puts = span[0] === 'texts' && !this.#withTexts ? [] : rows;
            return [
              store.delete(rangeOf(span)),
              ...puts.map(({ key, row }) => store.put(row, span[0] === 'state' ? key : undefined)),
            ];
          }),
        );
      });
    try {
      await write();
    } catch (error) {
      if (!isQuotaError(error) || !this.#withTexts) throw error;
      this.#withTexts = false;
      await writeWhole(second, (tx) => tx.objectStore('texts').clear());
      await write();
    }
  }

  async #fill(): Promise<void> {
    for (let after = ''; ; ) {
      const ids = await this.#first.getAllKeys('entries', IDBKeyRange.lowerBound(after, true), AT_ONCE);
      const [from, to] = [ids[0], ids.at(-1)];
      if (from === undefined || to === undefined) break;
      const spans: Span[] = [
        ['entries', from, to],
        ['versions', `${from}:`, `${to}:g`],
        ['texts', `${from}:`, `${to}:g`],
      ];
      await this.alone(() => this.#copy(spans));
      after = to;
    }
    // With it goes the mark of a mirror that is not filled.
    await this.alone(() => this.#copy([['state', '', '\uffff']]));
  }

  async #restore(second: Database): Promise<void> {
    const ids = await second.getAllKeys('entries');
    let restored = 0;
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      const found = await Promise.all(ids.slice(i, i + AT_ONCE).map((id) => readBundle(second, id)));
      const bundles = found.flatMap((bundle) => bundle ?? []);
      await writeWhole(this.#first, async (tx) => {
        // What was deleted here since, while there was no mirror, stays deleted.
        for (const bundle of bundles)
          if (!isDeleted(await tx.objectStore('entries').get(bundle.entry.id))) await mergeBundle(tx, bundle);
      });
      restored += bundles.length;
    }
    const keys = (await second.getAllKeys('state')).filter((key) => key !== UNFILLED);
    const rows = await Promise.all(keys.map((key) => second.get('state', key)));
    await writeWhole(this.#first, async (tx) => {
      const state = tx.objectStore('state');
      for (const [i, key] of keys.entries()) await state.put(rows[i], key);
      if (restored) await state.put(restored, RESTORED);
      await state.delete(UNFILLED);
    });
    await writeWhole(second, eraseMarked);
  }
}

/** A failure that costs the reader nothing now: what was not copied is noted. */
const later = (error: unknown) => console.warn('The mirror of the history is behind:', error);

/** Deletions that were not yet final when the history was lost: they are now. */
async function eraseMarked(tx: Writing): Promise<void> {
  for (const id of await tx.objectStore('entries').index('deleted').getAllKeys()) await erase(tx, id);
}

/** One policy with all of it that can be read; null where it was deleted, or nothing can. */
async function readBundle(database: Database, id: string): Promise<CurrentBundle<Uint8Array<ArrayBuffer>> | null> {
  const tx = database.transaction(STORES);
  const [entry, rows, texts] = await Promise.all([
    tx.objectStore('entries').get(id),
    tx.objectStore('versions').getAll(versionsOf(id)),
    tx.objectStore('texts').getAll(versionsOf(id)) as Promise<{ version: string }[]>,
  ]);
  const [first, ...others] = rows.flatMap((row) => readVersion(row) ?? []);
  if (!first || isDeleted(entry)) return null;
  const versions = [first, ...others].map(({ made: _, ...version }) => ({
    version,
    text: textBytes(texts.find((text) => text.version === version.id)),
  }));
  const { site, changed } = readEntry(entry) ?? { site: siteOf(first.address), changed: null };
  return { entry: { id, site, changed }, versions };
}

/** Runs work in a transaction and notes what it changes, in the same transaction. */
async function noting<T>(tx: Writing, work: (tx: Writing) => Promise<T>): Promise<{ result: T; changes: Change[] }> {
  const changes: Change[] = [];
  const objectStore = (name: (typeof STORES)[number]) => {
    const store = tx.objectStore(name);
    return overridden(store, {
      async put(row: unknown, asked?: string) {
        const key = String(await store.put(row, asked));
        changes.push({ span: [name, key, key], rows: [{ key, row }] });
        return key;
      },
      async delete(at: string | IDBKeyRange) {
        await store.delete(at);
        changes.push({ span: typeof at === 'string' ? [name, at, at] : [name, at.lower, at.upper], rows: [] });
      },
    });
  };
  const result = await work(overridden(tx, { objectStore }) as Writing);
  await Promise.all(changes.map(({ span }) => tx.objectStore('state').put(true, span)));
  return { result, changes };
}

/** An object of the browser's with some methods of ours. */
function overridden<T extends object>(target: T, own: object): T {
  return new Proxy(target, {
    get(_, property) {
      if (property in own) return Reflect.get(own, property);
      const member = Reflect.get(target, property);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
