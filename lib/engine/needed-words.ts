import { indexHashes } from './hash-index.ts';
import { requiredWords } from './required-words.ts';
import { FNV_PRIME } from './tokens.ts';
import { frequencyOf } from './word-frequency.ts';

/** The letters of a text: 1 … 26 for a … z in either case, 0 for all else, and 0 after the last. */
export function lettersOf(text: string): Uint8Array {
  const letters = new Uint8Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const lower = c | 0x20;
    if (lower >= 0x61 && lower <= 0x7a && c < 0x80) letters[i] = lower - 0x60;
  }
  return letters;
}

/*
 * Where a needed word must stand in a run of letters: the hash of its letters begins with it, so that it is found by
 * the hash of what stands in that place of a text. What ends a run is hashed from its last letter on.
 */
const AT_START = 0x2f0b4c17;
const AT_END = 0x61c88647;
const ANYWHERE = 0x15d8a9b3;
/** Makes of the hash of what begins a run that of a whole run. */
const WHOLE = 0x5bd1e995;
/** Makes of the hash of a needed word in small letters that of one with capitals: it stands in words that have some. */
const CAPITAL = 0x3c6ef372;

/** An expression that needs more sets of words is tried where it has the rarest ones. */
const MOST_SETS = 3;

/** The words that expressions cannot do without: finds them in words, and tells which parts of expressions have all they need. */
export class NeededWords {
  /** How many parts of expressions it knows. */
  readonly parts: number;
  /** How many numbers of 32 bits have a bit for each part. */
  readonly width: number;
  /**
   * Of each part a bit for each set of words that it needs one of: the first sets of all parts, then their second ones
   * … Those that are there from the start: the part has no such set.
   */
  readonly needless: Int32Array;
  /** The number of a needed word by its hash, or -1. */
  readonly #find: (hash: number) => number;
  /** By three letters, with which those needed words begin that may stand anywhere. */
  readonly #begins = new Uint8Array(1 << 15);
  #longest = 0;
  /** Of each needed word, the bits that it sets: where they begin; they end where those of the next one begin. */
  readonly #starts: Uint16Array;
  readonly #at: Uint16Array;
  readonly #bits: Int32Array;

  constructor(expressions: readonly RegExp[]) {
    this.parts = expressions.length;
    this.width = Math.max(1, (this.parts + 31) >>> 5);
    const sets = expressions.map(rarestSets);
    const most = Math.max(1, ...sets.map((s) => s.length));
    this.needless = new Int32Array(most * this.width).fill(-1);
    const bitsOf = new Map<string, Map<number, number>>();
    sets.forEach((needed, part) => {
      const bit = 1 << (part & 31);
      needed.forEach((set, i) => {
        const at = i * this.width + (part >>> 5);
        this.needless[at] = (this.needless[at] as number) & ~bit;
        for (const word of set) {
          const bits = bitsOf.get(word) ?? new Map<number, number>();
          bitsOf.set(word, bits.set(at, (bits.get(at) ?? 0) | bit));
        }
      });
    });
    this.#find = indexHashes(Uint32Array.from([...bitsOf.keys()].map((word) => this.#hashOf(word))));
    const all = [...bitsOf.values()];
    this.#starts = new Uint16Array(all.length + 1);
    all.forEach(({ size }, i) => {
      this.#starts[i + 1] = (this.#starts[i] as number) + size;
    });
    this.#at = Uint16Array.from(all.flatMap((bits) => [...bits.keys()]));
    this.#bits = Int32Array.from(all.flatMap((bits) => [...bits.values()]));
  }

  /** The hash by which a needed word is found. */
  #hashOf(word: string): number {
    const letters = lettersOf(word.replace(/[$^]/g, '')).subarray(0, -1);
    const capital = /[A-Z]/.test(word) ? CAPITAL : 0;
    const hash = (start: number) => letters.reduce((h, c) => Math.imul(h ^ c, FNV_PRIME), start) ^ capital;
    if (word[0] === '^') return (hash(AT_START) ^ (word.endsWith('$') ? WHOLE : 0)) >>> 0;
    if (word.endsWith('$')) {
      letters.reverse();
      return hash(AT_END) >>> 0;
    }
    const [a = 0, b = 0, c] = letters;
    for (let last = c ?? 0; last <= (c ?? 26); last++) this.#begins[(a << 10) | (b << 5) | last] = 1;
    this.#longest = Math.max(this.#longest, letters.length);
    return hash(ANYWHERE) >>> 0;
  }

  /**
   * Adds the numbers of the needed words in a word.
   * @param text its letters as `lettersOf` has them, of which only the first `length` and the 0 after them count
   * @param hasCapital whether one of them is written as a capital
   */
  findIn(text: Uint8Array, length: number, hasCapital: boolean, found: number[]): void {
    this.#findRuns(text, length, 0, found);
    if (hasCapital) this.#findRuns(text, length, CAPITAL, found);
  }

  #findRuns(text: Uint8Array, length: number, capital: number, found: number[]): void {
    for (let start = 0; start < length; start++) {
      if (text[start] === 0) continue;
      let end = start;
      let h = AT_START;
      for (let c = text[end] as number; c !== 0; c = text[++end] as number) {
        h = Math.imul(h ^ c, FNV_PRIME);
        this.#add(h ^ capital, found);
      }
      this.#add(h ^ WHOLE ^ capital, found);
      h = AT_END;
      for (let i = end - 1; i >= start; i--) {
        h = Math.imul(h ^ (text[i] as number), FNV_PRIME);
        this.#add(h ^ capital, found);
      }
      for (let i = start; i + 1 < end; i++) {
        if (!this.#begins[((text[i] as number) << 10) | ((text[i + 1] as number) << 5) | (text[i + 2] as number)])
          continue;
        h = ANYWHERE;
        for (let j = i; j < end && j < i + this.#longest; j++) {
          h = Math.imul(h ^ (text[j] as number), FNV_PRIME);
          this.#add(h ^ capital, found);
        }
      }
      start = end;
    }
  }

  #add(hash: number, found: number[]): void {
    const word = this.#find(hash >>> 0);
    if (word >= 0) found.push(word);
  }

  /** Sets the bits of a needed word. */
  mark(word: number, bits: Int32Array): void {
    const end = this.#starts[word + 1] as number;
    for (let i = this.#starts[word] as number; i < end; i++) {
      const at = this.#at[i] as number;
      bits[at] = (bits[at] as number) | (this.#bits[i] as number);
    }
  }

  /** Writes a row of a table: the parts of which all bits are set. */
  settle(bits: Int32Array, table: Int32Array, start: number): void {
    const { width } = this;
    for (let i = 0; i < width; i++) {
      let all = bits[i] as number;
      for (let at = i + width; at < bits.length; at += width) all &= bits[at] as number;
      table[start + i] = all;
    }
  }
}

/** The sets of words of each of which a text needs one, the rarest first. */
function rarestSets(expression: RegExp): string[][] {
  return requiredWords(expression)
    .map((set) => ({ set, frequency: frequencyOf(set) }))
    .sort((a, b) => a.frequency - b.frequency)
    .slice(0, MOST_SETS)
    .map(({ set }) => set);
}
