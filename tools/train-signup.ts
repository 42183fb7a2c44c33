/**
 * Learns the weights of `lib/page/detect-signup` from the saved forms and their kinds, and writes them to
 * `lib/page/signup-weights.json`. The same forms give the same file, bit for bit. `npm run train` does it too; by itself:
 *
 *   npx tsx tools/train-signup.ts            writes the weights
 *   npx tsx tools/train-signup.ts --check    only prints what pages of sites left out of training get
 *   npx tsx tools/train-signup.ts --faults   and names the pages that come out wrong
 *
 * What it prints is nested: ridge and threshold are chosen anew among the sites that each fold trains on, never by the
 * pages that are then counted. It counts by three answers to what is right; training goes by the first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';
import { signupFeatures } from '../lib/page/signup-features.ts';
import { readRecords } from './read-records.ts';

const BIAS = '(bias)';
const FORMS = join(process.env.CORPUS ?? '../shared/corpus', 'forms');
const WEIGHTS = join(import.meta.dirname, '../lib/page/signup-weights.json');

/** The collection names some kinds by what a page was saved for, not by what it shows; see labels/README.md. */
const CORRECTIONS = join(import.meta.dirname, '../labels/forms.ndjson');

/** What each form was read as by one who saw neither its kind nor a verdict. Measures only: nothing is learned from it. */
const READINGS = join(import.meta.dirname, '../labels/form-readings.ndjson');

/** Strengths of the pull to the prior that are tried. */
const RIDGES = [4, 8, 14, 24];
/** What is known of forms before any is seen; the ridge pulls to these, so that few pages do not teach the absurd. */
const PRIOR: Record<string, number> = {
  [BIAS]: -2,
  'passwords:2': 1.5,
  'password:confirm': 1,
  'complete:new-password': 1,
  'complete:current-password': -1,
  'password:old': -2.5,
  'password:new': 0.5,
  'password:reg-name': 0.5,
  'field:email-confirm': 0.7,
  'field:first+last': 0.7,
  'field:birth': 0.7,
  'field:gender': 0.5,
  'field:username+email': 0.7,
  'field:captcha': 0.2,
  'field:secret-question': 0.5,
  'field:card': -2,
  'field:search': -1,
  'field:code': -0.5,
  'field:textarea': -0.7,
  'field:address>=3': -0.4,
  'fields:reg-named': 0.5,
  'fields:login-named': -0.5,
  'box:remember': -1,
  'box:agree': 0.7,
  'button says sign-up only': 1.2,
  'button says log-in only': -1.2,
  'form named sign-up only': 0.6,
  'form named log-in only': -0.6,
  'headed sign-up only': 0.8,
  'headed log-in only': -0.8,
  'titled sign-up only': 0.8,
  'titled log-in only': -0.7,
  'address says sign-up only': 0.8,
  'address says log-in only': -0.5,
  'short:signup': 0.5,
  'short:login': -0.5,
  'short:reset': -0.5,
  'text:create-account': 0.5,
  'text:haveAccount': 0.9,
  'heading:haveAccount': 0.3,
  'text:noAccount': -0.9,
  'text:agree': 0.4,
  'text:forgot': -0.8,
  'link:forgot': -1,
  'link:terms': 0.2,
  'link:privacy': 0.2,
  'links to log-in only': 0.7,
  'links to sign-up only': -0.7,
  'password and person': 1,
  'password and consent': 0.6,
  'password and a name at most': -0.5,
  'e-mail and news': -1,
  'e-mail alone': -0.5,
  'submit:newsletter': -1.5,
  'heading:newsletter': -1,
  'name:newsletter': -1,
  'action:newsletter': -1,
  'submit:checkout': -1.5,
  'title:checkout': -0.7,
  'h1:checkout': -0.7,
  'heading:checkout': -0.7,
  'address:checkout': -0.7,
  'name:checkout': -0.7,
  'submit:reset': -1.2,
  'title:reset': -1,
  'address:reset': -1,
  'h1:reset': -1,
  'heading:reset': -1,
  'submit:search': -2,
  'submit:contact': -0.7,
  'submit:save': -0.7,
  'provider:signup': 1,
  'provider:login': -0.8,
  'passkey:create': 0.7,
  'passkey:use': -0.7,
  'form:hidden': -2.5,
  'form:modal': -0.3,
  'one dialog of many': -1.5,
  'a dialog after one to log in by': -1.5,
  'asks for nobody': -3,
  'of an occasion or a product': -3.5,
  'an e-mail for news': -1.5,
  'a name and an e-mail to sign up with': 1.5,
  'one way in for old and new': 2,
  'only its button says sign-up, no password': -1,
  'of a message or an offer, no password': -1.5,
  'somebody is logged in': -1.5,
  'the sign-up tab is shown': 1,
  'the log-in tab is shown': -1,
  'sign-up cues only': 0.8,
  'log-in cues only': -0.8,
  'sign-up cues>=2': 0.4,
  'sign-up cues>=4': 0.5,
  'log-in cues>=2': -0.4,
  'more sign-up cues': 0.4,
  'hidden-button:signup': 0.4,
  'no cues': -0.3,
  'after a log-in form': -0.5,
  'after a log-in form on a log-in page': -1.5,
  'submit:next': 0.2,
};
const FOLDS = 12;
/** Of F⅓, squared: precision counts nine times as much as recall. */
const BETA = 1 / 9;
/** Of F⅓: less than one page more or less does. */
const CHANCE = 0.003;
/** Folds within a fold, to choose ridge and threshold by. */
const INNER_FOLDS = 6;
/** Rounds of "which form of the page is the one?" and a fit to the answer. */
const ROUNDS = 5;
/** Features that fewer pages have are noise of single sites. */
const FEWEST_PAGES = 4;
const index = v.array(v.object({ file: v.string(), kind: v.string(), site: v.string(), url: v.nullable(v.string()) }));
const correction = v.object({ file: v.string(), kind: v.string(), why: v.string() });
const reading = v.object({ file: v.string(), signup: v.union([v.boolean(), v.literal('unclear')]) });

interface Page {
  file: string;
  site: string;
  positive: boolean;
  /** By the collection's own word. */
  named: boolean;
  /** By who read it blind; null where that reader could not tell. */
  read: boolean | null;
  /** One list of feature names a form. */
  forms: string[][];
}

type Weights = Map<string, number>;

function readPages(): Page[] {
  const pages: Page[] = [];
  const corrected = new Map(recordsOf(CORRECTIONS, correction).map((c) => [c.file, c.kind]));
  const readings = new Map(recordsOf(READINGS, reading).map((r) => [r.file, r.signup]));
  const makes = (kind: string) => kind === 'signup' || kind === 'both';
  for (const { file, kind, site, url } of v.parse(index, JSON.parse(readFileSync(join(FORMS, 'index.json'), 'utf8')))) {
    const html = readFileSync(join(FORMS, file), 'utf8');
    const { window } = new JSDOM(html, {
      url: url ?? 'https://unknown.example/',
      virtualConsole: new VirtualConsole(),
    });
    const [positive, named] = [makes(corrected.get(file) ?? kind), makes(kind)];
    const answer = readings.get(file);
    if (answer === undefined) throw new Error(`${file} has no line in ${READINGS}`);
    const read = answer === 'unclear' ? null : answer;
    // Each page is learned with its address and without, so that the verdict does not hang on the address alone.
    for (const address of url ? [url, null] : [null, null]) {
      const forms = signupFeatures(window.document, address).map((features) => [...features].sort());
      pages.push({ file, site: siteKey(site), positive, named, read, forms });
    }
    window.close();
  }
  return pages;
}

function recordsOf<Record>(path: string, schema: v.GenericSchema<unknown, Record>): Record[] {
  return readRecords(path).map((record) => v.parse(schema, record));
}

/** Pages of one company stay together, whatever host they are on: its longest name stands for it. */
function siteKey(site: string): string {
  const parts = site
    .split(/[_.-]/)
    .filter((p) => !/^(www|com|net|org|login|signup|checkout|account|accounts|id|my)$/.test(p));
  return parts.sort((a, b) => b.length - a.length)[0] ?? site;
}

const logit = (form: string[], weights: Weights): number =>
  form.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), weights.get(BIAS) ?? 0);
const probability = (z: number): number => 1 / (1 + Math.exp(-z));
const score = (page: Page, weights: Weights): number =>
  page.forms.reduce((best, form) => Math.max(best, probability(logit(form, weights))), 0);

/** A page is as much a sign-up as its most sign-up-like form; which one that is, is learned along with the weights. */
function train(pages: Page[], ridge: number): Weights {
  const seen = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const feature of page.forms.flat()) seen.set(feature, (seen.get(feature) ?? new Set()).add(page.file));
  }
  const frequent = [...seen].flatMap(([name, files]) => (files.size >= FEWEST_PAGES ? name : []));
  const names = [...new Set([...frequent, ...Object.keys(PRIOR)])].filter((name) => name !== BIAS).sort();
  let weights: Weights = new Map(Object.entries(PRIOR));
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = pages.flatMap((page) => {
      const ranked = [...page.forms].sort((a, b) => logit(b, weights) - logit(a, weights));
      const best = ranked[0];
      return best ? [{ form: best, target: page.positive ? 1 : 0 }] : [];
    });
    weights = fitWeights(chosen, names, ridge, weights);
  }
  return weights;
}

/** Logistic regression with a ridge prior, by Newton's steps from where the last round ended. */
function fitWeights(
  examples: { form: string[]; target: number }[],
  names: string[],
  ridge: number,
  from: Weights,
): Weights {
  const columns = new Map([BIAS, ...names].map((name, i) => [name, i]));
  const n = columns.size;
  const rows = examples.map(({ form, target }) => ({
    active: [0, ...form.flatMap((feature) => columns.get(feature) ?? [])],
    target,
  }));
  const prior = Float64Array.from(columns.keys(), (name) => PRIOR[name] ?? 0);
  const w = Float64Array.from(columns.keys(), (name) => from.get(name) ?? PRIOR[name] ?? 0);
  for (let step = 0, moved = 1; step < 15 && moved > 1e-7; step++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    for (let i = 0; i < n; i++) {
      const pull = i ? ridge : 0.1;
      gradient[i] = -pull * ((w[i] ?? 0) - (prior[i] ?? 0));
      (hessian[i] as Float64Array)[i] = pull;
    }
    for (const { active, target } of rows) {
      const p = probability(active.reduce((sum, i) => sum + (w[i] ?? 0), 0));
      for (const i of active) {
        gradient[i] = (gradient[i] ?? 0) + target - p;
        const row = hessian[i] as Float64Array;
        for (const j of active) row[j] = (row[j] ?? 0) + p * (1 - p);
      }
    }
    const delta = solve(hessian, gradient);
    for (let i = 0; i < n; i++) w[i] = (w[i] ?? 0) + (delta[i] ?? 0);
    moved = delta.reduce((most, d) => Math.max(most, Math.abs(d)), 0);
  }
  return new Map([...columns].map(([name, i]) => [name, w[i] ?? 0]));
}

/** Solves A x = b for a symmetric positive definite A (Cholesky). */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const at = (i: number, j: number) => (a[i] as Float64Array)[j] ?? 0;
  const l = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    const li = l[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const lj = l[j] as Float64Array;
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= (li[k] ?? 0) * (lj[k] ?? 0);
      li[j] = i === j ? Math.sqrt(sum) : sum / (lj[j] ?? 1);
    }
  }
  const x = new Float64Array(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - ((l[i] as Float64Array)[k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / ((l[i] as Float64Array)[i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] ?? 0) - ((l[k] as Float64Array)[i] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / ((l[i] as Float64Array)[i] ?? 1);
  }
  return x;
}

type Scored = { page: Page; p: number };

/** What each page gets from weights that never saw its site. */
function leftOut(pages: Page[], ridge: number, folds: number): Scored[] {
  return foldsOf(pages, folds).flatMap(({ rest, fold }) => {
    const weights = train(rest, ridge);
    return fold.map((page) => ({ page, p: score(page, weights) }));
  });
}

function foldsOf(pages: Page[], folds: number): { rest: Page[]; fold: Page[] }[] {
  const sites = [...new Set(pages.map((p) => p.site))].sort();
  const foldOf = new Map(sites.map((site, i) => [site, i % folds]));
  return Array.from({ length: folds }, (_, i) => ({
    rest: pages.filter((p) => foldOf.get(p.site) !== i),
    fold: pages.filter((p) => foldOf.get(p.site) === i),
  }));
}

/** Ridge and threshold that serve left-out sites of these pages best. */
function chooseSetting(pages: Page[]): { ridge: number; threshold: number } {
  const tried = RIDGES.map((ridge) => ({ ridge, ...chooseThreshold(leftOut(pages, ridge, INNER_FOLDS)) }));
  return tried.reduce((best, next) => (next.f > best.f + 1e-9 ? next : best));
}

function figures(scored: (Scored & { called: boolean })[], isRight: (page: Page) => boolean) {
  const called = scored.filter((s) => s.called);
  const right = called.filter((s) => isRight(s.page)).length;
  const positives = scored.filter((s) => isRight(s.page)).length;
  return { precision: right / (called.length || 1), recall: right / positives };
}

/**
 * The threshold, in steps of 0.01: the highest whose F⅓ on left-out sites is the best but for what chance does among so
 * few pages. A badge on a log-in page costs more trust than a sign-up without one.
 */
function chooseThreshold(scored: Scored[]): { f: number; threshold: number } {
  const tried = Array.from({ length: 71 }, (_, i) => {
    const threshold = (20 + i) / 100;
    const { precision, recall } = figures(
      scored.map((s) => ({ ...s, called: s.p >= threshold })),
      (page) => page.positive,
    );
    return { threshold, f: ((1 + BETA) * precision * recall) / (BETA * precision + recall || 1) };
  });
  const f = Math.max(...tried.map((t) => t.f));
  return { f, threshold: tried.findLast((t) => t.f >= f - CHANCE)?.threshold ?? 0.5 };
}

const percent = (x: number) => (100 * x).toFixed(1);

/** Who may say what a page is. */
const ANSWERS: { by: string; isRight: (page: Page) => boolean | null }[] = [
  { by: 'the labels', isRight: (page) => page.positive },
  { by: 'the collection', isRight: (page) => page.named },
  { by: 'a blind reading', isRight: (page) => page.read },
];

/**
 * Makes `lib/page/signup-weights.json`, and says what pages of left-out sites get.
 * @param write whether to write the file
 * @param faults whether to name the pages that come out wrong
 */
export function trainSignup({ write = true, faults = false } = {}, say: (what: string) => void = console.log): void {
  const pages = readPages();
  const judged = foldsOf(pages, FOLDS).flatMap(({ rest, fold }) => {
    const { ridge, threshold } = chooseSetting(rest);
    const weights = train(rest, ridge);
    return fold.map((page) => ({ page, p: score(page, weights), called: score(page, weights) >= threshold }));
  });
  // The first of the two copies has the address, the second has not.
  for (const [half, name] of ['with address', 'without'].entries()) {
    const rows = judged.filter((s) => pages.indexOf(s.page) % 2 === half);
    say(`sign-ups of left-out sites, ${name}`);
    for (const { by, isRight } of ANSWERS) {
      const clear = rows.filter((s) => isRight(s.page) !== null);
      const { precision, recall } = figures(clear, (page) => isRight(page) === true);
      const unclear = rows.length - clear.length;
      say(
        `  by ${by.padEnd(15)} precision ${percent(precision).padStart(5)} recall ${percent(recall).padStart(5)}` +
          (unclear ? ` (${unclear} that are unclear left out)` : ''),
      );
      if (!faults) continue;
      for (const { page, p } of clear.filter((s) => s.called !== isRight(s.page)).sort((a, b) => b.p - a.p)) {
        say(`    ${isRight(page) ? 'missed' : 'false '} ${p.toFixed(2)} ${page.file}`);
      }
    }
  }
  if (!write) return;
  const { ridge, threshold } = chooseSetting(pages);
  const weights = train(pages, ridge);
  const round = (x: number) => Math.round(x * 1000) / 1000;
  const kept = [...weights].filter(([name, w]) => name !== BIAS && round(w) !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const record = {
    bias: round(weights.get(BIAS) ?? 0),
    threshold,
    weights: Object.fromEntries(kept.map(([name, w]) => [name, round(w)])),
  };
  writeFileSync(WEIGHTS, `${JSON.stringify(record, null, 2)}\n`);
  say(`${kept.length} sign-up weights, ridge ${ridge}, threshold ${threshold}`);
}

if (process.argv[1]?.endsWith('train-signup.ts')) {
  const asked = (option: string) => process.argv.includes(option);
  trainSignup({ write: !asked('--check') && !asked('--faults'), faults: asked('--faults') });
}
