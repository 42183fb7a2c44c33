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

/** Asks a clause model of the clauses of one document. */
export class ClauseJudge {
  readonly #model: ClauseModel;
  /** The clause in which a feature was last found, so that it counts once. */
  readonly #seen: Int32Array;
  #now = 0;
  /** The rows of what the clauses below a heading share. */
  readonly #above = new Map<Uint32Array, Int32Array>();
  /** The features of the clause that the model knows, by their rows. */
  readonly #rows: Int32Array;
  #known = 0;
  readonly #packed: Int32Array[];

  constructor(model: ClauseModel) {
    this.#model = model;
    this.#seen = new Int32Array(model.size);
    this.#rows = new Int32Array(model.size);
    this.#packed = packWeights(model);
  }

  /** The probability of each label of a clause, for the dimensions whose gate is open. */
  judge(features: ClauseFeatures): Partial<Record<Judged, number[]>> {
    const probability: Partial<Record<Judged, number[]>> = {};
    if (!features.gate) return probability;
    const { bias, scale, find } = this.#model;
    this.#now++;
    this.#known = 0;
    for (const hash of features.words) this.#add(find(hash));
    for (const hashes of features.above) for (const row of this.#rowsAbove(hashes)) this.#add(row);
    for (let d = 0; d < JUDGED.length; d++) {
      if (!(features.gate & (1 << d))) continue;
      const dimension = JUDGED[d] as Judged;
      for (const hash of features.signs[dimension]) this.#add(find(hash));
      const start = LABEL_START[dimension];
      const count = LABELS[dimension].length;
      const sums = this.#sum(d);
      const x = ROW_LENGTH / Math.sqrt(Math.max(1, this.#known));
      const answers: number[] = [];
      for (let l = 0; l < count; l++) {
        const z = (bias[start + l] as number) + (sums[l] as number) * (scale[start + l] as number) * x;
        answers.push(1 / (1 + Math.exp(-z)));
      }
      probability[dimension] = answers;
    }
    return probability;
  }

  /** The weights of the clause's features, summed for each label of a dimension, by its number. */
  #sum(dimension: number): number[] {
    const packed = this.#packed[dimension] as Int32Array;
    const rows = this.#rows;
    const known = this.#known;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = 0; i < known; i++) {
      const four = packed[rows[i] as number] as number;
      a += (four << 24) >> 24;
      b += (four << 16) >> 24;
      c += (four << 8) >> 24;
      d += four >> 24;
    }
    return [a, b, c, d];
  }

  /** Adds a feature by its row, unless the model does not know it (-1) or the clause has it already. */
  #add(row: number): void {
    if (row < 0 || this.#seen[row] === this.#now) return;
    this.#seen[row] = this.#now;
    this.#rows[this.#known++] = row;
  }

  #rowsAbove(hashes: Uint32Array): Int32Array {
    let rows = this.#above.get(hashes);
    if (!rows) {
      rows = Int32Array.from(hashes, this.#model.find).filter((row) => row >= 0);
      this.#above.set(hashes, rows);
    }
    return rows;
  }
}

const packed = new WeakMap<ClauseModel, Int32Array[]>();

/**
 * Of each dimension, the weights of each row, its first label in the lowest byte: no dimension has more than four
 * labels, and one read for four of them saves most of the time that judging takes.
 */
function packWeights(model: ClauseModel): Int32Array[] {
  const known = packed.get(model);
  if (known) return known;
  const width = LABEL_ROW.length;
  const all = JUDGED.map((dimension) => {
    const start = LABEL_START[dimension];
    const rows = new Int32Array(model.size);
    LABELS[dimension].forEach((_, l) => {
      for (let i = 0; i < model.size; i++)
        rows[i] = (rows[i] as number) | (((model.weights[i * width + start + l] as number) & 0xff) << (8 * l));
    });
    return rows;
  });
  packed.set(model, all);
  return all;
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
