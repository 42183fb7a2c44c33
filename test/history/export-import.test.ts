import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decompressText } from '../../lib/history/compressed-text.ts';
import { exportCsv, exportJson, exportMarkdown } from '../../lib/history/export-history.ts';
import { importHistory } from '../../lib/history/import-history.ts';
import { type EntryDetail, type History, openHistory } from '../../lib/history/index.ts';
import { samplePolicy, sampleSave, sampleSummary } from './sample.ts';

const AT = '2026-06-01T10:00:00.000Z';
let history: History;
let other: History;
let count = 0;

beforeEach(async () => {
  history = await openHistory(`export-test-${++count}`);
  other = await openHistory(`import-test-${count}`);
});
afterEach(async () => {
  await history.close();
  await other.close();
});

async function collect(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}
const exported = (h = history) => collect(exportJson(h, AT));
const file = (text: string) => new Blob([text]);

async function everything(h: History): Promise<(EntryDetail & { texts: unknown[] })[]> {
  const all = [];
  for await (const detail of h.details()) {
    all.push({ ...detail, texts: await Promise.all(detail.versions.map((x) => h.document(x.id))) });
  }
  return all;
}

async function fill(h: History) {
  await h.save(sampleSave());
  await h.save(sampleSave({ seen: 'signup', at: '2026-04-03T10:00:00.000Z' }));
  await h.save(sampleSave({ document: samplePolicy(['More.\u2028“Ünïcode” 🎈']), at: '2026-05-01T10:00:00.000Z' }));
  await h.save(sampleSave({ url: 'https://quill.example/legal?page=privacy' }));
}

describe('JSON', () => {
  test('what is exported and imported elsewhere is the same, to the letter', async () => {
    await fill(history);
    expect(await importHistory(other, file(await exported()))).toEqual({ entries: 2, versions: 3, read: 2 });
    expect(await everything(other)).toEqual(await everything(history));
    expect(await exported(other)).toBe(await exported());
  });

  test('it is one JSON document for everybody else', async () => {
    await fill(history);
    expect(JSON.parse(await exported()).entries).toHaveLength(2);
    expect(JSON.parse(await exported(other)).entries).toEqual([]);
  });

  test('many policies are read a few dozen at once, all of them or those named, in the order named', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 70; n++) {
      const { entry } = await history.save(sampleSave({ url: `https://www.shop-${n}.example/privacy` }));
      ids.push(entry);
    }
    await history.save(
      sampleSave({ url: 'https://www.shop-3.example/privacy', document: samplePolicy(['A second text.']) }),
    );
    const [gone = '', ...left] = ids;
    await history.remove([gone], 1);
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const idsIn = (json: string) => JSON.parse(json).entries.map((x: { entry: { id: string } }) => x.entry.id);
    const all = JSON.parse(await exported());
    expect(transactions.mock.calls.length).toBeLessThan(6);
    transactions.mockRestore();
    expect(idsIn(JSON.stringify(all))).toEqual(left.toSorted());
    const texts = all.entries.flatMap((x: { versions: { text: unknown }[] }) => x.versions.map((y) => y.text));
    expect(texts).toHaveLength(70);
    expect(texts).toContainEqual(samplePolicy(['A second text.']));
    expect(texts).not.toContain(null);
    const named = [...left].reverse().slice(0, 50);
    expect(idsIn(await collect(exportJson(history, AT, [...named, 'no such id'])))).toEqual(named);
  });

  test('importing twice, or what is there already, doubles nothing', async () => {
    await fill(history);
    const before = await everything(history);
    const json = await exported();
    expect(await importHistory(history, file(json))).toEqual({ entries: 0, versions: 0, read: 2 });
    expect(await everything(history)).toEqual(before);
  });

  test('two histories come together: versions of both, sightings of both', async () => {
    await history.save(sampleSave({ at: '2026-04-01T10:00:00.000Z' }));
    await other.save(
      sampleSave({ at: '2026-03-01T10:00:00.000Z', seen: 'signup', signup: 'https://stove.example/join' }),
    );
    await other.save(
      sampleSave({
        document: samplePolicy(['Newer.']),
        at: '2026-05-01T10:00:00.000Z',
        summary: sampleSummary({ grade: 'E' }),
      }),
    );
    expect(await importHistory(history, file(await exported(other)))).toEqual({ entries: 0, versions: 1, read: 1 });
    const [detail] = await everything(history);
    expect(detail?.entry).toMatchObject({ grade: 'E', versions: 2, first: '2026-03-01T10:00:00.000Z' });
    expect(detail?.entry.seen).toEqual({
      policy: '2026-05-01T10:00:00.000Z',
      signup: '2026-03-01T10:00:00.000Z',
      check: null,
    });
    expect(detail?.versions[1]?.sightings).toHaveLength(2);
    expect(detail?.entry.signups).toEqual(['stove.example']);
  });

  test('a file that another program laid out anew is taken too', async () => {
    await fill(history);
    const pretty = JSON.stringify(JSON.parse(await exported()), null, 2);
    expect(await importHistory(other, file(pretty))).toMatchObject({ entries: 2 });
  });

  test('a file of the first shape is taken', async () => {
    const fixture = JSON.parse(readFileSync(new URL('fixtures/schema-1.json', import.meta.url), 'utf8'));
    const entries = [];
    for (const entry of fixture.entries) {
      const versions = [];
      for (const { text, ...version } of fixture.versions) {
        if (version.entry !== entry.id) continue;
        versions.push({ version, text: text && (await decompressText(new Uint8Array(Buffer.from(text, 'base64')))) });
      }
      entries.push({ entry, versions });
    }
    const old = JSON.stringify({ format: 'privacy-gist-history', schema: 1, exported: AT, entries });
    expect(await importHistory(other, file(old))).toEqual({ entries: 2, versions: 3, read: 2 });
    expect((await other.find('https://lantern.example/privacy'))?.seen.check).toBe('2026-03-05T09:00:00.000Z');
  });

  test('only what was chosen is exported', async () => {
    await fill(history);
    const quill = await history.find('https://quill.example/legal?page=privacy');
    const json = await collect(exportJson(history, AT, [quill?.id ?? '']));
    expect(JSON.parse(json).entries).toHaveLength(1);
  });

  /** Changes the export as an attacker, or a bad disk, would. */
  const spoilt: [what: string, refusal: string, spoil: (json: string) => string | Uint8Array<ArrayBuffer>][] = [
    ['an empty file', 'broken', () => ''],
    ['some other JSON', 'not-ours', () => '{"a": 1}'],
    ['a list', 'not-ours', () => '[1, 2]'],
    ['a picture', 'broken', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])],
    ['a newer export', 'newer', (j) => j.replace('"schema":2', '"schema":3')],
    ['a nonsensical one', 'invalid', (j) => j.replace('"schema":2', '"schema":0')],
    ['one that ends in the middle of a line', 'broken', (j) => j.slice(0, -200)],
    ['one that ends after a line', 'broken', (j) => j.split('\n').slice(0, 2).join('\n')],
    ['one with something after its end', 'broken', (j) => `${j}{"entry":{}}\n`],
    ['a wrong grade', 'invalid', (j) => j.replace('"grade":"B"', '"grade":"F"')],
    [
      'a script for an address',
      'invalid',
      (j) => j.replaceAll('"address":"https://quill.example', '"address":"javascript:alert(1)//quill.example'),
    ],
    [
      'a script for a link',
      'invalid',
      (j) => j.replace('"kind":"paragraph",', '"kind":"paragraph","links":[{"text":"x","url":"javascript:alert(1)"}],'),
    ],
    ['a reach for the prototype', 'invalid', (j) => j.replace('"entry":{', '"entry":{"__proto__":{"polluted":true},')],
    ['markup for a score', 'invalid', (j) => j.replace('"score":70', '"score":"<img src=x onerror=alert(1)>"')],
    ['a date that is none', 'invalid', (j) => j.replace('"first":"2026-04-01T10:00:00.000Z"', '"first":"yesterday"')],
    ['a policy without a version', 'invalid', (j) => j.replace(/"versions":\[.*\]\}/, '"versions":[]}')],
    [
      'versions of two addresses in one policy',
      'invalid',
      (j) => j.replace('"address":"https://www.lantern.example/privacy"', '"address":"https://elsewhere.example/"'),
    ],
    ['a very deep nest', 'invalid', (j) => j.replace('"grade":"B"', `"grade":${'['.repeat(5000)}${']'.repeat(5000)}`)],
  ];
  test.each(spoilt)('%s is refused as "%s", and nothing is changed', async (_what, refusal, spoil) => {
    await fill(history);
    const json = await exported();
    await other.save(sampleSave({ url: 'https://own.example/privacy' }));
    const before = await everything(other);
    const bad = spoil(json);
    expect(bad).not.toBe(json);
    const failed = await importHistory(other, new Blob([bad])).catch((e) => e);
    expect(failed).toMatchObject({ name: 'ImportError' });
    expect(failed.refusal).toBe(refusal);
    expect(failed.message).not.toBe('');
    expect(await everything(other)).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('ids and fingerprints that lie are worked out anew', async () => {
    await fill(history);
    const lying = (await exported()).replaceAll(/[0-9a-f]{24}/g, (id) => [...id].reverse().join(''));
    await importHistory(other, file(lying));
    expect(await everything(other)).toEqual(await everything(history));
  });
});

describe('CSV', () => {
  test('one line a policy, with its latest answers', async () => {
    await fill(history);
    const lines = (await collect(exportCsv(history))).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^\ufeffsite,address,company,title,grade/);
    expect(lines.find((l) => l.startsWith('lantern'))).toContain(
      'lantern.example,https://www.lantern.example/privacy,Lantern Books Ltd,Privacy Policy – Lantern,B,70,no,false,not-stated,none,fixed,false,order history: P6Y (kept)',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '=cmd|"/c calc"!A1', '＝1+1'])(
    'a company called %j is no formula',
    async (company) => {
      await history.save(sampleSave({ summary: sampleSummary({ company }) }));
      const csv = await collect(exportCsv(history));
      expect(csv).toContain(`"'${company.replaceAll('"', '""')}"`);
    },
  );

  test('quotes and line breaks stay in their cell', async () => {
    await history.save(sampleSave({ summary: sampleSummary({ company: 'A "B", C\nD' }) }));
    expect(await collect(exportCsv(history))).toContain(',"A ""B"", C\nD",');
  });
});

test('Markdown shows page text to the letter', async () => {
  await history.save(
    sampleSave({ summary: sampleSummary({ company: '[x](javascript:alert(1)) <b>', title: '# T\n*em*' }) }),
  );
  const words = {
    title: 'History',
    grade: () => 'Grade B',
    dimension: (d: string) => d,
    answer: (_: unknown, d: string) => `answer to ${d}`,
    updated: () => 'Updated',
    seen: (at: string) => at.slice(0, 10),
  };
  const text = await collect(exportMarkdown(history, words));
  expect(text).toContain('## \\[x\\]\\(javascript:alert\\(1\\)\\) \\<b\\>');
  expect(text).toContain('\\# T \\*em\\*\n<https://www.lantern.example/privacy>');
  expect(text).toContain('- **retention:** answer to retention\n  > We keep your order history for 6 years');
});
