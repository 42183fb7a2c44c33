import { Expression } from '../expression.ts';
import type { SaleClause, SaleStatement } from './sale.ts';
import { advertising, any } from './sale-words.ts';

const optOutPage = new Expression(
  /\b(?:aboutads|networkadvertising|thenai\.|youronlinechoices|optout\.|youradchoices|adchoices|app ?choices|ad ?settings|ad-?settings|ad preferences|ads\/preferences|technologies\/ads|settings\?tab=ads|personali[sz]ation-and-data|tailored-ads|ddai\.|digital advertising alliance|network advertising initiative|limit ad tracking|opt out of (?:interest[- ]based ads|ads personali[sz]ation))/i,
);
const AD_TOPIC = String.raw`(?:\btarget(?:ed|ing)\b|\binterest[- ]based\b|\bbehaviou?ral\b|\b(?:personali[sz]ed|tailored|relevant|customi[sz]ed|third[- ]party|online|mobile) (?:ads?\b|advert\w*|marketing\b)|\bads? personali[sz]ation|\bad(?:s|vertising|vertisement)? (?:cookies|tracking|networks?|partners?|id\b|preferences|settings|serv\w+|choices)|\bthird[- ]party cookies|\b(?:marketing|targeting) cookies|\bre-?targeting|\bre-?marketing|\bad companies|\bconversion tracking|\bdoubleclick|\bdart cookie|\bgoogle ads|\bcustom audiences?|\blook-?alike|\badvertising (?:id|identifier)s?\b|\bad purposes|\badvertis(?:ing|ers?))`;
const OPT_OUT = String.raw`\bopt(?:s|ed|ing)?[- ]?outs?\b`;
const optOutOfAds = new Expression(any(`${OPT_OUT}[^.;]{0,110}?${AD_TOPIC}|${AD_TOPIC}[^.;]{0,110}?${OPT_OUT}`));
const optOutOfSale = new Expression(
  any(
    String.raw`(?:${OPT_OUT}|\bstop|\bdirect\w* us (?:not|to stop)|\bnot to|\bobject to|\bsay no to)[^.;]{0,60}?\b(?:sales?|sell(?:ing)?|sold)\b|\b(?:sale|selling) [^.;]{0,80}?${OPT_OUT}`,
  ),
);
const optOutOfSharing = new Expression(
  any(
    String.raw`(?:${OPT_OUT}|\b(?:do|would) not (?:want|wish|like)|\bdon['’]t (?:want|wish)|\b(?:would|['’]d) rather|\bprefer (?:not|that we)|\bask us (?:to not|not to|to stop)|\bunless you (?:tell|object|opt)|\byou (?:may|can) (?:oppose|object to|refuse|prevent))[^.;]{0,70}?\b(?:shar(?:e[sd]?|ing)|disclos\w+|pass(?:ed)?|(?:made|make) available|other (?:firms|companies|organi[sz]ations) to contact)\b|\b(?:remove|take) (?:\w+ ){1,4}(?:from|off) (?:the |our )?lists? (?:that )?we rent|\blist (?:rental|exchange)\b`,
  ),
);
const adChoice = new Expression(
  any(
    String.raw`\b(?:turn(?:ing)? (?:it |this |them )?off|switch (?:them |these )?(?:on or )?off|(?:disabl(?:e|ing)|limit|control|adjust|manage|chang(?:e|ing)|stop|set)(?! (?:our|the privacy))|withdraw|refus(?:e|ing)|reject|declin(?:e|ing)|object|oppose|deactivat\w+|untick|uncheck|toggle|slide|disconnect|exclude yourself|restrict\w*|reset|prevent|prefer not|choose not|(?:do not|don['’]t) (?:want|wish)|amend|choices?)\b[^.;]{0,90}?${AD_TOPIC}|${AD_TOPIC}[^.;]{0,60}?\b(?:turn(?:ed)? off|switch(?:ed)? off|disabled?|adjust|in your settings|choose not|withdraw|refuse)\b`,
  ),
);
/** A general promise of choices is none. */
const noChoice = /\b(?:strive|want) to (?:provide you with|ensure that you have) choices|automated/i;
/** The link of that name, in capitals: "your privacy choices" are many things. */
const privacyChoices = new Expression(/\bPrivacy Choices\b/);
const REFUSE = String.raw`\b(?:block|refus|reject|disabl|delet|prevent|deactivat|disagree|declin)\w*`;
/** Where it is said of advertising, even refusing cookies in the browser is a way out. */
const refusesCookies = new Expression(
  any(String.raw`${REFUSE}[^.;]{0,80}?\bcookies\b|\bcookies\b[^.;]{0,80}?${REFUSE}`),
);
const cookieChoice = new Expression(
  /\b(?:cookie|consent|tracking) (?:settings|preferences?|banner|manager|management|tool|consent|cent(?:er|re))\b|manage cookies|cookie-?(?:settings|consent)/i,
);
const doNotSellLink = new Expression(
  /\bdo not (?:sell|share)(?: or (?:sell|share))? my\b|\bdo not sell (?:request|link|page)/i,
);
const SIGNAL = String.raw`\b(?:do[- ]not[- ]track|dnt|gpc|global privacy control|opt-?out (?:preference )?signals?|browser signals?)\b`;
const honours = new Expression(
  any(
    String.raw`\b(?:honou?rs?|respects?|recogni[sz]es?|responds?|process(?:es)?|supports?|compl(?:y|ies)|abide|detects?|stop|treat)\b[^.;]{0,90}?${SIGNAL}|${SIGNAL}[^.;]{0,90}?\b(?:honou?red|respected|recogni[sz]ed|supported|in place|we (?:stop|do not|will|honou?r|treat))`,
  ),
);
const signalDenied = any(
  String.raw`\b(?:not|n['’]t|unable|no|cannot)\b[^.;]{0,60}?\b(?:honou?r|respect|recogni[sz]e|respond|process|support|alter|change|react|take action|standard|monitor|follow|comply)`,
);
/** How others answer the signal. */
const signalOfOthers = /\bhow (?:they|we|it|operators)\b|\boperators of\b|\bwebsites? that\b|\bif a (?:web)?site\b/i;
const rightToOptOut = new Expression(
  any(
    String.raw`\bright\b[^.;]{0,60}?(?:${OPT_OUT}|\bdirect|\bobject|\brequest|\bsay no|\btell)[^.;]{0,80}?\b(?:sales?|sell|sold|selling|shar(?:e|ing)|targeted|third part)`,
  ),
);
const mailOnly = new Expression(
  any(
    String.raw`(?:${OPT_OUT}|unsubscrib)[^.;]{0,80}?\b(?:e-?mails?|newsletters?|mailings?|communications?|messages?|calls|marketing|promotion\w*)`,
  ),
);
/** Without one of these, a choice is about something else: the transfer of data to another company. */
const CHOICE_WORDS = new Expression(
  /\bopt|\bad|market|cookie|track|sell|sale|target|privacy choices|signal|gpc|dnt|shar|disclos|unsubscrib|behavio|profil|consent|doubleclick|dart|privacy control|available|lists?\b/i,
);

/** Which choices a clause offers. */
export function readChoices(sale: SaleClause, found: Set<SaleStatement>): void {
  const choices = choicesOf(sale);
  // Most clauses offer none, and most have such a word.
  if (choices.length && sale.whole.test(CHOICE_WORDS)) for (const choice of choices) found.add(choice);
}

function choicesOf({ whole, heading }: SaleClause): SaleStatement[] {
  const found: SaleStatement[] = [];
  const { text } = whole;
  if (whole.test(optOutPage)) found.push('opt-out-page');
  if (whole.test(optOutOfSale)) found.push('opt-out-of-sale');
  if (whole.test(optOutOfAds)) found.push('opt-out-of-ads');
  if (whole.test(optOutOfSharing)) found.push('opt-out-of-sharing');
  if (whole.test(adChoice) && !noChoice.test(text)) found.push('ad-choice');
  if (whole.test(cookieChoice)) found.push('cookie-choice');
  if (whole.test(refusesCookies) && (advertising.test(text) || advertising.test(heading)))
    found.push('refuses-ad-cookies');
  if (whole.test(privacyChoices) || whole.test(doNotSellLink)) found.push('do-not-sell-link');
  if (whole.test(honours) && !signalDenied.test(text) && !signalOfOthers.test(text)) found.push('honours-signal');
  if (whole.test(rightToOptOut)) found.push('right-to-opt-out');
  if (!found.includes('opt-out-of-ads') && whole.test(mailOnly)) found.push('opt-out-of-mail');
  return found;
}
