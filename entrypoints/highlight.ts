import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawnAround, findQuote } from '../lib/page/find-quote.ts';
import { HIGHLIGHT_NAME, type Marked } from '../lib/page/highlight-name.ts';

/**
 * Injected into a page when the reader wants to see a quote there. It leaves one function in the extension's own world,
 * which the page cannot see, and which the next injection calls with the quote.
 */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { markQuote });
});

/** Marks a quote by the CSS Custom Highlight API, so that no element of the page changes, and scrolls to it. */
function markQuote(quote: string): Marked {
  const found = findQuote(document, quote);
  if (!found) {
    CSS.highlights.delete(HIGHLIGHT_NAME);
    return 'absent';
  }
  CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...found.ranges));
  const first = found.ranges[0];
  if (first) scrollTo(first, found.folded);
  return found.folded ? 'folded' : 'shown';
}

function scrollTo(range: Range, folded: boolean): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = folded ? drawnAround(range) : range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior });
}
