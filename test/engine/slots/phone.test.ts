import { describe, expect, it } from 'vitest';
import { findPhones } from '../../../lib/engine/slots/phone.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { readMarked } from './marked.ts';

describe('findPhones', () => {
  it.each([
    ['Call us on «+44 (0)20 7946 0958».', 'international'],
    ['Telephone: «+49 9831 505-216»', 'international'],
    ['Ring «0044 20 7946 0958» from abroad.', 'international'],
    ['Call «1-800-555-0199» toll free.', 'toll-free'],
    ['Call «(800) 555 - 0199» at any hour.', 'toll-free'],
    ['Call «1-866-MY-BOOKS» at any hour.', 'toll-free'],
    ['You reach us at «(212) 555-0147».', 'american'],
    ['You reach us at «212.555.0147», or by letter.', 'american'],
    ['Ask for us: «050-3804-0000»', 'national'],
    ['Ring «020 7946 0958» in office hours.', 'national'],
    ['Phone: «91 22 33 44»', 'labelled'],
    ['Tel. no.: «425 55 00»', 'labelled'],
  ])('finds %s', (marked, kind) => {
    const { text, spans } = readMarked(marked);
    expect(findPhones(readText(text))).toEqual(spans.map((span) => ({ ...span, kind, isFax: false })));
  });

  it("knows a fax's number from one to call", () => {
    expect(findPhones(readText('Phone: +49 9831 505216, Fax: +49 9831 505217')).map((p) => p.isFax)).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    'Last updated on 05/03/2024, version 2024.03.05.',
    'We keep logs for 30 to 90 days, and invoices for 10 years.',
    'Company number 534 479 589, registered in Paris.',
    'Addresses like 192.168.100.200 are stored.',
    'It costs 1,200,000 pounds.',
    'Regulation (EU) 2016/679 and sections 1798.100-1798.199 apply.',
    'Write to P.O. Box 6655, Princeton 08541-6666.',
    'We collect your telephone number and call records.',
  ])('finds nothing in %s', (text) => {
    expect(findPhones(readText(text))).toEqual([]);
  });
});
