import { expect, test } from 'vitest';
import { FeatureReader } from '../../lib/engine/features.ts';
import { clauseOf } from './clause-of.ts';

test('a clause has the same features after many others as alone', () => {
  const reader = new FeatureReader();
  for (let i = 0; i < 400; i++) {
    const clause = clauseOf(`We may sell or share your data ${'again and '.repeat(i % 37)}with partners for ads.`);
    const { words, signs, gate } = reader.read(clause);
    const alone = new FeatureReader().read(clause);
    expect([[...words], signs, gate]).toEqual([[...alone.words], alone.signs, alone.gate]);
  }
});
