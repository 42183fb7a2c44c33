import { describe, expect, it } from 'vitest';
import { NUMBER_WORDS, parseNumber } from '../../../lib/engine/slots/number-word.ts';

describe('numbers', () => {
  it.each([
    ['seven', 7],
    ['seventeen', 17],
    ['twenty-four', 24],
    ['one hundred and eighty', 180],
    ['a hundred', 100],
    ['1,095', 1095],
    ['2.5', 2.5],
    ['2,5', 2.5],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
  it.each(['', 'often', 'seven friends', 'hundredfold'])('reads no number in "%s"', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
  it('matches the longest number word where it stands', () => {
    const match = new RegExp(NUMBER_WORDS, 'i').exec('in seventeen years');
    expect([match?.[0], match?.index]).toEqual(['seventeen', 3]);
  });
});
