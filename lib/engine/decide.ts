/** A learned choice between outcomes: multinomial logistic regression on named facts, with a calibrated temperature. */
export interface Decision {
  outcomes: string[];
  facts: string[];
  /** Mean and spread of each fact, by which it is scaled. */
  mean: number[];
  spread: number[];
  /** One row an outcome: a weight a fact, the bias last. */
  weights: number[][];
}

/** Facts about a document, by name, that a decision weighs. */
export type Facts = Record<string, number>;

/** How far from the mean a fact may pull, in spreads: a freak document must not decide by one fact. */
const FARTHEST = 4;

/** A fact in spreads from its mean, held within bounds. */
export function scaleFact(value: number, mean: number, spread: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / (spread || 1)));
}

/** The log-odds of each outcome, up to a constant. Facts that are missing count as zero. */
export function weigh(decision: Decision, facts: Facts): number[] {
  const x = decision.facts.map((name, i) =>
    scaleFact(facts[name] ?? 0, decision.mean[i] ?? 0, decision.spread[i] ?? 1),
  );
  return decision.weights.map((row) => row.reduce((sum, w, i) => sum + w * (i < x.length ? (x[i] as number) : 1), 0));
}

/** The probability of each outcome, in the order of `outcomes`. */
export function decide(decision: Decision, facts: Facts): number[] {
  return softmax(weigh(decision, facts));
}

/** Log-odds to probabilities. */
export function softmax(z: readonly number[]): number[] {
  const top = Math.max(...z);
  const e = z.map((v) => Math.exp(v - top));
  const total = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / total);
}
