import type { Clause } from './clauses.ts';
import { mentionFeatures } from './mentions.ts';
import { purposesOf } from './purposes.ts';
import { findEmails } from './slots/email.ts';
import { findOfficers } from './slots/officer.ts';
import { findPhones } from './slots/phone.ts';
import { readAddressSigns, STRONG_SIGNS } from './slots/postal-address.ts';
import { readRequestForm } from './slots/request-form.ts';

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

/** Finds every mention of a way to reach the company. */
export function readContacts(clauses: readonly Clause[]): ContactMentions {
  const found: ContactMentions = { form: [], post: [], phone: [], officer: [] };
  clauses.forEach((clause, index) => {
    if (clause.kind !== 'heading' || clause.links.length) addForm(found.form, clauses, clause, index);
    addAddress(found.post, clauses, clause, index);
    for (const phone of findPhones(clause.text)) {
      const signs = [phone.kind, ...(phone.isFax ? ['fax'] : []), ...placeOf(clauses, index)];
      add(found.phone, clauses, index, phone, signs);
    }
    for (const officer of findOfficers(clause.text).slice(0, 4)) {
      add(found.officer, clauses, index, officer, [
        officer.kind,
        ...surroundings(clauses, index),
        ...placeOf(clauses, index),
      ]);
    }
  });
  found.post = found.post.filter(isAddress);
  // Signs of an address are gathered over its lines first.
  for (const mention of found.post) {
    const clause = clauses[mention.clause] as Clause;
    const signs = [...mention.signs, `strong:${mention.signs.filter((s) => STRONG_SIGNS.has(s)).length}`];
    const at = readAddressSigns(clause.text) ?? { start: 0, end: 0 };
    mention.features = featuresOf(clauses, mention.clause, at, [...signs, ...placeOf(clauses, mention.clause)]);
  }
  return found;
}

/** True of what has more of an address than the words "by mail" or a number before a word. */
function isAddress({ signs }: ContactMention): boolean {
  return signs.some((s) => STRONG_SIGNS.has(s)) || signs.filter((s) => s !== 'by-post').length > 1;
}

function addForm(to: ContactMention[], clauses: readonly Clause[], clause: Clause, index: number): void {
  const form = readRequestForm(clause.text, clause.links);
  if (form) add(to, clauses, index, form, [...form.signs, ...placeOf(clauses, index)]);
}

function addAddress(to: ContactMention[], clauses: readonly Clause[], clause: Clause, index: number): void {
  if (to.length >= MOST) return;
  const read = readAddressSigns(clause.text);
  if (!read) return;
  const open = to.at(-1);
  if (open && index - open.last <= NEAR && clauses[open.clause]?.path.at(-1) === clause.path.at(-1)) {
    open.last = index;
    open.signs = [...new Set([...open.signs, ...read.signs])];
  } else to.push({ clause: index, last: index, signs: read.signs, features: [] });
}

function add(
  to: ContactMention[],
  clauses: readonly Clause[],
  index: number,
  at: { start: number; end: number },
  signs: string[],
): void {
  if (to.length < MOST) to.push({ clause: index, last: index, signs, features: featuresOf(clauses, index, at, signs) });
}

function featuresOf(
  clauses: readonly Clause[],
  index: number,
  { start, end }: { start: number; end: number },
  signs: readonly string[],
): number[] {
  const clause = clauses[index] as Clause;
  const above = clauses
    .slice(Math.max(0, index - BACK), index)
    .filter((c) => c.path.at(-1) === clause.path.at(-1))
    .map((c) => c.text.slice(-160))
    .join(' ');
  return mentionFeatures({ ...clause, before: above || null }, start, end, null, [
    ...signs,
    ...purposesOf(clause.text, above),
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
function surroundings(clauses: readonly Clause[], index: number): string[] {
  const near = clauses.slice(index, index + 6).filter((c) => c.path.at(-1) === clauses[index]?.path.at(-1));
  const signs: string[] = [];
  const [own] = near;
  if (own && findEmails(own.text).length) signs.push('with-email');
  if (near.some((c) => findEmails(c.text).length || c.links.some((l) => l.url.startsWith('mailto:'))))
    signs.push('near-email');
  if (near.some((c) => readAddressSigns(c.text)?.signs.some((s) => STRONG_SIGNS.has(s)))) signs.push('near-address');
  if (near.some((c) => findPhones(c.text).length)) signs.push('near-phone');
  if (own && /\b(?:contact|reach|write|attn|attention|email|e-mail|address|fao|℅|c\/o)\b/i.test(own.text))
    signs.push('contact-word');
  return signs;
}
