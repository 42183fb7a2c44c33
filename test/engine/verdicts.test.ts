import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadModel, summarize } from '../../lib/engine/index.ts';
import { DIMENSIONS, type Dimension, VERDICTS } from '../../lib/engine/summary.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';

const model = loadModel(new Uint8Array(readFileSync(new URL('../../assets/public/model.bin', import.meta.url))));
const summaryOf = (name: string) =>
  summarize(
    fromMarkdown(readFileSync(new URL(`../fixtures/policies/${name}.md`, import.meta.url), 'utf8'), null),
    model,
  );

/** Policies of our own writing and what docs/verdicts.md makes of them: verdicts in the order of DIMENSIONS. */
const EXPECTED: Record<string, readonly [sale: string, ai: string, kept: string, children: string, contact: string]> = {
  'plain-library': ['no', 'no', 'fixed', 'barred', 'direct'],
  // Its contact is the page to refuse a sale: "a form or portal for privacy requests or choices".
  'coupon-club': ['sells', 'yes', 'indefinite', 'no-age', 'direct'],
  'weather-app': ['shares-for-ads', 'deidentified-only', 'vague', 'with-consent', 'general'],
  'small-forum': ['not-stated', 'not-stated', 'not-stated', 'not-stated', 'none'],
  // Look-alikes: staff training, a merger's sale, a breach within 72 hours, cookies, response times, look-back windows.
  // Whom a charity helps says nothing of who may use its site.
  'night-shelter': ['not-stated', 'not-stated', 'not-stated', 'not-stated', 'none'],
};

const CASES = Object.entries(EXPECTED).flatMap(([name, verdicts]) =>
  DIMENSIONS.map((dimension, i) => [name, dimension, verdicts[i] as string] as const),
);

describe('verdicts', () => {
  it.each(CASES)('%s: %s is %s', (name, dimension, expected) => {
    const { verdict, evidence } = summaryOf(name).dimensions[dimension];
    expect(verdict, JSON.stringify(evidence)).toBe(expected);
  });

  it.each(DIMENSIONS)('%s: every verdict has a policy', (dimension: Dimension) => {
    const covered = CASES.filter(([, d]) => d === dimension).map(([, , verdict]) => verdict);
    expect(new Set(covered)).toEqual(new Set(VERDICTS[dimension]));
  });

  it('finds no period, age or address in what only looks like one', () => {
    const { dimensions } = summaryOf('night-shelter');
    expect(dimensions.retention.periods).toEqual([]);
    expect(dimensions.children).toMatchObject({ minAge: null, ages: [] });
    expect(dimensions.contact.emails).toEqual([]);
  });

  it('finds the periods, ages and addresses that are meant', () => {
    const { dimensions } = summaryOf('plain-library');
    expect(dimensions.retention.periods.map((p) => p.duration).sort()).toEqual(['P2Y', 'P30D']);
    expect(dimensions.children).toMatchObject({ minAge: 13, ages: [13] });
    expect(dimensions.contact).toMatchObject({ emails: ['privacy@lantern.test'], primary: 'privacy@lantern.test' });
  });
});
