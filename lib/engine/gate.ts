import { indexHashes } from './hash-index.ts';
import { hashWord } from './tokens.ts';

/** The dimensions that the clause model judges. Contact is a matter of addresses, which are parsed. */
export const JUDGED = ['sale', 'aiTraining', 'retention', 'children'] as const;
export type Judged = (typeof JUDGED)[number];

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
    licensed licenses license commercial commercially commercialise commercialize licensing preferences profiling choices networks broker brokers aboutads release reveal transfer pass passed passes passing give gives given giving exchange provide provided confidence
    confidential nobody anyone anybody outsiders outside ourselves lists buyers lenders revenue compensation compensate compensated commission paid fee
    pays seller sellers rental rentals hires resold reselling auction auctioned remuneration remunerated remunerates royalty royalties monetised monetized monetises monetizes monetising monetizing`,
  aiTraining: `ai artificial intelligence machine train trains trained training pretrain model models modeling modelling algorithm algorithms algorithmic neural llm llms
    generative finetune tuning learning learn chatbot chatbots gpt openai datasets dataset automated recognition teach teaches teaching taught retrain retrained classifier classifiers`,
  retention: `retain retains retained retaining retention keep keeps keeping kept store stores stored storing storage hold held maintain maintained save saved preserve
    delete deletes deleted deleting deletion erase erased erasure purge purged remove removed removal destroy destroyed destruction dispose disposed discarded
    indefinite indefinitely permanent permanently perpetual perpetuity forever long longer period periods anonymize anonymise anonymized anonymised expire
    expires archive archived archives archival backup backups remain remains persist year years month months day days hours week weeks duration logs overwritten preserved destroys destroying expiry unlimited limitation wiped`,
  children: `child children childrens minor minors kid kids teen teens teenager teenagers parent parents parental guardian guardians age aged ages coppa adult adults
    school schools student students majority underage youth young younger old older #12 #13 #14 #15 #16 #17 #18 #21 pupils teacher teachers
    preschoolers toddlers kiddies daughters thirteen fourteen sixteen eighteen eighteenth sixteenth fourteenth birthday`,
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
export function gateOf(hash: number): number {
  const at = findGate(hash);
  return at < 0 ? 0 : (gateBits[at] as number);
}
