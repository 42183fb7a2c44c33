import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DIMENSIONS, type Summary } from '../lib/engine/summary.ts';
import { crossValidate } from './evaluate/cross-validate.ts';
import { checkFresh, printFreshCheck } from './evaluate/fresh-check.ts';
import { findMistakes, printMistakes } from './evaluate/mistakes.ts';
import { checkPhrasings, printPhrasings } from './evaluate/phrasings.ts';
import { readUnits } from './evaluate/read-units.ts';
import { drawReliability } from './evaluate/reliability-picture.ts';
import { type Score, scoreSummaries } from './evaluate/score.ts';
import { scoreSample } from './evaluate/shipped-sample.ts';
import { markdownTables, printTable, printVerdicts, rowsOf } from './evaluate/table.ts';
import { readRecords } from './read-records.ts';
import { shippedModel } from './shipped-model.ts';
import { readExamples } from './train/corpus.ts';

const USAGE = `Usage: npm run evaluate -- [--quick] [--only NAME] [--records FILE] [--from FILE] [--json | --markdown] [--level] [--shipped] [--fresh | --apart | --phrasings]
Ten-fold cross-validation grouped by company on the labelled policies of the corpus (CORPUS).
  --quick        trains ten clause models instead of fifty-five; near enough while developing
  --only NAME    trains and measures one dimension, and names its mistakes in both sets of policies
  --records FILE writes the summaries to FILE.measured.ndjson and FILE.taught.ndjson
  --from FILE    scores the summaries that an earlier run wrote there, and trains nothing
  --json         prints the scores and the mistakes as JSON; --markdown: the tables of docs/model.md
  --level        writes the figures reached to test/engine/evaluation-level.json and draws docs/reliability.svg
  --shipped      scores the shipped model on the policies of the regression test instead, which it has seen, and writes
                 the figures that the test holds it to; to be run after every training
  --fresh        scores the shipped model on policies that are not among those that teach (labels/fresh.ndjson)
  --apart        the same of a model that is trained for it, and learns nothing of any of their companies
  --phrasings    how many sentences that are never taught (labels/phrasings.ndjson) the shipped clause model labels right`;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    records: { type: 'string' },
    from: { type: 'string' },
    json: { type: 'boolean' },
    markdown: { type: 'boolean' },
    level: { type: 'boolean' },
    shipped: { type: 'boolean' },
    fresh: { type: 'boolean' },
    apart: { type: 'boolean' },
    phrasings: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (options.help) {
  console.error(USAGE);
  process.exit(0);
}

const only = DIMENSIONS.find((d) => d === options.only) ?? null;
if (options.only && !only) {
  console.error(`No dimension ${options.only}. There are ${DIMENSIONS.join(', ')}.`);
  process.exit(1);
}

const LEVEL = join(import.meta.dirname, '../test/engine/evaluation-level.json');
if (options.shipped) {
  const figures = levelOf(scoreSample(shippedModel()));
  writeLevel('shipped', figures);
  console.log(figures);
  process.exit(0);
}

if (options.phrasings) {
  console.log(printPhrasings(checkPhrasings(shippedModel())));
  process.exit(0);
}

const started = Date.now();
const progress = (what: string) =>
  process.stderr.write(`\r${Math.round((Date.now() - started) / 1000)} s  ${what}          `);

if (options.fresh || options.apart) {
  const answers = checkFresh(options.apart ? null : shippedModel(), progress);
  if (options.apart) process.stderr.write('\n');
  console.log(printFreshCheck(answers));
  process.exit(0);
}

const SETS = ['measured', 'taught'] as const;
const examples = readExamples();

const summaries = options.from ? readSummaries(options.from) : crossValidate(examples, options.quick, progress, only);
if (!options.from) process.stderr.write('\n');
if (options.records) writeRecords(options.records);

const units = readUnits(examples);
const [measured, taught] = SETS.map((set) =>
  scoreSummaries(
    examples.filter((e) => e.measured === (set === 'measured')).map((e) => e.gold),
    summaries,
    units,
  ),
) as [Score, Score];
const mistakesOf = (score: Score) =>
  findMistakes(
    score.answers.filter((a) => only === null || a.dimension === only),
    examples.map((e) => e.gold),
    summaries,
    units,
  );
const mistakes = mistakesOf(measured);

if (options.json) console.log(JSON.stringify({ measured, taught, mistakes }));
else if (options.markdown) console.log(markdownTables(measured, taught));
else {
  const parts = [
    printTable(measured, taught, only),
    printVerdicts(measured, only),
    `Wrong answers\n${printMistakes(mistakes)}`,
    ...(only ? [`Wrong answers on the policies that mostly teach\n${printMistakes(mistakesOf(taught))}`] : []),
  ];
  console.log(parts.join('\n\n'));
}

if (options.level) {
  writeLevel('crossValidated', levelOf(measured));
  writeFileSync(
    join(import.meta.dirname, '../docs/reliability.svg'),
    drawReliability([...measured.answers, ...taught.answers]),
  );
}

/** The figures of the table, in percent. */
function levelOf(score: Score): Record<string, number | null> {
  return Object.fromEntries(
    rowsOf(score).map(({ name, value }) => [name, value === null ? null : Number((100 * value).toFixed(1))]),
  );
}

/** Sets one key of the level file and keeps the others. */
function writeLevel(key: string, figures: Record<string, number | null>): void {
  const level = existsSync(LEVEL) ? JSON.parse(readFileSync(LEVEL, 'utf8')) : {};
  writeFileSync(LEVEL, `${JSON.stringify({ ...level, [key]: figures }, null, 2)}\n`);
}

function writeRecords(name: string): void {
  for (const set of SETS) {
    const lines = examples
      .filter((e) => e.measured === (set === 'measured'))
      .map((e) => JSON.stringify({ input: `${e.id}.md`, summary: summaries.get(e.id) }));
    writeFileSync(`${name}.${set}.ndjson`, `${lines.join('\n')}\n`);
  }
}

function readSummaries(name: string): Map<string, Summary> {
  const records = SETS.flatMap((set) => readRecords<{ input: string; summary?: Summary }>(`${name}.${set}.ndjson`));
  return new Map(records.flatMap(({ input, summary }) => (summary ? [[input.replace(/\.md$/, ''), summary]] : [])));
}
