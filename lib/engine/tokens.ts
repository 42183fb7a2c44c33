import { indexHashes } from './hash-index.ts';

/*
 * Words as 32-bit hashes, normalised so that what matters is told apart and the rest is not: lower case, no apostrophes,
 * numbers folded into classes, addresses and e-mails into one token each. Hashes, since the model knows its words by
 * hash and a policy of 20,000 words has to be read in milliseconds.
 */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 units of a string. */
export function hashWord(word: string): number {
  let h = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), FNV_PRIME);
  return h >>> 0;
}

/** Combines two hashes, and the order in which they come, with a salt that says what the pair is. */
export function mixHashes(a: number, b: number, salt: number): number {
  let h = Math.imul(a ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}

export const NUMBER = hashWord('#');
export const YEAR = hashWord('#year');
export const EMAIL = hashWord('#email');
export const ADDRESS = hashWord('#url');

const NUMBER_WORDS = new Set(
  'one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty sixty ninety hundred'
    .split(' ')
    .map(hashWord),
);
/** Ages that laws and policies name; they mean something by themselves. */
const AGES = new Map([12, 13, 14, 15, 16, 17, 18, 21].map((age) => [age, hashWord(`#${age}`)]));
const AGE_WORDS = new Map(
  (
    [
      ['thirteen', 13],
      ['sixteen', 16],
      ['eighteen', 18],
    ] as const
  ).map(([word, age]) => [hashWord(word), hashWord(`#${age}`)]),
);

/** The token of a number. */
export function tokenOfNumber(value: number): number {
  return AGES.get(value) ?? (value >= 1970 && value <= 2099 ? YEAR : NUMBER);
}

/** The token of a word in lower case. */
export function tokenOfWord(lower: string): number {
  let h = FNV_OFFSET;
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i);
    if (!isApostrophe(c)) h = Math.imul(h ^ c, FNV_PRIME);
  }
  return tokenOfHash(h >>> 0);
}

const numberTokens = new Map([...NUMBER_WORDS].map((h) => [h, NUMBER]).concat([...AGE_WORDS]) as [number, number][]);
const findNumberWord = indexHashes(Uint32Array.from(numberTokens.keys()));
const numberTokenOf = [...numberTokens.values()];

/** The token of a word in lower case and without apostrophes, by its hash: words of numbers share those of numbers. */
export function tokenOfHash(hash: number): number {
  const at = findNumberWord(hash);
  return at < 0 ? hash : (numberTokenOf[at] as number);
}

function isApostrophe(c: number): boolean {
  return c === 0x27 || c === 0x2019;
}

/** Where an address ends that goes on at a place in a text. */
export function endOfAddress(text: string, from: number): number {
  let i = from;
  while (i < text.length && text.charCodeAt(i) > 0x20 && !'<>()[]"'.includes(text[i] as string)) i++;
  return i;
}
