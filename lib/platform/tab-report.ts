import type { TabReport, TabRequest } from './messages.ts';
import { browser } from './native-browser.ts';
import { TAB_REPORT_PORT } from './tab-report-port.ts';

/** A conversation with the background about one tab. */
export interface TabReportLine {
  ask(request: TabRequest): void;
  close(): void;
}

/**
 * Opens a line on which the background reports of a tab. Should the worker die in the middle, the last question is put
 * to the next one, once; then it is a failure.
 */
export function openTabReport(listener: (report: TabReport) => void): TabReportLine {
  let port = connect();
  let last: TabRequest | null = null;
  let answered = true;
  let retried = false;

  function connect() {
    const opened = browser.runtime.connect({ name: TAB_REPORT_PORT });
    opened.onMessage.addListener((message: unknown) => {
      const report = message as TabReport;
      answered = report.state !== 'working';
      listener(report);
    });
    opened.onDisconnect.addListener(() => {
      if (answered || !last) return;
      if (retried)
        return listener({ state: 'failed', url: null, message: 'The background stopped before it was done.' });
      retried = true;
      port = connect();
      port.postMessage(last);
    });
    return opened;
  }

  return {
    ask(request) {
      // The worker may have slept since the last answer, and the line with it.
      if (last && answered) {
        port.disconnect();
        port = connect();
      }
      last = request;
      answered = false;
      retried = false;
      port.postMessage(request);
    },
    close: () => port.disconnect(),
  };
}
