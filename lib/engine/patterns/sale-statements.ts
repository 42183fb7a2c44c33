import type { Clause } from '../clauses.ts';

/**
 * Statements on selling and on sharing for advertising: who does what with whose data, and whether it is said or
 * denied. Unlike the patterns, each sees the clause's lead-in, heading and neighbour, and the scope of a negation.
 */
export const SALE_STATEMENTS = [
  'admits-sale',
  'called-sale',
  'sale-implied',
  'ad-firms-collect',
  'used-by-ad-firms',
  'ad-firms-in-ad-section',
  'shared-with-ad-firms',
  'shared-for-marketing',
  'ad-platform',
  'californian-sharing',
  'ads-elsewhere',
  'third-party-ad-cookies',
  'partner-offers',
  'ads-with-consent',
  'denies-sale',
  'denies-sharing',
  'denies-sharing-except',
  'denies-sharing-of-some',
  'denies-marketing',
  'shares-only-where',
  'denies-for-some',
  'denies-ads',
  'denies-ad-firms',
  'names-ad-firms',
  'opt-out-page',
  'opt-out-of-sale',
  'opt-out-of-ads',
  'opt-out-of-sharing',
  'ad-choice',
  'cookie-choice',
  'do-not-sell-link',
  'honours-signal',
  'right-to-opt-out',
  'opt-out-of-mail',
] as const;
export type SaleStatement = (typeof SALE_STATEMENTS)[number];

const any = (source: string) => new RegExp(source, 'i');

const NOT = String.raw`\b(?:not(?! only| limited)|never|nor|neither|no(?! longer| matter)|none|nobody|without|cannot|refrains?|(?:do|wo|does|is|are|have|has|ca|did|was|were|would|should)n['’]?t)\b`;
const SELLING = String.raw`\b(?:re-?)?(?:sells?|selling|sold|rent(?:s|ed|ing)?|trade[sd]?|trading|barter(?:s|ed|ing)?|lease[sd]?|leasing|moneti[sz]\w+|commerciali[sz]e[sd]?)\b`;
const PASSING = String.raw`\b(?:shar(?:e[sd]?|ing)|disclos(?:e[sd]?|ing)|transfer(?:s|red)?|provid(?:e[sd]?|ing)|giv(?:en?|ing)|pass(?:ed|es)?|reveal(?:ed)?|release[sd]?|distribute[sd]?|divulge[sd]?|transmit(?:ted)?|hand(?:ed)?|forward(?:ed)?|made available|make available|exchange[sd]?|loan(?:ed)?|communicated?|sen[dt])\b`;
const ADVERTISING = String.raw`\b(?:ads?|adverts?|advertis(?:ing|ed?|ements?|es)|re-?target\w*|re-?market(?:ing|ed)|interest-based|behaviou?ral)\b`;
const AD_FIRM = String.raw`(?:\b(?:ads?|advertising|advertisement|ad-?tech|marketing)(?: (?:and|or|and\/or)? ?(?:analytics|analysis|measurement|social media|social|marketing|data|content|technology|serving)){0,3}[- /]+(?:networks?|partners?|servers?|exchanges?|agenc(?:y|ies)|compan(?:y|ies)|platforms?|technolog(?:y|ies)|providers?|vendors?|affiliates?|businesses|entities|groups)\b|\badvertisers\b|\bsponsors\b|\bdata brokers?\b|\bmarketers\b)`;
const OTHERS = String.raw`(?:\b(?:third|3rd)[- ]part(?:y|ies)\b|\bpartners?\b|${AD_FIRM}|\bnetworks\b|\b(?:google|facebook|meta|microsoft|twitter|linkedin|tiktok|pinterest|criteo|ezoic|bing)\b|\bsocial (?:media|network\w*)|\bcompanies\b|\bthese (?:entities|parties)\b|\bothers\b|\bvendors?\b|\bthey\b)`;
const COLLECTING = String.raw`\b(?:collects?|collected|receives?|uses?|place[sd]?|placing|sets?|access(?:es)?|gathers?|reads?|obtains?|tracks?|drops?|serves?|recogni[sz]es?|deliver(?:s|ed)?|employs?|store[sd]?|display(?:s|ed)?|allow)\b`;
const TRACE = String.raw`\b(?:cookies?|pixels?|beacons?|tags?|sdks?|technolog(?:y|ies)|identifiers?|information|data|ip address(?:es)?|device ids?|activit(?:y|ies)|visits?)\b`;
const OUTSIDERS = String.raw`\b(?:(?:third|3rd)[- ]part(?:y|ies)|any(?:one|body)|others|outside|(?:any |other |external )(?:parties|quarters|compan(?:y|ies)|people|persons?|part(?:y|ies)|entit(?:y|ies)|organi[sz]ations?|individuals?)|advertisers|marketers)\b`;

const not = any(NOT);
const advertising = any(ADVERTISING);
const calledSale =
  /\b(?:may|might|could|can|would|is|are|be|been|being|to|as|broadly|also|which|deemed|this|processing)\b[^.;]{0,50}?\b(?:consider(?:s|ed)?|deem(?:s|ed)?|constitutes?|qualif(?:y|ies)|regarded|classif(?:y|ied)|interpreted|viewed|defined?|meets?|falls?|amount(?:s|ed)?(?: to)?|treated?|characteri[sz]ed?|construed|categori[sz]ed|called|referred|known|arguably|encompass\w*)\b[^.;]{0,60}?["“”‘’']?\b(?:sales?|sell(?:s|ing)?|sold)\b/i;
const definitionsBroad =
  /\b(?:sale|sell)\b[^.;]{0,40}\b(?:broad|include)\w*\b[^.;]{0,80}\b(?:shar|advertis)\w*[^.;]{0,60}\b(?:our|advertis\w+) /i;
const weSell =
  /\b(?:[Ww]e|us|[Oo]ur|[Cc]ompany|and|also|may|have|has|that|is|are|been|be|the|[A-Z][\w.]+)[ ,]+(?:(?:may|might|can|do|could|will|also|and|or|have|has|been|is|are|be|sometimes|share[sd]?|disclose[sd]?|collect(?:ed|s)?|use[sd]?|uses,|rent|exchange|occasionally|either|the|make|transfer(?:red)?|provide[sd]?|shared,|disclosed,|use,|collects?,|collected,|in|part)[ ,/]+){0,5}["“”]?(?:sells?|selling|sold|rents?|rented|sale of)\b["“”,]*(?:[ /]+(?:and|or|and\/or|share[sd]?|disclose[sd]?|rent|otherwise|\([^)]{0,60}\)|to|transfer(?:red)?|trade|exchange)[ ,/"“”]*){0,5}(?:(?!\bcollect)[^.;]){0,60}?\b(?:personal|your|information|data|names?|identifiers?|lists?|details|categor\w+|addresses|following)\b/g;
const haveSold = /\b(?:we|have|has|had)\b (?:[\w']+,? ){0,4}(?:and\/or|or|and)?,? ?["“]?sold\b["”]?/i;
const notOurSale =
  /\bif\b|\bwhether\b|\bwhere the\b|businesses? that|right to|\brequest|you (?:may|can|have)|assets|merger|acqui[rs]|bankrupt|substantially|sell (?:our|the|its|products|goods|or buy)|in the event|aggregat|anonym|de-?identif|opt[- ]?(?:out|in)|prevent|direct (?:us|a)|companies that sell|do not sell|part(?:y|ies) (?:may|that|who)|they (?:may|can) |stop|unless|under 1\d|until|sellers?\b|\bbuy\b|purchases?\b|goods|products|by sell|selling on|marketplace|licen[sc]e packages|means\b|prohibit|change in control|\?$/i;
const saleImplied =
  /\b(?:third parties|companies|anyone) to whom we (?:have )?(?:sold|sell)\b|\bhow we (?:share|disclose|use)?[ /,]*(?:or |and )?sell your\b|\bour sales? (?:or|and|of) (?:sharing|your|personal)\b|["“‘']sale["”’'] of your (?:personal )?(?:information|data) as\b|\bnot sold\b[^.;]{0,40}\bexcept as (?:set forth|described|stated) (?:above|below|in)|licensing fees?\b|data broker (?:under|in|registr)|registered data broker|\bour (?:use|sharing|disclosure)\b[^.;]{0,60}\bas a ["“]?sale/i;
const consent =
  /\b(?:with|given|obtain\w*|based on|subject to|upon|on the basis of|only (?:if|with|after|when)|where|without|get|for which) (?:\w+ ){0,4}(?:consent(?:ed)?|permission|opt(?:ed)?[- ]?in)\b|\bif you (?:consent|agree|give|have (?:consented|agreed|given|opted in))|opt-in consent|explicitly (?:consent|agree)|\byou (?:have )?(?:consented|opt in|opted in)\b|\bconsents? (?:to|is)\b/i;
const aRight = /right to (?:know|request)|you (?:may|can) request|entitled to/i;
const notCalledSale =
  /\bif (?:we|you|a business)\b|\bwhether\b|sold to|sale of (?:all|our|the business)|merger|right to (?:know|request)|business(?:es)? (?:that )?sells?\b|change of (?:ownership|control)|transfer of control|bankrupt|assets/i;
const notIdentified = /aggregate|anonym|non-?person|de-?identif|if you (?:prefer|do not|would)/i;
const forUs =
  /on our behalf|service providers|consultants|to send you promotional|processors|perform services|who help us/i;
const strictConsent =
  /\b(?:only|exclusively|solely)\b[^.;]{0,60}\b(?:consent(?:ed)?|opt(?:ed)?[- ]?in|permission)\b|\bonly\b[^.;]{0,40}\bif you (?:agree|accept|allow)|legal basis[^.;]{0,60}consent|\bart(?:icle|\.)? ?6 ?\(?1\)?,? ?(?:sentence 1,? )?(?:lit\.? ?)?\(?a\b|based on (?:your|the user's) (?:\w+ )?consent|if you (?:have )?(?:consented|given (?:us )?your)|\brequires? your (?:\w+ )?consent|\b(?:with|subject to) your (?:explicit |prior |express )?consent\b/i;
const collectsTrace = any(
  String.raw`${OTHERS}(?:(?!\b(?:we|need|help|assist)\b)[^.;]){0,80}?${COLLECTING}[^.;]{0,120}?${TRACE}`,
);
const usedByFirm = any(
  String.raw`\b(?:used|collected|received|accessed|placed|set|stored|read|processed|served|transmitted|sent|passed|controlled|provided|delivered)\b (?:\w+ ){0,4}(?:by|from|to)\b[^.;]{0,50}?(?:${AD_FIRM}|third[- ]part(?:y|ies)|\bad network|\bgoogle|\bfacebook)`,
);
const choice = /opt(?:ed|ing)?[- ]?out|\bdisabl|\bblock|\bvisit (?:the|http|www|their)|to learn more|more information/i;
const passesToAdFirm = any(
  String.raw`\b(?:share[sd]?|sharing|disclose[sd]?|disclosing|provide[sd]?|providing|transfer(?:red)?|pass|sen[dt]|make available|release[sd]?|give)\b[^.;]{0,140}?${AD_FIRM}`,
);
const passesToOthers =
  /\b(?:share[sd]?|sharing|disclose[sd]?|disclosing|provide[sd]?|transfer(?:red)?|pass|sen[dt]|made available|make available|release[sd]?|give|rent|exchange)\b[^.;]{0,140}?\b(?:third[- ]part(?:y|ies)|partners?|sponsors?|affiliates?|companies|businesses|organi[sz]ations|others|parties|subsidiaries)\b/i;
const othersMarketing =
  /\b(?:their|its|third[- ]part(?:y|ies)['’]?s?) (?:own )?(?:direct )?(?:marketing|advertising|promotion\w*)|\b(?:for|to) (?:directly )?(?:market|promote|advertise)\b[^.;]{0,30}|(?:contact|offer|send|inform) you (?:with |about |of |directly )?[^.;]{0,60}\b(?:offers?|promotions?|products|services|marketing|advertis\w+)\b|(?:products|services|offers?)[^.;]{0,40}(?:may|might|of) (?:be of )?interest|direct marketing purposes|\bmarketing purposes|offers?, products|products,? services,? or promotions|personali[sz]e (?:offers|ads)/i;
const bound =
  /service providers?|sub-?processors?|on (?:our|its|their) behalf|aggregate|anonym|non-personal|non-?identif|de-?identif|who (?:help|assist) us|to perform|\b1798\.83|shine the light|california (?:civil|law)|right to|request/i;
const platform =
  /\b(?:adwords|adsense|double ?click|google (?:ads\b|ad manager|marketing platform|remarketing)|(?:facebook|meta) (?:pixel|ads\b|audience network|custom audience)|dart cookies?|bing ads|microsoft ad(?:s\b|vertising)|criteo|taboola|outbrain|adroll|quantcast|tiktok pixel|linkedin (?:insight|ads)|admob|mopub|applovin|twitter ads|custom audiences?|customer match|look-?alike audiences?|re-?targeting|re-?marketing)\b/i;
const calSharing =
  /\bwe (?:do |may )?share\b[^.;]{0,90}\b(?:cross-(?:site|context\w*)|interest-based|targeted) (?:behaviou?ral )?(?:or interest-based )?advertis|\bshar(?:e|ing)[,”"’]? (?:we )?means?\b[^.;]{0,80}\b(?:cross|targeted|interest)|["“‘']shar(?:e[sd]?|ing)["”’'][^.;]{0,120}|cross-context(?:ual)? behaviou?ral/i;
const elsewhere = any(
  String.raw`${ADVERTISING}[^.;]{0,80}?\b(?:other|third[- ]party|across|elsewhere|partner|off)\b[^.;]{0,30}?\b(?:websites?|sites?|services|platforms?|apps?|internet|web|social)`,
);
const servedByOthers = any(
  String.raw`(?:third[- ]part(?:y|ies)|partners?|ad networks?|google|advertis(?:ing|ers?)(?: (?:compan(?:y|ies)|networks?|partners?)))[^.;]{0,60}?\b(?:cookies?|pixels?|beacons?|servers?)\b[^.;]{0,140}?${ADVERTISING}|third[- ]party (?:vendors?|advertis\w+|compan(?:y|ies))[^.;]{0,60}?\b(?:serve|display|deliver|show|place)s?\b[^.;]{0,40}?\bads?\b|third[- ]part(?:y|ies)['’]? (?:advertising|ad) companies to serve`,
);
const denySelling = any(`${NOT}[^.;:]{0,80}?${SELLING}`);
const noSale = /\b(?:no|not (?:a|any|constitute a|considered a|engage in)|not)\b[^.;]{0,30}\b(?:sales?|selling)\b/i;
const some =
  /\b(?:under|younger|less) (?:than )?(?:the )?(?:age|1[3-8])|\bminors?\b|\bchild\w*|sensitive|phone numbers?|\bsms\b|text messag|opt-in (?:data|consent)|mobile (?:information|opt)|credit card|payment/i;
const notADenial =
  /\bdo not sell (?:or share )?my\b|right to|opt[- ]?out|\brequest|\byou (?:may|can|must|shall|agree|will not)|direct (?:us|a)|tell us|sell (?:any )?(?:products|alcohol|tickets|goods)|\?$/i;
const denyPassing = any(
  `${NOT}[^.;:]{0,60}?${PASSING}[^.;:]{0,110}?(?:${OUTSIDERS})|${NOT}[^.;:]{0,40}?${PASSING} (?:your|the|any|personal|private)[^.;:]{0,50}?(?:information|data)`,
);
const notABlanket =
  /password|\bif you\b|you (?:may|can|should|must|agree|shall)|responsible|right to|not (?:apply|cover|govern)|country|countries|EEA|outside the E|guarantee|provider'?s privacy|investors/i;
const denyMarketing = any(
  String.raw`${NOT}[^.;:]{0,60}?${PASSING}[^.;:]{0,120}?\b(?:marketing|advertis|promotion|commercial)`,
);
const onlyWhere = any(
  String.raw`\b(?:only|solely|exclusively)\b[^.;:]{0,60}?${PASSING}|${PASSING}[^.;:]{0,90}?\bonly (?:if|when|where|in|to|as|with|for|under|be)\b|used only by\b`,
);
const generic =
  /\b(?:personal(?:ly)?|your (?:private |user |account )?(?:information|data|details)|user(?:s['’]|['’]s)? (?:information|data)|customer (?:information|data)|(?:any|the|this|that|such|all|of) (?:\w+ )?(?:information|data))\b/i;
const narrow =
  /\b(?:location|biometric|cookies?|video|message|proof|photos?|e-?mail address|payment|this information|these|identity|investors|government)\b|\b(?:share|disclose|transfer|transmit) (?:it|them)\b/i;
const save =
  /\b(?:except|other than|unless|save (?:for|as)|aside from|apart from|besides|limited (?:circumstances|exceptions))\b/i;
const denyAdFirms = any(
  `${NOT}[^.;:]{0,50}?\\b(?:allow|permit|use|enable|authori[sz]e|work with|partner with|integrate)\\w*[^.;:]{0,60}?(?:third[- ]part(?:y|ies)|${AD_FIRM})[^.;:]{0,80}?(?:${ADVERTISING}|${TRACE}|track)`,
);
const adFirm = any(AD_FIRM);
const denyAds = any(
  String.raw`${NOT}[^.;:]{0,50}?(?:${ADVERTISING}|\b(?:ad|advertising) (?:networks|trackers|cookies))|\b(?:ad|advertising)-free\b`,
);

const optOutPage =
  /\b(?:aboutads|networkadvertising|thenai\.|youronlinechoices|optout\.|youradchoices|adchoices|app ?choices|ad ?settings|ad-?settings|ad preferences|ads\/preferences|technologies\/ads|privacy choices|settings\?tab=ads|personali[sz]ation-and-data|tailored-ads|ddai\.|digital advertising alliance|network advertising initiative|limit ad tracking|opt out of (?:interest[- ]based ads|ads personali[sz]ation))/i;
const AD_TOPIC = String.raw`(?:\btarget(?:ed|ing)\b|\binterest[- ]based\b|\bbehaviou?ral\b|\b(?:personali[sz]ed|tailored|relevant|customi[sz]ed|third[- ]party|online|mobile) (?:ads?\b|advert\w*|marketing\b)|\bads? personali[sz]ation|\bad(?:s|vertising|vertisement)? (?:cookies|tracking|networks?|partners?|id\b|preferences|settings|serv\w+|choices)|\bthird[- ]party cookies|\b(?:marketing|targeting) cookies|\bre-?targeting|\bre-?marketing|\bprofiling|\bad companies|\bconversion tracking|\bdoubleclick|\bdart cookie|\bgoogle ads|\badvertis(?:ing|ers?))`;
const OPT_OUT = String.raw`\bopt(?:s|ed|ing)?[- ]?outs?\b`;
const optOutOfAds = any(`${OPT_OUT}[^.;]{0,110}?${AD_TOPIC}|${AD_TOPIC}[^.;]{0,110}?${OPT_OUT}`);
const optOutOfSale = any(
  String.raw`(?:${OPT_OUT}|\bstop|\bdirect\w* us (?:not|to stop)|\bnot to|\bobject to|\bsay no to)[^.;]{0,60}?\b(?:sales?|sell(?:ing)?|sold)\b|\b(?:sale|selling) [^.;]{0,80}?${OPT_OUT}`,
);
const optOutOfSharing = any(
  String.raw`(?:${OPT_OUT}|\b(?:do|would) not (?:want|wish|like)|\bdon['’]t want|\bprefer (?:not|that we)|\bask us (?:to not|not to|to stop)|\bunless you (?:tell|object|opt))[^.;]{0,70}?\b(?:shar(?:e[sd]?|ing)|disclos\w+|pass(?:ed)?)\b`,
);
const adChoice = any(
  String.raw`\b(?:turn(?:ing)? (?:it |this |them )?off|switch (?:them |these )?(?:on or )?off|disabl(?:e|ing)|limit|control|adjust|manage|chang(?:e|ing)|withdraw|refus(?:e|ing)|reject|declin(?:e|ing)|stop|object|set|deactivat\w+|prefer not|choose not|(?:do not|don['’]t) (?:want|wish)|amend|choices?)\b[^.;]{0,90}?${AD_TOPIC}|${AD_TOPIC}[^.;]{0,60}?\b(?:turn(?:ed)? off|switch(?:ed)? off|disabled?|adjust|in your settings|choose not|withdraw|refuse)\b`,
);
const cookieChoice =
  /\b(?:cookie|consent|privacy|tracking) (?:settings|preferences?|banner|manager|management|tool|consent|cent(?:er|re))\b|manage cookies|cookie-?(?:settings|consent)/i;
const doNotSellLink =
  /\bdo not (?:sell|share)(?: or (?:sell|share))? my\b|\byour (?:california )?privacy choices\b|\bdo not sell (?:request|link|page)/i;
const SIGNAL = String.raw`\b(?:do[- ]not[- ]track|dnt|gpc|global privacy control|opt-?out (?:preference )?signals?|browser signals?)\b`;
const honours = any(
  String.raw`\b(?:honou?rs?|respects?|recogni[sz]es?|responds?|process(?:es)?|supports?|compl(?:y|ies)|abide|detects?|stop|treat)\b[^.;]{0,90}?${SIGNAL}|${SIGNAL}[^.;]{0,90}?\b(?:honou?red|respected|recogni[sz]ed|supported|in place|we (?:stop|do not|will|honou?r|treat))`,
);
const signalDenied = any(
  String.raw`\b(?:not|n['’]t|unable|no|cannot)\b[^.;]{0,60}?\b(?:honou?r|respect|recogni[sz]e|respond|process|support|alter|change|react|take action|standard|monitor|follow|comply)`,
);
const rightToOptOut = any(
  String.raw`\bright\b[^.;]{0,60}?(?:${OPT_OUT}|\bdirect|\bobject|\brequest|\bsay no|\btell)[^.;]{0,80}?\b(?:sales?|sell|sold|selling|shar(?:e|ing)|targeted|third part)`,
);
const mailOnly = any(
  String.raw`(?:${OPT_OUT}|unsubscrib)[^.;]{0,80}?\b(?:e-?mails?|newsletters?|mailings?|communications?|messages?|calls|marketing|promotion\w*)`,
);

const AD_WORDS =
  /\bad|market|partner|sponsor|broker|offer|promot|interest|retarget|re-target|criteo|taboola|outbrain|quantcast|shar|behavio|lookalike|look-alike|customer match|custom audience|pixel|sold|sell|sale/i;
const AD_FIRM_WORDS = /\bad|marketing|marketers|sponsors|broker/i;
const MARKETING_WORDS = /market|promot|advert|\bads?\b|offer|interest|retarget|re-target|behavio|commercial|products/i;
const NOT_WORDS = /\bn(?:o|ot|one|obody|or|ever|either)\b|n['’]?t\b|without|cannot|refrain/i;
const TOPIC_WORDS =
  /\bad|target|interest|behavio|personali|tailored|relevant|customi|cookies|profil|remarket|re-market|conversion|dart|doubleclick|third|online|mobile/i;
const CHOICE_WORDS =
  /\bopt|\bad|market|cookie|track|sell|sale|target|privacy choices|signal|gpc|dnt|shar|disclos|unsubscrib|behavio|profil|consent|doubleclick|dart|privacy control/i;

/** What a clause says of selling and of sharing for advertising. Linear: every gap above is bounded. */
export function saleStatementsOf(clause: Clause): SaleStatement[] {
  // What stands in brackets is seldom what is denied: "information (not including your name)".
  const text = clause.text.replace(/\((?:not|but not|other than|excluding) [^)]{0,200}\)/gi, '');
  const heading = clause.path.at(-1) ?? '';
  const isListed = clause.kind === 'item' || clause.kind === 'row';
  const leadIn = isListed ? (clause.leadIn ?? '').slice(-200).replace(/\s*[:—–-]\s*$/, '') : '';
  const found = new Set<SaleStatement>();
  if (/\b(?:re-?)?s(?:ale|ell|old)|\b(?:rent|trad|leas|moneti|barter|commerciali|licensing|data broker)/i.test(text))
    readSelling(clause, text, leadIn, found);
  // Few clauses need the long patterns: words without which none can match go first.
  if (
    AD_WORDS.test(text) ||
    AD_WORDS.test(leadIn) ||
    AD_WORDS.test(heading) ||
    AD_WORDS.test(clause.before ?? '') ||
    clause.headers.length
  )
    readAdvertising(clause, text, heading, leadIn, found);
  readDenials(text, heading, leadIn, found);
  if (CHOICE_WORDS.test(text) || CHOICE_WORDS.test(leadIn))
    readChoices(leadIn ? `${leadIn} ${clause.text}` : clause.text, found);
  return [...found];
}

/** Whether a negation stands before the match, in its first characters, or at the end of the lead-in. */
function isDenied(match: RegExpExecArray, text: string, leadIn: string, back = 50, into = 60): boolean {
  return (
    not.test(text.slice(Math.max(0, match.index - back), match.index) + match[0].slice(0, into)) || deniesAll(leadIn)
  );
}

const deniesAll = (leadIn: string) => /\b(?:not|never|n['’]t)\b[^.]{0,25}$/i.test(leadIn);

function readSelling(clause: Clause, text: string, leadIn: string, found: Set<SaleStatement>): void {
  const called = calledSale.exec(text) ?? definitionsBroad.exec(text);
  const around = called
    ? (text.slice(Math.max(0, called.index - 60), called.index) + called[0]).replace(
        /\b(?:does|do) not (?:involve|require)|(?:although|though|while|even (?:if|when))[^,.]*,/gi,
        '',
      )
    : '';
  if (called && !not.test(around) && !notCalledSale.test(text) && !/sales and|other sales/i.test(called[0]))
    found.add('called-sale');
  // A list of rights, or of what is never done, admits nothing.
  const isRight = /\bright|request|ask us|disclose to you|\bif we\b/i.test(leadIn) || deniesAll(leadIn);
  if (!isRight && clause.kind !== 'heading') {
    for (const m of text.matchAll(weSell)) {
      const before = text.slice(0, m.index);
      if (not.test(before.slice(-70) + m[0]) || aRight.test(before)) continue;
      if (notOurSale.test(before.slice(-120) + m[0] + text.slice(m.index + m[0].length).slice(0, 80))) continue;
      found.add('admits-sale');
    }
    const sold = haveSold.exec(text);
    if (sold && !not.test(text) && !notOurSale.test(text) && !/that we (?:have )?sold,? along/i.test(text))
      found.add('admits-sale');
  }
  if (saleImplied.test(text) && clause.kind !== 'heading') found.add('sale-implied');
  const whole = `${leadIn} ${text}`;
  if (denySelling.test(whole) || noSale.test(whole)) {
    if (some.test(text)) found.add('denies-for-some');
    else if (!notADenial.test(text)) found.add('denies-sale');
  }
}

function readAdvertising(
  clause: Clause,
  text: string,
  heading: string,
  leadIn: string,
  found: Set<SaleStatement>,
): void {
  const add = (name: SaleStatement) => found.add(consent.test(text) ? 'ads-with-consent' : name);
  if (clause.kind === 'row') {
    clause.headers.forEach((header, i) => {
      const cell = clause.cells[i] ?? '';
      if (/\bsold\b|\bsell\b|\bsale\b/i.test(header) && /\byes\b/i.test(cell)) found.add('admits-sale');
      if (/shar|disclos|third part|recipient|sold|sell/i.test(header) && adFirm.test(cell) && !not.test(cell))
        add('shared-with-ad-firms');
    });
  }
  // The short tests go first; most clauses need none of the long ones.
  const isChoice = choice.test(text);
  const speaksOfAds = advertising.test(text);
  const isInAdSection =
    speaksOfAds ||
    advertising.test(heading) ||
    advertising.test(leadIn) ||
    advertising.test((clause.before ?? '').slice(-250));
  const collects = isInAdSection && !isChoice ? collectsTrace.exec(text) : null;
  if (collects && !isDenied(collects, text, leadIn)) {
    if (speaksOfAds) add('ad-firms-collect');
    else if (!consent.test(text)) found.add('ad-firms-in-ad-section');
  }
  const used = speaksOfAds && !isChoice ? usedByFirm.exec(text) : null;
  if (used && !isDenied(used, text, leadIn, 40)) add('used-by-ad-firms');
  const listed = leadIn ? `${leadIn} ${text}` : text;
  const firm = AD_FIRM_WORDS.test(listed) ? adFirm.exec(listed) : null;
  const toFirm = firm ? passesToAdFirm.exec(listed) : null;
  if (toFirm && !isDenied(toFirm, listed, leadIn) && !notIdentified.test(text))
    add(forUs.test(text) ? 'partner-offers' : 'shared-with-ad-firms');
  const toOthers = !isChoice && MARKETING_WORDS.test(listed) ? passesToOthers.exec(listed) : null;
  if (
    toOthers &&
    (othersMarketing.test(listed.slice(toOthers.index)) || (leadIn && advertising.test(text))) &&
    !bound.test(listed) &&
    !isDenied(toOthers, listed, leadIn)
  )
    add('shared-for-marketing');
  if (clause.kind === 'heading') return;
  const named = platform.exec(text);
  if (named && !isChoice && !not.test(text.slice(Math.max(0, named.index - 90), named.index))) add('ad-platform');
  const sharing = /shar|cross-context/i.test(text) ? calSharing.exec(text) : null;
  if (
    sharing &&
    /\b(?:we|our)\b/i.test(text) &&
    !not.test(text.slice(Math.max(0, sharing.index - 80), sharing.index) + sharing[0]) &&
    !/\bright\b|opt[- ]?out|if we|whether|you (?:may|can)|request|button/i.test(text)
  )
    add('californian-sharing');
  const off = speaksOfAds && !isChoice ? elsewhere.exec(text) : null;
  if (off && !isDenied(off, text, leadIn) && !/view(?:ed)? one of our|interact\w* with|click/i.test(text))
    add('ads-elsewhere');
  const served = speaksOfAds && !isChoice ? servedByOthers.exec(text) : null;
  if (served && !isDenied(served, text, leadIn)) add('third-party-ad-cookies');
  const mentioned = firm ? adFirm.exec(text) : null;
  if (mentioned && !isDenied(mentioned, text, leadIn, 80, 0)) found.add('names-ad-firms');
}

function readDenials(text: string, heading: string, leadIn: string, found: Set<SaleStatement>): void {
  const whole = leadIn ? `${leadIn} ${text}` : text;
  if (/^no\b/i.test(text) && /\b(?:shar|sell|disclos|third part)[^?]{0,80}\?\s*$/i.test(heading))
    found.add('denies-sale');
  if (/only|solely|exclusively/i.test(text) && onlyWhere.test(text) && /\b(?:information|data|details)\b/i.test(text))
    found.add('shares-only-where');
  if (!NOT_WORDS.test(whole) && !/free/i.test(text)) return;
  const passing = denyPassing.exec(whole);
  if (passing && !notABlanket.test(text)) {
    if (some.test(text) || !generic.test(passing[0]) || narrow.test(passing[0])) found.add('denies-sharing-of-some');
    else found.add(save.test(text) ? 'denies-sharing-except' : 'denies-sharing');
  }
  if (MARKETING_WORDS.test(whole) && denyMarketing.test(whole) && !notADenial.test(text))
    found.add(some.test(text) ? 'denies-for-some' : 'denies-marketing');
  if (/allow|permit|use|enabl|authori|work|partner|integrat/i.test(text) && denyAdFirms.test(text))
    found.add('denies-ad-firms');
  else if (denyAds.test(text) && !choice.test(text)) found.add('denies-ads');
}

function readChoices(text: string, found: Set<SaleStatement>): void {
  if (optOutPage.test(text)) found.add('opt-out-page');
  if (/sale|sell|sold/i.test(text) && optOutOfSale.test(text)) found.add('opt-out-of-sale');
  const optsOut = /\bopt/i.test(text);
  if (optsOut && optOutOfAds.test(text)) found.add('opt-out-of-ads');
  if (/shar|disclos|pass/i.test(text) && optOutOfSharing.test(text)) found.add('opt-out-of-sharing');
  if (TOPIC_WORDS.test(text) && adChoice.test(text)) found.add('ad-choice');
  if (cookieChoice.test(text)) found.add('cookie-choice');
  if (doNotSellLink.test(text)) found.add('do-not-sell-link');
  if (/track|dnt|gpc|privacy control|signal/i.test(text) && honours.test(text) && !signalDenied.test(text))
    found.add('honours-signal');
  if (/\bright/i.test(text) && rightToOptOut.test(text)) found.add('right-to-opt-out');
  if ((optsOut || /unsubscrib/i.test(text)) && mailOnly.test(text) && !found.has('opt-out-of-ads'))
    found.add('opt-out-of-mail');
}

/** Whether a clause says that its section's processing rests on consent. */
export function restsOnConsent(text: string): boolean {
  return strictConsent.test(text);
}
