import { everyMatch } from '../every-match.ts';
import { Expression } from '../expression.ts';
import { HAS, type ReadText } from '../text-reader.ts';
import { LETTER, LETTER_OR_DIGIT } from './letter.ts';

/** A day or a month in a text. */
export interface FoundDate {
  /** `YYYY-MM-DD`, or `YYYY-MM` where no day is given. */
  iso: string;
  start: number;
  end: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const WRITTEN = new RegExp(
  [
    String.raw`(?<![${LETTER_OR_DIGIT}])(?<m1>${MONTH})[\s,/]{0,2}(?<d1>\d{1,2})(?:st|nd|rd|th)?(?:\s?[,.，]\s?|\s|,?\sof\s)(?<y1>(?:19|20)\d{2})(?!\d)`,
    String.raw`\b(?<d2>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]?(?:day\s)?(?:of\s)?(?<m2>${MONTH})[\s,-]{1,3}(?:of\s)?(?<y2>(?:19|20)\d{2})(?!\d)`,
    String.raw`\b(?<y3>(?:19|20)\d{2})[\s,-]{1,2}(?<m3>${MONTH})[\s-](?<d3>\d{1,2})(?:st|nd|rd|th)?\b`,
    String.raw`(?<![${LETTER_OR_DIGIT}])(?<m4>${MONTH})(?:\sof)?[\s,-]{1,3}(?<y4>(?:19|20)\d{2})(?!\d)`,
    String.raw`(?<![\d./-])(?<y5>(?:19|20)\d{2})[-/.](?<m5>\d{1,2})[-/.](?<d5>\d{1,2})(?![\d-])`,
    String.raw`(?<![\d./-])(?<a6>\d{1,2})(?<s6>[-/.])(?<b6>\d{1,2})\k<s6>(?<y6>(?:19|20)\d{2}|\d{2})(?![\d/-])`,
    String.raw`(?<![\d./-])(?<m7>\d{1,2})[/.](?<y7>20\d{2})(?![\d/-])`,
  ].join('|'),
  'gi',
);

/**
 * Finds dates as policies write them. "03/04/2024" is read month first, as most English policies are American, unless
 * it cannot be; `dayFirst` tells whether to read it the other way ("03.04.2024" and "03-04-2024" are always day first).
 */
export function findDates(text: string, dayFirst = () => false): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of everyMatch(WRITTEN, text)) {
    const g = match.groups ?? {};
    const year = g.y1 ?? g.y2 ?? g.y3 ?? g.y4 ?? g.y5 ?? g.y6 ?? g.y7 ?? '';
    const name = g.m1 ?? g.m2 ?? g.m3 ?? g.m4;
    let month = name
      ? MONTHS.findIndex((m) => m.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1
      : Number(g.m5 ?? g.m7 ?? 0);
    let day = Number(g.d1 ?? g.d2 ?? g.d3 ?? g.d5 ?? 0);
    if (g.a6 !== undefined) {
      const [a, b] = [Number(g.a6), Number(g.b6)];
      const first = a > 12 || (b <= 12 && (g.s6 !== '/' || dayFirst()));
      [day, month] = first ? [a, b] : [b, a];
    }
    // "2019-19-09" can only be meant so.
    if (g.y5 !== undefined && month > 12 && day <= 12) [day, month] = [month, day];
    if (month < 1 || month > 12 || day > 31) continue;
    const full = year.length === 2 ? `20${year}` : year;
    const pad = (n: number) => String(n).padStart(2, '0');
    found.push({
      iso: day ? `${full}-${pad(month)}-${pad(day)}` : `${full}-${pad(month)}`,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

const UPDATED = new RegExp(
  `(?<![${LETTER}])(?:last (?:updated?|modified|revised|reviewed|changed|amended|edited|update|revision|modification|change)|(?:re-?)?updated?|revised|modified|revision|amended|version|latest (?:update|version|revision)|status|(?:current|accurate|correct|valid|applicable|applies|policy|notice|statement) as (?:of|at)|mise à jour|stand)(?![${LETTER}])`,
  'i',
);
const EFFECTIVE = new RegExp(
  `(?<![${LETTER}])(?:effective|in (?:force|effect)|valid (?:from|as of)|comes? into (?:force|effect)|(?:went|goes) into effect|becomes? active|dated?|published|posted|applies from|issued|adopted|created|starting|since|written|formulated|established|enacted|available from)(?![${LETTER}])`,
  'i',
);
/** A date beside these is that of a law, of another text, or of something that happened. */
const OTHER =
  /\b(?:directive|regulation (?:\(|no|eu)|act (?:of|no)|gdpr|prior to|before|preceding|between|as amended|\(eu\)|invalidated|ruling|judg\w*|court|copyright|©|until|born|collected|registered|founded|superseded|uses? the following|consents?|directives?|networks?)\b/i;

/** Another version of the policy, or what it says of one. */
const OTHER_VERSION =
  /\b(?:new (?:privacy )?(?:policy|notice|statement)|previous|prior version|archived?|this section)\b/i;
/** "As of March 2017, mail is encrypted": of something that happened, unless it is all that stands there. */
const AS_OF = /\bas (?:of|at)\s(?:the\s)?$/i;
/** An entry of a list of revisions: "28 November 2017: first published", "March 5, 2025 | Address updated". */
const ENTRY = /^\s?(?:[:|–—]|-\s)/;

/** "03/04/2024" is read day first where the text is European, by what it says of itself and by its other dates. */
export function isDayFirst(texts: readonly ReadText[]): boolean {
  const count = (pattern: RegExp) => texts.reduce((n, t) => n + (pattern.test(t.text) ? 1 : 0), 0);
  const certainly = count(/(?<![\d/])(?:1[3-9]|2\d|3[01])\/(?:0?\d|1[0-2])\/(?:19|20)\d{2}/);
  const certainlyNot = count(/(?<![\d/])(?:0?\d|1[0-2])\/(?:1[3-9]|2\d|3[01])\/(?:19|20)\d{2}/);
  if (certainly !== certainlyNot) return certainly > certainlyNot;
  const european = count(
    /\b(?:Ltd|Limited|GmbH|S\.?A\.?R\.?L|s\.r\.o|B\.V|AB|Oy|ApS|Ireland|United Kingdom|England|France|Germany|Czech|Sweden|Italy|Spain|Netherlands|Cyprus|Australia|India)\b/,
  );
  const american = count(/\b(?:California|CCPA|Nevada|Inc|LLC|COPPA|Delaware)\b/);
  return european > 2 * american;
}

const NAMES_MONTH = new Expression(new RegExp(MONTH, 'i'));

/** Most numbers are no dates, and to look for what all dates have is far cheaper. */
function mayHaveDate(read: ReadText): boolean {
  return /\d[./-]\d/.test(read.text) || (read.may(NAMES_MONTH) && /(?:19|20)\d{2}/.test(read.text));
}

interface Candidate {
  iso: string;
  score: number;
}

/**
 * The date of a policy: when it was last updated, else since when it is in force; `YYYY-MM-DD` or `YYYY-MM`, or null.
 * Of dates that are equally marked the latest counts, as policies list their revisions.
 * @param texts the clauses of the document, in order
 */
export function findPolicyDate(texts: readonly ReadText[]): string | null {
  let known: boolean | undefined;
  const dayFirst = () => {
    known ??= isDayFirst(texts);
    return known;
  };
  const candidates: Candidate[] = [];
  texts.forEach((read, i) => {
    const whole = read.text;
    if (!(read.has & HAS.digit) || whole.length > 700 || !mayHaveDate(read)) return;
    const text = whole.replace(/_/g, ' ');
    for (const date of findDates(text, dayFirst)) {
      const score = scoreDate(text, date, i, texts);
      if (score > 0.9) candidates.push({ iso: date.iso, score });
    }
  });
  const best = Math.max(0, ...candidates.map((c) => c.score));
  const equals = candidates.filter((c) => c.score >= best - 0.65);
  return (
    equals
      .map((c) => c.iso)
      .sort()
      .at(-1) ?? null
  );
}

function scoreDate(text: string, date: FoundDate, i: number, texts: readonly ReadText[]): number {
  const place = i / Math.max(1, texts.length);
  const before = text.slice(Math.max(0, date.start - 70), date.start);
  const after = text.slice(date.end, date.end + 40);
  const previous = texts[i - 1]?.text ?? '';
  const line = previous.length < 60 ? previous : '';
  const alone = text.length - (date.end - date.start) < 14;
  const atEdge = i < 12 || place > 0.94;
  let score = 0;
  if (place > 0.6 && date.start < 12 && ENTRY.test(after)) return 2.8 + place;
  if (UPDATED.test(before) || /^\W*\(?(?:last )?(?:updated|revised|modified|version|update)\b/i.test(after)) score = 5;
  else if (EFFECTIVE.test(before) || /^\W*\(?effective\b/i.test(after)) score = 4;
  else if (alone && (UPDATED.test(line) || EFFECTIVE.test(line))) score = 4.5;
  else if (AS_OF.test(before)) score = text.length < 40 ? 4 : 0;
  else if (alone && atEdge) score = 2.5;
  else if (text.length < 80 && atEdge) score = 1.5;
  if (!score) return 0;
  if (OTHER.test(text.slice(Math.max(0, date.start - 40), date.end + 20)) || OTHER_VERSION.test(before)) score -= 3;
  if (text.length > 160) score -= 0.6;
  if (i < 15) score += 1.2;
  else if (i < 40 && place < 0.15) score += 0.6;
  else if (place > 0.95) score += 0.7;
  if (/\b(?:privacy|policy|notice|statement|this)\b/i.test(before)) score += 0.4;
  return score;
}
