import type { Clause } from './clauses.ts';
import { indexHashes } from './hash-index.ts';
import type { Pattern } from './pattern.ts';
import { PatternMatcher } from './pattern-matcher.ts';
import { aiTrainingPatterns } from './patterns/ai-training.ts';
import { childrenPatterns } from './patterns/children.ts';
import { retentionPatterns } from './patterns/retention.ts';
import { salePatterns } from './patterns/sale.ts';
import { hashWord, mixHashes, tokenize } from './tokens.ts';

/** The dimensions that the clause model judges. Contact is a matter of addresses, which are parsed. */
export const JUDGED = ['sale', 'aiTraining', 'retention', 'children'] as const;
export type Judged = (typeof JUDGED)[number];

export const PATTERNS: Record<Judged, readonly Pattern[]> = {
  sale: salePatterns,
  aiTraining: aiTrainingPatterns,
  retention: retentionPatterns,
  children: childrenPatterns,
};

/**
 * Words without which a clause has nothing to say to a dimension. They are only a gate: half of the clauses need
 * not be judged at all. Measured on the labelled policies, it lets through what bears on a verdict.
 */
const GATE: Record<Judged, string> = {
  sale: `sell sells selling sold sale sales resale resell rent rents rented renting lease leased trade trades traded trading barter monetize monetise
    consideration ad ads advert adverts advertise advertisement advertisements advertiser advertisers advertising adwords adsense adchoices doubleclick
    remarketing retargeting target targeted targeting behavioral behavioural personalized personalised pixel pixels beacon beacons sdk sdks cookies cookie
    marketing marketers marketer promotional promotions optout opt opting opted unsubscribe dnt gpc track tracking share shares shared sharing disclose
    discloses disclosed disclosing disclosure disclosures divulge third thirdparty partner partners sponsors sponsor affiliates facebook meta google tiktok criteo
    licensed licenses license commercial commercially commercialise commercialize licensing preferences profiling choices networks broker brokers aboutads release reveal transfer pass exchange provide provided confidence`,
  aiTraining: `ai artificial intelligence machine train trains trained training pretrain model models modeling modelling algorithm algorithms algorithmic neural llm llms
    generative finetune tuning learning learn chatbot chatbots gpt openai datasets dataset automated recognition`,
  retention: `retain retains retained retaining retention keep keeps keeping kept store stores stored storing storage hold held maintain maintained save saved preserve
    delete deletes deleted deleting deletion erase erased erasure purge purged remove removed removal destroy destroyed destruction dispose disposed discarded
    indefinite indefinitely permanent permanently perpetual perpetuity forever long longer period periods anonymize anonymise anonymized anonymised expire
    expires archive archived archives archival backup backups remain remains persist year years month months day days hours week weeks duration logs overwritten`,
  children: `child children childrens minor minors kid kids teen teens teenager teenagers parent parents parental guardian guardians age aged ages coppa adult adults
    school schools student students majority underage youth young younger older #12 #13 #14 #15 #16 #17 #18 #21 pupils teacher teachers`,
};

const gates = new Map<number, number>();
JUDGED.forEach((dimension, bit) => {
  for (const word of GATE[dimension].split(/\s+/)) {
    const h = hashWord(word);
    gates.set(h, (gates.get(h) ?? 0) | (1 << bit));
  }
});
const findGate = indexHashes(Uint32Array.from(gates.keys()));
const gateBits = [...gates.values()];
/** Bit i: the word, known by its hash, may have to do with JUDGED[i]. */
function gateOf(hash: number): number {
  const at = findGate(hash);
  return at < 0 ? 0 : (gateBits[at] as number);
}

/** Salts that keep apart what a hash stands for. Changing one makes every model unreadable: raise FEATURES then. */
const SALT = { pair: 1, skip: 2, heading: 3, leadIn: 4, before: 5, pattern: 6, kind: 7, both: 8, above: 9 } as const;

/** Version of the features below; a model trained on others is refused. */
export const FEATURES = 5;

const matcher = new PatternMatcher(JUDGED.flatMap((d) => PATTERNS[d]));
/** Where the patterns of a dimension begin among those of the matcher; one past the last at the end. */
const START = [0];
for (const d of JUDGED) START.push((START.at(-1) ?? 0) + PATTERNS[d].length);
const patternHash = JUDGED.flatMap((d) =>
  PATTERNS[d].map(([name]) => mixHashes(hashWord(d), hashWord(name), SALT.pattern)),
);

/** What the model sees of one clause. */
export interface ClauseFeatures {
  /** Number of words of the clause itself. */
  length: number;
  /** Hashes of words, word pairs and context. */
  words: Uint32Array;
  /** Bit i: the clause may speak of JUDGED[i]. */
  gate: number;
  /** The patterns of each dimension that match, by their index in PATTERNS; only where the gate is open. */
  patterns: Record<Judged, number[]>;
  /** Hashes of these patterns, of those that its context matches, and of each two together. */
  signs: Record<Judged, number[]>;
}

/** What is read of a heading, a lead-in or a column's header: once for all clauses that share it. */
interface Context {
  hashes: number[];
  gate: number;
  /** Hashes of the matching patterns, for the dimensions that have been asked for. */
  signs: Partial<Record<Judged, number[]>>;
  text: string;
  salt: number;
}

/** Reads the features of a document's clauses; keeps what clauses share (headings, lead-ins). */
export class FeatureReader {
  readonly #contexts = new Map<number, Map<string, Context>>();
  /** The tokens of the clause read last: mostly what stands before the next one. */
  #last = { text: '', hashes: new Uint32Array(0) };

  read(clause: Clause): ClauseFeatures {
    const before = clause.before === null ? NO_WORDS : this.#tokensBefore(clause.before);
    const { hashes, length } = tokenize(clause.text);
    const own = hashes.slice(0, length);
    this.#last = { text: clause.text, hashes: own };
    let gate = 0;
    for (const h of own) gate |= gateOf(h);

    const heading = clause.path.at(-1);
    const contexts = [
      ...(heading ? [this.#context(heading, SALT.heading)] : []),
      ...(clause.leadIn ? [this.#context(clause.leadIn, SALT.leadIn)] : []),
      ...clause.headers.map((h) => this.#context(h, SALT.leadIn)),
    ];
    // A list item or a row says what its lead-in or header says; a sentence stands for itself.
    if (clause.kind === 'item' || clause.kind === 'row') for (const c of contexts) gate |= c.gate;
    if (!gate) return { length, words: NO_WORDS, gate: 0, patterns: NONE, signs: NONE };

    const words = new Uint32Array(3 * length + contexts.reduce((n, c) => n + c.hashes.length, before.length + 1));
    let n = 0;
    for (let i = 0; i < length; i++) {
      const a = own[i] as number;
      words[n++] = a;
      if (i + 1 < length) words[n++] = mixHashes(a, own[i + 1] as number, SALT.pair);
      if (i + 2 < length) words[n++] = mixHashes(a, own[i + 2] as number, SALT.skip);
    }
    for (const c of contexts) for (const h of c.hashes) words[n++] = h;
    for (const h of before) words[n++] = mixHashes(h, 0, SALT.before);
    words[n++] = mixHashes(hashWord(clause.kind), 0, SALT.kind);

    const patterns = { ...NONE };
    const signs = { ...NONE };
    matcher.findWords(clause.text);
    JUDGED.forEach((dimension, bit) => {
      if (!(gate & (1 << bit))) return;
      patterns[dimension] = matcher.match(START[bit], START[bit + 1]);
    });
    JUDGED.forEach((dimension, bit) => {
      if (!(gate & (1 << bit))) return;
      const start = START[bit] as number;
      const matched = patterns[dimension].map((i) => patternHash[start + i] as number);
      const above = contexts.flatMap((c) => this.#signsOf(c, dimension));
      signs[dimension] = [...matched, ...pairs(matched), ...above];
      for (const a of above) for (const m of matched) signs[dimension].push(mixHashes(a, m, SALT.both));
    });
    return { length, words: words.subarray(0, n), gate, patterns, signs };
  }

  #tokensBefore(text: string): Uint32Array {
    if (text === this.#last.text) return this.#last.hashes;
    const { hashes, length } = tokenize(text);
    return hashes.slice(0, length);
  }

  #context(text: string, salt: number): Context {
    const known = this.#contexts.get(salt) ?? new Map<string, Context>();
    this.#contexts.set(salt, known);
    let context = known.get(text);
    if (!context) {
      const { hashes, length } = tokenize(text);
      const mixed: number[] = [];
      let gate = 0;
      for (let i = 0; i < length; i++) {
        gate |= gateOf(hashes[i] as number);
        mixed.push(mixHashes(hashes[i] as number, 0, salt));
      }
      context = { hashes: mixed, gate, signs: {}, text, salt };
      known.set(text, context);
    }
    return context;
  }

  #signsOf(context: Context, dimension: Judged): number[] {
    let signs = context.signs[dimension];
    if (!signs) {
      signs = matchingPatterns(context.text, dimension).map((hash) => mixHashes(hash, context.salt, SALT.above));
      context.signs[dimension] = signs;
    }
    return signs;
  }
}

/** The hashes of a dimension's patterns that match a text. */
export function matchingPatterns(text: string, dimension: Judged): number[] {
  const bit = JUDGED.indexOf(dimension);
  const start = START[bit] as number;
  matcher.findWords(text);
  return matcher.match(start, START[bit + 1]).map((i) => patternHash[start + i] as number);
}

const NO_WORDS = new Uint32Array(0);
const NONE: Record<Judged, number[]> = { sale: [], aiTraining: [], retention: [], children: [] };

/** A hash for each two of the hashes. */
function pairs(hashes: readonly number[]): number[] {
  return hashes.flatMap((a, i) => hashes.slice(i + 1).map((b) => mixHashes(a, b, SALT.both)));
}
