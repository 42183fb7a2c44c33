import type { Pattern } from '../pattern.ts';

const AGE = '(?:1[0-9]|2[01]|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twelve|twenty[- ]one)';

const NOT = String.raw`(?:\b(?:not|never|no|nor)|n['’]t)\b`;
const YOUNG = `(?:under[- ](?:1[0-9]|2[01])s|child(?:ren)?|minors?|kids?|teens?|teenagers?|youths?|juveniles?|young(?:er)? (?:people|persons?|users?|visitors)|students?|pupils?|infants?|under-?age|individuals?|persons?|people|anyone|users?|visitors?|those|you(?: are|['’]re)?)`;
const CONSENT = String.raw`(?:consents?|permission|authori[sz]ation|approval|approv\w+|involvement|supervision|agree(?:s|d|ment)?|help|assistance|participation|OK|okay|approved?|say-so|sign(?:s|ed|ature)|countersigned|confirm(?:s|ed)?)`;
const PARENT = `(?:parents?|parental|guardians?|adults?|mothers?|fathers?|mum|mom|dad|carers?|caregivers?|grown-up|schools?|custodian|parent['’]s|guardian['’]s)`;
/** "a parent's consent", "consent of a guardian", "parental approval". */
const PARENTS_CONSENT = String.raw`(?:\b${PARENT}\b[^.;]{0,40}\b${CONSENT}\b|\b${CONSENT}\b[^.;]{0,60}\b${PARENT}\b)`;

const oneOf = (...sources: string[]) => new RegExp(sources.join('|'), 'i');

/** Who may use it is bounded, whatever is done with data. */
const RESTRICTS = [
  String.raw`\b${YOUNG}\b[^.;]{0,60}\b(?:may not|must not|can ?not|can['’]t|should not|are not|is not|aren['’]t|not (?:be )?(?:allowed|permitted|authori[sz]ed|eligible|able)|prohibited|do not|don['’]t)\b[^.;]{0,50}\b(?:use|register|access|create|allowed|permitted|authori[sz]ed|eligible|sign|join|provide|submit|send|attempt|visit|open|have an account|become)\b`,
  String.raw`\b(?:do not|don['’]t|not) (?:permit|allow|accept|knowingly (?:permit|allow|offer|engage))\b[^.;]{0,60}\b(?:under|younger|below|minors?|child\w*)\b`,
  String.raw`\b(?:must|ha(?:ve|s) to|needs? to) (?:at least )?be (?:at least|over|aged|above|older|${AGE}\b)|\bmust at least be\b|\bminimum age\b|\bmust have (?:reached|turned|completed)\b`,
  // Not "not intended for children under 13", which says nothing of who may use it.
  String.raw`(?<!\b(?:not|never|nor|n['’]t) (?:\w+ )?)\b(?:restricted|limited|available|intended|only|directed|targeted|aimed|meant|designed) (?:only )?(?:to|for|at) (?:\w+ ){0,6}(?:adults|1[0-9]|over|aged|at least|eighteen)\b`,
  String.raw`\b(?:for|to) (?:adults|grown-ups)\b|\badults only\b|\b18\+ only\b|\bonly (?:\w+ )?(?:adults|individuals|persons|people|those|users) (?:who are |that are )?(?:over|aged|above|of|from|at least)\b|\b(?:accept|admit)s? (?:\w+ )?(?:users|members|guests|people|customers)\b[^.;]{0,30}\b(?:from|over|above|aged|at least)\b`,
  String.raw`\b(?:not turned|not reached|under|below|younger)\b[^.;]{0,40}\b(?:refrain|keep away|stay away|leave)\b`,
  String.raw`\bonly\b[^.;]{0,60}\bif you are (?:at least|over|aged|above|older than|(?:1[0-9]|2[01])\b)`,
  String.raw`\brequires?\b[^.;]{0,60}\bto be (?:at least|over|aged|above|older)\b`,
  String.raw`\bplease do not (?:share|send|provide|submit|give|enter|register|upload|use)\b[^.;]{0,60}\b(?:under|below|younger)\b`,
  String.raw`\b(?:aged?|over|older than|at least) \(?1[0-9]\)?(?: \w+){0,5} (?:can|may) (?:create|use|register|sign|open|join)\b`,
  String.raw`\b(?:no one|nobody|no person|none) (?:under|below|younger)\b`,
  String.raw`\b(?:restrict|limit|reserve|permit|allow)\w* (?:the )?(?:use|access|availability|registration)\b[^.;]{0,50}\b(?:adults|1[0-9]|eighteen|over|aged|at least)\b`,
  // "we verify that users are over 18", "you represent that you are at least 16"
  String.raw`\b(?:verif(?:y|ies)|ensure|confirm|check|certify|represent|warrant|declare|affirm)\b[^.;]{0,60}\b(?:is|are|be) (?:over|at least|above|older than|aged)(?: the age of)? \(?(?:1[0-9]|2[01]|sixteen|eighteen|thirteen)\b`,
  String.raw`\b(?:only|are) (?:allowed|permitted|eligible|authori[sz]ed) to (?:use|register|access|create|join)\b[^.;]{0,60}\b(?:aged?|over|at least|older than) \(?(?:1[0-9]|2[01]|sixteen|eighteen)\b`,
];

/**
 * Statements, recognised more strictly than the signs: who may use the service or not, whose data is collected, and what
 * a parent's consent changes. What they say together is weighed in dimensions/child-statements.ts.
 */
const statements: Pattern[] = [
  [
    'mention',
    // Crime, a household, a charity or a small change has words for children and speaks of no child's data.
    oneOf(
      String.raw`(?<!\b(?:number|presence|ages?) of |\b(?:information on|depicting|growth of|employees,|users,|child|expand|collapse|(?:families|women|mothers|parents) and|(?:sick|needy|homeless|orphaned|hungry|poor|vulnerable|save the)) )\b(?:child(?:ren)?(?:['’]s)?|minors|kids)\b(?! (?:sexual|abuse|porn\w*|exploitation|care|menu|or child)|care|(?:['’]s)? (?:hospitals?|hospices?|charit(?:y|ies)|homes?|shelters?|villages?|foundations?|books?|clothes|clothing|wear|toys?)\b)`,
      String.raw`\b(?:an?|any|the|your|such|each|of|by|from|to|with|for|or|no|this|if|that) minor\b(?! (?:change|modif|amend|edit|updat|adjust|way))`,
      String.raw`\bminor (?:child\w*|users?|person|under|consumers?)\b`,
      String.raw`\b(?:teens?|teenagers?|juveniles?|young(?:er)? (?:people|persons?|users?|visitors)|coppa|parental (?:consent|control\w*|authority)|legal adults?|age of majority|applicable age|minimum age|(?:under|below|reached) (?:the|that|this) (?:\w+ ){0,2}age)\b`,
      String.raw`\b(?:under|over|below|at least|than) (?:the age of )?\(?(?:1[0-9]|2[01]|thirteen|fourteen|sixteen|eighteen)\)?(?![\d-]|,\d|\.\d|%| (?:days|months|hours|minutes|percent|u\.s\.c|business|calendar|working))\b`,
    ),
  ],
  [
    'if-learnt',
    /\b(?:if|when|where|in the event|upon|should|once)\b[^.;]{0,40}\b(?:learn\w*|becom\w+ aware|made aware|are aware|discover\w*|determin\w+|believ\w+|reason to|find out|notified|actual knowledge|realiz\w+|inadvertently|suspect\w*|obtain actual|has provided|have collected|has submitted)\b/i,
  ],
  [
    'bars',
    oneOf(
      String.raw`${NOT}[^.;]{0,70}\b(?:intended|directed|designed|aimed|target\w*|address\w*|meant|market\w*|suitable|appropriate|appeal\w*|attract\w*|offer\w*|provide\w*)\b[^.;]{0,80}\b${YOUNG}\b`,
      // "children are not our audience", "at whom our services are not targeted"
      String.raw`\b${YOUNG}\b[^.;]{0,80}\bnot (?:our|the|an?) (?:\w+ )?audience\b|\b(?:at|to|for) whom\b[^.;]{0,50}${NOT} (?:targeted|directed|aimed|intended|meant)\b`,
      ...RESTRICTS,
    ),
  ],
  ['restricts', oneOf(...RESTRICTS)],
  [
    'collects-none',
    /(?:\b(?:not|never|nor|no)|n['’]t)\b[^.;]{0,50}\b(?:collect\w*|solicit\w*|gather\w*|request\w*|obtain\w*|accept\w*|process\w*|stor\w+|maintain\w*|receive\w*|contact\w*|engage\w*|seek\w*|want)\b[^.;]{0,110}\b(?:child\w*|minors?|under|younger|below|kids|less than|persons?|anyone)\b/i,
  ],
  [
    'unless-consent',
    oneOf(
      String.raw`\b(?:without|unless|except (?:with|where|if|as|that)|absent|only (?:with|if|where|after))\b[^.;]{0,70}(?:${PARENTS_CONSENT}|\bconsent\b)`,
    ),
  ],
  [
    'admits',
    oneOf(
      // "may use it only with the consent of a parent", "must have a parent's permission"
      String.raw`\b(?:may|can|must|should|shall|need|needs|allowed|permitted|required?|requires)\b[^.;]{0,80}\b(?:with|upon|through|under|have|obtain|obtained|get|ask|first|only|after|if|seek|accompanied)\b[^.;]{0,70}${PARENTS_CONSENT}`,
      String.raw`\b(?:needs?|requires?) (?:\w+ ){0,4}${PARENTS_CONSENT}`,
      // "not allowed to use this without permission from a guardian"
      String.raw`(?:\b(?:not|can ?not)|n['’]t)\b[^.;]{0,60}\b(?:use|access|register|create|submit|provide|play|share|allowed|permitted)\b[^.;]{0,90}\b(?:without|unless|except)\b[^.;]{0,60}${PARENTS_CONSENT}`,
      // "we require parental consent before …", "parental consent is required"
      String.raw`\b(?:we|will|to|must|obtain\w*|provide[sd]?|grant\w*)\b[^.;]{0,30}\b(?:require[sd]?|obtain\w*|seek|ask|request|get|need|verif\w+)\b[^.;]{0,60}${PARENTS_CONSENT}`,
      // "once a parent has agreed", "needs a parent's OK", "has to be countersigned by a parent"
      String.raw`\b(?:once|after|provided(?: that)?|needs?|requires?|ha(?:s|ve) to|must|first|only)\b[^.;]{0,60}${PARENTS_CONSENT}`,
      String.raw`\bschools?\b[^.;]{0,40}\bconsents?\b[^.;]{0,60}\b(?:pupils?|students?|child\w*)\b|\bask (?:your|a) (?:\w+ or )?(?:parent|guardian|mum|mom|dad|mother|father)`,
      String.raw`\bwith parental (?:consent|permission|approval)\b|${PARENTS_CONSENT}[^.;]{0,30}\b(?:is|are) (?:required|needed|necessary)\b`,
      // "you are the parent of a minor and consent to the minor's use"
      String.raw`\b(?:parent|guardian)\b[^.;]{0,80}\b(?:consent\w*|agree\w*|authori[sz]e\w*|permit\w*|allow\w*)\b[^.;]{0,40}\b(?:use|uses|using|account|collection|minor\w*|child\w*)\b`,
      // "parents may create an account for their child", "data of children that a school provides"
      String.raw`\b(?:parents?|guardians?|schools?|teachers?|educators?|organi[sz]ations?)\b[^.;]{0,60}\b(?:may|can|will|could|must|to)\b[^.;]{0,40}\b(?:create|set up|open|provide|register|establish|download)\b[^.;]{0,80}\b(?:child\w*|minors?|students?|kids|dependents?)\b`,
      String.raw`\b(?:receive|collect|process)\w*\b[^.;]{0,60}\b(?:child\w*|minors?|students?)\b[^.;]{0,40}\b(?:that|which)\b[^.;]{0,20}\b(?:parents?|schools?|guardians?|teachers?)\b`,
    ),
  ],
  [
    'made-for',
    oneOf(
      String.raw`\b(?:designed|intended|made|suitable|appropriate|services?|version|features?|apps?|sites?|areas?|directed|products|games)\b[^.;]{0,20}\b(?:for|to|at|toward) (?:\w+ )?(?:(?:younger |young |use by )?children|kids|younger users|young (?:people|users|learners))\b`,
      String.raw`(?<!\b(?:the|that|your|their|his|her|a|such)\s)\b(?:child|kids?|junior|family|supervised|managed|minor|student) (?:accounts?|profiles?|experience|mode|version|app)\b`,
      String.raw`\bunder[- ]1[0-9] experience\b|\byounger (?:experience|version|mode)\b|\bfamily link\b|\bkid-friendly\b|\byour child['’]s (?:use|activity|teacher|school|profile)\b`,
      String.raw`\b(?:when|intend|we|will|may|to)\b[^.;]{0,20}\b(?:collect|process|use|receive)\b[^.;]{0,50}\b(?:from|about|of) (?:your |the |a )?(?:child|children|students)\b`,
    ),
  ],
  [
    // "a child is a person under 13", "by minors we mean …", "children, which we consider to be …"
    'defines',
    /\b(?:child(?:ren)?|minors?|adults?)["”'’*_]*,?(?: (?:which|who|whom|that))?(?: we)? (?:is|are|mean|means|refers? to|consider|defined|understand)\b[^.;]{0,60}\b(?:under|below|younger|less|over|above|at least|not (?:yet )?(?:reached|attained)|aged?)\b/i,
  ],
  [
    'aside',
    /\b(?:sell|sells|sold|selling|sale|sales|share|shared|opt[- ]?in|opt[- ]?out|opted|advertis\w+|ads|marketing|profiling|remov\w+|eras\w+|delet\w+|posted|verifiable consumer request|on behalf of|resources|guides?)\b/i,
  ],
  [
    'regional',
    /\b(?:in|for) (?:some|certain|other) (?:\w+ )?(?:countries|jurisdictions|states|regions|places)\b|\bcertain countries\b|\b(?:eu|eea|european|california|korean?) (?:union |economic area )?(?:residents?|users?|consumers?)\b|\bresidents? (?:of|in)\b|\b(?:live|based|located|reside) in\b|\byour country requires\b|\blocal jurisdiction\b/i,
  ],
  ['negated', /(?:\b(?:not|never|nor|no)|n['’]t)\b/i],
];

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
  ...statements,
];
