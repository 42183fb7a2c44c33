import { describe, expect, test } from 'vitest';
import { everyMatch } from '../../lib/engine/every-match.ts';

describe('everyMatch', () => {
  test.each([
    [/\bkeeps?\b/gi, 'We keep it; nobody else KEEPS it.'],
    [/(?<year>\d{4})-(\d\d)/g, '2024-05, 2025-06'],
    [/never/g, 'We keep it.'],
    [/a/g, ''],
  ])('finds what matchAll finds: %s in "%s"', (expression, text) => {
    expect(everyMatch(expression, text)).toEqual([...text.matchAll(expression)]);
  });

  test('refuses what would match for ever', () => {
    expect(() => everyMatch(/data/, 'data')).toThrow('flag g');
    expect(() => everyMatch(/x*/gu, 'a')).toThrow('matches nothing');
  });

  test('begins anew in each text', () => {
    const expression = /data/g;
    expression.exec('our data and your data');
    expect(everyMatch(expression, 'data').map((m) => m.index)).toEqual([0]);
  });
});
