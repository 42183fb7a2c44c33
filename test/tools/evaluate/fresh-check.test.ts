import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../lib/engine/clauses.ts';
import { summarize } from '../../../lib/engine/index.ts';
import { DIMENSIONS, VERDICTS } from '../../../lib/engine/summary.ts';
import { fromMarkdown } from '../../../lib/page/from-markdown.ts';
import { compareFresh, printFreshCheck } from '../../../tools/evaluate/fresh-check.ts';
import { type FreshPolicy, groupWithFresh } from '../../../tools/evaluate/fresh-policies.ts';
import { SLOTS } from '../../../tools/evaluate/slots.ts';
import { shippedModel } from '../../../tools/shipped-model.ts';
import type { Example } from '../../../tools/train/corpus.ts';

const linesOf = (name: string) =>
  readFileSync(new URL(`../../../labels/${name}.ndjson`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { id: string });

describe('labels/fresh.ndjson', () => {
  it('names no policy from which the model learns', () => {
    const learned = new Set(linesOf('policies').map((l) => l.id));
    expect(
      linesOf('fresh')
        .map((l) => l.id)
        .filter((id) => learned.has(id)),
    ).toEqual([]);
  });

  it('gives each policy at least one verdict a dimension, of those that there are', () => {
    for (const labels of linesOf('fresh')) {
      for (const dimension of DIMENSIONS) {
        const verdicts = labels[dimension] as string[];
        expect(verdicts.length, labels.id).toBeGreaterThan(0);
        expect(VERDICTS[dimension], labels.id).toEqual(expect.arrayContaining(verdicts));
      }
    }
  });

  it('gives slots that there are, and those whose question the verdicts raise', () => {
    const raises = (labels: Record<string, unknown>, dimension: string, ...verdicts: string[]) =>
      (labels[dimension] as string[]).every((v) => verdicts.includes(v));
    for (const labels of linesOf('fresh')) {
      const slots = labels.slots as Record<string, unknown[]>;
      const asked = ['indefinite', 'emails', 'form', 'post', 'phone', 'officer', 'updated'];
      if (raises(labels, 'sale', 'sells', 'shares-for-ads')) asked.push('optOut');
      if (raises(labels, 'aiTraining', 'yes', 'deidentified-only')) asked.push('control');
      if (raises(labels, 'children', 'barred', 'with-consent', 'no-age')) asked.push('minAge');
      expect(Object.keys(slots), labels.id).toEqual(expect.arrayContaining(asked));
      expect(Object.keys(SLOTS), labels.id).toEqual(expect.arrayContaining(Object.keys(slots)));
      for (const [slot, defended] of Object.entries(slots))
        expect(defended.length, `${labels.id} ${slot}`).toBeGreaterThan(0);
    }
  });
});

describe('compareFresh', () => {
  const summary = summarize(fromMarkdown('# Privacy Policy', null), shippedModel());
  const { dimensions } = summary;
  const contact = { ...dimensions.contact, emails: ['b@loom.example', 'A@loom.example'] };
  const said = { ...summary, updated: '2024-05-17', dimensions: { ...dimensions, contact } };
  const verdicts = {
    sale: ['no'],
    aiTraining: ['no'],
    retention: ['vague'],
    children: ['not-stated'],
    contact: ['direct'],
  };
  const answersTo = (slots: Record<string, unknown[]>) =>
    compareFresh({ id: 'loom', ...verdicts, slots }, false, said).filter((a) => a.confidence === null);

  it('compares addresses in any order and case, and dates by their month', () => {
    const slots = { emails: [['a@loom.example', 'b@loom.example']], updated: ['2024-05'], primary: [null] };
    for (const { question, said, defended } of answersTo(slots)) expect(defended, question).toEqual([said]);
    expect(answersTo(slots).map((a) => a.question)).toEqual(['primary', 'emails', 'updated']);
  });

  it('asks for no slot that people left out', () => {
    expect(answersTo({})).toEqual([]);
  });
});

describe('groupWithFresh', () => {
  const clausesOf = (text: string) => splitClauses(fromMarkdown(text, null));
  const shared =
    'The weavers of this mill keep every pattern that you have sent to them in a drawer of oak, and they show it to nobody who has not asked you for it before.';
  const example = (id: string, company: string | null, text = '') =>
    ({ id, gold: { company }, clauses: clausesOf(text), group: '' }) as unknown as Example;
  const fresh = (id: string, text = '', company?: string) =>
    ({ labels: { id, company }, clauses: clausesOf(text) }) as unknown as FreshPolicy;

  it('finds the relatives of a policy by name, by company and by what they share', () => {
    const { examples, groups } = groupWithFresh(
      [example('tosback--loom', 'Warp Ltd.'), example('contrib--dye', null, shared), example('contrib--yarn', null)],
      [
        fresh('contrib--loom'),
        fresh('contrib--shuttle', '', 'Warp'),
        fresh('tosback--vat', shared),
        fresh('tosback--felt'),
      ],
    );
    const [loom, dye, yarn] = examples.map((e) => e.group);
    expect(groups.slice(0, 3)).toEqual([loom, loom, dye]);
    expect([loom, dye, yarn]).not.toContain(groups[3]);
    expect(new Set([loom, dye, yarn]).size).toBe(3);
  });
});

describe('printFreshCheck', () => {
  it('counts what is right, what is sure, and names what is wrong', () => {
    const printed = printFreshCheck([
      { id: 'loom', related: false, question: 'sale', said: 'no', confidence: 0.9, defended: ['no', 'not-stated'] },
      { id: 'loom', related: false, question: 'contact', said: 'none', confidence: 0.85, defended: ['general'] },
      { id: 'loom', related: false, question: 'minAge', said: '13', confidence: null, defended: ['16', '18'] },
      { id: 'mill', related: true, question: 'sale', said: 'sells', confidence: 0.6, defended: ['no'] },
      { id: 'mill', related: true, question: 'minAge', said: '16', confidence: null, defended: ['16'] },
    ]);
    expect(printed.split('\n').filter((line) => !/^ .* 0 of 0; 0 of 0$/.test(line))).toEqual([
      '2 policies in all: verdicts right 1 of 3; with confidence ≥ 0.8: 1 of 2; slots right 1 of 2',
      '1 policies of companies of which no policy teaches: verdicts right 1 of 2; with confidence ≥ 0.8: 1 of 2; slots right 0 of 1',
      '1 policies of which a relative is among those that teach: verdicts right 0 of 1; with confidence ≥ 0.8: 0 of 0; slots right 1 of 1',
      'right, without and with a relative:',
      '  sale: 1 of 1; 0 of 1',
      '  contact: 0 of 1; 0 of 0',
      '  minAge: 0 of 1; 1 of 1',
      'contact: loom: said none (85 % sure), not general',
      'minAge: loom: said 13, people 16 or 18',
      'sale: mill: said sells (60 % sure), not no',
    ]);
  });
});
