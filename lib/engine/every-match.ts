const NONE: RegExpExecArray[] = [];

/**
 * Every match of an expression in a short text. `matchAll` makes an expression of its own for each text, which takes
 * longer than to look through one of a clause's length.
 * @param expression with the flag `g`; it must not match where nothing stands
 * @throws Error when it does, or lacks the flag: it would match for ever
 */
export function everyMatch(expression: RegExp, text: string): readonly RegExpExecArray[] {
  if (!expression.global) throw new Error(`${expression} needs the flag g.`);
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) {
    if (match[0] === '') throw new Error(`${expression} matches nothing at ${match.index}.`);
    found.push(match);
  }
  return found;
}
