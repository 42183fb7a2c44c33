import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { summarize } from '../../../lib/engine/index.ts';
import { DIMENSIONS, VERDICTS } from '../../../lib/engine/summary.ts';
import { fromMarkdown } from '../../../lib/page/from-markdown.ts';
import { printFreshCheck, SLOTS } from '../../../tools/evaluate/fresh-check.ts';
import { shippedModel } from '../../../tools/shipped-model.ts';

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

describe('SLOTS', () => {
  it('compare addresses in any order and case, and dates by their month', () => {
    const summary = summarize(fromMarkdown('# Privacy Policy', null), shippedModel());
    const { dimensions } = summary;
    const contact = { ...dimensions.contact, emails: ['b@loom.example', 'A@loom.example'] };
    expect(SLOTS.emails({ ...summary, dimensions: { ...dimensions, contact } })).toEqual([
      'a@loom.example',
      'b@loom.example',
    ]);
    expect(SLOTS.updated({ ...summary, updated: '2024-05-17' })).toBe('2024-05');
    expect(SLOTS.updated({ ...summary, updated: null })).toBeNull();
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
      '1 policies of companies of which no text teaches: verdicts right 1 of 2; with confidence ≥ 0.8: 1 of 2; slots right 0 of 1',
      '1 policies of which a relative teaches: verdicts right 0 of 1; with confidence ≥ 0.8: 0 of 0; slots right 1 of 1',
      'right, without and with such a relative:',
      '  sale: 1 of 1; 0 of 1',
      '  contact: 0 of 1; 0 of 0',
      '  minAge: 0 of 1; 1 of 1',
      'contact: loom: said none (85 % sure), not general',
      'minAge: loom: said 13, people 16 or 18',
      'sale: mill: said sells (60 % sure), not no',
    ]);
  });
});
