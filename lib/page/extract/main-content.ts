import { Readability } from '@mozilla/readability';
import type { Block } from '../../engine/document.ts';
import { childElements } from './child-elements.ts';
import { findConsentBanners } from './consent-banner.ts';
import { isFurniture, isUnseen } from './furniture.ts';
import { readLead } from './lead.ts';
import { measureProse } from './prose.ts';
import { readBlocks, type Skip } from './read-blocks.ts';

/** Furniture that holds this share of all prose is no furniture: some sites put the whole text in an <aside>. */
const TOO_MUCH_TO_DROP = 0.4;
/** The container has to keep this share of the prose that stands outside furniture. */
const KEEP = 0.96;
/** Elements beyond which Readability is not asked: it takes seconds, and a page of this size is not in doubt. */
const TOO_LARGE_FOR_READABILITY = 30_000;

/** How a text was found, for `analyze --trace`. */
export interface Reading {
  way: 'readability' | 'sections';
  blocks: Block[];
  words: number;
  /** Words of the text, by the way that was not taken; null where it was not tried. */
  otherWords: number | null;
}

const countWords = (blocks: readonly Block[]): number =>
  blocks.reduce((n, block) => n + (block.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

/** Readability's article of a copied page, which it uses up. */
function readByReadability(copy: Document): Block[] {
  const article = new Readability<Element>(copy, { serializer: (element) => element as Element }).parse();
  return article?.content ? readBlocks(article.content) : [];
}

/**
 * All prose of a copied page that no furniture holds, and what stands between it, in reading order: policies in many
 * sections, columns or accordions come out whole. Also tells how much of the page's prose that is (0 … 1).
 */
export function readBySections(copy: Document): { blocks: Block[]; kept: number } {
  const body = copy.body;
  const everything = measureProse(body, () => false);
  const total = everything.get(body) ?? 0;
  const banners = findConsentBanners(body);
  const verdicts = new Map<Element, boolean>();
  const skip: Skip = (element) => {
    const known = verdicts.get(element);
    if (known !== undefined) return known;
    const verdict =
      isUnseen(element) ||
      ((banners.has(element) || isFurniture(element)) && (everything.get(element) ?? 0) <= TOO_MUCH_TO_DROP * total);
    verdicts.set(element, verdict);
    return verdict;
  };
  const prose = measureProse(body, skip);
  const outside = prose.get(body) ?? 0;
  let container: Element = body;
  for (;;) {
    let next: Element | null = null;
    for (const child of childElements(container))
      if (outside && (prose.get(child) ?? 0) >= outside * KEEP) next = child;
    if (!next || /^(?:p|li|td|tr|tbody|table|ul|ol|dl|pre)$/.test(next.localName)) break;
    container = next;
  }
  const blocks = readBlocks(container, skip);
  return {
    blocks: [...readLead(body, container, blocks, skip), ...blocks],
    kept: total ? (prose.get(container) ?? 0) / total : 1,
  };
}

/**
 * The text of a page. Both ways were measured on saved policy pages: Readability alone keeps less than half of accordions
 * and many-sectioned policies, and drops titles and "last updated" lines, while our reading by sections was at least as
 * good on every page. So that comes first, and Readability is asked where our reading is in doubt: where it found
 * nothing, or dropped more than half of the page's prose as furniture.
 */
export function readMainContent(makeCopy: () => Document): Reading {
  const copy = makeCopy();
  const size = copy.body.getElementsByTagName('*').length;
  const sections = readBySections(copy);
  const words = countWords(sections.blocks);
  const doubtful = words === 0 || sections.kept < 0.5;
  if (!doubtful || size > TOO_LARGE_FOR_READABILITY)
    return { way: 'sections', blocks: sections.blocks, words, otherWords: null };
  const article = readByReadability(makeCopy());
  const articleWords = countWords(article);
  return articleWords > 1.1 * words
    ? { way: 'readability', blocks: article, words: articleWords, otherWords: words }
    : { way: 'sections', blocks: sections.blocks, words, otherWords: articleWords };
}

/** What Readability alone makes of a page: what our reading is compared with. */
export function readByReadabilityAlone(makeCopy: () => Document): Reading {
  const blocks = readByReadability(makeCopy());
  return { way: 'readability', blocks, words: countWords(blocks), otherWords: null };
}
