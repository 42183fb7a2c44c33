import type { Block, PolicyDocument } from '../../lib/engine/document.ts';
import { GRADES, type Summary, VERDICTS } from '../../lib/engine/summary.ts';

/** Words of our own choosing; together with the numbers below they compress about as well as a policy does. */
const WORDS =
  `account address adult advertiser agency agree aim allow analyse analytics apply approximate archive ask authority backup
  bank browser business buyer care case category check child choice choose claim click cloud collect combine company comply
  condition consent contact content contract control cookie copy country court create customer data date decide delete deliver
  depend describe detail device differ direct disclose dispute document e-mail employee encrypt end engine enter erase error
  example except exercise explain export family feature file follow form forward friend game gather give group guest guide hash
  help hold home identify identifier image improve include inform insurer interest invoice join keep key kind language law learn
  legal letter licence limit link list local location log machine mail maker manage map market measure meet member message method
  minor model monitor month move name need network news note notice number object offer office open operate opinion order origin
  other own owner page parent part partner party pass password pay payment period person phone photo picture place plan platform
  player policy portal post prevent print privacy process product profile promise protect provide public purchase purpose question
  read reason receive record refer refuse region register regulator rely remove rent reply report request require research
  response result retain return review right rule safe sale school screen search secure security sell send sensor server service
  session setting share shop show sign site software sound source speak staff state statistics stop store study supplier support
  survey system target tell term test text third time tool track trade train transfer travel trust update upload usage user value
  vendor version video view visit visitor voice volume want watch web website week withdraw word work worker write year zone`
    .trim()
    .split(/\s+/);
const SMALL = 'the of and to a in we that you for our with as or by is on may it from this when are your any not'.split(
  ' ',
);

/** Numbers from a seed (mulberry32): the same seed gives the same policy on every machine. */
function dice(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A policy that says nothing, about 4,500 words long, the middle of real ones. */
export function syntheticPolicy(seed: number, url: string): PolicyDocument {
  const next = dice(seed + 1);
  const pick = (list: readonly string[]) => list[Math.floor(next() ** 1.6 * list.length)] as string;
  const sentence = () => {
    const words = Array.from({ length: 10 + Math.floor(next() * 22) }, (_, i) => pick(i % 2 ? SMALL : WORDS));
    const [first = 'we'] = words;
    return `${first[0]?.toUpperCase()}${first.slice(1)} ${words.slice(1).join(' ')}.`;
  };
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: 'Privacy Policy' }];
  for (let i = 0; i < 26; i++) {
    blocks.push({ kind: 'heading', level: 2, text: `${i + 1}. ${pick(WORDS)} and ${pick(WORDS)}` });
    for (let k = 0; k < 3; k++) {
      blocks.push({ kind: 'paragraph', text: Array.from({ length: 2 }, sentence).join(' ') });
    }
    blocks.push({ kind: 'item', text: sentence(), leadIn: 'We collect:', depth: 1 });
    blocks.push({ kind: 'item', text: sentence(), leadIn: 'We collect:', depth: 1 });
  }
  return { url, title: 'Privacy Policy', language: 'en', date: null, blocks };
}

/** A summary of some such policy, with quotes of it. */
export function syntheticSummary(seed: number, document: PolicyDocument): Summary {
  const next = dice(seed * 7 + 3);
  const of = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const quotes = document.blocks.filter((b) => b.kind === 'item');
  const finding = <L>(label: L) => ({
    score: Math.round(next() * 100),
    confidence: 0.5 + next() / 2,
    evidence: [0, 1].map(() => ({ label, quote: of(quotes).text, heading: 'Privacy Policy' })),
  });
  const name = `${of(WORDS)} ${of(WORDS)}`.replace(/\b\w/g, (c) => c.toUpperCase());
  const email = `privacy@site-${seed}.example`;
  const age = of([13, 16, 18]);
  return {
    title: `Privacy Policy – ${name}`,
    company: `${name} ${of(['Ltd', 'Inc.', 'GmbH', 'SA'])}`,
    updated: `20${20 + Math.floor(next() * 6)}-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`,
    words: 4500,
    minutes: 19,
    grade: of(GRADES),
    score: Math.round(next() * 100),
    dimensions: {
      sale: { ...finding('sells' as const), verdict: of(VERDICTS.sale), optOut: next() < 0.5 },
      aiTraining: {
        ...finding('yes' as const),
        verdict: of(VERDICTS.aiTraining),
        control: of(['opt-out', 'opt-in', 'none']),
      },
      retention: {
        ...finding('fixed' as const),
        verdict: of(VERDICTS.retention),
        indefinite: next() < 0.2,
        periods: [{ what: 'account data', duration: of(['P1Y', 'P90D', 'P7Y']), kind: 'kept', quote: of(quotes).text }],
      },
      children: { ...finding('barred' as const), verdict: of(VERDICTS.children), minAge: age, ages: [age] },
      contact: {
        ...finding('contact' as const),
        verdict: of(VERDICTS.contact),
        emails: [email],
        primary: email,
        form: next() < 0.5,
        post: next() < 0.5,
        phone: next() < 0.3,
        officer: next() < 0.3,
      },
    },
  };
}
