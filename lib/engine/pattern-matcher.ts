import type { Pattern } from './pattern.ts';
import { requiredWords } from './required-words.ts';

const LETTERS = 3;
const KEYS = 1 << (5 * LETTERS);

/** 1 … 26 for a … z, 0 for all else. */
function numberOf(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x60 : 0;
}

/**
 * Tells which of many patterns match a text. One pass over the text finds the words that the patterns cannot do
 * without; only where all are there the expression itself is tried: one in thirty, on the labelled policies.
 */
export class PatternMatcher {
  readonly #expressions: RegExp[];
  /** Patterns that need no word: always tried. */
  readonly #needless: number[] = [];
  readonly #words: string[] = [];
  /** Of each word, the patterns of whose rarest set it is: those that its being there brings up. */
  readonly #brings: number[][] = [];
  /** Of each pattern, the other sets of words, of each of which it needs one. */
  readonly #others: number[][][] = [];
  /** The words that begin with three letters, by the letters. */
  readonly #starting: (number[] | undefined)[] = new Array(KEYS);
  /** 1 where there are such words: small enough to stay in the processor's cache. */
  readonly #isStart = new Uint8Array(KEYS);
  /** By the same letters, a bit for each letter that may come next; that of no letter is the lowest. */
  readonly #next = new Int32Array(KEYS);

  // Stamps instead of clearing: what bears another text's number counts as empty.
  #now = 0;
  #text = '';
  readonly #seen: Int32Array;
  readonly #brought: Int32Array;
  /** The patterns whose words are all in the text, in order. */
  #candidates: number[] = [];

  constructor(patterns: readonly Pattern[]) {
    this.#expressions = patterns.map(([, expression]) => expression);
    const numbers = new Map<string, number>();
    const numberOfWord = (word: string): number => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = this.#words.push(word) - 1;
      numbers.set(word, number);
      this.#brings.push([]);
      this.#index(word, number);
      return number;
    };
    this.#expressions.forEach((expression, pattern) => {
      const [rarest, ...others] = rarestFirst(requiredWords(expression)).map((set) => set.map(numberOfWord));
      for (const word of rarest ?? []) this.#brings[word]?.push(pattern);
      if (!rarest) this.#needless.push(pattern);
      this.#others.push(others);
    });
    this.#seen = new Int32Array(this.#words.length);
    this.#brought = new Int32Array(patterns.length);
  }

  /** Words of two letters stand under each third one. */
  #index(word: string, number: number): void {
    const [a = 0, b = 0, c, d] = Array.from(word.slice(0, LETTERS + 1), (l) => numberOf(l.charCodeAt(0)));
    for (let third = c ?? 0; third <= (c ?? 31); third++) {
      const key = (a << 10) | (b << 5) | third;
      this.#isStart[key] = 1;
      this.#next[key] = (this.#next[key] as number) | (d === undefined ? -1 : 1 << d);
      const words = this.#starting[key];
      if (words) words.push(number);
      else this.#starting[key] = [number];
    }
  }

  /**
   * Which of the patterns from number `from` to before `to` match the text of the last `findWords`, in order, counted
   * from `from`.
   */
  match(from = 0, to = this.#expressions.length): number[] {
    const matched: number[] = [];
    for (const p of this.#candidates) {
      if (p >= from && p < to && this.#expressions[p]?.test(this.#text)) matched.push(p - from);
    }
    return matched;
  }

  /** Takes a text, and finds the needed words in it. */
  findWords(text: string): void {
    this.#text = text;
    const lower = text.toLowerCase();
    const now = ++this.#now;
    const isStart = this.#isStart;
    const next = this.#next;
    const seen = this.#seen;
    const brought: number[] = [];
    let key = 0;
    for (let i = 0; i <= lower.length; i++) {
      key = ((key << 5) | numberOf(lower.charCodeAt(i))) & (KEYS - 1);
      if (isStart[key] === 0 || ((next[key] as number) & (1 << numberOf(lower.charCodeAt(i + 1)))) === 0) continue;
      for (const word of this.#starting[key] as number[]) {
        if (seen[word] === now) continue;
        const letters = this.#words[word] as string;
        if (letters.length > LETTERS && !lower.startsWith(letters, i - LETTERS + 1)) continue;
        seen[word] = now;
        for (const pattern of this.#brings[word] as number[]) {
          if (this.#brought[pattern] === now) continue;
          this.#brought[pattern] = now;
          brought.push(pattern);
        }
      }
    }
    const isSeen = (word: number) => seen[word] === now;
    this.#candidates = brought
      .filter((pattern) => this.#others[pattern]?.every((set) => set.some(isSeen)))
      .concat(this.#needless)
      .sort((a, b) => a - b);
  }
}

/** Sets of words, that first of which a text is least likely to have one: whose shortest word is longest. */
function rarestFirst(sets: readonly string[][]): string[][] {
  const worth = (set: readonly string[]) => Math.min(...set.map((w) => w.length)) - set.length / 20;
  return [...sets].sort((a, b) => worth(b) - worth(a));
}
