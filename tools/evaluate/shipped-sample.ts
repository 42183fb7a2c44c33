import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summarize } from '../../lib/engine/index.ts';
import type { Model } from '../../lib/engine/model.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';
import { CORPUS, type Gold } from '../train/corpus.ts';
import { type Score, scoreSummaries } from './score.ts';

/** Every third policy, by name. */
const STEP = 3;

/**
 * Scores a model on a fixed third of the measured policies. The shipped model has been trained on them, so that this
 * says nothing of how good it is elsewhere: it tells whether code and model still do together what they did.
 * @throws Error where the corpus is absent
 */
export function scoreSample(model: Model): Score {
  const golds = readdirSync(join(CORPUS, 'gold'))
    .sort()
    .filter((_, i) => i % STEP === 0)
    .map((file) => JSON.parse(readFileSync(join(CORPUS, 'gold', file), 'utf8')) as Gold);
  const summaries = new Map(
    golds.map(({ id }) => {
      const text = readFileSync(join(CORPUS, 'policies', `${id}.md`), 'utf8');
      return [id, summarize(fromMarkdown(text, null), model)];
    }),
  );
  return scoreSummaries(golds, summaries);
}
