import type { Clause } from '../../lib/engine/clauses.ts';
import { JUDGED, type Judged } from '../../lib/engine/features.ts';
import type { Judgement } from '../../lib/engine/judgement.ts';
import { LABELS } from '../../lib/engine/labels.ts';
import { alignUnits } from '../train/align.ts';

/** A clause that the model is unsure of, in one dimension. */
export interface UncertainClause {
  /** The policy's id. */
  id: string;
  dimension: Judged;
  /** Index among the policy's clauses. */
  index: number;
  clause: Clause;
  /** Probability of each label of the dimension. */
  probabilities: Record<string, number>;
  /** 0 where a label's probability is one half, 0.5 where all are certain. */
  distance: number;
}

/** A crumb of a heading or a menu teaches nothing. */
const SHORTEST = 25;
/** Nothing is asked where all labels are surer than this. */
const FARTHEST = 0.45;

/** The clauses of one policy that the model is unsure of, in the given dimensions. */
export function findUncertain(
  id: string,
  { reading, clauses }: Judgement,
  dimensions: readonly Judged[] = JUDGED,
): UncertainClause[] {
  return clauses.flatMap((judged, index) => {
    const clause = reading.clauses[index];
    if (!clause || clause.kind === 'heading' || clause.text.length < SHORTEST) return [];
    return dimensions.flatMap((dimension) => {
      const values = judged[dimension];
      if (!values) return [];
      const distance = Math.min(...values.map((p) => Math.abs(p - 0.5)));
      if (distance > FARTHEST) return [];
      const probabilities = Object.fromEntries(LABELS[dimension].map((label, l) => [label, values[l] ?? 0]));
      return [{ id, dimension, index, clause, probabilities, distance }];
    });
  });
}

/** The least certain first; a text that stands in several policies is asked once a dimension. */
export function rankUncertain(clauses: readonly UncertainClause[]): UncertainClause[] {
  const seen = new Set<string>();
  return [...clauses]
    .sort((a, b) => a.distance - b.distance || a.id.localeCompare(b.id) || a.index - b.index)
    .filter(({ dimension, clause }) => {
      const key = `${dimension} ${clause.text.toLowerCase()}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** The number of the unit that carries each clause best; clauses that no unit carries are left out. */
export function unitsOfClauses(units: ReadonlyMap<number, string>, clauses: readonly string[]): Map<number, number> {
  const best = new Map<number, { unit: number; difference: number }>();
  for (const [unit, carried] of alignUnits(units, clauses)) {
    for (const clause of carried) {
      const difference = Math.abs((units.get(unit) ?? '').length - (clauses[clause] ?? '').length);
      const known = best.get(clause);
      if (!known || difference < known.difference) best.set(clause, { unit, difference });
    }
  }
  return new Map([...best].map(([clause, { unit }]) => [clause, unit]));
}
