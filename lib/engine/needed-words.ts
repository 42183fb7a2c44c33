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
/** How many bits of a hash the filter leaves out: one in fifteen of what begins no needed word passes it. */
const BEGUN_SHIFT = 16;
/** Makes of the hash of what begins a run that of a whole run. */
const WHOLE = 0x5bd1e995;
/** Makes of the hash of a needed word in small letters that of one with capitals: it stands in words that have some. */
const CAPITAL = 0x3c6ef372;

/** An expression that needs more sets of words is tried where it has the rarest ones. */
const MOST_SETS = 2;

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
  /** The needed words, by their letters alone. */
  readonly words: readonly string[];
  /** The number of a needed word by its hash, or -1. */
  readonly #find: (hash: number) => number;
  /** A filter, by the highest bits of a hash: whether a needed word may begin so. */
  readonly #begun = new Uint8Array(1 << (29 - BEGUN_SHIFT));
  #longest = 0;
  /** Of each needed word, the bits that it sets: where they begin; they end where those of the next one begin. */
  readonly #starts: Uint16Array;
  readonly #at: Uint16Array;
  readonly #bits: Int32Array;
  /** The bits of the needed words found since they were last moved, and where they stand. */
  readonly #found: Int32Array;
  readonly #places: Uint16Array;
  #count = 0;

  constructor(expressions: readonly RegExp[]) {
    this.parts = expressions.length;
    this.width = Math.max(1, (this.parts + 31) >>> 5);
    const sets = expressions.map(rarestSets);
    const most = Math.max(1, ...sets.map((s) => s.length));
    this.needless = new Int32Array(most * this.width).fill(-1);
    this.#found = new Int32Array(this.needless.length);
    this.#places = new Uint16Array(this.needless.length);
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
    this.#find = indexHashes(Uint32Array.from([...bitsOf.keys()].map((word) => this.#enter(word))));
    this.words = [...new Set([...bitsOf.keys()].map((word) => word.replace(/[$^]/g, '')))];
    const all = [...bitsOf.values()];
    this.#starts = new Uint16Array(all.length + 1);
    all.forEach(({ size }, i) => {
      this.#starts[i + 1] = (this.#starts[i] as number) + size;
    });
    this.#at = Uint16Array.from(all.flatMap((bits) => [...bits.keys()]));
    this.#bits = Int32Array.from(all.flatMap((bits) => [...bits.values()]));
  }

  /** Makes a needed word known, and gives the hash by which it is found. */
  #enter(word: string): number {
    const letters = lettersOf(word.replace(/[$^]/g, '')).subarray(0, -1);
    const startsRun = word[0] === '^';
    const endsRun = word.endsWith('$');
    const capital = /[A-Z]/.test(word) ? CAPITAL : 0;
    if (startsRun && endsRun) {
      const hash = letters.reduce((h, c) => Math.imul(h ^ c, FNV_PRIME), AT_START);
      return (hash ^ WHOLE ^ capital) >>> 0;
    }
    if (endsRun) letters.reverse();
    this.#longest = Math.max(this.#longest, letters.length);
    let h = startsRun ? AT_START : endsRun ? AT_END : ANYWHERE;
    for (const letter of letters) {
      h = Math.imul(h ^ letter, FNV_PRIME);
      const bit = (h ^ capital) >>> BEGUN_SHIFT;
      this.#begun[bit >>> 3] = (this.#begun[bit >>> 3] as number) | (1 << (bit & 7));
    }
    return (h ^ capital) >>> 0;
  }

  /**
   * Finds the needed words in a word: `moveTo` tells what they set.
   * @param text its letters as `lettersOf` has them, of which only the first `length` and the 0 after them count
   * @param hasCapital whether one of them is written as a capital
   */
  findIn(text: Uint8Array, length: number, hasCapital: boolean): void {
    for (let start = 0; start < length; start++) {
      if (text[start] === 0) continue;
      let end = start + 1;
      while (text[end] !== 0) end++;
      this.#findInRun(text, start, end, 0);
      if (hasCapital) this.#findInRun(text, start, end, CAPITAL);
      start = end;
    }
  }

  /** @param capital 0, or `CAPITAL` for needed words that have capitals */
  #findInRun(text: Uint8Array, start: number, end: number, capital: number): void {
    let whole = AT_START;
    for (let i = start; i < end; i++) whole = Math.imul(whole ^ (text[i] as number), FNV_PRIME);
    this.#add((whole ^ WHOLE ^ capital) >>> 0);
    this.#follow(text, start, end, 1, AT_START, capital);
    this.#follow(text, end - 1, start - 1, -1, AT_END, capital);
    for (let i = start; i < end; i++) this.#follow(text, i, end, 1, ANYWHERE, capital);
  }

  /** Adds the needed words that begin at a letter, as long as any goes on so. */
  #follow(text: Uint8Array, from: number, end: number, step: 1 | -1, start: number, capital: number): void {
    const begun = this.#begun;
    let h = start;
    for (let i = from, n = 0; i !== end && n < this.#longest; i += step, n++) {
      h = Math.imul(h ^ (text[i] as number), FNV_PRIME);
      const hash = (h ^ capital) >>> 0;
      const bit = hash >>> BEGUN_SHIFT;
      if (((begun[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return;
      this.#add(hash);
    }
  }

  #add(hash: number): void {
    const word = this.#find(hash);
    if (word < 0) return;
    const end = this.#starts[word + 1] as number;
    for (let i = this.#starts[word] as number; i < end; i++) {
      const at = this.#at[i] as number;
      const before = this.#found[at] as number;
      if (before === 0) this.#places[this.#count++] = at;
      this.#found[at] = before | (this.#bits[i] as number);
    }
  }

  /** At how many places bits were found since they were last moved. */
  get found(): number {
    return this.#count;
  }

  /**
   * Moves what was found to marks, from a place on: by twos, a place among the sets, and the bits that are set there.
   * @returns where they end
   */
  moveTo(marks: Int32Array, from: number): number {
    let end = from;
    for (let i = 0; i < this.#count; i++) {
      const at = this.#places[i] as number;
      marks[end++] = at;
      marks[end++] = this.#found[at] as number;
      this.#found[at] = 0;
    }
    this.#count = 0;
    return end;
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
