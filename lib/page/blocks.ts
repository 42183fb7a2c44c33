import type { Block, Link } from '../engine/document.ts';
import { BULLET, joinLines, type Line } from './lines.ts';
import { findHiddenEmails } from './obfuscated-email.ts';

/** Longest lead-in that is kept, in characters; what is longer introduces nothing. */
const LONGEST_LEAD_IN = 600;
/** A heading of more words is a paragraph that was marked up for its looks. */
const LONGEST_HEADING = 40;

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const withLinks = (links: Link[]): { links?: Link[] } => (links.length ? { links } : {});

/** The last sentence of a paragraph, where it can introduce a list: it ends in a colon, or does not end. */
function leadInOf(text: string): string | null {
  // Only the end is looked at: paragraphs may have 200,000 words.
  const tail = text.slice(-LONGEST_LEAD_IN);
  if (/[.!?…]["”’)]{0,3}$/.test(tail)) return null;
  let start = tail.length === text.length ? 0 : -1;
  for (const match of tail.matchAll(/[.!?]["”’)]?\s+(?=[\p{Lu}“"(])/gu)) start = match.index + match[0].length;
  return start < 0 ? null : tail.slice(start);
}

/** Writes the blocks of a policy in reading order; knows what introduces a list and what merely looks like a heading. */
export class BlockWriter {
  readonly #blocks: Block[] = [];
  /** Paragraphs that are bold from end to end, by position. */
  readonly #strong = new Set<number>();
  readonly #leadIns: (string | null)[] = [];

  heading(level: number, line: Line): void {
    if (!line.text) return;
    if (line.text.length > 600 || wordCount(line.text) > LONGEST_HEADING) {
      this.paragraph([line]);
      return;
    }
    this.#blocks.push({
      kind: 'heading',
      level: Math.min(6, Math.max(1, level)),
      text: line.text,
      ...withLinks(line.links),
    });
  }

  paragraph(lines: readonly Line[]): void {
    for (const { text, strong, links } of joinLines(lines)) {
      const bullet = BULLET.exec(text)?.[0];
      if (bullet) {
        this.#typedItem(text.slice(bullet.length), links);
        continue;
      }
      if (strong) this.#strong.add(this.#blocks.length);
      this.#blocks.push({ kind: 'paragraph', text, ...withLinks(links) });
    }
  }

  /** A bullet that was typed, not marked up. */
  #typedItem(text: string, links: Link[]): void {
    const depth = this.#leadIns.length + 1;
    this.#blocks.push({ kind: 'item', text, leadIn: this.#introduction(depth), depth, ...withLinks(links) });
  }

  /** What introduces a list that starts here; a list that goes on after another keeps its introduction. */
  #introduction(depth: number): string | null {
    const before = this.#blocks.at(-1);
    if (!before || before.kind === 'row') return null;
    if (before.kind === 'item' && before.depth >= depth) {
      for (let i = this.#blocks.length - 1; i >= 0; i--) {
        const block = this.#blocks[i];
        if (block?.kind !== 'item') return null;
        if (block.depth === depth) return block.leadIn;
      }
      return null;
    }
    if (before.kind === 'heading' && !before.text.endsWith(':')) return null;
    return leadInOf(before.text);
  }

  openList(): void {
    this.#leadIns.push(this.#introduction(this.#leadIns.length + 1));
  }

  closeList(): void {
    this.#leadIns.pop();
  }

  get depth(): number {
    return this.#leadIns.length;
  }

  /** The text of a list item that stands before anything else in it; `more` tells that blocks follow inside the item. */
  item(lines: readonly Line[], more = false, marker: string | null = null): void {
    let shown = marker;
    for (const { text, strong, links } of joinLines(lines)) {
      if (more && strong) {
        this.#strong.add(this.#blocks.length);
        this.#blocks.push({ kind: 'paragraph', text, ...withLinks(links) });
        continue;
      }
      const plain = text.replace(BULLET, '');
      if (!plain) continue;
      this.#blocks.push({
        kind: 'item',
        text: plain,
        leadIn: this.#leadIns.at(-1) ?? null,
        depth: Math.max(1, this.#leadIns.length),
        ...(shown ? { marker: shown } : {}),
        ...withLinks(links),
      });
      shown = null;
    }
  }

  /**
   * A table row. `cells[i]` keeps the lines of its cell apart by line feeds (lists and paragraphs in cells are common,
   * and would run together); `text` has the cells with " | " between them, white space folded.
   */
  row(cells: readonly (readonly Line[])[], headers: readonly string[]): void {
    const texts = cells.map((lines) =>
      joinLines(lines)
        .map((line) => line.text.replace(BULLET, ''))
        .join('\n'),
    );
    const text = texts
      .filter(Boolean)
      .map((cell) => cell.replaceAll('\n', ' '))
      .join(' | ');
    if (!text) return;
    const links = cells.flatMap((lines) => lines.flatMap((line) => line.links));
    this.#blocks.push({ kind: 'row', text, cells: texts, headers: [...headers], ...withLinks(links) });
  }

  /** The finished blocks, with paragraphs that serve as headings turned into headings. */
  finish(): Block[] {
    return promoteHeadings(this.#blocks, this.#strong).map(withHiddenEmails);
  }
}

const ENUMERATED =
  /^(?:(?:section|article|part|artikel|artículo|artigo|articolo)\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Z])[.):]?\s+\p{Lu}/iu;
const isEnumerated = (text: string): boolean =>
  text.length < 300 && ENUMERATED.test(text) && /^\S*[\d.)]|^[a-z]+\s/i.test(text);
const isCapitals = (text: string): boolean =>
  text.length < 300 && /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();

/**
 * Many policies have headings that are only bold, numbered or in capitals. Short lines of these kinds become headings
 * one level below the last real one, if text follows and they hold no address and do not end like a sentence.
 */
function promoteHeadings(blocks: Block[], strong: ReadonlySet<number>): Block[] {
  let level = 1;
  return blocks.map((block, i) => {
    if (block.kind === 'heading') {
      level = block.level;
      return block;
    }
    if (block.kind !== 'paragraph') return block;
    const next = blocks[i + 1];
    if (!next || /@|https?:/.test(block.text)) return block;
    if (block.text.length > 300) return block;
    const words = wordCount(block.text);
    if (!words || words > 16 || (/[.;,]$/.test(block.text) && words > 8) || !/\p{L}{2}/u.test(block.text)) return block;
    const looks =
      strong.has(i) ||
      ((isEnumerated(block.text) || isCapitals(block.text)) &&
        words <= 12 &&
        !/[.;,:]$/.test(block.text) &&
        next.kind !== 'heading' &&
        !(
          next.kind === 'paragraph' &&
          (isEnumerated(next.text) || isCapitals(next.text)) &&
          wordCount(next.text) <= 12
        ));
    if (!looks) return block;
    return { ...block, kind: 'heading', level: Math.min(6, level + 1) };
  });
}

/** Adds addresses that are written out ("privacy [at] example [dot] com") as links; the text stays to the letter. */
function withHiddenEmails(block: Block): Block {
  const found = findHiddenEmails(block.text.slice(0, 20_000));
  if (!found.length) return block;
  return {
    ...block,
    links: [...(block.links ?? []), ...found.map(({ text, email }) => ({ text, url: `mailto:${email}` }))],
  };
}
