import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../lib/engine/clauses.ts';
import { readContacts } from '../../lib/engine/contacts.ts';
import type { Block } from '../../lib/engine/document.ts';
import { readTexts } from '../../lib/engine/reading.ts';

/** A heading begins with "# "; everything else is a paragraph. */
const contactsOf = (...texts: string[]) => {
  const blocks = texts.map(
    (text): Block =>
      text.startsWith('# ') ? { kind: 'heading', level: 1, text: text.slice(2) } : { kind: 'paragraph', text },
  );
  const clauses = splitClauses({ url: null, title: '', language: 'en', date: null, blocks });
  return { clauses, ...readContacts(clauses, readTexts(clauses)) };
};

describe('readContacts', () => {
  it('takes the lines of one address for one mention', () => {
    const { clauses, post } = contactsOf(
      '# Contact us',
      'Write to us at:',
      'Lantern Ltd.',
      '12 Lantern Street',
      'London SW1A 1AA',
      'United Kingdom',
    );
    expect(post).toHaveLength(1);
    const text = clauses.slice(post[0]?.clause, (post[0]?.last ?? 0) + 1).map((c) => c.text);
    expect(text).toEqual(expect.arrayContaining(['12 Lantern Street', 'London SW1A 1AA']));
    expect(post[0]?.signs).toEqual(expect.arrayContaining(['street', 'british-code']));
  });

  it('keeps addresses of different sections apart', () => {
    expect(contactsOf('# Here', '12 Lantern Street', '# There', '7 Beacon Road').post).toHaveLength(2);
  });

  it('says by what an officer can be reached', () => {
    const [named] = contactsOf('Our Data Protection Officer is Ada Lantern.', 'Write to dpo@lantern.test.').officer;
    expect(named?.signs).toEqual(expect.arrayContaining(['data-protection-officer', 'near-email']));
    const [alone] = contactsOf('Our Data Protection Officer is Ada Lantern.', 'She likes lamps.').officer;
    expect(alone?.signs).not.toContain('near-email');
  });

  it("knows a fax's number", () => {
    expect(contactsOf('Fax: +49 9831 505217').phone[0]?.signs).toContain('fax');
  });

  it.each([
    'We collect your name, street and telephone number.',
    'Letters sent by mail are read.',
    'In 2024 California passed a law of 45 sections.',
  ])('finds no address and no number in: %s', (text) => {
    const { post, phone } = contactsOf(text);
    expect([...post, ...phone]).toEqual([]);
  });
});
