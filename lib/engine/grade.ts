import type { Dimension, Findings, Grade } from './summary.ts';

/**
 * What each verdict is worth to the reader, 0 (worst) … 100 (best), and how much each dimension weighs. Sale and
 * retention can hurt most and cannot be undone, so they weigh most. Within a dimension a worse verdict never scores
 * more than a better one, and the whole is their weighted mean, so a worse verdict never gives a better grade.
 */
export const WEIGHTS: Record<Dimension, number> = {
  sale: 0.35,
  aiTraining: 0.2,
  retention: 0.2,
  children: 0.1,
  contact: 0.15,
};

/** Lowest overall score of each grade. */
const LIMITS: readonly (readonly [Grade, number])[] = [
  ['A', 80],
  ['B', 65],
  ['C', 50],
  ['D', 35],
  ['E', 0],
];

/** The score of each finding. A way to refuse is worth something, yet never as much as not doing it. */
export function scoreFindings(findings: Findings): Record<Dimension, number> {
  const { sale, aiTraining, retention, children, contact } = findings;
  return {
    sale:
      { sells: 0, 'shares-for-ads': 25, 'not-stated': 60, no: 100 }[sale.verdict] +
      (sale.optOut && (sale.verdict === 'sells' || sale.verdict === 'shares-for-ads') ? 10 : 0),
    aiTraining:
      { yes: 0, 'not-stated': 60, 'deidentified-only': 75, no: 100 }[aiTraining.verdict] +
      (aiTraining.verdict === 'yes' ? { none: 0, 'opt-out': 20, 'opt-in': 45 }[aiTraining.control] : 0),
    retention: Math.max(
      0,
      { indefinite: 0, 'not-stated': 20, vague: 40, fixed: 100 }[retention.verdict] -
        (retention.indefinite && retention.verdict === 'fixed' ? 30 : 0),
    ),
    children: { 'not-stated': 40, 'no-age': 50, 'with-consent': 80, barred: 100 }[children.verdict],
    contact: { none: 0, general: 60, direct: 100 }[contact.verdict],
  };
}

/** The overall score, 0 … 100, and its grade. */
export function gradeScores(scores: Record<Dimension, number>): { score: number; grade: Grade } {
  const score = Math.round((Object.keys(WEIGHTS) as Dimension[]).reduce((sum, d) => sum + WEIGHTS[d] * scores[d], 0));
  const grade = LIMITS.find(([, least]) => score >= least)?.[0] ?? 'E';
  return { score, grade };
}
