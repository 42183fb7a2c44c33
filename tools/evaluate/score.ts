import { DIMENSIONS, type Dimension, type Summary } from '../../lib/engine/summary.ts';
import type { Gold } from '../train/corpus.ts';

/** Precision, recall and their harmonic mean, 0 … 1. */
export interface Rate {
  precision: number;
  recall: number;
  f1: number;
}

/** One answer of one policy: what was said, what people said, and how sure it was. */
export interface Answer {
  id: string;
  dimension: Dimension;
  /** A verdict that people accept as well counts as theirs. */
  said: string;
  wanted: string;
  /** 0 … 1; null where there is no summary. */
  confidence: number | null;
}

/** How right a set of summaries is, all figures 0 … 1. */
export interface Score {
  policies: number;
  missing: number;
  dimensions: Record<
    Dimension,
    { accuracy: number; macroF1: number; majority: number; verdicts: Record<string, Rate & { support: number }> }
  >;
  accuracy: number;
  macroF1: number;
  allFive: number;
  /** Share of policies in which a slot is right, of those in which the question arises. */
  slots: Record<string, number>;
  periods: Rate;
  emails: Rate;
  /** Share of quotes that stand in a unit which people gave the same label; null without units. */
  evidencePrecision: number | null;
  calibrationError: number | null;
  /** Of the answers given with a confidence of 0.8 or more: the share that is right, and their share of all answers. */
  sure: { right: number; share: number };
  answers: Answer[];
}

/** Labels whose quotes count: those that people gave unit by unit. */
const LABELLED = new Set(
  'sells shares-for-ads no optOut yes deidentified-only control fixed indefinite vague barred with-consent no-age'.split(
    ' ',
  ),
);
const SURE = 0.8;

/** Days of an ISO duration, rounded, a month being 30.4375 days; NaN where it is none. */
function daysOf(iso: string): number {
  const m = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso);
  if (!m) return Number.NaN;
  const [y = 0, months = 0, w = 0, d = 0, h = 0, minutes = 0] = m.slice(1).map((x) => Number(x ?? 0));
  return Math.round((y * 12 + months) * 30.4375 + w * 7 + d + h / 24 + minutes / 1_440);
}
const isClose = (a: number, b: number) => a === b || Math.abs(a - b) <= Math.max(1, 0.02 * Math.max(a, b));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const wordsOf = (s: string) => new Set(s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** With nothing to find and nothing found, all is right. */
function rate(right: number, wrong: number, missed: number): Rate {
  return {
    precision: right + wrong ? right / (right + wrong) : 1,
    recall: right + missed ? right / (right + missed) : 1,
    f1: right ? (2 * right) / (2 * right + wrong + missed) : right + wrong + missed ? 0 : 1,
  };
}

/**
 * Scores summaries against what people said, by the definitions of the corpus's own scorer: a policy without a summary
 * is wrong in every dimension, periods are compared as the set of distinct lengths (within 2 %), a quote is right when
 * it shares 60 % of its words with a unit of its label.
 * @param units the numbered units of each policy, by id; without them the evidence is not scored
 */
export function scoreSummaries(
  golds: readonly Gold[],
  summaries: ReadonlyMap<string, Summary>,
  units: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(),
): Score {
  const policies = golds.filter((g) => g.isPolicy !== false);
  const answers: Answer[] = [];
  const slots: Record<string, number[]> = {};
  const period = { right: 0, wrong: 0, missed: 0 };
  const mail = { right: 0, wrong: 0, missed: 0 };
  const quotes = { right: 0, all: 0 };

  for (const gold of policies) {
    const summary = summaries.get(gold.id);
    for (const dimension of DIMENSIONS) answers.push(answerOf(gold, summary, dimension));
    if (summary) {
      const known = units.get(gold.id);
      if (known) countQuotes(gold, summary, known, quotes);
      for (const [slot, right] of slotsOf(gold, summary)) slots[slot] = [...(slots[slot] ?? []), right ? 1 : 0];
    }
    countPeriods(gold, summary, period);
    const wanted = new Set(gold.contact.emails);
    const given = new Set((summary?.dimensions.contact.emails ?? []).map((e) => e.toLowerCase()));
    for (const e of given) mail[wanted.has(e) ? 'right' : 'wrong']++;
    for (const e of wanted) if (!given.has(e)) mail.missed++;
  }

  const dimensions = Object.fromEntries(
    DIMENSIONS.map((d) => [d, scoreVerdicts(answers.filter((a) => a.dimension === d))]),
  ) as Score['dimensions'];
  const wrong = new Set(answers.filter((a) => a.said !== a.wanted).map((a) => a.id));
  const sure = answers.filter((a) => (a.confidence ?? 0) >= SURE);
  return {
    policies: policies.length,
    missing: policies.filter((g) => !summaries.has(g.id)).length,
    dimensions,
    accuracy: mean(DIMENSIONS.map((d) => dimensions[d].accuracy)),
    macroF1: mean(DIMENSIONS.map((d) => dimensions[d].macroF1)),
    allFive: 1 - wrong.size / policies.length,
    slots: Object.fromEntries(Object.entries(slots).map(([k, v]) => [k, mean(v)])),
    periods: rate(period.right, period.wrong, period.missed),
    emails: rate(mail.right, mail.wrong, mail.missed),
    evidencePrecision: quotes.all ? quotes.right / quotes.all : null,
    calibrationError: calibrationError(answers),
    sure: {
      right: sure.filter((a) => a.said === a.wanted).length / (sure.length || 1),
      share: sure.length / (answers.length || 1),
    },
    answers,
  };
}

function answerOf(gold: Gold, summary: Summary | undefined, dimension: Dimension): Answer {
  const { verdict, accept = [] } = gold[dimension];
  const finding = summary?.dimensions[dimension];
  const said = finding?.verdict ?? '(none)';
  return {
    id: gold.id,
    dimension,
    said: accept.includes(said) ? verdict : said,
    wanted: verdict,
    confidence: finding?.confidence ?? null,
  };
}

/** Macro-F1 is over the verdicts that people gave. */
function scoreVerdicts(answers: readonly Answer[]): Score['dimensions'][Dimension] {
  const verdicts: Record<string, Rate & { support: number }> = {};
  for (const verdict of new Set(answers.map((a) => a.wanted))) {
    const wanted = answers.filter((a) => a.wanted === verdict);
    const right = wanted.filter((a) => a.said === verdict).length;
    const said = answers.filter((a) => a.said === verdict).length;
    verdicts[verdict] = { ...rate(right, said - right, wanted.length - right), support: wanted.length };
  }
  const rates = Object.values(verdicts);
  return {
    accuracy: answers.filter((a) => a.said === a.wanted).length / answers.length,
    macroF1: mean(rates.map((r) => r.f1)),
    majority: Math.max(...rates.map((r) => r.support)) / answers.length,
    verdicts,
  };
}

/** The slots whose question arises in a policy, and whether they are right. */
function slotsOf(gold: Gold, { dimensions, updated }: Summary): [string, boolean][] {
  const { sale, aiTraining, retention, children, contact } = dimensions;
  const right: [string, boolean][] = [];
  if (['sells', 'shares-for-ads'].includes(gold.sale.verdict))
    right.push(['sale.optOut', sale.optOut === gold.sale.optOut]);
  if (['yes', 'deidentified-only'].includes(gold.aiTraining.verdict))
    right.push(['aiTraining.control', aiTraining.control === gold.aiTraining.control]);
  right.push(['retention.indefinite', retention.indefinite === gold.retention.indefinite]);
  if (gold.children.verdict !== 'not-stated')
    right.push(['children.minAge', children.minAge === (gold.children.minAge ?? null)]);
  for (const k of ['form', 'post', 'phone', 'officer'] as const)
    right.push([`contact.${k}`, contact[k] === gold.contact[k]]);
  if (gold.contact.primary) right.push(['contact.primary', contact.primary === gold.contact.primary]);
  right.push(['updated', (updated ?? '').slice(0, 7) === (gold.updated ?? '').slice(0, 7)]);
  return right;
}

function countPeriods(
  gold: Gold,
  summary: Summary | undefined,
  count: { right: number; wrong: number; missed: number },
): void {
  const distinct = (periods: readonly { duration: string }[]) => [...new Set(periods.map((p) => daysOf(p.duration)))];
  const given = distinct(summary?.dimensions.retention.periods ?? []);
  const wanted = gold.retention.periods.filter((p) => !p.optional);
  // Without a summary, every entry is missed, also where two have one length.
  if (!summary) {
    count.missed += wanted.length;
    return;
  }
  const open = distinct(wanted);
  const optional = distinct(gold.retention.periods.filter((p) => p.optional));
  for (const days of given) {
    const at = open.findIndex((w) => isClose(w, days));
    if (at >= 0) {
      open.splice(at, 1);
      count.right++;
    } else if (!optional.some((o) => isClose(o, days))) count.wrong++;
  }
  count.missed += open.length;
}

function countQuotes(
  gold: Gold,
  summary: Summary,
  units: ReadonlyMap<number, string>,
  count: { right: number; all: number },
): void {
  for (const dimension of ['sale', 'aiTraining', 'retention', 'children'] as const) {
    const labelled = gold[dimension].units ?? {};
    for (const { label, quote } of summary.dimensions[dimension].evidence) {
      if (!(label in labelled) && !LABELLED.has(label)) continue;
      count.all++;
      const words = wordsOf(quote);
      const isRight = (labelled[label] ?? []).some((number) => {
        const unit = wordsOf(units.get(number) ?? '');
        const shared = [...words].filter((w) => unit.has(w)).length;
        return shared >= 0.6 * Math.min(words.size, unit.size) && shared > 2;
      });
      if (isRight) count.right++;
    }
  }
}

/** Answers in ten classes of confidence; each class's mean confidence and share that is right. */
export function reliability(answers: readonly Answer[]): { confidence: number; right: number; count: number }[] {
  const sure = answers.flatMap((a) =>
    a.confidence === null ? [] : [{ c: a.confidence, right: a.said === a.wanted ? 1 : 0 }],
  );
  return Array.from({ length: 10 }, (_, bin) =>
    sure.filter(({ c }) => Math.min(9, Math.floor(c * 10)) === bin),
  ).flatMap((bin) =>
    bin.length
      ? [{ confidence: mean(bin.map((a) => a.c)), right: mean(bin.map((a) => a.right)), count: bin.length }]
      : [],
  );
}

/** Expected calibration error over ten classes of confidence (Guo et al. 2017). */
function calibrationError(answers: readonly Answer[]): number | null {
  const bins = reliability(answers);
  const all = bins.reduce((n, b) => n + b.count, 0);
  return all ? bins.reduce((sum, b) => sum + (b.count / all) * Math.abs(b.confidence - b.right), 0) : null;
}
