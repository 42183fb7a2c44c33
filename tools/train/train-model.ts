import type { Decision } from '../../lib/engine/decide.ts';
import type { ClauseModel } from '../../lib/engine/model.ts';
import { readLessons, trainClauseModel } from './clause-model.ts';
import type { Example, LoneClause } from './corpus.ts';
import { type DocumentFacts, factsUnseen, trainDecisions } from './decisions.ts';

/** The two parts of a model, learned from these policies and clauses. */
export function trainModel(
  examples: readonly Example[],
  lone: readonly LoneClause[],
  say: (done: string) => void,
): { clauses: ClauseModel; decisions: Record<string, Decision> } {
  const lessons = readLessons(examples, lone);
  say('read their features');
  const facts = factsUnseen(examples, lessons, null, new Map<string, DocumentFacts>(), say);
  const decisions = trainDecisions(examples, facts);
  say(`${Object.keys(decisions).length} decisions`);
  const clauses = trainClauseModel(lessons, new Set());
  say(`clause model on all: ${clauses.hashes.length} features`);
  return { clauses, decisions };
}
