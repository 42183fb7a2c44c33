import { DIMENSIONS, type Dimension } from '../../lib/engine/summary.ts';
import type { Score } from './score.ts';

/** One row of the table: a figure, what it should be at least (or at most), and what two people agree on. */
interface Row {
  name: string;
  /** 0 … 1. */
  value: number | null;
  goal?: number;
  atMost?: boolean;
  people?: number;
}

const percent = (x: number | null | undefined) => (x === null || x === undefined ? 'n/a' : (100 * x).toFixed(1));

/** Slots, in the order in which the table has them, with their goals. */
const SLOTS: [string, number, number][] = [
  ['children.minAge', 95, 100],
  ['sale.optOut', 92, 99],
  ['aiTraining.control', 85, 99],
  ['retention.indefinite', 95, 99],
  ['contact.primary', 94, 99],
  ['contact.form', 93, 99],
  ['contact.post', 93, 99],
  ['contact.phone', 93, 99],
  ['contact.officer', 93, 99],
  ['updated', 95, 100],
];
const ACCURACY = { sale: 88, aiTraining: 93, retention: 93, children: 93, contact: 93 };
const PEOPLE = { sale: 97, aiTraining: 100, retention: 100, children: 95, contact: 97 };

/** The figures that the project holds itself to. */
export function rowsOf(score: Score): Row[] {
  return [
    ...DIMENSIONS.map((d) => ({
      name: `verdict accuracy: ${d}`,
      value: score.dimensions[d].accuracy,
      goal: ACCURACY[d],
      people: PEOPLE[d],
    })),
    { name: 'mean macro-F1 of the five', value: score.macroF1, goal: 85 },
    { name: 'all five right', value: score.allFive, goal: 68, people: 91 },
    { name: 'retention periods, F1', value: score.periods.f1, goal: 90, people: 99 },
    { name: 'e-mails, F1', value: score.emails.f1, goal: 98, people: 99 },
    ...SLOTS.map(([slot, goal, people]) => ({
      name: slot === 'updated' ? 'updated (month)' : slot,
      value: score.slots[slot] ?? null,
      goal,
      people,
    })),
    { name: 'evidence precision', value: score.evidencePrecision, goal: 85 },
    { name: 'calibration error', value: score.calibrationError, goal: 5, atMost: true },
    { name: 'confidence ≥ 0.8: right', value: score.sure.right, goal: 97 },
    { name: 'confidence ≥ 0.8: share of all answers', value: score.sure.share, goal: 75 },
  ];
}

const isReached = ({ value, goal, atMost }: Row) =>
  value === null || goal === undefined || (atMost ? 100 * value <= goal : 100 * value >= goal);
const goalOf = ({ goal, atMost }: Row) => (goal === undefined ? '' : `${atMost ? '≤ ' : ''}${goal}`);

/** Figures that belong to one dimension though its name is not in them. */
const OWNERS: Record<string, Dimension> = { 'retention periods, F1': 'retention', 'e-mails, F1': 'contact' };
const belongsTo = ({ name }: Row, only: Dimension | null) =>
  only === null || OWNERS[name] === only || name.startsWith(`${only}.`) || name.endsWith(`: ${only}`);

/** The table for a terminal, whole or of one dimension; a figure that falls short is marked. */
export function printTable(measured: Score, taught: Score, only: Dimension | null = null): string {
  const others = rowsOf(taught).filter((row) => belongsTo(row, only));
  const lines = [
    `${'%'.padEnd(40)} ${'goal'.padStart(6)} ${'measured'.padStart(9)} ${'taught'.padStart(7)}`,
    ...rowsOf(measured)
      .filter((row) => belongsTo(row, only))
      .map(
        (row, i) =>
          `${row.name.padEnd(40)} ${goalOf(row).padStart(6)} ${percent(row.value).padStart(9)} ${percent(others[i]?.value).padStart(7)}${isReached(row) ? '' : '  short'}`,
      ),
  ];
  return `${lines.join('\n')}\n\n${measured.policies} policies measured (${measured.missing} without a summary), ${taught.policies} that mostly teach, each judged by models that have not seen its company`;
}

/** Accuracy and macro-F1 of each dimension, and how well each verdict is told. */
export function printVerdicts(score: Score, only: Dimension | null = null): string {
  return DIMENSIONS.filter((d) => only === null || d === only)
    .map((d) => {
      const { accuracy, macroF1, majority, verdicts } = score.dimensions[d];
      const rows = Object.entries(verdicts)
        .sort(([, a], [, b]) => b.support - a.support)
        .map(
          ([name, r]) =>
            `  ${name.padEnd(20)} ${percent(r.precision).padStart(9)} ${percent(r.recall).padStart(7)} ${percent(r.f1).padStart(6)} ${String(r.support).padStart(7)}`,
        );
      return [
        `${d}: accuracy ${percent(accuracy)}, macro-F1 ${percent(macroF1)} (always the commonest verdict: ${percent(majority)})`,
        `  ${'verdict'.padEnd(20)} ${'precision'.padStart(9)} ${'recall'.padStart(7)} ${'F1'.padStart(6)} ${'support'.padStart(7)}`,
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

/** Both tables as Markdown, to be pasted into docs/model.md. */
export function markdownTables(measured: Score, taught: Score): string {
  const others = rowsOf(taught);
  const figures = rowsOf(measured).map(
    (row, i) =>
      `| ${row.name} | ${goalOf(row)} | ${row.people ?? ''} | ${isReached(row) ? percent(row.value) : `**${percent(row.value)}**`} | ${percent(others[i]?.value)} |`,
  );
  const verdicts = DIMENSIONS.flatMap((d) =>
    Object.entries(measured.dimensions[d].verdicts)
      .sort(([, a], [, b]) => b.support - a.support)
      .map(
        ([name, r]) =>
          `| ${d} | ${name} | ${percent(r.precision)} | ${percent(r.recall)} | ${percent(r.f1)} | ${r.support} |`,
      ),
  );
  return [
    `| | goal | two people agree | the ${measured.policies} policies measured | the ${taught.policies} others |`,
    '| --- | --- | --- | --- | --- |',
    ...figures,
    '',
    `| dimension | verdict | precision | recall | F1 | policies (of the ${measured.policies}) |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...verdicts,
  ].join('\n');
}
