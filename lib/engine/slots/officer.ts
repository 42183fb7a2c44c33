import { everyMatch } from '../every-match.ts';
import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';

/** Someone whose office is the protection of data, as a text names them. */
export interface Officer {
  start: number;
  end: number;
  kind: 'data-protection-officer' | 'privacy-officer' | 'representative' | 'privacy-team';
}

/** What names an office; each is found by words that it cannot do without. */
const OFFICES: readonly (readonly [Officer['kind'], RegExp])[] = [
  [
    'data-protection-officer',
    /\b(?:data[ -](?:protection|privacy)(?: (?:and|&) \w+)? officers?|officers? for data protection|data protection (?:commissioner|delegate)|DPOs?\b|datenschutzbeauftragte\w*|délégué à [l]a protection|(?:person )?responsible (?:person )?(?:in the field of|for) (?:personal )?data protection|data officer)/i,
  ],
  [
    'privacy-officer',
    /\b(?:privacy (?:[\w&]+ ){0,4}officers?|information officer|grievance (?:redressal )?officer|chief (?:data|information security) officer)\b/i,
  ],
  [
    'representative',
    /\b(?:(?:eu|uk|eea|european|european union|gdpr|u\.k\.|swiss|eu\/uk|data protection|article 27|art\. ?27|appointed|designated|local|legal|brazilian|thailand|turkish|korean|domestic)\)? (?:\w+ ){0,3}representatives?|representatives? (?:\w+ ){0,3}(?:[i]n|within|for) (?:the )?(?:eu|uk|european|eea|united kingdom|union|data protection)|article 27)\b/i,
  ],
  [
    'privacy-team',
    /\b(?:privacy (?:team|department|office|manager|agent|counsel|desk|administrator|coordinator|matters)|data protection (?:team|department|office|manager|contact|unit|lead)|personal (?:data|information) (?:protection )?(?:committee|contact desk|manager))\b/i,
  ],
];

const EVERY = OFFICES.map(([, expression]) => new RegExp(expression.source, 'gi'));
const EXPRESSIONS = OFFICES.map(([, expression]) => new Expression(expression));

/** Finds the offices that a text names: what they are for is told by the words around. */
export function findOfficers(read: ReadText): Officer[] {
  const found: Officer[] = [];
  const { text } = read;
  for (const i of read.matching(EXPRESSIONS)) {
    const [kind] = OFFICES[i] as (typeof OFFICES)[number];
    for (const match of everyMatch(EVERY[i] as RegExp, text)) {
      const end = match.index + match[0].length;
      if (!found.some((o) => match.index < o.end && end > o.start)) found.push({ start: match.index, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
