import { describe, expect, test } from 'vitest';
import { FeatureWeights } from '../../lib/engine/feature-weights.ts';

// Two hashes with the same highest bits, and the least and the greatest.
const HASHES = Uint32Array.from([0, 0x80000001, 0x80000002, 0xffffffff]);
const WIDTH = 5;
const WEIGHTS = Int8Array.from([1, 2, 3, 4, 5, -1, 0, 127, -128, 9, 10, 20, 30, 40, 50, 7, 0, 0, 0, -7]);

describe('FeatureWeights', () => {
  const weights = new FeatureWeights(HASHES, WEIGHTS, [[0, 1, 2, 3], [4]]);
  const ask = (...hashes: number[]) => {
    weights.begin();
    weights.add(hashes);
    return { known: weights.known, sums: [...weights.sum(0), weights.sum(1)[0]] };
  };

  test.each([0, 1, 2, 3])('finds the weights of feature %d', (row) => {
    const own = [...WEIGHTS.subarray(row * WIDTH, (row + 1) * WIDTH)];
    expect(ask(HASHES[row] as number)).toEqual({ known: 1, sums: own });
  });

  test('sums features, each once, and passes over those that it does not know', () => {
    expect(ask(0x80000002, 0x80000001, 0x80000002, 0x80000003, 1)).toEqual({ known: 2, sums: [9, 20, 157, -88, 59] });
    expect(ask()).toEqual({ known: 0, sums: [0, 0, 0, 0, 0] });
  });

  test.each([0, 1, 70_000])('has room for %d features', (size) => {
    const hashes = Uint32Array.from({ length: size }, (_, i) => i * 61_000);
    const sized = new FeatureWeights(hashes, new Int8Array(size).fill(3), [[0]]);
    sized.begin();
    sized.add([...hashes, 60_999]);
    expect([sized.known, sized.sum(0)[0]]).toEqual([size, 3 * size]);
  });

  test('has no room for more groups, or larger ones', () => {
    expect(() => new FeatureWeights(HASHES, WEIGHTS, [[0, 1, 2, 3, 4]])).toThrow(/room/);
    expect(() => new FeatureWeights(HASHES, WEIGHTS, Array(7).fill([0]))).toThrow(/room/);
  });
});
