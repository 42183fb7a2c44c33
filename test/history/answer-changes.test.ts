import { expect, test } from 'vitest';
import { compareAnswers } from '../../lib/history/answer-changes.ts';
import { sampleSummary } from './sample.ts';

const base = { score: 50, confidence: 0.9, evidence: [] };
const period = (duration: string) => ({ what: 'order history', duration, kind: 'kept' as const, quote: 'q' });
const keeps = (...periods: string[]) =>
  sampleSummary({ retention: { ...base, verdict: 'fixed', indefinite: false, periods: periods.map(period) } });

test('the same answers are no change, even with other scores and quotes', () => {
  const after = sampleSummary({ score: 12, grade: 'E', sale: { ...base, score: 1, verdict: 'no', optOut: false } });
  expect(compareAnswers(sampleSummary(), after)).toEqual([]);
});

test('training on what readers write, which was not said before, is worse', () => {
  const after = sampleSummary({ aiTraining: { ...base, verdict: 'yes', control: 'opt-out' } });
  expect(compareAnswers(sampleSummary(), after)).toEqual([
    {
      dimension: 'aiTraining',
      before: 'not-stated',
      after: 'yes',
      direction: 'worse',
      facts: [{ fact: 'control', after: 'opt-out', direction: 'better' }],
    },
  ]);
  expect(compareAnswers(after, sampleSummary())).toMatchObject([
    { after: 'not-stated', direction: 'better', facts: [] },
  ]);
});

test.each([
  ['P6Y', 'P10Y', 'worse'],
  ['P6Y', 'P18M', 'better'],
  ['PT48H', 'P1D', 'better'],
])('keeping data for %s, then for %s, is %s', (a, b, direction) => {
  expect(compareAnswers(keeps(a), keeps(b))).toMatchObject([
    { dimension: 'retention', direction, facts: [{ fact: 'period', what: 'order history', before: a, after: b }] },
  ]);
});

test('a period that came or went is told of, and is neither good nor bad by itself', () => {
  expect(compareAnswers(keeps('P1Y'), keeps())).toMatchObject([
    { direction: 'other', facts: [{ before: 'P1Y', after: null }] },
  ]);
});

test('losing the way to refuse is worse though the verdict stays', () => {
  const ads = (optOut: boolean) => sampleSummary({ sale: { ...base, verdict: 'shares-for-ads', optOut } });
  expect(compareAnswers(ads(true), ads(false))).toMatchObject([
    { dimension: 'sale', direction: 'worse', facts: [{ fact: 'opt-out', after: false }] },
  ]);
});
