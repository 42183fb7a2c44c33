import type { Clause } from '../clauses.ts';
import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';
import { readSelling } from './sale-admissions.ts';
import { readAdvertising } from './sale-ads.ts';
import { readChoices } from './sale-choices.ts';
import { readDenials } from './sale-denials.ts';

/**
 * Statements on selling and on sharing for advertising: who does what with whose data, and whether it is said or
 * denied. Unlike the patterns, each sees the clause's lead-in, heading and neighbour, and the scope of a negation.
 */
export const SALE_GROUPS = {
  /** Data is sold. */
  sells: ['admits-sale', 'called-sale', 'sale-implied'],
  /** Others get or collect it for advertising. */
  ads: [
    'ad-firms-collect',
    'used-by-ad-firms',
    'ad-firms-in-ad-section',
    'shared-with-ad-firms',
    'shared-for-marketing',
    'ad-platform',
    'californian-sharing',
    'ads-elsewhere',
    'third-party-ad-cookies',
  ],
  /** It is neither sold nor passed on. */
  denies: [
    'denies-sale',
    'denies-sharing',
    'denies-sharing-except',
    'denies-marketing',
    'denies-ad-firms',
    'discloses-only-by-law',
    'kept-inside',
  ],
  /** There is a way to refuse. */
  choices: ['opt-out-page', 'opt-out-of-sale', 'opt-out-of-ads', 'do-not-sell-link', 'honours-signal'],
  /** What decides nothing by itself. */
  others: [
    'partner-offers',
    'ads-with-consent',
    'denies-sharing-but-here',
    'denies-sharing-of-some',
    'shares-only-where',
    'denies-for-some',
    'denies-ads',
    'names-ad-firms',
    'opt-out-of-sharing',
    'ad-choice',
    'cookie-choice',
    'refuses-ad-cookies',
    'right-to-opt-out',
    'opt-out-of-mail',
  ],
} as const;
export const SALE_STATEMENTS = Object.values(SALE_GROUPS).flat();
export type SaleStatement = (typeof SALE_STATEMENTS)[number];

/** A clause on selling or sharing, as the expressions see it. */
export interface SaleClause {
  clause: Clause;
  /** Its text. */
  own: ReadText;
  /** Its text after what leads into it. */
  whole: ReadText;
  heading: string;
  /** The end of what leads into it, where it is listed; empty where nothing does. */
  leadIn: string;
}

/** What a clause says of selling and of sharing for advertising. Linear: every gap in the expressions is bounded. */
export function saleStatementsOf(clause: Clause, read: ReadText): SaleStatement[] {
  const own = withoutPitfalls(wholeSentence(clause, read));
  const isListed = clause.kind === 'item' || clause.kind === 'row';
  const leadIn = isListed ? (clause.leadIn ?? '').slice(-200).replace(/\s*[:—–-]\s*$/, '') : '';
  const whole = leadIn ? own.after(read.reader.readOnce(leadIn)) : own;
  const sale = { clause, own, whole, heading: clause.path.at(-1) ?? '', leadIn };
  const found = new Set<SaleStatement>();
  readSelling(sale, found);
  readAdvertising(sale, found);
  readDenials(sale, found);
  readChoices(sale, found);
  return [...found];
}

/** A clause's text, after that of the line before it where the text's lines were broken within a sentence. */
function wholeSentence({ text, kind, before }: Clause, read: ReadText): ReadText {
  const isBroken = kind === 'sentence' && before && /^[a-z]/.test(text) && /[\w,]\s*$/.test(before);
  return isBroken ? read.reader.read(`${before} ${text}`) : read;
}

/** What stands in brackets is seldom what is denied: "information (not including your name)". */
const ASIDE = new Expression(/\((?:not|but not|other than|excluding) [^)]{0,200}\)/gi);
/** The name of a link that stands for a heading: what follows denies, and there is no link. */
const LABEL = new Expression(
  /^\W*do not sell(?: or share)? my (?:personal )?(?:information|info|data)\W+(?=we (?:do|don|never|have|will)\b)/i,
);

/** A full stop that ends no sentence: the expressions stop at each. */
const ABBREVIATION = new Expression(/\b(?:etc|e\.g|i\.e|inc|ltd|corp|vs|u\.s)\./gi);

/** A text without what the expressions would stumble over. */
function withoutPitfalls(read: ReadText): ReadText {
  if (!read.may(ASIDE) && !read.may(ABBREVIATION) && !read.may(LABEL)) return read;
  const text = read.text
    .replace(LABEL.whole, '')
    .replace(ASIDE.whole, '')
    .replace(ABBREVIATION.whole, (short) => short.replaceAll('.', ''));
  return text === read.text ? read : read.reader.read(text);
}
