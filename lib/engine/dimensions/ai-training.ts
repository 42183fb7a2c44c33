import { type Decision, decide, type Facts } from '../decide.ts';
import { collectEvidence } from '../evidence.ts';
import { clauseFacts, labelledClauses } from '../facts.ts';
import { JUDGED } from '../features.ts';
import type { Judgement } from '../judgement.ts';
import type { Reading } from '../reading.ts';
import { findOptOutLinks } from '../slots/opt-out-link.ts';
import {
  AI_STATEMENTS,
  type AiStatement,
  aiStatementsOf,
  asksConsent,
  DENIALS,
  givesRefusal,
  refusesAi,
  refusesThis,
  TRAINING,
} from '../statements/ai-training.ts';
import type { AiTrainingFinding, Verdict } from '../summary.ts';
import type { ReadText } from '../text-reader.ts';

/** What the verdict on AI training weighs. */
export function aiTrainingFacts(judgement: Judgement): Facts {
  return { ...clauseFacts(judgement, 'aiTraining'), ...statementFacts(judgement) };
}

function statementFacts(judgement: Judgement): Facts {
  const facts: Facts = { ...readTraining(judgement.reading).verdict };
  // Consent or refusal counts where it stands: in a clause that speaks of training, or right after one.
  for (const sign of ['opt-in', 'opt-out'] as const) facts[`near:${sign}`] = nearTraining(judgement, sign);
  return facts;
}

/** What the decision on how training can be refused weighs: few facts, since there are few policies that train. */
export function controlFacts(judgement: Judgement): Facts {
  const { 'control:first': first = 0, 'control:sum': sum = 0 } = clauseFacts(judgement, 'aiTraining');
  return {
    'control:first': first,
    'control:sum': sum,
    'near:opt-in': nearTraining(judgement, 'opt-in'),
    'near:opt-out': nearTraining(judgement, 'opt-out'),
    ...readTraining(judgement.reading).control,
  };
}

const nearTraining = (judgement: Judgement, sign: 'opt-in' | 'opt-out') =>
  Math.max(0, ...labelledClauses(judgement, 'aiTraining', ['yes', 'no', 'control'], sign).map((c) => c.probability));

/** How many clauses after one on training may still speak of refusing it. */
const AFTER = 3;

const known = new WeakMap<Reading, { verdict: Facts; control: Facts }>();

/** Which statements on training a document makes, and what a reader would conclude from them alone. */
function readTraining(reading: Reading): { verdict: Facts; control: Facts } {
  const before = known.get(reading);
  if (before) return before;
  const { clauses, texts } = reading;
  const count = new Map<AiStatement, number>();
  let refusable = 0;
  let refusableAfter = 0;
  let consentedAfter = 0;
  let refusals = 0;
  let last = Number.NEGATIVE_INFINITY;
  clauses.forEach((clause, i) => {
    const said = (reading.features[i]?.gate ?? 0) & AI_GATE ? aiStatementsOf(clause, texts[i] as ReadText) : [];
    for (const name of said) count.set(name, (count.get(name) ?? 0) + 1);
    if (said.some((n) => TRAINING.includes(n))) {
      last = i;
      if (givesRefusal(clause.text)) refusable++;
    } else if (i - last <= AFTER && clause.path.at(-1) === clauses[last]?.path.at(-1)) {
      if (refusesThis(clause.text)) refusableAfter++;
      if (asksConsent(clause.text)) consentedAfter++;
    }
    if (refusesAi(texts[i] as ReadText)) refusals++;
  });
  const of = (name: AiStatement) => count.get(name) ?? 0;
  const verdict: Facts = {};
  for (const name of AI_STATEMENTS) verdict[`said:${name}`] = Math.log(1 + of(name));
  const trains = TRAINING.some((n) => n !== 'trains-deidentified' && of(n) > 0);
  const deidentified = of('trains-deidentified') > 0;
  const denied = DENIALS.some((n) => of(n) > 0);
  verdict['read:trains'] = trains || deidentified ? 1 : 0;
  verdict['read:deidentified-only'] = !trains && deidentified ? 1 : 0;
  verdict['read:no'] = !trains && !deidentified && denied ? 1 : 0;
  verdict['read:not-stated'] = !trains && !deidentified && !denied ? 1 : 0;
  const free = TRAINING.reduce((sum, n) => sum + (n === 'trains-with-consent' ? 0 : of(n)), 0);
  const consented = of('trains-with-consent');
  const control: Facts = {
    'read:opt-in': consented && !free ? 1 : 0,
    'read:opt-out': refusable + refusableAfter + refusals ? 1 : 0,
    consented: Math.log(1 + consented),
    refusable: Math.log(1 + refusable),
    'refusable-after': Math.log(1 + refusableAfter),
    'consented-after': Math.log(1 + consentedAfter),
    refusals: Math.log(1 + refusals),
    free: Math.log(1 + free),
  };
  const facts = { verdict, control };
  known.set(reading, facts);
  return facts;
}

const AI_GATE = 1 << JUDGED.indexOf('aiTraining');

/**
 * Whether a policy trains is learned; whether only on data of nobody is read where statements tell, since too few
 * policies say so to learn it from.
 */
function likeliestVerdict(
  decision: Decision,
  judgement: Judgement,
): { verdict: Verdict<'aiTraining'>; confidence: number } {
  const facts = statementFacts(judgement);
  const probabilities = decide(decision, facts, clauseFacts(judgement, 'aiTraining'));
  const yes = decision.outcomes.indexOf('yes');
  const deidentified = decision.outcomes.indexOf('deidentified-only');
  const trains = (probabilities[yes] ?? 0) + (probabilities[deidentified] ?? 0);
  if (facts['read:trains']) {
    probabilities[yes] = facts['read:deidentified-only'] ? 0 : trains;
    probabilities[deidentified] = facts['read:deidentified-only'] ? trains : 0;
  }
  const confidence = Math.max(...probabilities);
  return { verdict: decision.outcomes[probabilities.indexOf(confidence)] as Verdict<'aiTraining'>, confidence };
}

/** Are users' data used to train or develop AI? docs/verdicts.md, 2. */
export function concludeAiTraining(judgement: Judgement, decisions: Record<string, Decision>): AiTrainingFinding {
  const { verdict, confidence } = likeliestVerdict(decisions.aiTraining as Decision, judgement);
  const trains = verdict === 'yes' || verdict === 'deidentified-only';
  const control = decisions['aiTraining.control'] as Decision;
  const probabilities = decide(control, controlFacts(judgement));
  const likeliest = control.outcomes[probabilities.indexOf(Math.max(...probabilities))] as AiTrainingFinding['control'];
  const given = trains ? likeliest : 'none';
  const evidence = [
    ...(verdict === 'not-stated' ? [] : collectEvidence(judgement, 'aiTraining', [verdict])),
    ...(given === 'none' ? [] : collectEvidence(judgement, 'aiTraining', ['control'])),
  ];
  const { clauses, document } = judgement.reading;
  const links = given === 'opt-out' ? findOptOutLinks(clauses, evidence, 'aiTraining', document.url) : [];
  return { verdict, score: 0, confidence, control: given, ...(links.length && { optOutLinks: links }), evidence };
}
