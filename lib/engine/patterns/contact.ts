import type { Pattern } from '../pattern.ts';

/** Signs of how to reach the controller. Facts for the contact decisions, no verdicts. */
export const contactPatterns: Pattern[] = [
  [
    'contact-us',
    /\b(?:contact(?:ing)? us|contact (?:details|information)|reach (?:us|out)|get in touch|write to us|how to contact|e-?mail us|call us|questions? (?:or|about|regarding|concerning))\b/i,
  ],
  [
    'web-form',
    /\b(?:contact|web|online|request|webform|web-form|inquiry|feedback|submission|support)[ -]?forms?\b|\bforms? (?:here|below|on our|available|at)\b|\bfill (?:in|out)\b|\bsubmit(?:ting)? (?:a|your|an) (?:\w+ ){0,3}(?:request|form|ticket|inquiry)/i,
  ],
  [
    'portal',
    /\b(?:privacy (?:portal|cent(?:er|re)|request|hub|dashboard|rights portal|rights request)|data (?:subject )?(?:request|rights|access) (?:form|portal|page|tool)|dsar|request portal|self-service|consumer (?:rights )?request|onetrust|trustarc|do not sell|your privacy choices|privacy choices)\b/i,
  ],
  [
    'settings',
    /\b(?:account|privacy|profile|user|app|your) (?:settings|preferences|dashboard|page|control panel)|\bsettings (?:page|menu|section)|\blog(?:ging)? in(?:to)? (?:to )?your account|\bpreference cent(?:er|re)\b/i,
  ],
  [
    'contact-page',
    /\bcontact (?:us )?(?:page|link|section|button|tab)|\b(?:contact us|contact page) (?:here|at|via|through|using|by (?:clicking|visiting))|\bhelp cent(?:er|re)\b|\bsupport (?:page|team|cent(?:er|re)|ticket)|\bcustomer (?:service|support|care)\b/i,
  ],
  [
    'click-here',
    /\b(?:click(?:ing)?|visit(?:ing)?|using|via|through|follow(?:ing)?|available|found|see|go(?:ing)? to) (?:\w+ ){0,3}(?:here|link|page|website|form|url)\b/i,
  ],
  [
    'street',
    /\b\d{1,5}[A-Za-z]?,? (?:[A-Z][\p{L}.'’-]+ ){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Pl|Place|Sq|Square|Ct|Court|Pkwy|Parkway|Hwy|Highway|Terrace|Plaza|Row|Quay|Broadway|Circle|Close|Suite|Floor|Park|House|Wharf|Center|Centre|Building)\b/u,
  ],
  [
    'street-name',
    /\b[\p{Lu}][\p{L}.-]{0,40}(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee|gatan|vägen|veien|gata|vej|straat|laan|katu|utca|allé)\b|\b(?:rue|avenue|boulevard|via|calle|piazza|place|quai|rua|avenida|ul\.|ulica|allée) (?:d[eu]s? |de la |della |di )?[\p{Lu}\d]/u,
  ],
  [
    'number-street',
    /\b(?:One|Two|Three|Four|Five) [A-Z][a-z]+ (?:Way|Place|Plaza|Drive|Street|Square|Park|Center|Centre|Avenue)\b|\b\d{1,5} [NSEW]\.? ?(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]+)\b|\b\d{1,3}(?:st|nd|rd|th) (?:Street|Avenue|Ave|St|Floor)\b/,
  ],
  ['po-box', /\bP\.? ?O\.? ?Box\b|\bPost(?:al)? Box\b|\bPostfach\b|\bpostbus\b|\bBP \d+/i],
  [
    'us-zip',
    /\b(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|California|New York|Texas|Washington|Delaware|Massachusetts|Illinois|Florida|Virginia|Georgia|Colorado|Oregon|Nevada|Utah|Michigan|Minnesota|Ohio|Pennsylvania|New Jersey|Connecticut|Tennessee|Arizona)\.?,? {1,2}\d{5}(?:-\d{4})?\b/,
  ],
  [
    'other-zip',
    /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b(?:[A-Z]{1,2}-)?\d{4,5} [\p{Lu}][\p{L}]{2,}|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b\d{3} ?\d{2} [\p{Lu}][\p{L}]{2,}|\bD0?\d{1,2} ?[A-Z]\w{3}\b|\bDublin \d{1,2}\b|\b\d{6}\b(?=,? (?:Singapore|India|China|Russia))|\bSingapore \d{6}\b/u,
  ],
  [
    'by-post',
    /\b(?:by (?:post|mail|regular mail|postal mail|letter)|mail(?:ing)? address|postal address|registered (?:office|address)|mail (?:to|us)|send (?:a |us a )?(?:letter|written)|in writing|attn\.?:?|attention:?|c\/o|address:|write to:?|headquarter\w*|located at|with (?:its )?(?:registered )?(?:office|seat|address) (?:at|in))\b/i,
  ],
  ['phone-word', /\b(?:telephone|phone|tel\.?|call(?:ing)?|toll[- ]?free|hotline|fax|by phone|mobile)\b/i],
  [
    'phone-number',
    /(?:\+\d{1,3}[ .-]?(?:\(0\) ?)?|\(?\b\d{3}\)?[ .-]{1,2}|\b1[ .-]\(?\d{3}\)?[ .-]|\b0\d{2,4}[ .-/]?)\d{2,4}(?:[ .-]?\d{2,4}){1,3}\b|\b1?-?8(?:00|33|44|55|66|77|88)[-. ][\dA-Z]{3}[-. ]?[\dA-Z]{3,5}\b/,
  ],
  [
    'dpo',
    /\b(?:data protection officer|data privacy officer|privacy officer|dpo|data protection (?:commissioner|manager|contact|delegate)|datenschutzbeauftragte\w*|délégué à la protection|information officer|data officer|grievance officer|privacy counsel|protection of personal data officer)\b/i,
  ],
  [
    'dpo-ours',
    /\b(?:our|appointed|the|designated|a|has) (?:\w+ ){0,3}(?:data protection officer|data privacy officer|privacy officer|dpo)\b/i,
  ],
  [
    'dpo-contact',
    /\b(?:data protection officer|data privacy officer|chief privacy officer|privacy officer|dpo)\b[^.]{0,80}(?:@|\bat\b|\bcontact|\breach|:|,)|\b(?:contact|reach|attn|attention|email|write to|to|addressed to)[^.]{0,60}\b(?:data protection officer|data privacy officer|privacy officer|dpo)\b/i,
  ],
  [
    'representative',
    /\b(?:eu|uk|european|european union|eea|gdpr|u\.k\.|swiss|authori[sz]ed|local|article 27|art\. 27|appointed|designated|data protection) (?:\w+ ){0,2}representatives?\b|\brepresentatives? (?:in|within|for) (?:the )?(?:eu|uk|european|eea|united kingdom|union)\b|\barticle 27\b/i,
  ],
  [
    'privacy-team',
    /\b(?:privacy (?:team|department|office|manager|compliance|desk|policy administrator|administrator|group|inquiries|questions|matters|coordinator|support|agent)|data protection (?:team|department|office|unit|enquiries)|legal (?:department|team)|compliance (?:officer|team|department))\b/i,
  ],
  [
    'authority',
    /\b(?:supervisory authorit(?:y|ies)|information commissioner|data protection authorit(?:y|ies)|lodge a complaint|cnil|ombudsman|attorney general)\b/i,
  ],
  [
    'privacy-question',
    /\b(?:questions?|concerns?|comments?|inquir(?:y|ies)|enquir(?:y|ies)|complaints?|requests?)\b[^.]{0,60}\b(?:privacy|policy|notice|statement|personal (?:data|information)|data protection|rights)\b/i,
  ],
  ['exercise', /\b(?:exercis\w+|make|submit|send|direct)\b[^.]{0,60}\b(?:rights?|requests?)\b/i],
];
