import { requiredWords } from './required-words.ts';
import { frequencyOf } from './word-frequency.ts';

const LETTERS = 3;
const KEYS = 1 << (5 * LETTERS);

/** The letters of a text in lower case: 1 … 26 for a … z, 0 for all else. */
export function lettersOf(lower: string): Uint8Array {
  return Uint8Array.from(lower, (c) => (c >= 'a' && c <= 'z' ? c.charCodeAt(0) - 0x60 : 0));
}

const EVERY_LETTER = Array.from({ length: 27 }, (_, i) => i);
const WITHIN = 1 << 31;

/** A word that some expression cannot do without, and whether a letter may stand right before or after it. */
interface NeededWord {
  letters: Uint8Array;
  starts: boolean;
  ends: boolean;
}

/** The words that expressions cannot do without, and which parts of expressions each brings up. */
export class NeededWords {
  /** How many parts of expressions it knows. */
  readonly parts: number;
  /** Parts that need no word: to be tried in every text. */
  readonly needless: number[] = [];
  /** Of each word, the parts of whose rarest set it is: as they are where they need no more, else as -1 - part. */
  readonly brings: number[][] = [];
  /** Of each part, the other sets of words, of each of which it needs one. */
  readonly others: number[][][] = [];
  readonly #words: NeededWord[] = [];
  /** Words by their first three letters; those of two stand under each third one. */
  readonly #starting: (number[] | undefined)[] = new Array(KEYS);
  /**
   * By the same letters, what a word that begins so may go on with: a bit for each letter, the lowest for none. The
   * sign bit, which no letter has, is set where one of the words may stand within another word.
   */
  readonly #next = new Int32Array(KEYS);

  constructor(expressions: readonly RegExp[]) {
    this.parts = expressions.length;
    const numbers = new Map<string, number>();
    const numberOfWord = (word: string): number => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = this.#words.length;
      this.#words.push({
        letters: lettersOf(word.replace(/[$^]/g, '')),
        starts: word[0] === '^',
        ends: word.endsWith('$'),
      });
      numbers.set(word, number);
      this.brings.push([]);
      this.#index(number);
      return number;
    };
    expressions.forEach((expression, part) => {
      const sets = requiredWords(expression).sort((a, b) => frequencyOf(a) - frequencyOf(b));
      const [rarest, ...others] = sets.map((set) => set.map(numberOfWord));
      for (const word of rarest ?? []) this.brings[word]?.push(others.length ? -1 - part : part);
      if (!rarest) this.needless.push(part);
      this.others.push(others);
    });
  }

  /** How many words it knows. */
  get size(): number {
    return this.#words.length;
  }

  #index(number: number): void {
    const { letters, starts } = this.#words[number] as NeededWord;
    const [a = 0, ...rest] = letters.subarray(0, LETTERS + 1);
    const each = (letter: number | undefined) => (letter === undefined ? EVERY_LETTER : [letter]);
    for (const b of each(rest[0])) {
      for (const c of each(rest[0] === undefined ? 0 : rest[1])) {
        const key = (a << 10) | (b << 5) | c;
        const words = this.#starting[key];
        if (words) words.push(number);
        else this.#starting[key] = [number];
        const next = letters.length > LETTERS ? 1 << (rest[2] as number) : ~WITHIN;
        this.#next[key] = (this.#next[key] as number) | next | (starts ? 0 : WITHIN);
      }
    }
  }

  /**
   * Adds the needed words that a piece of text has; some may come twice.
   * @param text its letters, 1 … 26 for a … z and 0 for all else, with a 0 after the last
   */
  findIn(text: Uint8Array, length: number, found: number[]): void {
    const next = this.#next;
    let startsRun = true;
    let a = text[0] as number;
    let b = text[1] as number;
    let c = length > 2 ? (text[2] as number) : 0;
    for (let i = 0; i < length; i++) {
      const d = i + LETTERS < length ? (text[i + LETTERS] as number) : 0;
      if (a !== 0) {
        const key = (a << 10) | (b << 5) | (b && c);
        const follows = next[key] as number;
        if ((startsRun || follows < 0) && (follows & (1 << (b && c && d))) !== 0)
          this.#match(key, text, i, startsRun, found);
      }
      startsRun = a === 0;
      a = b;
      b = c;
      c = d;
    }
  }

  /** Of the words with the same first letters, those that stand at a place. */
  #match(key: number, text: Uint8Array, at: number, startsRun: boolean, found: number[]): void {
    for (const word of this.#starting[key] as number[]) {
      const { letters, starts, ends } = this.#words[word] as NeededWord;
      if (starts && !startsRun) continue;
      let i = 0;
      while (i < letters.length && text[at + i] === letters[i]) i++;
      if (i === letters.length && !(ends && text[at + i] !== 0)) found.push(word);
    }
  }
}
