import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openHistory } from '../../lib/history/index.ts';
import { badgeWords } from '../../lib/ui/i18n/badge-words.ts';
import { FakeBuckets } from '../history/fake-buckets.ts';
import { samplePolicy, sampleSave, sampleSummary } from '../history/sample.ts';

const fetchPolicy = vi.hoisted(() => vi.fn());
const parsePage = vi.hoisted(() => vi.fn());
const showChanged = vi.hoisted(() => vi.fn());
vi.mock('../../lib/platform/fetch-policy.ts', () => ({ fetchPolicy }));
vi.mock('../../lib/platform/parse-page.ts', () => ({ parsePage }));
vi.mock('../../lib/platform/badge.ts', () => ({ showChanged }));
vi.mock('../../lib/platform/model-file.ts', () => ({ shippedModel: async () => ({ version: 'a' }) }));
vi.mock('../../lib/platform/extension-version.ts', () => ({ extensionVersion: () => '1' }));
vi.mock('../../lib/engine/index.ts', () => ({ summarize: () => sampleSummary() }));

const { refreshHistory, tendHistory } = await import('../../lib/background/check-policies.ts');

const words = badgeWords(async () => 'en', []);
const ADDRESS = 'https://www.lantern.example/privacy';

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  vi.stubGlobal('navigator', new FakeBuckets().navigator);
  fetchPolicy.mockResolvedValue({ state: 'page', url: ADDRESS, html: '' });
  parsePage.mockResolvedValue({ isPolicy: true, document: samplePolicy(['We train our models on your reviews.']) });
  const history = await openHistory();
  await history.save(sampleSave({ seen: 'signup', at: '2026-01-01T00:00:00.000Z' }));
  await history.close();
});
afterEach(async () => {
  const history = await openHistory();
  await history.remove(await history.ids(), 1);
  await history.purge(1);
  await history.close();
});

test('nothing is fetched by itself unless the reader switched the weekly check on', async () => {
  await tendHistory(words);
  expect(fetchPolicy).not.toHaveBeenCalled();
  await fakeBrowser.storage.local.set({ settings: { weeklyCheck: true } });
  await tendHistory(words);
  expect(fetchPolicy).toHaveBeenCalledTimes(1);
  expect(showChanged).toHaveBeenLastCalledWith('Privacy Gist: 1 policy has changed since you signed up.');
  // It was seen now: not before a week is over.
  await tendHistory(words);
  expect(fetchPolicy).toHaveBeenCalledTimes(1);
});

test('what stands there now instead of the policy becomes no version of it', async () => {
  await fakeBrowser.storage.local.set({ settings: { weeklyCheck: true } });
  parsePage.mockResolvedValue({ isPolicy: false, document: samplePolicy(['Please log in.']) });
  await tendHistory(words);
  expect(fetchPolicy).toHaveBeenCalledTimes(1);
  const history = await openHistory();
  expect((await history.find(ADDRESS))?.versions).toBe(1);
  await history.close();
});

test('who waits hears how far the one is that judges anew; who wants no progress does not wait', async () => {
  const history = await openHistory();
  for (let n = 0; n < 5; n++)
    await history.save(sampleSave({ url: `https://s${n}.example/p`, engine: '0', at: '2026-01-02T00:00:00.000Z' }));
  const mine: number[] = [];
  const heard: number[] = [];
  let judged = 0;
  const between = async () => {
    judged++;
    await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const first = refreshHistory(history, (done) => mine.push(done), between);
  const second = refreshHistory(history, (done) => heard.push(done), between);
  await refreshHistory(history, undefined, between);
  expect(judged).toBeLessThan(5);
  await Promise.all([first, second]);
  expect(mine).toEqual([1, 2, 3, 4, 5]);
  expect(heard.length).toBeGreaterThan(2);
  expect(judged).toBe(5);
  await history.close();
});
