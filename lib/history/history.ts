import * as v from 'valibot';
import type { PolicyDocument } from '../engine/document.ts';
import type { Summary } from '../engine/summary.ts';
import { addressKey, cleanAddress, siteOf } from './address.ts';
import { compressText, decompressText } from './compressed-text.ts';
import { type Database, openDatabase, STORES, textWith, versionsOf, versionWith, type Writing } from './database.ts';
import { digest, fingerprint } from './fingerprint.ts';
import { HistoryError, isQuotaError } from './history-error.ts';
import type { CurrentBundle } from './migrations.ts';
import {
  addSightings,
  CORRECTIONS_KEPT,
  type Correction,
  correction as correctionSchema,
  describe,
  type EntryRecord,
  entryOf,
  entryRecord,
  madeBy,
  moment,
  type Seen,
  type VersionFact,
  type VersionRecord,
  versionRecord,
} from './records.ts';
import { documentSchema, summarySchema } from './schemas.ts';

/** Name of the database; a test may have one of its own. */
export const DATABASE = 'history';

/** How long a deletion can be undone, in ms. */
export const UNDO_TIME = 10_000;

/** One policy as the table shows it. */
export type Entry = Omit<EntryRecord, 'deleted'>;

/** One text of a policy and its summary. `textKept` is false where the text was given up for space. */
export interface Version
  extends Pick<
    VersionRecord,
    'id' | 'hash' | 'address' | 'first' | 'last' | 'sightings' | 'engine' | 'model' | 'summary' | 'corrections'
  > {
  textKept: boolean;
}

/** An entry with all its versions, the latest seen first. */
export interface EntryDetail {
  entry: Entry;
  versions: Version[];
  /** Versions that cannot be read any more. */
  broken: number;
}

export interface SaveRequest {
  url: string;
  document: PolicyDocument;
  summary: Summary;
  seen: Seen;
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

/** Texts were given up since the disk was full, and the reader has not yet been told. */
export interface DroppedNotice {
  texts: number;
  /** Of the latest time. */
  at: string;
}

/** What tells the other pages that something changed. */
type Listener = () => void;

const failedChecks = v.array(v.tuple([v.string(), v.number()]));
const dropped = v.object({ texts: v.number(), at: moment });

/**
 * How much is given up at once, in bytes, before a text is not kept: Firefox counts the space at once. Chromium (156) does
 * not: deletions first add to what it counts (700 texts deleted at a quota of 16 MB: 21 MB), until it compacts its files
 * in its own time. Giving up more would lose texts in vain. `navigator.storage.estimate` no longer tells the real quota,
 * so that room cannot be made sooner.
 */
const PORTIONS = [2 ** 16, 2 ** 18];
/** The time that a browser is given to count anew, in ms. */
const SETTLING = 100;

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
  #database: Promise<Database> | null = null;
  #channel: BroadcastChannel | null = null;
  /** False from when giving up texts did not help until something could be written again. */
  #roomIsMade = true;
  /** Texts that were given up when not even the note of it could be written. */
  #untold = 0;
  readonly #listeners = new Set<Listener>();

  constructor(name: string) {
    this.#name = name;
  }

  /** Opens the database where it is not open. Every method does; this one is for its errors. */
  async open(): Promise<Database> {
    this.#database ??= openDatabase(this.#name, () => {
      this.#database = null;
    });
    try {
      return await this.#database;
    } catch (error) {
      this.#database = null;
      throw error;
    }
  }

  async close(): Promise<void> {
    const database = await this.#database?.catch(() => null);
    this.#database = null;
    database?.close();
    this.#channel?.close();
    this.#channel = null;
    this.#listeners.clear();
  }

  /**
   * Keeps a summary and the text it was made from, in one transaction: a new entry, a new version of a known one, or
   * one more sighting of a known version. When space runs out, the oldest texts are given up, never summaries.
   * @throws HistoryError ("address", "full")
   */
  async save(request: SaveRequest): Promise<Saved> {
    const address = cleanAddress(request.url);
    const document = keepable(request.document);
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
      sightings: [{ at: request.at, seen: request.seen }],
      engine: request.engine,
      model: request.model,
      summary: v.parse(summarySchema, request.summary),
    };
    const site = siteOf(address);
    const write = (affordable: typeof text | null) => (tx: Writing, dropped: number) =>
      saveVersion(tx, version, affordable, site).then((changed) => noteDropped(tx, dropped, request.at, changed));
    const { result: changed, droppedTexts } = await this.#makeRoom(text.byteLength, write(text)).catch((error) => {
      if (!isFull(error)) throw error;
      // Nothing is left to give up: the summary alone may still find room.
      return this.#makeRoom(0, write(null));
    });
    this.#announce();
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
    const entry = readEntry(raw);
    if (!entry) return null;
    const versions = all.flatMap((x) => readVersion(x) ?? []);
    return {
      entry,
      versions: versions
        .map(({ made: _, ...version }) => ({ ...version, textKept: texts.includes(version.id) }))
        .sort((a, b) => (a.last < b.last ? 1 : -1)),
      broken: all.length - versions.length,
    };
  }

  /** The text of a version; null where it was given up or cannot be read. */
  async document(version: string): Promise<PolicyDocument | null> {
    const record = await (await this.open()).get('texts', version);
    try {
      return await decompressText(bytesOf(record));
    } catch {
      return null;
    }
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
   * Entries with their versions, one after another: all, or those named. What cannot be read is left out. The next is
   * read when it is asked for, so that a large history never stands in memory.
   */
  async *details(ids?: readonly string[]): AsyncGenerator<EntryDetail> {
    for (const id of ids ?? (await this.ids())) {
      const detail = await this.get(id);
      if (detail) yield detail;
    }
  }

  /**
   * Takes in policies from elsewhere, in one transaction: all of them or, where there is no room, none. Versions that
   * are known are not doubled; their sightings come together, and a text that was given up is taken back.
   * @throws HistoryError ("full")
   */
  async merge(bundles: readonly CurrentBundle<Uint8Array<ArrayBuffer>>[]): Promise<Merged> {
    try {
      const merged = await this.#write(async (tx) => {
        const sum = { entries: 0, versions: 0 };
        for (const bundle of bundles) {
          const { entry, versions } = await mergeBundle(tx, bundle);
          sum.entries += entry;
          sum.versions += versions;
        }
        return sum;
      });
      this.#announce();
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
    if (renewed) this.#announce();
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

  /** The entries of a site (registrable domain). */
  async ofSite(site: string): Promise<Entry[]> {
    const rows = await (await this.open()).getAllFromIndex('entries', 'site', site);
    return rows.flatMap((row) => readEntry(row) ?? []);
  }

  /** Keeps with an entry's latest version what the reader says is right. False where there is no such entry. */
  async correct(id: string, correction: Correction): Promise<boolean> {
    const kept = v.parse(correctionSchema, correction);
    const done = await this.#write(async (tx) => {
      const latest = readEntry(await tx.objectStore('entries').get(id))?.latest;
      const version = latest && readVersion(await tx.objectStore('versions').get(latest));
      if (!version) return false;
      const corrections = [...(version.corrections ?? []), kept].slice(-CORRECTIONS_KEPT);
      await tx.objectStore('versions').put({ ...version, corrections });
      return true;
    });
    if (done) this.#announce();
    return done;
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
    this.#announce();
  }

  /**
   * Takes entries out of the history. They can be restored for `UNDO_TIME`; `purge` then erases them.
   * @param now in ms since the epoch
   */
  async remove(ids: readonly string[], now: number): Promise<void> {
    const at = new Date(now).toISOString();
    // A full disk must not keep anybody from deleting.
    await this.#makeRoom(ids.length * 2000, async (tx, dropped) => {
      const entries = tx.objectStore('entries');
      for (const id of ids) {
        const entry = await entries.get(id);
        if (entry && typeof entry === 'object') await entries.put({ ...entry, deleted: now });
      }
      await noteDropped(tx, dropped, at, null);
    });
    this.#announce();
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
    this.#announce();
    return restored;
  }

  /** Erases for good what was deleted at or before a time (ms since the epoch). Returns how many entries. */
  async purge(before: number): Promise<number> {
    const range = IDBKeyRange.upperBound(before);
    if (!(await (await this.open()).countFromIndex('entries', 'deleted', range))) return 0;
    return this.#write(async (tx) => {
      const ids = await tx.objectStore('entries').index('deleted').getAllKeys(range);
      for (const id of ids) await erase(tx, id);
      return ids.length;
    });
  }

  /** How much is kept and how much may be. */
  async usage(): Promise<Usage> {
    const database = await this.open();
    const [all, deleted, estimate] = await Promise.all([
      database.count('entries'),
      database.countFromIndex('entries', 'deleted'),
      globalThis.navigator?.storage?.estimate?.() ?? {},
    ]);
    return {
      entries: all - deleted,
      used: estimate.usage ?? null,
      quota: estimate.quota ?? null,
    };
  }

  /** What was given up for space and not yet told, or null. */
  async droppedNotice(): Promise<DroppedNotice | null> {
    const record = await (await this.open()).get('state', 'dropped');
    return v.is(dropped, record) ? record : null;
  }

  /** The reader was told. */
  async dismissDroppedNotice(): Promise<void> {
    await (await this.open()).delete('state', 'dropped');
    this.#announce();
  }

  /** Calls a listener whenever this or another window, or the background, changed the history. Returns how to stop. */
  watch(listener: Listener): () => void {
    this.#listen();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Writes; where the quota refuses, gives up old texts, at first as many as `bytes` needs, then by `PORTIONS`.
   * @param work is told how many texts were given up, to note it in the same transaction
   * @throws HistoryError ("full")
   */
  async #makeRoom<T>(bytes: number, work: (tx: Writing, dropped: number) => Promise<T>) {
    for (let round = 0; ; round++) {
      try {
        const droppedTexts = this.#untold;
        const result = await this.#write((tx) => work(tx, droppedTexts));
        this.#roomIsMade = true;
        this.#untold -= droppedTexts;
        return { result, droppedTexts };
      } catch (error) {
        if (!isQuotaError(error)) throw error;
        const portion = this.#roomIsMade ? PORTIONS[round] : undefined;
        const given = portion ? await this.#dropTexts(Math.max(2 * bytes, portion)) : 0;
        if (!given) {
          // Where room was made in vain, more texts would be lost in vain the next time.
          this.#roomIsMade = false;
          throw new HistoryError('full', 'There is no space left', { cause: error });
        }
        this.#untold += given;
        await new Promise((resolve) => setTimeout(resolve, SETTLING));
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
        freed += sizeOf(cursor.value);
        count++;
        await cursor.delete();
      }
      return count;
    });
  }

  /** Runs one writing transaction over all stores and waits until it is on the disk. */
  async #write<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
    const database = await this.open();
    const tx = database.transaction(STORES, 'readwrite', { durability: 'strict' }) as Writing;
    // Whatever fails first is the reason; the other rejections are its echo.
    const done = tx.done.then(
      () => null,
      (error) => error ?? new DOMException('Aborted', 'AbortError'),
    );
    try {
      const result = await work(tx);
      const failure = await done;
      if (failure) throw failure;
      return result;
    } catch (error) {
      try {
        tx.abort();
      } catch {
        // It is over already.
      }
      const failure = await done;
      throw isQuotaError(failure) ? failure : isQuotaError(tx.error) ? tx.error : error;
    }
  }

  #listen(): BroadcastChannel {
    if (!this.#channel) {
      this.#channel = new BroadcastChannel(`history:${this.#name}`);
      this.#channel.onmessage = () => {
        for (const listener of this.#listeners) listener();
      };
      // Node would wait for it for ever; browsers have no such method.
      (this.#channel as { unref?: () => void }).unref?.();
    }
    return this.#channel;
  }

  #announce(): void {
    this.#listen().postMessage(null);
    for (const listener of this.#listeners) listener();
  }
}

/** One saved summary, in a transaction. Returns whether a known policy has another text now. */
async function saveVersion(
  tx: Writing,
  fresh: VersionFact,
  text: Uint8Array<ArrayBuffer> | null,
  site: string,
): Promise<boolean> {
  const [rawEntry, rawVersion] = await Promise.all([
    tx.objectStore('entries').get(fresh.entry),
    tx.objectStore('versions').get(fresh.id),
  ]);
  const deleted = isDeleted(rawEntry);
  // What was deleted stays deleted: nothing of it is taken up again.
  if (deleted) await erase(tx, fresh.entry);
  const before = deleted ? null : readEntry(rawEntry);
  const known = deleted ? null : readVersion(rawVersion);
  const later = !before || fresh.last >= before.last;
  const version = known
    ? {
        ...fresh,
        first: fresh.first < known.first ? fresh.first : known.first,
        last: fresh.last > known.last ? fresh.last : known.last,
        sightings: addSightings(known.sightings, fresh.sightings),
        ...(known.corrections && { corrections: known.corrections }),
      }
    : fresh;
  await putText(tx, version, text);
  await tx.objectStore('versions').put(versionWith(version));
  const changed = Boolean(before && later && before.latest !== version.id);
  const entry = before
    ? joinEntry(before, version, later, known ? 0 : 1)
    : entryOf(await withOthers(tx, version), { site, changed: null });
  await tx.objectStore('entries').put({ ...entry, changed: changed ? fresh.last : entry.changed });
  return changed;
}

/** One policy from elsewhere, in a transaction. Returns how many entries and versions are new. */
async function mergeBundle(
  tx: Writing,
  { entry, versions }: CurrentBundle<Uint8Array<ArrayBuffer>>,
): Promise<{ entry: number; versions: number }> {
  const raw = await tx.objectStore('entries').get(entry.id);
  const gone = isDeleted(raw);
  if (gone) await erase(tx, entry.id);
  const stored = gone ? [] : await tx.objectStore('versions').getAll(versionsOf(entry.id));
  const known = new Map(stored.flatMap((x) => readVersion(x) ?? []).map((x) => [x.id, x]));
  const before = known.size;
  for (const { version, text } of versions) {
    const own = known.get(version.id);
    const sightings = addSightings(own?.sightings ?? [], version.sightings);
    const joined = own
      ? {
          ...own,
          first: own.first < version.first ? own.first : version.first,
          last: own.last > version.last ? own.last : version.last,
          sightings,
        }
      : version;
    const record = versionWith(joined);
    known.set(version.id, record);
    await putText(tx, record, text);
    await tx.objectStore('versions').put(record);
  }
  const changed = readEntry(raw)?.changed ?? entry.changed;
  await tx.objectStore('entries').put(entryOf([...known.values()], { site: entry.site, changed }));
  return { entry: raw && !gone ? 0 : 1, versions: known.size - before };
}

/** An entry with one more version or sighting, without reading its other versions: saving does not grow with them. */
function joinEntry(entry: Entry, version: VersionFact, later: boolean, more: number): Entry {
  const one = entryOf([version], entry);
  const seen = { ...entry.seen };
  for (const how of Object.keys(seen) as Seen[]) {
    const at = one.seen[how];
    if (at && at > (seen[how] ?? '')) seen[how] = at;
  }
  const rest = {
    first: version.first < entry.first ? version.first : entry.first,
    last: version.last > entry.last ? version.last : entry.last,
    versions: entry.versions + more,
    seen,
  };
  return later ? { ...one, ...rest } : { ...entry, ...rest };
}

/** The versions that are on the disk for an entry whose own record is not, or is damaged; with the fresh one. */
async function withOthers(tx: Writing, version: VersionFact) {
  const all = await tx.objectStore('versions').getAll(versionsOf(version.entry));
  return [version, ...all.flatMap((x) => readVersion(x) ?? []).filter((x) => x.id !== version.id)];
}

/** Keeps a version's text where it is not kept already. */
async function putText(tx: Writing, version: VersionFact, bytes: Uint8Array<ArrayBuffer> | null): Promise<void> {
  const texts = tx.objectStore('texts');
  if (bytes && (await texts.getKey(version.id)) === undefined) await texts.put(textWith(version, bytes));
}

/** Erases an entry, its versions and its texts. */
async function erase(tx: Writing, id: string): Promise<void> {
  await tx.objectStore('texts').delete(versionsOf(id));
  await tx.objectStore('versions').delete(versionsOf(id));
  await tx.objectStore('entries').delete(id);
}

/** Adds to what the reader has to be told. Hands on a result. */
async function noteDropped<T>(tx: Writing, texts: number, at: string, result: T): Promise<T> {
  if (!texts) return result;
  const before = await tx.objectStore('state').get('dropped');
  await tx.objectStore('state').put({ texts: texts + (v.is(dropped, before) ? before.texts : 0), at }, 'dropped');
  return result;
}

const isFull = (error: unknown) => error instanceof HistoryError && error.obstacle === 'full';

function readEntry(row: unknown): Entry | null {
  if (isDeleted(row)) return null;
  const parsed = v.safeParse(entryRecord, row);
  return parsed.success ? parsed.output : null;
}

function readVersion(row: unknown): VersionRecord | null {
  const parsed = v.safeParse(versionRecord, row);
  return parsed.success ? parsed.output : null;
}

function isDeleted(row: unknown): row is { deleted: number } {
  return typeof row === 'object' && row !== null && 'deleted' in row && typeof row.deleted === 'number';
}

function bytesOf(text: unknown): Uint8Array<ArrayBuffer> {
  const bytes = text && typeof text === 'object' && 'bytes' in text ? text.bytes : null;
  if (!(bytes instanceof Uint8Array)) throw new Error('No text');
  return bytes as Uint8Array<ArrayBuffer>;
}

const sizeOf = (text: unknown): number => {
  try {
    return bytesOf(text).byteLength;
  } catch {
    return 0;
  }
};

/** A document that its own schema accepts: without links that a reader could not follow safely. */
function keepable(document: PolicyDocument): PolicyDocument {
  const blocks = document.blocks.map((block) =>
    block.links ? { ...block, links: block.links.filter((l) => /^(?:https?|mailto|tel):/i.test(l.url)) } : block,
  );
  const url = document.url !== null && /^https?:/i.test(document.url) ? document.url : null;
  return v.parse(documentSchema, { ...document, url, title: document.title.slice(0, 1000), blocks });
}
