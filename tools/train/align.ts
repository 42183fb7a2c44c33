/**
 * Carries labels from the numbered units that people read to the clauses that the engine makes of the same text. The
 * two are cut by different rules, so they are matched by their words: both are runs of the same stream of words.
 */
export function alignUnits(units: ReadonlyMap<number, string>, clauses: readonly string[]): Map<number, number[]> {
  const words = (s: string) => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const clauseWords = clauses.map(words);
  // Where each run of three words stands in the clauses.
  const places = new Map<string, number[]>();
  clauseWords.forEach((list, c) => {
    const runs = new Set(list.map((_, i) => list.slice(i, i + 3).join(' ')));
    for (const run of runs) {
      const at = places.get(run);
      if (at) at.push(c);
      else places.set(run, [c]);
    }
  });
  const all = [...units.keys()];
  const matched = new Map<number, number[]>();
  for (const [order, number] of all.entries()) {
    const list = words(units.get(number) ?? '');
    const expected = (order / all.length) * clauses.length;
    const votes = new Map<number, number>();
    list.forEach((_, i) => {
      for (const c of places.get(list.slice(i, i + 3).join(' ')) ?? []) votes.set(c, (votes.get(c) ?? 0) + 1);
    });
    const found = [...votes]
      .filter(([c, n]) => n >= 0.5 * Math.max(1, Math.min(list.length, clauseWords[c]?.length ?? 0) - 2))
      .sort((a, b) => b[1] - a[1] || Math.abs(a[0] - expected) - Math.abs(b[0] - expected));
    if (!found.length) continue;
    // The same sentence may stand twice; take the nearest to where the unit stands, and its neighbours.
    const best = Math.max(...found.map(([, n]) => n));
    const anchor =
      found
        .filter(([, n]) => n === best)
        .sort((a, b) => Math.abs(a[0] - expected) - Math.abs(b[0] - expected))[0]?.[0] ?? 0;
    matched.set(
      number,
      found.map(([c]) => c).filter((c) => Math.abs(c - anchor) <= 12),
    );
  }
  return matched;
}
