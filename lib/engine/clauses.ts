import type { Block, Link, PolicyDocument } from './document.ts';

/** One statement of a policy with the context that a reader would have in mind: the unit that the model judges. */
export interface Clause {
  /** A substring of its block's text, so that it can be quoted. */
  text: string;
  kind: 'heading' | 'sentence' | 'item' | 'row';
  /** Headings above it, outermost first. */
  path: readonly string[];
  /** The sentence that introduces the list or table it stands in. */
  leadIn: string | null;
  /** The statement before it in the same section, or null. */
  before: string | null;
  /** For a row: its cells, and the headers of their columns. */
  cells: readonly string[];
  headers: readonly string[];
  /** The links of its block whose words stand in it. */
  links: Link[];
  /** Place in the document: index of its block. */
  block: number;
}

/** Longer statements are cut, so that hostile text cannot make one clause cost as much as a whole policy. */
const LONGEST = 1_500;
/** Headings longer than this are paragraphs set as headings; they head nothing. */
const LONGEST_HEADING = 160;

/** Cuts a document into clauses, in reading order. Nothing is left out. */
export function splitClauses(document: PolicyDocument): Clause[] {
  const clauses: Clause[] = [];
  const headings: { level: number; text: string }[] = [];
  let path: readonly string[] = [];
  let before: string | null = null;
  let introduction: string | null = null;

  document.blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      while (headings.length && (headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      path = headings.map((h) => h.text);
      for (const text of splitSentences(block.text)) {
        const links = linksIn(text, block);
        clauses.push({
          text,
          kind: 'heading',
          path,
          leadIn: null,
          before: null,
          cells: NONE,
          headers: NONE,
          links,
          block: index,
        });
      }
      if (block.text.length <= LONGEST_HEADING) {
        headings.push({ level: block.level, text: block.text });
        path = [...path, block.text];
      }
      before = null;
      introduction = null;
      return;
    }
    const leadIn = block.kind === 'item' ? (block.leadIn ?? introduction) : block.kind === 'row' ? introduction : null;
    const kind = block.kind === 'paragraph' ? 'sentence' : block.kind;
    const { cells, headers } = block.kind === 'row' ? block : NO_TABLE;
    const texts = block.kind === 'row' ? [block.text] : splitSentences(block.text);
    for (const text of texts) {
      const links = linksIn(text, block);
      clauses.push({ text, kind, path, leadIn, before, cells, headers, links, block: index });
      before = text;
    }
    if (block.kind === 'paragraph') introduction = texts.at(-1) ?? null;
  });
  return clauses;
}

const NONE: readonly string[] = [];
const NO_TABLE = { cells: NONE, headers: NONE };

function linksIn(text: string, block: Block): Link[] {
  if (!block.links?.length) return NO_LINKS;
  return block.links.filter((l) => l.text !== '' && text.includes(l.text));
}
const NO_LINKS: Link[] = [];

/** Ends of words after which a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:e\.g|i\.e|etc|inc|ltd|corp|co|llc|nos?|mrs?|ms|dr|st|vs|art|sec|approx|dept|al|cf|para|ph|tel|ext|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|attn|bldg|[a-z]|(?:[a-z]\.)+[a-z])\.$/i;
// A run of spaces is tried from its first one only: from each of them it would cost the square of its length.
const SENTENCE_END = /[.!?…]["”’')\]]*\s+|[;:]\s+(?=[•*·▪‣–-]\s)|(?<!\s)\s+(?=[•·▪‣]\s)/g;
/** The same where nothing in the text is a bullet: all its white space need not be tried. */
const PLAIN_SENTENCE_END = /[.!?…]["”’')\]]*\s+/g;
const MAY_HAVE_BULLETS = /[•·▪‣]\s|[;:]\s+[*–-]\s/;
const STARTS_SENTENCE = /^["“‘'([*_•·▪‣–-]*\s*[\p{Lu}\p{N}]/u;

/** Cuts a block's text into sentences, each a substring of it. Linear in the length of the text. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  const sentenceEnd = MAY_HAVE_BULLETS.test(text) ? SENTENCE_END : PLAIN_SENTENCE_END;
  sentenceEnd.lastIndex = 0;
  for (let match = sentenceEnd.exec(text); match; match = sentenceEnd.exec(text)) {
    const end = match.index + match[0].length;
    if (end >= text.length) break;
    const rest = text.slice(end, end + 12);
    const isBullet = /^[•·▪‣]/.test(rest);
    if (!isBullet && !STARTS_SENTENCE.test(rest)) continue;
    if (match[0][0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, match.index - 12), match.index + 1)))
      continue;
    addSentence(sentences, text, start, end);
    start = end;
  }
  addSentence(sentences, text, start, text.length);
  return sentences;
}

/** Adds part of a text to sentences, cut where it is too long. */
function addSentence(sentences: string[], text: string, start: number, end: number): void {
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + LONGEST);
    if (to < end) {
      const space = text.lastIndexOf(' ', to);
      if (space > from) to = space;
    }
    const sentence = text.slice(from, to).trim();
    if (sentence) sentences.push(sentence);
    from = to;
  }
}
