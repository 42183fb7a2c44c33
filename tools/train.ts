import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CLAUSE_TRAINING } from './train/clause-model.ts';
import { readExamples, readLoneClauses } from './train/corpus.ts';
import { QUESTIONS } from './train/decisions.ts';
import { writeModel } from './train/model-file.ts';
import { trainModel } from './train/train-model.ts';
import { trainSignup } from './train-signup.ts';

// Makes assets/public/model.bin and lib/page/signup-weights.json from the corpus (CORPUS) and the labels of this
// repository. The same input gives the same bytes.
const FILE = join(import.meta.dirname, '../assets/public/model.bin');

const started = Date.now();
const say = (what: string) =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${what}`);

trainSignup({}, say);

const examples = readExamples();
const lone = readLoneClauses(examples);
say(`read ${examples.length} policies and ${lone.length} clauses`);
const { clauses, decisions } = trainModel(examples, lone, say);

const hash = createHash('sha256').update(JSON.stringify([CLAUSE_TRAINING, QUESTIONS]));
for (const e of examples) hash.update(JSON.stringify([e.id, e.gold, e.document.blocks]));
for (const c of lone) hash.update(JSON.stringify([c.dimension, c.clause, c.labels]));
const trainedOn = hash.digest('hex');
const bytes = writeModel(clauses, decisions, trainedOn.slice(0, 12), trainedOn);
writeFileSync(FILE, bytes);
say(
  `wrote ${FILE}: ${Math.round(bytes.length / 1024)} kB, ${Math.round(gzipSync(bytes, { level: 9 }).length / 1024)} kB gzip`,
);
