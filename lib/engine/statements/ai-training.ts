import type { Clause } from '../clauses.ts';
import { everyMatch } from '../every-match.ts';
import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';

/**
 * Statements on training: who trains what on whose data, and whether it is said, denied or left to the reader. Unlike
 * the patterns, each sees the clause's lead-in and the scope of a negation.
 */
export const AI_STATEMENTS = [
  'trains',
  'improves-models',
  'improves-with-ml',
  'improves-technology',
  'trains-deidentified',
  'trains-with-consent',
  'others-train',
  'denies',
  'denies-for-some',
  'denies-for-providers',
] as const;
export type AiStatement = (typeof AI_STATEMENTS)[number];

/** Statements by which some training goes on. */
export const TRAINING: readonly AiStatement[] = [
  'trains',
  'improves-models',
  'improves-with-ml',
  'trains-deidentified',
  'trains-with-consent',
  'others-train',
];
/** Statements by which it does not. */
export const DENIALS: readonly AiStatement[] = ['denies', 'denies-for-some', 'denies-for-providers'];

const any = (source: string) => new RegExp(source, 'i');

const AI = String.raw`(?:\bAI\b|\bA\.I\.|\bartificial intelligence\b|\bmachine[- ]learning\b|\bdeep learning\b|\bML\b|\bLLMs?\b|\bneural networks?\b|\bchat ?bots?\b|\bclassifiers?\b|\brecommenders?\b|\bcomputer[- ]vision\b|\bspeech-to-text\b|\b(?:speech|voice|audio|image|face|facial|handwriting|character)[- ]recognition\b)`;
const MODELS = String.raw`(?:\bmodels\b|\b(?:language|foundation|prediction|predictive|statistical|learning|forecasting|recommendation|data|AI|the|our|its|that|this|such) model\b|\balgorithms?\b|\brecommend(?:ation|er) (?:systems?|engines?)\b)`;
const TRAIN = String.raw`\b(?:(?:re|pre)-?)?(?:train(?:s|ed|ing)?|fine-?tun(?:e|es|ed|ing)|teach(?:es|ing)?)\b`;
const IMPROVE = String.raw`\b(?:improv(?:e|es|ed|ing)|develop(?:s|ed|ing)?|build(?:s|ing)?|built|creat(?:e|es|ed|ing)|enhanc(?:e|es|ed|ing)|refin(?:e|es|ed|ing)|optimi[sz](?:e|es|ed|ing)|calibrat(?:e|es|ed|ing)|tun(?:e|ing))\b`;

/** Things that can be trained where the word "train" leaves no doubt what is done to them. */
const trainsThing = new Expression(
  any(
    `${TRAIN}(?! (?:staff|employee|personnel|sessions?|courses?|programs?|events?|videos?|purposes(?! of)|materials?|or|and|certification|services|providers?|platforms?|modules?|centers?))[^.;:]{0,60}?(?:${AI}|${MODELS}|\\b(?:models?|systems?|technolog(?:y|ies)|software|tools)\\b)`,
  ),
);
const thingTrained = new Expression(
  any(
    String.raw`(?:${AI}|${MODELS}|\bmodel\b)[^.;:]{0,30}?(?:${TRAIN}(?! (?:staff|employee|personnel|session|course|program|event|video))|\bdevelopment\b)|\bself-?learning\b|\b(?:models?|systems?|AI)\b[^.;:]{0,50}?\b(?:are|is|was|were|been) (?:\w+, )*(?:re-?|pre-?)?trained\b`,
  ),
);
/** "training sets", "our filters learn from". */
const learns = new Expression(
  any(
    String.raw`\b(?:(?:as|into|in|for|become|part of|our|their|the|a) (?:\w+ )?training (?:sets?|data ?sets?|data\b(?! protection)|corpus)|training examples)|(?:${AI}|${MODELS}|\b(?:model|machine|filters?|assistant|networks?)\b)[^.;:]{0,30}?\blearn(?:s|ed|ing)? (?:from|on)\b`,
  ),
);
/** "our algorithms are improved with", "the improvement of our AI", "makes our models better". */
const becomesBetter = new Expression(
  any(
    String.raw`(?:${AI}|${MODELS})[^.;:]{0,20}?\b(?:are|is|was|were|been|be) (?:\w+ )?(?:developed|improved|built|refined|enhanced|optimi[sz]ed)\b|\b(?:improvement|development|enhancement|refinement|creation|making|optimi[sz]ation) of (?:(?:our|the|its|their|own|new|any|AI-based) )*(?:\w+ )?(?:${AI}|${MODELS})(?![- ](?:powered|driven|enabled|based|assisted|features|products))|\b(?:model|algorithm) (?:improvement|training)\b|\b(?:make|makes|making|help|helps)\b[^.;:]{0,30}?(?:${AI}|${MODELS})[^.;:]{0,20}?\b(?:better|smarter|more accurate|cleverer)\b`,
  ),
);
/** "train on your inputs". */
const trainsOn = new Expression(
  any(
    String.raw`\b(?:train|trains|training|trained) (?:\w+ ){0,2}?on (?:(?:\w+ ){0,4}?(?:data|content|inputs?|outputs?|conversations|prompts|messages|information)|them|your|files|essays|works?|images|photos|messages)\b|\b(?:data|content|information|inputs|images|photos|uploads?|(?:you|users?|members?) (?:\w+ )?(?:write|upload|post|type|say))\b[^.;:]{0,50}?\bfor (?:the purposes? of )?(?:(?!an?\b)\w+ )?training\b(?! (?:or|programs?|purposes|and|courses|our staff|staff|of))`,
  ),
);
/** Between a verb and its object: what is improved *with* a model is not the model. */
const TO_OBJECT = String.raw`(?:(?!\b(?:in|through|using|via|by|with|into|based)\b)[^.;:()]){0,60}?`;
const improvesModels = new Expression(
  any(
    String.raw`${IMPROVE}${TO_OBJECT}(?:${MODELS}|(?:our|the|its|new|generative|these|such|and|of|or) (?:\w+ )?(?:${AI})(?![- ](?:powered|driven|enabled|based|assisted)))|\b(?:risk|fraud|predictive) modell?ing\b`,
  ),
);
/** Learning machines among the ways in which data improve a service. */
const improvesWithMl = new Expression(
  any(
    String.raw`${IMPROVE}[^.;:]{0,110}?\bincluding\b[^.;:]{0,20}?(?:\b(?:through|by|via|with)\b[^.;:]{0,12}?)?(?:${AI})|\b(?:analysis|testing|research|analytics), machine learning\b|\bmachine learning, (?:testing|research|data analysis)\b`,
  ),
);
const improvesTechnology = new Expression(
  any(String.raw`${IMPROVE}[^.;:]{0,40}?\b(?:our|its|their|\w+['’]s|\w+-related) (?:\w+ ){0,2}?technolog(?:y|ies)\b`),
);

/** Models that learn nothing, and people who do. */
const lookAlike =
  /\b(?:business|pricing|device|phone|make and|role|subscription|hardware|vehicle|mobile) models?\b|\bmodels? (?:number|name|of your|of the device|contract|clauses)\b|\bmodel and\b|\bunique model\b/i;
const ofPeople =
  /\b(?:staff|employees?|personnel|agents?|workforce|representatives?|volunteers?|contractors?|drivers?|teams?) (?:\w+ ){0,3}?(?:train|receive|undergo|are|is)|\btrain(?:s|ed|ing)?(?: of| for| to|,)? (?:our |its |all |the |of )*(?:staff|employees?|personnel|agents?|teams?|people|customers)\b|\bquality (?:assurance|control)?\b[^.;]{0,20}\btraining\b|\btraining (?:and|&) (?:quality|monitoring|certification|guidance|development)/i;
/** What others must not do with public content is no promise of one's own. */
const forbidsReader =
  /\b(?:you|users?|others|anyone|bots|crawlers?|scrapers?) (?:may not|must not|shall not|agree not|are not|will not|cannot)\b|\bscrap(?:e|ing)\b|\bwithout (?:our (?:\w+ )?(?:consent|permission|authori[sz]ation)|authori[sz]ation)\b/i;

const NOT = String.raw`(?:\b(?:not|never|nor|neither|no|none|nothing|cannot|without|waived|refrain\w*)\b|n['’]t\b|\bprohibit\w*|\bforbid\w*|\bdisabled\b|\bbarred\b|\bexclud(?:es?|ed|ing)\b|\bopted out\b)`;
/** "Data that cannot identify you" denies no training. */
const OF_IDENTITY = String.raw`(?:\w+ ){0,3}?(?:identif\w+|recogni[sz]\w+|linked|tied|associated|traced)\b`;
const notBefore = any(`${NOT}(?! (?:only|limited to|just|necessar|${OF_IDENTITY}))[^.;]{0,120}$`);
const aBreak = /,? but\b|\bhowever\b|\balthough\b|\bif you do not\b|\bunless\b|\bwhether or not\b/gi;
const consent =
  /\b(?:with|without|unless|only (?:with|if)|subject to|based on) (?:(?!our\b)\w+ ){0,4}?(?:consent|permission|instructions?|approval|authori[sz]ation|agreement)\b|\bopt(?:s|ed|ing)?[- ]?in\b|\bif you (?:\w+ )?(?:consent|agree|choose|donate|allow|enable|permit|volunteer|join)\b|\b(?:explicit|express|voluntar)\w*|\(your consent\)|\byour consent\b/i;
/** What makes of a denial a promise to ask first. */
const condition =
  /\b(?:without|unless|only (?:with|if)|until)\b[^.;]{0,60}?\b(?:consent|permission|instructions?|approval|agree|choose|allow|opt)|\bopt(?:s|ed|ing)?[- ]?in\b/i;
const ourPromise = /\bwe (?:do|will|shall|would|never)\b/i;
/** How far from a statement its conditions stand: a row's cells are long. */
const AROUND = 130;
const deidentified =
  /\b(?:aggregat(?:e|ed|ing)|anonymi[sz](?:e|ed|ing|ation)|anonymous(?:ly)?|de-?identif(?:y|ied|ication)|non-?(?:personal|identif\w+)|cannot (?:\w+ ){0,3}?identif\w+|(?:not|no longer|cannot|nobody|no individual) (?:\w+ ){0,3}?(?:identif\w+|tied to|linked))\b|\bde-?personali[sz]ed\b|\b(?:stripped|scrubbed) of (?:anything|all|any|names|identifiers)\b|\b(?:names?|faces?|identifiers?|personal (?:details|data)) (?:\w+ ){0,3}?(?:stripped|removed|blurred)\b|\bno personal (?:information|data)\b/i;
const notOnlyDeidentified =
  /pseudonym|\bor in (?:the )?aggregate|alone or|\bpersonal (?:information|data) (?:and|or)\b|(?:not|without) (?:\w+ )?(?:anonymi|aggregat|de-?identif)/i;
const others =
  /\b(?:third[- ]part(?:y|ies)|recipients?|partners?|collaborators?|vendors?|customers|providers?|affiliates)\b[^.;]{0,120}?\b(?:may|might|can|will|could)?\b ?(?:use|process|to train|train)/i;
const providers =
  /\b(?:third[- ]part(?:y|ies)|sub-?processors?|vendors?|providers?|suppliers?|partners?|openai|anthropic|google|microsoft|azure|contractual(?:ly)?|their|they|external)\b/i;
const some =
  /\b(?:by default|business (?:users|customers)|enterprise|api|temporary|google (?:workspace|apps|user)|gmail|emails?|workspace apis|children|minors|under (?:13|16|18)|this feature|these features|personali[sz]ation context|biometric|in this mode)\b/i;

const SPEAKS = new Expression(
  /\btrain|\bfine-?tun|\bteach|model|algorithm|\bAI\b|A\.I\.|artificial intell|machine[- ]learn|self-?learn|recommend|technolog|recognition|\bLLM|\bML\b|chat ?bot|neural/i,
);

/** The text of a clause with the end of what leads into it, where it is an item of a list. */
function inContext(clause: Clause, read: ReadText): ReadText {
  if (clause.kind !== 'item' && clause.kind !== 'row') return read;
  const leadIn = (clause.leadIn ?? '').slice(-160).replace(/[.;:—–-]\s*$/, '');
  return leadIn ? read.after(read.reader.readOnce(leadIn.replace(/[.;:]/g, ','))) : read;
}

const within = /\b(?:not|never|disabled|prohibited)\b(?! only)|n['’]t\b/i;
/** Denials that come last: "training on them is ruled out". */
const after =
  /^[^.;:]{0,60}?\b(?:(?:is|are|has been|was|expressly|contractually) (?:\w+ )?(?:excluded|ruled out|forbidden|prohibited|off limits)|off limits|does not take place|is not performed|decided against|played no part)\b/i;
/** What one may ask not to be done is done otherwise. */
const asksNot =
  /\b(?:instruct|ask|tell|request|prefer|rather|wish|want|choose|opt)\b[^.;]{0,60}?(?:\bnot\b|n['’]t\b|\bprohibit)|\b(?:not|n['’]t) (?:wish|want)\b|\bmay\b[^.;]{0,40}?\bprohibit\b/i;
/** Whether a negation reaches a place in a text: no "but" and no stop between. */
function isDeniedAt(text: string, at: number, matched: string): boolean {
  const before = text.slice(Math.max(0, at - 140), at);
  const from = Math.max(0, ...[...everyMatch(aBreak, before)].map((m) => m.index + m[0].length));
  return (
    notBefore.test(before.slice(from)) ||
    within.test(matched) ||
    after.test(text.slice(at + matched.length, at + matched.length + 90))
  );
}

/** What a clause says of training. Linear: every gap above is bounded. */
export function aiStatementsOf(clause: Clause, ownText: ReadText): AiStatement[] {
  if (!ownText.test(SPEAKS)) return [];
  const read = inContext(clause, ownText);
  const { text } = read;
  const learnt = read.exec(trainsThing) ?? read.exec(trainsOn) ?? read.exec(thingTrained) ?? read.exec(learns);
  const trained = learnt && !ofPeople.test(text) ? learnt : null;
  const improved = read.exec(improvesModels) ?? read.exec(becomesBetter);
  const withMl = read.exec(improvesWithMl);
  const technology = read.exec(improvesTechnology);
  if (!(trained || improved || withMl || technology) || forbidsReader.test(text)) return [];
  const found = new Set<AiStatement>();
  const strong = trained ?? (improved && !lookAlike.test(improved[0]) ? improved : null);
  if (strong) {
    const around = text.slice(Math.max(0, strong.index - AROUND), strong.index + strong[0].length + AROUND);
    const asked = asksNot.test(text.slice(Math.max(0, strong.index - 140), strong.index));
    if (!asked && isDeniedAt(text, strong.index, strong[0])) {
      // "Not without your consent" is a yes, on a condition.
      if (condition.test(around)) found.add('trains-with-consent');
      else if (some.test(text)) found.add('denies-for-some');
      else if (providers.test(text) && !ourPromise.test(text)) found.add('denies-for-providers');
      else found.add('denies');
    } else if (clause.kind !== 'heading' || !/\?\s*$/.test(text)) {
      if (deidentified.test(around) && !notOnlyDeidentified.test(around)) found.add('trains-deidentified');
      else if (consent.test(around)) found.add('trains-with-consent');
      else if (others.test(around)) found.add('others-train');
      else found.add(trained ? 'trains' : 'improves-models');
    }
    return [...found];
  }
  if (withMl && !isDeniedAt(text, withMl.index, ''))
    found.add(deidentified.test(text) && !notOnlyDeidentified.test(text) ? 'trains-deidentified' : 'improves-with-ml');
  if (technology && !isDeniedAt(text, technology.index, '')) found.add('improves-technology');
  return [...found];
}

const REFUSAL =
  /\bopt(?:s|ed|ing)?[- ]?out\b|\bturn(?:ed|ing)? (?:\w+ ){0,3}?off\b|\bswitch(?:ed|ing)? (?:\w+ ){0,3}?off\b|\bdisabl(?:e|ed|ing)\b|\btoggle\b|\bobject (?:to|at|in)\b|\bright to object\b|\bdo not want\b|\b(?:choose|control|decide) (?:whether|if|how)\b|\b(?:can|may) (?:easily )?(?:refuse|decline|choose not)\b|\bsubject to your (?:\w+ ){0,3}?settings\b|\byour (?:\w+ )?choices\b|\b(?:in|through|via|using) your (?:\w+ ){0,2}?(?:settings|controls)\b|\bwithdraw\b/i;

/** Whether a clause gives a way to refuse. Of what, its place must tell. */
export function givesRefusal(text: string): boolean {
  return REFUSAL.test(text);
}

const REFUSES =
  /\bopt(?:s|ed|ing)?[- ]?out\b|\bturn(?:ed|ing)? (?:\w+ ){0,3}?off\b|\bdisabl(?:e|ing)\b|\bobject (?:to|at|in)\b|\bright to object\b|\byou can object\b|\bdo not want\b|\bwithdraw\b/i;
/** What else than training a policy lets one refuse. */
const OTHER_USE = /\b(?:marketing communications|e-?mails|newsletters?|cookies?|ads|advertisements|profiling)\b/i;
const OF_AI = new Expression(
  /\b(?:train(?:ing|ed)?|generative|artificial intelligence|AI|machine[- ]learning|(?:our|your|AI) models)\b/,
);

/** Whether a clause after one on training gives a way to refuse it, and not something else. */
export function refusesThis(text: string): boolean {
  return REFUSES.test(text) && !OTHER_USE.test(text);
}

/** Whether a clause, wherever it stands, gives a way to refuse training or the features that rest on it. */
export function refusesAi(read: ReadText): boolean {
  const { text } = read;
  return read.test(OF_AI) && refusesThis(text) && !/\b(?:automated|decisions?)\b/i.test(text);
}

/** Whether a clause asks for consent or an active choice. */
export function asksConsent(text: string): boolean {
  return consent.test(text);
}
