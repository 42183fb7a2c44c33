import { type Decision, decide, type Facts } from '../decide.ts';
import { collectEvidence, quoteClause, shortenAround } from '../evidence.ts';
import { logOdds } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import { LABELS } from '../labels.ts';
import { retentionPatterns } from '../patterns/retention.ts';
import { nameKeptData } from '../slots/kept-data.ts';
import { saysKeptWithoutEnd, saysNeverErased } from '../statements/without-end.ts';
import type { Evidence, RetentionFinding, RetentionPeriod } from '../summary.ts';
import { verdictOf } from './verdict.ts';

const numbersOf = (...names: string[]) =>
  new Set(names.map((name) => retentionPatterns.findIndex(([n]) => n === name)));
/** Patterns of a whole statement on how long data is kept, as against a word of it. */
const STATEMENTS = numbersOf('keeps-as-long', 'keeps-as-needed', 'erased-when', 'retention-period', 'kept-after');
/** Patterns without which no clause says that data is kept with no end. */
const ON_ENDLESS = numbersOf('without-end', 'cannot-erase');

/**
 * What the retention decisions weigh: few facts, since each that says little (in how many clauses a pattern stands) was
 * measured to cost more than it tells.
 */
export function retentionFacts(judgement: Judgement): Facts {
  const { reading, clauses, periods } = judgement;
  const facts: Facts = {};
  const strongest = (label: number, isWanted: (i: number) => boolean = () => true) => {
    const found: number[] = [];
    clauses.forEach(({ retention }, i) => {
      if (retention && isWanted(i)) found.push(retention[label] ?? 0);
    });
    return found.sort((a, b) => b - a);
  };
  LABELS.retention.forEach((name, label) => {
    const sorted = strongest(label);
    facts[`${name}:first`] = logOdds(sorted[0] ?? 0);
    facts[`${name}:sum`] = Math.log(1 + sorted.reduce((a, b) => a + b, 0));
  });
  const vague = LABELS.retention.indexOf('vague');
  const states = (i: number) => reading.features[i]?.patterns.retention.some((p) => STATEMENTS.has(p)) ?? false;
  const stated = strongest(vague, states);
  facts['stated:first'] = logOdds(stated[0] ?? 0);
  facts['stated:count'] = Math.log(1 + stated.length);
  facts['unstated:first'] = logOdds(strongest(vague, (i) => !states(i))[0] ?? 0);

  const sorted = [...periods].sort((a, b) => b - a);
  facts['period:first'] = logOdds(sorted[0] ?? 0);
  facts['period:second'] = logOdds(sorted[1] ?? 0);
  facts['period:sum'] = Math.log(1 + sorted.reduce((s, p) => s + p, 0));
  facts['period:likely'] = Math.log(1 + sorted.filter((p) => p > 0.5).length);
  facts['period:none'] = sorted.length ? 0 : 1;
  facts['period:found'] = (sorted[0] ?? 0) > 0.5 ? 1 : 0;

  const endless = endlessClauses(judgement);
  facts['endless:kept'] = Math.min(2, endless.kept);
  facts['endless:stated'] = endless.kept ? 1 : 0;
  facts['endless:likely'] = endless.kept ? logOdds(endless.keptLikely) : -6;
  facts['endless:not-erased'] = endless.erased ? logOdds(endless.erasedLikely) : -6;
  facts['endless:only'] = (endless.kept || endless.erased) && (sorted[0] ?? 0) < 0.5 ? 1 : 0;
  return facts;
}

/** The clauses by whose own words some data is kept with no end. */
function endlessClauses({ reading, clauses }: Judgement) {
  const label = LABELS.retention.indexOf('indefinite');
  const found = { kept: 0, keptLikely: 0, erased: 0, erasedLikely: 0 };
  clauses.forEach((p, i) => {
    const clause = reading.clauses[i];
    const likely = p.retention?.[label];
    if (!clause || likely === undefined || !reading.features[i]?.patterns.retention.some((p) => ON_ENDLESS.has(p)))
      return;
    if (saysKeptWithoutEnd(clause)) {
      found.kept++;
      found.keptLikely = Math.max(found.keptLikely, likely);
    } else if (saysNeverErased(clause)) {
      found.erased++;
      found.erasedLikely = Math.max(found.erasedLikely, likely);
    }
  });
  return found;
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

/** How many lengths are quoted, the surest first. */
const MOST_QUOTES = 8;

/** The lengths that are retention periods: one entry a length and kind of data, the likeliest mention of each. */
function findPeriods(judgement: Judgement): { periods: RetentionPeriod[]; evidence: Evidence[] } {
  const { reading, periods } = judgement;
  const likely = reading.lengths.map((m, i) => ({ ...m, p: periods[i] ?? 0 })).sort((a, b) => b.p - a.p);
  const chosen = likely
    .filter((m, rank) => m.p > 0.5 || (rank === 0 && m.p > 0.2))
    .sort((a, b) => a.clause - b.clause || a.slot.start - b.slot.start);
  const entries = new Map<string, RetentionPeriod>();
  const evidence = new Map<number, Evidence & { p: number }>();
  for (const { slot, clause: index, p } of chosen) {
    const clause = reading.clauses[index];
    if (!clause) continue;
    const kept = nameKeptData(clause, slot);
    const key = `${slot.iso} ${kept.what.toLowerCase()}`;
    const quote = shortenAround(clause.text, slot.start, slot.end);
    if (!entries.has(key)) entries.set(key, { what: kept.what, duration: slot.iso, kind: kept.kind, quote });
    if (p > (evidence.get(index)?.p ?? 0)) evidence.set(index, { ...quoteClause(judgement, index, 'fixed'), quote, p });
  }
  const strongest = [...evidence.values()].sort((a, b) => b.p - a.p).slice(0, MOST_QUOTES);
  return { periods: [...entries.values()], evidence: strongest.map(({ p, ...quote }) => quote) };
}
