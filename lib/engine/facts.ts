import type { Facts } from './decide.ts';
import { JUDGED, type Judged, PATTERNS } from './features.ts';
import type { Judgement } from './judgement.ts';
import { LABELS } from './labels.ts';
import type { Reading } from './reading.ts';

/** Log-odds, held within ±6: beyond that the clause model's probabilities mean nothing. */
export const logOdds = (p: number) => Math.max(-6, Math.min(6, Math.log((p + 1e-9) / (1 - p + 1e-9))));

const known = new WeakMap<Judgement, Partial<Record<Judged, Facts>>>();

/** What a document's clauses say to a dimension; gathered once, since several decisions may ask. */
export function clauseFacts(judgement: Judgement, dimension: Judged): Facts {
  const facts = known.get(judgement) ?? {};
  known.set(judgement, facts);
  facts[dimension] ??= gatherFacts(judgement, dimension);
  return { ...facts[dimension] };
}

/**
 * What a document's clauses say to a dimension as a whole: of each label its three strongest clauses, the expected
 * number of clauses and the number of likely ones; of each pattern, in how many clauses it stands.
 */
function gatherFacts({ reading, clauses }: Judgement, dimension: Judged): Facts {
  const facts: Facts = { length: Math.log(1 + reading.words) };
  const bit = 1 << JUDGED.indexOf(dimension);
  LABELS[dimension].forEach((label, l) => {
    let first = 0;
    let second = 0;
    let third = 0;
    let sum = 0;
    let likely = 0;
    for (const p of clauses) {
      const v = p[dimension]?.[l] ?? 0;
      sum += v;
      if (v > 0.5) likely++;
      if (v > first) {
        third = second;
        second = first;
        first = v;
      } else if (v > second) {
        third = second;
        second = v;
      } else if (v > third) third = v;
    }
    facts[`${label}:first`] = logOdds(first);
    facts[`${label}:second`] = logOdds(second);
    facts[`${label}:third`] = logOdds(third);
    facts[`${label}:sum`] = Math.log(1 + sum);
    facts[`${label}:likely`] = Math.log(1 + likely);
  });
  qualifiedFacts(reading, clauses, dimension, facts);
  const counts = new Array<number>(PATTERNS[dimension].length).fill(0);
  let open = 0;
  for (const f of reading.features) {
    if (!(f.gate & bit)) continue;
    open++;
    for (const i of f.patterns[dimension]) counts[i] = (counts[i] as number) + 1;
  }
  PATTERNS[dimension].forEach(([name], i) => {
    facts[`~${name}`] = Math.log(1 + (counts[i] as number));
  });
  facts.open = Math.log(1 + open);
  return facts;
}

/**
 * Patterns that change what a label is worth: sharing with consent is no sharing for ads, a denial for children is no
 * denial for all.
 */
const QUALIFIERS: Record<Judged, readonly string[]> = {
  sale: [
    'consent',
    'aggregate',
    'service-provider',
    'exception',
    'hypothetical',
    'children',
    'ad-platform',
    'third-collects',
    'never-sells',
    'targeted-ads',
  ],
  aiTraining: ['deidentified', 'denied', 'your-data', 'opt-in', 'third-party', 'train-model', 'improve-model'],
  retention: ['cookie', 'anonymous', 'without-end', 'cannot-erase', 'keep', 'as-long', 'rights'],
  // Which statements go together is read clause by clause: dimensions/child-statements.ts.
  children: [],
};

/** Of each label, its strongest clause with each qualifier, and its strongest without. */
function qualifiedFacts(reading: Reading, clauses: Judgement['clauses'], dimension: Judged, facts: Facts): void {
  const columns = QUALIFIERS[dimension].map((q) => PATTERNS[dimension].findIndex(([name]) => name === q));
  const labels = LABELS[dimension];
  const width = columns.length;
  const withIt = new Float64Array(labels.length * width);
  const without = new Float64Array(labels.length * width);
  clauses.forEach((p, i) => {
    const probabilities = p[dimension];
    if (!probabilities) return;
    const matched = reading.features[i]?.patterns[dimension] ?? [];
    columns.forEach((column, q) => {
      const to = matched.includes(column) ? withIt : without;
      probabilities.forEach((v, l) => {
        const at = l * width + q;
        if (v > (to[at] as number)) to[at] = v;
      });
    });
  });
  labels.forEach((label, l) => {
    QUALIFIERS[dimension].forEach((q, c) => {
      facts[`${label}+${q}`] = logOdds(withIt[l * width + c] as number);
      facts[`${label}-${q}`] = logOdds(without[l * width + c] as number);
    });
  });
}

/** The clauses that carry any of the labels and match a pattern, with the probability of the likeliest label. */
export function labelledClauses(
  { reading, clauses }: Judgement,
  dimension: Judged,
  labels: readonly string[],
  pattern: string,
): { index: number; probability: number }[] {
  const columns = labels.map((l) => (LABELS[dimension] as readonly string[]).indexOf(l));
  const wanted = PATTERNS[dimension].findIndex(([name]) => name === pattern);
  return clauses.flatMap((p, index) => {
    if (!reading.features[index]?.patterns[dimension].includes(wanted)) return [];
    return [{ index, probability: Math.max(0, ...columns.map((c) => p[dimension]?.[c] ?? 0)) }];
  });
}
