import type { Decision, Facts } from '../decide.ts';
import { collectEvidence } from '../evidence.ts';
import { clauseFacts, logOdds } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import type { ChildrenFinding } from '../summary.ts';
import { type ChildStatement, childStatementFacts, isBound, readChildStatements } from './child-statements.ts';
import { verdictOf } from './verdict.ts';

/**
 * What the children decision weighs.
 * @param said what the clauses say of children, where that has been read
 */
export function childrenFacts(judgement: Judgement, said = readChildStatements(judgement.reading)): Facts {
  // How often a sign stands tells little beside what the statements say.
  const facts = Object.fromEntries(
    Object.entries(clauseFacts(judgement, 'children')).filter(([name]) => !name.startsWith('~')),
  );
  const ages = weighAges(judgement);
  const thresholds = ages.map((a) => a.threshold).sort((a, b) => b - a);
  facts['age:first'] = logOdds(thresholds[0] ?? 0);
  facts['age:second'] = logOdds(thresholds[1] ?? 0);
  facts['age:several'] = ages.filter((a) => a.threshold > 0.5).length;
  facts['age:main'] = logOdds(Math.max(0, ...ages.map((a) => a.main)));
  facts['age:none'] = ages.length ? 0 : 1;
  Object.assign(facts, statedAgeFacts(judgement, said), childStatementFacts(said));
  return facts;
}

/** Of the ages that a rule for all names, of those of a regional rule, and of the others: the likeliest threshold. */
function statedAgeFacts({ reading, thresholds }: Judgement, said: readonly ChildStatement[]): Facts {
  const rules = said.filter(isBound);
  const likeliest = { stated: 0, regional: 0, other: 0 };
  reading.ages.forEach(({ slot, clause }, i) => {
    const naming = rules.filter((s) => s.clause === clause && s.ages.includes(slot.years));
    const kind = naming.some((s) => !s.regional) ? 'stated' : naming.length ? 'regional' : 'other';
    likeliest[kind] = Math.max(likeliest[kind], thresholds[i] ?? 0);
  });
  return Object.fromEntries(Object.entries(likeliest).map(([kind, p]) => [`age:${kind}`, logOdds(p)]));
}

/** From what age may one use it, and what happens below? docs/verdicts.md, 4. */
export function concludeChildren(judgement: Judgement, decisions: Record<string, Decision>): ChildrenFinding {
  const said = readChildStatements(judgement.reading);
  const { verdict, confidence } = verdictOf('children', decisions, childrenFacts(judgement, said));
  const named = verdict === 'barred' || verdict === 'with-consent';
  const ages = named ? weighAges(judgement) : [];
  const rank = rankAges(said, verdict === 'with-consent');
  const main = [...ages].sort((a, b) => rank(b) - rank(a) || b.mentions - a.mentions || a.years - b.years)[0];
  const minAge = main && (verdict === 'barred' || main.main > 0.25) ? main.years : null;
  const thresholds = ages.filter((a) => a.threshold > 0.5 || a.years === minAge).map((a) => a.years);
  return {
    verdict,
    score: 0,
    confidence,
    minAge,
    ages: thresholds.sort((a, b) => a - b),
    evidence: verdict === 'not-stated' ? [] : collectEvidence(judgement, 'children', [verdict]),
  };
}

/**
 * How likely an age is the one of the main rule: as the model has it, the likelier where a statement bounds the use by
 * it. Where some below may use it with consent, the rule is the higher age: the one at which nobody need be asked.
 */
function rankAges(said: readonly ChildStatement[], withConsent: boolean): (age: WeighedAge) => number {
  const rules = said.filter((s) => s.bars || s.collectsNone || s.unlessConsent || s.admits);
  return ({ years, main }) => {
    const stated = rules.filter((s) => s.ages.includes(years));
    const general = stated.some((s) => !s.regional);
    return (
      logOdds(main) +
      (stated.length ? 1 : 0) +
      (!withConsent && stated.some((s) => s.restricts && !s.regional) ? RESTRICTED : 0) +
      (withConsent && general && years <= 18 ? HIGHER * (years - 13) : 0)
    );
  };
}

/** The same where it bounds who may use the service: above what is said of whose data is collected. */
const RESTRICTED = 2;

/** Log-odds by which a year more makes an age the likelier main one beside ages admitted with consent. */
const HIGHER = 0.6;

interface WeighedAge {
  years: number;
  mentions: number;
  /** Probability of the likeliest mention that it is a threshold, and that it is the main one. */
  threshold: number;
  main: number;
}

/** The ages that the text names, each once. */
function weighAges({ reading, thresholds, mainAges }: Judgement): WeighedAge[] {
  const ages = new Map<number, WeighedAge>();
  reading.ages.forEach(({ slot }, i) => {
    const age = ages.get(slot.years) ?? { years: slot.years, mentions: 0, threshold: 0, main: 0 };
    age.mentions++;
    age.threshold = Math.max(age.threshold, thresholds[i] ?? 0);
    age.main = Math.max(age.main, mainAges[i] ?? 0);
    ages.set(slot.years, age);
  });
  return [...ages.values()];
}
