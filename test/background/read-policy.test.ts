import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PolicyDocument } from '../../lib/engine/document.ts';
import type { PageReading } from '../../lib/page/read-page.ts';
import type { Fetched } from '../../lib/platform/fetch-policy.ts';
import { badgeWords } from '../../lib/ui/i18n/badge-words.ts';

const fetchPolicy = vi.hoisted(() => vi.fn());
const parsePage = vi.hoisted(() => vi.fn());
const keepSummary = vi.hoisted(() => vi.fn());
const keepSignup = vi.hoisted(() => vi.fn());
vi.mock('../../lib/platform/fetch-policy.ts', () => ({ fetchPolicy }));
vi.mock('../../lib/platform/parse-page.ts', () => ({ parsePage }));
vi.mock('../../lib/background/keep-summary.ts', () => ({ keepSummary, keepSignup }));
vi.mock('../../lib/platform/model-file.ts', () => ({ shippedModel: async () => ({ version: '0' }) }));
vi.mock('../../lib/engine/index.ts', () => ({
  summarize: ({ title }: PolicyDocument) => ({ title }),
  contactAddresses: () => ['a@b.example'],
}));

const { readPolicy } = await import('../../lib/background/read-policy.ts');

const URL_ = 'https://kettle.example/privacy';
const words = badgeWords(async () => 'en', []);
const purpose = { page: 'https://kettle.example/join', incognito: false, seen: 'signup' as const, words };
const page = (url = URL_): Fetched => ({
  state: 'page',
  url,
  html: url,
  validators: { etag: '"1"', lastModified: null },
});
const reading = (change: Partial<PageReading> = {}): PageReading => ({
  document: { url: URL_, title: 'Policy', language: 'en', date: null, blocks: [] },
  cut: false,
  isPolicy: true,
  confidence: 1,
  policyLinks: [],
  scriptOnly: false,
  ...change,
});

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.resetAllMocks();
  fetchPolicy.mockResolvedValue(page());
  parsePage.mockResolvedValue(reading());
  keepSummary.mockResolvedValue({ entry: 'e1', at: '2026-01-01T00:00:00.000Z' });
});

test('a policy is fetched, judged and kept, and asked for once in a day', async () => {
  const first = await readPolicy(URL_, purpose);
  expect(first).toMatchObject({ state: 'summary', url: URL_, kept: { entry: 'e1' } });
  expect(await readPolicy(`${URL_}#part`, purpose)).toEqual(first);
  expect(fetchPolicy).toHaveBeenCalledTimes(1);
});

test('a sign-up of another site whose policy is known is noted, without asking for it again', async () => {
  await readPolicy(URL_, purpose);
  expect(keepSummary.mock.lastCall?.[0]).toMatchObject({ seen: 'signup', signup: purpose.page });
  await readPolicy(URL_, { ...purpose, page: 'https://stove.example/join' });
  expect(keepSignup.mock.lastCall).toEqual([expect.objectContaining({ entry: 'e1' }), 'https://stove.example/join']);
  keepSignup.mockClear();
  await readPolicy(URL_, { ...purpose, page: 'https://secret.example/join', incognito: true });
  await readPolicy(URL_, { ...purpose, page: 'https://shelf.example/', seen: 'policy' });
  expect(keepSignup).not.toHaveBeenCalled();
  expect(fetchPolicy).toHaveBeenCalledTimes(1);
});

test('a summary that could not be kept says why, and is tried again the next time', async () => {
  keepSummary.mockResolvedValueOnce({ unkept: 'full' });
  expect(await readPolicy(URL_, purpose)).toMatchObject({ state: 'summary', kept: null, unkept: 'full' });
  const second = await readPolicy(URL_, purpose);
  expect(second).toMatchObject({ kept: { entry: 'e1' } });
  expect(second).not.toHaveProperty('unkept');
  expect(keepSummary).toHaveBeenCalledTimes(2);
});

test('two that ask at once make one request', async () => {
  await Promise.all([readPolicy(URL_, purpose), readPolicy(URL_, purpose)]);
  expect(fetchPolicy).toHaveBeenCalledTimes(1);
});

test('after a day the server is asked whether it changed, with the tag it gave', async () => {
  const first = await readPolicy(URL_, purpose);
  vi.setSystemTime(Date.now() + 25 * 3600 * 1000);
  fetchPolicy.mockResolvedValue({ state: 'unchanged' });
  expect(await readPolicy(URL_, purpose)).toEqual(first);
  expect(fetchPolicy).toHaveBeenLastCalledWith(URL_, purpose.page, { etag: '"1"', lastModified: null });
  await readPolicy(URL_, purpose);
  expect(fetchPolicy).toHaveBeenCalledTimes(2);
});

test('of a private window nothing is kept, and nothing is remembered for other windows', async () => {
  const outcome = await readPolicy(URL_, { ...purpose, incognito: true });
  expect(outcome).toMatchObject({ state: 'summary', kept: null });
  expect(keepSummary).not.toHaveBeenCalled();
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  await readPolicy(URL_, purpose);
  expect(fetchPolicy).toHaveBeenCalledTimes(2);
});

test('of a hub the best link is followed, once', async () => {
  const link = { url: 'https://kettle.example/legal/privacy', text: 'Privacy policy' };
  const deeper = { url: 'https://kettle.example/legal/deeper', text: 'Privacy policy' };
  parsePage.mockResolvedValueOnce(reading({ isPolicy: false, policyLinks: [link] })).mockResolvedValueOnce(reading());
  fetchPolicy.mockResolvedValueOnce(page()).mockResolvedValueOnce(page(link.url));
  expect(await readPolicy(URL_, purpose)).toMatchObject({ state: 'summary', url: link.url });

  parsePage.mockReset().mockResolvedValue(reading({ isPolicy: false, policyLinks: [deeper] }));
  fetchPolicy.mockReset().mockResolvedValue(page('https://kettle.example/hub'));
  expect(await readPolicy('https://kettle.example/hub', purpose)).toMatchObject({
    state: 'unreadable',
    why: 'not-a-policy',
  });
  expect(fetchPolicy).toHaveBeenCalledTimes(2);
});

test('a language that the engine cannot read leaves the addresses to write to', async () => {
  parsePage.mockResolvedValue(reading({ document: { url: URL_, title: '', language: 'fr', date: null, blocks: [] } }));
  expect(await readPolicy(URL_, purpose)).toEqual({
    state: 'unreadable',
    url: URL_,
    why: 'language',
    language: 'fr',
    contact: { emails: ['a@b.example'] },
  });
  expect(keepSummary).not.toHaveBeenCalled();
});

test('slowness is not remembered, a page that is not there is for ten minutes', async () => {
  fetchPolicy.mockResolvedValue({ state: 'failed', url: URL_, why: 'slow' });
  expect(await readPolicy(URL_, purpose)).toMatchObject({ state: 'unreadable', why: 'slow' });
  fetchPolicy.mockResolvedValue({ state: 'failed', url: URL_, why: 'not-found' });
  expect(await readPolicy(URL_, purpose)).toMatchObject({ why: 'not-found' });
  await readPolicy(URL_, purpose);
  expect(fetchPolicy).toHaveBeenCalledTimes(2);
  vi.setSystemTime(Date.now() + 11 * 60 * 1000);
  await readPolicy(URL_, purpose);
  expect(fetchPolicy).toHaveBeenCalledTimes(3);
});
