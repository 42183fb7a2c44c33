import { doubled } from './doubled.ts';
import { gateOf } from './gate.ts';
import { lettersOf, type NeededWords } from './needed-words.ts';
import { FNV_OFFSET, FNV_PRIME, hashWord, tokenOfHash, tokenOfWord } from './tokens.ts';

/** What is known of a word stands side by side, since each look elsewhere in memory takes long. */
const STRIDE = 4;
/** Where in its row: the hash of how it is written (0 where there is no word), its token, where its marks begin. */
const KEY = 0;
const TOKEN = 1;
const FIRST_MARK = 2;
/** Its gate in the lowest bits, and how many marks it has. */
const GATE_AND_MARKS = 3;
const GATE_BITS = 8;

/** Room for the letters of a word that has only a to z and apostrophes; others are read the slow way. */
const LONGEST_WORD = 64;
const letters = new Uint8Array(LONGEST_WORD + 1);

/** By what is needed, the words that are read before any document. */
const firstWords = new WeakMap<NeededWords, KnownWords>();

/** The words of one document: each is looked at closely only where it stands first. */
export class KnownWords {
  readonly #needed: NeededWords;
  /** A row a word, by open addressing. */
  #rows: Int32Array;
  #count: number;
  /** By twos, a place among what expressions need, and the bits that are set there. */
  #marks: Int32Array;
  #end: number;

  private constructor(needed: NeededWords, first?: KnownWords) {
    this.#needed = needed;
    this.#rows = first ? first.#rows.slice() : new Int32Array(4_096 * STRIDE);
    this.#count = first ? first.#count : 0;
    this.#marks = first ? first.#marks.slice() : new Int32Array(16_384);
    this.#end = first ? first.#end : 0;
  }

  /** What begins with the words that expressions need: they are many of a policy's words, and read but once for all. */
  static from(needed: NeededWords): KnownWords {
    let first = firstWords.get(needed);
    if (!first) {
      first = new KnownWords(needed);
      for (const word of needed.words) first.find(hashWord(word), word, 0, word.length);
      firstWords.set(needed, first);
    }
    return new KnownWords(needed, first);
  }

  /**
   * Where a word is known: until the next word is looked for, by which all may move, the other functions tell more of it.
   * @param hash of how the word is written, which stands in a text from `start` to before `end`
   */
  find(hash: number, text: string, start: number, end: number): number {
    const key = hash | 0 || 1;
    const at = placeOf(this.#rows, key);
    return this.#rows[at] === key ? at : this.#add(key, text, start, end);
  }

  tokenOf(word: number): number {
    return this.#rows[word + TOKEN] as number;
  }

  /** Bit i: it may have to do with JUDGED[i]. */
  gateOf(word: number): number {
    return (this.#rows[word + GATE_AND_MARKS] as number) & ((1 << GATE_BITS) - 1);
  }

  /** Notes what a word has of what expressions need. */
  mark(word: number, has: Int32Array): void {
    const first = this.#rows[word + FIRST_MARK] as number;
    this.#mark(first, (this.#rows[word + GATE_AND_MARKS] as number) >>> GATE_BITS, has);
  }

  /** The same for an address, which is read anew each time. */
  markAddress(address: string, has: Int32Array): void {
    const first = this.#end;
    this.#findNeeded(address);
    this.#addMarks();
    this.#mark(first, this.#end - first, has);
    this.#end = first;
  }

  #mark(first: number, length: number, has: Int32Array): void {
    const marks = this.#marks;
    for (let i = first; i < first + length; i += 2) {
      const place = marks[i] as number;
      has[place] = (has[place] as number) | (marks[i + 1] as number);
    }
  }

  #add(key: number, text: string, start: number, end: number): number {
    // Most policies have no more words than fill three quarters of what there is at first.
    if (4 * STRIDE * ++this.#count > 3 * this.#rows.length) this.#grow();
    const rows = this.#rows;
    const at = placeOf(rows, key);
    const first = this.#end;
    const token = this.#read(text, start, end);
    this.#addMarks();
    rows[at + KEY] = key;
    rows[at + TOKEN] = token;
    rows[at + FIRST_MARK] = first;
    rows[at + GATE_AND_MARKS] = gateOf(token) | ((this.#end - first) << GATE_BITS);
    return at;
  }

  /** The token of a word; the needed words in it are found. */
  #read(text: string, start: number, end: number): number {
    const { charCodeAt } = String.prototype;
    const length = end - start;
    if (length < LONGEST_WORD) {
      let h = FNV_OFFSET;
      let hasCapital = false;
      let i = 0;
      for (; i < length; i++) {
        const c = charCodeAt.call(text, start + i);
        const lower = c | 0x20;
        if (lower >= 0x61 && lower <= 0x7a && c < 0x80) {
          h = Math.imul(h ^ lower, FNV_PRIME);
          letters[i] = lower - 0x60;
          hasCapital ||= c !== lower;
        } else if (c === 0x27 || c === 0x2019) letters[i] = 0;
        else break;
      }
      if (i === length) {
        letters[i] = 0;
        this.#needed.findIn(letters, length, hasCapital);
        return tokenOfHash(h >>> 0);
      }
    }
    const word = text.slice(start, end);
    this.#findNeeded(word);
    return tokenOfWord(word.toLowerCase());
  }

  #findNeeded(text: string): void {
    this.#needed.findIn(lettersOf(text), text.length, /[A-Z]/.test(text));
  }

  /** Adds the marks of what was found last. */
  #addMarks(): void {
    if (this.#end + 2 * this.#needed.found > this.#marks.length) this.#marks = doubled(this.#marks);
    this.#end = this.#needed.moveTo(this.#marks, this.#end);
  }

  #grow(): void {
    const before = this.#rows;
    const rows = new Int32Array(2 * before.length);
    for (let i = 0; i < before.length; i += STRIDE) {
      const key = before[i] as number;
      if (key !== 0) rows.set(before.subarray(i, i + STRIDE), placeOf(rows, key));
    }
    this.#rows = rows;
  }
}

/** Odd, and unknown to a page, which could else choose words that are all looked for in one place. */
const SPREAD = Math.floor(Math.random() * 2 ** 32) | 1;

/** Where the row of a word is, or would be. */
function placeOf(rows: Int32Array, key: number): number {
  const mask = rows.length - 1;
  const spread = Math.imul(key, SPREAD);
  let at = Math.imul(spread ^ (spread >>> 15), STRIDE) & mask;
  for (let k = rows[at]; k !== 0 && k !== key; k = rows[at]) at = (at + STRIDE) & mask;
  return at;
}
