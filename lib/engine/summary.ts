import type { Link } from './document.ts';

/** The five questions that every policy is asked, in the order that matters to readers. */
export const DIMENSIONS = ['sale', 'aiTraining', 'retention', 'children', 'contact'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The answers that each dimension can give, from the worst for the reader to the best; the meanings are in docs/verdicts.md. */
export const VERDICTS = {
  sale: ['sells', 'shares-for-ads', 'not-stated', 'no'],
  aiTraining: ['yes', 'not-stated', 'deidentified-only', 'no'],
  retention: ['indefinite', 'not-stated', 'vague', 'fixed'],
  children: ['not-stated', 'no-age', 'with-consent', 'barred'],
  contact: ['none', 'general', 'direct'],
} as const satisfies Record<Dimension, readonly string[]>;
export type Verdict<D extends Dimension = Dimension> = (typeof VERDICTS)[D][number];

/** What a sentence was found to say; the labels of `docs/verdicts.md`. */
export type EvidenceLabel =
  | 'sells'
  | 'shares-for-ads'
  | 'no'
  | 'optOut'
  | 'yes'
  | 'deidentified-only'
  | 'control'
  | 'fixed'
  | 'indefinite'
  | 'vague'
  | 'barred'
  | 'with-consent'
  | 'no-age'
  | 'contact';

/** A sentence of the document, to the letter (white space folded), and the heading that it stands under. */
export interface Evidence {
  label: EvidenceLabel;
  quote: string;
  heading: string | null;
}

interface FindingOf<D extends Dimension> {
  verdict: Verdict<D>;
  /** 0 (worst for the reader) … 100 (best). */
  score: number;
  /** Calibrated probability, 0 … 1, that the verdict is right. */
  confidence: number;
  /** Strongest first; empty where nothing was found. */
  evidence: Evidence[];
}

export interface SaleFinding extends FindingOf<'sale'> {
  /** The text offers a way to refuse sale, sharing for ads or targeted advertising. */
  optOut: boolean;
  /**
   * Where it offers that, best first: web addresses, absolute; `text` is empty where it would say nothing ("here").
   * Absent where the text gives no address.
   */
  optOutLinks?: Link[];
}
export interface AiTrainingFinding extends FindingOf<'aiTraining'> {
  control: 'opt-out' | 'opt-in' | 'none';
  /** Where one may opt out of it; as those of `sale`. */
  optOutLinks?: Link[];
}
export interface RetentionPeriod {
  /** The data that is kept, in a few words of the policy. */
  what: string;
  /** ISO 8601 duration. */
  duration: string;
  kind: 'kept' | 'deletion';
  quote: string;
}
export interface RetentionFinding extends FindingOf<'retention'> {
  indefinite: boolean;
  periods: RetentionPeriod[];
}
export interface ChildrenFinding extends FindingOf<'children'> {
  minAge: number | null;
  ages: number[];
}
export interface ContactFinding extends FindingOf<'contact'> {
  emails: string[];
  primary: string | null;
  form: boolean;
  post: boolean;
  phone: boolean;
  officer: boolean;
}
export interface Findings {
  sale: SaleFinding;
  aiTraining: AiTrainingFinding;
  retention: RetentionFinding;
  children: ChildrenFinding;
  contact: ContactFinding;
}
export type Finding = Findings[Dimension];

export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Grade = (typeof GRADES)[number];

/** The answer to "what does this policy say?". Plain data; the record that `npm run analyze` prints. */
export interface Summary {
  title: string;
  company: string | null;
  /** Last updated, else effective: `YYYY-MM-DD` or `YYYY-MM`; null where the text gives none. */
  updated: string | null;
  words: number;
  /** Reading time at 238 words a minute (Brysbaert 2019), rounded up. */
  minutes: number;
  grade: Grade;
  /** 0 (worst for the reader) … 100 (best). */
  score: number;
  dimensions: Findings;
}
