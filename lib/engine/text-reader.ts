import { type Expression, neededWords, partOf } from './expression.ts';
import { gateOf } from './gate.ts';
import { lettersOf, type NeededWords } from './needed-words.ts';
import {
  ADDRESS,
  EMAIL,
  endOfAddress,
  FNV_OFFSET,
  FNV_PRIME,
  hashWord,
  tokenOfHash,
  tokenOfNumber,
  tokenOfWord,
} from './tokens.ts';

/** What characters a text has that some slots cannot be without: a digit, "@", "(at)" or what begins like it. */
export const HAS = { digit: 1, at: 2, spelt: 4 } as const;

/** A text after the one pass in which all is found that the engine asks of it again and again. */
export class ReadText {
  /** Its row in the reader's table of expressions. */
  readonly #row: number;

  constructor(
    /** By which other texts of the document are read. */
    readonly reader: TextReader,
    row: number,
    readonly text: string,
    /** Its words as 32-bit hashes; of a very long text, the first 4,096. */
    readonly hashes: Uint32Array,
    /** Bit i: a word may have to do with JUDGED[i]. */
    readonly gate: number,
    /** The kinds of `HAS` that it has. */
    readonly has: number,
  ) {
    this.#row = row;
  }

  /** A part of it, read by itself. */
  part(start: number, end: number): ReadText {
    return this.reader.read(this.text.slice(start, end));
  }

  /** False where the text lacks a word without which the expression cannot match. */
  may(expression: Expression): boolean {
    return this.reader.next(this.#row, expression.start, expression.end) < expression.end;
  }

  test(expression: Expression): boolean {
    const { start, end } = expression;
    for (
      let part = this.reader.next(this.#row, start, end);
      part < end;
      part = this.reader.next(this.#row, part + 1, end)
    )
      if (partOf(part).test(this.text)) return true;
    return false;
  }

  /** The first match; of one alternative alone, so that groups have no numbers to count on. */
  exec({ start, end }: Expression): RegExpExecArray | null {
    let first: RegExpExecArray | null = null;
    for (
      let part = this.reader.next(this.#row, start, end);
      part < end;
      part = this.reader.next(this.#row, part + 1, end)
    ) {
      const match = partOf(part).exec(this.text);
      if (match && !(first && first.index <= match.index)) first = match;
    }
    return first;
  }

  /** Every match of an expression that has the flag `g`. */
  matchAll(expression: Expression): Iterable<RegExpExecArray> {
    return this.may(expression) ? this.text.matchAll(expression.whole) : [];
  }

  /** Which of the expressions match, by index; they must have been made one after the other. */
  matching(expressions: readonly Expression[]): number[] {
    const found: number[] = [];
    const last = expressions.at(-1);
    if (!last) return found;
    const { end } = last;
    let i = 0;
    for (let part = this.reader.next(this.#row, expressions[0]?.start ?? end, end); part < end; ) {
      while ((expressions[i] as Expression).end <= part) i++;
      const matches = partOf(part).test(this.text);
      if (matches) found.push(i);
      part = this.reader.next(this.#row, matches ? (expressions[i] as Expression).end : part + 1, end);
    }
    return found;
  }
}

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

/** The letters of a word in plain ones; a longer word is read the slow way. */
const LONGEST_WORD = 64;
const letters = new Uint8Array(LONGEST_WORD + 1);

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
  /** What the text that is being read has of what the parts need. */
  readonly #has = new Int32Array(this.#needed.needless.length);

  // The words of the document, by open addressing.
  #keys = new Uint32Array(4_096);
  #places = new Int32Array(4_096);
  #words = 0;
  #tokens = new Uint32Array(1_024);
  #gates = new Uint8Array(1_024);
  /** Of each word, the needed words in it: where they begin in the pool; they end where the next ones begin. */
  #starts = new Int32Array(1_025);
  #pool: number[] = [];

  /** The hashes of the texts, one after the other: for each text an array of its own would take longer than its words. */
  #hashes = new Uint32Array(4 * MOST_WORDS);
  #end = 0;
  /** What the text read last has to do with, and the kinds of `HAS` that it has. */
  #gate = 0;
  #kinds = 0;

  read(text: string): ReadText {
    this.#has.set(this.#needed.needless);
    const hashes = this.#readWords(text, true);
    return new ReadText(this, this.#addRow(), text, hashes, this.#gate, this.#kinds);
  }

  /** The hashes of a text of which nothing else is asked. */
  hashesOf(text: string): Uint32Array {
    return this.#readWords(text, false);
  }

  /** @param marks whether to take note of the needed words */
  #readWords(text: string, marks: boolean): Uint32Array {
    if (this.#end + MOST_WORDS > this.#hashes.length) {
      this.#hashes = new Uint32Array(this.#hashes.length);
      this.#end = 0;
    }
    const hashes = this.#hashes;
    const first = this.#end;
    const most = first + MOST_WORDS;
    const end = text.length;
    let n = first;
    let gate = 0;
    let has = 0;
    let i = 0;
    while (i < end) {
      const c = text.charCodeAt(i);
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
          d = text.charCodeAt(i);
          const next = d < 256 ? (kinds[d] as number) : kindOf(d);
          if (next !== LETTER && next !== APOSTROPHE) break;
        }
        h >>>= 0;
        let token = -1;
        if (d === 0x40 && i + 1 < end && kindOf(text.charCodeAt(i + 1)) === LETTER) token = EMAIL;
        else if (d === 0x3a ? text.startsWith('://', i) : d === 0x2e && i - start === 3 && WWW.has(h)) token = ADDRESS;
        if (token < 0) {
          const word = this.#wordOf(h, text, start, i);
          token = this.#tokens[word] as number;
          gate |= this.#gates[word] as number;
          const last = marks ? (this.#starts[word + 1] as number) : 0;
          for (let p = this.#starts[word] as number; p < last; p++)
            this.#needed.mark(this.#pool[p] as number, this.#has);
        } else {
          if (token === EMAIL) has |= HAS.at;
          i = endOfAddress(text, i);
          if (marks) {
            const found: number[] = [];
            this.#findNeeded(text.slice(start, i), found);
            for (const needed of found) this.#needed.mark(needed, this.#has);
          }
        }
        if (n < most) hashes[n++] = token;
      } else if (kind === DIGIT) {
        has |= HAS.digit;
        let value = 0;
        let d = c;
        while (d >= 0x30 && d <= 0x39) {
          value = Math.min(value * 10 + (d - 0x30), 1e6);
          d = ++i < end ? text.charCodeAt(i) : 0;
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
    this.#end = n;
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

  /** A row for what the text that was read has. */
  #addRow(): number {
    const row = this.#rows++;
    const { width } = this.#needed;
    if ((row + 1) * width > this.#table.length) {
      const table = new Int32Array(2 * this.#table.length);
      table.set(this.#table);
      this.#table = table;
    }
    this.#needed.settle(this.#has, this.#table, row * width);
    return row;
  }

  /** The number of a word, known by the hash of how it is written. */
  #wordOf(hash: number, text: string, start: number, end: number): number {
    // 0 marks what is empty.
    const key = hash || 1;
    const mask = this.#keys.length - 1;
    let at = key & mask;
    for (let k = this.#keys[at] as number; k !== 0; k = this.#keys[at] as number) {
      if (k === key) return this.#places[at] as number;
      at = (at + 1) & mask;
    }
    const word = this.#words++;
    if (word >= this.#tokens.length) this.#growWords();
    this.#keys[at] = key;
    this.#places[at] = word;
    const token = this.#readWord(text, start, end);
    this.#tokens[word] = token;
    this.#gates[word] = gateOf(token);
    this.#starts[word + 1] = this.#pool.length;
    if (2 * this.#words > this.#keys.length) this.#growIndex();
    return word;
  }

  /** The token of a word, and the needed words in it, which go to the pool. */
  #readWord(text: string, start: number, end: number): number {
    let h = FNV_OFFSET;
    const length = end - start;
    if (length < LONGEST_WORD) {
      let i = 0;
      let hasCapital = false;
      for (; i < length; i++) {
        const c = text.charCodeAt(start + i);
        const lower = c | 0x20;
        if (lower >= 0x61 && lower <= 0x7a && c < 0x80) {
          h = Math.imul(h ^ lower, FNV_PRIME);
          letters[i] = lower - 0x60;
          hasCapital ||= c !== lower;
        } else if (kindOf(c) === APOSTROPHE) letters[i] = 0;
        else break;
      }
      if (i === length) {
        letters[i] = 0;
        this.#needed.findIn(letters, length, hasCapital, this.#pool);
        return tokenOfHash(h >>> 0);
      }
    }
    const word = text.slice(start, end);
    this.#findNeeded(word, this.#pool);
    return tokenOfWord(word.toLowerCase());
  }

  #findNeeded(text: string, found: number[]): void {
    this.#needed.findIn(lettersOf(text), text.length, /[A-Z]/.test(text), found);
  }

  #growWords(): void {
    const size = 2 * this.#tokens.length;
    const grow = <T extends Uint32Array | Uint8Array | Int32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#tokens = grow(new Uint32Array(size), this.#tokens);
    this.#gates = grow(new Uint8Array(size), this.#gates);
    this.#starts = grow(new Int32Array(size + 1), this.#starts);
  }

  #growIndex(): void {
    const { length } = this.#keys;
    const keys = new Uint32Array(2 * length);
    const places = new Int32Array(2 * length);
    const mask = 2 * length - 1;
    for (let i = 0; i < length; i++) {
      const key = this.#keys[i] as number;
      if (key === 0) continue;
      let at = key & mask;
      while (keys[at] !== 0) at = (at + 1) & mask;
      keys[at] = key;
      places[at] = this.#places[i] as number;
    }
    this.#keys = keys;
    this.#places = places;
  }
}

/** Reads a text that belongs to no document. */
export function readText(text: string): ReadText {
  return new TextReader().read(text);
}
