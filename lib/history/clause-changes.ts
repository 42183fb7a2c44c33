import { diffWordsWithSpace } from 'diff';
import type { PolicyDocument } from '../engine/document.ts';
import { isOfTheVisit, plain, withoutTokens } from './fingerprint.ts';

/** A piece of a reworded clause. */
export interface Piece {
  text: string;
  mark: 'same' | 'added' | 'removed';
}

/** A clause that stands in one of two texts only, or in both in other words. */
export type ClauseChange = { heading: string | null } & (
  | { kind: 'added' | 'removed'; text: string }
  | { kind: 'reworded'; pieces: Piece[] }
);

interface Clause {
  text: string;
  /** What is compared: without number, typography and tokens. */
  key: string;
  heading: string | null;
  /** Where it stands, 0 … 1 of the text. */
  place: number;
}

/** "4.", "4.2 ", "(b)", "iv)", "§ 7": a number that moves when a section is put in before. */
const NUMBER =
  /^(?:§+ ?)?(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivxlc]{1,6})[.):](?= |$)|\d{1,3}(?:\.\d{1,3}){0,4}(?= ))\s*/;
/** The same number where another clause refers to it. */
const REFERENCE = /\b(sections?|clauses?|paragraphs?|articles?|parts?|§+) ?\(?\d{1,3}(?:\.\d{1,3}){0,4}\)?/g;

/** Two clauses that share less than this of their words (Dice) say two things, not one in other words. */
const ALIKE = 0.5;
/** A word that stands in more clauses than this does not lead to a clause's counterpart. */
const COMMON = 60;
/** So many counterparts, those with the most rare words in common, are looked at closely. */
const NEAREST = 40;
/** Past so many differing words a clause is shown as two, since the comparison would take seconds. */
const EDITS = 600;

/**
 * What was added to a text, taken out of it, or put in other words, clause by clause, in the order of the text.
 * A clause that merely stands elsewhere, or under another number, is no change.
 */
export function compareClauses(before: PolicyDocument, after: PolicyDocument): ClauseChange[] {
  const old = clausesOf(before);
  const fresh = clausesOf(after);
  const gone = without(old, fresh);
  const come = without(fresh, old);
  const pairs = pairAlike(gone, come);
  const changes: { place: number; change: ClauseChange }[] = [];
  for (const [a, b] of pairs) changes.push(...reworded(a, b).map((change) => ({ place: b.place, change })));
  const paired = new Set(pairs.flat());
  for (const [clauses, kind] of [
    [gone, 'removed'],
    [come, 'added'],
  ] as const) {
    for (const clause of clauses) {
      if (paired.has(clause)) continue;
      changes.push({ place: clause.place, change: { kind, text: clause.text, heading: clause.heading } });
    }
  }
  return changes.sort((a, b) => a.place - b.place).map((x) => x.change);
}

function clausesOf(document: PolicyDocument): Clause[] {
  const sentences = new Intl.Segmenter(document.language ?? 'en', { granularity: 'sentence' });
  const clauses: Clause[] = [];
  let heading: string | null = null;
  document.blocks.forEach((block, i) => {
    if (block.kind === 'heading') {
      heading = block.text;
      return;
    }
    if (isOfTheVisit(plain(block.text))) return;
    const parts = block.kind === 'row' ? [block.text] : Array.from(sentences.segment(block.text), (s) => s.segment);
    for (const part of parts) {
      const text = part.trim();
      const key = withoutTokens(plain(text)).replace(NUMBER, '').replace(REFERENCE, '$1 #');
      if (/[\p{L}\p{N}]/u.test(key)) clauses.push({ text, key, heading, place: i / document.blocks.length });
    }
  });
  return clauses;
}

/** The clauses that stand in one list and not in the other; twice there and once here leaves none. */
function without(clauses: readonly Clause[], others: readonly Clause[]): Clause[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  const rest: Clause[] = [];
  for (const clause of clauses) {
    const n = left.get(clause.key) ?? 0;
    if (n) left.set(clause.key, n - 1);
    else rest.push(clause);
  }
  // A clause that is only said less often, or once more, is still said: no change of what the policy says.
  const said = new Set(others.map((x) => x.key));
  return rest.filter((x) => !said.has(x.key));
}

const wordsOf = (clause: Clause) => new Set(clause.key.match(/[\p{L}\p{N}]+/gu) ?? []);

/** Pairs of clauses that say the same thing in other words, the most alike first; each clause is in one pair at most. */
function pairAlike(gone: readonly Clause[], come: readonly Clause[]): [Clause, Clause][] {
  const words = new Map(come.map((c) => [c, wordsOf(c)]));
  const having = new Map<string, Clause[]>();
  for (const [clause, set] of words) {
    for (const word of set) {
      const there = having.get(word);
      if (!there) having.set(word, [clause]);
      else if (there.length <= COMMON) there.push(clause);
    }
  }
  const candidates: { a: Clause; b: Clause; likeness: number }[] = [];
  for (const a of gone) {
    const own = wordsOf(a);
    const near = new Map<Clause, number>();
    for (const word of own) {
      const there = having.get(word) ?? [];
      if (there.length <= COMMON) for (const b of there) near.set(b, (near.get(b) ?? 0) + 1);
    }
    const nearest = [...near].sort((x, y) => y[1] - x[1]).slice(0, NEAREST);
    for (const [b] of nearest) {
      const other = words.get(b) as Set<string>;
      let shared = 0;
      for (const word of own) if (other.has(word)) shared++;
      const likeness = (2 * shared) / (own.size + other.size);
      // Of two that are as alike, the one under the same heading, then the one nearby, is meant.
      const bonus = (a.heading === b.heading ? 0.05 : 0) - Math.abs(a.place - b.place) * 0.04;
      if (likeness >= ALIKE) candidates.push({ a, b, likeness: likeness + bonus });
    }
  }
  candidates.sort((x, y) => y.likeness - x.likeness);
  const taken = new Set<Clause>();
  const pairs: [Clause, Clause][] = [];
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

function reworded(before: Clause, after: Clause): ClauseChange[] {
  const parts = diffWordsWithSpace(before.text, after.text, { maxEditLength: EDITS });
  if (!parts) {
    return [
      { kind: 'removed', text: before.text, heading: before.heading },
      { kind: 'added', text: after.text, heading: after.heading },
    ];
  }
  const pieces = parts.map(({ value, added, removed }): Piece => {
    return { text: value, mark: added ? 'added' : removed ? 'removed' : 'same' };
  });
  return [{ kind: 'reworded', pieces, heading: after.heading }];
}
