import type { Clause } from './clauses.ts';
import { Expression } from './expression.ts';
import { JUDGED, type Judged } from './gate.ts';
import { HashRoom } from './hash-room.ts';
import type { Pattern } from './pattern.ts';
import { aiTrainingPatterns } from './patterns/ai-training.ts';
import { childrenPatterns } from './patterns/children.ts';
import { retentionPatterns } from './patterns/retention.ts';
import { salePatterns } from './patterns/sale.ts';
import { type ReadText, TextReader } from './text-reader.ts';
import { hashWord, mixHashes } from './tokens.ts';

export { JUDGED, type Judged };

export const PATTERNS: Record<Judged, readonly Pattern[]> = {
  sale: salePatterns,
  aiTraining: aiTrainingPatterns,
  retention: retentionPatterns,
  children: childrenPatterns,
};
/** The same, dimension by dimension, as expressions that are only tried where their words are. */
const EXPRESSIONS = JUDGED.map((d) => PATTERNS[d].map(([, expression]) => new Expression(expression)));

/** Salts that keep apart what a hash stands for. Changing one makes every model unreadable: raise FEATURES then. */
const SALT = { pair: 1, skip: 2, heading: 3, leadIn: 4, before: 5, pattern: 6, kind: 7, both: 8, above: 9 } as const;

const HASHES = JUDGED.map((d) => PATTERNS[d].map(([name]) => mixHashes(hashWord(d), hashWord(name), SALT.pattern)));

const KIND_HASHES = Object.fromEntries(
  (['heading', 'sentence', 'item', 'row'] as const).map((kind) => [kind, mixHashes(hashWord(kind), 0, SALT.kind)]),
) as Record<Clause['kind'], number>;

/** For so many hashes room is made at once. */
const ROOM = 1 << 14;

/** Version of the features below; a model trained on others is refused. */
export const FEATURES = 6;

/** What the model sees of one clause. */
export interface ClauseFeatures {
  /** Number of words of the clause itself. */
  length: number;
  /** Hashes of words, word pairs, the words before and the kind of clause. */
  words: Uint32Array;
  /** Hashes of the words of its heading, its lead-in and its columns' headers: each is shared by all clauses below. */
  above: readonly Uint32Array[];
  /** Bit i: the clause may speak of JUDGED[i]. */
  gate: number;
  /** The patterns of each dimension that match, by their index in PATTERNS; only where the gate is open. */
  patterns: Record<Judged, readonly number[]>;
  /** Hashes of these patterns, of those that its context matches, and of each two together. */
  signs: Record<Judged, readonly number[]>;
}

/** What is read of a heading, a lead-in or a column's header: once for all clauses that share it. */
interface Context {
  read: ReadText;
  hashes: Uint32Array;
  /** Hashes of the matching patterns, for the dimensions that have been asked for. */
  signs: (number[] | undefined)[];
  salt: number;
}

/** Reads the features of a document's clauses; keeps what clauses share (headings, lead-ins). */
export class FeatureReader {
  readonly #texts: TextReader;
  readonly #contexts = new Map<number, Map<string, Context>>();
  /** The hashes of the clauses' words. */
  readonly #room = new HashRoom(ROOM);
  /** The hashes of the clause read last: mostly what stands before the next one. */
  #last: { text: string; hashes: Uint32Array } = { text: '', hashes: NO_WORDS };

  constructor(texts: TextReader = new TextReader()) {
    this.#texts = texts;
  }

  /** @param read the clause's text, where it has been read */
  read(clause: Clause, read: ReadText = this.#texts.read(clause.text)): ClauseFeatures {
    const { before } = clause;
    const { hashes } = read;
    const length = hashes.length;
    const last = this.#last;
    this.#last = { text: clause.text, hashes };
    let { gate } = read;
    const contexts = this.#contextsOf(clause);
    // A list item or a row says what its lead-in or header says; a sentence stands for itself.
    if (clause.kind === 'item' || clause.kind === 'row') for (const c of contexts) gate |= c.read.gate;
    if (!gate) return { length, words: NO_WORDS, above: [], gate: 0, patterns: NONE, signs: NONE };

    const preceding = before === null ? NO_WORDS : before === last.text ? last.hashes : this.#texts.hashesOf(before);
    const words = this.#room.upTo(3 * length + preceding.length + 1);
    const first = this.#room.end;
    let n = first;
    for (let i = 0; i < length; i++) {
      const a = hashes[i] as number;
      words[n++] = a;
      if (i + 1 < length) words[n++] = mixHashes(a, hashes[i + 1] as number, SALT.pair);
      if (i + 2 < length) words[n++] = mixHashes(a, hashes[i + 2] as number, SALT.skip);
    }
    for (let i = 0; i < preceding.length; i++) words[n++] = mixHashes(preceding[i] as number, 0, SALT.before);
    words[n++] = KIND_HASHES[clause.kind];

    const patterns = { sale: NO_PATTERNS, aiTraining: NO_PATTERNS, retention: NO_PATTERNS, children: NO_PATTERNS };
    const signs = { sale: NO_PATTERNS, aiTraining: NO_PATTERNS, retention: NO_PATTERNS, children: NO_PATTERNS };
    for (let d = 0; d < JUDGED.length; d++) {
      if (!(gate & (1 << d))) continue;
      const dimension = JUDGED[d] as Judged;
      const found = patternsIn(read, d);
      const matched = found.map((i) => HASHES[d]?.[i] as number);
      const all = matched.concat(pairs(matched));
      const own = all.length;
      for (const c of contexts) all.push(...signsOf(c, d));
      for (let i = own, end = all.length; i < end; i++)
        for (const m of matched) all.push(mixHashes(all[i] as number, m, SALT.both));
      patterns[dimension] = found;
      signs[dimension] = all;
    }
    this.#room.end = n;
    return { length, words: words.subarray(first, n), above: contexts.map((c) => c.hashes), gate, patterns, signs };
  }

  #contextsOf(clause: Clause): Context[] {
    const contexts: Context[] = [];
    const heading = clause.path.at(-1);
    if (heading) contexts.push(this.#context(heading, SALT.heading));
    if (clause.leadIn) contexts.push(this.#context(clause.leadIn, SALT.leadIn));
    for (const header of clause.headers) contexts.push(this.#context(header, SALT.leadIn));
    return contexts;
  }

  #context(text: string, salt: number): Context {
    const known = this.#contexts.get(salt) ?? new Map<string, Context>();
    this.#contexts.set(salt, known);
    let context = known.get(text);
    if (!context) {
      const read = this.#texts.readOnce(text);
      context = { read, hashes: Uint32Array.from(read.hashes, (h) => mixHashes(h, 0, salt)), signs: [], salt };
      known.set(text, context);
    }
    return context;
  }
}

/** The hashes of the patterns of a dimension, by its number, that a context matches. */
function signsOf(context: Context, dimension: number): number[] {
  context.signs[dimension] ??= matchingPatterns(context.read, dimension).map((hash) =>
    mixHashes(hash, context.salt, SALT.above),
  );
  return context.signs[dimension];
}

/** The patterns of a dimension, by its number, that match a text: their index in PATTERNS. */
export function patternsIn(read: ReadText, dimension: number): readonly number[] {
  return read.matching(EXPRESSIONS[dimension] as Expression[]);
}

/** The hashes of the patterns of a dimension, by its number, that match a text. */
export function matchingPatterns(read: ReadText, dimension: number): number[] {
  return patternsIn(read, dimension).map((i) => HASHES[dimension]?.[i] as number);
}

const NO_WORDS = new Uint32Array(0);
const NO_PATTERNS: readonly number[] = [];
const NONE: Record<Judged, readonly number[]> = {
  sale: NO_PATTERNS,
  aiTraining: NO_PATTERNS,
  retention: NO_PATTERNS,
  children: NO_PATTERNS,
};

/** A hash for each two of the hashes. */
function pairs(hashes: readonly number[]): number[] {
  const both: number[] = [];
  for (let i = 0; i < hashes.length; i++)
    for (let j = i + 1; j < hashes.length; j++)
      both.push(mixHashes(hashes[i] as number, hashes[j] as number, SALT.both));
  return both;
}
