import { describe, expect, it } from 'vitest';
import { findCompany } from '../../../lib/engine/slots/company.ts';
import { readText } from '../../../lib/engine/text-reader.ts';

const named = (title: string, ...texts: string[]) =>
  findCompany({ url: null, title, language: 'en', date: null, blocks: [] }, texts.map(readText));

describe('findCompany', () => {
  it('finds the legal name that is called "we", as written', () => {
    const text = 'This notice is by Lantern Reading Ltd. ("we", "us").';
    expect(named('Privacy', text)).toBe('Lantern Reading Ltd.');
    expect(text).toContain('Lantern Reading Ltd.');
  });
  it('prefers it to the companies it uses', () => {
    expect(
      named('Privacy', 'Lantern GmbH ("we") runs this.', 'We use Google LLC.', 'And Stripe, Inc. for payment.'),
    ).toBe('Lantern GmbH');
  });
  it('takes the name in the title where no legal name stands', () => {
    expect(named('Privacy Policy | Lantern', 'We keep little.')).toBe('Lantern');
  });
  it('takes it without the word that joins it to the policy', () => {
    expect(named('Privacy notice of the Night Shelter', 'We keep little.')).toBe('the Night Shelter');
  });
  it.each(['The company Limited hours apply.', 'A SE corner shop.', 'we are incorporated here'])(
    'finds none in %s',
    (text) => {
      expect(named('Privacy Policy', text)).toBeNull();
    },
  );
});
