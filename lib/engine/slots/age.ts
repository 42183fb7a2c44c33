import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';
import { NUMBER_WORDS, parseNumber } from './number-word.ts';

/** An age that a text names. */
export interface Age {
  years: number;
  start: number;
  end: number;
}

const YEARS = String.raw`(?:\(?\d{1,2}\)?|${NUMBER_WORDS})(?:\s?\(\s?\d{1,2}\s?\))?`;
const AGE = new RegExp(
  [
    // "under 13", "under the age of thirteen (13)", "at least 16", "minimum age is 18", "younger than 13"
    String.raw`\b(?:under|below|over|above|at least|at minimum|minimum of|aged?|ages|age is|age:|age of|ages of|younger than|older than|less than|more than|turned?|reached|attained|are|be|is|until)\s(?:the\s)?(?:minimum\s)?(?:age\s)?(?:of\s|is\s)?(?:at least\s)?(${YEARS})(?![\p{L}\p{N}%]|[.,]\d|\s?(?:days?|months?|hours?|weeks?|business|calendar|%|percent|items?|of the|and a half))`,
    // "13 years old", "13 or older", "13-year-olds", "18+", "13 and under"
    String.raw`(?<![\p{L}\p{N}.,$€£])(${YEARS})(?:\s?\+|[\s-](?:years?|yrs?)(?:['’])?[\s-](?:of age|olds?|or older|or over|and older|and over)|\s(?:or|and|years? and|years? or)\s(?:older|over|above|younger|under|below|up)|\syears?(?=\s(?:in|of|for|or)\b))`,
  ].join('|'),
  'giu',
);

/** Most clauses that speak of minors name no number from 10 to 21. */
const MAY_NAME_AGE = new Expression(/1\d|2[01]|\bten\b|eleven|twel|teen|twenty/i);

/**
 * Finds the ages in a text that could be thresholds for using a service: 10 to 21 years. "12 or younger" bars those
 * under 13, so it reads as 13.
 */
export function findAges(read: ReadText): Age[] {
  const found: Age[] = [];
  const { text } = read;
  if (!read.test(MAY_NAME_AGE)) return found;
  for (const match of text.matchAll(AGE)) {
    const [whole, a, b] = match;
    const words = a ?? b ?? '';
    const inner = /\(\s?(\d{1,2})\s?\)/.exec(words)?.[1];
    let years = inner ? Number(inner) : parseNumber(words);
    if (years === null) continue;
    const start = match.index;
    const end = start + whole.length;
    const after = text.slice(end, end + 20);
    const before = text.slice(Math.max(0, start - 20), start);
    if (years === 12 || years === 15 || years === 17) {
      const orYounger =
        /\b(?:or|and) (?:younger|under|below)$/i.test(whole) ||
        /^\s(?:years? (?:old|of age) )?(?:or|and) (?:younger|under|below)\b/i.test(after);
      if (orYounger || /^(?:older than|over)\b/i.test(whole)) years += 1;
    }
    if (years < 10 || years > 21) continue;
    if (/\b(?:section|article|page|art\.|§|chapter|version|no\.)\s?$/i.test(before)) continue;
    found.push({ years, start, end });
  }
  // "between 13 and 16", "13 to 15": the second age of a pair that shares its words.
  for (const match of text.matchAll(
    /\b(?:between|from|ages?|aged)\s(?:the ages of\s|ages?\s)?(\d{2})\s?(?:and|to|-|–)\s?(\d{2})\b/gi,
  )) {
    for (const years of [Number(match[1]), Number(match[2])]) {
      if (years >= 10 && years <= 21) found.push({ years, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}
