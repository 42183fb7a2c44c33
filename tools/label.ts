import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JUDGED, type Judged } from '../lib/engine/features.ts';
import { judgeReading } from '../lib/engine/judgement.ts';
import { readDocument } from '../lib/engine/reading.ts';
import { fromMarkdown } from '../lib/page/from-markdown.ts';
import { keysOf, linesOf, press, startSession, type UnitLabel } from './label/session.ts';
import { findUncertain, rankUncertain, type UncertainClause, unitsOfClauses } from './label/uncertain-clauses.ts';
import { readRecords } from './read-records.ts';
import { shippedModel } from './shipped-model.ts';
import { CORPUS } from './train/corpus.ts';
import { cutUnits } from './train/cut-units.ts';

const USAGE = `Usage: npm run label -- [--dimension ${JUDGED.join('|')}] [--most N]
Shows the clauses of unlabelled policies of the corpus (CORPUS) that the shipped model is least sure of, one by one, and
appends what you say of each to labels/units.ndjson: its policy, its unit number, the labels; never its text.
Label by docs/verdicts.md: a number for a label, 0 for none, m for several (Enter ends), s skip, u undo, q quit.`;

const FILE = join(import.meta.dirname, '../labels/units.ndjson');
const LABELLED = join(import.meta.dirname, '../labels/policies.ndjson');

const { values: options } = parseArgs({
  options: {
    dimension: { type: 'string' },
    most: { type: 'string', default: '200' },
    help: { type: 'boolean', short: 'h' },
  },
});
const dimensions = JUDGED.filter((d) => !options.dimension || d === options.dimension);
if (options.help || dimensions.length === 0) {
  console.error(USAGE);
  process.exit(options.help ? 0 : 2);
}
const folder = join(CORPUS, 'unlabelled');
if (!existsSync(folder)) throw new Error(`No corpus at ${CORPUS}. Set CORPUS to its folder.`);

const readLines = <T>(file: string): T[] => (existsSync(file) ? readRecords<T>(file) : []);
const earlier = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
const keyOf = (id: string, unit: number, dimension: Judged) => `${id} ${unit} ${dimension}`;
const done = new Set(readLines<UnitLabel>(FILE).map((l) => keyOf(l.id, l.unit, l.dimension)));
const whole = new Set(readLines<{ id: string }>(LABELLED).map((l) => l.id));

const model = shippedModel();
const texts = new Map(
  readdirSync(folder)
    .filter((f) => f.endsWith('.md') && !whole.has(f.slice(0, -3)))
    .map((f) => [f.slice(0, -3), readFileSync(join(folder, f), 'utf8')]),
);
const policies = new Map(
  [...texts].map(([id, text]) => [id, judgeReading(readDocument(fromMarkdown(text, null)), model.clauses)]),
);
const numbers = new Map<string, Map<number, number>>();
/** The unit of a clause, by which it is named in the labels; policies are aligned when first asked for. */
function unitOf({ id, index }: UncertainClause): number | undefined {
  let units = numbers.get(id);
  if (!units) {
    const clauses = policies.get(id)?.reading.clauses.map((c) => c.text) ?? [];
    units = unitsOfClauses(cutUnits(texts.get(id) ?? ''), clauses);
    numbers.set(id, units);
  }
  return units.get(index);
}

const questions: (UncertainClause & { unit: number })[] = [];
for (const clause of rankUncertain([...policies].flatMap(([id, p]) => findUncertain(id, p, dimensions)))) {
  if (questions.length >= Number(options.most)) break;
  const unit = unitOf(clause);
  if (unit !== undefined && !done.has(keyOf(clause.id, unit, clause.dimension))) questions.push({ ...clause, unit });
}

let session = startSession(questions);
function show(): void {
  const question = session.questions[session.at];
  if (!question || session.isOver) return;
  const { id, unit, dimension, clause, probabilities } = question;
  console.log(`\n${session.at + 1} of ${session.questions.length}  ${dimension}  ${id}, unit ${unit}`);
  if (clause.path.length) console.log(`  # ${clause.path.join(' › ')}`);
  if (clause.leadIn) console.log(`  ${clause.leadIn}`);
  if (clause.before && clause.before !== clause.leadIn) console.log(`  … ${clause.before}`);
  if (clause.headers.length) console.log(`  | ${clause.headers.join(' | ')}`);
  console.log(`\n  ${clause.text}\n`);
  const keys = keysOf(dimension).map(([key, label]) => {
    const mark = session.picked?.includes(label) ? '✓' : '';
    return `${key} ${label}${mark} (${Math.round(100 * (probabilities[label] ?? 0))} %)`;
  });
  console.log(
    `  ${keys.join('   ')}   0 none   ${session.picked ? 'Enter done' : 'm several'}   s skip   u undo   q quit`,
  );
}

function handle(keys: string): void {
  // Ctrl+C comes as a key, since the terminal is read raw.
  for (const key of keys) session = press(session, key === '\u0003' ? 'q' : key);
  // Written anew each time, so that an answer taken back is gone and one given is safe.
  const lines = linesOf(session);
  const start = earlier && !earlier.endsWith('\n') ? `${earlier}\n` : earlier;
  if (lines.length || existsSync(FILE)) writeFileSync(FILE, start + lines.map((l) => `${l}\n`).join(''));
  if (session.isOver) {
    console.log(`\n${lines.length} labels written to labels/units.ndjson`);
    process.exit(0);
  }
  show();
}

if (session.isOver) console.log('Nothing is left that the model is unsure of.');
else {
  show();
  if (process.stdin.isTTY) process.stdin.setRawMode(true);
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (keys: string) => handle(process.stdin.isTTY ? keys : keys.replace(/\n$/, '')));
}
