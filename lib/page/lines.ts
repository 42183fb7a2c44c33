import type { Link } from '../engine/document.ts';

/** One visual line of running text: what stands between two line breaks or block borders. */
export interface Line {
  /** White space folded, invisible characters removed; empty for a blank line. */
  text: string;
  /** Every letter and digit of it is bold. */
  strong: boolean;
  links: Link[];
}

/** Zero-width spaces, joiners of no meaning and soft hyphens: readers do not see them, and patterns trip over them. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** White space folded to single spaces, invisible characters removed, ends trimmed. */
export const fold = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** Gathers pieces of inline text (with their weight and links) into lines. */
export class LineCollector {
  #lines: Line[] = [];
  #parts: string[] = [];
  #plain = false;
  #bold = false;
  #links: Link[] = [];

  text(text: string, strong = false): void {
    if (!text) return;
    this.#parts.push(text);
    if (strong ? this.#bold && this.#plain : this.#plain) return;
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (strong) this.#bold = true;
    else this.#plain = true;
  }

  link(text: string, url: string): void {
    this.#links.push({ text: fold(text), url });
  }

  /** Ends the line; two in a row leave a blank line, which always separates paragraphs. */
  break(): void {
    this.#lines.push({
      text: fold(this.#parts.join('')),
      strong: this.#bold && !this.#plain,
      links: this.#links,
    });
    this.#parts = [];
    this.#links = [];
    this.#plain = this.#bold = false;
  }

  get empty(): boolean {
    return this.#parts.length === 0 && this.#lines.length === 0;
  }

  /** The lines so far; the collector is empty afterwards. */
  take(): Line[] {
    if (this.#parts.length) this.break();
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}

/** A character that authors type where a list should be. */
export const BULLET = /^(?:[•●○◦▪■□‣⁃∙·�➢➤✓✔§]|[-–—*+o](?=\s))\s*(?=\S)/u;

/** Lines that were broken by hand make paragraphs of this many characters at most. */
const LONGEST_JOIN = 10_000;

const goesOn = (before: Line, after: Line): boolean =>
  before.text.length < LONGEST_JOIN &&
  !/[.!?:;…]["”’)\]]{0,3}$/.test(before.text.slice(-5)) &&
  /^[\p{Ll}(,;&]/u.test(after.text) &&
  !BULLET.test(after.text) &&
  !(before.strong && !after.strong);

/**
 * Lines → paragraphs. A line break mostly separates (headings, addresses, typed lists), but some authors break a
 * sentence by hand: a line that starts in lower case goes on with an unfinished one.
 */
export function joinLines(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let blank = true;
  for (const line of lines) {
    if (!line.text) {
      blank = true;
      continue;
    }
    const before = out.at(-1);
    if (before && !blank && goesOn(before, line)) {
      out[out.length - 1] = {
        text: `${before.text} ${line.text}`,
        strong: before.strong && line.strong,
        links: [...before.links, ...line.links],
      };
    } else out.push(line);
    blank = false;
  }
  return out;
}
