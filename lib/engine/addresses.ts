import type { Clause } from './clauses.ts';
import { Expression } from './expression.ts';
import { mentionFeatures, withPairs } from './mentions.ts';
import { isAuthority, nameOfHost, ownNames } from './own-domains.ts';
import { isOnOtherMatter, mattersOf, purposesOf } from './purposes.ts';
import { addressOfLink, type Email, findEmails, isPrivacyAddress } from './slots/email.ts';
import { HAS, type ReadText } from './text-reader.ts';

/** An e-mail address where it stands, with the features by which the model tells what it is for. */
export interface AddressMention {
  slot: Email;
  /** Index of its clause. */
  clause: number;
  /** It stands in a statement about something else than privacy: security reports, newsletters, copyright. */
  isOnOtherMatter: boolean;
  /** An officer, a representative or a controller is named beside it or right above. */
  isOffices: boolean;
  /** At one of the company's hosts, or bearing its name. */
  isOwn: boolean;
  features: number[];
}

/** Firms that represent others, by their hosts: an address there is one for the company that names it. */
const REPRESENTS =
  /(?:^|[.@-])(?:datarep|gdpr-rep|prighter|edpo|lionheartsquared|verasafe|relentlessdataprivacy|ametros|rivacy|dataprotection-?(?:people|rep\w*)|gdpr\w*|\w*privacy\w*)\./;
const NAMED_OFFICE =
  /\brepresentatives?\b|\bdata protection officer|\bdpo\b|\bdata privacy officer|\bprivacy officer|\bdata controller\b/i;
/** How much of what stands above an address under its heading the model sees. */
const BACK = 4;

/** Finds every address that is not an authority's, and the names of the company's own hosts. */
export function readAddresses(
  url: string | null,
  clauses: readonly Clause[],
  texts: readonly ReadText[],
): { emails: AddressMention[]; own: Set<string> } {
  const found = clauses.flatMap((clause, index) =>
    emailsOf(clause, texts[index] as ReadText).map((slot) => ({ slot, clause: index })),
  );
  const own = ownNames(
    url,
    clauses,
    found.map((m) => m.slot.address),
  );
  const isOwn = (address: string) => own.has(nameOfHost(address.split('@')[1] ?? ''));
  const bearsName = (address: string) => {
    const [local = ''] = address.split('@');
    return [...own].some((name) => name.length > 1 && local.includes(name));
  };
  const ours = found.filter(({ slot, clause }) => {
    if (isOwn(slot.address)) return true;
    if (isAuthority(slot.address)) return false;
    // Where another address is read than the link leads to, a stranger's is left over from another text.
    const { text, kind, path } = clauses[clause] as Clause;
    // A table lists those to whom data goes: each row has an address of its own.
    if (kind === 'row' && !bearsName(slot.address) && !NAMED_OFFICE.test(`${path.at(-1) ?? ''} ${text}`)) return false;
    const isHidden = !text.toLowerCase().includes(slot.written);
    return !(isHidden && text.includes('@') && ![...own].some((name) => slot.address.includes(name)));
  });
  const times = new Map<string, number>();
  for (const { slot } of ours) times.set(slot.address, (times.get(slot.address) ?? 0) + 1);
  const forPrivacy = [...times.keys()].filter(isPrivacyAddress);
  const emails = ours.map(({ slot, clause: index }): AddressMention => {
    const clause = clauses[index] as Clause;
    const above = aboveOf(clauses, index);
    const [, host = ''] = slot.address.split('@');
    const named = isPrivacyAddress(slot.address);
    const officeHere = NAMED_OFFICE.test(clause.text);
    const officeAbove = NAMED_OFFICE.test(above);
    const matters = mattersOf(texts[index] as ReadText);
    const signs = [
      named ? 'names-privacy' : 'names-other',
      ...(OTHER_PURPOSE.test(slot.address) ? ['other-purpose'] : []),
      isOwn(slot.address) ? 'own' : bearsName(slot.address) ? 'own-local' : 'foreign',
      times.size === 1 ? 'only-address' : 'one-of-several',
      ...(isOnOtherMatter(matters) ? ['on-else'] : []),
      ...(!named && forPrivacy.length ? ['beside-privacy'] : []),
      ...purposesOf(texts[index] as ReadText, above),
      ...(clause.text.slice(slot.start, slot.end).includes('@') || slot.written !== slot.address ? [] : ['link-only']),
      ...(clause.text.includes('@') && !clause.text.toLowerCase().includes(slot.written) ? ['beside-another'] : []),
    ];
    const kinds = [
      ...withPairs(signs),
      ...matters,
      ...(REPRESENTS.test(host) ? ['represents'] : []),
      ...(officeHere ? ['office'] : officeAbove ? ['below-office'] : []),
      `times:${Math.min(3, times.get(slot.address) ?? 0)}`,
      ...wordsOfAddress(slot.address),
    ];
    return {
      slot,
      clause: index,
      isOnOtherMatter: isOnOtherMatter(matters),
      isOffices: officeHere || officeAbove,
      isOwn: isOwn(slot.address) || bearsName(slot.address),
      features: mentionFeatures(
        { ...clause, before: above || null },
        texts[index] as ReadText,
        slot.start,
        slot.end,
        null,
        kinds,
      ),
    };
  });
  return { emails, own };
}

/** The end of what stands before a clause under its heading, and what introduces it. */
function aboveOf(clauses: readonly Clause[], index: number): string {
  const clause = clauses[index] as Clause;
  const before = clauses
    .slice(Math.max(0, index - BACK), index)
    .filter((c) => c.path.at(-1) === clause.path.at(-1))
    .map((c) => c.text.slice(-160));
  return [clause.path.at(-1) ?? '', clause.leadIn?.slice(-160) ?? '', ...before].join(' ').trim();
}

/** The addresses in the words of a text: few texts have what each address has. */
export function writtenEmails(read: ReadText): Email[] {
  return read.has & (HAS.at | HAS.spelt) || read.may(DOT) ? findEmails(read.text) : NO_EMAILS;
}
const DOT = new Expression(/dot\b/i);
const NO_EMAILS: Email[] = [];

/** The addresses that a clause gives, in its words or as the target of a link. */
function emailsOf(clause: Clause, read: ReadText): Email[] {
  const written = writtenEmails(read);
  if (!clause.links.length) return written;
  const linked = clause.links.flatMap((link): Email[] => {
    const address = addressOfLink(link.url);
    if (!address || written.some((e) => e.address === address)) return [];
    const start = Math.max(0, clause.text.indexOf(link.text));
    return [{ address, written: address, start, end: start + link.text.length }];
  });
  return [...written, ...linked];
}

/** What addresses are for that have nothing to do with privacy, by their names. */
const OTHER_PURPOSE =
  /^(?:[a-z]+[._-])?(?:press|media|pr|dmca|copyright|abuse|security|accessibility|ada|careers?|jobs?|sales|billing|orders?|investors?|events?|webmaster|postmaster|noreply|no-reply|do-?not-?reply|unsubscribe|remove|newsletter|advertis\w*|partners?|affiliates?|trademarks?|bugs?|feedback)(?:[._-]|$)|^(?:security|abuse|copyright|dmca|unsubscribe|accessibility)/;

/** The words in an address. */
function wordsOfAddress(address: string): string[] {
  const [local = '', domain = ''] = address.split('@');
  const words = local.split(/[._+\d-]+/).filter(Boolean);
  return [...words.map((w) => `local:${w}`), `ends:${domain.split('.').at(-1)}`];
}
