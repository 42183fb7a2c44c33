import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';
import type { SaleClause, SaleStatement } from './sale.ts';
import {
  AD_FIRM,
  ADVERTISING,
  any,
  choice,
  FOR_VALUE,
  NOT,
  OUTSIDERS,
  oneOf,
  PASSING,
  SELLING,
  TRACE,
} from './sale-words.ts';

/**
 * What a clause denies of selling and sharing, and how far the denial reaches: all personal data or some, always or in
 * one situation, with which exceptions, and whether it speaks of the company at all.
 */
export function readDenials({ clause, own, whole, heading, leadIn }: SaleClause, found: Set<SaleStatement>): void {
  const { text } = own;
  if (ANSWERS_NO.test(text) && [heading, clause.before ?? ''].some((t) => ASKS.test(t))) found.add('denies-sale');
  if (own.test(asksAndDenies)) found.add('denies-sale');
  if (own.test(keptInside) || (own.test(staysHere) && !/\bcookies?\b/i.test(text)) || own.test(keptByName))
    found.add('kept-inside');
  if (own.test(onlyWhere) && /\b(?:information|data|details)\b/i.test(text))
    found.add(isDisclosureByLaw(text) ? 'discloses-only-by-law' : 'shares-only-where');
  if (whole.test(asksFirst) && !some.test(text)) found.add('denies-marketing');
  readSellingDenied(whole, text, found);
  const passing = whole.exec(denyPassing);
  if (passing && !notABlanket.test(text) && isOurs(whole.text, passing.index))
    found.add(isListedException(passing, leadIn) ? 'denies-sharing-except' : scopeOf(passing, whole.text, text));
  const marketing = whole.exec(denyMarketing);
  if (marketing && !notADenial.test(text) && isOurs(whole.text, marketing.index)) {
    const object = objectOf(marketing, whole.text);
    found.add(isOfSome(text, object) || asDescribed.test(text) ? 'denies-for-some' : 'denies-marketing');
  }
  if (own.test(denyAdFirms)) found.add('denies-ad-firms');
  else if (own.test(denyAds) && !choice.test(text)) found.add('denies-ads');
}

function readSellingDenied(whole: ReadText, text: string, found: Set<SaleStatement>): void {
  const denied = whole.exec(denySelling) ?? whole.exec(noSale);
  if (!denied || notADenial.test(text) || !isOurs(whole.text, denied.index)) return;
  // "of anybody, children included" is of all.
  const plain = text.replace(/\((?:including|or|and) [^)]{0,120}\)/gi, '');
  const partly = (some.test(plain) && !andOthers.test(plain)) || OF_A_PLACE.test(plain);
  found.add(partly || (ONE_KIND.test(plain) && !generic.test(plain)) ? 'denies-for-some' : 'denies-sale');
}

/** How much of the passing on is denied. */
function scopeOf(passing: RegExpExecArray, whole: string, text: string): SaleStatement {
  if (isOfSome(text, objectOf(passing, whole))) return 'denies-sharing-of-some';
  if (asDescribed.test(text)) return 'denies-sharing-but-here';
  if (save.test(text)) return 'denies-sharing-except';
  return isToSome(passing, whole) ? 'denies-sharing-of-some' : 'denies-sharing';
}

/** Whether only some are not to get it: "we do not share your data with any government". */
function isToSome({ index, 0: match }: RegExpExecArray, whole: string): boolean {
  const sentence = match + (/^[^.;]{0,90}/.exec(whole.slice(index + match.length))?.[0] ?? '');
  return toSome.test(sentence) && !anyOutsider.test(sentence);
}

/** What is not passed on: it stands after the verb, or before it in the passive. */
function objectOf(match: RegExpExecArray, whole: string): string {
  if (generic.test(match[0]) || narrow.test(match[0])) return match[0];
  const end = match.index + match[0].length;
  const after = /^[^.;:]{0,60}/.exec(whole.slice(end))?.[0] ?? '';
  return `${subjectOf(whole, match.index)} ${match[0]} ${after}`;
}

/** The words of the sentence before a place. */
function subjectOf(whole: string, at: number): string {
  const before = whole.slice(Math.max(0, at - 110), at);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
}

/** Whether a denial holds only for some data, people or situations. */
function isOfSome(text: string, object: string): boolean {
  if (andOthers.test(object)) return false;
  return (
    some.test(text) ||
    situation.test(exceptionless(text)) ||
    partly.test(text) ||
    !(generic.test(object) || bare.test(object)) ||
    narrow.test(exceptionless(object))
  );
}

/** A text without the exception at its end. */
function exceptionless(text: string): string {
  const end = text.search(
    /\b(?:except|unless|other than|apart from|barring|with the exception|save (?:for|as|where))\b/i,
  );
  return end > 20 ? text.slice(0, end) : text;
}

/** Whether a denial stands in the lead-in alone, which lists what it does not hold for: "we share nothing, except:". */
function isListedException({ index, 0: match }: RegExpExecArray, leadIn: string): boolean {
  return index + match.length <= leadIn.length && /\b(?:except|unless|other than|only|following)\b/i.test(leadIn);
}

/** Whether the company denies it of itself: no advice to the reader, no duty of others. */
function isOurs(whole: string, at: number): boolean {
  const subject = subjectOf(whole, at);
  return !ofOthers.test(subject) && !advice.test(subject + whole.slice(at, at + 40));
}

/** Whether what limits a disclosure is the law or consent. */
function isDisclosureByLaw(text: string): boolean {
  return (
    generic.test(text) &&
    !narrow.test(text) &&
    byLaw.test(text) &&
    !elseWhere.test(text) &&
    !situation.test(text) &&
    !toCountries.test(text)
  );
}

const ANSWERS_NO =
  /^\W*(?:no|never|nope|nobody|none|not at all|(?:certainly|absolutely|definitely) not|not without your)\b/i;
const ASKS = /\b(?:shar|sell|sold|disclos|third part|give|passed)[^?]{0,80}\?\s*$/i;

const denySelling = new Expression(
  oneOf(
    String.raw`(?:${NOT}|\brefuses? to\b)[^.;:]{0,80}?${SELLING}`,
    String.raw`${SELLING} (?:no|none of|neither)\b`,
    // "disclosed to nobody for money"
    String.raw`${NOT}[^.;:]{0,60}?(?:${PASSING}|\bleav\w+)[^.;:]{0,80}?${FOR_VALUE}`,
    // "Sold: no", "selling data is not how we earn our bread"
    String.raw`\b(?:sold|selling|sales?)\b(?: of [^.;:]{0,40})?: (?:no|none|never)\b`,
    String.raw`\bselling\b[^.;]{0,50}\b(?:is|are)(?: not|n['’]t)\b`,
  ),
);
/** "Do we sell your data? No." */
const asksAndDenies = new Expression(
  /\bdo(?:es)?\b[^.?]{0,60}\b(?:sell|share|disclose|pass|give)\b[^.?]{0,80}\?\W*(?:no|never|not)\b/i,
);
const noSale = new Expression(
  /\b(?:no|not (?:a|any|constitute a|considered a|engage in)|not)\b[^.;]{0,30}\b(?:sales?|selling)\b/i,
);
const some =
  /\b(?:under|younger|less|below) (?:than )?(?:the )?(?:age|1[3-8]|sixteen|thirteen|eighteen)|\bbiometric|\bhealth (?:data|information)|\bworkspace|\bgoogle user data|\bminors?\b|\bchild\w*|sensitive|phone numbers?|\bsms\b|text messag|opt-in (?:data|consent)|mobile (?:information|opt)|credit card|payment/i;
/** What is not sold where nothing else is named: one kind of data, the data of one group, or no data at all. */
const ONE_KIND =
  /\b(?:(?:geo-?)?location|gps|card (?:data|details|numbers?)|students?|pupils?|applicants?|candidates?|teen\w*|kids?|fingerprints?|facial|face geometry|genetic|dna|blood|samples?|heart-?rate|healthkit|google apis?|surveys?|social security|government identifiers?|passwords?|credentials|medical|patients?|wi-?fi|lobby|de-?identified|diary|photos?|recordings?|newsletter|tobacco|alcohol|tickets?|prints|reports)\b/i;
/** "of users in the EEA", "for residents of Vermont". */
const OF_A_PLACE =
  /\b(?:users|guests|persons|people|residents|customers|visitors|those|individuals) (?:in|of|from) (?:the )?[A-Z]\w+/;
const notADenial =
  /\bdo not sell (?:or share )?my\b|right to|opt[- ]?out|\brequest|\byou (?:may|can|must|shall|agree|will not)|direct (?:us|a)|tell us|sell (?:any )?(?:products|alcohol|tickets|goods)|\bif you (?:decide|choose|do not|decline|refuse|disable|reject)|\?$/i;
const NOBODY = String.raw`\b(?:nobody|no ?one|no (?:third|3rd)[- ]part(?:y|ies)|no other (?:compan(?:y|ies)|part(?:y|ies)|firms?|business(?:es)?|organi[sz]ations?|persons?|people|sites?|recipients?|entit(?:y|ies)))\b`;
const denyPassing = new Expression(
  oneOf(
    `${NOT}[^.;:]{0,60}?${PASSING}[^.;:]{0,110}?(?:${OUTSIDERS})`,
    `${NOT}[^.;:]{0,40}?${PASSING} (?:your|the|any|personal|private)[^.;:]{0,50}?(?:information|data|details|particulars)`,
    `${PASSING} (?:no|none of|neither)\\b[^.;:]{0,110}?(?:${OUTSIDERS})`,
    // "share it with nobody", "no third party gets your data", "third parties do not receive your data"
    String.raw`${PASSING}[^.;:]{0,60}?\b(?:with|to) ${NOBODY}`,
    String.raw`${NOBODY}(?: (?:else|outside [^.;:]{0,40}?))? (?:will |can |ever |may )*(?:gets?|sees?|receives?|obtains?|learns?)\b`,
    String.raw`\b(?:(?:third|3rd)[- ]parties|outsiders|others|other (?:companies|organi[sz]ations|firms)) (?:do|will|can|are|shall)(?: not|n['’]t| never)[^.;:]{0,20}? (?:receive|get|see|obtain|given|shown)\b`,
    // "a transfer to third parties does not take place", "not passed on", "withheld from all third parties"
    String.raw`\b(?:transfers?|disclosures?|passing on)\b[^.;:]{0,80}?\b(?:third parties|others)\b[^.;:]{0,40}?\b(?:does not|do not|will not|is not|are not) (?:take place|occur|made|performed)\b`,
    String.raw`\b(?:not|never) (?:be )?passed on\b(?! to)|\bwithheld from (?:all|any) (?:third parties|others)\b`,
  ),
);
const notABlanket =
  /password|\bif you\b|you (?:may|can|should|must|agree|shall)|responsible|right to|\bnot (?:be )?able to\b|not (?:apply|cover|govern)|country|countries|EEA|outside (?:of )?the E|guarantee|provider'?s privacy|investors|knowingly|without (?:a|any) (?:\w+ )?(?:basis|ground)|\bwithout (?:providing|giving|disclosing|revealing|sharing|submitting|supplying)\b[^.;]{0,120}\byou\b/i;
const toSome =
  /\b(?:with|to) (?:(?:any|the|our|a|an|your|other|foreign|local|public) ){0,2}(?:governments?|law enforcement|police|authorit(?:y|ies)|employers?|insurers?|users?|members?|players?|customers?|parents?|teachers?|friends|competitors?|facebook|google|twitter|(?:(?:respective|relevant|corresponding) )?social (?:media|networks?)|(?:respective|relevant|corresponding) (?:providers?|operators?|networks?|platforms?))\b/i;
const anyOutsider = any(OUTSIDERS);
const toCountries = /country|countries|EEA|European Economic/i;
const denyMarketing = new Expression(
  any(String.raw`${NOT}[^.;:]{0,60}?${PASSING}[^.;:]{0,120}?\b(?:marketing|advertis|promotion|commercial)`),
);
/** "We will get your consent before we share your data for marketing": until then, it is not shared. */
const asksFirst = new Expression(
  /\b(?:get|obtain|ask for|seek|request) your (?:\w+[- ]){0,4}consent before (?:we )?(?:shar|disclos|pass|provid|transfer)\w*[^.;]{0,100}?\bmarketing/i,
);
const onlyWhere = new Expression(
  any(
    String.raw`\b(?:only|solely|exclusively)\b[^.;:]{0,60}?${PASSING}(?! you\b| (?:our|the|these|its) (?:\w+ ){0,2}services?\b)|${PASSING}(?! you\b| (?:our|the|these|its) (?:\w+ ){0,2}services?\b)[^.;:]{0,90}?\b(?:only|solely|exclusively) (?:if|when|where|in|to|as|so far as|with|for|under|be|due|on|upon|by)\b|used only by\b|\b(?:disclosures?|access) (?:to|by) (?:third parties|others)\b[^.;:]{0,40}?\b(?:only|solely|exclusively|confined|limited|restricted)\b|\bgo to third parties (?:only|solely) (?:where|if|when)\b|\blimit (?:the )?disclosures?\b`,
  ),
);
const byLaw =
  /\b(?:law|legal(?:ly)?|statut\w+|court|authorit(?:y|ies)|obligations?|subpoena)\b|\b(?:your|express|explicit|prior|you) (?:\w+ )?(?:consent|permission)/i;
/** Reasons that leave room for any sharing. */
const elseWhere =
  /\bas long as\b|\bpurposes? (?:set|described|stated|for which|specified)|\b(?:described|identified|set (?:out|forth)|specified)\b|legitimate interest|\bcontract/i;
/** "is used only by us", "only our staff have access". */
const keptInside = new Expression(
  /\b(?:used|accessed|processed|viewed|seen|read|accessible) (?:only|solely|exclusively) (?:by|to|within) (?:us|our|the company|authori[sz]ed)|\b(?:only|solely|exclusively) (?:used|accessible|available|accessed|processed) (?:by|to|within) (?:us|our|authori[sz]ed)\b|\bonly (?:people |persons )?(?:authori[sz]ed |our )+(?:to access |personnel|staff|employees|team|people)[^.]{0,50}\baccess|\b(?:for|used) (?:only |solely |exclusively |our |own )*internal(?:ly)?\b(?: purposes)? (?:only|by)|\bonly (?:\w+ )?(?:for )?(?:our )?(?:own )?internal (?:purposes|use)|\bother recipients: (?:usually )?none/i,
);
/** What never reaches anybody else. */
const staysHere = new Expression(
  oneOf(
    // "stays with us", but not for how long
    String.raw`\b(?:stays?|remains?|is kept|are kept|kept) (?:strictly |entirely |only |solely )*(?:with us|in-?house|within (?:our|the) (?:company|organi[sz]ation|team)|private to us|on your (?:own )?(?:device|phone|computer))\b(?![^.;]{0,30}\b(?:for|until|as long)\b)`,
    String.raw`\b(?:keep|kept)\b[^.;]{0,60}\bto ourselves\b|\bgoes no further\b|\bfor our eyes only\b`,
    // "nothing leaves your phone"
    String.raw`\b(?:nothing|no(?:ne of)? [^.;]{0,40}?|never|not|n['’]t)\b[^.;]{0,40}?\b(?:leaves|(?:will|does|do|can|never)(?: not| never)? leave)\b (?:us|our|your (?:device|phone|computer|browser)|the (?:company|device|building))\b`,
    String.raw`\b(?:recipients|data shared|shared with|third parties with whom[^.;:]{0,40}): (?:none|nobody|no ?one)\b`,
  ),
);
const keptByName = new Expression(
  /\b(?:used|accessed|processed|viewed|seen|read) (?:only|solely|exclusively) (?:by|within) [A-Z]\w+/,
);
const generic =
  /\b(?:PII|personal(?:ly)?|your (?:private |user |account |own )?(?:information|data|details|particulars|records|responses|answers)|(?:information|data|details) (?:about|concerning|on|of) (?:you|(?:(?:our|its|an?|any|individual) )?(?:\w+ )?(?:users?|customers?|members?|visitors?|patients?|clients?))\b|(?:information|data|what|everything|anything) (?:that |which )?(?:could identify you|you (?:tell|send|give|enter|provide))|what we (?:hold|know|collect)|nothing|user(?:s['’]|['’]s)? (?:information|data)|customer (?:information|data)|(?:any|the|this|that|such|all|of|collected|no(?: other)?) (?:\w+ )?(?:information|data))\b/i;
const narrow =
  /\b(?:location|biometric|cookies?|video|message|proof|photos?|images?|e-?mail address(?:es)?|payment|(?:this|these|those|such) (?:personal )?(?:information|data|details)|these|identity|investors|government|pseudonymi[sz]ed|academic|health|financial|sensitive|specific)\b|\b(?:share|disclose|transfer|transmit) (?:it|them)\b/i;
/** "Data is not passed on": all of it. */
const bare =
  /^\W*(?:data|information)\b(?! (?:collected|provided|gathered|obtained|received|from|in|that|which|about))/i;
/** "your address or other personal data" is all of it. */
const andOthers =
  /\b(?:or|nor|and) (?:any )?(?:other |of your )*(?:personal(?:ly)?|private|customer|user) (?:\w+ )?(?:information|data)/i;
/** A denial for one case. */
const situation =
  /\bwhen(?:ever)? (?:you|your)\b|\bin (?:which|this|that|such|these) cases?\b|\bthrough the program\b|\bfor this purpose\b|\bduring (?:the|your|this)\b/i;
/** "not as a whole, but parts of it". */
const partly =
  /\bin total\b|\bthe (?:entire|complete|whole)\b|\bbut (?:we |it )?(?:may|might|can|do) (?:\w+ )?(?:share|disclose|transfer|provide|pass)\b/i;
/** Whose not passing on says nothing of the company. */
const ofOthers =
  /\b(?:third[- ]part(?:y|ies)|providers?|partners?|(?:sub-?)?processors?|(?:linked )?shops?|subscribers|compan(?:y|ies) we hire|its own statement|vendors?|contractors?|compan(?:y|ies) that|they|recipients?|affiliates|agents|you|users?|members?|customers|child(?:ren)?|minors?|parents?|players?|employees|staff|personnel|who|contractually|that) (?:(?:are|is|must|shall|should|may|can|will|would|could|do|does|have|has|also|hereby|to|agree\w*|promised?|undertakes?|undertaken|us|required|obliged|bound|prohibited|and|or|we|be) )*$/i;
const advice =
  /^\W*(?:please\W+)?(?:never|do not|don['’]t) (?:\w+ )?(?:share|disclose|give|provide|supply|furnish|reveal|send|transfer|tell|hand|post|sell|show)\b|\bable to$/i;
const save =
  /\b(?:except(?:ions?)?|other than|unless|barring|save (?:for|as|where)|aside from|apart from|besides|limited (?:circumstances|exceptions))\b/i;
/** An exception that says no more than "as we say": what is denied then is anybody's guess. */
const asDescribed =
  /\b(?:except|other than|unless|save|outside of)\b[^.;]{0,60}?\b(?:described|disclosed|stated|set (?:out|forth)|provided|specified|explained|outlined|identified|mentioned|listed|noted|contemplated|detailed)\b/i;
const denyAdFirms = new Expression(
  any(
    `${NOT}[^.;:]{0,50}?\\b(?:allow|permit|use|enable|authori[sz]e|work with|partner with|integrate)\\w*[^.;:]{0,60}?(?:third[- ]part(?:y|ies)|${AD_FIRM})[^.;:]{0,80}?(?:${TRACE}|track|\\bdo so\\b)`,
  ),
);
const denyAds = new Expression(
  any(
    String.raw`${NOT}[^.;:]{0,50}?(?:${ADVERTISING}|\b(?:ad|advertising) (?:networks|trackers|cookies))|\b(?:ad|advertising)-free\b`,
  ),
);
