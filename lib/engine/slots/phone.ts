import { everyMatch } from '../every-match.ts';
import { HAS, type ReadText } from '../text-reader.ts';

/** A telephone number in a text. */
export interface Phone {
  start: number;
  end: number;
  kind: 'international' | 'toll-free' | 'american' | 'national' | 'labelled';
  /** True where the number is said to be a fax's. */
  isFax: boolean;
}

// Each alternative begins with what only a telephone number begins with, or is a shape that little else has.
const INTERNATIONAL = /(?<![\w.])(?:\+|\(\+|00 ?(?=[1-9]))\s?\d{1,3}\)?(?:[ .\-–/()]{0,3}\d){6,13}(?!\d)/g;
const TOLL_FREE =
  /(?<![\w.-])(?:\+?1[ .-]{0,3})?\(?8(?:00|33|44|55|66|77|88)\)?(?: ?[ .–-] ?|\) ?)(?=[\dA-Z])(?:\d?[A-Z]+[A-Z-]{3,14}|\d{3} ?[ .–-]? ?\d{4}|\d{3}[ .–-][A-Z]{4})\b/g;
const AMERICAN =
  /(?<![\w.-])(?:\+?1[ .-]{1,3})?(?:\(\d{3}\) ?[ .–-]? ?|\d{3} ?[.–-] ?|\d{3} )\d{3} ?[ .–-] ?\d{4}(?![\d-])/g;
const NATIONAL = /(?<![\w./-])\(?0\d{1,4}\)?[ .–/-]{1,3}\d{2,4}(?:[ .–-]?\d{2,4}){1,3}(?!\d)/g;
const LABELLED =
  /\b(?:tel|telephone|phone|call(?: us)?|hotline|helpline|mobile|fax)\b(?: (?:number|us|no))?[^\w\n]{0,4}(?:(?:is|at|on|no|number|us|toll[- ]free)\b[^\w\n]{0,4}){0,2}(\(?\d(?:[ .\-–/()]{0,2}\d){5,13})(?!\d)/gi;
/** Most clauses have too few digits for a number. */
const MAY_HAVE = /\d[\d\s().–/-]{4,}\d|8(?:00|33|44|55|66|77|88)\)?[ .–-]/;

/** Finds telephone numbers; dates, prices, registration numbers and IP addresses are none. */
export function findPhones(read: ReadText): Phone[] {
  const { text } = read;
  if (!(read.has & HAS.digit) || !MAY_HAVE.test(text)) return [];
  const found: Phone[] = [];
  const add = (kind: Phone['kind'], start: number, end: number) => {
    if (found.some((p) => start < p.end && end > p.start)) return;
    const before = text.slice(Math.max(0, start - 24), start);
    found.push({ start, end, kind, isFax: /\bfax[^a-z]{0,12}$/i.test(before) });
  };
  for (const m of everyMatch(TOLL_FREE, text)) add('toll-free', m.index, m.index + m[0].length);
  for (const m of everyMatch(INTERNATIONAL, text)) add('international', m.index, m.index + m[0].length);
  for (const m of everyMatch(AMERICAN, text)) add('american', m.index, m.index + m[0].length);
  for (const m of everyMatch(NATIONAL, text)) {
    // Fewer digits make a date or a postal code.
    if (m[0].replace(/\D/g, '').length >= 10) add('national', m.index, m.index + m[0].length);
  }
  for (const m of everyMatch(LABELLED, text)) {
    const number = m[1] ?? '';
    add('labelled', m.index + m[0].length - number.length, m.index + m[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}
