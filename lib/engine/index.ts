import { concludeAiTraining } from './dimensions/ai-training.ts';
import { concludeChildren } from './dimensions/children.ts';
import { concludeContact } from './dimensions/contact.ts';
import { concludeRetention } from './dimensions/retention.ts';
import { concludeSale } from './dimensions/sale.ts';
import type { PolicyDocument } from './document.ts';
import { gradeScores, scoreFindings } from './grade.ts';
import { type Judgement, judgeReading } from './judgement.ts';
import type { Model } from './model.ts';
import { readDocument } from './reading.ts';
import { findCompany } from './slots/company.ts';
import { findPolicyDate } from './slots/date.ts';
import { DIMENSIONS, type Findings, type Summary } from './summary.ts';

export { contactAddresses } from './contact-addresses.ts';
export { loadModel } from './model.ts';

/** Words a minute of an adult who reads English silently (Brysbaert 2019). */
const READING_SPEED = 238;

/** Reads a policy and answers the five questions about it. Pure: the same document and model give the same summary. */
export function summarize(document: PolicyDocument, model: Model): Summary {
  return conclude(judgeReading(readDocument(document), model.clauses), model);
}

/** The second half of `summarize`: from judged clauses to the summary. */
export function conclude(judgement: Judgement, model: Model): Summary {
  const { reading } = judgement;
  const { document } = reading;
  const findings: Findings = {
    sale: concludeSale(judgement, model.decisions),
    aiTraining: concludeAiTraining(judgement, model.decisions),
    retention: concludeRetention(judgement, model.decisions),
    children: concludeChildren(judgement, model.decisions),
    contact: concludeContact(judgement, model.decisions),
  };
  const scores = scoreFindings(findings);
  for (const dimension of DIMENSIONS) findings[dimension].score = scores[dimension];
  return {
    title: document.title,
    company: findCompany(document, reading.texts),
    updated: findPolicyDate(reading.texts) ?? document.date,
    words: reading.words,
    minutes: Math.ceil(reading.words / READING_SPEED),
    ...gradeScores(scores),
    dimensions: findings,
  };
}
