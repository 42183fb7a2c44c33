import { describe, expect, it } from 'vitest';
import { findAges } from '../../../lib/engine/slots/age.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { readMarked } from './marked.ts';

describe('findAges', () => {
  it.each([
    ['Not meant for people «under 13».', [13]],
    ['Not for anyone «under the age of thirteen (13)».', [13]],
    ['You have to «be at least 16» to join.', [16]],
    ['The minimum «age is 18».', [18]],
    ['For users «13 or older».', [13]],
    ['For «13-year-olds» and up.', [13]],
    ['Adults only: «18+» please.', [18]],
    ['Nobody «younger than 14» may post.', [14]],
    ['Not for anyone «12 or younger».', [13]],
    ['No «under-13s», please.', [13]],
    ['Our cider is not for «under 18s».', [18]],
    ['Guests («under 16)» come with a parent.', [16]],
    ['Adults «(18+») only.', [18]],
    ['Do not register if you are «not yet thirteen».', [13]],
    ['We turn away anyone who is«n’t eighteen yet».', [18]],
    ['Only who has completed the «sixteenth year of life» may join.', [16]],
    ['Wait for your «18th birthday».', [18]],
  ])('finds %s', (marked, years) => {
    const { text, spans } = readMarked(marked);
    expect(findAges(readText(text))).toEqual(spans.map((span, i) => ({ years: years[i], ...span })));
  });

  it('finds both ends of a range where it stands', () => {
    const { text, spans } = readMarked('Guests «between 13 and 16» need a parent.');
    expect(findAges(readText(text))).toEqual([
      { years: 13, ...spans[0] },
      { years: 16, ...spans[0] },
    ]);
  });

  it.each([
    ['Not for those «under 16» (if you live in Spain) «or 13» (elsewhere).', [16, 13]],
    ['Not for those «under 13» («or 16» in Spain).', [13, 16]],
    ['You must «be 18», «or 13» with a parent’s word.', [18, 13]],
  ])('finds the age of another region in %s', (marked, years) => {
    const { text, spans } = readMarked(marked);
    expect(findAges(readText(text))).toEqual(spans.map((span, i) => ({ years: years[i], ...span })));
  });

  it.each([
    'We delete it in under 13 days.',
    'We answer in less than 15 business days.',
    'A discount of at least 20% is given.',
    'Items worth more than $15 are insured.',
    'Over 12,000 people use it.',
    'See section 13 and article 17.',
    'Children aged 5 like it.',
    'People over 65 pay less.',
    'Version 16 of the app is out.',
    'It takes 14 months.',
    'Ask twice at most over a 12-month period.',
    'You are logged out after less than 15 minutes.',
    'We wait at least twelve (12) months.',
  ])('finds nothing in %s', (text) => {
    expect(findAges(readText(text))).toEqual([]);
  });
});
