import { FeatureWeights, GROUP } from './feature-weights.ts';
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

const MENTION_START = LABEL_ROW.length - MENTIONS.length;
/** The columns whose weights are read together: those of each dimension, and the mentions four by four. */
const GROUPS = [
  ...JUDGED.map((d) => LABELS[d].map((_, l) => LABEL_START[d] + l)),
  ...[0, GROUP].map((from) => MENTIONS.slice(from, from + GROUP).map((_, i) => MENTION_START + from + i)),
];

/** Asks a clause model. */
export class ClauseJudge {
  readonly #model: ClauseModel;
  readonly #weights: FeatureWeights;

  constructor(model: ClauseModel) {
    this.#model = model;
    this.#weights = weightsOf(model);
  }

  /** The probability of each label of a clause, for the dimensions whose gate is open. */
  judge(features: ClauseFeatures): Partial<Record<Judged, number[]>> {
    const probability: Partial<Record<Judged, number[]>> = {};
    if (!features.gate) return probability;
    const weights = this.#weights;
    weights.begin();
    weights.add(features.words);
    for (const hashes of features.above) weights.add(hashes);
    for (let d = 0; d < JUDGED.length; d++) {
      if (!(features.gate & (1 << d))) continue;
      const dimension = JUDGED[d] as Judged;
      weights.add(features.signs[dimension]);
      const sums = weights.sum(d);
      const answers: number[] = [];
      for (let l = 0; l < LABELS[dimension].length; l++)
        answers.push(this.#probability(LABEL_START[dimension] + l, sums[l] as number));
      probability[dimension] = answers;
    }
    return probability;
  }

  /** The probability that a mention, known by its features, is what its name says. */
  judgeMention(hashes: readonly number[], mention: Mention): number {
    this.#weights.begin();
    this.#weights.add(hashes);
    const i = MENTIONS.indexOf(mention);
    const sums = this.#weights.sum(JUDGED.length + Math.floor(i / GROUP));
    return this.#probability(MENTION_START + i, sums[i % GROUP] as number);
  }

  /** @param sum of the weights of the features, in units of the label's scale */
  #probability(label: number, sum: number): number {
    const { bias, scale } = this.#model;
    const x = ROW_LENGTH / Math.sqrt(Math.max(1, this.#weights.known));
    return 1 / (1 + Math.exp(-((bias[label] as number) + sum * (scale[label] as number) * x)));
  }
}

const known = new WeakMap<ClauseModel, FeatureWeights>();

/** The weights of a model, laid out once. */
function weightsOf(model: ClauseModel): FeatureWeights {
  const weights = known.get(model) ?? new FeatureWeights(model.hashes, model.weights, GROUPS);
  known.set(model, weights);
  return weights;
}
