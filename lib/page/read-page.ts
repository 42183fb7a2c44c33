import type { PolicyDocument } from '../engine/document.ts';
import { detectPolicy } from './detect-policy.ts';
import { readPage as readText } from './extract.ts';
import { withoutNoscript } from './inert-html.ts';
import type { PolicyLink } from './page-facts.ts';
import { findPolicyLinks } from './policy-links.ts';

/** A page as far as its policy is concerned; plain data, so that it can be sent. */
export interface PageReading {
  /** Its text, or null where there is none. */
  document: PolicyDocument | null;
  /** The page is larger than what is read of it. */
  cut: boolean;
  isPolicy: boolean;
  confidence: number;
  policyLinks: PolicyLink[];
  /** There is next to no text, and scripts that would bring it. */
  scriptOnly: boolean;
}

/** With fewer words than this a page that has scripts is a shell for them. */
const SHELL_WORDS = 60;

/** Reads a page. It is not changed, and need not be shown: a parsed one does. `url` is its address. */
export function readPage(page: Document, url: string): PageReading {
  const { document, cut } = readText(page, url);
  const { isPolicy, confidence } = detectPolicy(page, url, document);
  const words = (document?.blocks ?? []).reduce((n, block) => n + block.text.split(/\s+/).length, 0);
  const shell =
    words < SHELL_WORDS && page.querySelector('script[src],script[type=module],script:not([type])') !== null;
  return {
    document,
    cut,
    isPolicy: isPolicy && !shell,
    confidence,
    policyLinks: findPolicyLinks(page, url),
    scriptOnly: shell,
  };
}

/**
 * Reads a page from its HTML. Nothing in it runs or loads: a parsed document has no window.
 * Its links are resolved against `url`, since the parser's document has our own address.
 */
export function readHtml(html: string, url: string): PageReading {
  const page = new DOMParser().parseFromString(withoutNoscript(html), 'text/html');
  const base = page.querySelector('base[href]');
  const href = base?.getAttribute('href');
  const own = page.createElement('base');
  own.href = href && URL.canParse(href, url) ? new URL(href, url).href : url;
  base?.remove();
  page.head.prepend(own);
  return readPage(page, url);
}
