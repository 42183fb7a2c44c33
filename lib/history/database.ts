import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import { HistoryError, isQuotaError } from './history-error.ts';
import { isShape, migrate, type RawBundle } from './migrations.ts';
import { type EntryRecord, entryOf, madeBy, SCHEMA_VERSION, type TextRecord, type VersionRecord } from './records.ts';

/** The stores. Values are `unknown` on purpose: what comes from a disk is parsed before it is used. */
export interface Stores extends DBSchema {
  entries: { key: string; value: unknown; indexes: { deleted: number; site: string } };
  versions: { key: string; value: unknown; indexes: { made: string } };
  texts: { key: string; value: unknown; indexes: { at: string } };
  /** Single records by name: what was given up, what could not be checked; as arrays, what the mirror lacks. */
  state: { key: string | string[]; value: unknown };
}
export const STORES = ['entries', 'versions', 'texts', 'state'] as const;
export type Database = IDBPDatabase<Stores>;
export type Writing = IDBPTransaction<Stores, (typeof STORES)[number][], 'readwrite'>;

/** Name of a single record: set when a database is made, until all that its mirror has is in it. */
export const UNFILLED = 'unfilled';

/** All versions of an entry: their ids begin with its id, and no digit comes after `g`. */
export const versionsOf = (entry: string) => IDBKeyRange.bound(`${entry}:`, `${entry}:g`);

/**
 * Opens the database, made or led to the current shape. A migration is one transaction: it happens wholly or not at all.
 * @param factory where it is
 * @throws HistoryError ("newer", "migration", "unavailable")
 */
export async function openDatabase(
  name: string,
  onClosed: () => void,
  factory: IDBFactory = indexedDB,
): Promise<Database> {
  let migrating = false;
  try {
    const request = factory.open(name, SCHEMA_VERSION);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      migrating = oldVersion > 0;
      const tx = wrap(request.transaction as IDBTransaction) as unknown as Upgrading;
      // A rejection here must fail the opening, not pass unseen.
      // What the abort is for is told below; its echo is not an error of its own.
      tx.done.catch(() => {});
      upgrade(wrap(request.result) as unknown as Database, oldVersion, tx).catch((error) => {
        console.error('The history could not be migrated', error);
        tx.abort();
      });
    });
    const database = (await wrap(request)) as unknown as Database;
    // A page of a newer version waits to migrate: let it.
    database.addEventListener('versionchange', () => {
      database.close();
      onClosed();
    });
    database.addEventListener('close', onClosed);
    return database;
  } catch (error) {
    const newer = error instanceof DOMException && error.name === 'VersionError';
    const obstacle = newer ? 'newer' : migrating ? 'migration' : 'unavailable';
    throw new HistoryError(obstacle, `The history cannot be opened (${obstacle})`, { cause: error });
  }
}

/** Runs one writing transaction over all stores and waits until it is on the disk. */
export async function writeWhole<T>(database: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
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

type Upgrading = IDBPTransaction<Stores, (typeof STORES)[number][], 'versionchange'>;

async function upgrade(db: Database, from: number, tx: Upgrading): Promise<void> {
  if (from < 1) {
    createStores(db);
    return;
  }
  if (!isShape(from)) throw new Error(`No shape ${from}`);
  // The old stores are read into the new ones entry by entry; only one is in memory at a time.
  if (from < 2) {
    const old = tx as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
    const loose = db as unknown as IDBPDatabase;
    loose.createObjectStore('texts', { keyPath: 'version' }).createIndex('at', 'at');
    loose.createObjectStore('state');
    const entries = old.objectStore('entries');
    const versions = old.objectStore('versions');
    entries.createIndex('deleted', 'deleted');
    entries.createIndex('site', 'site');
    versions.createIndex('made', 'made');
  }
  for (const id of await tx.objectStore('entries').getAllKeys()) {
    const raw: RawBundle<Uint8Array<ArrayBuffer>> = {
      entry: await tx.objectStore('entries').get(id),
      versions: (await tx.objectStore('versions').getAll(versionsOf(id))).map((version) => ({
        version,
        text: textOf(version),
      })),
    };
    let records: Records;
    try {
      const { entry, versions } = migrate(from, raw);
      records = recordsOf(entry, versions);
    } catch (error) {
      // A damaged record stays as it is: it is listed as unreadable, and the rest moves on.
      console.error('A record of the history could not be migrated', id, error);
      continue;
    }
    await tx.objectStore('entries').put(records.entry);
    for (const version of records.versions) await tx.objectStore('versions').put(version);
    for (const text of records.texts) await tx.objectStore('texts').put(text);
  }
}

function textOf(version: unknown): Uint8Array<ArrayBuffer> | null {
  const text = version && typeof version === 'object' && 'text' in version ? version.text : null;
  return text instanceof Uint8Array ? (text as Uint8Array<ArrayBuffer>) : null;
}

function createStores(db: Database): void {
  const entries = db.createObjectStore('entries', { keyPath: 'id' });
  entries.createIndex('deleted', 'deleted');
  entries.createIndex('site', 'site');
  const versions = db.createObjectStore('versions', { keyPath: 'id' });
  versions.createIndex('made', 'made');
  db.createObjectStore('texts', { keyPath: 'version' }).createIndex('at', 'at');
  void db.createObjectStore('state').put(true, UNFILLED);
}

/** What is written for one policy. */
export interface Records {
  entry: EntryRecord;
  versions: VersionRecord[];
  texts: TextRecord[];
}

type Kept = Parameters<typeof entryOf>[0][number];

/** The records of one policy, with everything that follows from the rest. */
export function recordsOf(
  entry: Pick<EntryRecord, 'site' | 'changed'>,
  versions: { version: Kept; text: Uint8Array<ArrayBuffer> | null }[],
): Records {
  return {
    entry: entryOf(
      versions.map((x) => x.version),
      entry,
    ),
    versions: versions.map(({ version }) => versionWith(version)),
    texts: versions.flatMap(({ version, text }) => (text ? [textWith(version, text)] : [])),
  };
}

/** A version's record. */
export function versionWith(version: Kept): VersionRecord {
  const { id, entry, hash, address, first, last, sightings, engine, model, summary, corrections } = version;
  const made = madeBy(engine, model);
  const kept = { id, entry, hash, address, first, last, sightings, engine, model, summary, made };
  return corrections ? { ...kept, corrections } : kept;
}

/** The record of a version's text. */
export const textWith = (version: Kept, bytes: Uint8Array<ArrayBuffer>): TextRecord => ({
  version: version.id,
  at: version.first,
  bytes,
});
