import { browser } from './native-browser.ts';

const ITEM = 'summarize-link';
const KEY = 'asked-link';

/** Puts "Summarise this policy" into the menu of links. Call it once after an installation or an update. */
export function addLinkMenu(): void {
  browser.contextMenus.removeAll().then(() =>
    browser.contextMenus.create({
      id: ITEM,
      title: browser.i18n.getMessage('summarizeLink'),
      contexts: ['link'],
      targetUrlPatterns: ['http://*/*', 'https://*/*'],
    }),
  );
}

/** Answers a choice in that menu: the popup opens, and finds the link to read by `takeAskedLink`. */
export function answerLinkMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== ITEM || !info.linkUrl || tab?.id === undefined) return;
    // Not awaited: Firefox opens a popup only in the same turn as the click.
    void browser.storage.session.set({ [KEY]: { tabId: tab.id, url: info.linkUrl } });
    // Typed as if it returned nothing, and it may not be there: some browsers have no popup to open from here.
    const opened = (browser.action.openPopup as unknown as () => Promise<void>)?.();
    Promise.resolve(opened ?? Promise.reject(new Error('no popup'))).catch(() =>
      browser.tabs.create({ url: browser.runtime.getURL('/popup.html'), openerTabId: tab.id }),
    );
  });
}

/** The link that the menu was last used on, once; null where that was not for this tab. */
export async function takeAskedLink(tabId: number): Promise<string | null> {
  const asked = ((await browser.storage.session.get(KEY))[KEY] ?? {}) as { tabId?: unknown; url?: unknown };
  if (asked.tabId !== tabId || typeof asked.url !== 'string' || !URL.canParse(asked.url)) return null;
  await browser.storage.session.remove(KEY);
  return asked.url;
}
