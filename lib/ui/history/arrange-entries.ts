import type { Dimension, Grade, Verdict } from '../../engine/summary.ts';
import { DIMENSIONS } from '../../engine/summary.ts';
import type { Entry } from '../../history/index.ts';

/** What the reader wants to see of the history, and in which order. */
export interface Query {
  text: string;
  grade: Grade | '';
  /** `sale.sells` */
  verdict: `${Dimension}.${Verdict}` | '';
  seen: '' | 'policy' | 'signup' | 'check' | 'changed';
  date: '' | 'week' | 'month' | 'year' | 'older-month' | 'older-year';
  sort: 'last' | 'name' | 'grade' | 'updated';
  bySite: boolean;
}

export const NO_QUERY: Query = { text: '', grade: '', verdict: '', seen: '', date: '', sort: 'last', bySite: false };

/** A row of the table: a policy, or the site that the policies under it belong to. */
export type Row = { kind: 'site'; site: string; count: number } | { kind: 'entry'; entry: Entry };

/** Puts a verdict into words, to be searched in the reader's language. */
export type VerdictWords = (dimension: Dimension, verdict: Verdict) => string;

const DAY = 86_400_000;
const AGES = { week: 7, month: 30, year: 365 } as const;

/** Lower case without accents: "societe" finds "Société". */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Finds and orders entries. Keeps what it has made of each entry, so that a keystroke costs one pass over the texts. */
export class EntryIndex {
  readonly #words: VerdictWords;
  readonly #texts = new WeakMap<Entry, string>();

  constructor(words: VerdictWords) {
    this.#words = words;
  }

  /**
   * The rows that a query asks for.
   * @param now in ms since the epoch
   */
  arrange(entries: readonly Entry[], query: Query, now: number): Row[] {
    const terms = fold(query.text).split(/\s+/).filter(Boolean);
    const found = entries.filter((e) => isWanted(e, query, now) && terms.every((x) => this.#textOf(e).includes(x)));
    found.sort(ORDERS[query.sort]);
    if (!query.bySite) return found.map((entry) => ({ kind: 'entry', entry }));
    const sites = new Map<string, Entry[]>();
    for (const entry of found) {
      const there = sites.get(entry.site);
      if (there) there.push(entry);
      else sites.set(entry.site, [entry]);
    }
    return [...sites].flatMap(([site, members]): Row[] => [
      { kind: 'site', site, count: members.length },
      ...members.map((entry): Row => ({ kind: 'entry', entry })),
    ]);
  }

  /** Makes ready what a search looks at, so that the first keystroke does not pay for all of it. */
  prepare(entries: readonly Entry[]): void {
    for (const entry of entries) this.#textOf(entry);
  }

  #textOf(entry: Entry): string {
    const known = this.#texts.get(entry);
    if (known !== undefined) return known;
    const verdicts = DIMENSIONS.map((d) => this.#words(d, entry.verdicts[d]));
    const { address, company, title, facts, signups = [] } = entry;
    const text = fold([address, company ?? '', title, ...signups, ...verdicts, ...facts].join('\n'));
    this.#texts.set(entry, text);
    return text;
  }
}

function isWanted(entry: Entry, { grade, verdict, seen, date }: Query, now: number): boolean {
  if (grade && entry.grade !== grade) return false;
  if (verdict) {
    const [dimension, answer] = verdict.split('.') as [Dimension, Verdict];
    if (entry.verdicts[dimension] !== answer) return false;
  }
  if (seen === 'changed' ? !entry.changed : seen && !entry.seen[seen]) return false;
  if (!date) return true;
  const age = (now - Date.parse(entry.last)) / DAY;
  return date === 'older-month' || date === 'older-year'
    ? age > AGES[date === 'older-month' ? 'month' : 'year']
    : age <= AGES[date];
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const down = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
const byName = (a: Entry, b: Entry) => collator.compare(a.company ?? a.site, b.company ?? b.site);

const ORDERS: Record<Query['sort'], (a: Entry, b: Entry) => number> = {
  last: (a, b) => down(a.last, b.last) || byName(a, b),
  name: byName,
  // The worst first: what one may want to do something about.
  grade: (a, b) => a.score - b.score || byName(a, b),
  updated: (a, b) => down(a.updated ?? '', b.updated ?? '') || byName(a, b),
};
