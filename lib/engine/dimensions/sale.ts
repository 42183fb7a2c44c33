import { type Decision, decide, type Facts } from '../decide.ts';
import { collectEvidence } from '../evidence.ts';
import { clauseFacts } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import { findOptOutLinks } from '../slots/opt-out-link.ts';
import type { SaleFinding } from '../summary.ts';
import { verdictOf } from './verdict.ts';

/** What the sale decisions weigh. */
export function saleFacts(judgement: Judgement): Facts {
  return clauseFacts(judgement, 'sale');
}

/** Is personal data sold, or handed to advertisers? docs/verdicts.md, 1. */
export function concludeSale(judgement: Judgement, decisions: Record<string, Decision>): SaleFinding {
  const facts = saleFacts(judgement);
  const { verdict, confidence } = verdictOf('sale', decisions, facts);
  const [yes = 0] = decide(decisions['sale.optOut'] as Decision, facts);
  const optOut = yes > 0.5;
  const labels = verdict === 'not-stated' ? [] : [verdict];
  const evidence = collectEvidence(judgement, 'sale', [...labels, ...(optOut ? (['optOut'] as const) : [])]);
  const { clauses, document } = judgement.reading;
  const links = optOut ? findOptOutLinks(clauses, evidence, 'sale', document.url) : [];
  return { verdict, score: 0, confidence, optOut, ...(links.length && { optOutLinks: links }), evidence };
}
