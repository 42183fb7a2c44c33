import { type Decision, decide, type Facts } from '../decide.ts';
import { collectEvidence } from '../evidence.ts';
import { Expression } from '../expression.ts';
import { clauseFacts } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import type { Reading } from '../reading.ts';
import { findOptOutLinks } from '../slots/opt-out-link.ts';
import { SALE_GROUPS, SALE_STATEMENTS, type SaleStatement, saleStatementsOf } from '../statements/sale.ts';
import { restsOnConsent } from '../statements/sale-words.ts';
import type { SaleFinding } from '../summary.ts';
import type { ReadText } from '../text-reader.ts';
import { verdictOf } from './verdict.ts';

const SELLS: readonly SaleStatement[] = SALE_GROUPS.sells;
const ADS: readonly SaleStatement[] = SALE_GROUPS.ads;
const DENIES: readonly SaleStatement[] = SALE_GROUPS.denies;
const CHOICES: readonly SaleStatement[] = SALE_GROUPS.choices;

/**
 * What statements leave to be asked of the clause model. More of its facts do harm: with all of them, the few strong
 * ones weigh less, and the verdicts on the measured policies are six points worse.
 */
const ASKED =
  /:(?:first|second|sum)$|^(?:sells|shares-for-ads|no|optOut)[+-]|^length$|^~(?:opt|do-not|honours|ignores|right)/;

/** What the sale decisions learn to weigh. */
export function saleFacts(judgement: Judgement): Facts {
  const asked = Object.entries(clauseFacts(judgement, 'sale')).filter(([name]) => ASKED.test(name));
  return { ...Object.fromEntries(asked), ...statementFacts(judgement.reading) };
}

/** Of these, what bears on whether there is a way out. Few facts: with all of them, half as many answers again are wrong. */
const OF_OPT_OUT = /^optOut:|^said:(?:opt|ad-choice|cookie|do-not|honours|right|refuses)|^read|^choices/;

/** What the decision weighs on whether the text offers a way to refuse. */
export function optOutFacts(judgement: Judgement): Facts {
  return Object.fromEntries(Object.entries(saleFacts(judgement)).filter(([name]) => OF_OPT_OUT.test(name)));
}

const known = new WeakMap<Reading, Facts>();

/** Which statements a document makes, and what a reader would conclude from them alone. */
function statementFacts(reading: Reading): Facts {
  const before = known.get(reading);
  if (before) return before;
  const said = new Set<SaleStatement>();
  let free = 0;
  let consented = 0;
  const statements = reading.clauses.map((clause, i) => {
    const read = reading.texts[i] as ReadText;
    return (reading.features[i]?.gate ?? 0) & SALE_GATE || read.test(UNGATED) ? saleStatementsOf(clause, read) : [];
  });
  for (const [start, end] of sections(reading)) {
    const ads: SaleStatement[] = [];
    let consent = false;
    for (let i = start; i < end; i++) {
      for (const name of statements[i] ?? []) {
        said.add(name);
        if (ADS.includes(name)) ads.push(name);
      }
    }
    if (!ads.length) continue;
    for (let i = start; i < end && !consent; i++) consent = restsOnConsent(reading.texts[i] as ReadText);
    if (consent) consented += ads.length;
    else free += ads.length;
  }
  const facts: Facts = {};
  for (const [name, fact] of SAID) facts[fact] = said.has(name) ? 1 : 0;
  const sells = SELLS.some((n) => said.has(n));
  const denied = DENIES.some((n) => said.has(n));
  const ads = free + consented > 0;
  facts['ads:free'] = Math.log(1 + free);
  facts['ads:consented'] = Math.log(1 + consented);
  facts['ads:only-consented'] = consented && !free ? 1 : 0;
  facts['read:sells'] = sells ? 1 : 0;
  facts['read:shares-for-ads'] = !sells && ads ? 1 : 0;
  facts['read:no'] = !sells && !ads && denied ? 1 : 0;
  facts['read:not-stated'] = !sells && !ads && !denied ? 1 : 0;
  facts['read:optOut'] = CHOICES.some((n) => said.has(n)) ? 1 : 0;
  facts.choices = CHOICES.filter((n) => said.has(n)).length;
  known.set(reading, facts);
  return facts;
}

/** The fact that each statement stands in the text, made once: names that are put together take long to look up. */
const SAID = SALE_STATEMENTS.map((name) => [name, `said:${name}`] as const);

const SALE_GATE = 1;
/** What says something of sharing without any of the gate's words. */
const UNGATED = new Expression(/^(?:no|never|nope)\b|\b(?:only|internal|recipients)\b/i);

/** Runs of clauses under the same heading. */
function sections({ clauses }: Reading): [start: number, end: number][] {
  const runs: [number, number][] = [];
  let start = 0;
  const heading = (i: number) => clauses[i]?.path.at(-1);
  for (let i = 1; i <= clauses.length; i++) {
    if (i < clauses.length && heading(i) === heading(start)) continue;
    runs.push([start, i]);
    start = i;
  }
  return runs;
}

/** Is personal data sold, or handed to advertisers? docs/verdicts.md, 1. */
export function concludeSale(judgement: Judgement, decisions: Record<string, Decision>): SaleFinding {
  // A decision passes over facts that it has not learned to weigh.
  const facts = clauseFacts(judgement, 'sale');
  const statements = statementFacts(judgement.reading);
  const { verdict, confidence } = verdictOf('sale', decisions, facts, statements);
  const [yes = 0] = decide(decisions['sale.optOut'] as Decision, facts, statements);
  const optOut = yes > 0.5;
  const labels = verdict === 'not-stated' ? [] : [verdict];
  const evidence = collectEvidence(judgement, 'sale', [...labels, ...(optOut ? (['optOut'] as const) : [])]);
  const { clauses, document } = judgement.reading;
  const links = optOut ? findOptOutLinks(clauses, evidence, 'sale', document.url) : [];
  return { verdict, score: 0, confidence, optOut, ...(links.length && { optOutLinks: links }), evidence };
}
