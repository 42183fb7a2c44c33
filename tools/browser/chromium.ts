import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from './find.ts';
import { Target } from './target.ts';

/** Where `npm run build` puts the extension for Chromium. */
export const CHROMIUM_BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');

/** A running Chromium with the built extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  profile: string;
  /** The address of the extension's own pages, `chrome-extension://…/`. */
  origin: string;
  /** The extension's service worker; it may have been stopped and started since, so ask each time. */
  worker(): Promise<Worker>;
  /** Stops the service worker, as the browser does at any moment; the next event starts it again. */
  stopWorker(): Promise<void>;
  /** The id that `chrome.tabs` knows a page by. */
  tabId(page: Page): Promise<number>;
  /** The text of the toolbar badge over a page. */
  badge(page: Page): Promise<string>;
  /** Opens the real toolbar popup over the given page. Playwright does not list it, hence a `Target`. */
  openPopup(page: Page): Promise<Target>;
  /** Opens the popup's page as a tab in the background, so that the given page is still "the active tab". */
  openPopupTab(page: Page): Promise<Page>;
  /** Closes the browser; the profile goes too unless `keepProfile`. */
  close(options?: { keepProfile?: boolean }): Promise<void>;
}

interface LaunchOptions {
  /** Folder of an unpacked extension; the built one by default. */
  extension?: string;
  /** A profile to open again; a fresh one by default. */
  profile?: string;
  headless?: boolean;
  args?: string[];
  /** Maps every host name but localhost to this port of the machine, so that pages can have real-looking addresses. */
  hostPort?: number;
}

/** A fresh installation opens its welcome page; tests want the tabs that they open themselves. */
async function closeWelcome(context: BrowserContext, origin: string): Promise<void> {
  const isWelcome = (page: Page) => page.url().startsWith(`${origin}welcome.html`);
  const opened = context.waitForEvent('page', { predicate: isWelcome, timeout: 10_000 });
  const welcome = context.pages().find(isWelcome);
  await (welcome ?? (await opened)).close();
  opened.catch(() => {}); // It was there before we listened.
}

/** Starts Chromium with an unpacked extension. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const extension = options.extension ?? CHROMIUM_BUILD;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'privacy-gist-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    channel: 'chromium',
    headless: options.headless ?? true,
    chromiumSandbox: false,
    viewport: null,
    args: [
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      '--disable-quic',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      ...(options.hostPort ? [`--host-resolver-rules=MAP * 127.0.0.1:${options.hostPort}, EXCLUDE localhost`] : []),
      ...(options.args ?? []),
    ],
  });
  const close = async ({ keepProfile = false } = {}) => {
    await context.close();
    if (!keepProfile) rmSync(profile, { recursive: true, force: true });
  };
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const devTools = async () => {
    const browser = context.browser();
    if (!browser) throw new Error('The browser is gone');
    return browser.newBrowserCDPSession();
  };
  let origin: string;
  try {
    origin = new URL('/', (await worker()).url()).href;
    if (!options.profile) await closeWelcome(context, origin);
  } catch (error) {
    await close(); // Nobody else could.
    throw error;
  }
  const stopWorker = async () => {
    const session = await devTools();
    const { targetInfos } = await session.send('Target.getTargets');
    const running = targetInfos.find((t) => t.type === 'service_worker' && t.url.startsWith(origin));
    if (!running) throw new Error('The service worker does not run');
    await session.send('Target.closeTarget', { targetId: running.targetId });
  };
  const tabId = async (page: Page) => {
    const url = page.url();
    const id = await (await worker()).evaluate(
      async (u) => (await chrome.tabs.query({})).find((t) => t.url === u)?.id,
      url,
    );
    if (id === undefined) throw new Error(`No tab shows ${url}`);
    return id;
  };
  const badge = async (page: Page) => {
    const id = await tabId(page);
    return (await worker()).evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), id);
  };
  /** The browser opens no second popup, and the first may take its time to go when its page comes to the front. */
  const closePopup = async () => {
    const session = await devTools();
    const tabs = new Set(await Promise.all(context.pages().map(targetIdOf)));
    const popups = async () =>
      (await session.send('Target.getTargets')).targetInfos.filter(
        (t) => t.url.startsWith(`${origin}popup.html`) && !tabs.has(t.targetId),
      );
    for (const { targetId } of await popups()) await session.send('Target.closeTarget', { targetId });
    while ((await popups()).length) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const targetIdOf = async (page: Page) => {
    const session = await context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  };
  const openPopup = async (page: Page) => {
    await page.bringToFront();
    await closePopup();
    await (await worker()).evaluate(() => chrome.action.openPopup());
    return Target.attach(await devTools(), `${origin}popup.html`);
  };
  const openPopupTab = async (page: Page) => {
    await page.bringToFront();
    const opened = context.waitForEvent('page', (p) => p.url().startsWith(`${origin}popup.html`));
    await (await worker()).evaluate(() => chrome.tabs.create({ url: '/popup.html', active: false }));
    return opened;
  };
  return { context, profile, origin, worker, stopWorker, tabId, badge, openPopup, openPopupTab, close };
}
