import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import type { Kit } from '../bench/history-kit.ts';
import { openHistoryPage } from './history-page.ts';
import { POLICY, signupLinking } from './signup-pages.ts';

declare const kit: Kit;

/** What the history has of sign-ups that were graded by themselves, without a click. */
const SIGNUP = signupLinking('http://kettle.example/privacy');

let browser: ExtensionBrowser;
let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    'kettle.example/signup': SIGNUP,
    'kettle.example/business/join': SIGNUP,
    'stove.example/join': SIGNUP,
    'kettle.example/privacy': POLICY,
  });
  browser = await launchChromium({ hostPort: server.port });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Stands on a sign-up until its grade is there, and what follows it is done. */
async function standOn(url: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await expect.poll(() => browser.badge(page), { timeout: 6_000 }).toMatch(/^[A-E]$/);
  await page.waitForTimeout(300);
  await page.close();
}

/** The companies in the table once it shows what was searched for. */
async function search(history: Page, words: string): Promise<string[]> {
  await history.getByRole('searchbox').fill(words);
  await history.waitForTimeout(400);
  return history.locator('[role="grid"] .entry').allInnerTexts();
}

const asked = () => server.requests.filter((request) => request.endsWith('/privacy')).length;

test('what a sign-up was graded by is in the history, with its site, and is found', async () => {
  await standOn('http://kettle.example/signup');
  const history = await openHistoryPage(browser);
  expect(await search(history, 'kettle')).toHaveLength(1);
  expect(await search(history, 'stove')).toHaveLength(0);
  await search(history, '');
  await history.locator('[role="grid"] .entry strong').click();
  await history.getByText('When signing up on kettle.example').waitFor();
  await history.close();
});

test('a second sign-up of the site is neither asked for nor saved again', async () => {
  const sightings = async () => {
    const history = await openHistoryPage(browser);
    const kept = await history.evaluate(async () => {
      const opened = await kit.openHistory();
      const entry = await opened.find('http://kettle.example/privacy');
      const detail = entry && (await opened.get(entry.id));
      await opened.close();
      return detail?.versions.map((version) => version.sightings);
    });
    await history.close();
    return kept;
  };
  const before = await sightings();
  expect(before).toEqual([[{ at: expect.any(String), seen: 'signup', from: 'kettle.example' }]]);
  await standOn('http://kettle.example/business/join');
  expect(await sightings()).toEqual(before);
  expect(asked()).toBe(1);
});

test('the sign-up of another site under the same policy is noted, though nobody is asked again', async () => {
  await standOn('http://stove.example/join');
  expect(asked()).toBe(1);
  const history = await openHistoryPage(browser);
  expect(await search(history, 'stove')).toHaveLength(1);
  await history.close();
});
