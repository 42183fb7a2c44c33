import type { Summary } from '../../lib/engine/summary.ts';
import type { Gold } from '../train/corpus.ts';
import type { Answer } from './score.ts';

/** A wrong answer, and the texts that explain it. */
export interface Mistake extends Answer {
  /** The strongest evidence for what was said. */
  misled: string | null;
  /** The first unit that people gave as evidence for what they said. */
  overlooked: string | null;
}

/** The wrong answers, by dimension, the surest first. */
export function findMistakes(
  answers: readonly Answer[],
  golds: readonly Gold[],
  summaries: ReadonlyMap<string, Summary>,
  units: ReadonlyMap<string, ReadonlyMap<number, string>>,
): Mistake[] {
  const goldOf = new Map(golds.map((g) => [g.id, g]));
  return answers
    .filter((a) => a.said !== a.wanted)
    .map((answer): Mistake => {
      const { id, dimension, said, wanted } = answer;
      const evidence = summaries.get(id)?.dimensions[dimension].evidence ?? [];
      const labelled = goldOf.get(id)?.[dimension].units;
      const [unit] = (Array.isArray(labelled) ? labelled : labelled?.[wanted]) ?? [];
      return {
        ...answer,
        misled: (evidence.find((e) => e.label === said) ?? evidence[0])?.quote ?? null,
        overlooked: unit === undefined ? null : (units.get(id)?.get(unit) ?? null),
      };
    })
    .sort((a, b) => a.dimension.localeCompare(b.dimension) || (b.confidence ?? 0) - (a.confidence ?? 0));
}

const cut = (text: string) => (text.length > 220 ? `${text.slice(0, 220)}…` : text);

/** The mistakes for a terminal. */
export function printMistakes(mistakes: readonly Mistake[]): string {
  return mistakes
    .map(({ dimension, id, said, wanted, confidence, misled, overlooked }) =>
      [
        `${dimension}: ${id}: said ${said} (${Math.round(100 * (confidence ?? 0))} % sure), people say ${wanted}`,
        ...(misled ? [`    misled by: ${cut(misled)}`] : []),
        ...(overlooked ? [`    overlooked: ${cut(overlooked)}`] : []),
      ].join('\n'),
    )
    .join('\n');
}
