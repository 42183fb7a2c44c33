import { frequencyOf } from './word-frequency.ts';

/**
 * What a text must contain for a regular expression to match it: from each set at least one of the strings, in lower
 * case unless the expression tells cases apart. A string is a run of letters from a to z; `^` before it says that no such letter stands right before it in the
 * text, `$` after it that none stands right after it. Sound, not complete: a text that contains them may still not
 * match. An expression for which nothing can be said gives no set.
 */
export function requiredWords(expression: RegExp): string[][] {
  const { source, ignoreCase } = expression;
  return combine(readBranches({ source, at: 0, ignoreCase }, false), false);
}

/** Shorter strings are in nearly every text, unless they are words by themselves; longer lists take too long to look for. */
const SHORTEST = 2;
const MOST_WORDS = 80;

interface Cursor {
  source: string;
  at: number;
  ignoreCase: boolean;
}

/** What one of several alternatives needs. */
interface Branch {
  sets: string[][];
  /** The last set is of a run of letters that goes to the end of the alternative. */
  endsOpen: boolean;
}

/**
 * Whatever alternative matches, one of the strings of its best set is there.
 * @param breaks no letter follows: the runs that reach the end of an alternative end there
 */
function combine(branches: readonly Branch[], breaks: boolean): string[][] {
  const closed = branches.map(({ sets, endsOpen }) =>
    endsOpen && breaks ? [...sets.slice(0, -1), (sets.at(-1) ?? []).map((s) => `${s}$`)] : sets,
  );
  const useful = closed.map((sets) => sets.filter((set) => set.every(isUseful)));
  const [only] = useful;
  if (useful.length === 1 && only) return only;
  const best = useful.map(rarestOf);
  if (best.includes(undefined)) return [];
  const union = [...new Set(best.flatMap((set) => set ?? []))];
  return union.length > MOST_WORDS ? [] : [union];
}

/** The first of those sets that the fewest clauses have a string of. */
function rarestOf(sets: readonly string[][]): string[] | undefined {
  let rarest = sets[0];
  if (sets.length < 2) return rarest;
  let least = Number.POSITIVE_INFINITY;
  for (const set of sets) {
    const frequency = frequencyOf(set);
    if (frequency < least) [rarest, least] = [set, frequency];
  }
  return rarest;
}

function isUseful(word: string): boolean {
  const letters = word.length - (word.startsWith('^') ? 1 : 0) - (word.endsWith('$') ? 1 : 0);
  return letters >= SHORTEST || word.length === letters + 2;
}

/** One alternative after the other, up to the end or the closing bracket of a group. */
function readBranches(cursor: Cursor, atBreak: boolean): Branch[] {
  const branches = [readSequence(cursor, atBreak)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at++;
    branches.push(readSequence(cursor, atBreak));
  }
  return branches;
}

/** Letters that stand for themselves, without the last one where that may be repeated or left out. */
const LETTERS = /[a-z]+(?![*+?{])/iy;

/** @param atBreak no letter stands right before it */
function readSequence(cursor: Cursor, atBreak: boolean): Branch {
  const sets: string[][] = [];
  let run = '';
  /** No letter stands right before what comes next. */
  let broken = atBreak;
  const endRun = (end: '' | '$') => {
    if (run) sets.push([run + end]);
    run = '';
  };
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] as string)) {
    LETTERS.lastIndex = cursor.at;
    const [letters = ''] = LETTERS.exec(cursor.source) ?? [];
    if (letters) {
      run += (run || !broken ? '' : '^') + (cursor.ignoreCase ? letters.toLowerCase() : letters);
      cursor.at += letters.length;
      continue;
    }
    const atom = readAtom(cursor, broken && !run);
    const least = readQuantifier(cursor);
    if (atom.kind === 'place') continue;
    if (atom.kind === 'break') {
      // What is a letter there has none beside it; what may be left out breaks nothing.
      const isThere = least !== 0;
      broken = isThere || (broken && !run);
      endRun(isThere ? '$' : '');
      continue;
    }
    if (atom.kind === 'letter' && least === null) {
      run += run || !broken ? atom.letter : `^${atom.letter}`;
      continue;
    }
    endRun('');
    broken = false;
    if (least === 0) continue;
    // Of several letters the last stands next to what follows.
    if (atom.kind === 'letter') run = atom.letter;
    else if (atom.kind === 'group') sets.push(...combine(atom.branches, least === null && breaksNext(cursor)));
  }
  const endsOpen = run !== '';
  endRun('');
  return { sets, endsOpen };
}

type Atom =
  | { kind: 'letter'; letter: string }
  | { kind: 'group'; branches: Branch[] }
  /** A place at which, or a character beside which, letters end: `\b`, a space. */
  | { kind: 'break' }
  /** It matches a place, no character, so that letters before and after it stand side by side. */
  | { kind: 'place' }
  | { kind: 'anything' };

/** Whether what comes next lets no letter follow. */
function breaksNext(cursor: Cursor): boolean {
  const ahead = { ...cursor };
  if (ahead.at >= ahead.source.length || '|)'.includes(ahead.source[ahead.at] as string)) return false;
  return readAtom(ahead, false).kind === 'break' && readQuantifier(ahead) !== 0;
}

/** Lookarounds that let no letter stand there, after their bracket: `(?<![\p{L}\p{N}])`, or without regard to case. */
const NO_LETTER = /^\?<?!\[\\p\{L\}[^\]]*\]\)/;
const NO_LETTER_IN_EITHER_CASE = /^\?<?!\[(?:\\p\{L\}|a-z)[^\]]*\]\)/;

function readAtom(cursor: Cursor, atBreak: boolean): Atom {
  const c = cursor.source[cursor.at++] as string;
  if (c === '^' || c === '$') return { kind: 'break' };
  if (c === '[') {
    const start = cursor.at;
    while (cursor.source[cursor.at] !== ']') cursor.at += cursor.source[cursor.at] === '\\' ? 2 : 1;
    const members = cursor.source.slice(start, cursor.at++);
    return { kind: /^\^|[a-z]|\\[^sd.\-/()[\]]/i.test(members.replace(/\\[sd]/g, '')) ? 'anything' : 'break' };
  }
  if (c === '\\') {
    const escaped = cursor.source[cursor.at++] as string;
    if (escaped === 'p' || escaped === 'P' || escaped === 'k') {
      while (!'}>'.includes(cursor.source[cursor.at++] as string));
      return { kind: 'anything' };
    }
    if (escaped === 'x' || escaped === 'u' || escaped === 'c')
      throw new Error(`Write the character itself instead of \\${escaped} in ${cursor.source}`);
    if (escaped === 'B') return { kind: 'place' };
    return { kind: /[wSDW1-9]/.test(escaped) ? 'anything' : 'break' };
  }
  if (c !== '(') {
    if (/[a-z]/i.test(c)) return { kind: 'letter', letter: cursor.ignoreCase ? c.toLowerCase() : c };
    return { kind: c === '.' ? 'anything' : 'break' };
  }
  const inside = cursor.source[cursor.at] === '?' ? cursor.source.slice(cursor.at, cursor.at + 40) : '';
  const barrier = inside && (cursor.ignoreCase ? NO_LETTER_IN_EITHER_CASE : NO_LETTER).exec(inside);
  if (barrier) {
    cursor.at += barrier[0].length;
    return { kind: 'break' };
  }
  const [opening] = (inside && /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(inside)) || [''];
  cursor.at += opening.length;
  const isAround = /[=!]$/.test(opening);
  const branches = readBranches(cursor, atBreak && !isAround);
  cursor.at++;
  // What a lookaround sees may lie outside of the match, and a negative one must not be there.
  return isAround ? { kind: 'place' } : { kind: 'group', branches };
}

/** The least number of times that the atom before must match; null where there is no quantifier. */
function readQuantifier(cursor: Cursor): number | null {
  if (!'*+?{'.includes(cursor.source[cursor.at] ?? ' ')) return null;
  const [quantifier] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 16)) ?? [''];
  cursor.at += quantifier.length;
  if (!quantifier) return null;
  if (quantifier[0] === '*' || quantifier[0] === '?') return 0;
  return quantifier[0] === '+' ? 1 : Number(/\d+/.exec(quantifier)?.[0]);
}
