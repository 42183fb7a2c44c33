import type { Summary } from '../engine/summary.ts';
import type { Unreadable } from '../platform/messages.ts';

/** The tooltips of the badge, in the reader's language; the interface owns the words. */
export interface BadgeWords {
  graded(summary: Summary): Promise<string>;
  noLink(): Promise<string>;
  unreadable(why: Unreadable): Promise<string>;
  /** So many policies have changed since the reader signed up under them. */
  changed(count: number): Promise<string>;
}

/** What a tooltip may say of a policy, the worst first; everything else is no reason to think twice. */
const WORST = [
  'sale.sells',
  'aiTraining.yes',
  'sale.shares-for-ads',
  'retention.indefinite',
  'contact.none',
  'retention.not-stated',
  'sale.not-stated',
  'aiTraining.not-stated',
  'children.not-stated',
  'retention.vague',
] as const;
export type Worst = (typeof WORST)[number];

/** The worst that a policy was found to say, as `dimension.verdict`; null where nothing is bad. */
export function worstFinding({ dimensions }: Summary): Worst | null {
  return (
    WORST.find((finding) => {
      const [dimension, verdict] = finding.split('.') as [keyof typeof dimensions, string];
      return dimensions[dimension].verdict === verdict;
    }) ?? null
  );
}
