import type { Facts } from '../decide.ts';
import { JUDGED, PATTERNS, patternsIn } from '../features.ts';
import type { Reading } from '../reading.ts';
import type { Age } from '../slots/age.ts';
import type { ReadText } from '../text-reader.ts';

/** What one clause says of children, as far as its own words tell. */
export interface ChildStatement {
  /** Index of the clause. */
  clause: number;
  /** Children or minors are spoken of, as people whose data or safety is at stake. */
  mention: boolean;
  /** The ages it names that could bound the use of a service, in years. */
  ages: readonly number[];
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
  /** It says who is a child, by an age. */
  defines: boolean;
  /** It holds for some countries or residents only. */
  regional: boolean;
  /** It is about the sale of data, ads, or the removal of what a minor posted: none of these bounds the use. */
  aside: boolean;
}

const index = new Map(PATTERNS.children.map(([name], i) => [name, i]));
const CHILDREN = JUDGED.indexOf('children');
const IF_LEARNT = PATTERNS.children[index.get('if-learnt') as number]?.[1] as RegExp;

/** A longer clause, such as the cell of a table, says several things: what bounds an age stands this near to it. */
const LONG = 600;
const NEAR = 300;

/** What the clauses of a text say of children, those that say nothing left out. */
export function readChildStatements(reading: Reading): ChildStatement[] {
  const aged = new Map<number, Age[]>();
  for (const { clause, slot } of reading.ages) aged.set(clause, [...(aged.get(clause) ?? []), slot]);
  return reading.features.flatMap((f, clause): ChildStatement[] => {
    const ages = aged.get(clause) ?? [];
    if (!f.patterns.children.length && !ages.length) return [];
    const read = reading.texts[clause] as ReadText;
    const isHeading = reading.clauses[clause]?.kind === 'heading';
    const say = (text: ReadText, matched: readonly number[], named: readonly Age[]) => {
      const years = named.map((age) => age.years);
      return { clause, ...readStatement(text, matched, years, isHeading) };
    };
    if (read.text.length <= LONG) return [say(read, f.patterns.children, ages)];
    const around = ages.map((age) => {
      const part = read.part(Math.max(0, age.start - NEAR), age.end + NEAR);
      return say(part, patternsIn(part, CHILDREN), [age]);
    });
    return [say(read, f.patterns.children, []), ...around];
  });
}

/** @param matched the patterns that match the text, by their index */
function readStatement(
  text: ReadText,
  matched: readonly number[],
  ages: number[],
  isHeading: boolean,
): Omit<ChildStatement, 'clause'> {
  const has = (found: readonly number[], name: string) => found.includes(index.get(name) as number);
  const is = (name: string) => has(matched, name);
  // "If we learn that a child gave us data without consent" is what happens by mistake, and no rule; what is said
  // before it may be one.
  const mishap = is('if-learnt') ? text.text.search(IF_LEARNT) : -1;
  const rule = mishap < 0 ? matched : mishap > 0 ? patternsIn(text.part(0, mishap), CHILDREN) : [];
  const speaks = is('mention') || ages.length > 0;
  const without = has(rule, 'unless-consent');
  const bars = speaks && has(rule, 'bars');
  const collectsNone = is('mention') && has(rule, 'collects-none');
  return {
    mention: is('mention'),
    ages,
    bars: bars && !without,
    restricts: bars && !without && has(rule, 'restricts'),
    collectsNone: collectsNone && !without,
    unlessConsent: without && (bars || collectsNone),
    admits: speaks && has(rule, 'admits'),
    madeFor: has(rule, 'made-for') && !is('negated') && !isHeading,
    defines: ages.length > 0 && is('defines'),
    regional: is('regional'),
    aside: is('aside'),
  };
}

/** It names an age and says what it is for; others name one in passing ("if you are under 18, read this with …"). */
export const isBound = (s: ChildStatement): boolean =>
  s.ages.length > 0 && (s.bars || s.collectsNone || s.unlessConsent || s.admits || s.madeFor || s.defines);

/** Which kinds of statements a text makes, and which of them go together. */
export function childStatementFacts(said: readonly ChildStatement[]): Facts {
  const has = (is: (s: ChildStatement) => boolean) => (said.some(is) ? 1 : 0);
  const count = (is: (s: ChildStatement) => boolean) => Math.log(1 + said.filter(is).length);
  const bars = has((s) => s.bars);
  const barsAge = has((s) => s.bars && s.ages.length > 0);
  const collectsNone = has((s) => s.collectsNone);
  const admits = has((s) => s.admits);
  const madeFor = has((s) => s.madeFor);
  const unless = has((s) => s.unlessConsent);
  const mention = has((s) => s.mention);
  const bounded = has(isBound);
  return {
    'says:mentions': count((s) => s.mention),
    'says:any': mention,
    'says:bars': bars,
    'says:bars-age': barsAge,
    'says:collects-none': collectsNone,
    'says:admits': admits,
    'says:admits-everywhere': has((s) => (s.admits || s.unlessConsent) && !s.regional),
    'says:admits-age': has((s) => s.admits && s.ages.length > 0),
    'says:made-for': madeFor,
    'says:unless-consent': unless,
    'says:open': admits || madeFor || (unless && !barsAge && !collectsNone) ? 1 : 0,
    'says:open-count': count((s) => s.admits || s.madeFor),
    'says:barred-only': (bars || collectsNone) && !admits && !madeFor && bounded ? 1 : 0,
    'says:no-age': mention && !bounded ? 1 : 0,
    'says:consent-only': unless && !bars && !collectsNone ? 1 : 0,
  };
}
