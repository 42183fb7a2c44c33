import type { Dimension, Verdict } from '../../engine/summary.ts';
import type { Tone } from '../answers.ts';

/** The sign of a verdict by itself, where its finding is not at hand: in the table, which reads no whole summaries. */
const TONES: Record<Dimension, Partial<Record<Verdict, Tone>>> = {
  sale: { sells: 'bad', 'shares-for-ads': 'caution', no: 'good' },
  aiTraining: { yes: 'bad', 'deidentified-only': 'caution', no: 'good' },
  retention: { indefinite: 'bad', vague: 'caution', fixed: 'good' },
  children: { 'no-age': 'caution', 'with-consent': 'good', barred: 'good' },
  contact: { none: 'bad', general: 'caution', direct: 'good' },
};

export const toneOf = (dimension: Dimension, verdict: Verdict): Tone => TONES[dimension][verdict] ?? 'unknown';
