import { describe, expect, it } from 'vitest';
import { addressOfLink, findEmails, isPrivacyAddress } from '../../../lib/engine/slots/email.ts';
import { readMarked } from './marked.ts';

describe('findEmails', () => {
  it.each([
    ['Write to «Privacy@Lantern.test».', ['privacy@lantern.test']],
    ['Write to «privacy [at] lantern [dot] test».', ['privacy@lantern.test']],
    ['Write to «privacy (at) lantern.test» please', ['privacy@lantern.test']],
    ['Write to «help at lantern dot test» please', ['help@lantern.test']],
    ['Write to «privacy ((at)) lantern ((dot)) test».', ['privacy@lantern.test']],
    ['Write to «privacy(a)lantern.test» please', ['privacy@lantern.test']],
    ['Write to «privacy@lantern.test»By post: 12 Lantern Street', ['privacy@lantern.test']],
    ['(«a.b+c@mail.lantern.test»)', ['a.b+c@mail.lantern.test']],
    ['«one@lantern.test», or «two@lantern.test»', ['one@lantern.test', 'two@lantern.test']],
  ])('finds %s', (marked, addresses) => {
    const { text, spans } = readMarked(marked);
    expect(findEmails(text)).toEqual(
      spans.map((span, i) => ({
        address: addresses[i],
        written: text.slice(span.start, span.end).toLowerCase(),
        ...span,
      })),
    );
  });

  it.each([
    'Write to name@example.com, as an example.',
    'Write to [email protected].',
    'Follow us at @lantern.',
    'Follow us at @lantern@social.test.',
    'Such as first.last@company.com.',
    'We look at the dot on the map.',
    'Meet us at lantern.test for more.',
    'user@localhost',
    'a@@b.test',
  ])('finds nothing in %s', (text) => {
    expect(findEmails(text)).toEqual([]);
  });

  it('reads the address of a mailto link and of no other', () => {
    expect(addressOfLink('mailto:DPO%40lantern.test?subject=Hello')).toBe('dpo@lantern.test');
    expect(addressOfLink('https://lantern.test/?to=dpo@lantern.test')).toBeNull();
    expect(addressOfLink('mailto:help%2Bprivacy@lantern.test')).toBe('help+privacy@lantern.test');
    expect(addressOfLink('mailto:help@lantern.test%zz')).toBe('help@lantern.test');
    expect(addressOfLink('mailto:')).toBeNull();
  });

  it('tells addresses that are for privacy', () => {
    for (const a of ['privacy@a.test', 'dpo@a.test', 'gdpr.team@a.test', 'data-protection@a.test', 'x@privacy.a.test'])
      expect(isPrivacyAddress(a), a).toBe(true);
    for (const a of ['support@a.test', 'info@a.test', 'sales@a.test', 'hello@adpostal.test'])
      expect(isPrivacyAddress(a), a).toBe(false);
  });
});
