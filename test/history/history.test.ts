import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type History, openHistory } from '../../lib/history/index.ts';
import { samplePolicy, sampleSave, sampleSummary } from './sample.ts';

let history: History;
let name: string;
let count = 0;

beforeEach(async () => {
  name = `history-test-${++count}`;
  history = await openHistory(name);
});
afterEach(async () => {
  await history.close();
});

/** Changes a record on the disk behind the history's back. */
async function spoil(store: 'entries' | 'versions' | 'texts', key: string, change: object | null) {
  const db = await openDB(name);
  const record = await db.get(store, key);
  if (change) await db.put(store, { ...record, ...change });
  else await db.delete(store, key);
  db.close();
}

test('a policy that was saved is found again with all that was known', async () => {
  const saved = await history.save(sampleSave({ url: 'http://www.lantern.example/privacy/?utm_source=mail#top' }));
  expect(saved).toEqual({
    entry: expect.stringMatching(/^[0-9a-f]{24}$/),
    version: expect.any(String),
    changed: false,
    droppedTexts: 0,
  });
  expect(await history.find('https://lantern.example/privacy')).toEqual({
    id: saved.entry,
    address: 'http://www.lantern.example/privacy/',
    site: 'lantern.example',
    title: 'Privacy Policy – Lantern',
    company: 'Lantern Books Ltd',
    updated: '2026-03-01',
    words: 25,
    grade: 'B',
    score: 70,
    verdicts: { sale: 'no', aiTraining: 'not-stated', retention: 'fixed', children: 'not-stated', contact: 'direct' },
    facts: ['We keep your order history for 6 years and then delete it.', 'order history', 'privacy@lantern.example'],
    first: '2026-04-01T10:00:00.000Z',
    last: '2026-04-01T10:00:00.000Z',
    seen: { policy: '2026-04-01T10:00:00.000Z', signup: null, check: null },
    latest: saved.version,
    versions: 1,
    changed: null,
  });
  const detail = await history.get(saved.entry);
  expect(detail?.versions).toHaveLength(1);
  expect(detail?.versions[0]).toMatchObject({ summary: sampleSummary(), engine: '1', model: 'a', textKept: true });
  expect(await history.document(saved.version)).toEqual(samplePolicy());
});

test('what was never saved is not found', async () => {
  await history.save(sampleSave());
  expect(await history.find('https://www.lantern.example/terms')).toBeNull();
  expect(await history.get('0'.repeat(24))).toBeNull();
  expect(await history.document(`${'0'.repeat(24)}:${'0'.repeat(24)}`)).toBeNull();
});

test('the same text again is one version, with both sightings', async () => {
  const first = await history.save(sampleSave());
  const again = await history.save(sampleSave({ seen: 'signup', at: '2026-04-02T10:00:00.000Z' }));
  expect(again).toEqual({ ...first, changed: false });
  const detail = await history.get(first.entry);
  expect(detail?.entry).toMatchObject({
    versions: 1,
    first: '2026-04-01T10:00:00.000Z',
    last: '2026-04-02T10:00:00.000Z',
    seen: { policy: '2026-04-01T10:00:00.000Z', signup: '2026-04-02T10:00:00.000Z' },
    changed: null,
  });
  expect(detail?.versions[0]?.sightings).toEqual([
    { at: '2026-04-01T10:00:00.000Z', seen: 'policy' },
    { at: '2026-04-02T10:00:00.000Z', seen: 'signup' },
  ]);
});

test('the sites whose sign-ups led to a policy are kept with it, each once, the latest first', async () => {
  const { entry: id } = await history.save(sampleSave({ seen: 'signup', signup: 'https://shop.lantern.example/join' }));
  await history.noteSignup(id, 'https://stove.example/join?mail=me', '2026-04-02T10:00:00.000Z');
  await history.noteSignup(id, 'https://www.lantern.example/register', '2026-04-03T10:00:00.000Z');
  const detail = await history.get(id);
  expect(detail?.entry).toMatchObject({
    signups: ['stove.example', 'lantern.example'],
    seen: { signup: '2026-04-02T10:00:00.000Z' },
    last: '2026-04-02T10:00:00.000Z',
    versions: 1,
    changed: null,
  });
  expect(detail?.versions[0]?.sightings).toEqual([
    { at: '2026-04-01T10:00:00.000Z', seen: 'signup', from: 'lantern.example' },
    { at: '2026-04-02T10:00:00.000Z', seen: 'signup', from: 'stove.example' },
  ]);
  expect(await history.document(detail?.versions[0]?.id ?? '')).toEqual(samplePolicy());
});

test('a sign-up of a policy that is not there is not noted', async () => {
  await history.noteSignup('0'.repeat(24), 'https://stove.example/join', '2026-04-02T10:00:00.000Z');
  expect((await history.usage()).entries).toBe(0);
});

test('another text is another version, marked until the reader looks', async () => {
  const first = await history.save(sampleSave());
  const second = await history.save(
    sampleSave({
      document: samplePolicy(['We train our models on your reviews.']),
      summary: sampleSummary({ grade: 'D' }),
      at: '2026-05-01T10:00:00.000Z',
      seen: 'check',
    }),
  );
  expect(second).toMatchObject({ entry: first.entry, changed: true });
  expect(second.version).not.toBe(first.version);
  const detail = await history.get(first.entry);
  expect(detail?.entry).toMatchObject({
    grade: 'D',
    versions: 2,
    latest: second.version,
    changed: '2026-05-01T10:00:00.000Z',
  });
  expect(detail?.versions.map((x) => x.id)).toEqual([second.version, first.version]);
  await history.markRead([first.entry]);
  expect((await history.find('https://lantern.example/privacy'))?.changed).toBeNull();
});

test('a text that comes back is the version of before, seen again', async () => {
  const a = await history.save(sampleSave());
  await history.save(sampleSave({ document: samplePolicy(['More.']), at: '2026-05-01T10:00:00.000Z' }));
  const back = await history.save(sampleSave({ at: '2026-06-01T10:00:00.000Z' }));
  expect(back).toMatchObject({ version: a.version, changed: true });
  expect((await history.get(a.entry))?.versions.map((x) => x.id)[0]).toBe(a.version);
  expect((await history.find('https://lantern.example/privacy'))?.versions).toBe(2);
});

test('windows that save at once lose nothing', async () => {
  const others = await Promise.all([1, 2, 3].map(() => openHistory(name)));
  await Promise.all(
    [history, ...others].flatMap((h, w) =>
      [0, 1, 2, 3, 4].map((n) =>
        h.save(
          sampleSave({
            url: `https://site-${n}.example/privacy`,
            document: samplePolicy([`Window ${w}.`]),
            at: `2026-04-0${w + 1}T10:00:00.000Z`,
          }),
        ),
      ),
    ),
  );
  const { entries } = await history.list();
  expect(entries.map((e) => e.versions)).toEqual([4, 4, 4, 4, 4]);
  for (const entry of entries) expect((await history.get(entry.id))?.versions).toHaveLength(4);
  await Promise.all(others.map((h) => h.close()));
});

test('what a page calls a link is kept only where a reader may follow it', async () => {
  const document = samplePolicy();
  document.blocks.push({
    kind: 'paragraph',
    text: 'Here',
    links: [
      { text: 'Here', url: 'javascript:alert(1)' },
      { text: 'Mail', url: 'mailto:privacy@lantern.example' },
    ],
  });
  const saved = await history.save(sampleSave({ document }));
  expect((await history.document(saved.version))?.blocks.at(-1)?.links).toEqual([
    { text: 'Mail', url: 'mailto:privacy@lantern.example' },
  ]);
});

test('a damaged entry is told of, and the rest is usable', async () => {
  const a = await history.save(sampleSave());
  const b = await history.save(sampleSave({ url: 'https://b.example/privacy' }));
  await spoil('entries', a.entry, { verdicts: { sale: 'perhaps' } });
  const { entries, broken } = await history.list();
  expect(entries.map((e) => e.id)).toEqual([b.entry]);
  expect(broken).toEqual([{ key: a.entry, reason: 'verdicts.sale' }]);
  expect(await history.get(a.entry)).toBeNull();
});

test('saving a policy whose entry is damaged mends it, with its older versions', async () => {
  const a = await history.save(sampleSave());
  await spoil('entries', a.entry, { score: 'none' });
  await history.save(sampleSave({ document: samplePolicy(['More.']), at: '2026-05-01T10:00:00.000Z' }));
  expect((await history.get(a.entry))?.versions).toHaveLength(2);
  expect((await history.list()).broken).toEqual([]);
});

test('a damaged version or text leaves its entry readable', async () => {
  const a = await history.save(sampleSave());
  const b = await history.save(sampleSave({ document: samplePolicy(['More.']), at: '2026-05-01T10:00:00.000Z' }));
  await spoil('versions', a.version, { summary: null });
  await spoil('texts', b.version, { bytes: new Uint8Array([1, 2, 3]) });
  const detail = await history.get(a.entry);
  expect(detail?.versions.map((x) => x.id)).toEqual([b.version]);
  expect(detail?.broken).toBe(1);
  expect(await history.document(b.version)).toBeNull();
});

test('a deletion can be undone until it is erased', async () => {
  const a = await history.save(sampleSave());
  const b = await history.save(sampleSave({ url: 'https://b.example/privacy' }));
  await history.remove([a.entry, b.entry], 1000);
  expect((await history.list()).entries).toEqual([]);
  expect((await history.usage()).entries).toBe(0);
  expect(await history.find('https://b.example/privacy')).toBeNull();
  expect(await history.restore([a.entry])).toBe(1);
  expect(await history.purge(1000)).toBe(1);
  expect(await history.restore([b.entry])).toBe(0);
  expect((await history.list()).entries.map((e) => e.id)).toEqual([a.entry]);
  expect(await history.document(b.version)).toBeNull();
  expect(await history.document(a.version)).toEqual(samplePolicy());
});

test('what was just deleted is known to whoever opens the history next, until it is erased', async () => {
  const ids = [];
  for (const n of [1, 2, 3]) ids.push((await history.save(sampleSave({ url: `https://s${n}.example/p` }))).entry);
  const [a, b, c] = ids as [string, string, string];
  await history.remove([a], 1000);
  await history.remove([b, c], 5000);
  const other = await openHistory(name);
  expect(await other.deletions(999)).toEqual([
    { at: 1000, ids: [a] },
    { at: 5000, ids: [b, c].sort() },
  ]);
  expect(await other.deletions(1000)).toHaveLength(1);
  await history.purge(1000);
  expect(await other.restore([a, b])).toBe(1);
  expect(await other.deletions(0)).toEqual([{ at: 5000, ids: [c] }]);
  await other.close();
});

test('policies that changed after a sign-up are counted until the reader looks', async () => {
  const change = { document: samplePolicy(['More.']), at: '2026-05-01T10:00:00.000Z', seen: 'check' } as const;
  const { entry } = await history.save(sampleSave({ seen: 'signup' }));
  await history.save(sampleSave({ url: 'https://read.example/p' }));
  await history.save(sampleSave({ url: 'https://read.example/p', ...change }));
  expect(await history.changedSignups()).toBe(0);
  await history.save(sampleSave(change));
  expect(await history.changedSignups()).toBe(1);
  await history.markRead([entry]);
  expect(await history.changedSignups()).toBe(0);
});

test('a save touches as many records in a large history as in a small one', async () => {
  const touched = async () => {
    let count = 0;
    const spies = (['get', 'put', 'getAll', 'getKey', 'delete', 'openCursor'] as const).map((method) => {
      const plain = IDBObjectStore.prototype[method] as (...args: unknown[]) => unknown;
      return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...args: unknown[]
      ) {
        count++;
        return plain.apply(this, args) as never;
      });
    });
    await history.save(
      sampleSave({ document: samplePolicy([`Text ${Math.random()}.`]), at: '2026-05-01T10:00:00.000Z' }),
    );
    for (const spy of spies) spy.mockRestore();
    return count;
  };
  await history.save(sampleSave());
  const small = await touched();
  for (let n = 0; n < 40; n++) {
    await history.save(sampleSave({ url: `https://s${n}.example/p` }));
    await history.save(sampleSave({ document: samplePolicy([`More ${n}.`]) }));
  }
  expect(small).toBeGreaterThan(2);
  expect(await touched()).toBe(small);
});

test('what was deleted does not come back with a new visit', async () => {
  const a = await history.save(sampleSave());
  await history.remove([a.entry], 1000);
  const again = await history.save(sampleSave({ document: samplePolicy(['More.']), at: '2026-05-01T10:00:00.000Z' }));
  expect(again.changed).toBe(false);
  expect((await history.get(a.entry))?.versions.map((x) => x.id)).toEqual([again.version]);
  expect(await history.restore([a.entry])).toBe(0);
});

test('other windows hear of a change', async () => {
  const other = await openHistory(name);
  const heard = vi.fn();
  other.watch(heard);
  await history.save(sampleSave());
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  await other.close();
});

test('entries come in chunks, all of them once', async () => {
  for (let n = 0; n < 7; n++) await history.save(sampleSave({ url: `https://s${n}.example/p` }));
  const sizes: number[] = [];
  const ids = new Set<string>();
  for await (const { entries } of history.chunks(3)) {
    sizes.push(entries.length);
    for (const e of entries) ids.add(e.id);
  }
  expect(sizes).toEqual([3, 3, 1]);
  expect(ids.size).toBe(7);
});

test('a database of a newer version is left alone, with the reason', async () => {
  const db = await openDB('history-newer', 99);
  db.close();
  await expect(openHistory('history-newer')).rejects.toMatchObject({ obstacle: 'newer' });
});
