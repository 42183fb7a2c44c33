import { expect, test } from 'vitest';
import type { EvidenceLabel } from '../../lib/engine/summary.ts';
import { arrangeEvidence } from '../../lib/ui/arrange-evidence.ts';

const quote = (label: EvidenceLabel, text: string) => ({ label, quote: text, heading: null });

test('the strongest quote of each kind comes before the second of any', () => {
  const evidence = [
    quote('sells', 'a'),
    quote('sells', 'b'),
    quote('sells', 'c'),
    quote('optOut', 'x'),
    quote('optOut', 'y'),
  ];
  expect(arrangeEvidence(evidence).map((q) => q.quote)).toEqual(['a', 'x', 'b', 'y', 'c']);
});

test('a sentence that says two things is shown once, and keeps both', () => {
  const evidence = [quote('yes', 'a'), quote('yes', 'b'), quote('control', 'b'), quote('control', 'a')];
  expect(arrangeEvidence(evidence)).toEqual([
    { labels: ['yes', 'control'], quote: 'a', heading: null },
    { labels: ['control', 'yes'], quote: 'b', heading: null },
  ]);
});

test('quotes that only begin alike stay two', () => {
  expect(arrangeEvidence([quote('fixed', 'We keep logs.'), quote('fixed', 'We keep logs. Always.')])).toHaveLength(2);
  expect(arrangeEvidence([])).toEqual([]);
});
