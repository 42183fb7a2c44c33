import { type Decision, decide, type Facts, scaleFact } from './decide.ts';
import { aiTrainingFacts } from './dimensions/ai-training.ts';
import { childrenFacts } from './dimensions/children.ts';
import { contactFacts } from './dimensions/contact.ts';
import { retentionFacts } from './dimensions/retention.ts';
import { saleFacts } from './dimensions/sale.ts';
import { shorten } from './evidence.ts';
import { JUDGED, type Judged } from './features.ts';
import type { Judgement } from './judgement.ts';
import { LABELS } from './labels.ts';
import type { Model } from './model.ts';
import type { Dimension, Summary } from './summary.ts';

/** What a decision weighed: a fact's value, and how far it pulled towards the outcome against its runner-up. */
interface Pull {
  fact: string;
  value: number;
  /** Difference in log-odds. */
  pull: number;
}

/** What each stage of the engine saw and dropped. Probabilities are 0 … 1; texts are cut to a line. */
export interface EngineTrace {
  words: number;
  clauses: number;
  /** How many clauses may speak of each dimension; `none` were judged in no dimension. */
  gated: Record<Judged | 'none', number>;
  /** The likeliest clauses of each label, also those too weak to be shown. */
  strongest: Record<Judged, Record<string, { probability: number; clause: number; text: string }[]>>;
  /** Every length, age and address found; `kept` where it stands in the summary. */
  slots: {
    lengths: { duration: string; clause: number; text: string; period: number; kept: boolean }[];
    ages: { years: number; clause: number; text: string; threshold: number; main: number; kept: boolean }[];
    emails: { address: string; clause: number; privacy: number; kept: boolean }[];
  };
  /** Probability of each outcome of each decision, and the facts that weighed most. */
  decisions: Record<string, { probabilities: Record<string, number>; pulls: Pull[] }>;
}

const STRONGEST = 3;
const MOST_PULLS = 8;
/** Less likely clauses are noise. */
const LEAST = 0.02;
const round = (x: number) => Number(x.toFixed(3));
const line = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** Tells how the engine came to a summary. Pure; costs as much as judging, so only asked for. */
export function traceSummary(judgement: Judgement, model: Model, summary: Summary): EngineTrace {
  const { reading } = judgement;
  const textOf = (clause: number) => line(reading.clauses[clause]?.text ?? '');
  return {
    words: reading.words,
    clauses: reading.clauses.length,
    gated: countGated(judgement),
    strongest: Object.fromEntries(
      JUDGED.map((dimension) => [dimension, strongestClauses(judgement, dimension, textOf)]),
    ) as EngineTrace['strongest'],
    slots: traceSlots(judgement, summary, textOf),
    decisions: traceDecisions(judgement, model),
  };
}

function countGated({ reading }: Judgement): EngineTrace['gated'] {
  const open = (bit: number) => reading.features.filter((f) => f.gate & (1 << bit)).length;
  return {
    ...(Object.fromEntries(JUDGED.map((dimension, bit) => [dimension, open(bit)])) as Record<Judged, number>),
    none: reading.features.filter((f) => !f.gate).length,
  };
}

function strongestClauses(
  { clauses }: Judgement,
  dimension: Judged,
  textOf: (clause: number) => string,
): EngineTrace['strongest'][Judged] {
  return Object.fromEntries(
    LABELS[dimension].map((label, l) => [
      label,
      clauses
        .map((p, clause) => ({ probability: p[dimension]?.[l] ?? 0, clause }))
        .filter((c) => c.probability >= LEAST)
        .sort((a, b) => b.probability - a.probability || a.clause - b.clause)
        .slice(0, STRONGEST)
        .map(({ probability, clause }) => ({ probability: round(probability), clause, text: textOf(clause) })),
    ]),
  );
}

function traceSlots(
  judgement: Judgement,
  { dimensions: { retention, children, contact } }: Summary,
  textOf: (clause: number) => string,
): EngineTrace['slots'] {
  const { reading } = judgement;
  return {
    lengths: reading.lengths.map(({ slot, clause }, i) => {
      const quote = shorten(reading.clauses[clause]?.text ?? '');
      return {
        duration: slot.iso,
        clause,
        text: textOf(clause),
        period: round(judgement.periods[i] ?? 0),
        kept: retention.periods.some((p) => p.duration === slot.iso && p.quote === quote),
      };
    }),
    ages: reading.ages.map(({ slot, clause }, i) => ({
      years: slot.years,
      clause,
      text: textOf(clause),
      threshold: round(judgement.thresholds[i] ?? 0),
      main: round(judgement.mainAges[i] ?? 0),
      kept: children.minAge === slot.years || children.ages.includes(slot.years),
    })),
    emails: reading.emails.map(({ slot, clause }, i) => ({
      address: slot.address,
      clause,
      privacy: round(judgement.emails[i] ?? 0),
      kept: contact.emails.includes(slot.address),
    })),
  };
}

function traceDecisions(judgement: Judgement, model: Model): EngineTrace['decisions'] {
  const facts: Record<Dimension, Facts> = {
    sale: saleFacts(judgement),
    aiTraining: aiTrainingFacts(judgement),
    retention: retentionFacts(judgement),
    children: childrenFacts(judgement),
    contact: contactFacts(judgement),
  };
  return Object.fromEntries(
    Object.entries(model.decisions).flatMap(([name, decision]) => {
      const known = facts[name.split('.')[0] as Dimension];
      return known ? [[name, traceDecision(decision, known)]] : [];
    }),
  );
}

function traceDecision(decision: Decision, facts: Facts): EngineTrace['decisions'][string] {
  const probabilities = decide(decision, facts);
  const order = probabilities.map((_, i) => i).sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const [first = [], second = []] = order.slice(0, 2).map((i) => decision.weights[i] ?? []);
  const pulls = decision.facts.map((fact, i): Pull => {
    const value = facts[fact] ?? 0;
    const x = scaleFact(value, decision.mean[i] ?? 0, decision.spread[i] ?? 1);
    return { fact, value: round(value), pull: round(((first[i] ?? 0) - (second[i] ?? 0)) * x) };
  });
  return {
    probabilities: Object.fromEntries(decision.outcomes.map((o, i) => [o, round(probabilities[i] ?? 0)])),
    pulls: pulls.sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull)).slice(0, MOST_PULLS),
  };
}
