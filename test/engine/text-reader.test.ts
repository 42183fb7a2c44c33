import { describe, expect, test } from 'vitest';
import { Expression } from '../../lib/engine/expression.ts';
import { PATTERNS } from '../../lib/engine/features.ts';
import { HAS, readText, TextReader } from '../../lib/engine/text-reader.ts';
import { hashWord } from '../../lib/engine/tokens.ts';

const patterns = Object.values(PATTERNS).flat();
const expressions = patterns.map(([, expression]) => new Expression(expression));
const sells = new Expression(/\bsell\b.*\bdata\b/i);
const ai = new Expression(/\bai\b/i);

const TEXTS = [
  'We do not sell your personal information, and we never rented it to advertisers.',
  'Opt-out: see AI; ads',
  'ad',
  '',
  'Children under 13 may use it with a parent’s consent — their SCHOOL agreed.',
  'We keep logs for 30 days. Ve\u017fted ma\u0130l \u212aept. K-12 pupils mustn’t.',
  // Its small letter is two characters, of which the first is an i.
  'We use the Meta Pixel\u0130 here.',
  'Write to privacy@lantern.test or see www.lantern.test/do-not-sell and https://lantern.test/opt-out',
  `${'share '.repeat(300)}with third parties to train models indefinitely`,
];

describe('TextReader', () => {
  test.each(TEXTS)('finds just what the expressions find by themselves: %s', (text) => {
    const expected = patterns.flatMap(([, expression], i) => (expression.test(text) ? [i] : []));
    const read = readText(text);
    expect(read.matching(expressions)).toEqual(expected);
    expect(expressions.flatMap((expression, i) => (read.test(expression) ? [i] : []))).toEqual(expected);
  });

  test('gives the first match of all alternatives, and of those at one place the first', () => {
    const either = new Expression(/\bdata\b|\bsell\b|\bsell data\b/i);
    expect(readText('We SELL data').exec(either)).toMatchObject({ 0: 'SELL', index: 3 });
    expect(readText('Data we sell').exec(either)).toMatchObject({ 0: 'Data', index: 0 });
    expect(readText('We keep it').exec(either)).toBeNull();
  });

  test('looks for capitals where the expression tells cases apart', () => {
    const form = new Expression(/\b(?:AG|Inc|a\.s)\b/);
    expect(['Lantern AG', 'Lantern Inc', 'Lantern a.s.'].every((text) => readText(text).may(form))).toBe(true);
    expect(['lantern ag', 'an inc', 'a lantern'].some((text) => readText(text).may(form))).toBe(false);
  });

  test('reads hashes alone as with all else', () => {
    const reader = new TextReader();
    for (const text of TEXTS) expect(reader.hashesOf(text)).toEqual(reader.read(text).hashes);
  });

  test('keeps apart what it read before and after', () => {
    const reader = new TextReader();
    const [first, second, third] = ['we sell', 'your data and ai', 'We SELL data'].map((t) => reader.read(t));
    expect([first, second, third].map((t) => t?.may(sells))).toEqual([false, false, true]);
    expect([first, second, third].map((t) => t?.test(ai))).toEqual([false, true, false]);
    expect(third?.exec(sells)?.[0]).toBe('SELL data');
  });

  test('reads a text after another like both in one', () => {
    for (const first of TEXTS)
      for (const second of TEXTS) {
        const reader = new TextReader();
        const whole = readText(`${first} ${second}`);
        for (const isKept of [true, false]) {
          const joined = reader.read(second, isKept).after(reader.readOnce(first));
          expect(joined.text).toBe(whole.text);
          expect(joined.matching(expressions)).toEqual(whole.matching(expressions));
          expect([...joined.hashes]).toEqual([...whole.hashes]);
          expect([joined.gate, joined.has]).toEqual([whole.gate, whole.has]);
        }
      }
  });

  test('keeps to as many words of two texts as of one', () => {
    const reader = new TextReader();
    const long = reader.read('sell '.repeat(3_000), true);
    expect(long.after(long).hashes).toEqual(readText('sell '.repeat(6_000)).hashes);
  });

  test('reads a text that is shared once', () => {
    const reader = new TextReader();
    expect(reader.readOnce('We never')).toBe(reader.readOnce('We never'));
    expect(reader.readOnce('We never')).not.toBe(reader.readOnce('We ever'));
  });

  test('has room for many texts and words', () => {
    const reader = new TextReader();
    const word = (i: number) => `w${i.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')}`;
    const texts = Array.from({ length: 3_000 }, (_, i) => reader.read(`${word(i)} ${word(i + 1)} sell data`));
    expect(texts.every((t, i) => t.test(sells) && t.hashes[0] === hashWord(word(i)))).toBe(true);
  });

  test('takes no words from one document to the next', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `w${i.toString(2).replaceAll('0', 'a').replaceAll('1', 'b')}`);
    const before = readText(TEXTS.join(' '));
    new TextReader().read(many.join(' '));
    const after = readText(TEXTS.join(' '));
    expect([...after.hashes]).toEqual([...before.hashes]);
    expect(after.matching(expressions)).toEqual(before.matching(expressions));
  });

  test('folds numbers, addresses, case and apostrophes', () => {
    const of = (text: string) => [...readText(text).hashes];
    expect(of('Don’t KEEP it 27 months')).toEqual(of('DONT keep it twelve months'));
    expect(of('Mail a@lantern.test now')).toEqual(of('mail other@elsewhere.test Now'));
    expect(of('See www.lantern.test/a')).toEqual(of('see https://lantern.test'));
    expect(of('under thirteen')).toEqual(of('under 13'));
    expect(of('under 13')).not.toEqual(of('under 27'));
  });

  test('says which kinds of characters a text has', () => {
    expect(readText('In 30 days').has).toBe(HAS.digit);
    expect(readText('help (at) us').has).toBe(HAS.spelt);
    expect(readText('help (us)').has).toBe(0);
    expect(readText('help @ us').has).toBe(HAS.at);
    expect(readText('a@b.test').has & HAS.at).toBe(HAS.at);
    expect(readText('nothing of it').has).toBe(0);
  });
});
