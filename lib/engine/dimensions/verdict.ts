import { type Decision, decide, type Facts } from '../decide.ts';
import type { Dimension, Verdict } from '../summary.ts';

/** The likeliest verdict of a dimension, and its probability. */
export function verdictOf<D extends Dimension>(
  dimension: D,
  decisions: Record<string, Decision>,
  facts: Facts,
  more?: Facts,
): { verdict: Verdict<D>; confidence: number } {
  const decision = decisions[dimension] as Decision;
  const probabilities = decide(decision, facts, more);
  const confidence = Math.max(...probabilities);
  return { verdict: decision.outcomes[probabilities.indexOf(confidence)] as Verdict<D>, confidence };
}
