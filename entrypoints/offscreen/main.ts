import { browser } from 'wxt/browser';
import { readHtml } from '../../lib/page/read-page.ts';
import type { ParseRequest } from '../../lib/platform/parse-page.ts';

// Chrome's worker has no DOM; this document lends it one.
browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
  const request = message as Partial<ParseRequest>;
  if (request.type !== 'parse-page' || sender.id !== browser.runtime.id || sender.tab) return;
  respond(readHtml(String(request.html), String(request.url)));
  return true;
});
