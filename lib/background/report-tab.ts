import type { PolicyDocument } from '../engine/document.ts';
import { summarize } from '../engine/index.ts';
import { ForbiddenPage, HungPage, injectScript } from '../platform/inject.ts';
import type { TabReport } from '../platform/messages.ts';
import { shippedModel } from '../platform/model-file.ts';

/** How long a page may take to be read, in ms; a page that takes longer hangs, and its reader is told so. */
const READING_LIMIT = 5_000;

/** A tab as far as a report needs it; the caller asks the browser. */
export interface ReportedTab {
  id: number;
  url: string | null;
  incognito: boolean;
}

/** Reports what a tab's page says, from "working" to the end; every failure ends in a report too. */
export async function reportTab(tab: ReportedTab, post: (report: TabReport) => void): Promise<void> {
  const { url } = tab;
  if (!url || !/^https?:/.test(url)) return post({ state: 'forbidden', url });
  try {
    post({ state: 'working', phase: 'reading', url });
    const document = (await injectScript(tab.id, '/extract.js', READING_LIMIT)) as PolicyDocument | null;
    if (!document) return post({ state: 'empty', url });
    post({ state: 'working', phase: 'judging', url });
    const summary = summarize(document, await shippedModel());
    post({ state: 'done', origin: 'page', url, summary, page: url, entry: null, savedAt: null });
  } catch (error) {
    if (error instanceof ForbiddenPage) return post({ state: 'forbidden', url });
    if (error instanceof HungPage) return post({ state: 'failed', url, message: 'hung' });
    post({ state: 'failed', url, message: String(error) });
  }
}
