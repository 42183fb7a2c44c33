import { rememberAskedLink } from './asked-link.ts';
import { browser } from './native-browser.ts';

const ITEM = 'summarize-link';

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

/** Answers a choice in that menu: the popup opens, and finds the link to read in `asked-link.ts`. */
export function answerLinkMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== ITEM || !info.linkUrl || tab?.id === undefined) return;
    // Not awaited: Firefox opens a popup only in the same turn as the click.
    void rememberAskedLink(tab.id, info.linkUrl);
    // Typed as if it returned nothing, and it may not be there: some browsers have no popup to open from here.
    const opened = (browser.action.openPopup as unknown as () => Promise<void>)?.();
    Promise.resolve(opened ?? Promise.reject(new Error('no popup'))).catch(() =>
      browser.tabs.create({ url: browser.runtime.getURL('/popup.html'), openerTabId: tab.id }),
    );
  });
}
