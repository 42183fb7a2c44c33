import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreSample } from '../../tools/evaluate/shipped-sample.ts';
import { rowsOf } from '../../tools/evaluate/table.ts';
import { shippedModel } from '../../tools/shipped-model.ts';
import { CORPUS } from '../../tools/train/corpus.ts';

/** Points below the level at which a figure counts as lost: a new training moves a policy or two of the forty. */
const SLACK = 5.5;
/** Of too few policies, or lower where it is better. */
const LEFT_OUT = ['aiTraining.control', 'calibration error'];

const absent = !existsSync(join(CORPUS, 'gold'));
if (absent) console.warn(`The evaluation is skipped: there is no corpus at ${CORPUS}. CORPUS names its folder.`);

const level = JSON.parse(readFileSync(join(import.meta.dirname, 'evaluation-level.json'), 'utf8')) as {
  shipped: Record<string, number | null>;
};

// The shipped model has seen these policies. The test guards against code or a model file that broke; how good the
// model is on what it has not seen is measured by `npm run evaluate`.
describe.skipIf(absent)('the shipped model on a third of the measured policies', () => {
  const reached = absent
    ? new Map<string, number | null>()
    : new Map(rowsOf(scoreSample(shippedModel())).map((row) => [row.name, row.value]));

  it.each(Object.entries(level.shipped).filter(([name, value]) => value !== null && !LEFT_OUT.includes(name)))(
    '%s stays at %d',
    (name, value) => {
      expect(100 * (reached.get(name) ?? 0)).toBeGreaterThanOrEqual((value as number) - SLACK);
    },
  );
});
