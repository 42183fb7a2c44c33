import { type ContactMention, WAYS, type Way } from '../contacts.ts';
import { type Decision, decide, type Facts } from '../decide.ts';
import { quoteClause } from '../evidence.ts';
import { logOdds } from '../facts.ts';
import type { Judgement } from '../judgement.ts';
import { isPrivacyAddress } from '../slots/email.ts';
import type { ContactFinding } from '../summary.ts';
import { verdictOf } from './verdict.ts';

/** Signs of a form, page or setting that is there for privacy, not for anything else. */
const FOR_PRIVACY = ['offers-request'];
/** Signs that someone who is named can be reached. */
const REACHABLE = ['near-email', 'near-address', 'near-phone'];

/**
 * What the contact decisions weigh: how likely each e-mail address, form, postal address, telephone number and officer
 * that stands in the text is a way to reach the company.
 */
export function contactFacts(judgement: Judgement): Facts {
  const { reading, contacts } = judgement;
  const addresses = weighAddresses(judgement);
  const facts: Facts = {
    length: Math.log(1 + reading.words),
    'email:any': addresses.length ? 1 : 0,
    'email:privacy': addresses.some((a) => a.isPrivacy && a.probability > 0.3) ? 1 : 0,
    'email:best': logOdds(Math.max(0, ...addresses.map((a) => a.probability))),
    'email:likely': Math.log(1 + addresses.filter((a) => a.probability > 0.5).length),
  };
  const best = (way: Way, is: (m: ContactMention) => boolean = () => true) =>
    reading.contacts[way].reduce((top, m, i) => Math.max(top, is(m) ? (contacts[way][i] ?? 0) : 0), 0);
  const having =
    (...signs: string[]) =>
    (m: ContactMention) =>
      signs.some((s) => m.signs.includes(s));
  for (const way of WAYS) {
    const sorted = [...contacts[way]].sort((a, b) => b - a);
    facts[`${way}:first`] = logOdds(sorted[0] ?? 0);
    facts[`${way}:second`] = logOdds(sorted[1] ?? 0);
    facts[`${way}:sum`] = Math.log(1 + sorted.reduce((a, b) => a + b, 0));
    facts[`${way}:likely`] = Math.log(1 + sorted.filter((p) => p > 0.5).length);
    facts[`${way}:none`] = sorted.length ? 0 : 1;
  }
  const dedicated = best('form', having(...FOR_PRIVACY));
  const reachable = best('officer', having(...REACHABLE));
  facts['form:dedicated'] = logOdds(dedicated);
  facts['form:form'] = logOdds(best('form', having('form', 'to-request')));
  facts['form:settings'] = logOdds(best('form', having('settings', 'account', 'to-settings')));
  for (const offer of ['request', 'page', 'self-service', 'preferences', 'mentioned']) {
    const is = having(`offers-${offer}`);
    facts[`offers:${offer}`] = Math.log(1 + reading.contacts.form.filter(is).length);
    facts[`offers:${offer}:best`] = logOdds(best('form', is));
  }
  facts['offers:any'] = reading.contacts.form.some(
    having('offers-request', 'offers-page', 'offers-self-service', 'offers-mentioned'),
  )
    ? 1
    : 0;
  facts['form:contact'] = logOdds(best('form', having('contact-page', 'to-contact')));
  facts['officer:dpo'] = logOdds(best('officer', having('data-protection-officer', 'privacy-officer')));
  facts['officer:representative'] = logOdds(best('officer', having('representative')));
  facts['officer:team'] = logOdds(best('officer', having('privacy-team')));
  facts['officer:reachable'] = logOdds(reachable);
  facts['phone:voice'] = logOdds(best('phone', (m) => !m.signs.includes('fax')));
  facts['post:attention'] = logOdds(best('post', having('attention-privacy')));
  // Nothing of all that is `none`; one dedicated way among many general ones is `direct`.
  facts['any way'] = logOdds(anyOf([...WAYS.map((way) => best(way)), ...addresses.map((a) => a.probability)]));
  facts['any dedicated'] = logOdds(
    anyOf([dedicated, reachable, ...addresses.map((a) => (a.isPrivacy ? a.probability : 0))]),
  );
  return facts;
}

/** The probability that at least one of several things is so, as if they were independent. */
function anyOf(probabilities: readonly number[]): number {
  return 1 - probabilities.reduce((none, p) => none * (1 - p), 1);
}

/** How does one reach them about privacy? docs/verdicts.md, 5. */
export function concludeContact(judgement: Judgement, decisions: Record<string, Decision>): ContactFinding {
  const facts = contactFacts(judgement);
  const { verdict, confidence } = verdictOf('contact', decisions, facts);
  const is = (slot: Way) => (decide(decisions[`contact.${slot}`] as Decision, facts)[0] ?? 0) > 0.5;
  const addresses = weighAddresses(judgement).filter((a) => a.probability > (a.isPrivacy ? DOUBTFUL : SURE));
  const primary = [...addresses].sort((a, b) => rankAddress(b) - rankAddress(a))[0];
  const ways = Object.fromEntries(WAYS.map((way) => [way, is(way)])) as Record<Way, boolean>;
  return {
    verdict,
    score: 0,
    confidence,
    emails: addresses.map((a) => a.written),
    primary: primary?.written ?? null,
    ...ways,
    evidence: chooseQuotes(judgement, primary ? [primary, ...addresses] : [], ways).map((i) =>
      quoteClause(judgement, i, 'contact'),
    ),
  };
}

/** Most addresses in a policy are for contact, so that a doubtful one is mostly for something else, save by its name. */
const SURE = 0.65;
const DOUBTFUL = 0.3;
/** What an address for another matter is worth at most. */
const FOR_OTHER_MATTER = 0.2;

/** How many clauses are shown. */
const MOST_QUOTES = 4;
/** A mention less likely than this is shown only where there is no better one. */
const LIKELY = 0.5;
/** Nothing less likely than this is ever shown. */
const LEAST = 0.12;

/** The clauses that give the most specific address, then one of each other way, then more addresses. */
function chooseQuotes(
  { reading, contacts }: Judgement,
  addresses: readonly WeighedAddress[],
  ways: Record<Way, boolean>,
): number[] {
  const strongest = (['officer', 'form', 'post', 'phone'] as const).flatMap((way) => {
    if (!ways[way]) return [];
    const at = contacts[way].indexOf(Math.max(...contacts[way]));
    const mention = reading.contacts[way][at];
    return mention && (contacts[way][at] ?? 0) > LIKELY ? [mention.clause] : [];
  });
  const [first, ...more] = addresses.map((a) => a.clause);
  const chosen = new Set([...(first === undefined ? [] : [first]), ...strongest, ...more]);
  if (chosen.size) return [...chosen].slice(0, MOST_QUOTES);
  const [likeliest] = WAYS.flatMap((way) =>
    reading.contacts[way].map((m, i) => ({ clause: m.clause, p: contacts[way][i] ?? 0 })),
  ).sort((a, b) => b.p - a.p || a.clause - b.clause);
  return likeliest && likeliest.p > LEAST ? [likeliest.clause] : [];
}

interface WeighedAddress {
  address: string;
  /** As docs/verdicts.md asks for it: spelt out where the text spells it out. */
  written: string;
  isPrivacy: boolean;
  /** That it is given for privacy matters; of the likeliest mention. */
  probability: number;
  mentions: number;
  clause: number;
  /** Wherever it stands. */
  isOnOtherMatter: boolean;
  /** Anywhere. */
  isOffices: boolean;
  isOwn: boolean;
}

function weighAddresses({ reading, emails }: Judgement): WeighedAddress[] {
  const addresses = new Map<string, WeighedAddress>();
  reading.emails.forEach(({ slot, clause, isOnOtherMatter, isOffices, isOwn }, i) => {
    const probability = emails[i] ?? 0;
    const known = addresses.get(slot.address);
    if (!known)
      addresses.set(slot.address, {
        address: slot.address,
        written: slot.written,
        isPrivacy: isPrivacyAddress(slot.address),
        probability,
        mentions: 1,
        clause,
        isOnOtherMatter,
        isOffices,
        isOwn,
      });
    else {
      known.mentions++;
      known.isOnOtherMatter &&= isOnOtherMatter;
      known.isOffices ||= isOffices;
      if (slot.written === slot.address) known.written = slot.address;
      if (probability > known.probability) Object.assign(known, { probability, clause });
    }
  });
  const all = [...addresses.values()];
  // What is given for something else only is no way to ask about privacy where there is another.
  for (const a of all)
    if (isForOther(a) && all.some((b) => !isForOther(b))) a.probability = Math.min(a.probability, FOR_OTHER_MATTER);
  return all;
}

function isForOther(a: WeighedAddress): boolean {
  return a.isOnOtherMatter && (!a.isPrivacy || /^opt-?out/.test(a.address));
}

/**
 * The most specific to privacy first: by its name, else by whose it is said to be; among those the one given most often
 * and most surely. A stranger's is seldom the one.
 */
function rankAddress(a: WeighedAddress): number {
  const name = a.address.split('@')[0] ?? '';
  const specific = /^opt-?out/.test(name)
    ? 0
    : /privac/.test(name)
      ? 3
      : /dpo|data-?protection|gdpr|dataprivacy/.test(name)
        ? 2.6
        : a.isPrivacy
          ? 2.2
          : a.isOffices
            ? 1.2
            : 0.6;
  return (
    specific - (a.isOwn || a.isOffices ? 0 : 1.5) + 0.6 * Math.min(0.95, a.probability) + 0.25 * Math.log(a.mentions)
  );
}
