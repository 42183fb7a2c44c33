import type { Clause } from '../clauses.ts';
import { Expression } from '../expression.ts';
import type { Pattern } from '../pattern.ts';
import type { ReadText } from '../text-reader.ts';
import { readFormLinks } from './form-links.ts';

/**
 * What a statement offers its reader: a form, portal or page that is there for privacy (`request`), a general form or
 * page to write to (`page`), an account or setting in which one sees, corrects or deletes one's data (`self-service`)
 * or only chooses what mail one gets (`preferences`). `mentioned` is a contact form of which only the use is described.
 */
export type FormOffer = 'request' | 'page' | 'self-service' | 'preferences' | 'mentioned';

const OFFER = new Expression(
  /\b(?:you|users?|customers?|members?|residents?|consumers?|parents?|guardians?|individuals?|persons?|visitors?|subscribers?|clients?|agents?|holders?|owners?|subjects?|people|they|anyone|who)\b[^.;]{0,60}?\b(?:can|may|could|able to|access to|must|should|need to|wish|want|(?:would|['’]d) like|prefer|have the (?:right|option|ability))\b|\bplease\b|\b(?:can|may) (?:also |only )?be (?:\w+ly )?(?:accessed|reviewed|viewed|updated|corrected|modified|edited|changed|deleted|removed|managed|exercised|submitted|contacted|made|reached|sent|directed|done)\b|^\W*(?:(?:directly|simply|alternatively|or|and)\W+)?(?:to|click|visit|go|use|complet(?:e|ing)|fill(?:ing)?|submit(?:ting)?|contact(?:ing)?|contact us|log(?:ging)?|sign(?:ing)?|select|see|download|email|e-mail|in|through|via|by|online|web ?form|requests?)\b|\b(?:allow|enable|let|give|offer|provide)s? (?:you|users|members|customers)\b|\blet us know\b|\bfeel free\b|\b(?:ability|option|possible) to\b|\bhow to\b|\byou do so\b/i,
);

/** A form that is not filled in to reach anybody: "in an anonymous form", "the registration form", "to form a view". */
const FORM = new Expression(
  /\bweb-? ?forms?\b|\b(?:contact(?: us)?|online|request|inquiry|enquiry|feedback|submission|support|privacy|opt-?out|deletion|removal|access|objection|rectification|complaint|help|rights|ccpa|gdpr|dsar|e-?mail)(?:[ -]request)?[”’"']? forms?\b|\b(?:this|our|the|following|an?|that) (?!(?:[\w-]+ ){0,2}(?:anonym|aggregat|de-?identif|pseudonym|readable|electronic|written|encrypted|any|other|order|registration|sign-?up|subscription|hashed|identifi|tangible|structured|portable|summar|different|digital|physical|paper|permanent|personally|check-?out|payment|application|enrol|booking|survey|comment)[\w-]* ?form)(?:(?!to |we |you )[\w-]+ ){0,3}form\b(?! (?:a|an|the|part|of|that (?:does|can|is)|which (?:does|can)|in which)\b)|\bforms? (?:here|below|available at|found at|located at)\b/i,
);

/** By its name for whatever one has to say. */
const GENERAL_FORM = new Expression(
  /\b(?:contact(?:[ -]us)?|support|feedback|help|inquiry|enquiry)[”’"']? (?:web-? ?)?forms?\b/i,
);

/** Cheap to look for: "form" is in "information" too. */
const FORM_WORD = /\bweb-?forms?\b|\bforms?\b/i;
const CONTACT_FORM = new Expression(
  /\b(?:contact(?:[ -]us)?|inquiry|enquiry|support|feedback|request)[”’"']? (?:web-?)?forms?\b|\b(?:contact|writ|reach|request|question)\w*\b[^.]{0,60}\bforms?\b|\bforms?\b[^.]{0,60}\b(?:contact|request|question|inquir|enquir)/i,
);

const PRIVACY_PORTAL =
  /\b(?:(?:privacy|gdpr|data|rights|ccpa|preference|consent|choices?)(?: (?!protection\b|subject\b)\w+){0,2} (?:portal|cent(?:er|re)|hub|dashboard|console|tool)|dsar|subject (?:access )?request (?:portal|page|tool)|privacy (?:page|section|tab|choices)|(?:rights|choices|opt-?out|subject access|data access|access request|data request) page|my (?:data|activity) (?:page|tool)|(?:download|request) (?:your|my) (?:data|information)|self[- ]serv(?:ic)?e (?:\w+ )?(?:portal|tool))\b/i;

const PORTAL =
  /\b(?:self[- ]servic?e|trust|request|consumer|customer|account|member|user)(?: (?!service\b|support\b)\w+){0,2} (?:portal|cent(?:er|re)|hub|dashboard|console|tool)\b|\bself[- ]serv(?:ic)?e\b/i;

const NO_PORTAL = new Expression(
  /\bdata cent(?:er|re)s?\b|\b(?:parent|help|support|service|contact|call) cent(?:er|re)\b/i,
);

const DO_NOT_SELL =
  /\bdo[ -]not[ -](?:sell|share)(?! (?:and|or) (?:we|will))[^.]{0,60}\b(?:link|page|button|form|click)|\b(?:click|link|page|button|visit|select|tap|form)\b[^.]{0,50}\bdo[ -]not[ -](?:sell|share)|\b(?:click|link|page|button|visit|select|tap)\b[^.]{0,60}\b(?:privacy|data) choices|\bprivacy choices (?:page|link)|["“]do not (?:sell|share)/i;

/** What is asked for that concerns one's own data and not anything else. */
const RIGHTS = new Expression(
  /\bexercis(?:e|ing|ed)\b|\b(?:data subject|privacy|access|deletion|erasure|data|rights?|ccpa|gdpr|dsar|opt-?out|consumer|verifiable|removal|portability)(?: \w+){0,2} requests?\b|\b(?:submit|make|making|submitting|send|file|initiate|place)(?: \S+){0,4} requests?\b|\brequest(?:ing)?(?: \S+){0,8} (?:access|deletion|deleted|erasure|erased|removal|removed|correction|rectification|copy|report|information|data|disclosure)\b|\b(?:privacy|your|these|any of the|such|following) (?:\w+ )?rights\b|\bdo[ -]not[ -](?:sell|share)\b|\bopt(?:ing)?[ -]?out\b|\bobject(?:ing)? to\b|\bwithdraw(?:ing)?(?: \S+){0,3} consent\b|\b(?:like|want|wish|obtain|receive|get)(?: \S+){0,3} copy\b|\bdata protection officer\b|\bstop (?:receiving|seeing|the|us|our)\b|\b(?:do not|don['’]t|no longer) (?:want|wish) (?:us|your|to)\b/i,
);

const HANDLE = String.raw`(?:request(?:ing)? access|access(?:ed|ing)?(?! to\b)|review(?:ed|ing)?|view(?:ed|ing)?|see|inspect|obtain|retriev(?:e|ing)|download(?:ing)?|export(?:ing)?|updat(?:e|ed|ing)|correct(?:ed|ing)?|edit(?:ed|ing)?|amend(?:ed|ing)?|chang(?:e|ed|ing)|modif(?:y|ied|ying)|rectif(?:y|ied|ying)|delet(?:e|ed|ing)|remov(?:e|ed|ing)|eras(?:e|ed|ing)|clos(?:e|ing)|cancel(?:l?ing)?|deactivat(?:e|ing)|terminat(?:e|ing)|manag(?:e|ing)|control(?:ling)?|adjust(?:ing)?|exercis(?:e|ing)|withdraw(?:ing)?|revok(?:e|ing))`;

const HANDLED = `(?:information|data(?! cent| protection)|accounts?|profiles?|details|records?|consents?|rights?|privacy(?! (?:polic|notice|statement|practice))|history)`;

const READER = String.raw`\b(?:you|users?|customers?|members?|residents?|consumers?|parents?|guardians?|individuals?|persons?|visitors?|subscribers?|clients?|holders?|owners?|subjects?|people)\b`;

const ABLE = String.raw`\b(?:can|may|could|able to|should|need to|wish to|want to|like to|prefer to|(?:right|option|ability|possibility) to|have access to (?:their|your))\b`;

const NEAR = String.raw`(?:[ ,/]+[^\s,.;]+){0,10}?[ ,/]+(?:[\w-]+-)?`;

const HANDLES = new Expression(
  new RegExp(
    String.raw`(?:${READER}(?:(?!\b(?:we|us)\b)[^.;]){0,60}?${ABLE}|\bplease\b|\b(?:allow|enable|let)s? (?:you|users|members|customers)\b(?! know)|\bhelp you\b|\bway to\b)(?:(?!\bwe\b)[^.;]){0,110}?\b${HANDLE}\b${NEAR}${HANDLED}\b|^\W*(?:to )?(?:\w+ly )?${HANDLE}\b${NEAR}${HANDLED}\b|\b${HANDLED}\b[^.;]{0,80}\b(?:can|may|could) (?:also |only )?be (?:\w+ly )?${HANDLE}\b`,
    'i',
  ),
);

/** Where one does it oneself. */
const SETTINGS_PLACE =
  /\b(?:account|profile|user|privacy|member|guest|your|personal|security|data|service|app|application['’]?s?) (?:and (?:\w+ )?)?(?:\w+ ){0,2}(?:settings?|preferences|controls|control panel|dashboard)\b|\bsettings (?:page|menu|section|tab)\b|^\W*(?:in|go to|visit|under) your (?:\w+ )?settings\b/i;
const LOG_IN = /\b(?:log(?:ging|ged)?|sign(?:ing|ed)?)[ -]?(?:[io]n(?:to)?)\b/i;
const IN_APP =
  /\b(?:information|data|accounts?|details|profiles?|functionality|tools?)(?: at any time)? (?:yourself |directly )?(?:within|[io]n|through|via|from|using) (?:the|our) (?:mobile )?(?:app|apps|application|services?|platform|website|site|dashboard)\b/i;
const ACCOUNT_PLACE =
  /\b(?:[io]n|through|via|within|from|using|into|[t]o|under|access|accessing|visit|visiting|editing|edit) (?:to )?(?:the |their |your |my |an? |our |his |her )(?:(?!delet|clos)[\w.’']+ ){0,3}(?:accounts?|profiles?|dashboard|settings|control panel|account details)\b|["“]?\b(?:my|your) account["”]? (?:section|page|area|tab)\b|\baccount details page\b|\bself[- ]serv/i;
/** Settings that are there for privacy, and nothing else. */
const PRIVACY_PLACE =
  /\bprivacy (?:and \w+ )?(?:settings|cent(?:er|re)|controls?|dashboard|preferences|section|tab|menu|portal|hub|tools?|check-?up)\b|\bdata (?:and privacy )?(?:settings|controls)\b/i;

/** Who sees one's profile is no matter of the company. */
const SEEN_BY_OTHERS = new Expression(
  /\bother (?:\w+ )?(?:users|members)\b|\bby others\b|\bvisib|\bwho can (?:see|view|contact)\b|\bpublic\b|\bthird[- ]party (?:web ?)?sites?\b/i,
);

/** Settings of somebody else's program, or of what is no data of one's own. */
const ELSEWHERE = new Expression(
  /\b(?:browsers?|browser['’]s|devices?|device['’]s|operating system|phone(?! numbers?)|ios|android|windows|flash|ad[ -]settings|advertising id|third[- ]party (?:web ?sites?|services?|sites?|apps?)|such (?:services|applications|sites))\b/i,
);

const MAIL_ONLY = new Expression(
  /\b(?:cookies?|marketing|promotional|newsletters?|unsubscrib\w*|notifications?|(?:communications?|e-?mail|contact|subscription|advertising|ad) preferences|commercial e-?mails?|location)\b/i,
);

/** "When you fill in our contact form we collect …": no offer. */
const USED = new Expression(
  /(?:^|[,;:] ?|\bthen |\band )we (?:may |will |shall |also |then |automatically |only |would )*(?:collect|process|store|receive|record|save|gather|obtain|use|need|ask|transfer|share|keep|retain)\b|\b(?:information|data|details|content|those|that|what|anything) (?:that |which )?(?:you|users?) (?:\w+ )?(?:provide|submit|enter|give|send|share|type|fill|include)\b|\bwe (?:\w+ )?(?:collect|receive|process|store|obtain)\b[^.]{0,80}\b(?:when|if|from|through|via|by)\b|\b(?:when|whenever|where|while|if|once|after|until|unless|before|upon|in case|each time) (?:you|the user|users?|a user|someone|they)?,? ?(?:have |has |choose to |decide to |voluntarily |also )*(?:contact(?:s|ing|ed)?|fill(?:s|ing|ed)?|us(?:e|es|ing)|complet(?:e|es|ing|ed)|submit(?:s|ting|ted)?|communicat\w+|interact\w*|regist\w+|subscrib\w*|delet(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|cancel\w*|terminat\w+|deactivat\w+|creat\w+|provid\w+|enter|link|connect)\b(?![^.,;]{0,80}\b(?:you (?:can|may)|please)\b)/i,
);

/** What introduces a list of occasions on which data is collected. */
const COLLECTED = /\bwe (?:\w+ ){0,3}(?:collect|process|use|receive|obtain)\b|\bwhen you:?\W*$/i;
const CONTACT = new Expression(
  /\bcontact\b|\breach(?:ing|ed)?\b|\bget in touch\b|\bwrite to us\b|\bquestions?\b|\bconcerns?\b|\bcomplaints?\b|\binquir|\benquir|\bcomments?\b|\bfeedback\b|\brequest|\bmessage\b|\bnotify us\b|\blet us know\b|\bhelp\b|\bsupport\b/i,
);

const CONTACT_PAGE =
  /\bcontact(?: us)? (?:page|link|button|tab|option|feature|web ?page|section of (?:our|the) (?:web ?)?(?:site|page))\b|\bcontact(?:ing)? us (?:online|here\b)|\bcontact (?!information|details)(?:\w+ ){0,2}online\b|\b(?:help|support) (?:cent(?:er|re)|page|ticket|portal|request)\b|\b(?:contact|reach|writ(?:e|ing)|message|messages|request|requests|get in touch|inquir\w+|enquir\w+|ask)\b[^.]{0,50}\b(?:through|via|[o]n|using) (?:our|the) (?:web ?)?sites?\b|\bsupport ticket\b|\bby visiting (?:this|our|the) (?:page|link|website)\b|\bmessaging (?:system|function)\b/i;

const POINTS =
  /\b(?:click(?:ing)?|visit(?:ing)?|follow(?:ing)?|go(?:ing)? to|tap(?:ping)?|select(?:ing)?|see|use|using|via|through|submit(?:ting)?|at|by|fill(?:ing)?|complet(?:e|ing)|here|on)\b/i;

/** The way that is given is an address. */
const BY_MAIL = new Expression(
  /\b(?:by|via|through) (?:an? )?(?:e-?mail|e-?mailing|sending|contacting|writing|calling|post|mail)\b|\b(?:send|write)\b[^.]{0,40}\b(?:e-?mail|letter)\b|\b(?:contact(?:ing)?|e-?mail(?:ing)?|writ(?:e|ing) to|reach(?:ing)?) (?:us |our )?(?:[\w’' ]{0,40} )?(?:at|on|under):?\s|\bfollowing address/i,
);

/** Whose page it is when a text says so: the industry's. */
const OTHERS = new Expression(/\b(?:DAA|NAI|Digital Advertising Alliance|Network Advertising Initiative)\b/);

/** Another way beside it. */
const OR_ELSE = new Expression(
  /\bor (?:by|via|through|using|with|complet\w+|visit\w*|use|click\w*|fill\w*|submit\w*|log\w*|sign\w*|the|our|this|at|in|on|contact\w*|an?|directly|you)\b/i,
);
const PERSONAL = new Expression(/\b(?:information|data|profile|rights?)\b/i);
const AUTHORITY = new Expression(
  /\b(?:supervisory authorit|information commissioner|data protection (?:authorit|commission|agency|inspectorate)|ombuds|attorney general|dispute resolution|lodge a complaint)/i,
);

/** What every offer needs, save for a link: found in one pass. A word in brackets ("[io]n") is too short to look for. */
const PLACES = [
  ['form', FORM_WORD],
  ['privacy-portal', PRIVACY_PORTAL],
  ['portal', PORTAL],
  ['do-not-sell', DO_NOT_SELL],
  ['contact-page', CONTACT_PAGE],
  ['privacy-place', PRIVACY_PLACE],
  ['self-place', SETTINGS_PLACE],
  ['self-place', LOG_IN],
  ['self-place', IN_APP],
  ['self-place', ACCOUNT_PLACE],
] as const satisfies readonly Pattern[];
const EXPRESSIONS = PLACES.map(([, expression]) => new Expression(expression));

const NONE: ReadonlySet<FormOffer> = new Set();

/**
 * Reads what a statement offers.
 * @param own the names of the company's hosts
 */
export function readFormOffers(clause: Clause, read: ReadText, own: ReadonlySet<string>): ReadonlySet<FormOffer> {
  const { text, leadIn } = clause;
  const isHeading = clause.kind === 'heading';
  const matched = isHeading ? [] : read.matching(EXPRESSIONS);
  if (!clause.links.length && !matched.length) return NONE;
  const links = readFormLinks(clause.links, own);
  if (!links.length && !matched.length) return NONE;
  const found = new Set(matched.map((i) => (PLACES[i] as (typeof PLACES)[number])[0]));
  if (!links.some((l) => l.isOwn) && (read.test(AUTHORITY) || read.test(OTHERS))) return NONE;
  const offers = new Set<FormOffer>();

  const used = read.test(USED);
  const offered =
    !(leadIn !== null && COLLECTED.test(leadIn)) && (read.test(OFFER) || (leadIn !== null && OFFER.whole.test(leadIn)));
  for (const l of links) {
    if (l.saysChoices) offers.add('request');
    if (l.isText || used) continue;
    if (l.saysContact) offers.add('page');
    if ((l.isHere || l.isAddress) && l.toContact && offered && read.test(CONTACT)) offers.add('page');
  }
  if (isHeading) return offers;

  const hasForm = found.has('form') && read.test(FORM);
  if (hasForm && read.test(CONTACT_FORM)) {
    if (offered && !used) offers.add('page');
    else if (read.test(GENERAL_FORM)) offers.add('mentioned');
  }
  if (offered && found.has('do-not-sell')) offers.add('request');
  if (used || (!links.length && read.test(BY_MAIL) && !read.test(OR_ELSE))) return offers;
  const isPlace = !read.test(NO_PORTAL);
  const handles = read.test(HANDLES);
  const rights = handles || read.test(RIGHTS) || (leadIn !== null && RIGHTS.whole.test(leadIn));
  const elsewhere = read.test(ELSEWHERE);
  const onMail = read.test(MAIL_ONLY);
  // A way by which requests are made.
  const toRequest = links.some((l) => l.toRequest);
  const toTicket = links.some((l) => l.toTicket);
  const isHere = !toTicket && links.some((l) => !l.isText && l.isHere) && POINTS.test(text);
  const privacyPortal = isPlace && found.has('privacy-portal');
  const isWay = toRequest || isHere || privacyPortal || (hasForm && !read.test(GENERAL_FORM));
  if (offered && rights && isWay && !(onMail && !toRequest) && !(elsewhere && !toRequest)) offers.add('request');
  if (offered && found.has('contact-page') && (read.test(CONTACT) || CONTACT.whole.test(leadIn ?? '')))
    offers.add('page');
  if (elsewhere) return offers;
  if (offered && found.has('privacy-place') && !read.test(SEEN_BY_OTHERS) && (rights || links.length))
    offers.add('request');
  if (
    handles &&
    !read.test(SEEN_BY_OTHERS) &&
    (found.has('self-place') || (isPlace && found.has('portal')) || privacyPortal)
  )
    offers.add(onMail && !read.test(PERSONAL) ? 'preferences' : 'self-service');
  return offers;
}
