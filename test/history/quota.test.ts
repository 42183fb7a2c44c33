import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type History, openHistory } from '../../lib/history/index.ts';
import { samplePolicy, sampleSave } from './sample.ts';

let history: History;
let count = 0;
/** How many bytes of texts this disk holds. */
let room = Number.POSITIVE_INFINITY;
let refuseAll = false;

beforeEach(async () => {
  room = Number.POSITIVE_INFINITY;
  refuseAll = false;
  history = await openHistory(`quota-test-${++count}`);
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const wanted = this.name === 'state' && key === 'kept' ? (value as { bytes: number }).bytes : 0;
    if (refuseAll || wanted > room) throw new DOMException('Full', 'QuotaExceededError');
    return put.call(this, value, key);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await history.close();
});

const saveNumber = (n: number) =>
  history.save(
    sampleSave({
      url: `https://s${n}.example/privacy`,
      document: samplePolicy([`Number ${n}.`]),
      at: `2026-04-${String(n).padStart(2, '0')}T10:00:00.000Z`,
    }),
  );

test('a full disk costs the oldest texts, no summary, and the reader is told', async () => {
  for (let n = 1; n <= 5; n++) await saveNumber(n);
  room = (await history.usage()).texts + 10;
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
  expect(await history.droppedNotice()).toEqual({ texts: saved.droppedTexts, at: '2026-04-06T10:00:00.000Z' });
  await history.dismissDroppedNotice();
  expect(await history.droppedNotice()).toBeNull();
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
