import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** The browser lets no extension into this page: its own pages, its extension store, another extension's pages. */
export class ForbiddenPage extends Error {}

/** The page was too busy to answer in time. */
export class HungPage extends Error {}

/**
 * Runs one of the extension's unlisted scripts in a tab's main frame, in the isolated world, and returns its value.
 * @throws ForbiddenPage, or HungPage when there is no answer within `limit` ms (the script may still run on).
 */
export async function injectScript(tabId: number, file: ScriptPublicPath, limit: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HungPage(`no answer in ${limit} ms`)), limit);
  });
  try {
    const run = browser.scripting.executeScript({ target: { tabId }, files: [file] });
    const [frame] = (await Promise.race([run, late])) as { result?: unknown; error?: unknown }[];
    // Firefox alone reports what a script threw here; Chrome gives null for it.
    if (frame?.error) throw new Error(String(frame.error));
    return frame?.result ?? null;
  } catch (error) {
    if (error instanceof HungPage) throw error;
    if (/cannot be scripted|cannot access|missing host permission|cannot be edited|error page/i.test(String(error))) {
      throw new ForbiddenPage(String(error));
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
