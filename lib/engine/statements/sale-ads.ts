import { Expression } from '../expression.ts';
import type { SaleClause, SaleStatement } from './sale.ts';
import {
  AD_FIRM,
  ADVERTISING,
  adFirm,
  advertising,
  any,
  choice,
  consent,
  deniesAll,
  not,
  OTHERS,
  speaksOfMarketing,
  TRACE,
  TRACKER,
} from './sale-words.ts';

/** A site, a thing that is owned or a cookie is no one who collects. */
const ACTOR = String.raw`${OTHERS}(?!-owned|(?:['’]s?)? (?:web)?sites?\b|['’]s? apps?\b| cookies?\b)`;
const GATHERS = String.raw`\b(?:collects?|collected|receives?|uses?|access(?:es)?|gathers?|reads?|obtains?|tracks?|recogni[sz]es?|allow|follows?|monitors?|learns?|observes?|builds? up)\b[^.;]{0,120}?(?:${TRACE}|\bclicks\b|\bdevice\b|\binterests\b)`;
const PLACES = String.raw`\b(?:place[sd]?|placing|sets?|drops?|serves?|deliver(?:s|ed)?|employs?|store[sd]?|display(?:s|ed)?)\b[^.;]{0,120}?${TRACKER}`;
const collectsTrace = new Expression(
  any(String.raw`${ACTOR}(?:(?!\b(?:we|need|help|assist)\b)[^.;]){0,80}?(?:${GATHERS}|${PLACES})`),
);
/** Those who collect may only do so for the company. */
const held =
  /\bonly (?:for|to|as|use)\b|except as necessary|\brestrict|\brequire (?:that )?(?:they|them|these|such)|not permitted|prohibit/i;
/** A sentence that goes on about who was named before. */
const goesOn =
  /^\W*(?:they|these|such|those|the (?:third|ads?|networks?|partners?|companies|providers?)|this|in some cases|for example|some)\b/i;
const usedByFirm = new Expression(
  any(
    String.raw`\b(?:used|collected|received|accessed|placed|set|stored|read|processed|served|transmitted|sent|passed|controlled|provided|delivered)\b (?:\w+ ){0,4}(?:by|from|to)\b[^.;]{0,50}?(?:${AD_FIRM}|third[- ]part(?:y|ies)|\bad network|\bgoogle|\bfacebook)|${TRACKER}[^.;]{0,60}?\b(?:with|from|of)\b[^.;]{0,80}?${AD_FIRM}`,
  ),
);
const passesToAdFirm = new Expression(
  any(
    String.raw`\b(?:share[sd]?|sharing|disclose[sd]?|disclosing|provide[sd]?|providing|transfer(?:red)?|pass|sen[dt]|make available|release[sd]?|give)\b(?! you\b)[^.;]{0,140}?${AD_FIRM}|\bma(?:k|d)e (?:\w+[ ,]+){0,8}?available\b(?! to you\b)[^.;]{0,140}?${AD_FIRM}`,
  ),
);
const passesToOthers = new Expression(
  /(?<!\byou )\b(?:share[sd]?|sharing|disclose[sd]?|disclosing|provide[sd]?|transfer(?:red)?|pass|sen[dt]|made available|make available|release[sd]?|give|rent|exchange)\b(?! you\b|[^.;]{0,60}? to you\b)[^.;]{0,140}?(?<!\bfrom )\b(?:third[- ]part(?:y|ies)|partners?|sponsors?|affiliates?|companies|businesses|firms|retailers|brands?|manufacturers|makers of|organi[sz]ations|others|parties|subsidiaries)\b/i,
);
const othersMarketing =
  /\b(?:their|its|third[- ]part(?:y|ies)['’]?s?) (?:own )?(?:direct )?(?:marketing|advertising|promotion\w*)|\b(?:for|to) (?:directly )?(?:market|promote(?! (?:the )?(?:safety|security|health|integrity))|advertise)\b[^.;]{0,30}|(?:contact|offer|send|inform) you (?:with |about |of |directly )?[^.;]{0,60}\b(?:offers?|promotions?|products|services|marketing|advertis\w+)\b|(?:products|services|offers?)[^.;]{0,40}(?:may|might|of) (?:be of )?interest|direct marketing purposes|\bmarketing purposes|\bfor (?:\w+,? ){0,4}(?:advertising|marketing)(?:,? (?:and|or|\w+,) [\w ]{0,25})? purposes|offers?, products|products,? services,? or promotions|personali[sz]e (?:offers|ads)/i;
const bound =
  /service providers?|sub-?processors?|on (?:our|its|their) behalf|aggregate|anonym|non-personal|non-?identif|de-?identif|who (?:help|assist) us|to perform|\b1798\.83|shine the light|california (?:civil|law)|right to|request/i;
const platform = new Expression(
  /\b(?:adwords|adsense|double ?click|google (?:ads\b|ad manager|marketing platform|remarketing)|(?:facebook|meta) (?:pixel|ads\b|audience network|custom audience)|dart cookies?|bing ads|microsoft ad(?:s\b|vertising)|criteo|taboola|outbrain|adroll|quantcast|tiktok pixel|linkedin (?:insight|ads)|admob|mopub|applovin|twitter ads|custom audiences?|customer match|look-?alike audiences?|re-?targeting|re-?marketing)\b/i,
);
const calSharing = new Expression(
  /\bwe (?:do |may )?share\b[^.;]{0,90}\b(?:cross-(?:site|context\w*)|interest-based|targeted) (?:behaviou?ral )?(?:or interest-based )?advertis|\bshar(?:e|ing)[,”"’]? (?:we )?means?\b[^.;]{0,80}\b(?:cross|targeted|interest)|["“‘']shar(?:e[sd]?|ing)["”’'][^.;]{0,120}|cross-context(?:ual)? behaviou?ral|\bwe (?:do |may |also )*process\b[^.;]{0,50}\b(?:for|purposes? of) targeted advertising/i,
);
const elsewhere = new Expression(
  any(
    String.raw`${ADVERTISING}[^.;]{0,80}?(?:\b(?:on|through|at|in|to|via|over|visit|as well as)\b[^.;]{0,45}?\b(?:other|third[- ]part(?:y|ies)|partners?|different|external|outside)\b|\b(?:across|elsewhere|off|around|throughout)\b)[^.;]{0,30}?\b(?:websites?|sites?|services|platforms?|apps?|internet|web|social)`,
  ),
);
/** "Our sponsors may write to you about their products". */
const othersWrite = new Expression(
  /\b(?:sponsors|partners|third[- ]parties|affiliates|advertisers|(?:other|non-affiliated|unaffiliated|selected|chosen) (?:\w+ )?(?:companies|organi[sz]ations|firms|businesses|retailers|brands|charities)|members of the [\w ]{0,30}group)\b[^.;]{0,60}?\b(?:may|will|can|to|might|could)\b (?:\w+ )?(?:contact|write to|send|e-?mail|call|phone|offer|market(?: \w+)? to|tell) (?:you|customers|members|subscribers|supporters|users)\b[^.;]{0,80}?\b(?:offers?|products|services|goods|promotions?|opportunit(?:y|ies)|marketing|coupons|news|their)\b/i,
);
/** "The sponsor gets your data and may use it for its own advertising". */
const ownUse = new Expression(
  /\buses?\b[^.;]{0,60}?\b(?:for|to|in)\b[^.;]{0,25}?\b(?:their|its|his|her) (?:own )?(?:direct )?(?:marketing|advertising|promotion)|\b(?:marketing|advertising) of (?:their|its) own\b|\b(?:third[- ]part(?:y|ies)|partners?|sponsors?|compan(?:y|ies)|brands?|others|they|merchants|dealers|banks?)\b[^.;]{0,80}?\buses?\b[^.;]{0,60}?\bto (?:market|advertise|promote|pitch) (?:their|its|other)\b/i,
);
/** "Our app embeds advertising SDKs, which collect your ad ID". */
const adCode = new Expression(
  any(
    String.raw`\b(?:advertis\w+|ad|ads|marketing|social media|retargeting|tracking)[- ](?:sdks?|tags?|pixels?|trackers?|plug-?ins?|software|libraries)\b[^.;]{0,80}?\b(?:collects?|receives?|gathers?|reads?|sends?|transmits?|passes|report)\b`,
  ),
);
/** "Vendors use it to serve you ads for our loans on unrelated websites". */
const othersServe = new Expression(
  any(
    String.raw`\b(?:vendors|partners|third[- ]parties|companies|providers|networks|platforms|they|businesses|who)\b[^.;]{0,140}?\b(?:show|serve|present|display|deliver|target|tailor|bid|reach)\w*\b[^.;]{0,40}?${ADVERTISING}`,
  ),
);
/** "We do not control their use of your information to serve targeted ads": it is used so. */
const theirOwnUse = new Expression(
  any(String.raw`\bthird[- ]part(?:y|ies)['’]?s? (?:collection|use)\b[^.;]{0,80}?${ADVERTISING}`),
);
const tailoredByOthers = new Expression(
  /\b(?:us(?:e|ing)|enabl\w+|allow\w*|with) (?:\w+ )?third[- ]part(?:y|ies)\b[^.;]{0,60}?\b(?:tailor\w*|relevant|personali[sz]\w+|target\w*|interest-based|customi[sz]\w+)\b[^.;]{0,30}?\b(?:ads?|advert\w+)\b|\b(?:third[- ]party cookies|cookies from third parties)\b[^.;]{0,60}?\b(?:marketing|advertis)/i,
);
/** A platform of one's own is no other. */
const ownPlatform = /(?:\b(?:our|its)|['’]s) (?:own )?(?:ads?|advertising|marketing) (?:platforms?|technolog\w+)/i;
const servedByOthers = new Expression(
  any(
    String.raw`(?:third[- ]part(?:y|ies)|partners?|ad networks?|google|advertis(?:ing|ers?)(?: (?:compan(?:y|ies)|networks?|partners?)))[^.;]{0,60}?\b(?:cookies?|pixels?|beacons?|servers?)\b[^.;]{0,140}?${ADVERTISING}|third[- ]party (?:vendors?|advertis\w+|compan(?:y|ies))[^.;]{0,60}?\b(?:serve|display|deliver|show|place)s?\b[^.;]{0,40}?\bads?\b|third[- ]part(?:y|ies)['’]? (?:advertising|ad) companies to serve`,
  ),
);
const notIdentified =
  /aggregate|anonym|non-?person(?!ally (?:and|or) personally)|de-?identif|if you (?:prefer|do not|would)/i;
const forUs =
  /on our behalf|service providers|consultants|to send you promotional|processors|perform services|who help us/i;
const namesAdFirm = new Expression(adFirm);
const speaksOfAds = new Expression(advertising);
/** Whether a negation stands before the match, in its first characters, or at the end of the lead-in. */
function isDenied(match: RegExpExecArray, text: string, leadIn: string, back = 50, into = 60): boolean {
  const before = text.slice(Math.max(0, match.index - back), match.index);
  return not.test(before.slice(before.search(LAST_TURN) + 1) + match[0].slice(0, into)) || deniesAll(leadIn);
}
/** Where a sentence turns from what is denied to what is done. */
const LAST_TURN =
  /\b(?:but|however|although|though|while|whereas|instead|and we)\b(?!.*\b(?:but|however|although|though|while|whereas|instead|and we)\b)/i;

/** Whether a clause says that data reaches others for advertising. */
export function readAdvertising(sale: SaleClause, found: Set<SaleStatement>): void {
  const { clause, own, whole, leadIn } = sale;
  const { text } = own;
  if (clause.headers.length) readRow(sale, found);
  const collects = own.may(collectsTrace) && isInAdSection(sale) ? own.exec(collectsTrace) : null;
  if (collects && !choice.test(text) && !isDenied(collects, text, leadIn)) {
    if (own.test(speaksOfAds) || adFirm.test(collects[0])) add(found, text, 'ad-firms-collect');
    else if (!consent.test(text) && !held.test(text)) found.add('ad-firms-in-ad-section');
  }
  const used = own.may(usedByFirm) && own.test(speaksOfAds) ? own.exec(usedByFirm) : null;
  if (used && !choice.test(text) && !isDenied(used, text, leadIn, 40) && !ownPlatform.test(used[0]))
    add(found, text, 'used-by-ad-firms');
  const toFirm = whole.exec(passesToAdFirm);
  if (toFirm && !isDenied(toFirm, whole.text, leadIn) && !notIdentified.test(text))
    add(found, text, forUs.test(text) ? 'partner-offers' : 'shared-with-ad-firms');
  const toOthers = whole.may(passesToOthers) && whole.test(speaksOfMarketing) ? whole.exec(passesToOthers) : null;
  if (
    toOthers &&
    (othersMarketing.test(whole.text.slice(toOthers.index)) || (leadIn && own.test(speaksOfAds))) &&
    !choice.test(text) &&
    !bound.test(whole.text) &&
    !isDenied(toOthers, whole.text, leadIn)
  )
    add(found, text, 'shared-for-marketing');
  if (clause.kind === 'heading') return;
  const named = own.exec(platform);
  if (named && isAbout(sale) && !choice.test(text) && !not.test(text.slice(Math.max(0, named.index - 90), named.index)))
    add(found, text, 'ad-platform');
  const sharing = own.exec(calSharing);
  if (
    sharing &&
    /\b(?:we|our|shared for)\b/i.test(text) &&
    !not.test(text.slice(Math.max(0, sharing.index - 80), sharing.index) + sharing[0]) &&
    !/\bright\b|opt[- ]?out|if we|whether|you (?:may|can)|request|button/i.test(text)
  )
    add(found, text, 'californian-sharing');
  const off = own.exec(elsewhere);
  if (
    off &&
    !choice.test(text) &&
    !isDenied(off, text, leadIn, 110) &&
    !/view(?:ed)? one of our|interact\w* with|click/i.test(text)
  )
    add(found, text, 'ads-elsewhere');
  const served = own.exec(servedByOthers) ?? own.exec(tailoredByOthers);
  if (served && !choice.test(text) && !isDenied(served, text, leadIn)) add(found, text, 'third-party-ad-cookies');
  else if (own.test(theirOwnUse)) add(found, text, 'third-party-ad-cookies');
  const wrote = own.exec(othersWrite) ?? own.exec(ownUse);
  if (wrote && !choice.test(text) && !bound.test(text) && !isDenied(wrote, text, leadIn, 90))
    add(found, text, 'shared-for-marketing');
  const code = own.exec(adCode);
  if (code && !choice.test(text) && !isDenied(code, text, leadIn)) add(found, text, 'ad-firms-collect');
  const serve = own.may(othersServe) && own.test(speaksOfAds) ? own.exec(othersServe) : null;
  if (serve && PERSONAL.test(text) && !choice.test(text) && !held.test(text) && !isDenied(serve, text, leadIn))
    add(found, text, 'used-by-ad-firms');
  const mentioned = own.exec(namesAdFirm);
  if (mentioned && !isDenied(mentioned, text, leadIn, 80, 0)) found.add('names-ad-firms');
}

/** Adds what a text says, unless it says that one must agree first. */
function add(found: Set<SaleStatement>, text: string, name: SaleStatement): void {
  found.add(consent.test(text) ? 'ads-with-consent' : name);
}

/** The name of a platform alone, as in a script left in the text, says nothing. */
function isAbout({ clause, own, heading, leadIn }: SaleClause): boolean {
  return clause.headers.length > 0 || [own.text, leadIn, heading, clause.before ?? ''].some((t) => AD_WORDS.test(t));
}

const AD_WORDS =
  /\bad|market|partner|sponsor|broker|offer|promot|interest|retarget|re-target|criteo|taboola|outbrain|quantcast|shar|behavio|lookalike|look-alike|conver|campaign|customer match|custom audience|pixel|sold|sell|sale/i;

/** "Sold to", "Categories of third parties to whom we “sell” data": what stands below is sold, unless it says no. */
const SOLD_COLUMN = /\bsold\b|\bsell\b|\bsale\b/i;
const SOLD_TO_NOBODY =
  /^\W*(?:no(?:ne|body| one)?|n\/a|nothing|not applicable)\b|\b(?:not|never|n['’]t)\b|\bif\b|\bright to\b|\bopt/i;

/** What the cells of a row say by the headers of their columns. */
function readRow({ clause: { headers, cells }, own: { text } }: SaleClause, found: Set<SaleStatement>): void {
  headers.forEach((header, i) => {
    const cell = cells[i] ?? '';
    if (SOLD_COLUMN.test(header) && (/\byes\b/i.test(cell) || (/[a-z]{3}/i.test(cell) && !SOLD_TO_NOBODY.test(cell))))
      found.add('admits-sale');
    if (/shar|disclos|third part|recipient|sold|sell/i.test(header) && adFirm.test(cell) && !not.test(cell))
      add(found, text, 'shared-with-ad-firms');
  });
}

/** What tells of people. */
const PERSONAL =
  /\b(?:information|data|identifiers?|cookies?|pixels?|visits?|activit(?:y|ies)|histor(?:y|ies)|ids?|details|segments)\b/i;

/** Whether a clause, or what stands around it, is on advertising. */
function isInAdSection({ clause, own, heading, leadIn }: SaleClause): boolean {
  return (
    own.test(speaksOfAds) ||
    advertising.test(heading) ||
    advertising.test(leadIn) ||
    own.test(namesAdFirm) ||
    (goesOn.test(own.text) && advertising.test((clause.before ?? '').slice(-250)))
  );
}
