import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';

/** Words and groups of words of which the statements on selling and sharing are made. */
export const any = (source: string) => new RegExp(source, 'i');
export const oneOf = (...sources: string[]) => any(sources.join('|'));

export const NOT = String.raw`\b(?:not(?! only| limited)|never|nor|neither|no(?! longer| matter)|none|nobody|nothing|without|cannot|refrains?|zero|(?:rule|policy) against|(?:do|wo|does|is|are|have|has|ca|did|was|were|would|should)n['’]?t)\b`;
export const SELLING = String.raw`\b(?:(?:re-?)?(?:sells?|selling|sold)|rent(?:s|ed|ing)?|trade[sd]?|trading|barter(?:s|ed|ing)?|lease[sd]?|leasing|moneti[sz]\w+|commerciali[sz]e[sd]?|hawk(?:s|ing)?|peddl(?:e[sd]?|ing)|mak(?:e|es|ing) (?:any )?money (?:from|off|with|out of)|profit(?:s|ing)? from (?:your|you\b|user|personal|selling|the sale|our (?:users|customers)))\b`;
export const PASSING = String.raw`\b(?:shar(?:e[sd]?|ing)|disclos(?:e[sd]?|ing)|transfer(?:s|red)?|provid(?:e[sd]?|ing)|giv(?:en?|ing)|pass(?:ed|es)?|reveal(?:ed)?|release[sd]?|distribute[sd]?|divulge[sd]?|transmit(?:ted)?|hand(?:ed)?|forward(?:ed)?|made available|make available|exchange[sd]?|loan(?:ed)?|communicated?|sen[dt]|furnish(?:ed|es)?|suppl(?:y|ies|ied)|ma(?:k|d)e known|shown?)\b`;
/** What something is given for when it is sold. */
const VALUE = `(?:(?:a|an|any|some|other|valuable|monetary|non-monetary|or|and|commercial|financial|licen[cs]e|referral|small) )*(?:fees?|money|payments?|compensation|consideration|commissions?|royalt(?:y|ies)|remuneration|revenue|profits?|gains?|value|benefits?|discounts?)`;
export const FOR_VALUE = String.raw`\b(?:for|in (?:exchange|return|consideration) (?:for|of)) ${VALUE}\b`;
export const ADVERTISING = String.raw`\b(?:ads?|adverts?|advertis(?:ing|ed?|ements?|es)|re-?target\w*|re-?market(?:ing|ed)|interest-based|behaviou?ral)\b`;
export const AD_FIRM = String.raw`(?:\b(?:ads?|advertising|advertisement|ad-?tech|marketing)(?:[- ](?:and|or|and\/or)? ?(?:analytics|analysis|measurement|social media|social|marketing|data|content|technology|serving)){0,3}[- /]+(?:networks?|partners?|servers?|exchanges?|agenc(?:y|ies)|compan(?:y|ies)|platforms?|technolog(?:y|ies)|providers?|vendors?|affiliates?|businesses|entities|groups)\b|\badvertisers\b|\bsponsors\b|\bdata brokers?\b|\bmarketers\b|\b(?:demand|supply|sell)-side platforms?\b)`;
export const OTHERS = String.raw`(?:\b(?:third|3rd)[- ]part(?:y|ies)\b|\bpartners?\b|${AD_FIRM}|\bnetworks\b|\b(?:google|facebook|meta|microsoft|twitter|linkedin|tiktok|pinterest|criteo|ezoic|bing)\b|\bsocial (?:media|network\w*)|\bcompanies\b|\bthese (?:entities|parties)\b|\bothers\b|\bvendors?\b|\bthey\b)`;
export const TRACE = String.raw`\b(?:cookies?|pixels?|beacons?|tags?|sdks?|technolog(?:y|ies)|identifiers?|information|data|ip address(?:es)?|device ids?|activit(?:y|ies)|visits?)\b`;
/** What is left on or read from a device. */
export const TRACKER = String.raw`\b(?:cookies?|pixels?|beacons?|tags?|sdks?|technolog(?:y|ies)|identifiers?|ip address(?:es)?)\b`;
export const OUTSIDERS = String.raw`\b(?:(?:third|3rd)[- ]part(?:y|ies)|any(?:one|body)|others|outside(?:rs)?|(?:any |(?:an)?other |external |outside )(?:parties|quarters|compan(?:y|ies)|firms?|business(?:es)?|groups?|bod(?:y|ies)|people|persons?|part(?:y|ies)|entit(?:y|ies)|organi[sz]ations?|individuals?|recipients)|advertisers|marketers)\b`;

export const not = any(NOT);
export const advertising = any(ADVERTISING);
export const adFirm = any(AD_FIRM);
export const consent =
  /\b(?:with|given|obtain\w*|based on|subject to|upon|on the basis of|only (?:if|with|after|when)|where|without|get|for which) (?:\w+ ){0,4}(?:consent(?:ed)?|permission|opt(?:ed)?[- ]?in)\b|\bif you (?:consent|agree|give|have (?:consented|agreed|given|opted in))|opt-in consent|\byou (?:may|can) (?:permit|authori[sz]e|allow) (?:us|[A-Z]\w+)\b|explicitly (?:consent|agree)|\byou (?:have )?(?:consented|opt in|opted in)\b|\bconsents? (?:to|is)\b/i;
const strictConsent = new Expression(
  /\b(?:only|exclusively|solely)\b[^.;]{0,60}\b(?:consent(?:ed)?|opt(?:ed)?[- ]?in|permission)\b|\bonly\b[^.;]{0,40}\bif you (?:agree|accept|allow)|legal basis[^.;]{0,60}consent|\bart(?:icle|\.)? ?6 ?\(?1\)?,? ?(?:sentence 1,? )?(?:lit\.? ?)?\(?a\b|based on (?:your|the user's) (?:\w+ )?consent|if you (?:have )?(?:consented|given (?:us )?your)|\brequires? your (?:\w+ )?consent|\b(?:with|subject to) your (?:explicit |prior |express )?consent\b/i,
);
export const choice =
  /opt(?:ed|ing)?[- ]?out|\bdisabl|\bblock|\bvisit (?:the|http|www|their)|to learn more|more information/i;
export const speaksOfMarketing = new Expression(
  /market|promot|advert|\bads?\b|offer|interest|retarget|re-target|behavio|commercial|products/i,
);

/** Whether the lead-in of a list denies all that is in the list: "We never". */
export const deniesAll = (leadIn: string): boolean => /\b(?:not|never|n['’]t)\b[^.]{0,25}$/i.test(leadIn);

/** Whether a clause says that its section's processing rests on consent. */
export const restsOnConsent = (read: ReadText): boolean => read.test(strictConsent);
