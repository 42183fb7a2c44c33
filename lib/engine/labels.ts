import { type ClauseFeatures, JUDGED, type Judged } from './features.ts';
import type { ClauseModel } from './model.ts';

/** What the clause model tells apart, dimension by dimension, by docs/verdicts.md. */
export const LABELS = {
  sale: ['sells', 'shares-for-ads', 'no', 'optOut'],
  aiTraining: ['yes', 'deidentified-only', 'no', 'control'],
  retention: ['fixed', 'indefinite', 'vague'],
  children: ['barred', 'with-consent', 'no-age'],
} as const satisfies Record<Judged, readonly string[]>;

/**
 * What the model tells of a slot where it stands: a length is a retention period, an age a threshold or the main one,
 * an e-mail address is for privacy matters, a form, address, telephone number or officer is there to be reached.
 */
export const MENTIONS = ['period', 'threshold', 'minAge', 'email', 'form', 'post', 'phone', 'officer'] as const;
export type Mention = (typeof MENTIONS)[number];

/**
 * A feature counts `ROW_LENGTH / sqrt(number of known features)`, so that long clauses are no surer than short ones.
 */
export const ROW_LENGTH = 3;

/** All that the model tells apart, in the order in which its weights have them. */
export const LABEL_ROW = [...JUDGED.flatMap((d) => LABELS[d].map((label) => `${d}.${label}`)), ...MENTIONS];
/** Where the labels of a dimension begin in that row. */
export const LABEL_START = Object.fromEntries(
  JUDGED.map((d) => [d, LABEL_ROW.findIndex((l) => l.startsWith(`${d}.`))]),
) as Record<Judged, number>;

/** Sums of the labels of one dimension. */
const sums = new Float64Array(4);
const seen = { stamps: new Int32Array(0), now: 0 };

/** The probability of each label of a clause, for the dimensions whose gate is open. */
export function judge(features: ClauseFeatures, model: ClauseModel): Partial<Record<Judged, number[]>> {
  if (!features.gate) return {};
  if (seen.stamps.length < model.size) seen.stamps = new Int32Array(model.size);
  const now = ++seen.now;
  const known: number[] = [];
  const look = (hash: number) => {
    const i = model.find(hash);
    if (i < 0 || seen.stamps[i] === now) return;
    seen.stamps[i] = now;
    known.push(i);
  };
  for (const hash of features.words) look(hash);
  const probability: Partial<Record<Judged, number[]>> = {};
  const width = LABEL_ROW.length;
  JUDGED.forEach((dimension, bit) => {
    if (!(features.gate & (1 << bit))) return;
    for (const hash of features.signs[dimension]) look(hash);
    const start = LABEL_START[dimension];
    const labels = LABELS[dimension].length;
    const x = ROW_LENGTH / Math.sqrt(Math.max(1, known.length));
    sums.fill(0);
    for (const i of known) {
      const row = i * width + start;
      for (let l = 0; l < labels; l++) sums[l] = (sums[l] as number) + (model.weights[row + l] as number);
    }
    probability[dimension] = LABELS[dimension].map((_, l) => {
      const z = (model.bias[start + l] as number) + (sums[l] as number) * (model.scale[start + l] as number) * x;
      return 1 / (1 + Math.exp(-z));
    });
  });
  return probability;
}

/** The probability that a mention, known by its features, is what its name says. */
export function judgeMention(hashes: readonly number[], mention: Mention, model: ClauseModel): number {
  const width = LABEL_ROW.length;
  const at = width - MENTIONS.length + MENTIONS.indexOf(mention);
  let sum = 0;
  let known = 0;
  for (const hash of new Set(hashes)) {
    const i = model.find(hash);
    if (i < 0) continue;
    known++;
    sum += model.weights[i * width + at] as number;
  }
  const x = ROW_LENGTH / Math.sqrt(Math.max(1, known));
  return 1 / (1 + Math.exp(-((model.bias[at] as number) + sum * (model.scale[at] as number) * x)));
}
