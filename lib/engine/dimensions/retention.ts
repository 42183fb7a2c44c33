import { type Decision, decide, type Facts } from '../decide.ts';
import { collectEvidence, quoteClause, shorten } from '../evidence.ts';
import { clauseFacts, logOdds } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import { nameKeptData } from '../slots/kept-data.ts';
import type { Evidence, RetentionFinding, RetentionPeriod } from '../summary.ts';
import { verdictOf } from './verdict.ts';

/** What the retention decisions weigh. */
export function retentionFacts(judgement: Judgement): Facts {
  const facts = clauseFacts(judgement, 'retention');
  const sorted = [...judgement.periods].sort((a, b) => b - a);
  facts['period:first'] = logOdds(sorted[0] ?? 0);
  facts['period:second'] = logOdds(sorted[1] ?? 0);
  facts['period:sum'] = Math.log(1 + sorted.reduce((s, p) => s + p, 0));
  facts['period:likely'] = Math.log(1 + sorted.filter((p) => p > 0.5).length);
  facts['period:none'] = sorted.length ? 0 : 1;
  return facts;
}

/** How long is personal data kept? docs/verdicts.md, 3. */
export function concludeRetention(judgement: Judgement, decisions: Record<string, Decision>): RetentionFinding {
  const facts = retentionFacts(judgement);
  const { verdict, confidence } = verdictOf('retention', decisions, facts);
  const indefinite =
    verdict === 'indefinite' || (decide(decisions['retention.indefinite'] as Decision, facts)[0] ?? 0) > 0.5;
  const found = verdict === 'fixed' ? findPeriods(judgement) : { periods: [], evidence: [] };
  const others = collectEvidence(judgement, 'retention', [
    ...(verdict === 'vague' ? (['vague'] as const) : []),
    ...(indefinite ? (['indefinite'] as const) : []),
  ]);
  return {
    verdict,
    score: 0,
    confidence,
    indefinite,
    periods: found.periods,
    evidence: [...found.evidence, ...others],
  };
}

/** The lengths that are retention periods: one entry a length and kind of data, the likeliest mention of each. */
function findPeriods(judgement: Judgement): { periods: RetentionPeriod[]; evidence: Evidence[] } {
  const { reading, periods } = judgement;
  const likely = reading.lengths.map((m, i) => ({ ...m, p: periods[i] ?? 0 })).sort((a, b) => b.p - a.p);
  const chosen = likely
    .filter((m, rank) => m.p > 0.5 || (rank === 0 && m.p > 0.2))
    .sort((a, b) => a.clause - b.clause || a.slot.start - b.slot.start);
  const entries = new Map<string, RetentionPeriod>();
  const evidence = new Map<number, Evidence>();
  for (const { slot, clause: index } of chosen) {
    const clause = reading.clauses[index];
    if (!clause) continue;
    const kept = nameKeptData(clause, slot);
    const key = `${slot.iso} ${kept.what.toLowerCase()}`;
    if (!entries.has(key))
      entries.set(key, { what: kept.what, duration: slot.iso, kind: kept.kind, quote: shorten(clause.text) });
    if (!evidence.has(index)) evidence.set(index, quoteClause(judgement, index, 'fixed'));
  }
  return { periods: [...entries.values()], evidence: [...evidence.values()].slice(0, 8) };
}
