/**
 * The expressions whose matches together are those of one: `\b(?:a|b) c\b` gives `\ba c\b` … no deeper than its
 * outermost alternatives. Each needs words of its own, so that it is tried in fewer texts than the whole.
 */
export function alternativesOf(expression: RegExp): RegExp[] {
  const { source, flags } = expression;
  const outer = splitAtBars(source);
  const sources = outer.flatMap((alternative) => {
    const [, before = '', , after = ''] = /^((?:\\b)?)\(\?:(.*)\)((?:\\b)?)$/s.exec(alternative) ?? [];
    const inner = alternative.slice(before.length + 3, alternative.length - after.length - 1);
    const isGroup = alternative.startsWith(`${before}(?:`) && alternative.endsWith(`)${after}`) && isWhole(inner);
    return isGroup ? splitAtBars(inner).map((part) => before + part + after) : [alternative];
  });
  return sources.map((s) => new RegExp(s, flags));
}

/** Walks an expression: tells at each character that stands for itself how deep in groups it is. */
function walk(source: string, see: (at: number, depth: number) => void): void {
  let depth = 0;
  let inSet = false;
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (inSet) inSet = c !== ']';
    else if (c === '[') inSet = true;
    else {
      if (c === ')') depth--;
      see(i, depth);
      if (c === '(') depth++;
    }
  }
}

function splitAtBars(source: string): string[] {
  const parts: string[] = [];
  let start = 0;
  walk(source, (i, depth) => {
    if (source[i] !== '|' || depth !== 0) return;
    parts.push(source.slice(start, i));
    start = i + 1;
  });
  return [...parts, source.slice(start)];
}

/** True where no group of which it is the inside was closed and another opened. */
function isWhole(inner: string): boolean {
  let least = 0;
  walk(inner, (_, depth) => {
    least = Math.min(least, depth);
  });
  return least === 0;
}
