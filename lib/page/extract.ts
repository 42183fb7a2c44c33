import type { Block, PolicyDocument } from '../engine/document.ts';
import { copyPage } from './extract/copy-page.ts';
import { type Reading, readMainContent } from './extract/main-content.ts';
import { modifiedDate } from './extract/modified-date.ts';
import { detectLanguage } from './language.ts';
import { fold } from './lines.ts';

/** What a page reads as, and how it was read. */
export interface PageReading {
  document: PolicyDocument | null;
  /** The page is larger than what is read of it. */
  cut: boolean;
  trace: Omit<Reading, 'blocks'> & { blocks: number };
}

/**
 * Characters that are read at most, some 250,000 words: ten times the longest policy of the corpus. Judging five million
 * would take longer than anybody waits.
 */
const MOST_TEXT = 1_500_000;

/** The blocks up to so many characters; one that reaches beyond is left out. */
function upTo(most: number, blocks: Block[]): Block[] {
  let left = most;
  const end = blocks.findIndex((block) => {
    left -= block.text.length;
    return left < 0;
  });
  return end < 0 ? blocks : blocks.slice(0, Math.max(1, end));
}

const withoutFragment = (url: string | null): string | null => url?.replace(/#.*$/s, '') ?? null;

/** Text of which much is control or replacement characters is a file under a wrong name. */
function isGarbled(blocks: readonly Block[]): boolean {
  let bad = 0;
  let all = 0;
  for (const { text } of blocks) {
    const head = text.slice(0, 2000);
    all += head.length;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    bad += head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
    if (all > 20_000) break;
  }
  return bad > all / 20;
}

/** The page's own title, else its first heading. */
function titleOf(page: Document, blocks: readonly Block[]): string {
  const title = fold(page.title).slice(0, 300);
  return title || blocks.find((block) => block.kind === 'heading')?.text || '';
}

/** As `extract`, and tells how the text was found; `read` is another way to read, for comparisons. */
export function readPage(page: Document, url: string | null, read = readMainContent): PageReading {
  let cut = false;
  const { blocks: all, ...how } = read(() => {
    const copied = copyPage(page, url);
    cut = copied.cut;
    return copied.copy;
  });
  const blocks = upTo(MOST_TEXT, all);
  cut ||= blocks.length < all.length;
  const trace = { ...how, blocks: blocks.length };
  if (!blocks.length || isGarbled(blocks)) return { document: null, cut, trace };
  const declared = page.documentElement?.getAttribute('lang') ?? null;
  const document: PolicyDocument = {
    url: withoutFragment(url),
    title: titleOf(page, blocks),
    language: detectLanguage(blocks.map((block) => block.text).join('\n'), declared),
    date: modifiedDate(page),
    blocks,
  };
  return { document, cut, trace };
}

/**
 * Reads the text of a page (live, or parsed and inert) into a `PolicyDocument`, or null where there is none. The page is
 * never changed: all work is done on a copy. Linear in the page's size, and needs no layout.
 */
export function extract(page: Document, url: string | null): PolicyDocument | null {
  return readPage(page, url).document;
}
