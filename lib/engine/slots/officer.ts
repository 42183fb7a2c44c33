/** Someone whose office is the protection of data, as a text names them. */
export interface Officer {
  start: number;
  end: number;
  kind: 'data-protection-officer' | 'privacy-officer' | 'representative' | 'privacy-team';
}

const OFFICES: readonly (readonly [Officer['kind'], RegExp])[] = [
  [
    'data-protection-officer',
    /\b(?:data[ -](?:protection|privacy)(?: (?:and|&) \w+)? officers?|officers? for data protection|data protection (?:commissioner|delegate)|DPOs?\b|datenschutzbeauftragte\w*|délégué à la protection|(?:person )?responsible (?:person )?(?:in the field of|for) (?:personal )?data protection|data officer)/gi,
  ],
  [
    'privacy-officer',
    /\b(?:privacy (?:[\w&]+ ){0,4}officers?|information officer|grievance (?:redressal )?officer|chief (?:data|information security) officer)\b/gi,
  ],
  [
    'representative',
    /\b(?:(?:eu|uk|eea|european|european union|gdpr|u\.k\.|swiss|eu\/uk|data protection|article 27|art\. ?27|appointed|designated|local|legal|brazilian|thailand|turkish|korean|domestic)\)? (?:\w+ ){0,3}representatives?|representatives? (?:\w+ ){0,3}(?:in|within|for) (?:the )?(?:eu|uk|european|eea|united kingdom|union|data protection)|article 27)\b/gi,
  ],
  [
    'privacy-team',
    /\b(?:privacy (?:team|department|office|manager|agent|counsel|desk|administrator|coordinator|matters)|data protection (?:team|department|office|manager|contact|unit|lead)|personal (?:data|information) (?:protection )?(?:committee|contact desk|manager))\b/gi,
  ],
];

const MAY_NAME =
  /officer|dpo|representative|article 27|beauftragt|commissioner|délégué|delegate|responsible|privacy|data protection|personal/i;

/** Finds the offices that a text names: what they are for is told by the words around. */
export function findOfficers(text: string): Officer[] {
  if (!MAY_NAME.test(text)) return [];
  const found: Officer[] = [];
  for (const [kind, expression] of OFFICES) {
    for (const match of text.matchAll(expression)) {
      const end = match.index + match[0].length;
      if (!found.some((o) => match.index < o.end && end > o.start)) found.push({ start: match.index, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
