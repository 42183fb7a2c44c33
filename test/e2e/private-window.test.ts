import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../tools/browser/chromium.ts';
import { type PageServer, servePages } from '../../tools/browser/serve.ts';
import { FORM, POLICY } from './signup-pages.ts';

const signup = (policy: string) =>
  `<!doctype html><html lang="en"><title>Kettle</title><h1>Create your account</h1>${FORM}<footer><a href="${policy}">Privacy policy</a></footer></html>`;

let browser: ExtensionBrowser;
let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    'open-kettle.example/join': signup('/privacy'),
    'open-kettle.example/privacy': POLICY,
    'secret-kettle.example/join': signup('/privacy'),
    'secret-kettle.example/privacy': POLICY,
    // A sign-up that goes on, by itself, since nobody is there to click.
    'secret-steps.example/join': `${signup('/privacy')}<script>setTimeout(() => { location.href = '/name' }, 3000)</script>`,
    'secret-steps.example/name':
      '<!doctype html><title>Kettle</title><h1>What shall we call you?</h1><form><input name="first_name"><button>Next</button></form>',
    'secret-steps.example/privacy': POLICY,
    // A sign-up whose policy an ordinary window has made known.
    'secret-shelf.example/join': signup('http://open-kettle.example/privacy'),
  });
  browser = await launchChromium({ hostPort: server.port });
  // The reader lets the extension into private windows; the browser then starts it anew, unpacked ones only for developers.
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  const extensionId = new URL(browser.origin).hostname;
  await page.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${extensionId}', incognitoAccess: true })`,
  );
  const ready = `chrome.developerPrivate.getExtensionInfo('${extensionId}').then((x) => x.state === 'ENABLED' && x.incognitoAccess.isActive)`;
  for (const end = Date.now() + 8_000; !(await page.evaluate(ready)) && Date.now() < end; )
    await page.waitForTimeout(100);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Everything that the extension has in its stores, as one text; and how many histories there are, the mirror among them. */
async function everythingKept(): Promise<{ text: string; histories: number }> {
  const rows: unknown[] = [await chrome.storage.local.get(), (await chrome.storage.session.get('policies')) ?? {}];
  const places = [indexedDB];
  // TypeScript does not know of storage buckets yet.
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
  };
  for (const bucket of await storageBuckets.keys()) places.push((await storageBuckets.open(bucket)).indexedDB);
  const databases = await Promise.all(
    places.map(async (place) => (await place.databases()).map(({ name = '' }) => ({ place, name }))),
  );
  let histories = 0;
  for (const { place, name } of databases.flat()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = place.open(name);
      asked.onsuccess = () => resolve(asked.result);
    });
    const stores = [...database.objectStoreNames];
    const transaction = stores.length ? database.transaction(stores) : null;
    for (const store of stores) {
      await new Promise<void>((resolve) => {
        const all = transaction?.objectStore(store).getAll();
        if (!all) return resolve();
        all.onsuccess = () => {
          rows.push(...all.result);
          if (store === 'texts' && all.result.length) histories++;
          resolve();
        };
      });
    }
    database.close();
  }
  return { text: JSON.stringify(rows), histories };
}

test('in a private window a sign-up gets its grade, and nothing of it is kept', async () => {
  const extension = await browser.context.newPage();
  await extension.goto(`${browser.origin}options.html`);
  const grade = (host: string, incognito: boolean) =>
    extension.evaluate(
      async ([host, incognito]) => {
        const tab = (await chrome.tabs.query({})).find((t) => t.incognito === incognito && t.url?.includes(host));
        return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
      },
      [host, incognito] as const,
    );
  // What is looked for would be found: an ordinary window leaves its sign-up behind.
  const open = await browser.context.newPage();
  await open.goto('http://open-kettle.example/join');
  await expect.poll(() => grade('open-kettle', false), { timeout: 6_000 }).toMatch(/^[A-E]$/);
  const isPrivate = await extension.evaluate(
    async (url) => (await chrome.windows.create({ incognito: true, url }))?.incognito,
    ['secret-kettle', 'secret-shelf', 'secret-steps'].map((host) => `http://${host}.example/join`),
  );
  expect(isPrivate).toBe(true);
  await expect.poll(() => grade('secret-kettle', true), { timeout: 6_000 }).toMatch(/^[A-E]$/);
  await expect.poll(() => grade('secret-shelf', true), { timeout: 6_000 }).toMatch(/^[A-E]$/);
  await expect.poll(() => grade('secret-steps.example/name', true), { timeout: 9_000 }).toMatch(/^[A-E]$/);
  await extension.waitForTimeout(700);
  const kept = await extension.evaluate(everythingKept);
  expect(kept.histories).toBe(2);
  expect(kept.text.split('"address":"http://open-kettle.example/privacy"')).toHaveLength(5);
  expect(kept.text).toContain('open-kettle.example');
  expect(kept.text).not.toMatch(/secret/);
});
