import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, DEFAULT_SETTINGS, isQuiet, readSettings, watchSettings } from '../../lib/platform/settings.ts';

beforeEach(() => fakeBrowser.reset());

test('a new reader has the defaults', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(DEFAULT_SETTINGS).toMatchObject({ badge: true, save: true, weeklyCheck: false, quietSites: [] });
});

test('one spoilt value does not lose the others', async () => {
  await fakeBrowser.storage.local.set({ settings: { badge: 'yes', save: false, theme: 7, other: 1 } });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, save: false });
});

test('storage that holds no record at all gives the defaults', async () => {
  await fakeBrowser.storage.local.set({ settings: 'nonsense' });
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

test('a change keeps the rest and is heard until the watcher leaves', async () => {
  const heard: boolean[] = [];
  const leave = watchSettings((settings) => heard.push(settings.badge));
  await changeSettings({ badge: false });
  leave();
  await changeSettings({ badge: true, theme: 'dark' });
  expect(heard).toEqual([false]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

test('two changes at once do not lose one another', async () => {
  await Promise.all([changeSettings({ save: false }), changeSettings({ quietSites: ['a.example'] })]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, save: false, quietSites: ['a.example'] });
});

test('a quiet site is quiet in its subdomains, and no site whose name merely ends so', () => {
  const settings = { ...DEFAULT_SETTINGS, quietSites: ['shop.example'] };
  expect(isQuiet(settings, 'https://www.shop.example/join')).toBe(true);
  expect(isQuiet(settings, 'https://id.shop.example/join')).toBe(true);
  expect(isQuiet(settings, 'https://workshop.example/join')).toBe(false);
  expect(isQuiet({ ...settings, badge: false }, 'https://workshop.example/')).toBe(true);
});
