import { describe, expect, it } from 'vitest';
import { findDurations } from '../../../lib/engine/slots/duration.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { readMarked } from './marked.ts';

describe('findDurations', () => {
  it.each([
    ['We keep logs for «90 days».', ['P90D']],
    ['Invoices are stored for «seven (7) years» after the sale.', ['P7Y']],
    ['kept for «7 (seven) years»', ['P7Y']],
    ['Backups live for up to «24 months».', ['P24M']],
    ['Footage is overwritten after «48 hours».', ['PT48H']],
    ['Erased within «a year» of closure.', ['P1Y']],
    ['Kept for «6-12 months».', ['P12M']],
    ['Kept for «6 to 12 months».', ['P12M']],
    ['A «30-day» grace time', ['P30D']],
    ['Kept for «one hundred and eighty days».', ['P180D']],
    ['Kept for «twenty-four months».', ['P24M']],
    ['Kept for «1,095 days».', ['P1095D']],
    ['Kept for «two weeks».', ['P2W']],
    ['Kept for «2.5 years».', ['P30M']],
    ['Erased within «10 business days».', ['P10D']],
    ['Logs for «7 days», accounts for «3 years».', ['P7D', 'P3Y']],
    ['«Ten years»', ['P10Y']],
    ['Kept for «six tax years» plus the current tax year.', ['P7Y']],
    ['Logs are kept between 90 days and «1 year».', ['P1Y']],
    ['Kept for 30 days to «six months».', ['P6M']],
    ['Logs for «90 days» and mail for «1 year».', ['P90D', 'P1Y']],
  ])('finds %s', (marked, iso) => {
    const { text, spans } = readMarked(marked);
    expect(findDurations(readText(text)).map(({ iso, start, end }) => ({ iso, start, end }))).toEqual(
      spans.map((span, i) => ({ iso: iso[i], ...span })),
    );
  });

  it('gives every length of a list that shares one unit', () => {
    const { text, spans } = readMarked('Erased after «30, 60 or 90 days» of rest.');
    const found = findDurations(readText(text));
    expect(found.map((d) => d.iso)).toEqual(['P30D', 'P60D', 'P90D']);
    for (const { start, end } of found) expect({ start, end }).toEqual(spans[0]);
  });

  it.each([
    'We review this page once a year.',
    'A fee of 10 per month per person applies.',
    'You must be 13 years old.',
    'Children under 13 years may not join.',
    'You must be 16 years of age.',
    'Someone who is 18 years or older may join.',
    'See section 7 for the years 2020 and 2021.',
    'We keep it as long as necessary.',
    'It happened a day ago.',
    'Call 555 0100 daily.',
    '30 monthly letters and 7 yearly ones',
    '5000 years',
    'A second factor protects it.',
    'If you are 28 weeks pregnant, tell us.',
    'a lower age, though not below 13 years',
    'three friends and a dayroom',
  ])('finds nothing in %s', (text) => {
    expect(findDurations(readText(text))).toEqual([]);
  });
});
