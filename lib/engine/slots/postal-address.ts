import { Expression } from '../expression.ts';
import type { Pattern } from '../pattern.ts';
import { HAS, type ReadText } from '../text-reader.ts';

/** The signs by which a line is part of a postal address, and where the first of the strongest stands. */
export interface AddressSigns {
  start: number;
  end: number;
  signs: string[];
}

/** None is looked for: where there are digits, trying the whole is cheaper. */
const STREET_WORD =
  '[S]t|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Pl|Place|Sq|Square|Ct|Court|Pkwy|Parkway|Hwy|Highway|Terrace|Plaza|Row|Quay|Broadway|Circle|Close|Park|House|Wharf|Crescent|Gardens|Embankment|Expressway';

const WORD_SIGNS: readonly Pattern[] = [
  [
    'street-name',
    /\b(?:rue|avenue|boulevard|via|calle|piazza|quai|rua|avenida|ulica|allée) (?:d[eu]s? |de la |de l['’]|della |di |du )?[\p{Lu}\d]/u,
  ],
  [
    'number-word',
    /\b(?:One|Two|Three|Four|Five) [A-Z][a-z]+ (?:Way|Place|Plaza|Drive|Street|Square|Park|Center|Centre|Avenue)\b/,
  ],
  [
    'room',
    /\b(?:Suite|Ste\.?|Floor|Fl\.|Unit|Room|Level|Bldg\.?|Building|Tower) ?#?[A-Z]?\d|\b\d{1,3}[snrt][tdh] Floor\b/i,
  ],
  ['box', /\bP\.? ?O\.? ?Box\b|\bPost(?:al)? Box\b|\bPostfach\b|\bpostbus\b|\bBP \d|\bBox \d{2,6}\b/i],
  ['attention', /\b(?:attn|attention|fao)\b[.:]? ?[\p{Lu}\d]/iu],
  [
    'attention-privacy',
    /\b(?:attn|attention|fao)\b[^\p{L}]{0,4}(?:[\p{L}’']+ ){0,4}(?:privacy|data protection|dpo|personal (?:data|information)|gdpr|ccpa)\b|^\W*(?:privacy|data protection) (?:department|office|team|inquiries|matters|manager|counsel)\W*$/iu,
  ],
  [
    'by-post',
    /\b(?:by (?:post|mail|regular mail|postal mail|letter)|mail(?:ing)? address|postal address|(?:mail|send|write)[^.]{0,40} [t]o(?: us at)?:|(?:write|mail|writing)(?: to)? [u]s [a]t|address:)/i,
  ],
  [
    'seat',
    /\b(?:registered (?:office|address|seat)|(?:principal|main) (?:place of business|office)|headquartere?d?|located [a]t|(?:offices?|seat|address) (?:is |are )?(?:located )?[ai][tn])\b/i,
  ],
];
/** Signs that cannot be without a digit: most clauses have none. */
const DIGIT_SIGNS: readonly Pattern[] = [
  ['street-name', /\b(?:[u]l|[a]v)\. (?:d[eu]s? )?[\p{Lu}\d]/u],
  ['street', new RegExp(String.raw`\b\d{1,5}[A-Za-z]?,? (?:[A-Z\d][\p{L}\d.'’-]* ){1,4}(?:${STREET_WORD})\b`, 'u')],
  [
    'street-name',
    /(?<![\p{L}.-])[\p{Lu}][\p{L}.-]{1,40}(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee|gatan|gade|vägen|veien|gata|vej|straat|laan|kade|gracht|katu|utca|allé) ?\d/u,
  ],
  [
    'number-word',
    /\b\d{1,5} [NSEW]\.? ?(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+)\b|\b\d{1,3}[snrt][tdh] (?:Street|Ave(?:nue)?|[S]t)\b/,
  ],
  [
    'american-code',
    /\b(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|N\.Y|D\.C|Calif|California|New York|Texas|Washington|Delaware|Massachusetts|Illinois|Florida|Virginia|Georgia|Colorado|Oregon|Nevada|Utah|Michigan|Minnesota|Ohio|Pennsylvania|New Jersey|Connecticut|Tennessee|Arizona|Maryland|Missouri|North Carolina|USA)\.?,? {1,2}\d{5}(?: ?[-–] ?\d{4})?\b/,
  ],
  // Two to five capitals and digits, as the Royal Mail, Canada Post and An Post write them.
  [
    'british-code',
    /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[AC-FHKNPRTV-Y]\d[\dW] ?[AC-FHKNPRTV-Y\d]{4})\b/,
  ],
  [
    'continental-code',
    /(?<![\d/.-])(?<!\b(?:[Ss]ections?|[Ss]ec\.|§|[Cc]ode|[Aa]rticles?|[Rr]egulation|[Nn]o\.|ISO) )\b(?:[A-Z]{1,2}-)?(?!(?:19|20)\d\d\b)\d{4,5},? [\p{Lu}][\p{L}]{2,}|\b\d{3} \d{2} [\p{Lu}][\p{L}]{2,}|\b\d{4} ?[A-Z]{2}\b,? [\p{Lu}]|\b\d{3}-\d{4},? Japan\b|\b(?:Singapore|Delhi|Mumbai|Bangalore|Bengaluru|Moscow|Beijing|Shanghai)[ -–,]{1,3}\d{6}\b|\b\d{6},? (?:Singapore|India|China|Russia)|\bDublin \d{1,2}\b|\b\d{5},? (?:France|Germany|Spain|Italy|USA|Israel)\b/u,
  ],
  ['number-first', /^\s?\d{1,5}[A-Za-z]?,? [\p{Lu}][\p{L}.'’-]+(?: [\p{L}\d.'’-]+){0,3},?$/u],
  ['street-number', /^[\p{Lu}][\p{L}.-]+(?: [\p{Lu}][\p{L}.-]+){0,2} \d{1,4} ?[A-Za-z]?(?:[-/]\d{1,4})?,?$/u],
];
const WORD_EXPRESSIONS = WORD_SIGNS.map(([, expression]) => new Expression(expression));
const DIGIT_EXPRESSIONS = DIGIT_SIGNS.map(([, expression]) => new Expression(expression));
/** At the end of a line; it has no words that are few enough to look for. */
const COUNTRY = new Expression(
  /(?:^|, |\. |\d |[–-] )(?:USA|U\.S\.A\.?|United States(?: of America)?|United Kingdom|UK|England|Ireland|France|Germany|Netherlands|The Netherlands|Sweden|Finland|Norway|Denmark|Switzerland|Austria|Spain|Italy|Portugal|Poland|Czech Republic|Canada|Australia|New Zealand|Israel|India|Japan|Singapore|China|Taiwan|Hong Kong|Turkey|Brazil|Luxembourg|Belgium|Cyprus|Malta|Estonia|Latvia|Lithuania|Hungary|Romania|Bulgaria|Greece|Korea|Iceland)\.?\)?$/i,
);
/** The longest that stands there. */
const TAIL = 40;
/** All that an address has: a digit, or a word that says that one follows. */
const MAY_HAVE =
  /\d|\b(?:one|two|three|four|five|attn|attention|address|office|mail|write|USA|box|privacy|data protection)\b|c\/o/i;
/** Signs that an address has and little else. By themselves the others only stand near one. */
export const STRONG_SIGNS: ReadonlySet<string> = new Set([
  'street',
  'street-name',
  'number-word',
  'box',
  'american-code',
  'british-code',
  'continental-code',
]);
/** In care of somebody: too short for the words by which the others are found. */
const CARE_OF = /\bc\/o\b[.:]? ?[\p{Lu}\d]/u;
const CARE_OF_PRIVACY = /\bc\/o\b.{0,40}\b(?:privacy|data protection|personal (?:data|information))\b/i;

/** Reads the signs of a postal address in a line; null where there is none. */
export function readAddressSigns(read: ReadText): AddressSigns | null {
  const { text } = read;
  const words = read.matching(WORD_EXPRESSIONS);
  const digits = read.has & HAS.digit ? read.matching(DIGIT_EXPRESSIONS) : [];
  const careOf = text.includes('c/o');
  // What is cut off must not look like the beginning of a line.
  const country = read.may(COUNTRY) && COUNTRY.whole.test(text.length > TAIL ? `…${text.slice(-TAIL)}` : text);
  if ((!words.length && !digits.length && !careOf && !country) || !MAY_HAVE.test(text)) return null;
  let start = text.length;
  let end = 0;
  let isStrong = false;
  const signs: string[] = [];
  for (const [name, expression] of [
    ...words.map((i) => WORD_SIGNS[i] as Pattern),
    ...digits.map((i) => DIGIT_SIGNS[i] as Pattern),
  ]) {
    const match = expression.exec(text);
    if (!match) continue;
    if (!signs.includes(name)) signs.push(name);
    const strong = STRONG_SIGNS.has(name);
    if ((strong && !isStrong) || (strong === isStrong && match.index < start)) {
      isStrong ||= strong;
      start = match.index;
      end = match.index + match[0].length;
    }
  }
  if (country) {
    signs.push('country');
    if (!end) [start, end] = [Math.max(0, text.length - TAIL), text.length];
  }
  if (careOf && CARE_OF.test(text) && !signs.includes('attention')) signs.push('attention');
  if (careOf && CARE_OF_PRIVACY.test(text) && !signs.includes('attention-privacy')) signs.push('attention-privacy');
  return signs.length ? { start: Math.min(start, end), end, signs } : null;
}
