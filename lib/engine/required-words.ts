/**
 * What a text must contain for a regular expression to match it: from each set at least one of the strings, in lower
 * case. A string is a run of letters from a to z; `^` before it says that no such letter stands right before it in the
 * text, `$` after it that none stands right after it. Sound, not complete: a text that contains them may still not
 * match. An expression for which nothing can be said gives no set.
 */
export function requiredWords(expression: RegExp): string[][] {
  return combine(readBranches({ source: expression.source, at: 0 }, false), false);
}

/** Shorter strings are in nearly every text, unless they are words by themselves; longer lists take too long to look for. */
const SHORTEST = 2;
const MOST_WORDS = 80;

interface Cursor {
  source: string;
  at: number;
}

/** What one of several alternatives needs. */
interface Branch {
  sets: string[][];
  /** The last set is of a run of letters that goes to the end of the alternative. */
  endsOpen: boolean;
}

/** In how many of a hundred clauses the commonest words of policies stand, counted on the labelled ones. */
const COMMONEST: readonly (readonly [word: string, percent: number])[] = Object.entries({
  to: 42,
  the: 40,
  and: 35,
  of: 30,
  you: 30,
  your: 29,
  we: 28,
  information: 28,
  or: 23,
  data: 22,
  in: 19,
  for: 18,
  our: 18,
  personal: 17,
  with: 16,
  may: 15,
  use: 13,
  that: 13,
  is: 11,
  as: 11,
  on: 11,
  this: 11,
  services: 11,
  privacy: 10,
  by: 10,
  if: 9,
  us: 9,
  are: 9,
  other: 8,
  be: 8,
  from: 8,
  have: 8,
  any: 7,
  will: 7,
  about: 7,
  not: 7,
  such: 7,
  third: 7,
  policy: 6,
  can: 6,
  provide: 6,
  service: 6,
  collect: 6,
  when: 6,
  it: 5,
  account: 5,
  how: 5,
  also: 4,
  do: 4,
  party: 4,
  at: 4,
  legal: 4,
  request: 4,
  which: 4,
  an: 4,
  processing: 4,
  contact: 4,
  cookies: 4,
  website: 4,
  including: 4,
  please: 4,
  access: 4,
  share: 4,
  purposes: 4,
  users: 3,
  address: 3,
  rights: 3,
  these: 3,
  process: 3,
  parties: 3,
  email: 3,
  out: 3,
  user: 3,
  security: 3,
  content: 3,
  consent: 3,
  time: 3,
  certain: 3,
  right: 3,
  through: 3,
  where: 3,
  under: 3,
  products: 3,
});
/** The same of any other word, roughly; the shorter a string, the more words have it. */
const RARE = 0.3;

/** In how many of a hundred clauses one of the strings stands, roughly: the fewer, the more a set says. */
export function frequencyOf(set: readonly string[]): number {
  return set.reduce((sum, string) => sum + frequencyOfString(string), 0);
}

function frequencyOfString(string: string): number {
  const letters = string.replace(/[$^]/g, '');
  const starts = string.startsWith('^');
  const ends = string.endsWith('$');
  const isIn = (word: string) =>
    starts && ends
      ? word === letters
      : starts
        ? word.startsWith(letters)
        : ends
          ? word.endsWith(letters)
          : word.includes(letters);
  const known = COMMONEST.reduce((sum, [word, percent]) => sum + (isIn(word) ? percent : 0), 0);
  return (
    known + (starts && ends ? RARE : starts || ends ? (2 * RARE * 3) / letters.length : (4 * RARE * 4) / letters.length)
  );
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
  const best = useful.map((sets) => [...sets].sort((a, b) => frequencyOf(a) - frequencyOf(b))[0]);
  if (best.includes(undefined)) return [];
  const union = [...new Set(best.flatMap((set) => set ?? []))];
  return union.length > MOST_WORDS ? [] : [union];
}

function isUseful(word: string): boolean {
  const letters = word.replace(/[$^]/g, '').length;
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

/** A lookaround that lets no letter stand there, after its bracket: `(?<![\p{L}\p{N}])`. */
const NO_LETTER = /^\?<?!\[\\p\{L\}[^\]]*\]\)/;

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
    if (/[a-z]/i.test(c)) return { kind: 'letter', letter: c.toLowerCase() };
    return { kind: c === '.' ? 'anything' : 'break' };
  }
  const barrier = NO_LETTER.exec(cursor.source.slice(cursor.at, cursor.at + 40));
  if (barrier) {
    cursor.at += barrier[0].length;
    return { kind: 'break' };
  }
  const [opening] = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(cursor.source.slice(cursor.at, cursor.at + 40)) ?? [''];
  cursor.at += opening.length;
  const isAround = /[=!]$/.test(opening);
  const branches = readBranches(cursor, atBreak && !isAround);
  cursor.at++;
  // What a lookaround sees may lie outside of the match, and a negative one must not be there.
  return isAround ? { kind: 'place' } : { kind: 'group', branches };
}

/** The least number of times that the atom before must match; null where there is no quantifier. */
function readQuantifier(cursor: Cursor): number | null {
  const [quantifier] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(cursor.source.slice(cursor.at, cursor.at + 16)) ?? [''];
  cursor.at += quantifier.length;
  if (!quantifier) return null;
  if (quantifier[0] === '*' || quantifier[0] === '?') return 0;
  return quantifier[0] === '+' ? 1 : Number(/\d+/.exec(quantifier)?.[0]);
}
