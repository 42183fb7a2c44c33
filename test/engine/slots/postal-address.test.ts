import { describe, expect, it } from 'vitest';
import { readAddressSigns, STRONG_SIGNS } from '../../../lib/engine/slots/postal-address.ts';
import { readText } from '../../../lib/engine/text-reader.ts';

const strongIn = (text: string) => (readAddressSigns(readText(text))?.signs ?? []).filter((s) => STRONG_SIGNS.has(s));

describe('readAddressSigns', () => {
  it.each([
    ['12 Lantern Street, Suite 4', ['street']],
    ['Laternenstraße 7', ['street-name']],
    ['7 rue de la Lanterne', ['street-name']],
    ['Storgatan 12', ['street-name']],
    ['One Lantern Plaza', ['number-word']],
    ['P.O. Box 6655', ['box']],
    ['Springfield, IL 62704', ['american-code']],
    ['Oldtown, New York 10003-1234', ['american-code']],
    ['London SW1A 1AA', ['british-code']],
    ['Ottawa K1A 0B1', ['british-code']],
    ['10115 Berlin', ['continental-code']],
    ['1012 AB Amsterdam', ['continental-code']],
    ['114 55 Stockholm', ['continental-code']],
    ['Dublin 4', ['continental-code']],
  ])('knows %s', (text, signs) => {
    expect(strongIn(text)).toEqual(signs);
  });

  it('says where the first sign stands', () => {
    expect(readAddressSigns(readText('Write to: 12 Lantern Street'))).toMatchObject({ start: 10 });
  });

  it.each([
    'We collect your postal address and your street.',
    'In 2024 California passed a law.',
    'Since 25 May 2018 Regulation 2016/679 applies.',
    'We keep logs for 90 days.',
    'Section 1798 California Civil Code',
    'The ISO 27001 certificate',
    'Read chapter 12 Data We Share',
  ])('finds no address in %s', (text) => {
    expect(strongIn(text)).toEqual([]);
  });
});
