import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../lib/engine/clauses.ts';
import type { Judgement } from '../../../lib/engine/judgement.ts';
import { readClauses } from '../../../lib/engine/reading.ts';
import { fromMarkdown } from '../../../lib/page/from-markdown.ts';
import { findUncertain, rankUncertain, unitsOfClauses } from '../../../tools/label/uncertain-clauses.ts';
import { cutUnits } from '../../../tools/train/cut-units.ts';

const POLICY = `# What we keep

We may hand your address to our friends. We keep the log of your walks for two summers.

- We keep the names of the birds that you saw for a while.
- Menu
`;
const document = fromMarkdown(POLICY, null);
const clauses = splitClauses(document);
const at = (words: string) => clauses.findIndex((c) => c.text.includes(words));

/** A judgement in which the named clauses have these probabilities, and nothing else is judged. */
function judged(values: Record<string, Judgement['clauses'][number]>): Judgement {
  return {
    reading: readClauses(document, clauses),
    clauses: clauses.map((c) => Object.entries(values).find(([words]) => c.text.includes(words))?.[1] ?? {}),
    periods: [],
    thresholds: [],
    mainAges: [],
    emails: [],
    contacts: { form: [], post: [], phone: [], officer: [] },
  };
}

describe('the clauses that the model is least sure of', () => {
  const judgement = judged({
    friends: { sale: [0.02, 0.62, 0.01, 0.01], retention: [0.01, 0.01, 0.01] },
    summers: { retention: [0.48, 0.01, 0.99] },
    Menu: { retention: [0.5, 0.5, 0.5] },
    'What we keep': { retention: [0.5, 0.5, 0.5] },
  });

  it('come nearest to one half first, without headings, crumbs and what it is sure of', () => {
    const found = rankUncertain(findUncertain('plover', judgement));
    expect(found.map((c) => [c.dimension, c.index])).toEqual([
      ['retention', at('summers')],
      ['sale', at('friends')],
    ]);
    expect(found[1]?.probabilities).toMatchObject({ 'shares-for-ads': 0.62, no: 0.01 });
  });

  it('are of one dimension when it is named', () => {
    expect(findUncertain('plover', judgement, ['sale']).map((c) => c.index)).toEqual([at('friends')]);
  });

  it('are asked once where two policies say the same', () => {
    const twice = [...findUncertain('plover', judgement), ...findUncertain('godwit', judgement)];
    expect(rankUncertain(twice).map((c) => c.id)).toEqual(['godwit', 'godwit']);
  });

  it('are named by the unit that carries them', () => {
    const units = cutUnits(POLICY);
    const numbers = unitsOfClauses(
      units,
      clauses.map((c) => c.text),
    );
    expect(units.get(numbers.get(at('summers')) ?? 0)).toBe('We keep the log of your walks for two summers.');
    expect(units.get(numbers.get(at('birds')) ?? 0)).toBe('• We keep the names of the birds that you saw for a while.');
  });
});
