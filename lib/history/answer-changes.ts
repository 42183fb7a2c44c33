import { DIMENSIONS, type Dimension, type Findings, type Summary, VERDICTS, type Verdict } from '../engine/summary.ts';

/** What a change means for the reader. */
export type Direction = 'better' | 'worse' | 'other';

/** A fact beside the verdict that is another now; null where there was or is none. */
export type FactChange =
  /** A way to refuse sale or sharing for ads. */
  | { fact: 'opt-out'; after: boolean }
  /** How one can keep one's data out of training. */
  | { fact: 'control'; after: 'opt-out' | 'opt-in' | 'none' }
  /** Some data may be kept with no end. */
  | { fact: 'indefinite'; after: boolean }
  /** A period, by the data it is for; ISO 8601 durations. */
  | { fact: 'period'; what: string; before: string | null; after: string | null }
  | { fact: 'age'; before: number | null; after: number | null }
  | { fact: 'email'; before: string | null; after: string | null };

/** One of the five questions that has another answer now. */
export interface AnswerChange {
  dimension: Dimension;
  before: Verdict;
  after: Verdict;
  direction: Direction;
  facts: (FactChange & { direction: Direction })[];
}

type Fact = AnswerChange['facts'][number];

/** The questions that two summaries answer differently, in the order of the questions. */
export function compareAnswers(before: Summary, after: Summary): AnswerChange[] {
  return DIMENSIONS.flatMap((dimension) => {
    const a = before.dimensions[dimension].verdict;
    const b = after.dimensions[dimension].verdict;
    const facts = FACTS[dimension](before.dimensions, after.dimensions);
    if (a === b && !facts.length) return [];
    const rank = (x: Verdict) => (VERDICTS[dimension] as readonly Verdict[]).indexOf(x);
    const direction = a === b ? together(facts) : rank(b) > rank(a) ? 'better' : 'worse';
    return [{ dimension, before: a, after: b, direction, facts }];
  });
}

/** What several facts mean together: only where they agree is it better or worse. */
function together(facts: readonly Fact[]): Direction {
  const directions = new Set(facts.map((f) => f.direction).filter((d) => d !== 'other'));
  return directions.size === 1 ? ([...directions][0] as Direction) : 'other';
}

const towards = (better: boolean): Direction => (better ? 'better' : 'worse');

const FACTS: Record<Dimension, (before: Findings, after: Findings) => Fact[]> = {
  sale({ sale: a }, { sale: b }) {
    // Where nothing is sold or shared, there is nothing to refuse.
    if (a.optOut === b.optOut || !/^(?:sells|shares)/.test(b.verdict)) return [];
    return [{ fact: 'opt-out', after: b.optOut, direction: towards(b.optOut) }];
  },
  aiTraining({ aiTraining: a }, { aiTraining: b }) {
    if (a.control === b.control || b.verdict !== 'yes') return [];
    const rank = ['none', 'opt-out', 'opt-in'];
    return [
      { fact: 'control', after: b.control, direction: towards(rank.indexOf(b.control) > rank.indexOf(a.control)) },
    ];
  },
  retention({ retention: a }, { retention: b }) {
    const facts: Fact[] = [];
    if (a.indefinite !== b.indefinite)
      facts.push({ fact: 'indefinite', after: b.indefinite, direction: towards(!b.indefinite) });
    const old = new Map(a.periods.map((p) => [`${p.kind} ${p.what.toLowerCase()}`, p]));
    for (const p of b.periods) {
      const key = `${p.kind} ${p.what.toLowerCase()}`;
      const was = old.get(key);
      old.delete(key);
      if (was?.duration === p.duration) continue;
      const direction = was ? towards(days(p.duration) < days(was.duration)) : 'other';
      facts.push({ fact: 'period', what: p.what, before: was?.duration ?? null, after: p.duration, direction });
    }
    for (const p of old.values())
      facts.push({ fact: 'period', what: p.what, before: p.duration, after: null, direction: 'other' });
    return facts;
  },
  children({ children: a }, { children: b }) {
    return a.minAge === b.minAge ? [] : [{ fact: 'age', before: a.minAge, after: b.minAge, direction: 'other' }];
  },
  contact({ contact: a }, { contact: b }) {
    return a.primary === b.primary ? [] : [{ fact: 'email', before: a.primary, after: b.primary, direction: 'other' }];
  },
};

const IN_DAYS = { Y: 365, M: 30, W: 7, D: 1 } as const;

/** A length of time in days, near enough to say which of two is longer. */
function days(duration: string): number {
  const [date = '', time = ''] = duration.split('T');
  let sum = /(\d+)H/.test(time) ? Number(/(\d+)H/.exec(time)?.[1]) / 24 : 0;
  for (const [, n, unit] of date.matchAll(/(\d+)([YMWD])/g)) sum += Number(n) * IN_DAYS[unit as keyof typeof IN_DAYS];
  return sum;
}
