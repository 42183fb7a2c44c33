import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { deleteDB, type IDBPDatabase, openDB, wrap } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exportJson } from '../../lib/history/export-history.ts';
import { importHistory } from '../../lib/history/import-history.ts';
import { type History, openHistory } from '../../lib/history/index.ts';
import { FakeBuckets } from './fake-buckets.ts';
import { samplePolicy, sampleSave, sampleSummary } from './sample.ts';

const BUCKET = 'history-mirror';
const ROWS = ['entries', 'versions', 'texts'] as const;

let name: string;
let count = 0;
let buckets: FakeBuckets;
let history: History;
let warned: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  name = `mirror-test-${++count}`;
  buckets = new FakeBuckets();
  vi.stubGlobal('navigator', buckets.navigator);
  warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  history = await openHistory(name);
  await expectAlike();
});
afterEach(async () => {
  await history.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const openMirror = async () => (await wrap(buckets.databases(BUCKET).open(name))) as unknown as IDBPDatabase;

async function rowsOf(database: IDBPDatabase) {
  const rows = await Promise.all(ROWS.map((store) => database.getAll(store)));
  const state = (await database.getAllKeys('state')).filter((key) => key !== 'restored');
  database.close();
  return [...rows, state];
}
const rowsInMirror = async () => rowsOf(await openMirror());
const rowsInHistory = async () => rowsOf(await openDB(name));

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
  const found = [];
  for await (const thing of things) found.push(thing);
  return found;
}

const expectAlike = () =>
  vi.waitFor(async () => {
    expect(await rowsInMirror()).toEqual(await rowsInHistory());
  });

/** Chromium throws the files away and says nothing. */
async function loseHistory() {
  await history.close();
  await deleteDB(name);
  history = await openHistory(name);
}

let minute = 0;
const saveNumber = (n: number, more: readonly string[] = []) =>
  history.save(
    sampleSave({
      url: `https://s${n}.example/privacy`,
      document: samplePolicy([`Number ${n}.`, ...more]),
      at: new Date(Date.UTC(2026, 3, 1) + 60_000 * ++minute).toISOString(),
    }),
  );

test('every change is in the mirror before it is said to be done', async () => {
  const alike = async () => {
    expect(await rowsInMirror()).toEqual(await rowsInHistory());
    return (await rowsInMirror())[0]?.length;
  };
  const { entry, version } = await saveNumber(1);
  expect(await alike()).toBe(1);
  await saveNumber(1, ['We train our models on your reviews.']);
  await alike();
  await history.correct(entry, CORRECTION);
  await alike();
  await history.markRead([entry]);
  await alike();
  await history.renew(version, sampleSummary({ grade: 'E' }), '2', 'b');
  await alike();
  await history.noteCheck(entry, 5);
  expect((await alike()) && (await rowsInMirror())[3]).toContain('failed-checks');
  await saveNumber(2);
  await history.remove([entry], 1000);
  await alike();
  await history.restore([entry]);
  await alike();
  await history.remove([entry], 2000);
  await history.purge(2000);
  expect(await alike()).toBe(1);
  // Saved anew after a deletion: nothing of before is taken up, here or there.
  const again = await saveNumber(2);
  await history.remove([again.entry], 3000);
  await saveNumber(2, ['More.']);
  expect(await alike()).toBe(1);
  expect(warned).not.toHaveBeenCalled();
});

test('an import is mirrored whole', async () => {
  for (let n = 0; n < 5; n++) await saveNumber(n);
  const file = new Blob(await all(exportJson(history, '2026-06-01T00:00:00.000Z')));
  const from = history;
  name = `mirror-test-import-${count}`;
  history = await openHistory(name);
  await importHistory(history, file);
  expect((await rowsInMirror()).map((rows) => rows?.length)).toEqual([5, 5, 5, 0]);
  expect(await rowsInMirror()).toEqual(await rowsInHistory());
  await from.close();
});

const CORRECTION = {
  at: '2026-05-01T10:00:00.000Z',
  dimension: 'sale',
  said: 'no',
  right: 'sells',
  comment: '',
} as const;

test('a history that the browser discarded comes back, text by text, and the reader is told', async () => {
  const { entry } = await saveNumber(0);
  await saveNumber(0, ['We train our models on your reviews.']);
  for (let n = 1; n < 120; n++) await saveNumber(n % 9, [`Text ${n}.`]);
  await history.correct(entry, CORRECTION);
  await history.noteCheck(entry, 5);
  const before = await rowsInHistory();
  const details = await all(history.details());
  await loseHistory();
  expect(await rowsInHistory()).toEqual(before);
  expect(await all(history.details())).toEqual(details);
  expect(await history.document(details[0]?.versions[0]?.id ?? '')).not.toBeNull();
  expect(await history.untoldRestored()).toBe(9);
  await history.tellRestored();
  expect(await history.untoldRestored()).toBe(0);
  await saveNumber(3, ['After.']);
  await expectAlike();
});

test('what was deleted does not come back, be it erased or only marked', async () => {
  const [gone, marked, undone, stays] = await Promise.all([1, 2, 3, 4].map((n) => saveNumber(n)));
  if (!gone || !marked || !undone || !stays) throw new Error('Not saved');
  await history.remove([gone.entry], 1000);
  await history.purge(1000);
  await history.remove([marked.entry], 2000);
  await history.remove([undone.entry], 3000);
  await history.restore([undone.entry]);
  await loseHistory();
  expect((await history.ids()).sort()).toEqual([undone.entry, stays.entry].sort());
  expect(await history.untoldRestored()).toBe(2);
  expect(await history.restore([marked.entry])).toBe(0);
  await expectAlike();
});

test('a history that was emptied stays empty, and says nothing', async () => {
  const { entry } = await saveNumber(1);
  await history.remove([entry], 1000);
  await loseHistory();
  expect(await history.ids()).toEqual([]);
  expect(await history.untoldRestored()).toBe(0);
});

test('a mirror that was discarded, or never was, is filled', async () => {
  for (let n = 0; n < 3; n++) await saveNumber(n);
  await history.noteCheck('x', 5);
  await history.close();
  buckets.discard(BUCKET);
  history = await openHistory(name);
  await expectAlike();
  expect(await history.untoldRestored()).toBe(0);
  await loseHistory();
  expect(await history.ids()).toHaveLength(3);
});

test('what is saved while the mirror is filled is in it', async () => {
  for (let n = 0; n < 130; n++) await history.save(sampleSave({ url: `https://a${n}.example/p` }));
  await history.close();
  buckets.discard(BUCKET);
  history = await openHistory(name);
  await Promise.all([0, 1, 2].map((n) => saveNumber(n)));
  await history.remove([(await history.ids())[40] ?? ''], 1000);
  await expectAlike();
});

test('what a kill kept from the mirror is brought to it at the next start', async () => {
  const { entry } = await saveNumber(1);
  const other = await saveNumber(2);
  await history.remove([other.entry], 1000);
  // Killed after the history was written, and before the mirror was.
  const kill = failing();
  await saveNumber(1, ['In flight.']);
  await history.purge(1000);
  kill.mockRestore();
  expect(await rowsInMirror()).not.toEqual(await rowsInHistory());
  await history.close();
  history = await openHistory(name);
  await expectAlike();
  await loseHistory();
  expect(await history.ids()).toEqual([entry]);
  expect((await history.get(entry))?.versions).toHaveLength(2);
});

test('a change that did not reach the mirror comes to it with the next one', async () => {
  const fail = failing();
  const { entry } = await saveNumber(1);
  await history.remove([entry], 1000);
  fail.mockRestore();
  await saveNumber(2);
  await expectAlike();
});

test('a restoration that was killed goes on at the next start, and doubles nothing', async () => {
  for (let n = 0; n < 130; n++) await history.save(sampleSave({ url: `https://a${n}.example/p` }));
  const before = await rowsInHistory();
  await history.close();
  await deleteDB(name);
  let left = 60;
  const put = IDBObjectStore.prototype.put;
  const kill = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'entries' && left-- <= 0) throw new DOMException('Killed', 'AbortError');
    return put.apply(this, args);
  });
  history = await openHistory(name);
  expect((await history.ids()).length).toBe(50);
  kill.mockRestore();
  await history.close();
  history = await openHistory(name);
  expect(await rowsInHistory()).toEqual(before);
  expect(await history.untoldRestored()).toBe(130);
});

test('windows that open together restore once', async () => {
  for (let n = 0; n < 60; n++) await history.save(sampleSave({ url: `https://a${n}.example/p` }));
  const before = await rowsInHistory();
  await history.close();
  await deleteDB(name);
  const windows = await Promise.all([1, 2, 3].map(() => openHistory(name)));
  for (const window of windows) expect((await window.ids()).length).toBe(60);
  expect(await rowsInHistory()).toEqual(before);
  for (const window of windows) await window.close();
});

test('on a full disk the copies of the texts go before any text of the history', async () => {
  const saved = [await saveNumber(1), await saveNumber(2)];
  // The disk holds two texts and their copies.
  let full = true;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (full && this.name === 'texts') throw new DOMException('Full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  const clear = IDBObjectStore.prototype.clear;
  vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
    full = false;
    return clear.call(this);
  });
  expect(await saveNumber(3)).toMatchObject({ droppedTexts: 0 });
  expect(await history.untoldTexts()).toBe(0);
  expect(await history.document(saved[0]?.version ?? '')).not.toBeNull();
  const [entries, versions, texts] = await rowsInMirror();
  expect([entries?.length, versions?.length, texts?.length]).toEqual([3, 3, 0]);
  // The summaries are safe; of the texts the reader is told.
  await loseHistory();
  expect(await history.ids()).toHaveLength(3);
  expect(await history.untoldTexts()).toBe(3);
});

test('a disk with no room at all keeps nobody from deleting, here and in the mirror', async () => {
  const { entry } = await saveNumber(1);
  const other = await saveNumber(2);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  expect(await history.remove([entry], 1000)).toBe(false);
  put.mockRestore();
  await expectAlike();
  await loseHistory();
  expect(await history.ids()).toEqual([other.entry]);
});

test.each(['databases', 'bucket'])(
  'a mirror whose %s cannot be opened costs nothing, and catches up later',
  async (what) => {
    await saveNumber(1);
    await history.close();
    const [owner, method] =
      what === 'bucket' ? [buckets, 'databases' as const] : [buckets.databases(BUCKET), 'open' as const];
    const open = vi.spyOn(owner as FakeBuckets, method as 'databases').mockImplementation(() => {
      throw new DOMException('Not now', 'UnknownError');
    });
    history = await openHistory(name);
    const { entry } = await saveNumber(2);
    await history.remove([entry], 1000);
    await history.purge(1000);
    await saveNumber(3);
    await history.close();
    open.mockRestore();
    history = await openHistory(name);
    await expectAlike();
    expect((await rowsInMirror())[0]).toHaveLength(2);
  },
);

test('a mirror of an older shape is led to today’s', async () => {
  const old = JSON.parse(readFileSync(new URL('fixtures/schema-1.json', import.meta.url), 'utf8'));
  await history.close();
  await deleteDB(name);
  buckets.discard(BUCKET);
  const request = buckets.databases(BUCKET).open(name, 1);
  request.onupgradeneeded = () => {
    for (const store of ['entries', 'versions']) {
      const made = request.result.createObjectStore(store, { keyPath: 'id' });
      for (const { text, ...row } of old[store])
        made.put(text === undefined ? row : { ...row, text: text && new Uint8Array(Buffer.from(text, 'base64')) });
    }
  };
  await wrap(request);
  request.result.close();
  history = await openHistory(name);
  const { entries } = await history.list();
  expect(entries.map((e) => e.site).sort()).toEqual(['lantern.example', 'quill.example']);
  expect(await history.untoldRestored()).toBe(2);
  await expectAlike();
});

test('the space that the mirror takes is counted', async () => {
  buckets.usage = 234;
  expect(await history.usage()).toMatchObject({ used: 1234, quota: 10_000 });
});

test('a browser without storage buckets notes nothing', async () => {
  await history.close();
  vi.stubGlobal('navigator', { locks: buckets.navigator.locks });
  name = `mirror-test-none-${count}`;
  history = await openHistory(name);
  const { entry } = await saveNumber(1);
  await history.remove([entry], 1);
  await history.purge(1);
  const [entries, , , state] = await rowsInHistory();
  expect([entries, state]).toEqual([[], ['unfilled']]);
});

/** Lets nothing be written to the mirror, as if the process had died before. */
function failing() {
  const transaction = IDBDatabase.prototype.transaction;
  return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const own = buckets.databases(BUCKET) as unknown as { _databases: Map<string, { connections: unknown[] }> };
    const isMirror = [...own._databases.values()].some((raw) => raw.connections.includes(this));
    if (args[1] === 'readwrite' && isMirror) throw new DOMException('Killed', 'AbortError');
    return transaction.apply(this, args);
  });
}
