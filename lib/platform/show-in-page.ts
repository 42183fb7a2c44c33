import { HIGHLIGHT_NAME, type Marked } from '../page/highlight-name.ts';
import { browser } from './native-browser.ts';

// Black on yellow, whatever the page's own colours are: it must be seen, and be read, on light and dark pages.
const STYLE = `::highlight(${HIGHLIGHT_NAME}) { background-color: #ffdf6b; color: #1b1b1b; }`;

/**
 * Marks a quote in a tab's page and scrolls to it. The script and its style go in only now, because somebody asked.
 * @throws where the tab may not be read any more.
 */
export async function showInPage(tabId: number, quote: string): Promise<Marked> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, css: STYLE });
  await browser.scripting.executeScript({ target, files: ['/highlight.js'] });
  const results = await browser.scripting.executeScript({
    target,
    func: (text: string) => (globalThis as unknown as { markQuote(quote: string): Marked }).markQuote(text),
    args: [quote],
  });
  const marked = results.map((r) => r.result as Marked | undefined);
  return marked.includes('shown') ? 'shown' : marked.includes('folded') ? 'folded' : 'absent';
}
