import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summarize } from '../../lib/engine/index.ts';
import type { Model } from '../../lib/engine/model.ts';
import { DIMENSIONS, type Dimension } from '../../lib/engine/summary.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';
import { CORPUS } from '../train/corpus.ts';

/**
 * Verdicts that people gave a policy before the engine was asked: whatever can be defended. `related`: another text of
 * the same company, or an older one of the same policy, is among those that teach.
 */
type FreshLabels = { id: string; related?: boolean } & Record<Dimension, string[]>;

interface FreshAnswer {
  id: string;
  related: boolean;
  dimension: Dimension;
  said: string;
  confidence: number;
  defended: string[];
}

/** What a model says of the policies of `labels/fresh.ndjson`, from which nothing is learned. Needs the corpus. */
export function checkFresh(model: Model): FreshAnswer[] {
  return readFileSync(join(import.meta.dirname, '../../labels/fresh.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const labels = JSON.parse(line) as FreshLabels;
      const text = readFileSync(join(CORPUS, 'unlabelled', `${labels.id}.md`), 'utf8');
      const { dimensions } = summarize(fromMarkdown(text, null), model);
      return DIMENSIONS.map((dimension) => {
        const { verdict, confidence } = dimensions[dimension];
        return {
          id: labels.id,
          related: labels.related ?? false,
          dimension,
          said: verdict,
          confidence,
          defended: labels[dimension],
        };
      });
    });
}

/** How many answers are right, of all and of the sure ones, and the wrong ones by name. */
export function printFreshCheck(answers: readonly FreshAnswer[]): string {
  const isRight = (a: FreshAnswer) => a.defended.includes(a.said);
  const count = (title: string, some: readonly FreshAnswer[]) => {
    const sure = some.filter((a) => a.confidence >= 0.8);
    return `${new Set(some.map((a) => a.id)).size} policies ${title}: right ${some.filter(isRight).length} of ${some.length}; with confidence ≥ 0.8: ${sure.filter(isRight).length} of ${sure.length}`;
  };
  return [
    count(
      'of companies that nothing was learned from',
      answers.filter((a) => !a.related),
    ),
    count(
      'of which a relative teaches',
      answers.filter((a) => a.related),
    ),
    ...DIMENSIONS.map((dimension) => {
      const own = answers.filter((a) => a.dimension === dimension);
      return `  ${dimension}: ${own.filter(isRight).length} of ${own.length}`;
    }),
    ...answers
      .filter((a) => !isRight(a))
      .map(
        (a) => `${a.dimension}: ${a.id}: said ${a.said} (${Math.round(100 * a.confidence)} % sure), not ${a.defended}`,
      ),
  ].join('\n');
}
