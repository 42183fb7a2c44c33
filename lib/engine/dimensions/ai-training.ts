import { type Decision, decide, type Facts } from '../decide.ts';
import { collectEvidence } from '../evidence.ts';
import { clauseFacts, labelledClauses } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import { findOptOutLinks } from '../slots/opt-out-link.ts';
import type { AiTrainingFinding } from '../summary.ts';
import { verdictOf } from './verdict.ts';

/** What the decisions on AI training weigh. */
export function aiTrainingFacts(judgement: Judgement): Facts {
  const facts = clauseFacts(judgement, 'aiTraining');
  // Consent or refusal counts where it stands: in a clause that speaks of training, or right after one.
  for (const sign of ['opt-in', 'opt-out'] as const) {
    facts[`near:${sign}`] = Math.max(
      0,
      ...labelledClauses(judgement, 'aiTraining', ['yes', 'no', 'control'], sign).map((c) => c.probability),
    );
  }
  return facts;
}

/** Are users' data used to train or develop AI? docs/verdicts.md, 2. */
export function concludeAiTraining(judgement: Judgement, decisions: Record<string, Decision>): AiTrainingFinding {
  const facts = aiTrainingFacts(judgement);
  const { verdict, confidence } = verdictOf('aiTraining', decisions, facts);
  const trains = verdict === 'yes' || verdict === 'deidentified-only';
  const control = decisions['aiTraining.control'] as Decision;
  const probabilities = decide(control, facts);
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
