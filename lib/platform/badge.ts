import { browser } from 'wxt/browser';
import { GRADES, type Grade } from '../engine/summary.ts';

/**
 * What the toolbar badge says of a tab's sign-up: the grade of its policy; "?" where the page links to none; "–" where
 * there is one that cannot be read.
 */
export type Mark = Grade | '?' | '–';

/** The letter says it; the colour only repeats it. Each has at least 4.5 to 1 against its text (WCAG 2.2, 1.4.3). */
const COLOURS: Record<Mark, { background: string; text: string }> = {
  A: { background: '#1a7f37', text: '#ffffff' },
  B: { background: '#4d7c0f', text: '#ffffff' },
  C: { background: '#8a6100', text: '#ffffff' },
  D: { background: '#b54708', text: '#ffffff' },
  E: { background: '#b42318', text: '#ffffff' },
  '?': { background: '#5b6472', text: '#ffffff' },
  '–': { background: '#5b6472', text: '#ffffff' },
};

export const MARKS: readonly Mark[] = [...GRADES, '?', '–'];

/** Puts a mark and its tooltip on a tab's toolbar button. A tab that has gone meanwhile is no error. */
export async function showBadge(tabId: number, mark: Mark, title: string): Promise<void> {
  const { background, text } = COLOURS[mark];
  await ignoreGone(
    Promise.all([
      browser.action.setBadgeText({ tabId, text: mark }),
      browser.action.setBadgeBackgroundColor({ tabId, color: background }),
      browser.action.setBadgeTextColor?.({ tabId, color: text }),
      browser.action.setTitle({ tabId, title }),
    ]),
  );
}

/** No text of the tab's own: what holds for all tabs is seen again. Both browsers take it; the types do not know it. */
const NO_TEXT = null as unknown as string;

/** Takes the mark away. (On loading another page the browser does so itself.) */
export async function clearBadge(tabId: number): Promise<void> {
  await ignoreGone(
    Promise.all([browser.action.setBadgeText({ tabId, text: NO_TEXT }), browser.action.setTitle({ tabId, title: '' })]),
  );
}

/** Marks every tab without a mark of its own, and says why; null takes the mark away. */
export async function showChanged(title: string | null): Promise<void> {
  const { background, text } = COLOURS['–'];
  await Promise.all([
    browser.action.setBadgeText({ text: title ? '•' : '' }),
    browser.action.setBadgeBackgroundColor({ color: background }),
    browser.action.setBadgeTextColor?.({ color: text }),
    browser.action.setTitle({ title: title ?? browser.runtime.getManifest().name }),
  ]);
}

async function ignoreGone(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!/no tab with id|invalid tab id/i.test(String(error))) throw error;
  }
}
