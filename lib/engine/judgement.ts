import { WAYS, type Way } from './contacts.ts';
import type { Judged } from './features.ts';
import { ClauseJudge } from './labels.ts';
import type { ClauseModel } from './model.ts';
import type { Reading } from './reading.ts';

/** A reading with the model's opinion of each clause and of each slot. */
export interface Judgement {
  reading: Reading;
  /** For each clause, the probability of each label of each dimension that it may speak of. */
  clauses: Partial<Record<Judged, number[]>>[];
  /** For each length, that it is a retention period. */
  periods: number[];
  /** For each age, that it is a threshold, and that it is the threshold of the main rule. */
  thresholds: number[];
  mainAges: number[];
  /** For each e-mail address, that it is given for privacy matters. */
  emails: number[];
  /** For each mention of a way to reach the company, that it is one. */
  contacts: Record<Way, number[]>;
}

/** Judges all that was read. */
export function judgeReading(reading: Reading, model: ClauseModel): Judgement {
  const judge = new ClauseJudge(model);
  return {
    reading,
    clauses: reading.features.map((f) => judge.judge(f)),
    periods: reading.lengths.map((m) => judge.judgeMention(m.features, 'period')),
    thresholds: reading.ages.map((m) => judge.judgeMention(m.features, 'threshold')),
    emails: reading.emails.map((m) => judge.judgeMention(m.features, 'email')),
    mainAges: reading.ages.map((m) => judge.judgeMention(m.features, 'minAge')),
    contacts: Object.fromEntries(
      WAYS.map((way) => [way, reading.contacts[way].map((m) => judge.judgeMention(m.features, way))]),
    ) as Record<Way, number[]>,
  };
}
