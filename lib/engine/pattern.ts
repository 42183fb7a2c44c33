/** A named regular expression. Bounded gaps only, so that a clause costs time in proportion to its length. */
export type Pattern = readonly [name: string, expression: RegExp];
