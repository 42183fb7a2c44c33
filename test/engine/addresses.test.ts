import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../lib/engine/addresses.ts';
import { splitClauses } from '../../lib/engine/clauses.ts';
import { readTexts } from '../../lib/engine/reading.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';

const readFrom = (url: string | null, markdown: string) => {
  const clauses = splitClauses(fromMarkdown(markdown, null));
  return readAddresses(url, clauses, readTexts(clauses)).emails;
};
const read = (...lines: string[]) => readFrom(null, lines.join('\n\n'));

describe('readAddresses', () => {
  it('finds those in words and those behind links', () => {
    const found = read('Write to help@lantern.test, or [to our officer](mailto:dpo@lantern.test).');
    expect(found.map((m) => m.slot.address)).toEqual(['help@lantern.test', 'dpo@lantern.test']);
  });

  it('keeps how one is written', () => {
    expect(read('Write to dpo [at] lantern [dot] test.')[0]?.slot).toMatchObject({
      address: 'dpo@lantern.test',
      written: 'dpo [at] lantern [dot] test',
    });
  });

  it("leaves out an authority's, save its own", () => {
    const complaint = 'You may complain to casework@ico.org.uk.';
    expect(read('Write to help@lantern.test.', complaint).map((m) => m.slot.address)).toEqual(['help@lantern.test']);
    expect(readFrom('https://ico.org.uk/privacy', complaint)).toHaveLength(1);
  });

  it("leaves out a stranger's behind a link that reads as another, and keeps one of the company's", () => {
    const hidden = (url: string) => read('Write to help@lantern.test.', `Or to [help@lantern.test](mailto:${url}).`);
    expect(hidden('privacy@elsewhere.test').map((m) => m.slot.address)).not.toContain('privacy@elsewhere.test');
    expect(hidden('privacy@lantern.test').map((m) => m.slot.address)).toContain('privacy@lantern.test');
  });

  it("leaves out those of a table's other companies, and keeps a representative's", () => {
    const table = (row: string) => `Write to help@lantern.test.\n\n| Who | Address |\n| --- | --- |\n| ${row} |`;
    expect(read(table('Adland | privacy@adland.test'))).toHaveLength(1);
    expect(read(table('EU representative | privacy@adland.test'))).toHaveLength(2);
    expect(read(table('Us | privacy@lantern.test'))).toHaveLength(2);
  });

  it.each([
    ['Report a vulnerability to security@lantern.test.', true],
    ['To unsubscribe from our newsletter, write to news@lantern.test.', true],
    [
      'If you have difficulty reading this privacy statement, a matter of accessibility, write to a@lantern.test.',
      true,
    ],
    ['If you have questions about this policy, or the security of your data, write to a@lantern.test.', false],
    ['Write to a@lantern.test to exercise your rights or stop our newsletter.', false],
    ['Write to a@lantern.test.', false],
  ])('knows whether it is for something else: %s', (text, is) => {
    expect(read(text)[0]?.isOnOtherMatter).toBe(is);
  });

  it('knows one that is an office holder\u2019s', () => {
    const [officer, other] = read('Our Data Protection Officer: a@lantern.test', '# Shop', 'b@lantern.test');
    expect(officer?.isOffices).toBe(true);
    expect(other?.isOffices).toBe(false);
  });
});
