import type { Clause } from '../clauses.ts';

const KEEPING = `(?:retain(?:s|ed|ing)?|retention|keep(?:s|ing)?|kept|stor(?:e|es|ed|ing|age)|hold|held|maintain(?:s|ed)?|preserved?|sav(?:e|ed)|archiv(?:e|ed|ing)|remain(?:s|ed)?|persists?|stays?|holding|recorded|displayed|logged|add)`;
const ENDLESS = `(?:indefinite(?:ly)?|in perpetuity|perpetually|for ?ever(?! lost)|for (?:good|all time|eternity|posterity)|until further notice|on an open-ended basis|for an (?:unlimited|indefinite|undetermined) (?:period|time|duration)|(?:without|with no) (?:an? |any |set |time |upper )*(?:end(?: date)?|limit|expiry date|cut-off)|no (?:end|expiry|deletion) date|permanently|on a permanent basis)`;

/** The stop of "i.e." ends no sentence. */
const GAP = String.raw`(?:(?!\b(?:delet|eras|remov)\w*|\bunder no\b)(?:[^.;]|\.(?=\S)))`;
/** "permanently deleted" is the contrary. */
const NOT_ERASED = String.raw`\b(?! (?:and \w+ )?(?:delet|eras|remov|destroy|purg|stop|ban|anonymi|clos|suspen)\w*)`;

/** "kept indefinitely", "we may retain … for ever", "a permanent record", "publicly and permanently available". */
const KEPT_WITHOUT_END = new RegExp(
  String.raw`\b${KEEPING}\b${GAP}{0,160}?\b${ENDLESS}${NOT_ERASED}|\b${ENDLESS} (?:and \w+ )?(?:${KEEPING}|available|accessible|visible|public|publicly|on record)\b|\bpermanent(?:,? public)? (?:record|archive|history)\b|\bpublic(?:ly)?,? (?:available |and |visible )*${ENDLESS}${NOT_ERASED}|\bindefinite (?:period|retention|storage)\b|\bno (?:limit|end) (?:on|to) how long\b|\bno expiry date\b[^.;]{0,40}\brecords\b|\b(?:retention|storage|kept)(?: period| time)?: (?:unlimited|indefinite|permanent|forever|no limit)\b`,
  'i',
);

/** "not kept indefinitely", "under no obligation to store it indefinitely", "if we store it permanently, you can delete it". */
const NOT_WITHOUT_END =
  /(?:\b(?:not|never|no obligation|nor|cannot|without|rather than|instead of|prevent|avoid|if|should|requires?)|n['’]t)\b[^.;,]{0,70}\b(?:indefinite(?:ly)?|perpetually|for ?ever|permanent(?:ly)?|perpetuity)\b/i;

/** "we do not delete", "cannot be removed", "immutable". */
const NEVER_ERASED =
  /(?:\bwe (?:\w+ )?do(?: not|n['’]t)|\b(?:will|can|could|are|is|be)(?: not|n['’]t)|\bcannot|\bunable to|\bnot possible to|\bnever)(?: (?!always)\w+){0,3} (?:delete|deleted|erase|erased|removed?|purged?|scrubbed)\b|\bimmutabl[ey]\b|\bwon['’]t (?:get|be) (?:scrubbed|deleted|erased|removed)\b/i;

/** What lasts by its nature: no condition changes it. */
const LEDGER = /\b(?:blockchains?|on-chain|ledgers?|merkle)\b/i;
/** "you cannot delete it" may mean that we can. */
const YOUR_ACT = /\byou (?:can|may|must|will)(?:not| not|n['’]t)\b/i;

/** What is no personal data: kept for ever, it harms nobody. A pseudonym is one still. */
const ANONYMOUS =
  /\b(?:aggregated?|anonymi[sz]ed?|anonymous(?:ly)?|de-?identified|non-?(?:personal|personally|identifiable)|statistics|anonymi[sz]ation|without reference to|no longer (?:identif\w+|be (?:associated|linked|identified))|not (?:personally )?identif\w+|cannot (?:be associated|identify))\b/i;
const PSEUDONYM = /\bpseudonym/i;
/** What a browser keeps is no data held by the company. */
const IN_BROWSER = /\bcookies\b|\b(?:your|the user['’]s) (?:device|browser|computer)\b/i;

const ONLY_ENDLESS =
  /^\W*(?:(?:stored|kept|retained|we keep it) )?(?:indefinite(?:ly)?|permanent(?:ly)?|forever|for ever|unlimited|no limit|in perpetuity|perpetual)\W*$/i;
const ON_KEEPING = /\b(?:retention|retain\w*|kept|keep|stor(?:e|ed|age)|how long|period|duration)\b/i;

/** True where a clause says that personal data is kept with no end. */
export function saysKeptWithoutEnd(clause: Clause): boolean {
  const { text } = clause;
  if (LEDGER.test(text) && NEVER_ERASED.test(text) && !YOUR_ACT.test(text)) return true;
  if (NOT_WITHOUT_END.test(text) || IN_BROWSER.test(text)) return false;
  if (ANONYMOUS.test(text) && !PSEUDONYM.test(text)) return false;
  if (KEPT_WITHOUT_END.test(text)) return true;
  // "How long do we keep it? Indefinitely.", or a cell of a column on storage.
  const cell = clause.cells.findIndex((c) => ONLY_ENDLESS.test(c));
  if (cell >= 0) return ON_KEEPING.test(clause.headers[cell] ?? clause.path.at(-1) ?? '');
  return (
    ONLY_ENDLESS.test(text) && [clause.before, clause.leadIn, clause.path.at(-1)].some((c) => c && ON_KEEPING.test(c))
  );
}

/** Where a refusal to erase has a bound or a condition, or is of one request. */
const BOUNDED =
  /\b(?:if|unless|until|except|while|when|where|may not|might not|immediately|law|laws|legal\w*|request(?:s|ed)?|complete(?:ly)?|ensure|guarantee|instructed|active|search engines|third part\w+|require[ds]?|without|before|want|asks?|others have|in some cases|right|cookies?|uninstall\w*|days|months|years)\b/i;
/** What is said of the closing of an account, of the company's reach or of the reader is no promise to keep. */
const OTHER_SUBJECT =
  /\b(?:deletion|deactivat\w+|removing|revoking|closing|deleting|each and every|this process|through settings|on your behalf|you are not able|you (?:can|may|must|will)(?:not| not|n['’]t))\b/i;

/** True where a clause says that some data is never erased: "we do not delete", "what is on a blockchain stays". */
export function saysNeverErased({ text }: Clause): boolean {
  if (!NEVER_ERASED.test(text) || ANONYMOUS.test(text)) return false;
  return !(BOUNDED.test(text) || OTHER_SUBJECT.test(text));
}
