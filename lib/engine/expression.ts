import { alternativesOf } from './alternatives.ts';
import { NeededWords } from './needed-words.ts';

/** Every part of every expression of the engine, by number. */
const parts: RegExp[] = [];

/**
 * A regular expression of the engine that is only tried in texts that have the words it cannot do without, each of its
 * outermost alternatives by words of its own: a `TextReader` finds these for all expressions in the one pass in which
 * it reads a text. Make them when a module loads;
 * gaps must be bounded, so that a text costs time in proportion to its length.
 */
export class Expression {
  /** The numbers of its parts: from `start` to before `end`. */
  readonly start: number;
  readonly end: number;

  constructor(readonly whole: RegExp) {
    this.start = parts.length;
    parts.push(...alternativesOf(whole));
    this.end = parts.length;
  }
}

export function partOf(number: number): RegExp {
  return parts[number] as RegExp;
}

let needed: NeededWords | undefined;

/** The words that all expressions made so far cannot do without. */
export function neededWords(): NeededWords {
  if (needed?.parts !== parts.length) needed = new NeededWords(parts);
  return needed;
}
