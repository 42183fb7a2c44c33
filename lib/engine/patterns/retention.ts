import type { Pattern } from '../pattern.ts';

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
    /\b(?:indefinite(?:ly)?|permanent(?:ly)?|perpetu\w+|forever|never (?:be )?(?:delete|deleted|erased|removed)|without (?:any )?(?:limit|time limit)|in perpetuity|unlimited (?:period|time|duration)|for ever|immutable)\b/i,
  ],
  [
    'cannot-erase',
    /\b(?:not|never|n'?t|cannot|unable to|impossible to)\b[^.;]{0,40}\b(?:delet\w+|eras\w+|remov\w+|purg\w+|destroy\w*)\b/i,
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
