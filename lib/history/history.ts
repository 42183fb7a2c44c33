import * as v from 'valibot';
import type { PolicyDocument } from '../engine/document.ts';
import type { Summary } from '../engine/summary.ts';
import { addressKey, cleanAddress, siteOf } from './address.ts';
import { ChangeSignal } from './change-signal.ts';
import { compressText, decompressText } from './compressed-text.ts';
import { type Database, openDatabase, STORES, versionsOf, versionWith, type Writing, writeWhole } from './database.ts';
import { type Deletion, deletedBefore, erase } from './deletions.ts';
import { type Entry, type EntryDetail, isDeleted, readEntry, readVersion, textBytes } from './entry.ts';
import { digest, fingerprint } from './fingerprint.ts';
import { tellTexts, untoldTexts, withoutTelling } from './given-up-texts.ts';
import { HistoryError, isQuotaError } from './history-error.ts';
import { keepableDocument } from './keepable-document.ts';
import { Room } from './make-room.ts';
import type { CurrentBundle } from './migrations.ts';
import { Mirror, RESTORED } from './mirror.ts';
import {
  CORRECTIONS_KEPT,
  type Correction,
  correction as correctionSchema,
  describe,
  entryRecord,
  madeBy,
  moment,
  type Seen,
  type VersionFact,
} from './records.ts';
import { summarySchema } from './schemas.ts';
import { mergeBundle, saveVersion } from './write-policy.ts';

/** Name of the database; a test may have one of its own. */
export const DATABASE = 'history';

export interface SaveRequest {
  url: string;
  document: PolicyDocument;
  summary: Summary;
  seen: Seen;
  /** Address of the sign-up that links to it; only its site is kept. */
  signup?: string;
  /** Now, as `Date.toISOString` gives it. */
  at: string;
  engine: string;
  model: string;
}

export interface Saved {
  /** Id of the entry. */
  entry: string;
  /** Id of the version. */
  version: string;
  /** The policy was known, and its text is another now. */
  changed: boolean;
  /** How many old texts were given up to make room; the reader is told. */
  droppedTexts: number;
}

/** How many entries and versions an import brought that were not there. */
export interface Merged {
  entries: number;
  versions: number;
}

/** An entry with its versions, and a way to their texts. */
export interface DetailWithTexts {
  detail: EntryDetail;
  document(version: string): Promise<PolicyDocument | null>;
}

/** A record that cannot be read; the rest is not touched by it. */
export interface BrokenRecord {
  key: string;
  reason: string;
}

/** How much is kept, in bytes. */
export interface Usage {
  entries: number;
  /** All that the extension keeps in this browser, as the browser counts it; null where it does not say. */
  used: number | null;
  quota: number | null;
}

interface Opened {
  database: Database;
  mirror: Mirror | null;
  /** Ends when the mirror has what it lacked. */
  completing: Promise<void> | undefined;
}

const failedChecks = v.array(v.tuple([v.string(), v.number()]));

/** Opens the history. @throws HistoryError ("newer", "migration", "unavailable") */
export async function openHistory(name: string = DATABASE): Promise<History> {
  const history = new History(name);
  await history.open();
  return history;
}

/**
 * The history: every policy that was read, on this machine. All windows and the background share it; whatever is
 * written is written in one transaction, so that a kill at any moment leaves it whole.
 */
export class History {
  readonly #name: string;
  #opened: Promise<Opened> | null = null;
  readonly #signal: ChangeSignal;
  readonly #room = new Room({
    write: (work) => this.#write(work),
    purge: (before) => this.purge(before),
    dropCopies: async () => (await (await this.#open()).mirror?.dropTexts()) ?? false,
    deleteTexts: (work) => this.#delete(work),
  });

  constructor(name: string) {
    this.#name = name;
    this.#signal = new ChangeSignal(`history:${name}`);
  }

  /** Opens the database where it is not open. Every method does; this one is for its errors. */
  async open(): Promise<Database> {
    return (await this.#open()).database;
  }

  async #open(): Promise<Opened> {
    this.#opened ??= this.#openBoth();
    try {
      return await this.#opened;
    } catch (error) {
      this.#opened = null;
      throw error;
    }
  }

  async #openBoth(): Promise<Opened> {
    const onClosed = () => void this.#letGo();
    const database = await openDatabase(this.#name, onClosed);
    const mirror = await Mirror.open(this.#name, database, onClosed);
    await mirror?.restore().catch((error) => console.warn('The history could not be restored whole:', error));
    return { database, mirror, completing: mirror?.complete() };
  }

  async #letGo(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    this.#opened = null;
    opened?.database.close();
    opened?.mirror?.close();
  }

  /** Waits until the mirror has all: whoever opens the history only to look may be the only one that does. */
  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    await opened?.completing;
    await opened?.mirror?.idle();
    await this.#letGo();
    this.#signal.close();
  }

  /**
   * Keeps a summary and the text it was made from, in one transaction: a new entry, a new version of a known one, or
   * one more sighting of a known version. When space runs out, the oldest texts are given up, never summaries.
   * @throws HistoryError ("address", "full")
   */
  async save(request: SaveRequest): Promise<Saved> {
    const address = cleanAddress(request.url);
    const document = keepableDocument(request.document);
    const [entry, hash, text] = await Promise.all([
      digest(addressKey(address)),
      fingerprint(document),
      compressText(document),
    ]);
    const version: VersionFact = {
      id: `${entry}:${hash}`,
      entry,
      hash,
      address,
      first: v.parse(moment, request.at),
      last: request.at,
      sightings: [{ at: request.at, seen: request.seen, ...(request.signup && { from: siteOf(request.signup) }) }],
      engine: request.engine,
      model: request.model,
      summary: v.parse(summarySchema, request.summary),
    };
    const site = siteOf(address);
    const write = (affordable: typeof text | null) => (tx: Writing) => saveVersion(tx, version, affordable, site);
    const { result: changed, droppedTexts } = await this.#room
      .make(text.byteLength, Date.parse(request.at), write(text))
      .catch((error) => {
        if (!isFull(error)) throw error;
        // Nothing is left to give up: the summary alone may still find room.
        return this.#room.make(0, Date.parse(request.at), write(null));
      });
    this.#signal.send();
    return { entry, version: version.id, changed, droppedTexts };
  }

  /** The entry of a policy's address, or null. */
  async find(url: string): Promise<Entry | null> {
    const id = await digest(addressKey(cleanAddress(url)));
    return readEntry(await (await this.open()).get('entries', id));
  }

  /** An entry and its versions, or null where it is not there or cannot be read. */
  async get(id: string): Promise<EntryDetail | null> {
    const tx = (await this.open()).transaction(['entries', 'versions', 'texts']);
    const [raw, all, texts] = await Promise.all([
      tx.objectStore('entries').get(id),
      tx.objectStore('versions').getAll(versionsOf(id)),
      tx.objectStore('texts').getAllKeys(versionsOf(id)),
    ]);
    return detailOf(raw, all, (version) => texts.includes(version));
  }

  /** The text of a version; null where it was given up or cannot be read. */
  async document(version: string): Promise<PolicyDocument | null> {
    return documentOf(await (await this.open()).get('texts', version));
  }

  /** All entries in chunks, in no order, so that a page can show the first ones while it reads the rest. */
  async *chunks(size = 1000): AsyncGenerator<{ entries: Entry[]; broken: BrokenRecord[] }> {
    const database = await this.open();
    for (let after: IDBKeyRange | null = null; ; ) {
      const rows: unknown[] = await database.getAll('entries', after, size);
      const entries: Entry[] = [];
      const broken: BrokenRecord[] = [];
      let last = '';
      for (const row of rows) {
        last = String((row as { id: unknown }).id);
        if (isDeleted(row)) continue;
        const parsed = v.safeParse(entryRecord, row);
        if (parsed.success) entries.push(parsed.output);
        else broken.push({ key: last, reason: v.getDotPath(parsed.issues[0]) ?? parsed.issues[0].message });
      }
      yield { entries, broken };
      if (rows.length < size) return;
      after = IDBKeyRange.lowerBound(last, true);
    }
  }

  /** All entries, and those that cannot be read. */
  async list(): Promise<{ entries: Entry[]; broken: BrokenRecord[] }> {
    const entries: Entry[] = [];
    const broken: BrokenRecord[] = [];
    for await (const chunk of this.chunks()) {
      entries.push(...chunk.entries);
      broken.push(...chunk.broken);
    }
    return { entries, broken };
  }

  /** The ids of all entries, those that cannot be read among them. */
  async ids(): Promise<string[]> {
    return (await this.open()).getAllKeys('entries');
  }

  /**
   * Entries with their versions, one after another: all, or those named. What cannot be read is left out. A few are read
   * at once, the next when they are asked for, so that a large history never stands in memory.
   */
  async *details(ids?: readonly string[]): AsyncGenerator<EntryDetail> {
    for await (const { detail } of this.#together(ids, false)) yield detail;
  }

  /** The same with the texts: `document` reads the one of a version, as `History.document` would. */
  detailsWithTexts(ids?: readonly string[]): AsyncGenerator<DetailWithTexts> {
    return this.#together(ids, true);
  }

  async *#together(ids: readonly string[] | undefined, withTexts: boolean): AsyncGenerator<DetailWithTexts> {
    const wanted = ids ?? (await this.ids());
    for (let i = 0; i < wanted.length; i += TOGETHER) {
      const some = wanted.slice(i, i + TOGETHER);
      // Ids from the store stand in its order, so that one range has them all; ids that a caller names may not.
      const spans = ids ? some.map((id) => [id, id] as const) : [[some[0] as string, some.at(-1) as string] as const];
      const tx = (await this.open()).transaction(['entries', 'versions', 'texts']);
      const read = await Promise.all(
        spans.map(async ([from, to]) => {
          const versions = IDBKeyRange.bound(`${from}:`, `${to}:g`);
          return Promise.all([
            tx.objectStore('entries').getAll(IDBKeyRange.bound(from, to)) as Promise<unknown[]>,
            tx.objectStore('versions').getAll(versions) as Promise<unknown[]>,
            tx.objectStore('texts').getAllKeys(versions),
            withTexts ? (tx.objectStore('texts').getAll(versions) as Promise<unknown[]>) : [],
          ]);
        }),
      );
      const versions = new Map<string, unknown[]>();
      for (const row of read.flatMap(([, rows]) => rows)) {
        // A version's key begins with its entry's, even where the rest cannot be read.
        const [entry = ''] = String((row as { id: unknown }).id).split(':');
        versions.set(entry, [...(versions.get(entry) ?? []), row]);
      }
      const kept = new Set(read.flatMap(([, , keys]) => keys));
      const texts = new Map(read.flatMap(([, , keys, rows]) => rows.map((row, k) => [keys[k], row] as const)));
      for (const raw of read.flatMap(([rows]) => rows)) {
        const id = String((raw as { id: unknown }).id);
        const detail = detailOf(raw, versions.get(id) ?? [], (version) => kept.has(version));
        if (detail) yield { detail, document: async (version) => documentOf(texts.get(version)) };
      }
    }
  }

  /**
   * Takes in policies from elsewhere, in one transaction: all of them or, where there is no room, none. Versions that
   * are known are not doubled; their sightings come together, and a text that was given up is taken back.
   * @throws HistoryError ("full")
   */
  async merge(bundles: readonly CurrentBundle<Uint8Array<ArrayBuffer>>[]): Promise<Merged> {
    try {
      const merged = await this.#write((tx) =>
        withoutTelling(tx, async () => {
          const sum = { entries: 0, versions: 0 };
          for (const bundle of bundles) {
            const { entry, versions } = await mergeBundle(tx, bundle);
            sum.entries += entry;
            sum.versions += versions;
          }
          return sum;
        }),
      );
      this.#signal.send();
      return merged;
    } catch (error) {
      throw isQuotaError(error) ? new HistoryError('full', 'There is no space left', { cause: error }) : error;
    }
  }

  /** The versions whose text is kept, and whose summary another engine or model made. */
  async outdated(engine: string, model: string): Promise<string[]> {
    const database = await this.open();
    const current = madeBy(engine, model);
    const ranges = [IDBKeyRange.upperBound(current, true), IDBKeyRange.lowerBound(current, true)];
    const [texts, ...keys] = await Promise.all([
      database.getAllKeys('texts'),
      ...ranges.map((range) => database.getAllKeysFromIndex('versions', 'made', range)),
    ]);
    const kept = new Set(texts);
    return keys.flat().filter((id) => kept.has(id));
  }

  /** Puts a newer engine's summary in the place of a version's. False where the version is not there, or cannot be read. */
  async renew(id: string, summary: Summary, engine: string, model: string): Promise<boolean> {
    const parsed = v.parse(summarySchema, summary);
    const renewed = await this.#write(async (tx) => {
      const known = readVersion(await tx.objectStore('versions').get(id));
      if (!known) return false;
      const version = { ...known, summary: parsed, engine, model };
      await tx.objectStore('versions').put(versionWith(version));
      const entry = readEntry(await tx.objectStore('entries').get(known.entry));
      if (entry?.latest === id) await tx.objectStore('entries').put({ ...entry, ...describe(parsed) });
      return true;
    });
    if (renewed) this.#signal.send();
    return renewed;
  }

  /** When each entry was last looked for in vain, in ms since the epoch, by id. */
  async failedChecks(): Promise<ReadonlyMap<string, number>> {
    const record = await (await this.open()).get('state', 'failed-checks');
    return new Map(v.is(failedChecks, record) ? record : []);
  }

  /** Notes that an entry's policy could not be fetched (`at` in ms), or that it could (null). */
  async noteCheck(id: string, at: number | null): Promise<void> {
    await this.#write(async (tx) => {
      const state = tx.objectStore('state');
      const record = await state.get('failed-checks');
      const all = new Map(v.is(failedChecks, record) ? record : []);
      if (at === null) all.delete(id);
      else all.set(id, at);
      await state.put([...all], 'failed-checks');
    });
  }

  /** The entries of these ids, in their order; what is not there or cannot be read is left out. */
  async some(ids: readonly string[]): Promise<Entry[]> {
    const store = (await this.open()).transaction('entries').store;
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    return rows.flatMap((row) => readEntry(row) ?? []);
  }

  /** How many policies that the reader signed up under have changed since the reader looked. */
  async changedSignups(): Promise<number> {
    let count = 0;
    for await (const { entries } of this.chunks()) count += entries.filter((e) => e.changed && e.seen.signup).length;
    return count;
  }

  /** The entries of a site (registrable domain). */
  async ofSite(site: string): Promise<Entry[]> {
    const rows = await (await this.open()).getAllFromIndex('entries', 'site', site);
    return rows.flatMap((row) => readEntry(row) ?? []);
  }

  /**
   * Keeps with an entry's latest version what the reader says is right. False where there is no such entry.
   * @throws HistoryError ("full")
   */
  async correct(id: string, correction: Correction): Promise<boolean> {
    const kept = v.parse(correctionSchema, correction);
    const { result: done } = await this.#room.make(0, Date.parse(kept.at), async (tx) => {
      const latest = readEntry(await tx.objectStore('entries').get(id))?.latest;
      const version = latest && readVersion(await tx.objectStore('versions').get(latest));
      if (!version) return false;
      const corrections = [...(version.corrections ?? []), kept].slice(-CORRECTIONS_KEPT);
      await tx.objectStore('versions').put({ ...version, corrections });
      return true;
    });
    if (done) this.#signal.send();
    return done;
  }

  /**
   * Notes that an entry's policy, which is known and was not read again, stands behind a sign-up too. Once for each site.
   * @param signup address of the sign-up; only its site is kept
   */
  async noteSignup(id: string, signup: string, at: string): Promise<void> {
    const from = siteOf(signup);
    const isNews = (entry: Entry | null | undefined) => entry && !entry.signups?.includes(from);
    if (!isNews((await this.some([id]))[0])) return;
    await this.#room.make(0, Date.parse(at), async (tx) => {
      const entry = readEntry(await tx.objectStore('entries').get(id));
      const version = entry && readVersion(await tx.objectStore('versions').get(entry.latest));
      if (!version || !isNews(entry)) return;
      const sightings = [{ at: v.parse(moment, at), seen: 'signup' as const, from }];
      await saveVersion(tx, { ...version, last: at, sightings }, null, entry.site);
    });
    this.#signal.send();
  }

  /** Takes the mark "changed" off entries: the reader has looked. */
  async markRead(ids: readonly string[]): Promise<void> {
    await this.#write(async (tx) => {
      const entries = tx.objectStore('entries');
      for (const id of ids) {
        const entry = readEntry(await entries.get(id));
        if (entry?.changed) await entries.put({ ...entry, changed: null });
      }
    });
    this.#signal.send();
  }

  /**
   * Takes entries out of the history. They can be restored for `UNDO_TIME`; `purge` then erases them: the page that
   * deleted does it, or, where that was closed, the next one that opens, or the background within the hour.
   * A full disk keeps nobody from deleting: where the mark finds no room, they are erased at once.
   * @param now in ms since the epoch
   * @returns whether they can be restored
   */
  async remove(ids: readonly string[], now: number): Promise<boolean> {
    const mark = async (tx: Writing) => {
      const entries = tx.objectStore('entries');
      for (const id of ids) {
        const entry = await entries.get(id);
        if (entry && typeof entry === 'object') await entries.put({ ...entry, deleted: now });
      }
      return true;
    };
    const restorable = await this.#write(mark).catch(async (error) => {
      if (!isQuotaError(error)) throw error;
      await this.#eraseOnFullDisk(ids);
      return false;
    });
    this.#signal.send();
    return restorable;
  }

  /** Undoes deletions. Those that are erased by now, or that were saved anew, stay as they are. Returns how many came back. */
  async restore(ids: readonly string[]): Promise<number> {
    const restored = await this.#write(async (tx) => {
      const entries = tx.objectStore('entries');
      let count = 0;
      for (const id of ids) {
        const entry = await entries.get(id);
        if (!isDeleted(entry)) continue;
        const { deleted: _, ...rest } = entry;
        await entries.put(rest);
        count++;
      }
      return count;
    });
    this.#signal.send();
    return restored;
  }

  /** Erases for good what was deleted at or before a time (ms since the epoch). Returns how many entries. */
  async purge(before: number): Promise<number> {
    const database = await this.open();
    if (!(await database.countFromIndex('entries', 'deleted', IDBKeyRange.upperBound(before)))) return 0;
    const work = async (tx: Writing) => {
      const ids = await deletedBefore(tx, before);
      for (const id of ids) await erase(tx, id);
      return ids.length;
    };
    return this.#write(work).catch(async (error) => {
      if (!isQuotaError(error)) throw error;
      const ids = await deletedBefore(database.transaction(STORES) as unknown as Writing, before);
      await this.#eraseOnFullDisk(ids);
      return ids.length;
    });
  }

  /** The deletions made after a moment (ms since the epoch), oldest first: these can still be undone. */
  async deletions(after: number): Promise<Deletion[]> {
    const tx = (await this.open()).transaction('entries');
    const deletions = new Map<number, string[]>();
    let cursor = await tx.store.index('deleted').openKeyCursor(IDBKeyRange.lowerBound(after, true));
    for (; cursor; cursor = await cursor.continue()) {
      const at = Number(cursor.key);
      deletions.set(at, [...(deletions.get(at) ?? []), cursor.primaryKey]);
    }
    return [...deletions].map(([at, ids]) => ({ at, ids }));
  }

  /** How much is kept and how much may be. */
  async usage(): Promise<Usage> {
    const { database, mirror } = await this.#open();
    const [all, deleted, estimate, mirrored] = await Promise.all([
      database.count('entries'),
      database.countFromIndex('entries', 'deleted'),
      globalThis.navigator?.storage?.estimate?.() ?? {},
      mirror?.usage() ?? 0,
    ]);
    return {
      entries: all - deleted,
      used: estimate.usage === undefined ? null : estimate.usage + mirrored,
      quota: estimate.quota ?? null,
    };
  }

  /** Of how many texts that were given up for space the reader has not been told. */
  async untoldTexts(): Promise<number> {
    return untoldTexts(await this.open());
  }

  /** The reader was told of the given-up texts. */
  async tellTexts(): Promise<void> {
    await this.#write(tellTexts);
    this.#signal.send();
  }

  /** How many policies were brought back from the mirror, of which the reader has not been told. */
  async untoldRestored(): Promise<number> {
    return Number(await (await this.open()).get('state', RESTORED)) || 0;
  }

  /** The reader was told of the policies that were brought back. */
  async tellRestored(): Promise<void> {
    await this.#write((tx) => tx.objectStore('state').delete(RESTORED));
    this.#signal.send();
  }

  /** Calls a listener whenever this or another window, or the background, changed the history. Returns how to stop. */
  watch(listener: () => void): () => void {
    return this.#signal.listen(listener);
  }

  async #write<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
    const { database, mirror } = await this.#open();
    return mirror ? mirror.write(work) : writeWhole(database, work);
  }

  /** Deletes without a note for the mirror. */
  async #delete<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
    const { database, mirror } = await this.#open();
    const write = () => writeWhole(database, work);
    return mirror ? mirror.alone(write) : write();
  }

  /** A browser grants a transaction that does nothing but delete even where its quota leaves no byte. */
  async #eraseOnFullDisk(ids: readonly string[]): Promise<void> {
    const { database, mirror } = await this.#open();
    if (mirror) return mirror.erase(ids);
    await writeWhole(database, async (tx) => {
      for (const id of ids) await erase(tx, id);
    });
  }
}

/** So many policies are read in one transaction. */
const TOGETHER = 32;

function detailOf(raw: unknown, all: readonly unknown[], hasText: (version: string) => boolean): EntryDetail | null {
  const entry = readEntry(raw);
  if (!entry) return null;
  const versions = all.flatMap((x) => readVersion(x) ?? []);
  return {
    entry,
    versions: versions
      .map(({ made: _, ...version }) => ({ ...version, textKept: hasText(version.id) }))
      .sort((a, b) => (a.last < b.last ? 1 : -1)),
    broken: all.length - versions.length,
  };
}

async function documentOf(row: unknown): Promise<PolicyDocument | null> {
  try {
    const bytes = textBytes(row);
    return bytes && (await decompressText(bytes));
  } catch {
    return null;
  }
}

const isFull = (error: unknown) => error instanceof HistoryError && error.obstacle === 'full';
