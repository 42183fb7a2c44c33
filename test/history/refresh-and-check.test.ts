import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CheckOptions, checkAgain, dueForCheck, SPACING } from '../../lib/history/check-again.ts';
import { type History, openHistory } from '../../lib/history/index.ts';
import { refreshSummaries } from '../../lib/history/refresh-summaries.ts';
import { samplePolicy, sampleSave, sampleSummary } from './sample.ts';

let history: History;
let name: string;
let count = 0;

beforeEach(async () => {
  name = `refresh-test-${++count}`;
  history = await openHistory(name);
});
afterEach(async () => {
  await history.close();
});

describe('a newer engine', () => {
  const newer = { summarize: () => sampleSummary({ grade: 'E' }), engine: '2', model: 'a', pause: async () => {} };

  test('judges every kept text again, old versions too, and only once', async () => {
    const a = await history.save(sampleSave());
    await history.save(sampleSave({ document: samplePolicy(['More.']), at: '2026-05-01T10:00:00.000Z' }));
    await history.save(
      sampleSave({ url: 'https://new.example/p', engine: '2', summary: sampleSummary({ grade: 'A' }) }),
    );
    const steps: string[] = [];
    const result = await refreshSummaries(history, { ...newer, onProgress: (n, all) => steps.push(`${n}/${all}`) });
    expect(result).toEqual({ renewed: 2, failed: 0 });
    expect(steps).toEqual(['1/2', '2/2']);
    const detail = await history.get(a.entry);
    expect(detail?.entry).toMatchObject({ grade: 'E', changed: '2026-05-01T10:00:00.000Z', versions: 2 });
    expect(detail?.versions.map((x) => [x.summary.grade, x.engine, x.last.slice(0, 7)])).toEqual([
      ['E', '2', '2026-05'],
      ['E', '2', '2026-04'],
    ]);
    expect((await history.find('https://new.example/p'))?.grade).toBe('A');
    expect(await refreshSummaries(history, newer)).toEqual({ renewed: 0, failed: 0 });
  });

  test('stopped in the middle, it goes on the next time', async () => {
    for (const n of [1, 2, 3]) await history.save(sampleSave({ url: `https://s${n}.example/p` }));
    const stop = new AbortController();
    await refreshSummaries(history, { ...newer, signal: stop.signal, onProgress: () => stop.abort() });
    expect(await history.outdated('2', 'a')).toHaveLength(2);
    expect(await refreshSummaries(history, newer)).toEqual({ renewed: 2, failed: 0 });
  });

  test('a text that is damaged keeps its old summary', async () => {
    const a = await history.save(sampleSave());
    const db = await openDB(name);
    await db.put('texts', { version: a.version, bytes: new Uint8Array([1]) });
    db.close();
    expect(await refreshSummaries(history, newer)).toEqual({ renewed: 0, failed: 1 });
    expect((await history.find('https://lantern.example/privacy'))?.grade).toBe('B');
  });
});

describe('checking again', () => {
  const START = Date.parse('2026-06-01T00:00:00.000Z');
  const NOTHING = { checked: 0, changed: 0, failed: 0 };
  let clock: number;
  let requests: { url: string; at: number }[];
  let stop: AbortController;
  let texts: Record<string, string | null>;

  beforeEach(() => {
    clock = START;
    requests = [];
    stop = new AbortController();
    texts = {};
  });
  const options = (): CheckOptions => ({
    async fetchPolicy(url) {
      requests.push({ url, at: clock });
      clock += 200;
      const text = texts[url];
      if (text === null) throw new TypeError('offline');
      return samplePolicy(text ? [text] : [], url);
    },
    summarize: () => sampleSummary(),
    engine: '1',
    model: 'a',
    now: () => clock,
    async pause(ms) {
      clock += ms;
    },
    signal: stop.signal,
  });
  const save = async (url: string) => (await history.save(sampleSave({ url, document: samplePolicy([], url) }))).entry;

  test('says what changed, what did not, and what was not reached', async () => {
    const ids = [
      await save('https://a.example/p'),
      await save('https://b.example/p'),
      await save('https://c.example/p'),
    ];
    texts = { 'https://b.example/p': 'We sell data now.', 'https://c.example/p': null };
    expect(await checkAgain(history, ids, options())).toEqual({ checked: 2, changed: 1, failed: 1 });
    expect((await history.find('https://b.example/p'))?.changed).toMatch(/^2026-06-01/);
    expect((await history.find('https://a.example/p'))?.seen.check).toMatch(/^2026-06-01/);
    expect(await history.find('https://c.example/p')).toMatchObject({ seen: { check: null }, versions: 1 });
  });

  test('asks one site at a time, and the same one not again for a while', async () => {
    const urls = ['https://a.example/p', 'https://www.a.example/q', 'https://eu.a.example/r', 'https://b.example/p'];
    const ids = await Promise.all(urls.map(save));
    await checkAgain(history, ids, options());
    expect(requests.map((r) => r.url).sort()).toEqual([...urls].sort());
    expect(requests[1]?.url).toBe('https://b.example/p');
    for (const [i, r] of requests.slice(1).entries()) {
      expect(r.at - (requests[i]?.at ?? 0)).toBeGreaterThanOrEqual(SPACING.any);
    }
    const ofA = requests.filter((r) => r.url.includes('a.example')).map((r) => r.at);
    expect(Math.min(...ofA.slice(1).map((at, i) => at - (ofA[i] ?? 0)))).toBeGreaterThanOrEqual(SPACING.site);
  });

  test('stops when it is told to, and saves nothing more', async () => {
    const ids = await Promise.all([1, 2, 3].map((n) => save(`https://s${n}.example/p`)));
    const result = await checkAgain(history, ids, {
      ...options(),
      onProgress: ({ done }) => done === 1 && stop.abort(),
    });
    expect(result).toEqual({ checked: 1, changed: 0, failed: 0 });
    expect(requests.length).toBeLessThanOrEqual(2);
  });

  test('stops at once while a site does not answer, and while it waits', async () => {
    const ids = await Promise.all([1, 2].map((n) => save(`https://s${n}.example/p`)));
    const hangs = () => new Promise<never>(() => setTimeout(() => stop.abort(), 1));
    expect(await checkAgain(history, ids, { ...options(), fetchPolicy: hangs })).toEqual(NOTHING);
    stop = new AbortController();
    const pause = async (_ms: number, signal: AbortSignal) => {
      expect(signal).toBe(stop.signal);
      stop.abort();
    };
    expect(await checkAgain(history, ids, { ...options(), pause })).toEqual({ ...NOTHING, checked: 1 });
  });

  test('each week those are due that were not seen in it, and were not sought in vain', async () => {
    const a = await save('https://a.example/p');
    const c = await save('https://c.example/p');
    await history.save(sampleSave({ url: 'https://b.example/p', at: '2026-05-30T00:00:00.000Z' }));
    expect((await dueForCheck(history, START, 10)).sort()).toEqual([a, c].sort());
    texts = { 'https://c.example/p': null };
    await checkAgain(history, [a, c], options());
    expect(await dueForCheck(history, clock, 10)).toEqual([]);
    expect(await dueForCheck(history, clock + 8 * 86_400_000, 1)).toHaveLength(1);
  });
});
