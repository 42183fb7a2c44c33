/** In how many of a hundred clauses the commonest words of policies stand, counted on the labelled ones. */
const COMMONEST: readonly (readonly [percent: number, words: string])[] = [
  [42, 'to'],
  [40, 'the'],
  [35, 'and'],
  [30, 'of you a'],
  [29, 'your'],
  [28, 'we information'],
  [23, 'or'],
  [22, 'data'],
  [19, 'in'],
  [18, 'for our'],
  [17, 'personal'],
  [16, 'with'],
  [15, 'may'],
  [13, 'use that'],
  [11, 'is as on this services'],
  [10, 'privacy by'],
  [9, 'if us are'],
  [8, 'other be from have'],
  [7, 's any will about not such third'],
  [6, 'policy can provide service collect when'],
  [5, 'it account how'],
  [
    4,
    'also do party at legal request which an processing contact cookies website including please access share purposes',
  ],
  [
    3,
    'users address rights these process parties email out user security content consent time certain right through where under products',
  ],
];
const PERCENT = COMMONEST.flatMap(([percent, words]) => words.split(' ').map((word) => [word, percent] as const));

/** The same of any other whole word, roughly. */
const RARE = 0.3;
/** The same of two letters with which a word only begins or ends, or which stand anywhere; a fourth for each letter more. */
const ON_ONE_SIDE = 20;
const ANYWHERE = 50;

/**
 * In how many of a hundred clauses one of the strings stands, roughly: the fewer, the more it says that one is there.
 * @param strings as `requiredWords` gives them: `^` where a word begins with it, `$` where one ends
 */
export function frequencyOf(strings: readonly string[]): number {
  return strings.reduce((sum, string) => {
    const frequency = known.get(string) ?? countString(string);
    known.set(string, frequency);
    return sum + frequency;
  }, 0);
}

/** Those of strings that were asked for: the expressions have most of theirs in common. */
const known = new Map<string, number>();

const SHARES = new Map(PERCENT);

function countString(string: string): number {
  const starts = string.startsWith('^');
  const ends = string.endsWith('$');
  const letters = string.slice(starts ? 1 : 0, ends ? -1 : undefined);
  if (starts && ends) return (SHARES.get(letters) ?? 0) + RARE;
  let percent = (starts || ends ? ON_ONE_SIDE : ANYWHERE) / 4 ** (letters.length - 2);
  for (const [word, share] of PERCENT)
    if (starts ? word.startsWith(letters) : ends ? word.endsWith(letters) : word.includes(letters)) percent += share;
  return percent;
}
