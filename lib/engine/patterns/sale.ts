import type { Pattern } from '../pattern.ts';

/** Signs of sale and of sharing for advertising. Features for the model, no verdicts: each can mislead by itself. */
export const salePatterns: Pattern[] = [
  // "we do not sell", "never rented", "nor will we trade"
  [
    'never-sells',
    /\b(?:not|never|nor|neither|don'?t|won'?t|doesn'?t|no longer|without|isn'?t|aren'?t|hasn'?t|haven'?t|cannot|refrain from)\b[^.;]{0,50}\b(?:sell|sold|selling|sells|rent|rented|renting|trade|traded|barter|lease|monetiz\w+|monetis\w+|commerciali[sz]e)\b/i,
  ],
  ['no-sale', /\b(?:no|not (?:a|any|constitute a|considered a))\b[^.;]{0,30}\b(?:sales?|selling)\b/i],
  ['not-in-months', /\b(?:not|never|n'?t)\b[^.;]{0,20}\bsold\b[^.]{0,200}\b(?:months|year)\b/i],
  [
    'may-be-sale',
    /\b(?:may|might|could|can|is|are|be|also|broadly)\b[^.;]{0,60}\b(?:considered|deemed|constitute|qualify|qualifies|regarded|classified|interpreted|viewed|defined|meet|fall|amount)\b[^.;]{0,60}["“‘']?(?:sale|sales|sell|selling|sold)\b/i,
  ],
  ['sale-quoted', /["“‘'](?:sale|sales|sell|sells|selling|sold)[,.]?["”’']/i],
  [
    'we-sell',
    /\b(?:we|us|company|our (?:site|service)s?)\b(?:(?!\b(?:not|never|n'?t|cannot|nor|if|whether)\b)[^.;,]){0,40}\b(?:sell|sold|rent|lease|licen[cs]e)\b[^.;]{0,60}\b(?:information|data|list|lists|names?|identifiers|addresses|details|content)\b/i,
  ],
  [
    'sold-to',
    /\b(?:sold|sell|selling|sale of)\b[^.;]{0,40}\b(?:personal|your|data|information|categories|identifiers)\b/i,
  ],
  ['categories-sold', /\b(?:categor(?:y|ies)|types?) of\b[^.;]{0,60}\b(?:sold|sell|we (?:may )?(?:sell|share))/i],
  [
    'for-money',
    /\b(?:money|monetary|valuable consideration|compensation|a fee|in exchange for|remuneration|for profit|payment)\b/i,
  ],
  [
    'sell-or-share',
    /\b(?:sell|sold|selling|sale)s?["”’']?[ ,]*(?:or|and|\/|and\/or)\s*["“‘']?(?:share|shared|sharing|disclos)/i,
  ],
  ['do-not-sell-link', /\bdo not (?:sell|share)\b[^.]{0,20}\bmy\b/i],
  ['right-of-sale', /\bright to\b[^.;]{0,60}\b(?:sale|selling|sell|sold|share|sharing)\b/i],
  ['opt-out', /\bopt(?:ed|ing|s)?[- ]?out\b|\bunsubscribe\b/i],
  [
    'opt-out-of-ads',
    /\bopt(?:ed|ing|s)?[- ]?out\b[^.;]{0,80}\b(?:sale|selling|sell|shar(?:e|ing)|target\w*|interest|behaviou?ral|advertis\w+|ads|personali[sz]ed|cookies|tracking|collection)\b/i,
  ],
  [
    'opt-out-page',
    /\b(?:aboutads|networkadvertising|youronlinechoices|optout\.|youradchoices|adchoices|nai\b|daa\b|ads ?settings|adssettings|ad preferences|privacy choices|limit ad tracking|global privacy control|gpc\b|advertising id)/i,
  ],
  ['do-not-track', /\b(?:do[- ]not[- ]track|dnt)\b/i],
  [
    'honours-signal',
    /\b(?:honou?r|respect|recogni[sz]e|respond to|process|support|comply with|treat)s?\b[^.;]{0,60}\b(?:do[- ]not[- ]track|dnt|gpc|global privacy control|opt-?out (?:preference )?signals?)/i,
  ],
  [
    'ignores-signal',
    /\b(?:not|n'?t)\b[^.;]{0,40}\b(?:honou?r|respect|recogni[sz]e|respond|process|support|react)\b[^.;]{0,80}\b(?:do[- ]not[- ]track|dnt|signals?)/i,
  ],
  [
    'targeted-ads',
    /\b(?:target(?:ed|ing)?|interest[- ]based|behaviou?ral|personali[sz]ed|custom(?:i[sz]ed)?|tailored|relevant|cross[- ](?:context|site|device)|re-?(?:target|market)ing|programmatic)\b[^.;]{0,40}\b(?:ads?|advert\w*|marketing|offers|promotions)\b/i,
  ],
  [
    'ads-targeted',
    /\b(?:ads?|advert\w*)\b[^.;]{0,60}\b(?:target|tailored|interests?|relevant|personali[sz]e|based on)\b/i,
  ],
  ['retargeting', /\bre-?(?:target|market)\w*|\blook-?alike|custom audience|\bcustomer match\b/i],
  [
    'third-collects',
    /\b(?:third[- ]part(?:y|ies)|partners?|advertisers?|networks?|vendors?|companies|providers|google|facebook|meta|they)\b[^.;]{0,80}\b(?:collect|receive|use|place|set|access|gather|read|obtain|track|drop|serve|recogni[sz]e)s?\b/i,
  ],
  [
    'third-cookies',
    /\b(?:third[- ]part(?:y|ies)|partners?|advertisers?|networks?|google|facebook|meta)\b[^.;]{0,100}\b(?:cookies?|pixels?|beacons?|tags?|sdks?|tracking technolog\w+|similar technolog\w+|identifiers?)\b/i,
  ],
  [
    'ad-network',
    /\b(?:ad|ads|advertising|advertisement)[- ](?:networks?|partners?|servers?|exchanges?|agenc(?:y|ies)|compan(?:y|ies)|platforms?|technology|providers?|vendors?)|\badvertisers?\b/i,
  ],
  [
    'ad-platform',
    /\b(?:google (?:ads|adwords|adsense|ad manager|marketing platform)|adwords|adsense|doubleclick|double click|facebook (?:pixel|ads|audience)|meta (?:pixel|ads)|bing ads|microsoft ads|criteo|taboola|outbrain|adroll|quantcast|tiktok (?:pixel|ads)|linkedin insight|admob|mopub|applovin|amazon ads|twitter ads|snap pixel|conversion tracking|dart cookie)\b/i,
  ],
  [
    'share-with-third',
    /\b(?:share|shares|shared|sharing|disclose[sd]?|disclosing|provide[sd]?|transfer(?:red)?|give|pass|send|sent|make available|release)\b[^.;]{0,80}\b(?:third[- ]part(?:y|ies)|partners?|advertisers?|sponsors?|affiliates?|companies|others|marketers)\b/i,
  ],
  [
    'own-marketing',
    /\b(?:their|its|third[- ]part(?:y|ies)'?) (?:own )?(?:direct )?(?:marketing|advertising|promotion\w*|commercial|purposes|products|offers)\b/i,
  ],
  [
    'market-to-you',
    /\b(?:market(?:ing)? (?:to you|their|products|purposes)|send you (?:offers|promotion\w*|marketing|information about)|offers? (?:that|which|you) (?:may|might)|direct marketing|special offers|co-?brand\w*|joint (?:marketing|promotion\w*|offer\w*))/i,
  ],
  [
    'never-shares',
    /\b(?:not|never|nor|neither|don'?t|won'?t|doesn'?t|no)\b[^.;]{0,60}\b(?:share|disclose|transfer|provide|give|pass|reveal|release|distribute|divulge|transmit|hand)\w*\b/i,
  ],
  [
    'negated-ads',
    /\b(?:no|not|never|don'?t|without|doesn'?t|neither|n'?t)\b[^.;]{0,50}\b(?:ads?|advert\w*|tracking|trackers)\b/i,
  ],
  [
    'exception',
    /\b(?:except|unless|other than|apart from|save (?:for|as)|only (?:if|when|as|with|to)|however|but|excluding)\b/i,
  ],
  [
    'consent',
    /\b(?:with|without|unless|obtain\w*|give|given|prior|explicit|express|your) (?:\w+ ){0,3}(?:consent|permission|authori[sz]ation|agree\w*)\b|\bopt(?:ed|ing)?[- ]?in\b|\bif you (?:consent|agree|choose)/i,
  ],
  [
    'service-provider',
    /\b(?:service providers?|processors?|contractors?|vendors?|on (?:our|its|their) behalf|sub-?processors?|hosting|payment process\w+|subcontractors?)\b/i,
  ],
  [
    'merger',
    /\b(?:merger|acquisition|acquir\w+|bankruptcy|reorgani[sz]ation|sale of (?:all|some|our|the|substantially|its|assets|the business|a)|successor|dissolution|insolvency|change of control|sold to|transfer of (?:assets|control))\b/i,
  ],
  [
    'aggregate',
    /\b(?:aggregat\w+|anonymi[sz]ed?|anonymous(?:ly)?|de-?identified|non-?person\w+|not (?:personally )?identif\w+|pseudonym\w+)\b/i,
  ],
  [
    'hypothetical',
    /\b(?:if we|whether (?:we|your)|right to (?:know|request|opt)|you may (?:request|have)|in the event|should we)\b/i,
  ],
  ['analytics', /\banalytics\b|\bstatistic\w*/i],
  ['children', /\b(?:child\w*|minors?|under (?:the age of )?(?:13|16|18)|years of age)\b/i],
  ['yes-cell', /\|\s*yes\b|\byes\s*\|/i],
  ['no-cell', /\|\s*(?:no|not sold)\b/i],
];
