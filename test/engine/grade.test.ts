import { describe, expect, it } from 'vitest';
import { gradeScores, scoreFindings, WEIGHTS } from '../../lib/engine/grade.ts';
import { DIMENSIONS, type Dimension, type Findings, GRADES, VERDICTS } from '../../lib/engine/summary.ts';

/** Every value of the slots that a score may depend on. */
const SLOTS: { [D in Dimension]: Partial<Findings[D]>[] } = {
  sale: [{ optOut: false }, { optOut: true }],
  aiTraining: [{ control: 'none' }, { control: 'opt-out' }, { control: 'opt-in' }],
  retention: [{ indefinite: false }, { indefinite: true }],
  children: [{}],
  contact: [{}],
};

/** The scores that a verdict can have, whatever its slots. */
function scoresOf(dimension: Dimension, verdict: string): number[] {
  return SLOTS[dimension].map((slots) => {
    const findings = Object.fromEntries(
      DIMENSIONS.map((d) => [d, { verdict: VERDICTS[d][0], optOut: false, control: 'none', indefinite: false }]),
    );
    findings[dimension] = { ...findings[dimension], verdict, ...slots } as (typeof findings)[string];
    return scoreFindings(findings as unknown as Findings)[dimension];
  });
}

describe('scoreFindings', () => {
  it.each(DIMENSIONS)('%s: no worse verdict scores more than a better one, whatever its slots', (dimension) => {
    const ranges = VERDICTS[dimension].map((verdict) => scoresOf(dimension, verdict));
    for (const [i, worse] of ranges.entries()) {
      for (const better of ranges.slice(i + 1)) expect(Math.max(...worse)).toBeLessThan(Math.min(...better));
      for (const score of worse) expect(score).toSatisfy((s: number) => s >= 0 && s <= 100);
    }
  });
  it('a way to refuse is never worth less than none', () => {
    const [none = 0, optOut = 0] = scoresOf('sale', 'sells');
    expect(optOut).toBeGreaterThan(none);
    const [never = 0, out = 0, only = 0] = scoresOf('aiTraining', 'yes');
    expect([never, out, only]).toEqual([...[never, out, only]].sort((a, b) => a - b));
  });
});

describe('gradeScores', () => {
  // All combinations: each verdict of each dimension made one step worse never helps.
  it('never gives a better score or grade for a worse verdict', () => {
    let combinations = 0;
    const visit = (chosen: Record<string, number>, rest: readonly Dimension[]): void => {
      const [dimension, ...others] = rest;
      if (!dimension) {
        combinations++;
        const here = gradeScores(chosen as Record<Dimension, number>);
        for (const d of DIMENSIONS) {
          for (const verdict of VERDICTS[d]) {
            for (const score of scoresByVerdict[d][verdict] ?? []) {
              if (score >= (chosen[d] ?? 0)) continue;
              const worse = gradeScores({ ...chosen, [d]: score } as Record<Dimension, number>);
              if (worse.score > here.score || GRADES.indexOf(worse.grade) < GRADES.indexOf(here.grade))
                throw new Error(`${JSON.stringify(chosen)} is graded worse than with ${d} at ${score}`);
            }
          }
        }
        return;
      }
      for (const score of new Set(Object.values(scoresByVerdict[dimension]).flat()))
        visit({ ...chosen, [dimension]: score }, others);
    };
    const scoresByVerdict = Object.fromEntries(
      DIMENSIONS.map((d) => [d, Object.fromEntries(VERDICTS[d].map((v) => [v, scoresOf(d, v)]))]),
    ) as Record<Dimension, Record<string, number[]>>;
    visit({}, DIMENSIONS);
    expect(combinations).toBeGreaterThan(4 * 4 * 4 * 4 * 3);
  });
  it('spans the whole scale', () => {
    const all = (n: number) => Object.fromEntries(DIMENSIONS.map((d) => [d, n])) as Record<Dimension, number>;
    expect(gradeScores(all(100))).toEqual({ score: 100, grade: 'A' });
    expect(gradeScores(all(0))).toEqual({ score: 0, grade: 'E' });
    expect(Object.values(WEIGHTS).reduce((a, b) => a + b)).toBeCloseTo(1);
  });
});
