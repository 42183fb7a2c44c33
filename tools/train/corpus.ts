import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clause } from '../../lib/engine/clauses.ts';
import { splitClauses } from '../../lib/engine/clauses.ts';
import type { PolicyDocument } from '../../lib/engine/document.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';
import { readRecords } from '../read-records.ts';
import { alignUnits } from './align.ts';
import { cutUnits } from './cut-units.ts';

/** Folder of the labelled policies; `CORPUS` names another. */
export const CORPUS = process.env.CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');
/** Labels made for this project; the texts that they speak of are in the corpus. */
const LABELS = join(import.meta.dirname, '../../labels/policies.ndjson');
/** Clauses of our own writing, for what policies say rarely; a file a dimension. */
const OWN_CLAUSES = join(import.meta.dirname, '../../labels/clauses');

/** What people said of one policy, by docs/verdicts.md. */
export interface Gold {
  id: string;
  isPolicy: boolean;
  company: string | null;
  updated: string | null;
  sale: { verdict: string; optOut: boolean; units: Record<string, number[]>; accept?: string[] };
  aiTraining: { verdict: string; control: string; units: Record<string, number[]>; accept?: string[] };
  retention: {
    verdict: string;
    indefinite: boolean;
    periods: GoldPeriod[];
    units: Record<string, number[]>;
    accept?: string[];
  };
  children: {
    verdict: string;
    minAge: number | null;
    ages: number[];
    units: Record<string, number[]>;
    accept?: string[];
  };
  contact: {
    verdict: string;
    emails: string[];
    primary: string | null;
    form: boolean;
    post: boolean;
    phone: boolean;
    officer: boolean;
    units: number[];
    accept?: string[];
  };
}
export interface GoldPeriod {
  what: string;
  duration: string;
  kind: 'kept' | 'deletion';
  unit?: number;
  optional?: boolean;
}

/** A labelled policy, read as the engine reads it. */
export interface Example {
  id: string;
  gold: Gold;
  /** Policies of one company are in one group, and never on both sides of a cross-validation. */
  group: string;
  /** True for the policies that the project is measured on; the others only teach. */
  measured: boolean;
  document: PolicyDocument;
  clauses: Clause[];
  /** Unit number → indices of the clauses that carry it. */
  aligned: Map<number, number[]>;
}

/** A clause that was labelled by itself. */
export interface LoneClause {
  dimension: 'sale' | 'aiTraining' | 'retention' | 'children';
  group: string;
  clause: Clause;
  labels: string[];
  periods?: GoldPeriod[];
  minAge?: number | null;
  ages?: number[];
}

/** Reads every labelled policy. @throws Error where the corpus is absent. */
export function readExamples(): Example[] {
  if (!existsSync(CORPUS)) throw new Error(`No corpus at ${CORPUS}. Set CORPUS to its folder.`);
  const measured = readdirSync(join(CORPUS, 'gold')).map(
    (f) => JSON.parse(readFileSync(join(CORPUS, 'gold', f), 'utf8')) as Gold,
  );
  const taught = existsSync(LABELS) ? readRecords<Gold>(LABELS) : [];
  const examples: Example[] = [];
  for (const [gold, isMeasured] of [
    ...measured.map((g) => [g, true] as const),
    ...taught.map((g) => [g, false] as const),
  ]) {
    if (gold.isPolicy === false) continue;
    const text = readFileSync(join(CORPUS, isMeasured ? 'policies' : 'unlabelled', `${gold.id}.md`), 'utf8');
    const units = isMeasured ? readUnits(gold.id) : cutUnits(text);
    const document = fromMarkdown(text, null);
    const clauses = splitClauses(document);
    const aligned = alignUnits(
      units,
      clauses.map((c) => c.text),
    );
    examples.push({ id: gold.id, gold, group: '', measured: isMeasured, document, clauses, aligned });
  }
  const groups = groupByCompany(examples.map(({ id, gold, clauses }) => ({ id, company: gold.company, clauses })));
  return examples.map((e, i) => ({ ...e, group: groups[i] as string }));
}

function readUnits(id: string): Map<number, string> {
  const lines = readFileSync(join(CORPUS, 'units', `${id}.txt`), 'utf8')
    .split('\n')
    .filter((l) => l.includes('\t'));
  return new Map(lines.map((l) => [Number(l.slice(0, l.indexOf('\t'))), l.slice(l.indexOf('\t') + 1)]));
}

/** Names that one owner's services go by: their texts are alike. From the companies' own group pages. */
const FAMILIES: Record<string, string> = {
  youtube: 'google',
  blogger: 'google',
  waze: 'google',
  adsense: 'google',
  stadia: 'google',
  polymer: 'google',
  plus: 'google',
  facebook: 'meta',
  instagram: 'meta',
  whatsapp: 'meta',
  crowdtangle: 'meta',
  twitter: 'x',
  tinder: 'match',
  okcupid: 'match',
  zoosk: 'spark',
  jdate: 'spark',
  christianmingle: 'spark',
  eharmony: 'spark',
  lovoo: 'meet',
  steam: 'valve',
  steampowered: 'valve',
  wikipedia: 'wikimedia',
  wikimediafoundation: 'wikimedia',
  imdb: 'amazon',
  goodreads: 'amazon',
  blip: 'blip',
  nytimes: 'new',
};

/** The first word of a company's name, as it stands in an id or a label. */
function familyOf(name: string): string {
  const first =
    name
      .toLowerCase()
      .replace(/^(the|contrib|tosback|pga|dating|genai-eu|vlopses-us)\b[\s-]*/g, '')
      .replace(/^[\s-]+|^the[\s-]+/g, '')
      .match(/[\p{L}\p{N}]+/u)?.[0] ?? name;
  return FAMILIES[first] ?? first;
}

/**
 * The group of each text, in order: one for the texts of one company, and for those that share much of their wording.
 * Two of one name only by chance are in one group as well; that costs little.
 */
export function groupByCompany(
  texts: readonly { id: string; company: string | null; clauses: readonly Clause[] }[],
): string[] {
  const parent = new Map<string, string>();
  const find = (k: string): string => {
    const p = parent.get(k) ?? k;
    return p === k ? k : find(p);
  };
  const join2 = (a: string, b: string) => parent.set(find(a), find(b));
  const sentences = new Map<string, string>();
  for (const { id, company, clauses } of texts) {
    const keys = [familyOf(id), ...(company ? [familyOf(company)] : [])];
    for (const k of keys) join2(`id:${id}`, `name:${k}`);
    // Long sentences that are the same in two texts: one of three texts copied from a template is another's twin.
    const shared = new Map<string, number>();
    for (const c of clauses) {
      if (c.text.length < 120) continue;
      const other = sentences.get(c.text);
      if (other && other !== id) shared.set(other, (shared.get(other) ?? 0) + 1);
      else sentences.set(c.text, id);
    }
    const long = clauses.filter((c) => c.text.length >= 120).length;
    for (const [other, n] of shared) if (n >= 0.3 * long) join2(`id:${id}`, `id:${other}`);
  }
  return texts.map(({ id }) => find(`id:${id}`));
}

interface LoneLine {
  dimension?: LoneClause['dimension'];
  source?: string;
  heading: string;
  before: string;
  text: string;
  labels: string[];
  periods?: GoldPeriod[];
  minAge?: number | null;
  ages?: number[];
}

/**
 * Reads the clauses that were labelled one by one: those of the corpus, and those written for the project. One of a
 * company that wrote one of the texts is in its group.
 */
export function readLoneClauses(texts: readonly Pick<Example, 'id' | 'group'>[]): LoneClause[] {
  const groupOf = new Map(texts.map((t) => [familyOf(t.id), t.group]));
  const mined = (['sale', 'aiTraining', 'retention', 'children'] as const).flatMap((dimension) =>
    readLines(join(CORPUS, 'clauses', `${dimension}.jsonl`)).map((line) => {
      const family = familyOf(line.source?.split('/')[1] ?? '');
      // The mined clauses name only some ages and lengths, so their slots teach only where the labels say.
      return toLoneClause({ ...line, dimension }, groupOf.get(family) ?? `name:${family}`);
    }),
  );
  // What we wrote ourselves belongs to no company; nothing is measured on it.
  const own = readdirSync(OWN_CLAUSES)
    .filter((file) => file.endsWith('.ndjson'))
    .sort()
    .flatMap((file) => readLines(join(OWN_CLAUSES, file)));
  return [...mined, ...own.map((line) => toLoneClause(line, 'own'))];
}

const readLines = (file: string): LoneLine[] => (existsSync(file) ? readRecords<LoneLine>(file) : []);

function toLoneClause(line: LoneLine, group: string): LoneClause {
  const { heading, before, text, labels, periods, minAge, ages } = line;
  const isItem = /^[•·*-]\s/.test(text) || before.endsWith(':');
  return {
    dimension: line.dimension ?? 'sale',
    group,
    labels,
    ...(periods && { periods }),
    ...(ages && group === 'own' && { ages, minAge: minAge ?? null }),
    clause: {
      text: text.replace(/^[•·*-]\s+/, ''),
      kind: text.includes(' | ') ? 'row' : isItem ? 'item' : 'sentence',
      path: heading ? [heading] : [],
      leadIn: isItem && before.endsWith(':') ? before : null,
      before: before || null,
      cells: [],
      headers: [],
      links: [],
      block: 0,
    },
  };
}
