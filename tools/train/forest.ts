import type { Forest } from '../../lib/engine/forest.ts';
import { seeded } from './logistic.ts';

/** What a forest learns from: `width` scaled facts a row, the number of its outcome, its weight. */
export interface ForestLessons {
  x: Float64Array;
  width: number;
  answers: Int32Array;
  weights: Float64Array;
  outcomes: number;
}

/** Measured on both sets: 200 deeper trees are no better, and weigh ten times as much in the model file. */
const TREES = 40;
const DEEPEST = 6;
const SMALLEST_LEAF = 3;
/** Share of the facts that a fork looks at. */
const LOOKED_AT = 0.3;

/** Extremely randomised trees (Geurts, Ernst and Wehenkel 2006): of some facts, each at a random threshold, the best. */
export function trainForest(lessons: ForestLessons, seed: number): Forest {
  const random = seeded(seed);
  const all = Array.from(lessons.answers.keys());
  return Array.from({ length: TREES }, () => growBranch(lessons, all, 0, random));
}

function growBranch(lessons: ForestLessons, rows: readonly number[], depth: number, random: () => number): number[] {
  const isPure = rows.every((r) => lessons.answers[r] === lessons.answers[rows[0] as number]);
  const fork = depth < DEEPEST && !isPure && rows.length >= 2 * SMALLEST_LEAF ? findFork(lessons, rows, random) : null;
  if (!fork) return leafOf(lessons, rows);
  const { fact, threshold } = fork;
  const isLeft = (r: number) => (lessons.x[r * lessons.width + fact] as number) <= threshold;
  const left = growBranch(lessons, rows.filter(isLeft), depth + 1, random);
  const right = growBranch(
    lessons,
    rows.filter((r) => !isLeft(r)),
    depth + 1,
    random,
  );
  return [fact, threshold, left.length, ...left, ...right];
}

function leafOf({ answers, weights, outcomes }: ForestLessons, rows: readonly number[]): number[] {
  const share = new Float64Array(outcomes);
  let total = 0;
  for (const r of rows) {
    share[answers[r] as number] = (share[answers[r] as number] as number) + (weights[r] as number);
    total += weights[r] as number;
  }
  return [-1, ...Array.from(share, (s) => Math.round((100 * s) / total))];
}

function findFork(
  lessons: ForestLessons,
  rows: readonly number[],
  random: () => number,
): { fact: number; threshold: number } | null {
  const { x, width } = lessons;
  const facts = Array.from({ length: width }, (_, i) => i);
  let looked = 0;
  let best: { fact: number; threshold: number; impurity: number } | null = null;
  // Facts are drawn without putting back; those that are the same in all rows do not count.
  for (let left = width; left > 0 && looked < LOOKED_AT * width; left--) {
    const drawn = Math.floor(random() * left);
    const fact = facts[drawn] as number;
    facts[drawn] = facts[left - 1] as number;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const r of rows) {
      const v = x[r * width + fact] as number;
      if (v < low) low = v;
      if (v > high) high = v;
    }
    if (high - low < 1e-6) continue;
    looked++;
    // Three digits are what the model file keeps, so the tree is grown by them.
    const threshold = Number((low + random() * (high - low)).toFixed(3));
    const impurity = impurityOf(lessons, rows, fact, threshold);
    if (impurity !== null && (!best || impurity < best.impurity)) best = { fact, threshold, impurity };
  }
  return best;
}

/** The weighted Gini impurity of both sides; null where one is too small. */
function impurityOf(
  { x, width, answers, weights, outcomes }: ForestLessons,
  rows: readonly number[],
  fact: number,
  threshold: number,
): number | null {
  const sides = [new Float64Array(outcomes), new Float64Array(outcomes)];
  const counts = [0, 0];
  for (const r of rows) {
    const side = (x[r * width + fact] as number) <= threshold ? 0 : 1;
    const answer = answers[r] as number;
    const to = sides[side] as Float64Array;
    to[answer] = (to[answer] as number) + (weights[r] as number);
    counts[side] = (counts[side] as number) + 1;
  }
  if (Math.min(...counts) < SMALLEST_LEAF) return null;
  return sides.reduce((sum, side) => {
    const total = side.reduce((a, b) => a + b, 0);
    return sum + total - side.reduce((a, b) => a + b * b, 0) / total;
  }, 0);
}
