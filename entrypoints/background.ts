import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { markChanged } from '../lib/background/changed-badge.ts';
import { CHECK_ALARM, CHECK_PERIOD_MINUTES, tendHistory } from '../lib/background/check-policies.ts';
import { followSignup, forgetSignup, tidyBadges } from '../lib/background/follow-signup.ts';
import { reportTab } from '../lib/background/report-tab.ts';
import { openWelcome } from '../lib/platform/first-run.ts';
import { addLinkMenu, answerLinkMenu } from '../lib/platform/link-menu.ts';
import { request, type TabReport, tabRequest } from '../lib/platform/messages.ts';
import { readSettings, watchSettings } from '../lib/platform/settings.ts';
import { TAB_REPORT_PORT } from '../lib/platform/tab-report-port.ts';
import { badgeWords } from '../lib/ui/i18n/badge-words.ts';

export default defineBackground(() => {
  const words = badgeWords(async () => (await readSettings()).language, navigator.languages);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    addLinkMenu();
    if (reason === 'install') openWelcome();
    void browser.alarms.create(CHECK_ALARM, { delayInMinutes: 1, periodInMinutes: CHECK_PERIOD_MINUTES });
  });
  // The browser forgets the mark when it closes.
  const remark = () => void markChanged(words).catch((error) => console.warn('The badge could not be set:', error));
  browser.runtime.onStartup.addListener(remark);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== CHECK_ALARM) return;
    tendHistory(words).catch((error) => console.warn('The history could not be tended:', error));
  });
  answerLinkMenu();

  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: boolean) => void) => {
    const asked = v.safeParse(request, message);
    const tabId = sender.tab?.id;
    if (!asked.success || tabId === undefined || sender.frameId !== 0) return;
    // Where it fails the tab has gone, or its page: there is nothing to say of it.
    followSignup(tabId, words).then(respond, () => respond(false));
    return true;
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetSignup(tabId));
  watchSettings(() => {
    void tidyBadges();
    remark();
  });

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
      await reportTab({ id: asked.tabId, url: tab.url ?? null, incognito: tab.incognito }, asked, post, words);
    });
  });
});
