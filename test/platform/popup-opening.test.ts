import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberAskedLink } from '../../lib/platform/asked-link.ts';
import { rememberReport } from '../../lib/platform/last-report.ts';
import { readPopupOpening } from '../../lib/platform/popup-opening.ts';

const PAGE = 'https://www.quillow.example/privacy';
const report = {
  state: 'done',
  origin: 'page',
  url: PAGE,
  page: PAGE,
  summary: { grade: 'C', dimensions: {} },
} as never;

let tabId = -1;
// The fake browser does not know which tab a popup stands over.
const showing = (url: string) =>
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => [{ id: tabId, url, incognito: false }]) as never);

beforeEach(async () => {
  fakeBrowser.reset();
  const tab = await fakeBrowser.tabs.create({ url: PAGE, active: true });
  tabId = tab.id as number;
  showing(PAGE);
});

test('a page that was summarised opens with what was shown for it, wherever in it the reader stands', async () => {
  await rememberReport(tabId, report);
  expect(await readPopupOpening()).toMatchObject({ tabId, asked: null, last: report });
  showing(`${PAGE}#ads`);
  expect((await readPopupOpening()).last).toEqual(report);
});

test('another page in the same tab, another tab, and a spoilt memory open with nothing', async () => {
  await rememberReport(tabId, { ...(report as object), page: 'https://www.quillow.example/' } as never);
  expect((await readPopupOpening()).last).toBeNull();
  await rememberReport(tabId + 1, report);
  expect((await readPopupOpening()).last).toBeNull();
  await fakeBrowser.storage.session.set({ 'last-reports': [{ tabId, report: { state: 'done', page: PAGE } }] });
  expect((await readPopupOpening()).last).toBeNull();
});

test('a link that was chosen in the menu comes once, for its own tab, before what was remembered', async () => {
  await rememberReport(tabId, report);
  await rememberAskedLink(tabId, 'https://shop.example/privacy');
  expect(await readPopupOpening()).toMatchObject({ asked: 'https://shop.example/privacy', last: null });
  expect((await readPopupOpening()).asked).toBeNull();
  await rememberAskedLink(tabId + 1, 'https://shop.example/privacy');
  expect((await readPopupOpening()).asked).toBeNull();
});

test('all is asked for at once: one look into the session, whatever is found there', async () => {
  await rememberReport(tabId, report);
  const get = vi.spyOn(fakeBrowser.storage.session, 'get');
  await readPopupOpening();
  expect(get).toHaveBeenCalledTimes(1);
});
