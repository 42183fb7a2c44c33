import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type History, openHistory } from '../../lib/history/index.ts';
import { samplePolicy, sampleSave } from './sample.ts';

let history: History;
let count = 0;
/** How many texts this disk holds; like a browser, it refuses every write once it is over, and grants every deletion. */
let room = Number.POSITIVE_INFINITY;
let refuseAll = false;

beforeEach(async () => {
  room = Number.POSITIVE_INFINITY;
  refuseAll = false;
  history = await openHistory(`quota-test-${++count}`);
  let texts = 0;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'texts') texts++;
    if (refuseAll || texts > room) {
      if (this.name === 'texts') texts--;
      throw new DOMException('Full', 'QuotaExceededError');
    }
    return put.call(this, value, key);
  });
  const erase = IDBObjectStore.prototype.delete;
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, query) {
    if (this.name !== 'texts') return erase.call(this, query);
    const count = this.count(query);
    count.onsuccess = () => {
      texts -= count.result;
    };
    return erase.call(this, query);
  });
  const remove = IDBCursor.prototype.delete;
  vi.spyOn(IDBCursor.prototype, 'delete').mockImplementation(function (this: IDBCursor) {
    texts--;
    return remove.call(this);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await history.close();
});

/** Nothing that compresses well: a text of some 20 kB on the disk. */
const LONG = Array.from({ length: 300 }, (_, i) =>
  Array.from({ length: 12 }, (_, k) => ((i * 7919 + k * 104_729 + 1) ** 3 % 2_147_483_647).toString(36)).join(' '),
);

const saveNumber = (n: number) =>
  history.save(
    sampleSave({
      url: `https://s${n}.example/privacy`,
      document: samplePolicy([`Number ${n}.`, ...LONG]),
      at: `2026-04-${String(n).padStart(2, '0')}T10:00:00.000Z`,
    }),
  );

test('a full disk costs the oldest texts, no summary, and the reader is told', async () => {
  for (let n = 1; n <= 5; n++) await saveNumber(n);
  room = 5;
  const saved = await saveNumber(6);
  expect(saved.droppedTexts).toBeGreaterThan(0);
  const { entries } = await history.list();
  expect(entries).toHaveLength(6);
  const kept = new Map<string, boolean>();
  for (const e of entries) {
    const version = (await history.get(e.id))?.versions[0];
    kept.set(e.site, version?.textKept ?? false);
    expect((await history.document(version?.id ?? '')) !== null).toBe(version?.textKept);
  }
  expect(kept.get('s1.example')).toBe(false);
  expect(kept.get('s5.example')).toBe(true);
  expect(kept.get('s6.example')).toBe(true);
  expect(await history.untoldTexts()).toBe(saved.droppedTexts);
  room = Number.POSITIVE_INFINITY;
  await history.tellTexts();
  expect(await history.untoldTexts()).toBe(0);
});

test('what was deleted for good makes room before any text is given up', async () => {
  const saved = [];
  for (let n = 1; n <= 3; n++) saved.push(await saveNumber(n));
  room = 3;
  await history.remove([saved[2]?.entry ?? ''], Date.parse('2026-04-03T12:00:00.000Z'));
  expect((await saveNumber(4)).droppedTexts).toBe(0);
  expect(await history.document(saved[0]?.version ?? '')).not.toBeNull();
  expect(await history.restore([saved[2]?.entry ?? ''])).toBe(0);
});

test('a deletion that can still be undone is not erased for room', async () => {
  const saved = [];
  for (let n = 1; n <= 3; n++) saved.push(await saveNumber(n));
  room = 3;
  await history.remove([saved[2]?.entry ?? ''], Date.parse('2026-04-04T09:59:55.000Z'));
  expect((await saveNumber(4)).droppedTexts).toBeGreaterThan(0);
  expect(await history.restore([saved[2]?.entry ?? ''])).toBe(1);
});

test('a full disk keeps nobody from deleting', async () => {
  const saved = [await saveNumber(1), await saveNumber(2)];
  room = 0;
  const ids = [saved[1]?.entry ?? ''];
  // It cannot even be marked as deleted: it is erased, and no other policy loses its text for it.
  expect(await history.remove(ids, Date.parse('2026-05-01T00:00:00.000Z'))).toBe(false);
  expect((await history.list()).entries).toHaveLength(1);
  expect(await history.restore(ids)).toBe(0);
  expect(await history.document(saved[0]?.version ?? '')).not.toBeNull();
});

test('a text that is given up where nothing at all can be written is told of still', async () => {
  for (let n = 1; n <= 3; n++) await saveNumber(n);
  refuseAll = true;
  await expect(saveNumber(4)).rejects.toMatchObject({ obstacle: 'full' });
  const gone = await history.untoldTexts();
  expect(gone).toBeGreaterThan(0);
  refuseAll = false;
  await history.tellTexts();
  const { entries } = await history.list();
  await history.remove(
    entries.map((e) => e.id),
    0,
  );
  await history.purge(0);
  expect(await history.untoldTexts()).toBe(0);
  // What was told of policies that are gone does not hide what is given up later.
  for (let n = 5; n <= 7; n++) await saveNumber(n);
  refuseAll = true;
  await expect(saveNumber(8)).rejects.toMatchObject({ obstacle: 'full' });
  expect(await history.untoldTexts()).toBeGreaterThan(0);
});

test('where no text has room, the summary is kept alone', async () => {
  room = 0;
  const saved = await saveNumber(1);
  expect((await history.get(saved.entry))?.versions[0]?.textKept).toBe(false);
});

test('where nothing has room, saving says so and nothing is half written', async () => {
  refuseAll = true;
  await expect(saveNumber(1)).rejects.toMatchObject({ obstacle: 'full' });
  expect((await history.list()).entries).toEqual([]);
});

test('a correction that finds no room says that the disk is full', async () => {
  const { entry } = await saveNumber(1);
  const correction = { dimension: 'sale', said: 'no', right: 'sells', comment: '' } as const;
  refuseAll = true;
  await expect(history.correct(entry, { ...correction, at: '2026-05-01T10:00:00.000Z' })).rejects.toMatchObject({
    obstacle: 'full',
  });
});
