import { describe, expect, test } from 'vitest';
import { PATTERNS } from '../../lib/engine/features.ts';
import { PatternMatcher } from '../../lib/engine/pattern-matcher.ts';
import { requiredWords } from '../../lib/engine/required-words.ts';

describe('requiredWords', () => {
  test.each<[RegExp, string[][]]>([
    [/\bsell\b/i, [['sell']]],
    [/\b(?:sell|rent)\b[^.;]{0,40}\bdata\b/i, [['sell', 'rent'], ['data']]],
    [/\bsells?\b/, [['sell']]],
    [/Sold/i, [['sold']]],
    [/third[- ]part(?:y|ies)/, [['third'], ['part']]],
    [/don'?t share/, [['don'], ['share']]],
    [/\b(?:no |not )*sale\b/, [['sale']]],
    [/(?:re-?)?train(?:ing){2}/, [['train'], ['ing']]],
    [/ab{2,}cd/, [['bcd']]],
    [/a(?!bc)(?<!de)(?=fg)hi/, [['ahi']]],
    [/(?<name>keep)s/, [['keep']]],
    [/\p{Lu}x[\]ab]yz/u, [['yz']]],
    [/\w+|sell/, []],
    [/sell(?:\d|ing)?|\brent/, [['sell', 'rent']]],
    [/[a-z]+\d{2}/, []],
  ])('%s needs %j', (expression, sets) => {
    expect(requiredWords(expression)).toEqual(sets);
  });

  test('an escape whose letters it would misread is refused', () => {
    expect(() => requiredWords(/\x41sell/)).toThrow('\\x');
  });
});

describe('PatternMatcher', () => {
  const texts = [
    'We do not sell your personal information, and we never rented it to advertisers.',
    'Opt-out: see AI; ads',
    'ad',
    '',
    'Children under 13 may use it with a parent’s consent — their SCHOOL agreed.',
    'We keep logs for 30 days. Ve\u017fted ma\u0130l \u212aept.',
    `${'share '.repeat(300)}with third parties to train models indefinitely`,
  ];
  const all = Object.values(PATTERNS).flat();

  test('finds just what the expressions find by themselves', () => {
    const matcher = new PatternMatcher(all);
    for (const text of texts) {
      const expected = all.flatMap(([, expression], i) => (expression.test(text) ? [i] : []));
      matcher.findWords(text);
      expect(matcher.match(), text).toEqual(expected);
    }
  });

  test('keeps nothing of the text before', () => {
    const matcher = new PatternMatcher([
      ['both', /\bsell\b.*\bdata\b/],
      ['two letters', /\bai\b/],
    ]);
    matcher.findWords('we sell');
    expect(matcher.match()).toEqual([]);
    matcher.findWords('your data and ai');
    expect(matcher.match()).toEqual([1]);
    matcher.findWords('we sell data');
    expect(matcher.match()).toEqual([0]);
  });

  test('counts from the first of the patterns that are asked for', () => {
    const matcher = new PatternMatcher([
      ['a', /sell/],
      ['b', /rent/],
      ['c', /rents/],
    ]);
    matcher.findWords('rents');
    expect(matcher.match(1, 3)).toEqual([0, 1]);
    expect(matcher.match(0, 1)).toEqual([]);
  });
});
