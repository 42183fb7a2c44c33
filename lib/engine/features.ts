import type { Clause } from './clauses.ts';
import type { Pattern } from './pattern.ts';
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
 * Words without which a clause has nothing to say to a dimension. They are only a gate: three clauses in four need
 * not be judged at all. Measured on the labelled policies, it lets through what bears on a verdict.
 */
const GATE: Record<Judged, string> = {
  sale: `sell sells selling sold sale sales resale resell rent rents rented renting lease leased trade trades traded trading barter monetize monetise
    consideration ad ads advert adverts advertise advertisement advertisements advertiser advertisers advertising adwords adsense adchoices doubleclick
    remarketing retargeting target targeted targeting behavioral behavioural personalized personalised pixel pixels beacon beacons sdk sdks cookies cookie
    marketing marketers marketer promotional promotions optout opt opting opted unsubscribe dnt gpc track tracking share shares shared sharing disclose
    discloses disclosed disclosing disclosure disclosures divulge third thirdparty partner partners sponsors sponsor affiliates facebook meta google tiktok criteo
    licensed licenses license commercial commercially commercialise commercialize choices networks broker brokers aboutads release reveal transfer pass exchange provide provided confidence`,
  aiTraining: `ai artificial intelligence machine train trains trained training pretrain model models modeling modelling algorithm algorithms algorithmic neural llm llms
    generative finetune tuning learning learn chatbot chatbots gpt openai datasets dataset automated recognition`,
  retention: `retain retains retained retaining retention keep keeps keeping kept store stores stored storing storage hold held maintain maintained save saved preserve
    delete deletes deleted deleting deletion erase erased erasure purge purged remove removed removal destroy destroyed destruction dispose disposed discarded
    indefinite indefinitely permanent permanently perpetual perpetuity forever long longer period periods anonymize anonymise anonymized anonymised expire
    expires archive archived archives archival backup backups remain remains persist year years month months day days hours week weeks duration logs overwritten`,
  children: `child children childrens minor minors kid kids teen teens teenager teenagers parent parents parental guardian guardians age aged ages coppa adult adults
    school schools student students majority underage youth young younger older #12 #13 #14 #15 #16 #17 #18 #21 pupils teacher teachers`,
};

const gateOf = new Map<number, number>();
JUDGED.forEach((dimension, bit) => {
  for (const word of GATE[dimension].split(/\s+/)) {
    const h = hashWord(word);
    gateOf.set(h, (gateOf.get(h) ?? 0) | (1 << bit));
  }
});

/** Salts that keep apart what a hash stands for. Changing one makes every model unreadable: raise FEATURES then. */
const SALT = { pair: 1, skip: 2, heading: 3, leadIn: 4, before: 5, pattern: 6, kind: 7, triple: 8 } as const;

/** Version of the features below; a model trained on others is refused. */
export const FEATURES = 3;

const patternHash: Record<Judged, number[]> = Object.fromEntries(
  JUDGED.map((d) => [d, PATTERNS[d].map(([name]) => mixHashes(hashWord(d), hashWord(name), SALT.pattern))]),
) as Record<Judged, number[]>;

/** What the model sees of one clause. */
export interface ClauseFeatures {
  /** Number of words of the clause itself. */
  length: number;
  /** Hashes of words, word pairs and context. */
  words: number[];
  /** Bit i: the clause may speak of JUDGED[i]. */
  gate: number;
  /** The patterns of each dimension that match, as bits in the order of PATTERNS; only where the gate is open. */
  patterns: Record<Judged, number[]>;
}

/** Reads the features of a document's clauses; keeps what clauses share (headings, lead-ins). */
export class FeatureReader {
  readonly #context = new Map<string, { hashes: number[]; gate: number }>();

  read(clause: Clause): ClauseFeatures {
    const { hashes, length } = tokenize(clause.text);
    let gate = 0;
    for (let i = 0; i < length; i++) gate |= gateOf.get(hashes[i] as number) ?? 0;

    const heading = clause.path.at(-1);
    const contexts = [
      ...(heading ? [this.#read(heading, SALT.heading)] : []),
      ...(clause.leadIn ? [this.#read(clause.leadIn, SALT.leadIn)] : []),
      ...clause.headers.map((h) => this.#read(h, SALT.leadIn)),
    ];
    // A list item or a row says what its lead-in or header says; a sentence stands for itself.
    if (clause.kind === 'item' || clause.kind === 'row') for (const c of contexts) gate |= c.gate;
    if (!gate) return { length, words: [], gate: 0, patterns: NO_PATTERNS };

    const words: number[] = [];
    // The context was read meanwhile, into the same scratch space.
    const own = tokenize(clause.text);
    for (let i = 0; i < own.length; i++) {
      const a = own.hashes[i] as number;
      words.push(a);
      if (i + 1 < own.length) words.push(mixHashes(a, own.hashes[i + 1] as number, SALT.pair));
      if (i + 2 < own.length) words.push(mixHashes(a, own.hashes[i + 2] as number, SALT.skip));
    }
    for (const c of contexts) for (const h of c.hashes) words.push(h);
    if (clause.before) for (const h of this.#read(clause.before, SALT.before).hashes) words.push(h);
    words.push(mixHashes(hashWord(clause.kind), 0, SALT.kind));

    const patterns = { ...NO_PATTERNS };
    JUDGED.forEach((dimension, bit) => {
      if (!(gate & (1 << bit))) return;
      const matched: number[] = [];
      PATTERNS[dimension].forEach(([, expression], i) => {
        if (expression.test(clause.text)) matched.push(i);
      });
      patterns[dimension] = matched;
    });
    return { length, words, gate, patterns };
  }

  #read(text: string, salt: number): { hashes: number[]; gate: number } {
    const key = salt + text;
    let context = this.#context.get(key);
    if (!context) {
      const { hashes, length } = tokenize(text);
      const mixed: number[] = [];
      let gate = 0;
      for (let i = 0; i < length; i++) {
        gate |= gateOf.get(hashes[i] as number) ?? 0;
        mixed.push(mixHashes(hashes[i] as number, 0, salt));
      }
      context = { hashes: mixed, gate };
      this.#context.set(key, context);
    }
    return context;
  }
}

const NO_PATTERNS: Record<Judged, number[]> = { sale: [], aiTraining: [], retention: [], children: [] };

/** The hashes that stand for the matched patterns of a dimension. */
export function patternHashes(dimension: Judged, matched: readonly number[]): number[] {
  return matched.map((i) => patternHash[dimension][i] as number);
}
