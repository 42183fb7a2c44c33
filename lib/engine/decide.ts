import { askForest, type Forest } from './forest.ts';

/**
 * A learned choice between outcomes, from named facts: the mean of a multinomial logistic regression, which weighs the
 * facts, and of a small forest, which sees what only counts together; sharpened or flattened by a calibrated
 * temperature.
 */
export interface Decision {
  outcomes: string[];
  facts: string[];
  /** Mean and spread of each fact, by which it is scaled. */
  mean: number[];
  spread: number[];
  /** One row an outcome: a weight a fact, the bias last. */
  weights: number[][];
  forest: Forest;
  /** Above 1 where the two are too sure, below where they are not sure enough. */
  temperature: number;
}

/** Facts about a document, by name, that a decision weighs. */
export type Facts = Record<string, number>;

const NO_FACTS: Facts = {};

/** How far from the mean a fact may pull, in spreads: a freak document must not decide by one fact. */
const FARTHEST = 4;

/** A fact in spreads from its mean, held within bounds. */
export function scaleFact(value: number, mean: number, spread: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / (spread || 1)));
}

/**
 * The probability of each outcome, in the order of `outcomes`. Facts that are missing count as zero.
 * @param more facts of other names, where those of a document are gathered in two places
 */
export function decide(decision: Decision, facts: Facts, more: Facts = NO_FACTS): number[] {
  const { facts: names, outcomes, weights, forest, temperature } = decision;
  const { length } = names;
  const x = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const name = names[i] as string;
    x[i] = scaleFact(facts[name] ?? more[name] ?? 0, decision.mean[i] ?? 0, decision.spread[i] ?? 1);
  }
  const weighed = softmax(
    weights.map((row) => {
      let sum = 0;
      for (let i = 0; i < length; i++) sum += (row[i] as number) * (x[i] as number);
      return sum + (row[length] as number);
    }),
  );
  const asked = askForest(forest, x, outcomes.length);
  return softmax(weighed.map((p, i) => Math.log((p + (asked[i] as number)) / 2 + 1e-9) / temperature));
}

/** Log-odds to probabilities. */
export function softmax(z: readonly number[]): number[] {
  const top = Math.max(...z);
  const e = z.map((v) => Math.exp(v - top));
  const total = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / total);
}
