import { describe, expect, it } from 'vitest';
import { purposesOf } from '../../lib/engine/purposes.ts';
import { readText } from '../../lib/engine/text-reader.ts';

describe('purposesOf', () => {
  it.each([
    ['Complain to the Information Commissioner’s Office.', '', ['of-authority']],
    ['12 Lantern Street', 'You may lodge a complaint with:', ['below-authority']],
    ['Report a vulnerability to us.', '', ['other-matter']],
    ['Write to us about your privacy.', '', ['privacy-matter']],
    ['Call 555 0199.', 'To exercise your rights:', ['below-privacy']],
    ['We are not required to appoint a DPO.', '', ['no-officer']],
    ['We have appointed a DPO.', '', []],
    ['12 Lantern Street', 'Our office:', []],
  ])('of %s below "%s"', (text, above, purposes) => {
    expect(purposesOf(readText(text), above)).toEqual(purposes);
  });
});
