import type { Summary } from '../engine/summary.ts';
import type { Unreadable } from '../platform/messages.ts';

/** The tooltips of the badge, in the reader's language; the interface owns the words. */
export interface BadgeWords {
  graded(summary: Summary): Promise<string> | string;
  noLink(): Promise<string> | string;
  unreadable(why: Unreadable): Promise<string> | string;
}

const WORST: [test: (d: Summary['dimensions']) => boolean, words: string][] = [
  [(d) => d.sale.verdict === 'sells', 'Sells your data'],
  [(d) => d.aiTraining.verdict === 'yes', 'Trains AI on your data'],
  [(d) => d.sale.verdict === 'shares-for-ads', 'Shares your data for ads'],
  [(d) => d.retention.verdict === 'indefinite', 'Keeps your data with no end'],
  [(d) => d.contact.verdict === 'none', 'Names nobody to write to'],
  [(d) => d.retention.verdict === 'not-stated', 'Does not say how long it keeps your data'],
  [(d) => d.sale.verdict === 'not-stated', 'Does not say whether it sells your data'],
  [(d) => d.aiTraining.verdict === 'not-stated', 'Does not say whether it trains AI on your data'],
  [(d) => d.children.verdict === 'not-stated', 'Says nothing of children'],
  [(d) => d.retention.verdict === 'vague', 'Is vague on how long it keeps your data'],
];

const REASONS: Record<Unreadable, string> = {
  language: 'it is in a language that cannot be read yet',
  'script-only': 'its page is made by scripts alone',
  pdf: 'it is a PDF',
  'not-a-policy': 'the link leads to something else',
  'not-found': 'the link leads nowhere',
  refused: 'the site did not hand it out',
  'too-large': 'it is too large',
  slow: 'the site took too long',
  offline: 'there is no connection',
};

/** English words, for a worker that has no others. */
export const englishWords: BadgeWords = {
  graded: (summary) => {
    const worst = WORST.find(([test]) => test(summary.dimensions))?.[1] ?? 'Nothing bad was found';
    return `Privacy Gist: grade ${summary.grade}. ${worst}.`;
  },
  noLink: () => 'Privacy Gist: this sign-up links to no privacy policy.',
  unreadable: (why) => `Privacy Gist: the privacy policy could not be read, since ${REASONS[why]}.`,
};
