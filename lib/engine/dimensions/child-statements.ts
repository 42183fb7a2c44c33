import type { Facts } from '../decide.ts';
import { PATTERNS } from '../features.ts';
import type { Reading } from '../reading.ts';

/** What one clause says of children, as far as its own words tell. */
export interface ChildStatement {
  /** Index of the clause. */
  clause: number;
  /** Children or minors are spoken of, as people whose data or safety is at stake. */
  mention: boolean;
  /** It names an age that could bound the use of a service. */
  age: boolean;
  /** The service is not for them, or they may not use it, whatever a parent says. */
  bars: boolean;
  /** The use itself is bounded: not only what the service is meant for, or whose data is collected. */
  restricts: boolean;
  /** No data of theirs is knowingly collected, whatever a parent says. */
  collectsNone: boolean;
  /** No data of theirs is collected *without consent*: that it may be with it is left open. */
  unlessConsent: boolean;
  /** They may use it, or their data is collected, with a parent's or a school's consent. */
  admits: boolean;
  /** The service, or a part of it, is made for them. */
  madeFor: boolean;
  /** It holds for some countries or residents only. */
  regional: boolean;
  /** It is about the sale of data, ads, or the removal of what a minor posted: none of these bounds the use. */
  aside: boolean;
}

const index = new Map(PATTERNS.children.map(([name], i) => [name, i]));

/** What the clauses of a text say of children, those that say nothing left out. */
export function readChildStatements(reading: Reading): ChildStatement[] {
  const aged = new Set(reading.ages.map((a) => a.clause));
  return reading.features.flatMap((f, clause): ChildStatement[] => {
    const matched = f.patterns.children;
    if (!matched.length && !aged.has(clause)) return [];
    const is = (name: string) => matched.includes(index.get(name) as number);
    const age = aged.has(clause);
    // "If we learn that a child gave us data without consent" is what happens by mistake, and no rule.
    const isRule = !is('if-learnt');
    const speaks = is('mention') || age;
    const without = is('unless-consent');
    const bars = isRule && speaks && is('bars');
    const collectsNone = isRule && is('mention') && is('collects-none');
    return [
      {
        clause,
        mention: is('mention'),
        age,
        bars: bars && !without,
        restricts: bars && !without && is('restricts'),
        collectsNone: collectsNone && !without,
        unlessConsent: without && (bars || collectsNone),
        admits: isRule && speaks && is('admits'),
        madeFor: isRule && is('made-for') && !is('negated') && reading.clauses[clause]?.kind !== 'heading',
        regional: is('regional'),
        aside: is('aside'),
      },
    ];
  });
}

/** Which kinds of statements a text makes, and which of them go together. */
export function childStatementFacts(reading: Reading): Facts {
  const said = readChildStatements(reading);
  const has = (is: (s: ChildStatement) => boolean) => (said.some(is) ? 1 : 0);
  const count = (is: (s: ChildStatement) => boolean) => Math.log(1 + said.filter(is).length);
  const bars = has((s) => s.bars);
  const barsAge = has((s) => s.bars && s.age);
  const collectsNone = has((s) => s.collectsNone);
  const admits = has((s) => s.admits);
  const madeFor = has((s) => s.madeFor);
  const unless = has((s) => s.unlessConsent);
  const mention = has((s) => s.mention);
  const bounded = has((s) => s.age && (s.mention || s.bars) && (!s.aside || s.bars || s.collectsNone));
  return {
    'says:mentions': count((s) => s.mention),
    'says:any': mention,
    'says:bars': bars,
    'says:bars-age': barsAge,
    'says:collects-none': collectsNone,
    'says:admits': admits,
    'says:admits-everywhere': has((s) => (s.admits || s.unlessConsent) && !s.regional),
    'says:admits-age': has((s) => s.admits && s.age),
    'says:made-for': madeFor,
    'says:unless-consent': unless,
    'says:open': admits || madeFor || (unless && !barsAge && !collectsNone) ? 1 : 0,
    'says:open-count': count((s) => s.admits || s.madeFor),
    'says:barred-only': (bars || collectsNone) && !admits && !madeFor && bounded ? 1 : 0,
    'says:no-age': mention && !bounded ? 1 : 0,
    'says:consent-only': unless && !bars && !collectsNone ? 1 : 0,
  };
}
