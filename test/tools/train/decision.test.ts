import { describe, expect, test } from 'vitest';
import { decide } from '../../../lib/engine/decide.ts';
import { askForest } from '../../../lib/engine/forest.ts';
import { trainDecision } from '../../../tools/train/decision.ts';
import { seeded } from '../../../tools/train/logistic.ts';

const random = seeded(7);
/** Two facts that mean nothing each and all together, and one of noise. */
const lessons = Array.from({ length: 200 }, () => {
  const [a, b] = [random() > 0.5 ? 1 : 0, random() > 0.5 ? 1 : 0];
  return { facts: { a, b, noise: random() }, outcome: a === b ? 'same' : 'different', weight: 1 };
});
const outcomes = ['same', 'different', 'neither'];

describe('trainDecision', () => {
  const decision = trainDecision(lessons, outcomes, 0.1);

  test('sees what only counts together', () => {
    for (const [a, b] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      const [same = 0, different = 0, neither = 1] = decide(decision, { a, b, noise: 0.5 });
      expect(same > different, `${a} and ${b}`).toBe(a === b);
      expect(neither).toBeLessThan(0.3);
    }
  });

  test('gives probabilities, whatever is asked', () => {
    for (const facts of [{}, { a: 1e9, b: -1e9 }, { a: 1, unknown: 3 }]) {
      const p = decide(decision, facts);
      expect(p.reduce((x, y) => x + y)).toBeCloseTo(1);
      expect(Math.min(...p)).toBeGreaterThan(0);
    }
  });

  test('gives the same bits for the same lessons', () => {
    expect(JSON.stringify(trainDecision(lessons, outcomes, 0.1))).toBe(JSON.stringify(decision));
  });

  test('a higher temperature makes it less sure of the same answer', () => {
    const facts = { a: 1, b: 1 };
    const [sure = 0] = decide(decision, facts);
    const [calm = 0] = decide({ ...decision, temperature: 2 }, facts);
    expect(calm).toBeLessThan(sure);
    expect(calm).toBeGreaterThan(1 / 3);
  });
});

describe('askForest', () => {
  // fact 1 at most 0.5 → outcome 0; else fact 0 at most 2 → outcome 1, else half and half.
  const tree = [1, 0.5, 3, -1, 100, 0, 0, 2, 3, -1, 0, 100, -1, 50, 50];

  test('goes left at the threshold and right above it', () => {
    expect(askForest([tree], [0, 0.5], 2)).toEqual([1, 0]);
    expect(askForest([tree], [2, 0.6], 2)).toEqual([0, 1]);
    expect(askForest([tree], [2.1, 0.6], 2)).toEqual([0.5, 0.5]);
  });

  test('takes the mean of its trees', () => {
    expect(askForest([tree, [-1, 0, 100]], [0, 0], 2)).toEqual([0.5, 0.5]);
  });
});
