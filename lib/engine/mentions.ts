import type { Clause } from './clauses.ts';
import { JUDGED, type Judged, matchingPatterns } from './features.ts';
import type { ReadText } from './text-reader.ts';
import { hashWord, mixHashes } from './tokens.ts';

/** How many words on each side of a mention the model looks at. */
const REACH = 8;
/** How many characters on each side the patterns look at. */
const NEAR = 90;

const SALT = {
  before: 21,
  after: 22,
  beforePair: 23,
  afterPair: 24,
  clause: 25,
  context: 26,
  near: 27,
  kind: 28,
  previous: 29,
} as const;

/**
 * The features of a length or an age where it stands: the words on each side and how near, the patterns around it, and
 * what the clause and its context speak of.
 */
export function mentionFeatures(
  clause: Clause,
  read: ReadText,
  start: number,
  end: number,
  dimension: Judged | null,
  kinds: readonly string[],
): number[] {
  const features = [...kinds, clause.kind].map((kind) => mixHashes(hashWord(kind), 0, SALT.kind));
  const { reader, text } = read;
  const hashesOf = (from: number, to: number) => reader.hashesOf(text.slice(Math.max(0, from), to));
  // The nearest word first.
  const side = (near: Uint32Array, single: number, pair: number) => {
    for (let i = 0; i < near.length; i++) {
      const hash = near[i] as number;
      features.push(mixHashes(hash, i < 2 ? i : 9, single));
      if (i + 1 < near.length) features.push(mixHashes(hash, near[i + 1] as number, pair));
    }
  };
  side(
    hashesOf(start - 120, start)
      .slice(-REACH)
      .reverse(),
    SALT.before,
    SALT.beforePair,
  );
  side(hashesOf(end, end + 120).subarray(0, REACH), SALT.after, SALT.afterPair);
  const all = (hashes: Uint32Array, salt: number) => {
    for (const hash of hashes) features.push(mixHashes(hash, 0, salt));
  };
  all(clause.text.length > 600 ? hashesOf(start - 300, end + 300) : read.hashes, SALT.clause);
  for (const context of [clause.path.at(-1), clause.leadIn, ...clause.headers])
    if (context) all(reader.hashesOf(context), SALT.context);
  if (clause.before) all(reader.hashesOf(clause.before.slice(-200)), SALT.previous);
  if (dimension) {
    const around = read.part(Math.max(0, start - NEAR), end + NEAR);
    for (const hash of matchingPatterns(around, JUDGED.indexOf(dimension)))
      features.push(mixHashes(hash, 0, SALT.near));
  }
  return features;
}

/** The kinds and each two of them together: what two signs say jointly is often not what each says ("form" and "here"). */
export function withPairs(kinds: readonly string[]): string[] {
  return kinds.flatMap((a, i) => [a, ...kinds.slice(i + 1).map((b) => `${a}&${b}`)]);
}

/** A coarse class of length: cookies live for minutes or two years, tax records for six to ten. */
export function bucketOf(days: number): string {
  const limits = [0.5, 2, 8, 29, 32, 46, 95, 200, 370, 800, 1_200, 2_000, 2_600, 4_000];
  return `days<${limits.find((l) => days < l) ?? 'more'}`;
}
