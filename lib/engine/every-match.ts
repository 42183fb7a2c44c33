const NONE: RegExpExecArray[] = [];

/**
 * Every match of an expression that has the flag `g`. `matchAll` makes an expression of its own for each text, which
 * takes longer than to look through a short one.
 */
export function everyMatch(expression: RegExp, text: string): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex++;
  }
  return found;
}
