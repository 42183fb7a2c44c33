import type { Pattern } from '../pattern.ts';
import { PatternMatcher } from '../pattern-matcher.ts';

/** The signs by which a line is part of a postal address, and where the first of the strongest stands. */
export interface AddressSigns {
  start: number;
  end: number;
  signs: string[];
}

const STREET_WORD =
  'St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Pl|Place|Sq|Square|Ct|Court|Pkwy|Parkway|Hwy|Highway|Terrace|Plaza|Row|Quay|Broadway|Circle|Close|Park|House|Wharf|Crescent|Gardens|Embankment|Expressway';

const SIGNS: readonly Pattern[] = [
  ['street', new RegExp(String.raw`\b\d{1,5}[A-Za-z]?,? (?:[A-Z\d][\p{L}\d.'’-]* ){1,4}(?:${STREET_WORD})\b`, 'u')],
  [
    'street-name',
    /(?<![\p{L}.-])[\p{Lu}][\p{L}.-]{1,40}(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee|gatan|gade|vägen|veien|gata|vej|straat|laan|kade|gracht|katu|utca|allé) ?\d|\b(?:rue|avenue|boulevard|via|calle|piazza|quai|rua|avenida|ul\.|ulica|allée|av\.) (?:d[eu]s? |de la |de l['’]|della |di |du )?[\p{Lu}\d]/u,
  ],
  [
    'number-word',
    /\b(?:One|Two|Three|Four|Five) [A-Z][a-z]+ (?:Way|Place|Plaza|Drive|Street|Square|Park|Center|Centre|Avenue)\b|\b\d{1,5} [NSEW]\.? ?(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+)\b|\b\d{1,3}(?:st|nd|rd|th) (?:Street|Avenue|Ave|St)\b/,
  ],
  [
    'room',
    /\b(?:Suite|Ste\.?|Floor|Fl\.|Unit|Room|Level|Bldg\.?|Building|Tower) ?#?[A-Z]?\d|\b\d{1,3}(?:st|nd|rd|th) Floor\b/i,
  ],
  ['box', /\bP\.? ?O\.? ?Box\b|\bPost(?:al)? Box\b|\bPostfach\b|\bpostbus\b|\bBP \d|\bBox \d{2,6}\b/i],
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
  [
    'country',
    /(?:^|, |\. |\d |[–-] )(?:USA|U\.S\.A\.?|United States(?: of America)?|United Kingdom|UK|England|Ireland|France|Germany|Netherlands|The Netherlands|Sweden|Finland|Norway|Denmark|Switzerland|Austria|Spain|Italy|Portugal|Poland|Czech Republic|Canada|Australia|New Zealand|Israel|India|Japan|Singapore|China|Taiwan|Hong Kong|Turkey|Brazil|Luxembourg|Belgium|Cyprus|Malta|Estonia|Latvia|Lithuania|Hungary|Romania|Bulgaria|Greece|Korea|Iceland)\.?\)?$/i,
  ],
  ['attention', /\b(?:attn|attention|c\/o|℅|fao)\b[.:]? ?[\p{Lu}\d]/iu],
  [
    'attention-privacy',
    /\b(?:attn|attention|c\/o|℅|fao|for the attention of)\b[^\p{L}]{0,4}(?:[\p{L}’']+ ){0,4}(?:privacy|data protection|dpo|personal (?:data|information)|gdpr|ccpa)\b|^\W*(?:privacy|data protection) (?:department|office|team|inquiries|matters|manager|counsel)\W*$/iu,
  ],
  [
    'by-post',
    /\b(?:by (?:post|mail|regular mail|postal mail|letter)|mail(?:ing)? address|postal address|(?:mail|send|write)[^.]{0,40} to(?: us at)?:|(?:write|mail|writing)(?: to)? us at|address:)/i,
  ],
  [
    'seat',
    /\b(?:registered (?:office|address|seat)|(?:principal|main) (?:place of business|office)|headquartere?d?|located at|(?:offices?|seat|address) (?:is |are )?(?:located )?(?:at|in))\b/i,
  ],
];
const allMatcher = new PatternMatcher(SIGNS);
/** Signs that cannot be without a digit: most clauses have none. */
const WITH_DIGIT: ReadonlySet<string> = new Set([
  'street',
  'american-code',
  'british-code',
  'continental-code',
  'number-first',
  'street-number',
]);
const wordSigns = SIGNS.filter(([name]) => !WITH_DIGIT.has(name));
const wordMatcher = new PatternMatcher(wordSigns);
/** All that an address has: a digit, or a word that says that one follows. */
const MAY_HAVE =
  /\d|\b(?:one|two|three|four|five|attn|attention|address|office|mail|write|USA|box|privacy|data protection)\b/i;
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

/** Reads the signs of a postal address in a line; null where there is none. */
export function readAddressSigns(text: string): AddressSigns | null {
  if (!MAY_HAVE.test(text)) return null;
  let start = text.length;
  let end = 0;
  let isStrong = false;
  const signs: string[] = [];
  const hasDigit = /\d/.test(text);
  const patterns = hasDigit ? SIGNS : wordSigns;
  const matcher = hasDigit ? allMatcher : wordMatcher;
  matcher.findWords(text);
  for (const i of matcher.match()) {
    const [name, expression] = patterns[i] as Pattern;
    const match = expression.exec(text);
    if (!match) continue;
    signs.push(name);
    const strong = STRONG_SIGNS.has(name);
    if ((strong && !isStrong) || (strong === isStrong && match.index < start)) {
      isStrong ||= strong;
      start = match.index;
      end = match.index + match[0].length;
    }
  }
  return signs.length ? { start, end, signs } : null;
}
