import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HistoryError } from '../../lib/history/index.ts';
import { badgeWords } from '../../lib/ui/i18n/badge-words.ts';
import { samplePolicy, sampleSummary } from '../history/sample.ts';

const save = vi.hoisted(() => vi.fn());
const openHistory = vi.hoisted(() => vi.fn());
vi.mock('../../lib/history/index.ts', async (original) => ({ ...(await original<object>()), openHistory }));
vi.mock('../../lib/platform/model-file.ts', () => ({ shippedModel: async () => ({ version: '0' }) }));
vi.mock('../../lib/platform/extension-version.ts', () => ({ extensionVersion: () => '1' }));

const words = badgeWords(async () => 'en', []);
const { keepSummary } = await import('../../lib/background/keep-summary.ts');

const found = {
  url: 'https://www.lantern.example/privacy',
  document: samplePolicy(),
  summary: sampleSummary(),
  seen: 'policy' as const,
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  openHistory.mockResolvedValue({ save });
});

test.each([
  [new HistoryError('full', 'no space'), 'full'],
  [new HistoryError('newer', 'newer'), 'newer'],
  [new HistoryError('unavailable', 'none'), 'failed'],
  [new Error('anything else'), 'failed'],
])('%s is told as "%s", and the next summary is kept again', async (error, unkept) => {
  save.mockRejectedValueOnce(error);
  expect(await keepSummary(found, words)).toEqual({ unkept });
  save.mockResolvedValueOnce({ entry: 'e1', changed: false });
  expect(await keepSummary(found, words)).toMatchObject({ entry: 'e1' });
});
