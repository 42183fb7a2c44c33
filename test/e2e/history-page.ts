import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import type { ExtensionBrowser } from '../../tools/browser/chromium.ts';
import type { Kit } from '../bench/history-kit.ts';

declare const kit: Kit;
let script: Promise<string> | undefined;

/** The history's own code as one script, to be run inside a page of the extension. */
export function historyKit(): Promise<string> {
  script ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL('../bench/history-kit.ts', import.meta.url).pathname,
        formats: ['iife'],
        name: 'kitModule',
      },
    },
  }).then((result) => {
    const [output] = Array.isArray(result) ? result : [result as Rolldown.RolldownOutput];
    return output?.output[0].code ?? '';
  });
  return script;
}

/** Opens the history page, with `kit` at hand in it. `path` is the fragment. */
export async function openHistoryPage(browser: ExtensionBrowser, path = ''): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}history.html${path}`);
  await page.evaluate(await historyKit());
  return page;
}

/** Puts synthetic policies into the history. */
export async function fillHistory(page: Page, to: number, from = 0): Promise<void> {
  await page.evaluate(
    async ([a, b]) => {
      const history = await kit.openHistory();
      await kit.fill(history, a, b);
      await history.close();
    },
    [from, to] as const,
  );
}
