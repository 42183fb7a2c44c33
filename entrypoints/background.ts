import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { PolicyDocument } from '../lib/engine/document.ts';
import { summarize } from '../lib/engine/index.ts';
import { request, type TabReport } from '../lib/platform/messages.ts';
import { shippedModel } from '../lib/platform/model-file.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, _sender, respond: (answer: TabReport) => void) => {
    const asked = v.safeParse(request, message);
    if (!asked.success) return;
    summarizeTab(asked.output.tabId).then(respond, () => respond({ state: 'failed', url: null }));
    return true;
  });
});

async function summarizeTab(tabId: number): Promise<TabReport> {
  const url = (await browser.tabs.get(tabId)).url ?? null;
  if (!url || !/^https?:/.test(url)) return { state: 'forbidden', url };
  const [result] = await browser.scripting.executeScript({ target: { tabId }, files: ['/extract.js'] });
  const document = result?.result as PolicyDocument | null;
  if (!document) return { state: 'empty', url };
  return { state: 'done', url, summary: summarize(document, await shippedModel()) };
}
