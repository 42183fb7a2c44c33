import { JUDGED } from '../../lib/engine/features.ts';
import { conclude } from '../../lib/engine/index.ts';
import { judgeReading } from '../../lib/engine/judgement.ts';
import type { Dimension, Summary } from '../../lib/engine/summary.ts';
import { readLessons, trainClauseModel } from '../train/clause-model.ts';
import { type Example, readLoneClauses } from '../train/corpus.ts';
import { type DocumentFacts, FOLDS, factsUnseen, foldOfGroup, trainDecisions, undecided } from '../train/decisions.ts';

/**
 * Ten-fold cross-validation grouped by company: the summary of each policy, by models that have seen neither it nor
 * another of its company.
 * @param quick lets the clause models that give the decisions their facts see the fold that is measured (ten trainings
 *   instead of fifty-five): near enough while developing
 * @param only trains and measures one dimension; the others are answered by nothing that was learned
 */
export function crossValidate(
  examples: readonly Example[],
  quick: boolean,
  progress: (what: string) => void,
  only: Dimension | null = null,
): Map<string, Summary> {
  const dimensions = only === null ? JUDGED : JUDGED.filter((d) => d === only);
  const lessons = readLessons(examples, readLoneClauses(examples), dimensions);
  const others = only === null ? {} : undecided();
  const cache = new Map<string, DocumentFacts>();
  const summaries = new Map<string, Summary>();
  const open = quick ? factsUnseen(examples, lessons, null, cache, progress) : null;
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = examples.filter((e) => foldOfGroup(e.group) !== fold);
    const facts = open ?? factsUnseen(examples, lessons, fold, cache, progress);
    const clauses = trainClauseModel(
      lessons,
      new Set(examples.filter((e) => foldOfGroup(e.group) === fold).map((e) => e.group)),
    );
    const model = { version: 'fold', clauses, decisions: { ...others, ...trainDecisions(known, facts, only) } };
    for (const e of examples) {
      const reading = lessons.readings.get(e.id);
      if (foldOfGroup(e.group) === fold && reading)
        summaries.set(e.id, conclude(judgeReading(reading, clauses), model));
    }
    progress(`fold ${fold + 1} of ${FOLDS}`);
  }
  return summaries;
}
