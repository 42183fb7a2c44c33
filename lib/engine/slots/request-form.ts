import type { Link } from '../document.ts';
import { Expression } from '../expression.ts';
import type { Pattern } from '../pattern.ts';
import type { ReadText } from '../text-reader.ts';

/** A way to reach a company that is no address: a form, a page or a setting, and the signs of which it is. */
export interface RequestForm {
  start: number;
  end: number;
  signs: string[];
}

const SIGNS: readonly Pattern[] = [
  [
    'form',
    /\b(?:contact|web|online|request|webform|inquiry|enquiry|feedback|submission|support|privacy|opt-?out|deletion|access|objection|rectification|dedicated|help)[ -]?(?:us )?(?:web[ -]?)?(?:forms?\b)|\bweb-?forms?\b|\b(?:this|following|our|the|a|an) (?:\w+ ){0,2}form\b(?! of)|\bforms? (?:here|below|on our|available|at|found|located|provided)\b/i,
  ],
  [
    'fill',
    /\b(?:fill(?:ing)? (?:in|out)|complet(?:e|ing) (?:the|our|this|a|an)|submit(?:ting)? (?:a|your|an|the|such) (?:\w+ ){0,4}(?:requests?|forms?|tickets?|inquir(?:y|ies)))/i,
  ],
  [
    'portal',
    /\b(?:(?:privacy|gdpr|data|request|rights|consumer|customer|self[- ]servic?e|ccpa|trust|preference|consent|account|user|member|my) (?:\w+ ){0,2}(?:portal|cent(?:er|re)|hub|dashboard|console|tool)|dsar|self[- ]serv(?:ic)?e|privacy (?:page|section|tab)|(?:request|rights|choices?|opt-?out|privacy) page|download your (?:data|information)|data (?:request|download) tool)\b/i,
  ],
  ['choices', /\bdo[ -]not[ -](?:sell|share)|\bprivacy choices\b|\bopt[ -]?out (?:page|link|form|tool|here)/i],
  [
    'settings',
    /\b(?:account|privacy|profile|user|app|your|member|service|data|security|communication|notification|cookie|consent|application['’]?s?|personal) (?:\w+ )?(?:settings?|preferences|control panel|controls)\b|\bsettings (?:page|menu|section|tab)|\b(?:in|through|via|visit|using|from|within|the|under) (?:the |your |our )?["“‘]?settings\b/i,
  ],
  [
    'account',
    /\b(?:log(?:ging|ged)?|sign(?:ing|ed)?)[ -]?(?:in|on|into)\b|\b(?:in|through|via|within|visit|access|accessing|edit|editing|from|using|into|update|updating|delete|deleting|under|on) (?:to )?(?:the |their |your |my |an? )(?:\w+ ){0,2}(?:accounts?|profile|dashboard)\b|["“]?(?:my|your) (?:account|profile)["”]? (?:section|page|area|tab)|\bdelete (?:my )?account\b/i,
  ],
  [
    'contact-page',
    /\bcontact(?: us)? (?:page|link|section|button|tab|option|feature)|\b["“‘]?contact(?: us)?["”’]? (?:here|(?:via|through|using) (?!(?:the |our |any of the )?(?:contact )?(?:details|information|e-?mail|address|methods))|by (?:clicking|visiting)|on our|at (?:www|https?))|\b(?:help|support|service) (?:cent(?:er|re)|page|desk|ticket|team|portal|section|forum)\b|\bcustomer (?:service|support|care|relations)\b|\b(?:live )?chat\b|\bcontact\b[^.@]{0,60}\b(?:link|webpage|web page|web ?site)\b|\bthrough (?:our|the) (?:web ?)?sites?\b/i,
  ],
  ['click', /\b(?:click(?:ing)?|visit(?:ing)?|follow(?:ing)?|go(?:ing)? to|tap(?:ping)?|select(?:ing)?)\b/i],
  ['here', /\bhere\b|\b(?:this|following) (?:link|page|url)\b|\blinks? below\b/i],
  [
    'in-app',
    /\b(?:in|via|through|within|from|using) (?:the|our) (?:mobile )?(?:app|apps|application|services?|platform|interface|website|site)\b|\bin-app\b/i,
  ],
  ['tool', /\b(?:tools?|functionality|function|feature|interface|button|option)\b/i],
];
const EXPRESSIONS = SIGNS.map(([, expression]) => new Expression(expression));
/** Signs that by themselves say too little: they stand with another, or with a link. */
const WEAK: ReadonlySet<string> = new Set(['click', 'here', 'in-app', 'tool', 'fill']);
const MAY_HAVE =
  /form|portal|cent(?:er|re)|hub|dashboard|console|tool|dsar|self|privacy|page|download|sell|share|opt|settings?|preferences|control|log|sign|account|profile|contact|help|support|service|customer|chat|click|visit|here|link|app/i;

/** What the address of a link says of the page that it leads to. */
const LINK_SIGNS: readonly Pattern[] = [
  ['to-contact', /contact|feedback|enquir|inquir|reach-?us|ask\b/i],
  [
    'to-request',
    /request|dsar|onetrust|privacyportal|data-?subject|access-?form|ticket|forms?[./]|typeform|zendesk|delete|removal|erasure|my-?data|\/forms?\b|trustarc|securiti|transcend/i,
  ],
  [
    'to-choices',
    /opt-?out|do-?not-?sell|dnsmpi|privacy-?(?:choices|rights|cent|portal|control|settings|prefs)|\bccpa|choices|your-?rights/i,
  ],
  ['to-settings', /settings?|preferences|account|profile|dashboard|manage|consent/i],
  ['to-help', /support|help|faq|customer|service/i],
  ['to-policy', /privacy-?(?:policy|notice|statement)|\bpolic(?:y|ies)|terms|cookie/i],
  [
    'to-ads',
    /aboutads|networkadvertising|youronlinechoices|adsettings|optout\.|google\.com|facebook\.com|digitaladvertisingalliance|apple\.com|microsoft\.com|mozilla/i,
  ],
];

/** Reads the signs of a form, page or setting in a statement and its links; null where there is none. */
export function readRequestForm(read: ReadText, links: readonly Link[]): RequestForm | null {
  const { text } = read;
  const pages = links.filter((l) => /^https?:|^\//i.test(l.url));
  if (!pages.length && !MAY_HAVE.test(text)) return null;
  let start = text.length;
  let end = 0;
  let isStrong = false;
  const signs: string[] = [];
  for (const i of read.matching(EXPRESSIONS)) {
    const [name, expression] = SIGNS[i] as Pattern;
    const match = expression.exec(text);
    if (!match) continue;
    signs.push(name);
    const better = !WEAK.has(name);
    if ((better && !isStrong) || (better === isStrong && match.index < start)) {
      start = match.index;
      end = match.index + match[0].length;
    }
    isStrong ||= better;
  }
  for (const link of pages) {
    const target = link.url.replace(/^https?:\/\/web\.archive\.org\/web\/\d+\//, '');
    for (const [name, expression] of LINK_SIGNS) if (expression.test(target)) signs.push(name);
    if (/contact|support|help|feedback|form|request/i.test(link.text)) signs.push('linked-words');
    if (/^(?:here|this (?:link|page|form)|click here|link)\.?$/i.test(link.text.trim())) signs.push('linked-here');
    if (!isStrong && start === text.length) {
      start = Math.max(0, text.indexOf(link.text));
      end = start + link.text.length;
    }
  }
  if (pages.length) signs.push('link');
  // "If you learn of this through our site, write to privacy@…": the way that is given is the address.
  if (/@|\bat\]|email protected/.test(text)) signs.push('with-email');
  if (/\b(?:by|via) (?:e-?mail|sending|contacting|writing|calling)/i.test(text) && !/\bor\b/i.test(text))
    signs.push('by-mail-only');
  if (/\bsubject\b/i.test(text)) signs.push('subject-line');
  const known = [...new Set(signs)];
  if (!isStrong && !known.some((s) => s.startsWith('to-')) && !(signs.includes('here') || signs.includes('fill')))
    return null;
  return { start, end, signs: known };
}
