import { writtenEmails } from './addresses.ts';
import type { Clause } from './clauses.ts';
import { mentionFeatures } from './mentions.ts';
import { purposesOf } from './purposes.ts';
import { findOfficers } from './slots/officer.ts';
import { findPhones, type Phone } from './slots/phone.ts';
import { type AddressSigns, readAddressSigns, STRONG_SIGNS } from './slots/postal-address.ts';
import { readRequestForm } from './slots/request-form.ts';
import { readFormOffers } from './statements/form-offer.ts';
import type { ReadText } from './text-reader.ts';

/** The ways to reach a company that are no e-mail address. */
export const WAYS = ['form', 'post', 'phone', 'officer'] as const;
export type Way = (typeof WAYS)[number];

/** Where a text may give a way to reach the company, with the features by which the model tells whether it does. */
export interface ContactMention {
  /** Indices of its first and last clause: an address often fills several. */
  clause: number;
  last: number;
  /** What it is made of ("street", "settings", "toll-free" …). */
  signs: string[];
  features: number[];
}

export type ContactMentions = Record<Way, ContactMention[]>;

/** Lines of one address stand at most this far apart. */
const NEAR = 3;
/** How many clauses of context before a mention the model sees: "write to us at:" stands above the name. */
const BACK = 4;
/** Mentions beyond this are not read; no policy of the corpus has half as many of a kind. */
const MOST = 160;
const CONTACT_HEADING =
  /contact|question|who we are|reach|controller|responsible|complain|exercis|your rights|officer|dpo|get in touch|imprint|representative|about us/i;

/**
 * Finds every mention of a way to reach the company.
 * @param own the names of the company's hosts
 */
export function readContacts(
  clauses: readonly Clause[],
  texts: readonly ReadText[],
  own: ReadonlySet<string> = new Set(),
): ContactMentions {
  const found: ContactMentions = { form: [], post: [], phone: [], officer: [] };
  const parts = readOnce(clauses, texts);
  clauses.forEach((clause, index) => {
    if (clause.kind !== 'heading' || clause.links.length) addForm(found.form, parts, own, index);
    addAddress(found.post, parts, clause, index);
    for (const phone of parts.phones(index)) {
      const signs = [phone.kind, ...(phone.isFax ? ['fax'] : []), ...placeOf(clauses, index)];
      add(found.phone, parts, index, phone, signs);
    }
    for (const officer of findOfficers(parts.text(index)).slice(0, 4)) {
      add(found.officer, parts, index, officer, [
        officer.kind,
        ...surroundings(parts, index),
        ...placeOf(clauses, index),
      ]);
    }
  });
  found.post = found.post.filter(isAddress);
  // Signs of an address are gathered over its lines first.
  for (const mention of found.post) {
    const signs = [...mention.signs, `strong:${mention.signs.filter((s) => STRONG_SIGNS.has(s)).length}`];
    const at = parts.address(mention.clause) ?? { start: 0, end: 0 };
    mention.features = featuresOf(parts, mention.clause, at, [...signs, ...placeOf(clauses, mention.clause)]);
  }
  return found;
}

/** What several kinds of mention ask of the same clauses. */
interface Parts {
  clauses: readonly Clause[];
  hasEmail(index: number): boolean;
  phones(index: number): Phone[];
  address(index: number): AddressSigns | null;
  text(index: number): ReadText;
  /** The end of what stands before a clause under its heading. */
  above(index: number): string;
  purposes(index: number): string[];
}

/** Reads every part of a document at most once, and only where it is asked for. */
function readOnce(clauses: readonly Clause[], texts: readonly ReadText[]): Parts {
  const once = <T>(read: (clause: Clause, index: number) => T) => {
    const known: (T | undefined)[] = [];
    return (index: number): T => {
      let value = known[index];
      if (value === undefined) {
        value = read(clauses[index] as Clause, index);
        known[index] = value;
      }
      return value;
    };
  };
  const above = once((clause, index) =>
    clauses
      .slice(Math.max(0, index - BACK), index)
      .filter((c) => c.path.at(-1) === clause.path.at(-1))
      .map((c) => c.text.slice(-160))
      .join(' '),
  );
  return {
    clauses,
    hasEmail: once((_, index) => writtenEmails(texts[index] as ReadText).length > 0),
    phones: once((_, index) => findPhones(texts[index] as ReadText)),
    address: once((_, index) => readAddressSigns(texts[index] as ReadText)),
    text: (index) => texts[index] as ReadText,
    above,
    purposes: once((_, index) => purposesOf(texts[index] as ReadText, above(index))),
  };
}

/** True of what has more of an address than the words "by mail" or a number before a word. */
function isAddress({ signs }: ContactMention): boolean {
  return signs.some((s) => STRONG_SIGNS.has(s)) || signs.filter((s) => s !== 'by-post').length > 1;
}

function addForm(to: ContactMention[], parts: Parts, own: ReadonlySet<string>, index: number): void {
  const clause = parts.clauses[index] as Clause;
  const offers = readFormOffers(clause, parts.text(index), own);
  if (!offers.size) return;
  const form = readRequestForm(parts.text(index), clause.links);
  const signs = [...[...offers].map((o) => `offers-${o}`), ...(form?.signs ?? []), ...placeOf(parts.clauses, index)];
  add(to, parts, index, form ?? { start: 0, end: 0 }, signs);
}

function addAddress(to: ContactMention[], parts: Parts, clause: Clause, index: number): void {
  if (to.length >= MOST) return;
  const read = parts.address(index);
  if (!read) return;
  const open = to.at(-1);
  if (open && index - open.last <= NEAR && parts.clauses[open.clause]?.path.at(-1) === clause.path.at(-1)) {
    open.last = index;
    open.signs = [...new Set([...open.signs, ...read.signs])];
  } else to.push({ clause: index, last: index, signs: read.signs, features: [] });
}

function add(
  to: ContactMention[],
  parts: Parts,
  index: number,
  at: { start: number; end: number },
  signs: string[],
): void {
  if (to.length < MOST) to.push({ clause: index, last: index, signs, features: featuresOf(parts, index, at, signs) });
}

function featuresOf(
  parts: Parts,
  index: number,
  { start, end }: { start: number; end: number },
  signs: readonly string[],
): number[] {
  const clause = parts.clauses[index] as Clause;
  return mentionFeatures({ ...clause, before: parts.above(index) || null }, parts.text(index), start, end, null, [
    ...signs,
    ...parts.purposes(index),
  ]);
}

/** Where a clause stands: under which heading, and how near the end. */
function placeOf(clauses: readonly Clause[], index: number): string[] {
  const part = Math.min(4, Math.floor((5 * index) / Math.max(1, clauses.length)));
  return [
    `part:${part}`,
    ...(CONTACT_HEADING.test(clauses[index]?.path.at(-1) ?? '') ? ['contact-heading'] : []),
    ...((clauses[index]?.text.length ?? 0) < 60 ? ['short-line'] : []),
  ];
}

/** What else stands with a name: by which it can be reached. */
function surroundings(parts: Parts, index: number): string[] {
  const { clauses } = parts;
  const own = clauses[index] as Clause;
  const near: number[] = [];
  for (let i = index; i < Math.min(index + 6, clauses.length); i++)
    if (clauses[i]?.path.at(-1) === own.path.at(-1)) near.push(i);
  const signs: string[] = [];
  if (parts.hasEmail(index)) signs.push('with-email');
  if (near.some((i) => parts.hasEmail(i) || clauses[i]?.links.some((l) => l.url.startsWith('mailto:'))))
    signs.push('near-email');
  if (near.some((i) => parts.address(i)?.signs.some((s) => STRONG_SIGNS.has(s)))) signs.push('near-address');
  if (near.some((i) => parts.phones(i).length)) signs.push('near-phone');
  if (/\b(?:contact|reach|write|attn|attention|email|e-mail|address|fao|℅|c\/o)\b/i.test(own.text))
    signs.push('contact-word');
  return signs;
}
