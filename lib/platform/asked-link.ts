import { browser } from './native-browser.ts';

/** Where in `storage.session` the link stands that the menu was last used on. */
export const ASKED_LINK = 'asked-link';

/** Keeps a link for the popup that is about to open over a tab. */
export async function rememberAskedLink(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({ [ASKED_LINK]: { tabId, url } });
}

/** The link that the menu was last used on, once; null where that was not for this tab. `stored` is what the session has. */
export function takeAskedLink(stored: unknown, tabId: number): string | null {
  const asked = (stored ?? {}) as { tabId?: unknown; url?: unknown };
  if (asked.tabId !== tabId || typeof asked.url !== 'string' || !URL.canParse(asked.url)) return null;
  void browser.storage.session.remove(ASKED_LINK);
  return asked.url;
}
