import { type Decision, decide, type Facts } from '../decide.ts';
import { quoteClause } from '../evidence.ts';
import { logOdds } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import { contactPatterns } from '../patterns/contact.ts';
import { isPrivacyAddress } from '../slots/email.ts';
import type { ContactFinding } from '../summary.ts';
import { verdictOf } from './verdict.ts';

const HAS_SIGN =
  /contact|@|\bat\]|form|portal|settings|officer|representative|\bdpo\b|\bp\.? ?o\.? ?box|\d{4}|street|road|avenue|phone|tel|call|write|mail|address|request|privacy|click|visit|here/i;
const CONTACT_HEADING =
  /contact|question|who we are|how to reach|controller|responsible|complain|exercis|your rights|data protection officer|dpo|get in touch|imprint|representative|about us/i;

/** What the contact decisions weigh: addresses, and in how many clauses each sign of a way to reach them stands. */
export function contactFacts(judgement: Judgement): Facts {
  const { reading } = judgement;
  const facts: Facts = { length: Math.log(1 + reading.words) };
  const addresses = weighAddresses(judgement);
  facts['email:any'] = addresses.length ? 1 : 0;
  facts['email:privacy'] = addresses.some((a) => a.isPrivacy && a.probability > 0.3) ? 1 : 0;
  facts['email:best'] = logOdds(Math.max(0, ...addresses.map((a) => a.probability)));
  facts['email:likely'] = Math.log(1 + addresses.filter((a) => a.probability > 0.5).length);
  const counts = new Array<number>(contactPatterns.length).fill(0);
  const near = new Array<number>(contactPatterns.length).fill(0);
  let links = 0;
  reading.clauses.forEach((clause, i) => {
    if (!HAS_SIGN.test(clause.text)) return;
    const inSection = CONTACT_HEADING.test(clause.path.at(-1) ?? '') || i > 0.9 * reading.clauses.length;
    contactPatterns.forEach(([, expression], p) => {
      if (!expression.test(clause.text)) return;
      counts[p] = (counts[p] as number) + 1;
      if (inSection) near[p] = (near[p] as number) + 1;
    });
    if (
      clause.links.some((l) =>
        /contact|privacy|request|form|support|help|optout|opt-out|dsar|onetrust|preferences/i.test(l.url),
      )
    )
      links++;
  });
  contactPatterns.forEach(([name], p) => {
    facts[`~${name}`] = Math.log(1 + (counts[p] as number));
    facts[`any ${name}`] = counts[p] ? 1 : 0;
    facts[`near ${name}`] = near[p] ? 1 : 0;
  });
  facts.links = Math.log(1 + links);
  return facts;
}

/** How does one reach them about privacy? docs/verdicts.md, 5. */
export function concludeContact(judgement: Judgement, decisions: Record<string, Decision>): ContactFinding {
  const facts = contactFacts(judgement);
  const { verdict, confidence } = verdictOf('contact', decisions, facts);
  const is = (slot: string) => (decide(decisions[`contact.${slot}`] as Decision, facts)[0] ?? 0) > 0.5;
  const addresses = weighAddresses(judgement).filter(
    (a) => a.probability > 0.5 || (a.isPrivacy && a.probability > 0.3),
  );
  const primary = [...addresses].sort((a, b) => rankAddress(b) - rankAddress(a))[0];
  const quoted = [...new Set(addresses.slice(0, 4).map((a) => a.clause))];
  return {
    verdict,
    score: 0,
    confidence,
    emails: addresses.map((a) => a.address),
    primary: primary?.address ?? null,
    form: is('form'),
    post: is('post'),
    phone: is('phone'),
    officer: is('officer'),
    evidence: (quoted.length ? quoted : findContactClause(judgement)).map((i) => quoteClause(judgement, i, 'contact')),
  };
}

interface WeighedAddress {
  address: string;
  isPrivacy: boolean;
  /** That it is given for privacy matters; of the likeliest mention. */
  probability: number;
  mentions: number;
  clause: number;
}

function weighAddresses({ reading, emails }: Judgement): WeighedAddress[] {
  const addresses = new Map<string, WeighedAddress>();
  reading.emails.forEach(({ slot, clause }, i) => {
    const probability = emails[i] ?? 0;
    const known = addresses.get(slot.address);
    if (!known)
      addresses.set(slot.address, {
        address: slot.address,
        isPrivacy: isPrivacyAddress(slot.address),
        probability,
        mentions: 1,
        clause,
      });
    else {
      known.mentions++;
      if (probability > known.probability) Object.assign(known, { probability, clause });
    }
  });
  return [...addresses.values()];
}

/** The most specific to privacy first; among those the one given most often and most surely. */
function rankAddress(a: WeighedAddress): number {
  const name = a.address.split('@')[0] ?? '';
  const specific = /privac/.test(name)
    ? 3
    : /dpo|data-?protection|gdpr|dataprivacy/.test(name)
      ? 2.6
      : a.isPrivacy
        ? 2.2
        : 0;
  return specific + a.probability + 0.25 * Math.log(a.mentions);
}

/** Where no address is given: the clause that says how to reach them. */
function findContactClause({ reading }: Judgement): number[] {
  const at = reading.clauses.findLastIndex(
    (c) => c.kind !== 'heading' && c.text.length > 18 && contactPatterns[0]?.[1].test(c.text),
  );
  return at < 0 ? [] : [at];
}
