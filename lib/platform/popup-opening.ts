import { lastReport } from './last-report.ts';
import { takeAskedLink } from './link-menu.ts';
import type { TabReport } from './messages.ts';
import { browser } from './native-browser.ts';

/** What the popup needs to know before it draws anything. */
export interface PopupOpening {
  /** The tab it stands over; -1 where there is none. */
  tabId: number;
  incognito: boolean;
  /** A link that the reader chose in the menu of links. */
  asked: string | null;
  /** What was last shown for this tab's page. */
  last: Extract<TabReport, { state: 'done' }> | null;
}

/** Asks the browser for it, all at once: each question in turn would be another wait before the first paint. */
export async function readPopupOpening(): Promise<PopupOpening> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? -1;
  const [asked, last] = await Promise.all([takeAskedLink(tabId), lastReport(tabId, tab?.url)]);
  return { tabId, incognito: tab?.incognito ?? true, asked, last: asked ? null : last };
}
