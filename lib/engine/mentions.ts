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
  const before = reader.hashesOf(text.slice(Math.max(0, start - 120), start));
  addSide(features, before.slice(-REACH).reverse(), SALT.before, SALT.beforePair);
  const after = reader.hashesOf(text.slice(end, end + 120));
  addSide(features, after.subarray(0, REACH), SALT.after, SALT.afterPair);
  const isLong = clause.text.length > 600;
  const near = isLong ? reader.hashesOf(text.slice(Math.max(0, start - 300), end + 300)) : read.hashes;
  addAll(features, near, SALT.clause);
  for (const context of [clause.path.at(-1), clause.leadIn, ...clause.headers])
    if (context) addAll(features, reader.readOnce(context).hashes, SALT.context);
  if (clause.before) addAll(features, reader.hashesOf(clause.before.slice(-200)), SALT.previous);
  if (dimension) {
    const around = read.part(Math.max(0, start - NEAR), end + NEAR);
    addAll(features, matchingPatterns(around, JUDGED.indexOf(dimension)), SALT.near);
  }
  return features;
}

function addAll(features: number[], hashes: ArrayLike<number>, salt: number): void {
  for (let i = 0; i < hashes.length; i++) features.push(mixHashes(hashes[i] as number, 0, salt));
}

/** Adds the words on one side of a mention, the nearest first. */
function addSide(features: number[], near: Uint32Array, single: number, pair: number): void {
  for (let i = 0; i < near.length; i++) {
    const hash = near[i] as number;
    features.push(mixHashes(hash, i < 2 ? i : 9, single));
    if (i + 1 < near.length) features.push(mixHashes(hash, near[i + 1] as number, pair));
  }
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
