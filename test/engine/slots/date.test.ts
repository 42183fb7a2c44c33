import { describe, expect, it } from 'vitest';
import { findDates, findPolicyDate } from '../../../lib/engine/slots/date.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { readMarked } from './marked.ts';

const policyDate = (texts: readonly string[]) => findPolicyDate(texts.map(readText));

describe('findDates', () => {
  it.each([
    ['Last updated «March 5, 2024»', ['2024-03-05']],
    ['Last updated «5 March 2024».', ['2024-03-05']],
    ['as of the «1st of May 2023»', ['2023-05-01']],
    ['Effective: «Sept. 2022»', ['2022-09']],
    ['Version «2024-02-29»', ['2024-02-29']],
    ['On «03/04/2024» we moved.', ['2024-03-04']],
    ['On «25/04/2024» we moved.', ['2024-04-25']],
    ['Last edited on «2019-19-09»', ['2019-09-19']],
    ['Effective: «August 29，2023»', ['2023-08-29']],
    ['Am «03.04.2024»', ['2024-04-03']],
    ['«May 1st, 2020» and «June 2nd, 2021»', ['2020-05-01', '2021-06-02']],
  ])('finds %s', (marked, iso) => {
    const { text, spans } = readMarked(marked);
    expect(findDates(text)).toEqual(spans.map((span, i) => ({ iso: iso[i], ...span })));
  });

  it('reads day first where it is told to', () => {
    expect(findDates('03/04/2024', () => true)).toEqual([{ iso: '2024-04-03', start: 0, end: 10 }]);
  });

  it.each(['You may in 2024', 'Call 555-123-4567', 'Version 1.2.3', '13/32/2024', 'We march on', '192.168.1.10'])(
    'finds nothing in %s',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
});

describe('findPolicyDate', () => {
  it('takes the date that the text calls its last change', () => {
    expect(policyDate(['Privacy policy', 'Effective 1 January 2020', 'Last updated: 5 March 2024', 'Text.'])).toBe(
      '2024-03-05',
    );
  });
  it('takes none that belongs to a law', () => {
    expect(policyDate(['Privacy policy', 'We follow Regulation (EU) 2016/679 of 27 April 2016.'])).toBeNull();
  });
  it('takes the latest entry of a list of revisions', () => {
    const body = Array.from({ length: 20 }, (_, i) => `Statement ${i} of the policy, which says what we do with it.`);
    const list = [
      'Changes',
      'June 3, 2021: Revised section 4',
      'May 1, 2023 | Address corrected',
      '2 March 2019: first published',
    ];
    expect(policyDate([...body, ...list])).toBe('2023-05-01');
  });
  it.each([
    'As of March 5, 2024, we have never received such an order.',
    'Our new privacy policy comes into effect on 1 January 2026.',
    'The previous version was effective from 3 May 2019, until June 2021.',
    'We follow the Regulation as of 27 April 2016.',
  ])('does not take %s', (text) => {
    expect(policyDate(['Privacy policy', 'Last updated: 5 May 2020', text])).toBe('2020-05-05');
  });
  it.each([
    'As of March 5, 2024, we have never received such an order.',
    'We follow the Regulation as of 27 April 2016.',
  ])('takes no date at all from %s', (text) => {
    expect(policyDate(['Privacy policy', 'Who we are', text])).toBeNull();
  });
  it('takes a short "as of", and one that is said of the policy', () => {
    expect(policyDate(['Privacy policy', 'As of March 2024', 'Text.'])).toBe('2024-03');
    expect(policyDate(['Privacy policy', 'This policy is valid and applicable as of July 2019.'])).toBe('2019-07');
  });
  it('reads day first by what a text says of its home, not by the laws that it names', () => {
    const american = [
      'Privacy policy',
      'Updated 12/3/2020',
      'We follow the GDPR.',
      'The GDPR gives you rights.',
      'Under the GDPR you may object.',
      'Lantern Inc.',
    ];
    expect(policyDate(american)).toBe('2020-12-03');
    expect(policyDate(['Privacy policy', 'Updated 12/3/2020', 'Lantern Ltd, England'])).toBe('2020-03-12');
  });
});
