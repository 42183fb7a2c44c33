const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const DIGITS = UNITS.slice(1, 10).join('|');
// Longest first, so that "seventeen" is not read as "seven".
const SMALL = `(?:(?:${TENS.join('|')})(?:[ -](?:${DIGITS}))?|${[...UNITS].reverse().join('|')})`;

/** Source of a regular expression for a number in words, up to 999: "seven", "twenty-four", "one hundred and eighty". */
export const NUMBER_WORDS = `(?:(?:(?:${DIGITS}|a) hundred(?:(?: and)?[ -]${SMALL})?)|${SMALL})`;

/** The value of a number in digits or words ("1,095", "2.5", "twenty-four"), or null. */
export function parseNumber(text: string): number | null {
  const plain = text.toLowerCase().trim();
  if (/^\d/.test(plain)) {
    const value = Number(plain.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'));
    return Number.isFinite(value) ? value : null;
  }
  let total = 0;
  let found = false;
  for (const word of plain.split(/[\s-]+/)) {
    if (word === 'and' || word === '') continue;
    if (word === 'a') total += 1;
    else if (word === 'hundred') total = Math.max(1, total) * 100;
    else if (UNITS.includes(word)) total += UNITS.indexOf(word);
    else if (TENS.includes(word)) total += 20 + 10 * TENS.indexOf(word);
    else return null;
    found = true;
  }
  return found ? total : null;
}
