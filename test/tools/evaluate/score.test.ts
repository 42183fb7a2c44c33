import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../lib/engine/summary.ts';
import { reliability, scoreSummaries } from '../../../tools/evaluate/score.ts';
import type { Gold } from '../../../tools/train/corpus.ts';

const gold = (id: string, change: (g: Gold) => void = () => {}): Gold => {
  const g: Gold = {
    id,
    isPolicy: true,
    company: null,
    updated: '2024-05-03',
    sale: { verdict: 'no', optOut: false, units: { no: [2] } },
    aiTraining: { verdict: 'not-stated', control: 'none', units: {} },
    retention: {
      verdict: 'fixed',
      indefinite: false,
      periods: [
        { what: 'logs', duration: 'P12M', kind: 'kept' },
        { what: 'bills', duration: 'P7Y', kind: 'kept' },
        { what: 'tapes', duration: 'P30D', kind: 'kept', optional: true },
      ],
      units: {},
    },
    children: { verdict: 'barred', minAge: 13, ages: [13], units: {} },
    contact: {
      verdict: 'direct',
      emails: ['privacy@plover.example'],
      primary: 'privacy@plover.example',
      form: false,
      post: true,
      phone: false,
      officer: false,
      units: [],
    },
  };
  change(g);
  return g;
};

const summary = (change: (d: Summary['dimensions']) => void = () => {}): Summary => {
  const kept = (duration: string) => ({ what: '', duration, kind: 'kept' as const, quote: '' });
  const base = { score: 0, confidence: 0.9, evidence: [] };
  const s: Summary = {
    title: '',
    company: null,
    updated: '2024-05',
    words: 1,
    minutes: 1,
    grade: 'C',
    score: 50,
    dimensions: {
      sale: {
        ...base,
        verdict: 'no',
        optOut: false,
        evidence: [{ label: 'no', quote: 'We never sell the names of walkers', heading: null }],
      },
      aiTraining: { ...base, verdict: 'not-stated', control: 'none' },
      // 365 days are 12 months, within 2 %; 30 days are neither asked for nor wrong.
      retention: { ...base, verdict: 'fixed', indefinite: false, periods: [kept('P365D'), kept('P30D'), kept('P5D')] },
      children: { ...base, verdict: 'barred', minAge: 13, ages: [13] },
      contact: {
        ...base,
        verdict: 'direct',
        emails: ['Privacy@plover.example', 'shop@plover.example'],
        primary: 'privacy@plover.example',
        form: false,
        post: true,
        phone: true,
        officer: false,
      },
    },
  };
  change(s.dimensions);
  return s;
};

describe('scoreSummaries', () => {
  const units = new Map([
    [
      'plover',
      new Map([
        [1, 'We share maps.'],
        [2, 'We never sell the names of walkers.'],
      ]),
    ],
  ]);
  const one = scoreSummaries([gold('plover')], new Map([['plover', summary()]]), units);

  it('counts periods as distinct lengths, and addresses without case', () => {
    expect(one.periods).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(one.emails).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  });

  it('asks of each slot only where its question arises', () => {
    expect(one.slots).toEqual({
      'retention.indefinite': 1,
      'children.minAge': 1,
      'contact.form': 1,
      'contact.post': 1,
      'contact.phone': 0,
      'contact.officer': 1,
      'contact.primary': 1,
      updated: 1,
    });
  });

  it('takes a quote for right only in a unit of its own label', () => {
    expect(one.evidencePrecision).toBe(1);
    const elsewhere = scoreSummaries(
      [gold('plover', (g) => (g.sale.units = { no: [1] }))],
      new Map([['plover', summary()]]),
      units,
    );
    expect(elsewhere.evidencePrecision).toBe(0);
    expect(scoreSummaries([gold('plover')], new Map([['plover', summary()]])).evidencePrecision).toBeNull();
  });

  it('counts a policy without a summary as wrong everywhere, and other pages not at all', () => {
    const none = scoreSummaries([gold('plover'), gold('shop', (g) => (g.isPolicy = false))], new Map());
    expect(none).toMatchObject({ policies: 1, missing: 1, allFive: 0, accuracy: 0, calibrationError: null });
    expect(none.periods.recall).toBe(0);
  });

  it('tells precision from recall, verdict by verdict, and lets a second answer count', () => {
    const golds = [
      gold('a'),
      gold('b'),
      gold('c', (g) => (g.sale.verdict = 'sells')),
      gold('d', (g) => Object.assign(g.sale, { verdict: 'sells', accept: ['shares-for-ads'] })),
    ];
    const said = new Map([
      ['a', summary()],
      ['b', summary()],
      ['c', summary()],
      ['d', summary((d) => (d.sale.verdict = 'shares-for-ads'))],
    ]);
    const { verdicts, accuracy, majority } = scoreSummaries(golds, said).dimensions.sale;
    expect(verdicts.no).toEqual({ precision: 2 / 3, recall: 1, f1: 0.8, support: 2 });
    expect(verdicts.sells).toMatchObject({ precision: 1, recall: 0.5, support: 2 });
    expect(accuracy).toBe(0.75);
    expect(majority).toBe(0.5);
    expect(scoreSummaries(golds, said).allFive).toBe(0.75);
  });

  it('measures how far confidence is from being right', () => {
    const said = new Map([
      ['a', summary()],
      ['b', summary((d) => Object.assign(d.sale, { verdict: 'sells', confidence: 0.6 }))],
    ]);
    const score = scoreSummaries([gold('a'), gold('b')], said);
    // Nine answers 0.9 sure and right, one 0.6 sure and wrong.
    expect(score.calibrationError).toBeCloseTo(0.9 * 0.1 + 0.1 * 0.6);
    expect(score.sure).toEqual({ right: 1, share: 0.9 });
    expect(reliability(score.answers)).toEqual([
      { confidence: 0.6, right: 0, count: 1 },
      { confidence: expect.closeTo(0.9), right: 1, count: 9 },
    ]);
  });
});
