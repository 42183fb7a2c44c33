import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { reportTab } from '../lib/background/report-tab.ts';
import { openWelcome } from '../lib/platform/first-run.ts';
import { addLinkMenu, answerLinkMenu } from '../lib/platform/link-menu.ts';
import { TAB_REPORT_PORT, type TabReport, tabRequest } from '../lib/platform/messages.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    addLinkMenu();
    if (reason === 'install') openWelcome();
  });
  answerLinkMenu();

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== TAB_REPORT_PORT) return;
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
    });
    const post = (report: TabReport) => {
      if (open) port.postMessage(report);
    };
    port.onMessage.addListener(async (message: unknown) => {
      const asked = v.parse(tabRequest, message);
      const tab = await browser.tabs.get(asked.tabId);
      await reportTab({ id: asked.tabId, url: tab.url ?? null, incognito: tab.incognito }, post);
    });
  });
});
