import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, VERDICTS } from '../../../lib/engine/summary.ts';
import { printFreshCheck } from '../../../tools/evaluate/fresh-check.ts';

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
});

describe('printFreshCheck', () => {
  it('counts what is right, what is sure, and names what is wrong', () => {
    const printed = printFreshCheck([
      { id: 'loom', related: false, dimension: 'sale', said: 'no', confidence: 0.9, defended: ['no', 'not-stated'] },
      { id: 'loom', related: false, dimension: 'contact', said: 'none', confidence: 0.85, defended: ['general'] },
      { id: 'mill', related: true, dimension: 'sale', said: 'sells', confidence: 0.6, defended: ['no'] },
    ]);
    expect(printed.split('\n').filter((line) => !/^ .* of 0$/.test(line))).toEqual([
      '1 policies of companies that nothing was learned from: right 1 of 2; with confidence ≥ 0.8: 1 of 2',
      '1 policies of which a relative teaches: right 0 of 1; with confidence ≥ 0.8: 0 of 0',
      '  sale: 1 of 2',
      '  contact: 0 of 1',
      'contact: loom: said none (85 % sure), not general',
      'sale: mill: said sells (60 % sure), not no',
    ]);
  });
});
