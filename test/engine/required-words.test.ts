import { describe, expect, test } from 'vitest';
import { requiredWords } from '../../lib/engine/required-words.ts';

describe('requiredWords', () => {
  test.each<[RegExp, string[][]]>([
    [/\bsell\b/i, [['^sell$']]],
    [/\b(?:sell|rent)\b[^.;]{0,40}\bdata\b/i, [['^sell$', '^rent$'], ['^data$']]],
    [/\bsells?\b/, [['^sell']]],
    [/Sold/i, [['sold']]],
    [/Sold|sent/, [['Sold', 'sent']]],
    [/third[- ]part(?:y|ies)/, [['third$'], ['^part']]],
    [/don'?t share/, [['don'], ['^share']]],
    [/\b(?:no |not )*sale\b/, [['sale$']]],
    [/(?:re-?)?train(?:ing){2}/, [['train'], ['ing']]],
    [/ab{2,}cd/, [['bcd']]],
    [/a(?!bc)(?<!de)(?=fg)hi/, [['ahi']]],
    [/(?<name>keep)s/, [['keep']]],
    [/\p{Lu}x[\]ab]yz/u, [['yz']]],
    [/\w+|sell/, []],
    [/sell(?:\d|ing)?|\brent/, [['sell', '^rent']]],
    [/[a-z]+\d{2}/, []],
    // A letter by itself counts only as a whole word.
    [/n['’]t\b|\bk-12/, [['^t$', '^k$']]],
    [/(?:a|b)c/, []],
    [/(?<![\p{L}\p{N}])vat(?![\p{L}])/u, [['^vat$']]],
    [/(?<![a-zÀ-ɏ0-9])VAT(?![a-zÀ-ɏ])/i, [['^vat$']]],
    [/(?<![a-zÀ-ɏ])vat/, [['vat']]],
    [/\b(?:keep|kept|stor(?:e|ed))\b/, [['^keep$', '^kept$', '^stor']]],
    [/log[ .-]?in/, [['log'], ['in']]],
  ])('%s needs %j', (expression, sets) => {
    expect(requiredWords(expression)).toEqual(sets);
  });

  test('an escape whose letters it would misread is refused', () => {
    expect(() => requiredWords(/\x41sell/)).toThrow('\\x');
  });
});
