import { ASKED_LINK, takeAskedLink } from './asked-link.ts';
import { LAST_REPORTS, lastReport } from './last-report.ts';
import type { TabReport } from './messages.ts';
import { browser } from './native-browser.ts';
import { readSettings, type Settings } from './settings.ts';

/** What the popup needs to know before it draws anything. */
export interface PopupOpening {
  /** The tab it stands over; -1 where there is none. */
  tabId: number;
  incognito: boolean;
  /** A link that the reader chose in the menu of links. */
  asked: string | null;
  /** What was last shown for this tab's page. */
  last: Extract<TabReport, { state: 'done' }> | null;
  settings: Settings;
}

/** Asks the browser for it, all at once: each question in turn would be another wait before the first paint. */
export async function readPopupOpening(): Promise<PopupOpening> {
  const [[tab], session, settings] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.storage.session.get([ASKED_LINK, LAST_REPORTS]),
    readSettings(),
  ]);
  const tabId = tab?.id ?? -1;
  const asked = takeAskedLink(session[ASKED_LINK], tabId);
  const last = asked ? null : lastReport(session[LAST_REPORTS], tabId, tab?.url);
  return { tabId, incognito: tab?.incognito ?? true, asked, last, settings };
}
