import { browser } from './native-browser.ts';

/** A tab as the background knows it. */
export interface OpenTab {
  /** Address of its page; null where the browser does not tell. */
  url: string | null;
  /** In a private window. */
  incognito: boolean;
}

/**
 * What a tab shows now.
 * @throws Error where the tab has gone.
 */
export async function openTab(tabId: number): Promise<OpenTab> {
  const { url, incognito } = await browser.tabs.get(tabId);
  return { url: url ?? null, incognito };
}
