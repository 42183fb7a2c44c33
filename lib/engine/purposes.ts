import { Expression } from './expression.ts';
import type { Pattern } from './pattern.ts';
import type { ReadText } from './text-reader.ts';

/** Words beside which an address is an authority's, to complain to. */
const AUTHORITY = new Expression(
  /\b(?:supervisory authorit|information commissioner|data protection (?:authority|commission(?:er)?\b|agency|inspectorate|supervisor)|ombuds|commissioner['’]?s? office|regulator|attorney general|dispute resolution|CNIL\b|lodge a complaint)/i,
);
/** What else than privacy a way to reach someone is given for. */
const OTHER_MATTER = new Expression(
  /\b(?:vulnerabilit|security (?:issue|incident|question|report)|phishing|fraud|accessib|disabilit|assistive|copyright|infring|law enforcement|subpoena|press\b|unsubscrib|promotional|bug bounty|spam|careers?\b|job application|recruit|arbitrat|refund|billing|password)/i,
);
const PRIVACY_MATTER = new Expression(
  /\b(?:privacy|data protection|personal (?:data|information)|your (?:data|information|rights)|exercis|gdpr|ccpa|delet|erasure|this (?:policy|notice|statement)|questions|controller)/i,
);
/** "We are not required to appoint a Data Protection Officer." */
const NO_OFFICER = new Expression(
  /\b(?:not|may be|are) (?:required|obliged|obligated) to (?:have|appoint|designate)|\bno (?:dpo|data protection officer)\b|\b(?:not|n['’]t) (?:have|appointed) (?:a |any )?(?:dpo|data protection officer)/i,
);

/** What a statement, and what stands above it, says a way to reach someone is for. */
export function purposesOf(read: ReadText, above: string): string[] {
  const purposes: string[] = [];
  if (read.test(AUTHORITY)) purposes.push('of-authority');
  if (AUTHORITY.whole.test(above)) purposes.push('below-authority');
  if (read.test(OTHER_MATTER)) purposes.push('other-matter');
  if (read.test(PRIVACY_MATTER)) purposes.push('privacy-matter');
  if (PRIVACY_MATTER.whole.test(above)) purposes.push('below-privacy');
  if (read.test(NO_OFFICER)) purposes.push('no-officer');
  return purposes;
}

/** What else than privacy a statement may be about, one sign each. */
const ELSE: readonly Pattern[] = [
  [
    'on-security',
    /\bsecurity of\b|\babout (?:the )?security\b|\bvulnerabilit|\bphishing\b|\bunauthori[sz]ed (?:access|use)\b|\bfraud|\bscam|\bbug bounty\b|\bpasswords?\b|\bcompromised\b|\bincidents?\b/i,
  ],
  [
    'on-marketing',
    /\bmarketing\b|\bpromotion(?:al|s)\b|\bnewsletters?\b|\bunsubscrib|\bmailing list\b|\b(?:commercial|advertising) (?:e-?mails?|messages|communications?)\b|\bdo[ _-]not[ _-]call\b/i,
  ],
  ['on-access', /\baccessib|\bdisabilit|\bassistive\b|\baccommodation|\bdifficult(?:y|ies) accessing\b/i],
  ['on-law', /\blaw enforcement\b|\bsubpoena|\bcourt order|\bcopyright\b|\binfring|\bdmca\b|\btrademark/i],
  ['on-safety', /\bchild safety\b|\bexploitation\b|\babuse\b|\bharass/i],
  ['on-closing', /\b(?:deactivat|cancel)\w* (?:your |the |an? )?(?:account|subscription|membership)/i],
  [
    'on-keeping',
    /\b(?:sent|e-?mailed|submitted|communicat\w+|applications?)\b[^.]{0,100}\b(?:stored|recorded|processed|keep records|collect)/i,
  ],
];
/** What makes it a matter of privacy all the same. */
const OURS: readonly Pattern[] = [
  ['on-children', /\b(?:child(?:ren)?(?! safety)|parents?|guardians?|minors?)\b/i],
  [
    'on-rights',
    /\bexercis|\byour rights\b|\b(?:access|deletion|erasure|privacy|data subject) requests?\b|\b(?:access|correct|delete|erase|rectify|update|remove)\b[^.]{0,60}\b(?:information|data)\b|\bnot (?:to )?(?:share|sell)\b/i,
  ],
  [
    'on-policy',
    /\bthis (?:privacy )?(?:policy|notice|statement)\b|\bprivacy (?:policy|notice|statement|practices|questions?|concerns?|team)\b/i,
  ],
];
const MATTERS = [...ELSE, ...OURS];
const EXPRESSIONS = MATTERS.map(([, expression]) => new Expression(expression));
const PRIVATE = MATTERS.map(([name]) => name).filter((_, i) => i >= ELSE.length);

/** The matters that a statement speaks of. */
export function mattersOf(read: ReadText): string[] {
  return read.matching(EXPRESSIONS).map((i) => (MATTERS[i] as Pattern)[0]);
}

/** True where a statement, by its matters, is about something else than privacy and not about privacy too. */
export function isOnOtherMatter(matters: readonly string[]): boolean {
  if (!matters.length) return false;
  // "If you have difficulty reading this privacy statement …" is about reading.
  const isAside = matters.includes('on-access');
  return !matters.some((m) => PRIVATE.includes(m) && !(isAside && m === 'on-policy'));
}
