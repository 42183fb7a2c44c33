import { everyMatch } from '../every-match.ts';
import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';
import { LETTER_OR_DIGIT } from './letter.ts';
import { NUMBER_WORDS, parseNumber } from './number-word.ts';

/** A length of time in a text. */
export interface Duration {
  /** ISO 8601: `P7Y`, `P6M`, `P2W`, `P30D`, `PT48H`. */
  iso: string;
  /** For comparing lengths; a month counts 30.4375 days. */
  days: number;
  /** Where it stands, in characters of the text. */
  start: number;
  end: number;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:[.,]\d)?|${NUMBER_WORDS})`;
/** "7", "seven", "seven (7)", "7 (seven)". */
const AMOUNT = String.raw`${NUMBER}(?:\s?[([]\s?${NUMBER}\s?[)\]])?`;
const UNIT = String.raw`(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|fortnights?|months?|mos?\b|years?|yrs?|decades?)`;
const KIND =
  'full|calendar|business|working|consecutive|complete|additional|further|more|extra|natural|tax|fiscal|financial';
const BETWEEN = String.raw`(?:[\s-]{1,3}(?:(?:${KIND})\s)?)`;
const LENGTH = new RegExp(
  String.raw`(?<![${LETTER_OR_DIGIT}.§$€£])(${AMOUNT}|an?|half an?|one and a half)((?:\s?(?:,|-|–|—|to|or|and|and\/or|/)\s?(?:or )?${AMOUNT}){0,5})(?:${BETWEEN}|(?<=\d))(${UNIT})(?![${LETTER_OR_DIGIT}])`,
  'gi',
);
/** Most clauses have no unit of time; to look for one is far cheaper than to try each number. */
const HAS_UNIT = new Expression(new RegExp(`${UNIT}(?![${LETTER_OR_DIGIT}])`, 'i'));
const PART = new RegExp(String.raw`\s?(,|-|–|—|to|or|and\/or|and|/)\s?(?:or )?(${AMOUNT})`, 'gi');

/** ISO unit and length in days, by the first letters of the word. */
const ISO_UNIT: Record<string, [suffix: string, days: number]> = {
  s: ['S', 1 / 86_400],
  mi: ['M', 1 / 1_440],
  h: ['H', 1 / 24],
  d: ['D', 1],
  n: ['D', 1],
  w: ['W', 7],
  f: ['W', 14],
  mo: ['M', 30.4375],
  y: ['Y', 365.25],
  de: ['Y', 3_652.5],
};

/**
 * Finds the lengths of time in a text: "seven (7) years", "a period of up to 24 months", "30, 60 or 90 days" (three),
 * "6-12 months" (the longer end), "48 hours", "a year". Rates ("once a year") and ages ("13 years old") are none.
 */
export function findDurations(read: ReadText): Duration[] {
  const found: Duration[] = [];
  if (!read.test(HAS_UNIT)) return found;
  const { text } = read;
  for (const match of everyMatch(LENGTH, text)) {
    const [whole, first = '', rest = '', unit = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
    const after = text.slice(end, end + 24).toLowerCase();
    if (isRate(first, rest, before, after) || isOtherThing(first, unit, after)) continue;
    const amounts = amountsOf(first, rest, /\bbetween\s*$/.test(before));
    if (isAge(amounts[0] ?? 0, unit, before, after)) continue;
    if (amounts.length === 1 && PLUS_CURRENT.test(text.slice(end, end + 40))) amounts[0] = (amounts[0] as number) + 1;
    const last = found.at(-1);
    if (last && isRange(text, last, start)) found.pop();
    for (const amount of amounts) {
      const duration = toDuration(amount, unit);
      if (duration) found.push({ ...duration, start, end });
    }
  }
  return found;
}

/** "six tax years plus the current one" are seven. */
const PLUS_CURRENT =
  /^\s(?:plus|and|in addition to) (?:the |our )?current(?: tax| financial| fiscal| calendar)? (?:year|one)\b/i;

/** "between 90 days and one year", "30 days to six months": the longer end is what counts. */
function isRange(text: string, last: Duration, start: number): boolean {
  const joint = text.slice(last.end, start);
  if (joint.length > 6) return false;
  return /^\s?(?:to|-|–|—)\s?$/.test(joint) || (joint === ' and ' && /\bbetween\s$/i.test(text.slice(0, last.start)));
}

function isAge(amount: number, unit: string, before: string, after: string): boolean {
  if (!/^y/i.test(unit)) return false;
  if (/^(?:[\s-]*(?:old|of age|-olds?\b)|\s*or (?:older|younger|over|under))/.test(after)) return true;
  return (
    amount >= 10 &&
    amount <= 21 &&
    /\b(?:aged?|under|over|below|age of) $/.test(before) &&
    !/^\s*(?:after|from|following)/.test(after)
  );
}

function isRate(first: string, rest: string, before: string, after: string): boolean {
  if (/\b(?:per|every|each)\s*$/.test(before)) return true;
  if (!/^an?$/i.test(first)) return false;
  return (
    rest !== '' ||
    /(?:once|twice|times?|what|such|half|quarter of)\s*$/.test(before) ||
    /^\s*(?:or so|ago)\b/.test(after)
  );
}

/** "a second factor" is an ordinal, "28 weeks pregnant" a state. */
function isOtherThing(first: string, unit: string, after: string): boolean {
  return (
    (/^an?$/i.test(first) && /^second$/i.test(unit)) || /^\s*(?:pregnant|of (?:innovation|experience))\b/.test(after)
  );
}

/** The amounts that share one unit: each of a list, the longer end of a range. */
function amountsOf(first: string, rest: string, isBetween: boolean): number[] {
  if (/^an?$/i.test(first)) return [1];
  if (/^half an?$/i.test(first)) return [0.5];
  if (/^one and a half$/i.test(first)) return [1.5];
  const all: number[] = [];
  const add = (text: string, isRange: boolean) => {
    // "seven (7)": what stands in brackets is the number that counts.
    const inner = /[([]\s?([^)\]]+?)\s?[)\]]/.exec(text)?.[1];
    const value = (inner ? parseNumber(inner) : null) ?? parseNumber(text.replace(/\s?[([].*/, ''));
    if (value === null) return;
    if (isRange) all.pop();
    all.push(value);
  };
  add(first, false);
  for (const [, joint = '', amount = ''] of everyMatch(PART, rest)) {
    add(amount, /^(?:-|–|—|to)$/i.test(joint) || (isBetween && /^and$/i.test(joint)));
  }
  return all;
}

function toDuration(amount: number, unit: string): { iso: string; days: number } | null {
  const u = unit.toLowerCase();
  const key = /^(?:mi|mo|de)/.exec(u)?.[0] ?? u[0] ?? '';
  const known = ISO_UNIT[key];
  // More than a century is a year of the calendar or a slip.
  if (!known || !(amount > 0) || amount * known[1] > 36_525) return null;
  const [suffix, perUnit] = known;
  const days = amount * perUnit;
  if (key === 'de') return { iso: `P${amount * 10}Y`, days };
  if (key === 'f') return { iso: `P${amount * 2}W`, days };
  if (key === 'y' && !Number.isInteger(amount)) return { iso: `P${Math.round(amount * 12)}M`, days };
  if (!Number.isInteger(amount)) return { iso: `P${Math.max(1, Math.round(days))}D`, days };
  return { iso: key === 's' || key === 'mi' || key === 'h' ? `PT${amount}${suffix}` : `P${amount}${suffix}`, days };
}
