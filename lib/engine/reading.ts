import { type Clause, splitClauses } from './clauses.ts';
import { type ContactMentions, readContacts } from './contacts.ts';
import type { PolicyDocument } from './document.ts';
import { type ClauseFeatures, FeatureReader } from './features.ts';
import { bucketOf, mentionFeatures, withPairs } from './mentions.ts';
import { nameOfHost, ownNames } from './own-domains.ts';
import { purposesOf } from './purposes.ts';
import { type Age, findAges } from './slots/age.ts';
import { type Duration, findDurations } from './slots/duration.ts';
import { addressOfLink, type Email, findEmails, isPrivacyAddress } from './slots/email.ts';

/** A slot found in a clause, with the features by which the model tells what it is for. */
export interface MentionOf<T> {
  slot: T;
  /** Index of its clause. */
  clause: number;
  features: number[];
}

/** All that is read of a document before the model judges it. */
export interface Reading {
  document: PolicyDocument;
  clauses: Clause[];
  features: ClauseFeatures[];
  lengths: MentionOf<Duration>[];
  ages: MentionOf<Age>[];
  emails: MentionOf<Email>[];
  contacts: ContactMentions;
  words: number;
}

/** Reads a document: clauses, their features, and the slots in them. */
export function readDocument(document: PolicyDocument): Reading {
  return readClauses(document, splitClauses(document));
}

/** The same for a document that is already cut into clauses. */
export function readClauses(document: PolicyDocument, clauses: Clause[]): Reading {
  const reader = new FeatureReader();
  const features = clauses.map((c) => reader.read(c));
  const lengths: MentionOf<Duration>[] = [];
  const ages: MentionOf<Age>[] = [];
  const emails: MentionOf<Email>[] = [];
  let words = 0;
  clauses.forEach((clause, index) => {
    const gate = features[index]?.gate ?? 0;
    words += features[index]?.length ?? 0;
    if (gate & RETENTION) {
      for (const slot of findDurations(clause.text).slice(0, MOST_SLOTS)) {
        lengths.push({
          slot,
          clause: index,
          features: mentionFeatures(clause, slot.start, slot.end, 'retention', [bucketOf(slot.days)]),
        });
      }
    }
    if (gate & CHILDREN) {
      for (const slot of findAges(clause.text).slice(0, MOST_SLOTS)) {
        ages.push({
          slot,
          clause: index,
          features: mentionFeatures(clause, slot.start, slot.end, 'children', [String(slot.years)]),
        });
      }
    }
    for (const slot of emailsOf(clause)) emails.push({ slot, clause: index, features: [] });
  });
  const own = ownNames(
    document.url,
    clauses,
    emails.map((m) => m.slot.address),
  );
  const distinct = new Set(emails.map((m) => m.slot.address)).size;
  for (const mention of emails) {
    const { slot, clause: index } = mention;
    const clause = clauses[index] as Clause;
    const signs = [
      isPrivacyAddress(slot.address) ? 'names-privacy' : 'names-other',
      ...(AUTHORITY.test(slot.address) ? ['authority'] : []),
      ...(OTHER_PURPOSE.test(slot.address) ? ['other-purpose'] : []),
      own.has(nameOfHost(slot.address.split('@')[1] ?? '')) ? 'own' : 'foreign',
      distinct === 1 ? 'only-address' : 'one-of-several',
      ...purposesOf(clause.text, clause.before ?? ''),
      ...(clause.text.slice(slot.start, slot.end).includes('@') ? [] : ['link-only']),
      ...(clause.text.includes('@') && !clause.text.toLowerCase().includes(slot.address) ? ['beside-another'] : []),
    ];
    const kinds = [...withPairs(signs), ...wordsOfAddress(slot.address)];
    mention.features = mentionFeatures(clause, slot.start, slot.end, null, kinds);
  }
  return { document, clauses, features, lengths, ages, emails, contacts: readContacts(clauses), words };
}

/** A clause with more slots of a kind than this is made to be slow; no policy of the corpus has half as many. */
const MOST_SLOTS = 24;
const RETENTION = 1 << 2;
const CHILDREN = 1 << 3;

/** The addresses that a clause gives, in its words or as the target of a link. */
function emailsOf(clause: Clause): Email[] {
  const written = findEmails(clause.text);
  const linked = clause.links.flatMap((link): Email[] => {
    const address = addressOfLink(link.url);
    if (!address || written.some((e) => e.address === address)) return [];
    const start = Math.max(0, clause.text.indexOf(link.text));
    return [{ address, start, end: start + link.text.length }];
  });
  return [...written, ...linked];
}

/** Offices that oversee privacy: their addresses are given for complaints, not for requests. */
const AUTHORITY =
  /(?:^|[.@-])(?:ico|cnil|dataprotection|edps|garanteprivacy|aepd|datatilsynet|imy|oaic|inforegulator|uoou|edoeb|bfdi|datenschutz\.\w+|priv\.gc|ftc|autoriteitpersoonsgegevens)\.|\.gov(?:\.|$)|@om\.fi$/;

/** What addresses are for that have nothing to do with privacy, by their names. */
const OTHER_PURPOSE =
  /^(?:[a-z]+[._-])?(?:press|media|pr|dmca|copyright|abuse|security|accessibility|ada|careers?|jobs?|sales|billing|orders?|investors?|events?|webmaster|postmaster|noreply|no-reply|do-?not-?reply|unsubscribe|remove|newsletter|advertis\w*|partners?|affiliates?|trademarks?|bugs?|feedback)(?:[._-]|$)|^(?:security|abuse|copyright|dmca|unsubscribe|accessibility)/;

/** The words in an address. */
function wordsOfAddress(address: string): string[] {
  const [local = '', domain = ''] = address.split('@');
  const words = local.split(/[._+\d-]+/).filter(Boolean);
  return [...words.map((w) => `local:${w}`), `ends:${domain.split('.').at(-1)}`];
}
