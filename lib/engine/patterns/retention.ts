import type { Pattern } from '../pattern.ts';

const NUMBER =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety)';
const LENGTH = String.raw`\b${NUMBER}\)?(?: ?\(\w+\))?[- ](?:\w+ )?(?:hour|day|week|month|year)s?\b`;
const ERASE = String.raw`\b(?:delet|eras|purg|destroy|remov|dispos|anonymi[sz]|overwrit|discard|expung|wip)(?:e|es|ed|ing|ion|ure)?\b`;

/** Signs of how long data is kept. Features for the model, no verdicts. */
export const retentionPatterns: Pattern[] = [
  [
    'keep',
    /\b(?:retain(?:s|ed|ing)?|retention|keep(?:s|ing)?|kept|stor(?:e|es|ed|ing|age)|hold|held|maintain(?:s|ed)?|preserve[sd]?|sav(?:e|ed|es)|archiv\w+|remain(?:s|ed)?|persist\w*)\b/i,
  ],
  [
    'erase',
    /\b(?:delet\w+|eras\w+|purg\w+|destroy\w*|destruction|remov\w+|dispos\w+|anonymi[sz]\w+|overwrit\w+|discard\w*|expung\w+|wiped?|cleared)\b/i,
  ],
  [
    'length',
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|thirty|ninety|a|an)\)?[- ]+(?:calendar |business |working |full |more |additional |further )?(?:second|minute|hour|day|week|month|year|decade)s?\b/i,
  ],
  [
    'keep-length',
    /\b(?:retain\w*|keep|kept|stor(?:e|es|ed|ing|age)|held|hold|maintain\w*|saved?|archiv\w+|log(?:s|ged)?|delet\w+|eras\w+|purg\w+|destroy\w*|remov\w+|anonymi[sz]\w+|expire\w*)\b[^.]{0,120}\b(?:\d+|one|two|three|six|seven|ten|twelve|thirty|ninety)\)?[- ](?:\w+ )?(?:hour|day|week|month|year)s?\b/i,
  ],
  [
    'as-long',
    /\b(?:as long as|for so long as|so long as|no longer than|longer than|only (?:for|as)|for the (?:duration|period|length|time|life|term)|until|for (?:a|any|the|such|however) (?:\w+ )?(?:period|time)|duration of)\b/i,
  ],
  [
    'necessary',
    /\b(?:necessary|needed|required|reasonable|reasonably|appropriate|relevant|useful|need|permitted|fulfil\w*|legitimate|purposes?)\b/i,
  ],
  [
    'without-end',
    /\b(?:indefinite(?:ly)?|permanent(?:ly)?|perpetu\w+|forever|never (?:be )?(?:delete|deleted|erased|removed)|(?:without|with no) (?:an? |any |set |time |upper )*(?:end|limit|expiry|cut-off)|no (?:end|expiry|deletion) date|for (?:good|all time|eternity)|until further notice|open-ended|in perpetuity|unlimited (?:period|time|duration)|for ever|immutable)\b/i,
  ],
  [
    'cannot-erase',
    /\b(?:not|never|n'?t|cannot|unable to|impossible to)\b[^.;]{0,40}\b(?:delet\w+|eras\w+|remov\w+|purg\w+|destroy\w*)\b/i,
  ],
  [
    'keeps-as-long',
    /\b(?:retain(?:s|ed|ing)?|retention|keep(?:s|ing)?|kept|stor(?:e|es|ed|ing|age)|hold|held|maintain(?:s|ed)?|preserve[sd]?|processed)\b[^.]{0,110}\b(?:as long as|so long as|longer (?:than|period)|until|(?:for|during) (?:the|a|any|such|an|that|this|however|whatever)(?: \w+){0,2} (?:period|time|duration|length|life|lifetime|term)|only for)\b/i,
  ],
  [
    'keeps-as-needed',
    /\b(?:retain(?:s|ed|ing)?|retention|keep(?:s|ing)?|kept)\b[^.]{0,110}\b(?:necessary|needed|need|required|permitted|legal obligations?|applicable laws?|resolve disputes|business (?:purposes|interests)|legitimate)\b/i,
  ],
  [
    'erased-when',
    /\b(?:delet(?:e|es|ed)|eras(?:e|es|ed)|purge[sd]?|destroy(?:s|ed)?|dispose[sd]?|anonymi[sz]e[sd]?|discard(?:s|ed)?)\b[^.]{0,90}\b(?:when|once|after|upon|as soon as|immediately|no longer|at the end|automatically|periodically)\b|\b(?:when|once|after|upon|as soon as|no longer)\b[^.]{0,110}\b(?:we|be|is|are|promptly|securely|then|or|to) (?:delet(?:e|ed)|eras(?:e|ed)|purged?|destroy(?:ed)?|disposed?|anonymi[sz]ed?)\b/i,
  ],
  [
    'retention-period',
    /\b(?:retention|storage) (?:periods?|polic(?:y|ies)|schedules?|times?|durations?|terms?|limits?|criteria)\b/i,
  ],
  [
    'kept-after',
    /\b(?:retain(?:ed)?|kept|keep|remain(?:s|ed)?|archived?|stored?|maintain(?:ed)?|persist)\b[^.]{0,110}\b(?:after|even if|even after|following|once|although|notwithstanding)\b[^.]{0,60}\b(?:clos\w+|delet\w+|terminat\w+|cancel\w*|deactivat\w+|leav\w+|remov\w+)\b|\b(?:after|even if|even after|following|once|when|if) (?:you|your|the)\b[^.]{0,60}\b(?:clos\w+|delet\w+|terminat\w+|cancel\w*|deactivat\w+|updat\w+|remov\w+)\b[^.]{0,90}\b(?:retain|keep|remain|archive|maintain|persist)\w*\b/i,
  ],
  // What a length is the length of: these are read near each length.
  [
    'kept-for-length',
    new RegExp(
      String.raw`\b(?:retain(?:s|ed)?|keep|kept|stored?|held|hold|maintain(?:ed)?|saved?|archived?|preserved?|remain)\b[^.;]{0,60}\b(?:for|up to|until|maximum of|period of|least)(?: \w+){0,4} ${LENGTH}`,
      'i',
    ),
  ],
  [
    'erased-in-length',
    new RegExp(
      String.raw`${ERASE}[^.;]{0,70}\b(?:within|after|every|in|than|following|up to)(?: \w+){0,4} ${LENGTH}`,
      'i',
    ),
  ],
  ['length-then-erased', new RegExp(`${LENGTH}[^.;]{0,70}${ERASE}`, 'i')],
  [
    'answered-in-length',
    new RegExp(
      String.raw`\b(?:respond|repl(?:y|ies)|response|answer|acknowledge|confirm|inform|notify|provide|fulfil|comply|verify)\w*\b[^.;]{0,70}\b(?:within|in|than)(?: \w+){0,4} ${LENGTH}`,
      'i',
    ),
  ],
  [
    'idle-length',
    new RegExp(
      String.raw`\binactiv\w+[^.;]{0,40}${LENGTH}|${LENGTH}[^.;]{0,30}\binactiv\w+|\b(?:not|n['’]t) (?:been )?(?:logged|used|signed|accessed)\b[^.;]{0,40}${LENGTH}`,
      'i',
    ),
  ],
  ['restore', /\b(?:restor\w+|reactivat\w+|recover\w*|grace period|undelet\w+|log(?:ging)? back)\b/i],
  ['suspend', /\b(?:suspend\w*|de-?activat\w+|suspension|close your)\b/i],
  [
    'where-kept',
    /\b(?:stor(?:e|ed|age)|held|hosted|processed|transferred)\b[^.]{0,50}\b(?:in|on|at|outside(?: of)?) (?:the |our |your |a |secure |other )*(?:united states|u\.s\.|usa|eu|eea|country|countries|servers?|hard drive|devices?|browser|computer|data cent(?:er|re)s?|cloud)\b/i,
  ],
  ['account', /\b(?:account|membership|subscription|registration|profile|relationship|contract|customer)\b/i],
  [
    'closure',
    /\b(?:clos(?:e|ed|ure|ing)|terminat\w+|cancel\w*|deactivat\w+|inactiv\w+|expir\w+|end of|ceas\w+|after (?:you|the|your)|following|last (?:visit|login|contact|use|activity|interaction|purchase))\b/i,
  ],
  ['cookie', /\bcookies?\b|\bsession\b|\b_\w+|\blocal storage\b/i],
  [
    'response',
    /\b(?:respond|response|reply|replies|answer|request(?:s|ed)?|process your|within (?:a )?(?:reasonable|\d+|one|thirty|forty)|calendar days|business days|extend\w*|verify|acknowledge)\b/i,
  ],
  ['notice', /\b(?:notice|notify|notification|advance|prior to|effective|changes?|amend\w*|updates?|breach|posted)\b/i],
  [
    'look-back',
    /\b(?:(?:past|last|preceding|previous|prior) (?:\(?\w+\)? )?(?:twelve|12|six|6|few)?\)? ?(?:\(\d+\) )?months?|in the (?:past|last|preceding)|12-month|twelve-month)\b/i,
  ],
  ['age', /\b(?:years (?:of age|old)|under the age|age of|older|younger)\b/i],
  ['backup', /\b(?:back-?ups?|archives?|archival|residual|copies)\b/i],
  ['law', /\b(?:law|laws|legal|legally|tax|accounting|statut\w+|regulat\w+|limitation|obligations?|audit)\b/i],
  ['logs', /\b(?:logs?|log files?|ip address(?:es)?|server)\b/i],
  ['anonymous', /\b(?:aggregat\w+|anonymi[sz]ed?|anonymous(?:ly)?|de-?identified|statistical)\b/i],
  ['security', /\b(?:secure|secured|security|encrypt\w*|safeguards?|protected|servers? (?:located|in))\b/i],
  ['rights', /\b(?:right to|you (?:can|may|have)|request (?:that|the|erasure|deletion)|ask us)\b/i],
];
