import { doubled } from './doubled.ts';
import { everyMatch } from './every-match.ts';
import { type Expression, neededWords, partOf } from './expression.ts';
import { gateOf } from './gate.ts';
import { HashRoom } from './hash-room.ts';
import { KnownWords } from './known-words.ts';
import type { NeededWords } from './needed-words.ts';
import { ADDRESS, EMAIL, endOfAddress, FNV_OFFSET, FNV_PRIME, hashWord, tokenOfNumber } from './tokens.ts';

/** What characters a text has that some slots cannot be without: a digit, "@", "(at)" or what begins like it. */
export const HAS = { digit: 1, at: 2, spelt: 4 } as const;

/** A text after the one pass in which all is found that the engine asks of it again and again. */
export class ReadText {
  constructor(
    /** By which other texts of the document are read. */
    readonly reader: TextReader,
    /** Its row in the reader's table of expressions. */
    readonly row: number,
    /** Its row among what is kept to join texts, or -1. */
    readonly kept: number,
    readonly text: string,
    /** Its words as 32-bit hashes; of a very long text, the first 4,096. */
    readonly hashes: Uint32Array,
    /** Bit i: a word may have to do with JUDGED[i]. */
    readonly gate: number,
    /** The kinds of `HAS` that it has. */
    readonly has: number,
  ) {}

  /** It after another text of its document, with a space between: where both are kept to join, neither is read again. */
  after(text: ReadText): ReadText {
    return this.reader.join(text, this);
  }

  /** A part of it, read by itself. */
  part(start: number, end: number): ReadText {
    return this.reader.read(this.text.slice(start, end));
  }

  /** False where the text lacks a word without which the expression cannot match. */
  may(expression: Expression): boolean {
    return this.reader.next(this.row, expression.start, expression.end) < expression.end;
  }

  test(expression: Expression): boolean {
    const { start, end } = expression;
    for (
      let part = this.reader.next(this.row, start, end);
      part < end;
      part = this.reader.next(this.row, part + 1, end)
    )
      if (partOf(part).test(this.text)) return true;
    return false;
  }

  /** The first match; of one alternative alone, so that groups have no numbers to count on. */
  exec({ start, end }: Expression): RegExpExecArray | null {
    let first: RegExpExecArray | null = null;
    for (
      let part = this.reader.next(this.row, start, end);
      part < end;
      part = this.reader.next(this.row, part + 1, end)
    ) {
      const match = partOf(part).exec(this.text);
      if (match && !(first && first.index <= match.index)) first = match;
    }
    return first;
  }

  /** Every match of an expression that has the flag `g`. */
  matchAll(expression: Expression): Iterable<RegExpExecArray> {
    return this.may(expression) ? everyMatch(expression.whole, this.text) : [];
  }

  /** Which of the expressions match, by index; they must have been made one after the other. */
  matching(expressions: readonly Expression[]): readonly number[] {
    const end = expressions.at(-1)?.end ?? 0;
    let part = this.reader.next(this.row, expressions[0]?.start ?? end, end);
    if (part >= end) return NONE;
    const found: number[] = [];
    for (let i = 0; part < end; ) {
      while ((expressions[i] as Expression).end <= part) i++;
      const matches = partOf(part).test(this.text);
      if (matches) found.push(i);
      part = this.reader.next(this.row, matches ? (expressions[i] as Expression).end : part + 1, end);
    }
    return found;
  }
}

const NONE: readonly number[] = [];

/** Kinds of UTF-16 units. */
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const kinds = new Uint8Array(256);
for (let c = 0; c < 256; c++) kinds[c] = kindOf(c);

function kindOf(c: number): number {
  if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)) return LETTER;
  if (c >= 0x30 && c <= 0x39) return DIGIT;
  if (c === 0x27 || c === 0x2019) return APOSTROPHE;
  // The signs of letters that are none of their own: K, Å.
  if (
    c >= 0xc0 &&
    c !== 0xd7 &&
    c !== 0xf7 &&
    (c < 0x2000 || c > 0x2bff || c === 0x212a || c === 0x212b) &&
    c !== 0xfeff
  )
    return LETTER;
  return 0;
}

const MOST_WORDS = 4_096;

/** Hashes of "www" as it may be written. */
const WWW = new Set(['www', 'WWW', 'Www'].map(hashWord));

/**
 * Reads the texts of one document: hashes of words, what they have to do with, and which expressions may match. Each
 * word is looked at closely only where it stands first. One reader a document: a page's words are unbounded, and what
 * a hostile one holds must not reach the next.
 */
export class TextReader {
  readonly #needed: NeededWords = neededWords();
  /** A row a text, a bit a part of an expression: it may match. */
  #table = new Int32Array(64 * this.#needed.width);
  #rows = 0;
  /** A row a text that is kept to join: what it has of what the parts need. */
  #kept = new Int32Array(64 * this.#needed.needless.length);
  #keptRows = 0;
  /** What the text that is being read has of what the parts need. */
  readonly #has = new Int32Array(this.#needed.needless.length);
  readonly #once = new Map<string, ReadText>();

  readonly #words = KnownWords.from(this.#needed);

  /** The hashes of the texts' words. */
  readonly #room = new HashRoom(4 * MOST_WORDS);
  /** What the text read last has to do with, and the kinds of `HAS` that it has. */
  #gate = 0;
  #kinds = 0;

  /** @param isJoined whether to keep what it takes to join the text with others */
  read(text: string, isJoined = false): ReadText {
    this.#has.set(this.#needed.needless);
    const hashes = this.#readWords(text, true);
    const kept = isJoined ? this.#keep() : -1;
    return new ReadText(this, this.#addRow(), kept, text, hashes, this.#gate, this.#kinds);
  }

  /** The same for a text that several clauses share, such as what leads into a list. */
  readOnce(text: string): ReadText {
    let read = this.#once.get(text);
    if (!read) {
      read = this.read(text, true);
      this.#once.set(text, read);
    }
    return read;
  }

  /** Two texts as one, with a space between. */
  join(first: ReadText, second: ReadText): ReadText {
    const text = `${first.text} ${second.text}`;
    if (first.kept < 0 || second.kept < 0) return this.read(text);
    const { length } = this.#has;
    const [a, b] = [first.kept * length, second.kept * length];
    for (let i = 0; i < length; i++) this.#has[i] = (this.#kept[a + i] as number) | (this.#kept[b + i] as number);
    const room = this.#room.upTo(MOST_WORDS);
    const start = this.#room.end;
    const end = start + Math.min(MOST_WORDS, first.hashes.length + second.hashes.length);
    const hashes = room.subarray(start, end);
    hashes.set(first.hashes);
    hashes.set(second.hashes.subarray(0, hashes.length - first.hashes.length), first.hashes.length);
    this.#room.end = end;
    // "(" at the end of the first and "at" in the second spell no "@".
    return new ReadText(this, this.#addRow(), -1, text, hashes, first.gate | second.gate, first.has | second.has);
  }

  /** The hashes of a text of which nothing else is asked. */
  hashesOf(text: string): Uint32Array {
    return this.#readWords(text, false);
  }

  /** @param marks whether to take note of the needed words */
  #readWords(text: string, marks: boolean): Uint32Array {
    // Not `text.charCodeAt`: a document's texts are of more kinds of string than are kept in mind at a place in the
    // code, and to look the method up for each letter takes longer than all the rest.
    const { charCodeAt } = String.prototype;
    const hashes = this.#room.upTo(MOST_WORDS);
    const first = this.#room.end;
    const words = this.#words;
    const most = first + MOST_WORDS;
    const end = text.length;
    let n = first;
    let gate = 0;
    let has = 0;
    let i = 0;
    while (i < end) {
      const c = charCodeAt.call(text, i);
      const kind = c < 256 ? (kinds[c] as number) : kindOf(c);
      if (kind === LETTER) {
        const start = i;
        let h = FNV_OFFSET;
        let d = c;
        for (;;) {
          h = Math.imul(h ^ d, FNV_PRIME);
          if (++i >= end) {
            d = 0;
            break;
          }
          d = charCodeAt.call(text, i);
          const next = d < 256 ? (kinds[d] as number) : kindOf(d);
          if (next !== LETTER && next !== APOSTROPHE) break;
        }
        let token = 0;
        if (d === 0x40 && i + 1 < end && kindOf(charCodeAt.call(text, i + 1)) === LETTER) token = EMAIL;
        else if (d === 0x3a ? text.startsWith('://', i) : d === 0x2e && i - start === 3 && WWW.has(h >>> 0))
          token = ADDRESS;
        if (token === 0) {
          const word = words.find(h, text, start, i);
          token = words.tokenOf(word);
          gate |= words.gateOf(word);
          if (marks) words.mark(word, this.#has);
        } else {
          if (token === EMAIL) has |= HAS.at;
          i = endOfAddress(text, i);
          if (marks) words.markAddress(text.slice(start, i), this.#has);
        }
        if (n < most) hashes[n++] = token;
      } else if (kind === DIGIT) {
        has |= HAS.digit;
        let value = 0;
        let d = c;
        while (d >= 0x30 && d <= 0x39) {
          value = Math.min(value * 10 + (d - 0x30), 1e6);
          d = ++i < end ? charCodeAt.call(text, i) : 0;
        }
        const token = tokenOfNumber(value);
        gate |= gateOf(token);
        if (n < most) hashes[n++] = token;
      } else {
        if (c === 0x40) has |= HAS.at;
        else if ((c === 0x28 || c === 0x5b || c === 0x7b || c === 0x3c) && /^\s?a/i.test(text.slice(i + 1, i + 3)))
          has |= HAS.spelt;
        i++;
      }
    }
    this.#room.end = n;
    this.#gate = gate;
    this.#kinds = has;
    return hashes.subarray(first, n);
  }

  /** The first part from number `from` on that may match in a row; `end` or more where there is none before `end`. */
  next(row: number, from: number, end: number): number {
    const start = row * this.#needed.width;
    let at = from >>> 5;
    let bits = (this.#table[start + at] as number) & (-1 << (from & 31));
    while (bits === 0) {
      at++;
      if (at << 5 >= end) return end;
      bits = this.#table[start + at] as number;
    }
    return (at << 5) + 31 - Math.clz32(bits & -bits);
  }

  /** Keeps what the text that was read has, to join it with others. */
  #keep(): number {
    const row = this.#keptRows++;
    const { length } = this.#has;
    if ((row + 1) * length > this.#kept.length) this.#kept = doubled(this.#kept);
    this.#kept.set(this.#has, row * length);
    return row;
  }

  /** A row for what the text that was read may match. */
  #addRow(): number {
    const row = this.#rows++;
    const { width } = this.#needed;
    if ((row + 1) * width > this.#table.length) this.#table = doubled(this.#table);
    this.#needed.settle(this.#has, this.#table, row * width);
    return row;
  }
}

/** Reads a text that belongs to no document. */
export function readText(text: string): ReadText {
  return new TextReader().read(text);
}
