import type { Facts } from './decide.ts';
import { JUDGED, type Judged, PATTERNS } from './features.ts';
import type { Judgement } from './judgement.ts';
import { LABELS } from './labels.ts';
import type { Reading } from './reading.ts';

/** Log-odds, held within ±6: beyond that the clause model's probabilities mean nothing. */
export const logOdds = (p: number) => Math.max(-6, Math.min(6, Math.log((p + 1e-9) / (1 - p + 1e-9))));

const known = new WeakMap<Judgement, Partial<Record<Judged, Facts>>>();

/** What a document's clauses say to a dimension; gathered once, since several decisions may ask. */
export function clauseFacts(judgement: Judgement, dimension: Judged): Readonly<Facts> {
  const facts = known.get(judgement) ?? {};
  known.set(judgement, facts);
  facts[dimension] ??= gatherFacts(judgement, dimension);
  return facts[dimension];
}

function perDimension<T>(make: (dimension: Judged) => T): Record<Judged, T> {
  return Object.fromEntries(JUDGED.map((dimension) => [dimension, make(dimension)])) as Record<Judged, T>;
}

/** The names of a dimension's facts, made once: a document has hundreds of facts. */
const NAMES = perDimension((dimension) => ({
  labels: LABELS[dimension].map((label) => ({
    first: `${label}:first`,
    second: `${label}:second`,
    third: `${label}:third`,
    sum: `${label}:sum`,
    likely: `${label}:likely`,
  })),
  patterns: PATTERNS[dimension].map(([name]) => `~${name}`),
}));

/**
 * What a document's clauses say to a dimension as a whole: of each label its three strongest clauses, the expected
 * number of clauses and the number of likely ones; of each pattern, in how many clauses it stands.
 */
function gatherFacts({ reading, clauses }: Judgement, dimension: Judged): Facts {
  const facts: Facts = { length: Math.log(1 + reading.words) };
  const names = NAMES[dimension];
  const judged: number[][] = [];
  for (const probabilities of clauses) {
    const own = probabilities[dimension];
    if (own) judged.push(own);
  }
  names.labels.forEach((name, l) => {
    let first = 0;
    let second = 0;
    let third = 0;
    let sum = 0;
    let likely = 0;
    for (const own of judged) {
      const v = own[l] as number;
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
    facts[name.first] = logOdds(first);
    facts[name.second] = logOdds(second);
    facts[name.third] = logOdds(third);
    facts[name.sum] = Math.log(1 + sum);
    facts[name.likely] = Math.log(1 + likely);
  });
  qualifiedFacts(reading, clauses, dimension, facts);
  const counts = new Array<number>(names.patterns.length).fill(0);
  const bit = 1 << JUDGED.indexOf(dimension);
  let open = 0;
  for (const f of reading.features) {
    if (!(f.gate & bit)) continue;
    open++;
    for (const i of f.patterns[dimension]) counts[i] = (counts[i] as number) + 1;
  }
  names.patterns.forEach((name, i) => {
    facts[name] = Math.log(1 + (counts[i] as number));
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

/** By the number of each qualifying pattern, which qualifier it is; by label and qualifier, the names of the two facts. */
const QUALIFYING = perDimension((dimension) => ({
  columns: new Map(QUALIFIERS[dimension].map((q, i) => [PATTERNS[dimension].findIndex(([name]) => name === q), i])),
  names: LABELS[dimension].flatMap((label) =>
    QUALIFIERS[dimension].map((q) => ({ yes: `${label}+${q}`, no: `${label}-${q}` })),
  ),
}));

/** Of each label, its strongest clause with each qualifier, and its strongest without. */
function qualifiedFacts(reading: Reading, clauses: Judgement['clauses'], dimension: Judged, facts: Facts): void {
  const { columns, names } = QUALIFYING[dimension];
  const width = columns.size;
  const withIt = new Float64Array(names.length);
  const without = new Float64Array(names.length);
  clauses.forEach((p, i) => {
    const probabilities = p[dimension];
    if (!probabilities) return;
    let qualified = 0;
    for (const pattern of reading.features[i]?.patterns[dimension] ?? []) {
      const column = columns.get(pattern);
      if (column !== undefined) qualified |= 1 << column;
    }
    for (let l = 0, at = 0; l < probabilities.length; l++) {
      const v = probabilities[l] as number;
      for (let q = 0; q < width; q++, at++) {
        const to = qualified & (1 << q) ? withIt : without;
        if (v > (to[at] as number)) to[at] = v;
      }
    }
  });
  names.forEach(({ yes, no }, at) => {
    facts[yes] = logOdds(withIt[at] as number);
    facts[no] = logOdds(without[at] as number);
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
  const found: { index: number; probability: number }[] = [];
  reading.features.forEach(({ patterns }, index) => {
    if (!patterns[dimension].includes(wanted)) return;
    const p = clauses[index]?.[dimension];
    found.push({ index, probability: Math.max(0, ...columns.map((c) => p?.[c] ?? 0)) });
  });
  return found;
}
