import { type AddressMention, readAddresses } from './addresses.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { type ContactMentions, readContacts } from './contacts.ts';
import type { PolicyDocument } from './document.ts';
import { type ClauseFeatures, FeatureReader } from './features.ts';
import { bucketOf, mentionFeatures } from './mentions.ts';
import { type Age, findAges } from './slots/age.ts';
import { type Duration, findDurations } from './slots/duration.ts';
import { type ReadText, TextReader } from './text-reader.ts';

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
  /** The text of each clause, read. */
  texts: ReadText[];
  features: ClauseFeatures[];
  lengths: MentionOf<Duration>[];
  ages: MentionOf<Age>[];
  emails: AddressMention[];
  contacts: ContactMentions;
  words: number;
}

/** Reads a document: clauses, their features, and the slots in them. */
export function readDocument(document: PolicyDocument): Reading {
  return readClauses(document, splitClauses(document));
}

/** The text of each clause, read. */
export function readTexts(clauses: readonly Clause[], reader = new TextReader()): ReadText[] {
  return clauses.map(({ text, leadIn }) => reader.read(text, leadIn !== null));
}

/** The same for a document that is already cut into clauses. */
export function readClauses(document: PolicyDocument, clauses: Clause[]): Reading {
  const reader = new TextReader();
  const texts = readTexts(clauses, reader);
  const featureReader = new FeatureReader(reader);
  const features = clauses.map((c, i) => featureReader.read(c, texts[i]));
  const lengths: MentionOf<Duration>[] = [];
  const ages: MentionOf<Age>[] = [];
  let words = 0;
  clauses.forEach((clause, index) => {
    const gate = features[index]?.gate ?? 0;
    const read = texts[index] as ReadText;
    words += features[index]?.length ?? 0;
    if (gate & RETENTION) {
      for (const slot of findDurations(read).slice(0, MOST_SLOTS)) {
        lengths.push({
          slot,
          clause: index,
          features: mentionFeatures(clause, read, slot.start, slot.end, 'retention', [bucketOf(slot.days)]),
        });
      }
    }
    if (gate & CHILDREN) {
      for (const slot of findAges(read).slice(0, MOST_SLOTS)) {
        ages.push({
          slot,
          clause: index,
          features: mentionFeatures(clause, read, slot.start, slot.end, 'children', [String(slot.years)]),
        });
      }
    }
  });
  const { emails, own } = readAddresses(document.url, clauses, texts);
  const contacts = readContacts(clauses, texts, own);
  return { document, clauses, texts, features, lengths, ages, emails, contacts, words };
}

/** A clause with more slots of a kind than this is made to be slow; no policy of the corpus has half as many. */
const MOST_SLOTS = 24;
const RETENTION = 1 << 2;
const CHILDREN = 1 << 3;
