import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { openHistory } from '../../lib/history/index.ts';
import { isShape, SHAPES, STEPS, type Steps } from '../../lib/history/migrations.ts';
import { SCHEMA_VERSION } from '../../lib/history/records.ts';
import { samplePolicy, sampleSave } from './sample.ts';

interface Fixture {
  entries: { id: string }[];
  versions: { id: string; entry: string; summary: { grade: string; company: string }; text: string | null }[];
}

/** A database as an older version of the extension left it. */
const fixture = (version: number): Fixture =>
  JSON.parse(readFileSync(new URL(`fixtures/schema-${version}.json`, import.meta.url), 'utf8'));

async function lay1(name: string, { entries, versions }: Fixture) {
  const db = await openDB(name, 1, {
    upgrade(d) {
      d.createObjectStore('entries', { keyPath: 'id' });
      d.createObjectStore('versions', { keyPath: 'id' });
    },
  });
  for (const entry of entries) await db.put('entries', entry);
  for (const { text, ...version } of versions) {
    await db.put('versions', { ...version, text: text && new Uint8Array(Buffer.from(text, 'base64')) });
  }
  db.close();
}

test('every older shape has a fixture and a step that leads on', () => {
  const shapes = Object.keys(SHAPES).map(Number);
  expect(shapes).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1));
  // Today's has one too: it is frozen before the next step is written, not worked out backwards afterwards.
  for (const shape of shapes) expect(fixture(shape).entries.length).toBeGreaterThan(0);
  for (const shape of shapes.slice(0, -1)) {
    expect(STEPS).toHaveProperty(String(shape));
  }
  expect(isShape(SCHEMA_VERSION + 1)).toBe(false);
  expect(isShape('toString')).toBe(false);
});

test('a skipped step does not compile', () => {
  // @ts-expect-error the step from shape 1 is missing
  const skipped: Steps = {};
  // @ts-expect-error a step must lead to the next shape, and its entries have sightings
  const idle: Steps = { 1: (bundle) => bundle };
  expect([skipped, idle]).toHaveLength(2);
});

test('a database of shape 1 is led to today’s, texts and all', async () => {
  const old = fixture(1);
  await lay1('migrate-1', old);
  const history = await openHistory('migrate-1');
  const { entries, broken } = await history.list();
  expect(broken).toEqual([]);
  const [lantern, quill] = ['lantern.example', 'quill.example'].map((s) => entries.find((e) => e.site === s));
  expect(lantern).toMatchObject({
    grade: 'D',
    versions: 2,
    first: '2026-01-05T09:00:00.000Z',
    last: '2026-03-05T09:00:00.000Z',
    seen: { policy: '2026-02-05T09:00:00.000Z', signup: null, check: '2026-03-05T09:00:00.000Z' },
    changed: '2026-03-05T09:00:00.000Z',
  });
  expect(quill).toMatchObject({ company: 'Quill GmbH', seen: { signup: '2026-02-01T12:30:00.000Z' } });
  const texts = await Promise.all(old.versions.map((x) => history.document(x.id)));
  expect(texts).toEqual([samplePolicy(), samplePolicy(['We train our models on your reviews.']), null]);
  // It is the same entry for those who come after.
  expect(await history.save(sampleSave())).toMatchObject({ entry: lantern?.id, changed: true });
  await history.close();
});

test('a database of shape 2, frozen as it was released, is read record for record', async () => {
  const frozen = fixture(2) as Fixture & { texts: { version: string; at: string; bytes: string }[] };
  // Its stores and indexes as that version made them, written down here and not taken from the code of today.
  const db = await openDB('migrate-2', 2, {
    upgrade(d) {
      const entries = d.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('deleted', 'deleted');
      entries.createIndex('site', 'site');
      d.createObjectStore('versions', { keyPath: 'id' }).createIndex('made', 'made');
      d.createObjectStore('texts', { keyPath: 'version' }).createIndex('at', 'at');
      d.createObjectStore('state');
    },
  });
  for (const entry of frozen.entries) await db.put('entries', entry);
  for (const version of frozen.versions) await db.put('versions', version);
  for (const { bytes, ...text } of frozen.texts)
    await db.put('texts', { ...text, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) });
  db.close();
  const history = await openHistory('migrate-2');
  const { entries, broken } = await history.list();
  expect(broken).toEqual([]);
  expect(entries.map((e) => e.site).sort()).toEqual(['lantern.example', 'quill.example']);
  const lantern = entries.find((e) => e.site === 'lantern.example');
  expect(lantern).toMatchObject({
    grade: 'D',
    versions: 2,
    first: '2026-01-05T09:00:00.000Z',
    last: '2026-03-05T09:00:00.000Z',
    seen: { policy: '2026-01-05T09:00:00.000Z', signup: null, check: '2026-03-05T09:00:00.000Z' },
    changed: '2026-03-05T09:00:00.000Z',
  });
  const detail = await history.get(lantern?.id ?? '');
  expect(detail).toMatchObject({ broken: 0, versions: [{ corrections: [{ right: 'vague' }] }, { engine: '1' }] });
  const texts = await Promise.all(frozen.versions.map((x) => history.document(x.id)));
  expect(texts.filter(Boolean)).toHaveLength(2);
  expect(texts).toContainEqual(samplePolicy(['We train our models on your reviews.']));
  expect(await history.outdated('1', 'a')).toEqual([]);
  expect(await history.save(sampleSave())).toMatchObject({ entry: lantern?.id, changed: true });
  await history.close();
});

test('a damaged record does not keep the others from being migrated', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const old = fixture(1);
  await lay1('migrate-damaged', {
    ...old,
    versions: old.versions.map((x, i) => (i ? x : { ...x, summary: { ...x.summary, grade: 'Z' } })),
  });
  const history = await openHistory('migrate-damaged');
  const { entries, broken } = await history.list();
  expect(entries.map((e) => e.site)).toEqual(['quill.example']);
  expect(broken.map((b) => b.key)).toEqual([old.entries[0]?.id]);
  await history.close();
});

test('a migration that fails leaves everything as it was, and says so', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const old = fixture(1);
  await lay1('migrate-fails', old);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  await expect(openHistory('migrate-fails')).rejects.toMatchObject({ obstacle: 'migration' });
  put.mockRestore();
  const db = await openDB('migrate-fails');
  expect(db.version).toBe(1);
  expect(await db.count('versions')).toBe(old.versions.length);
  db.close();
  const history = await openHistory('migrate-fails');
  expect((await history.list()).entries).toHaveLength(2);
  await history.close();
});
