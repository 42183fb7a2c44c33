import { everyMatch } from '../every-match.ts';
import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';
import { LETTER_OR_DIGIT } from './letter.ts';
import { NUMBER_WORDS, parseNumber } from './number-word.ts';

/** An age that a text names. */
export interface Age {
  years: number;
  start: number;
  end: number;
}

const YEARS = String.raw`(?:\(?\d{1,2}\)?|${NUMBER_WORDS})(?:\s?\(\s?\d{1,2}\s?\))?`;
/** What makes a number a length of time, a share or a count. */
const NO_AGE = String.raw`(?![${LETTER_OR_DIGIT}%]|[.,]\d|\s?\(\s?\d|[\s-]?(?:days?|months?|hours?|minutes?|seconds?|weeks?|business|calendar|%|percent|items?|of the|and a half))`;
const AGE = new RegExp(
  [
    // "under 13", "under the age of thirteen (13)", "at least 16", "minimum age is 18", "not yet 13"
    String.raw`\b(?:under|below|over|above|at least|at minimum|minimum of|aged?|ages|age is|age:|age of|ages of|younger than|older than|less than|more than|turned?|reached|attained|are|be|is|until|not yet)\s(?:the\s)?(?:minimum\s)?(?:age\s)?(?:of\s|is\s)?(?:at least\s)?(${YEARS})${NO_AGE}`,
    // "under-13s", "over 18s"
    String.raw`\b(?:under|over|below)[\s-]?(\d{2})['’]?s\b|\b(?:under|over)-(\d{2})\b${NO_AGE}`,
    // "isn't eighteen yet"
    String.raw`(?:\bnot|n['’]t)\s(${YEARS})\syet\b`,
    // "13 years old", "13 or older", "13-year-olds", "18+", "13 and under", "16 and up"
    String.raw`(?<![${LETTER_OR_DIGIT}.,$€£])(${YEARS})(?:\s?\+|[\s-](?:years?|yrs?)(?:['’])?[\s-](?:of age|olds?|or older|or over|and older|and over)|\s(?:or|and|&|years? and|years? or)\s(?:older|over|above|younger|under|below|up)|\syears?(?=\s(?:in|of|for|or)\b))`,
  ].join('|'),
  'gi',
);

/** Most clauses that speak of minors name no number from 10 to 21. */
const MAY_NAME_AGE = new Expression(/1\d|2[01]|\bten\b|eleven|twel|teen|twent/i);

const ORDINALS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );
/** "completed their sixteenth year of life", "before your 18th birthday". */
const COMPLETED = new RegExp(
  String.raw`\b(${ORDINALS.join('|')}|(?:1\d|20)th|21st) (?:birthday|year(?: of (?:life|age))?)\b`,
  'gi',
);
const MAY_COMPLETE = new Expression(/birthday|\byear\b/i);

/** "between 13 and 16", "13 to 15 years", "(13–17)": the second age of a pair shares its words. */
const PAIRS = [
  /\b(?:between|from|ages?|aged)\s(?:the ages of\s|ages?\s)?(\d{2})\s?(?:and|to|-|–)\s?(\d{2})\b/gi,
  /(?:\b(?:of|for) |[(|]\s?)(1\d)\s?(?:to|-|–)\s?(1\d)(?=\s?[)|]|\syears?\b)/gi,
];

/** "under 16 (in Europe) or 13 (elsewhere)", "13 (or 16 in Spain)", "18, or 13 with a parent": a further age of the same rule. */
const FURTHER =
  /\b(?:or(?: else)?|and|example|\() ?(1\d|2[01])(?=,?\s\(?(?:applicable|for|in|if|elsewhere|under|where|with)\b)/gi;
/** How far from another age, in characters. */
const NEAR = 160;

/**
 * Finds the ages in a text that could be thresholds for using a service: 10 to 21 years. "12 or younger" bars those
 * under 13, so it reads as 13.
 */
export function findAges(read: ReadText): Age[] {
  const found: Age[] = [];
  const { text } = read;
  if (!read.test(MAY_NAME_AGE)) return found;
  const add = (years: number, { index, 0: whole }: RegExpMatchArray) => {
    const start = index ?? 0;
    if (years >= 10 && years <= 21) found.push({ years, start, end: start + whole.length });
  };
  for (const match of everyMatch(AGE, text)) {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const inner = /\(\s?(\d{1,2})\s?\)/.exec(words)?.[1];
    const years = inner ? Number(inner) : parseNumber(words.replace(/[()]/g, ''));
    if (years === null) continue;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (/\b(?:section|article|page|art\.|§|chapter|version|no\.)\s?$/i.test(before)) continue;
    add(isPassedAfter(years, match[0], text.slice(match.index + match[0].length)) ? years + 1 : years, match);
  }
  if (read.may(MAY_COMPLETE)) {
    for (const match of everyMatch(COMPLETED, text)) {
      const ordinal = (match[1] as string).toLowerCase();
      add(ORDINALS.includes(ordinal) ? 10 + ORDINALS.indexOf(ordinal) : Number.parseInt(ordinal, 10), match);
    }
  }
  for (const pair of PAIRS) {
    for (const match of everyMatch(pair, text)) {
      add(Number(match[1]), match);
      add(Number(match[2]), match);
    }
  }
  if (found.length > 0) {
    for (const match of everyMatch(FURTHER, text)) {
      const isNear = found.some((a) => match.index >= a.start && match.index - a.end < NEAR);
      if (isNear && !found.some((a) => match.index < a.end && match.index + match[0].length > a.start))
        add(Number(match[1]), match);
    }
  }
  return found;
}

/** Whether an age bars those who have it: "12 or younger", "over 17". */
function isPassedAfter(years: number, match: string, after: string): boolean {
  if (![12, 15, 17].includes(years)) return false;
  return (
    /\b(?:or|and) (?:younger|under|below)$/i.test(match) ||
    /^\s(?:years? (?:old|of age) )?(?:or|and) (?:younger|under|below)\b/i.test(after.slice(0, 30)) ||
    /^(?:older than|over)\b/i.test(match)
  );
}
