import { browser } from 'wxt/browser';
import type { PageReading } from '../page/read-page.ts';

const OFFSCREEN = '/offscreen.html';

/** What the offscreen document is asked; it answers with a `PageReading`. */
export interface ParseRequest {
  type: 'parse-page';
  html: string;
  url: string;
}

let opening: Promise<void> | undefined;

/**
 * Reads a fetched page where scripts and images can neither run nor load. Firefox's background has a DOM of its own;
 * Chrome's worker has none and borrows that of an offscreen document, which the browser closes when it is idle.
 */
export async function parsePage(html: string, url: string): Promise<PageReading> {
  if (import.meta.env.FIREFOX) return (await import('../page/read-page.ts')).readHtml(html, url);
  await openOffscreen();
  const answer: PageReading | undefined = await browser.runtime.sendMessage({
    type: 'parse-page',
    html,
    url,
  } satisfies ParseRequest);
  if (!answer) throw new Error('The offscreen document did not answer');
  return answer;
}

/** There may be only one; while it loads, the browser counts it already, though nobody in it listens yet. */
function openOffscreen(): Promise<void> {
  opening ??= createOffscreen().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function createOffscreen(): Promise<void> {
  const open = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT] });
  if (open.length) return;
  await chrome.offscreen.createDocument({
    url: OFFSCREEN,
    reasons: [chrome.offscreen.Reason.DOM_PARSER],
    justification: 'Reads the text of a privacy policy that was fetched',
  });
}
