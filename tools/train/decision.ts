import { type Decision, type Facts, scaleFact } from '../../lib/engine/decide.ts';
import { trainForest } from './forest.ts';

/** One document's facts and the outcome that people gave it. */
export interface Lesson {
  facts: Facts;
  outcome: string;
  weight: number;
}

/** Steps of gradient descent; after these the verdicts on held-back policies change no more. */
const ROUNDS = 70;
const RATE = 0.5;
const MOMENTUM = 0.9;

/** Any; the same lessons give the same trees. */
const SEED = 1;

/**
 * Multinomial logistic regression with an L2 penalty on scaled facts, by gradient descent with momentum over all
 * lessons at once, and a forest beside it. The same lessons give the same bits. Not calibrated.
 */
export function trainDecision(lessons: readonly Lesson[], outcomes: readonly string[], l2: number): Decision {
  const facts = [...new Set(lessons.flatMap((l) => Object.keys(l.facts)))].sort();
  const n = lessons.length;
  const mean = facts.map((f) => lessons.reduce((s, l) => s + (l.facts[f] ?? 0), 0) / n);
  const spread = facts.map(
    (f, i) => Math.sqrt(lessons.reduce((s, l) => s + ((l.facts[f] ?? 0) - (mean[i] as number)) ** 2, 0) / n) || 1,
  );
  const width = facts.length + 1;
  const x = new Float64Array(n * width);
  lessons.forEach((l, r) => {
    facts.forEach((f, i) => {
      x[r * width + i] = scaleFact(l.facts[f] ?? 0, mean[i] as number, spread[i] as number);
    });
    x[r * width + width - 1] = 1;
  });
  const total = lessons.reduce((s, l) => s + l.weight, 0);
  const classes = outcomes.length;
  const w = new Float64Array(classes * width);
  const velocity = new Float64Array(classes * width);
  const gradient = new Float64Array(classes * width);
  const z = new Float64Array(classes);
  const answers = Int32Array.from(lessons, (l) => outcomes.indexOf(l.outcome));
  const weightOf = Float64Array.from(lessons, (l) => l.weight / total);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (let r = 0; r < n; r++) {
      const at = r * width;
      for (let k = 0; k < classes; k++) {
        let sum = 0;
        for (let i = 0; i < width; i++) sum += (w[k * width + i] as number) * (x[at + i] as number);
        z[k] = sum;
      }
      let top = z[0] as number;
      for (let k = 1; k < classes; k++) top = Math.max(top, z[k] as number);
      let sum = 0;
      for (let k = 0; k < classes; k++) sum += z[k] = Math.exp((z[k] as number) - top);
      for (let k = 0; k < classes; k++) {
        const e = ((z[k] as number) / sum - (answers[r] === k ? 1 : 0)) * (weightOf[r] as number);
        for (let i = 0; i < width; i++)
          gradient[k * width + i] = (gradient[k * width + i] as number) + e * (x[at + i] as number);
      }
    }
    for (let j = 0; j < w.length; j++) {
      const penalty = (j + 1) % width === 0 ? 0 : l2 * (w[j] as number);
      velocity[j] = MOMENTUM * (velocity[j] as number) - RATE * ((gradient[j] as number) + penalty);
      w[j] = (w[j] as number) + (velocity[j] as number);
    }
  }
  const weights = outcomes.map((_, k) => Array.from(w.subarray(k * width, (k + 1) * width)));
  const forest = trainForest({ x, width, answers, weights: weightOf, outcomes: classes }, SEED);
  return { outcomes: [...outcomes], facts, mean, spread, weights, forest, temperature: 1 };
}
