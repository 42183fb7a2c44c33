import type { Pattern } from '../pattern.ts';

const MODEL = String.raw`(?:models?|algorithms?|ai|a\.i\.|artificial intelligence|machine[- ]learning|llms?|neural networks?|classifiers?|chatbots?|generative|deep learning|gpt\w*|technology|technologies|systems?)`;

/** Signs that users' data trains models, or that it does not. Features for the model, no verdicts. */
export const aiTrainingPatterns: Pattern[] = [
  [
    'train-model',
    new RegExp(
      String.raw`\b(?:re-?|pre-?)?(?:train|trains|trained|training|fine-?tun\w+)\b[^.;]{0,80}\b${MODEL}\b`,
      'i',
    ),
  ],
  [
    'model-trained',
    new RegExp(
      String.raw`\b${MODEL}\b[^.;]{0,80}\b(?:re-?|pre-?)?(?:train|trains|trained|training|fine-?tun\w+|learn|learns)\b`,
      'i',
    ),
  ],
  [
    'improve-model',
    /\b(?:improv\w+|develop\w*|build\w*|creat\w+|enhanc\w+|refin\w+|optimi[sz]\w+|teach\w*|calibrat\w+|tun(?:e|ing)|test\w*)\b[^.;]{0,60}\b(?:models?|algorithms?|ai|artificial intelligence|machine[- ]learning|llms?|neural|speech recognition|voice recognition)\b/i,
  ],
  [
    'own-models',
    /\b(?:our|its|their|these|those|such|own|underlying|fraud|risk|predictive|language|foundation|recommendation|statistical|data|forecasting) (?:\w+ ){0,2}(?:models?|algorithms?)\b/i,
  ],
  ['train-word', /\b(?:train|trains|trained|training)\b/i],
  [
    'staff',
    /\b(?:staff|employees?|agents?|team|personnel|quality|customer service|call|calls|recorded|recording|courses?|seminars?|educational?|workers?|contractors?|provide (?:\w+ )?training|safety training|trained (?:staff|personnel|on|in)|receive training)\b/i,
  ],
  [
    'denied',
    /\b(?:not|never|nor|neither|don'?t|won'?t|doesn'?t|no|without|cannot|prohibit\w*|disabled)\b[^.;]{0,80}\b(?:train\w*|develop|improve|fine-?tun\w+)\b/i,
  ],
  [
    'your-data',
    /\b(?:your|user|users'|customer|personal|member) (?:\w+ ){0,2}(?:data|content|information|inputs?|conversations?|prompts?|chats?|messages?|images?|photos?|files?|recordings?|voice|activity|interactions?)\b/i,
  ],
  [
    'deidentified',
    /\b(?:aggregat\w+|anonymi[sz]ed?|anonymous(?:ly)?|de-?identified|non-?identif\w+|cannot identify|pseudonym\w+)\b/i,
  ],
  [
    'opt-out',
    /\bopt(?:ed|ing|s)?[- ]?out\b|\bturn(?:ed|ing)? (?:it |this |them )?off\b|\bdisable\b|\bobject\b|\brefuse\b|\bwithdraw\b|\bcontrols?\b|\bsettings?\b|\bdelete\b/i,
  ],
  [
    'opt-in',
    /\bopt(?:ed|ing|s)?[- ]?in\b|\b(?:with|without|unless|only (?:with|if)|prior|explicit|express) (?:\w+ ){0,3}(?:consent|permission|instruction)\b|\bif you (?:choose|agree|consent|allow|enable)/i,
  ],
  ['automated-decision', /\b(?:automated (?:decision|processing|individual)|profiling|decision[- ]making)\b/i],
  [
    'uses-ai',
    /\b(?:we|our) (?:\w+ ){0,4}(?:use|uses|using|employ|leverage|utili[sz]e)\b[^.;]{0,40}\b(?:ai|artificial intelligence|machine[- ]learning|algorithms?)\b/i,
  ],
  [
    'through-ml',
    /\b(?:through|using|via|with|including|by means of|such as) (?:\w+ ){0,3}(?:ai|artificial intelligence|machine[- ]learning|algorithms?)\b/i,
  ],
  [
    'business-model',
    /\b(?:business model|device model|model (?:number|name|and|of|year|contract|clauses?)|make and model|model[, ]+(?:and )?(?:operating|os|version|serial|manufacturer|make|brand)|standard model|role model)\b/i,
  ],
  ['dataset', /\b(?:data-?sets?|corpus|corpora|training (?:data|sets?|information))\b/i],
  ['third-party', /\b(?:third[- ]part(?:y|ies)|openai|google|microsoft|vendors?|providers?|partners?)\b/i],
];
