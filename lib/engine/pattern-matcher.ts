import type { Pattern } from './pattern.ts';
import { requiredWords } from './required-words.ts';

const LETTERS = 3;
const KEYS = 1 << (5 * LETTERS);

/**
 * Tells which of many patterns match a text. One pass over the text finds the words that the patterns cannot do
 * without; only where all are there the expression itself is tried: one in thirty, on the labelled policies.
 */
export class PatternMatcher {
  readonly #expressions: RegExp[];
  /** Of each pattern, one bit for each set of words that it needs. */
  readonly #needed: Uint8Array;
  /** Patterns that need none: always tried. */
  readonly #needless: number[];
  readonly #words: string[] = [];
  /** Of each word its last letter, which tells most of those apart that begin alike. */
  readonly #ends: number[] = [];
  /** Of each word, the patterns that need it, each with the bit of the set: `pattern << 8 | bit`. */
  readonly #needs: number[][] = [];
  /** The words that begin with three letters, by the letters. */
  readonly #starting: (number[] | undefined)[] = new Array(KEYS);
  /** 1 where there are such words: small enough to stay in the processor's cache. */
  readonly #isStart = new Uint8Array(KEYS);

  // Stamps instead of clearing: what bears another text's number counts as empty.
  #now = 0;
  #text = '';
  readonly #seen: Int32Array;
  readonly #stamp: Int32Array;
  readonly #got: Uint8Array;
  /** The patterns whose words are all in the text, in order. */
  #candidates: number[] = [];

  constructor(patterns: readonly Pattern[]) {
    this.#expressions = patterns.map(([, expression]) => expression);
    this.#needed = new Uint8Array(patterns.length);
    const numbers = new Map<string, number>();
    this.#expressions.forEach((expression, pattern) => {
      requiredWords(expression)
        .slice(0, 8)
        .forEach((set, i) => {
          const bit = 1 << i;
          this.#needed[pattern] = (this.#needed[pattern] as number) | bit;
          for (const word of set) {
            let number = numbers.get(word);
            if (number === undefined) {
              number = this.#words.push(word) - 1;
              numbers.set(word, number);
              this.#ends.push(word.charCodeAt(word.length - 1));
              this.#needs.push([]);
              this.#index(word, number);
            }
            this.#needs[number]?.push((pattern << 8) | bit);
          }
        });
    });
    this.#needless = [...this.#needed.keys()].filter((p) => !this.#needed[p]);
    this.#seen = new Int32Array(this.#words.length);
    this.#stamp = new Int32Array(patterns.length);
    this.#got = new Uint8Array(patterns.length);
  }

  /** Words of two letters stand under each third one. */
  #index(word: string, number: number): void {
    const [a = 0, b = 0, c] = Array.from(word.slice(0, LETTERS), (l) => l.charCodeAt(0) - 96);
    for (let third = c ?? 0; third <= (c ?? 31); third++) {
      const key = (a << 10) | (b << 5) | third;
      this.#isStart[key] = 1;
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
    const seen = this.#seen;
    const candidates = this.#needless.slice();
    let key = 0;
    for (let i = 0; i <= lower.length; i++) {
      const c = lower.charCodeAt(i);
      key = ((key << 5) | (c >= 0x61 && c <= 0x7a ? c - 0x60 : 0)) & (KEYS - 1);
      if (isStart[key] === 0) continue;
      for (const word of this.#starting[key] as number[]) {
        if (seen[word] === now) continue;
        const letters = this.#words[word] as string;
        const start = i - LETTERS + 1;
        if (
          letters.length > LETTERS &&
          (lower.charCodeAt(start + letters.length - 1) !== this.#ends[word] || !lower.startsWith(letters, start))
        )
          continue;
        seen[word] = now;
        this.#have(word, now, candidates);
      }
    }
    this.#candidates = candidates.sort((a, b) => a - b);
  }

  /** Notes that a word is there; patterns that need no other any more become candidates. */
  #have(word: number, now: number, candidates: number[]): void {
    for (const need of this.#needs[word] as number[]) {
      const pattern = need >> 8;
      const before = this.#stamp[pattern] === now ? (this.#got[pattern] as number) : 0;
      const got = before | (need & 0xff);
      this.#stamp[pattern] = now;
      this.#got[pattern] = got;
      if (got === this.#needed[pattern] && got !== before) candidates.push(pattern);
    }
  }
}
