import type { Clause } from '../../lib/engine/clauses.ts';

/** A sentence that stands alone, or with the context that a test gives it. */
export const clauseOf = (text: string, context: Partial<Clause> = {}): Clause => ({
  text,
  kind: 'sentence',
  path: [],
  leadIn: null,
  before: null,
  cells: [],
  headers: [],
  links: [],
  block: 0,
  ...context,
});
