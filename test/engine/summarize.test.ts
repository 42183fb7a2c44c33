import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/engine/clauses.ts';
import type { Block, PolicyDocument } from '../../lib/engine/document.ts';
import { FeatureReader, PATTERNS } from '../../lib/engine/features.ts';
import { loadModel, summarize } from '../../lib/engine/index.ts';
import { mattersOf } from '../../lib/engine/purposes.ts';
import { findAges } from '../../lib/engine/slots/age.ts';
import { findDates } from '../../lib/engine/slots/date.ts';
import { findDurations } from '../../lib/engine/slots/duration.ts';
import { findEmails } from '../../lib/engine/slots/email.ts';
import { findOfficers } from '../../lib/engine/slots/officer.ts';
import { findPhones } from '../../lib/engine/slots/phone.ts';
import { readAddressSigns } from '../../lib/engine/slots/postal-address.ts';
import { readRequestForm } from '../../lib/engine/slots/request-form.ts';
import { readFormOffers } from '../../lib/engine/statements/form-offer.ts';
import { readText } from '../../lib/engine/text-reader.ts';
import { clauseOf } from './clause-of.ts';

const model = loadModel(new Uint8Array(readFileSync(new URL('../../assets/public/model.bin', import.meta.url))));
const documentOf = (...blocks: Block[]): PolicyDocument => ({
  url: null,
  title: 'Privacy Policy',
  language: 'en',
  date: null,
  blocks,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const POLICY = documentOf(
  { kind: 'heading', level: 1, text: 'Privacy Policy' },
  paragraph('Lantern Reading Ltd. (“we”) runs a library of audio books. Last updated 5 March 2024.'),
  { kind: 'heading', level: 2, text: 'Selling' },
  paragraph('We never sell, rent or trade your personal information to anyone.'),
  { kind: 'heading', level: 2, text: 'How long' },
  paragraph('We keep your personal data for two years after you close your account, then delete it.'),
  { kind: 'heading', level: 2, text: 'Children' },
  paragraph('Our service is not directed to children under 13, and we do not knowingly collect their data.'),
  { kind: 'heading', level: 2, text: 'Contact us' },
  paragraph('For any question about your privacy, write to privacy@lantern.test.'),
);

describe('summarize', () => {
  it('gives the same summary for the same document, and changes none of it', () => {
    const before = JSON.stringify(POLICY);
    const first = summarize(POLICY, model);
    expect(summarize(structuredClone(POLICY), model)).toEqual(first);
    expect(JSON.stringify(POLICY)).toBe(before);
    expect(first).toMatchObject({ company: 'Lantern Reading Ltd.', updated: '2024-03-05' });
  });

  it('quotes to the letter, each quote under its heading', () => {
    const { dimensions } = summarize(POLICY, model);
    const evidence = Object.values(dimensions).flatMap((finding) => finding.evidence);
    expect(evidence.length).toBeGreaterThan(3);
    for (const { quote, heading } of evidence) {
      const at = POLICY.blocks.findIndex((b) => b.text.includes(quote));
      expect(at, quote).toBeGreaterThan(0);
      expect(POLICY.blocks.slice(0, at).findLast((b) => b.kind === 'heading')?.text).toBe(heading);
    }
    for (const { quote } of dimensions.retention.periods)
      expect(POLICY.blocks.some((b) => b.text.includes(quote))).toBe(true);
  });

  it('says of an empty document that it states nothing', () => {
    const summary = summarize(documentOf(), model);
    expect(summary).toMatchObject({ words: 0, minutes: 0, company: null, updated: null });
    for (const finding of Object.values(summary.dimensions)) expect(finding.evidence).toEqual([]);
    expect(summary.dimensions.contact.emails).toEqual([]);
  });

  it('reads one paragraph of 200,000 words', () => {
    const text = 'we may keep the data that you share with us for a while and '.repeat(15_400);
    const start = performance.now();
    expect(summarize(documentOf(paragraph(text)), model).words).toBeGreaterThan(199_000);
    expect(performance.now() - start).toBeLessThan(LONGEST);
  });

  const HOSTILE = ['a', '(', '1 ', '@', 'at dot ', 'ABC', '((a)', ' ', '\n', 'A.', '. ', '"', '1 day of ', 'sold '];
  it.each(HOSTILE)('reads %j a million characters long', (unit) => {
    const text = unit.repeat(Math.ceil(1e6 / unit.length));
    const start = performance.now();
    summarize(documentOf(paragraph(text)), model);
    expect(performance.now() - start).toBeLessThan(LONGEST);
  });
});

/** A second or so on a quiet machine, with room for a busy one; what grows with the square takes minutes. */
const LONGEST = 15_000;

/** Each as a whole text sees it: rows of tables are not cut. */
const READERS: Record<string, (text: string) => unknown> = {
  splitSentences,
  readText,
  findAges: (text) => findAges(readText(text)),
  findDates,
  findDurations: (text) => findDurations(readText(text)),
  findEmails,
  findOfficers: (text) => findOfficers(readText(text)),
  findPhones: (text) => findPhones(readText(text)),
  readAddressSigns: (text) => readAddressSigns(readText(text)),
  readRequestForm: (text) => readRequestForm(readText(text), [{ text: 'here', url: `https://lantern.test/${text}` }]),
  ...Object.fromEntries(Object.values(PATTERNS).flatMap((p) => p.map(([name, e]) => [name, (t: string) => e.test(t)]))),
  readFormOffers: (text) =>
    readFormOffers(clauseOf(text, { links: [{ text: 'here', url: '/contact' }] }), readText(text), new Set()),
  mattersOf: (text) => mattersOf(readText(text)),
  FeatureReader: (text) => new FeatureReader().read(clauseOf(text)),
};

describe('growth', () => {
  it.each(Object.keys(READERS))('%s takes time in proportion to the text', (name) => {
    const read = READERS[name] as (text: string) => unknown;
    const time = (text: string) => {
      const start = performance.now();
      read(text);
      return performance.now() - start;
    };
    for (const unit of ['a', '(', '1 ', '1,', '@', 'at dot ', 'a.', 'A.', ' ', '\n', 'not ', 'we ', '"', 'no sold ']) {
      const short = unit.repeat(5_000 / unit.length);
      const long = unit.repeat(40_000 / unit.length);
      read(short);
      const [once, eight] = [time(short), time(long)];
      // Eight times the text; the square would be 64 times the time. What takes next to no time is not told apart.
      if (eight > 200) expect(eight / once, JSON.stringify(unit)).toBeLessThan(32);
    }
  });
});
