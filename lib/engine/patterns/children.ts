import type { Pattern } from '../pattern.ts';

const AGE = '(?:1[0-9]|2[01]|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twelve|twenty[- ]one)';

/** Signs of who may use a service. Features for the model, no verdicts. */
export const childrenPatterns: Pattern[] = [
  [
    'child',
    /\b(?:child|children|children's|minors?|kids?|teen\w*|young (?:people|persons?|users?)|youth|juveniles?|underage|infants?|pupils?|students?)\b/i,
  ],
  [
    'under-age',
    new RegExp(
      String.raw`\b(?:under|below|younger than|less than|not (?:yet )?(?:reached|attained)|at least|over|above|older than|minimum)\b[^.;]{0,30}\b${AGE}\b`,
      'i',
    ),
  ],
  [
    'age-old',
    new RegExp(
      String.raw`\b${AGE}\)? (?:years?|or (?:older|over|above|younger|under)|and (?:older|over|above|under))`,
      'i',
    ),
  ],
  ['age-of', /\bage of\b|\bof age\b|\byears old\b|\bmajority\b|\blegal age\b|\bminimum age\b/i],
  [
    'not-for',
    /\b(?:not|never|n'?t|no)\b[^.;]{0,60}\b(?:intended|directed|designed|aimed|target\w*|address|offer\w*|meant|market\w*|available|permitted|allowed|eligible|use|register|suitable|appropriate|appeal|solicit)\b/i,
  ],
  [
    'not-knowingly',
    /\b(?:not|never|n'?t)\b[^.;]{0,30}\b(?:knowingly|intentionally|consciously|wish to|seek to|want to)\b|\b(?:knowingly|intentionally)\b/i,
  ],
  [
    'not-collect',
    /\b(?:not|never|n'?t)\b[^.;]{0,40}\b(?:collect|solicit|gather|request|obtain|accept|process|store|maintain)\b/i,
  ],
  ['parent', /\b(?:parents?|parental|guardians?|legal representative|custod\w+|tutors?|adult)\b/i],
  ['consent', /\b(?:consent|permission|authori[sz]\w+|approv\w+|supervis\w+|involvement|agree\w*|with the help)\b/i],
  [
    'without-consent',
    /\b(?:without|unless|only (?:with|if)|must (?:have|obtain|get)|need|requires?|obtain\w*|verif\w+|prior|first)\b[^.;]{0,50}\b(?:consent|permission|authori[sz]ation|approval|supervision)\b/i,
  ],
  ['school', /\b(?:schools?|teachers?|educators?|classroom|ferpa|district|k-12)\b/i],
  ['delete-if', /\b(?:learn|become aware|discover\w*|believe|find out|notified|aware|realize|suspect)\b/i],
  ['please-contact', /\b(?:please contact|contact us|notify us|let us know|inform us)\b/i],
  ['coppa', /\bcoppa\b|children'?s online privacy/i],
  ['sale-of-minors', /\b(?:sell|sale|sold|share|opt[- ]?in)\b/i],
  ['ads-to-minors', /\b(?:advert\w*|ads|marketing|targeted|profiling)\b/i],
  ['eraser', /\b(?:remov\w+|eras\w+|request)\b[^.;]{0,60}\b(?:posted|content)\b|\bcalifornia\b/i],
  [
    'for-children',
    /\b(?:for|with|of|about|by) (?:our |your |younger )?(?:children|kids)\b|\byour child(?:'s|ren)?\b|\bchild(?:'s)? (?:account|profile|information|data|use)\b/i,
  ],
  ['family', /\b(?:family|dependents?|beneficiar\w+|spouse|household|relatives|birth|marital|number of children)\b/i],
  ['general', /\b(?:protect\w*|safety|important|encourage|special|sexual|abuse|exploitation|csam)\b/i],
];
