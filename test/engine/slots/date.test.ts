import { describe, expect, it } from 'vitest';
import { findDates, findPolicyDate } from '../../../lib/engine/slots/date.ts';
import { readMarked } from './marked.ts';

describe('findDates', () => {
  it.each([
    ['Last updated «March 5, 2024»', ['2024-03-05']],
    ['Last updated «5 March 2024».', ['2024-03-05']],
    ['as of the «1st of May 2023»', ['2023-05-01']],
    ['Effective: «Sept. 2022»', ['2022-09']],
    ['Version «2024-02-29»', ['2024-02-29']],
    ['On «03/04/2024» we moved.', ['2024-03-04']],
    ['On «25/04/2024» we moved.', ['2024-04-25']],
    ['Am «03.04.2024»', ['2024-04-03']],
    ['«May 1st, 2020» and «June 2nd, 2021»', ['2020-05-01', '2021-06-02']],
  ])('finds %s', (marked, iso) => {
    const { text, spans } = readMarked(marked);
    expect(findDates(text)).toEqual(spans.map((span, i) => ({ iso: iso[i], ...span })));
  });

  it('reads day first where it is told to', () => {
    expect(findDates('03/04/2024', true)).toEqual([{ iso: '2024-04-03', start: 0, end: 10 }]);
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
    expect(findPolicyDate(['Privacy policy', 'Effective 1 January 2020', 'Last updated: 5 March 2024', 'Text.'])).toBe(
      '2024-03-05',
    );
  });
  it('takes none that belongs to a law', () => {
    expect(findPolicyDate(['Privacy policy', 'We follow Regulation (EU) 2016/679 of 27 April 2016.'])).toBeNull();
  });
});
