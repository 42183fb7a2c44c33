/**
 * What a text must contain for a regular expression to match it: from each set at least one of the strings, in lower
 * case. Sound, not complete: a text that contains them may still not match. An expression for which nothing can be said
 * gives no set.
 */
export function requiredWords(expression: RegExp): string[][] {
  return readAlternatives({ source: expression.source, at: 0 });
}

/** Shorter strings are in nearly every text; longer lists cost more than they save. */
const SHORTEST = 2;
const MOST_WORDS = 40;

interface Cursor {
  source: string;
  at: number;
}

/** One branch after the other, up to the end or the closing bracket of a group. */
function readAlternatives(cursor: Cursor): string[][] {
  const branches = [readSequence(cursor)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at++;
    branches.push(readSequence(cursor));
  }
  const [only] = branches;
  if (branches.length === 1 && only) return only;
  // Whatever branch matches, one of the strings of its best set is there.
  const best = branches.map(bestSet);
  const union = [...new Set(best.flatMap((set) => set ?? []))];
  return best.includes(null) || union.length > MOST_WORDS ? [] : [union];
}

/** The set that says most: whose shortest string is longest. */
function bestSet(sets: readonly string[][]): string[] | null {
  const worth = (set: readonly string[]) => Math.min(...set.map((s) => s.length)) - set.length / MOST_WORDS;
  return [...sets].sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

function readSequence(cursor: Cursor): string[][] {
  const sets: string[][] = [];
  let run = '';
  const endRun = () => {
    if (run.length >= SHORTEST) sets.push([run]);
    run = '';
  };
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] as string)) {
    const atom = readAtom(cursor);
    const least = readQuantifier(cursor);
    if (least === null && atom.letter) {
      run += atom.letter;
      continue;
    }
    if (!atom.isEmpty) endRun();
    if (least === 0) continue;
    if (atom.letter) run = atom.letter;
    sets.push(...atom.sets);
  }
  endRun();
  return sets;
}

interface Atom {
  /** The atom matches just this letter. */
  letter: string | null;
  sets: string[][];
  /** It matches a place, no character, so that letters before and after it stand side by side. */
  isEmpty: boolean;
}

const ANYTHING: Atom = { letter: null, sets: [], isEmpty: false };
const PLACE: Atom = { letter: null, sets: [], isEmpty: true };

function readAtom(cursor: Cursor): Atom {
  const c = cursor.source[cursor.at++] as string;
  if (c === '^' || c === '$') return PLACE;
  if (c === '[') {
    while (cursor.source[cursor.at] !== ']') cursor.at += cursor.source[cursor.at] === '\\' ? 2 : 1;
    cursor.at++;
    return ANYTHING;
  }
  if (c === '\\') {
    const escaped = cursor.source[cursor.at++] as string;
    if (escaped === 'p' || escaped === 'P' || escaped === 'k') {
      while (!'}>'.includes(cursor.source[cursor.at++] as string));
      return ANYTHING;
    }
    if (escaped === 'x' || escaped === 'u' || escaped === 'c')
      throw new Error(`Write the character itself instead of \\${escaped} in ${cursor.source}`);
    return escaped === 'b' || escaped === 'B' ? PLACE : ANYTHING;
  }
  if (c !== '(') return /[a-z]/i.test(c) ? { ...ANYTHING, letter: c.toLowerCase() } : ANYTHING;
  const [opening] = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(cursor.source.slice(cursor.at, cursor.at + 40)) ?? [''];
  cursor.at += opening.length;
  const sets = readAlternatives(cursor);
  cursor.at++;
  // What a lookaround sees may lie outside of the match, and a negative one must not be there.
  return /[=!]$/.test(opening) ? PLACE : { ...ANYTHING, sets };
}

/** The least number of times that the atom before must match; null where there is no quantifier. */
function readQuantifier(cursor: Cursor): number | null {
  const [quantifier] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 16)) ?? [''];
  cursor.at += quantifier.length;
  if (!quantifier) return null;
  if (quantifier[0] === '*' || quantifier[0] === '?') return 0;
  return quantifier[0] === '+' ? 1 : Number(/\d+/.exec(quantifier)?.[0]);
}
