import * as v from 'valibot';
import { DIMENSIONS, GRADES, type Summary, VERDICTS } from '../engine/summary.ts';
import { summarySchema } from './schemas.ts';

/** How a policy came before the reader: on its own page, on a sign-up page that links to it, or checked again. */
export const SEEN = ['policy', 'signup', 'check'] as const;
export type Seen = (typeof SEEN)[number];

/** The shape that the database has now; `migrations.ts` leads to it from every earlier one. */
export const SCHEMA_VERSION = 2;

export const entryId = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/));
const versionId = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}:[0-9a-f]{24}$/));
/** A moment, as `Date.toISOString` writes it, so that the order of the strings is the order of time. */
export const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
export const webAddress = v.pipe(v.string(), v.maxLength(100_000), v.regex(/^https?:\/\//));
export const shortText = v.pipe(v.string(), v.maxLength(10_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** One policy: what a row of the table shows of it, taken from its latest version. Light, since all are read at once. */
export const entryRecord = v.object({
  /** The first 96 bits of the SHA-256 of its address (`addressKey`). */
  id: entryId,
  address: webAddress,
  /** Registrable domain. */
  site: shortText,
  title: shortText,
  company: v.nullable(shortText),
  /** Date that the policy gives itself. */
  updated: v.nullable(shortText),
  words: count,
  grade: v.picklist(GRADES),
  score: v.number(),
  verdicts: v.object({
    sale: v.picklist(VERDICTS.sale),
    aiTraining: v.picklist(VERDICTS.aiTraining),
    retention: v.picklist(VERDICTS.retention),
    children: v.picklist(VERDICTS.children),
    contact: v.picklist(VERDICTS.contact),
  }),
  /** What was found, in the policy's own words: quotes, addresses, periods. For the search. */
  facts: v.array(shortText),
  first: moment,
  last: moment,
  /** When it was last seen in each of the three ways. */
  seen: v.object({ policy: v.nullable(moment), signup: v.nullable(moment), check: v.nullable(moment) }),
  /** The sites whose sign-ups link to it, the latest first; absent where none was noted. */
  signups: v.exactOptional(v.array(shortText)),
  latest: versionId,
  versions: count,
  /** When a text came that differs from the one before, until the reader has looked at it. */
  changed: v.nullable(moment),
  /** When the reader deleted it, in ms; it is erased for good as soon as that can no longer be undone. */
  deleted: v.exactOptional(v.number()),
});
export type EntryRecord = v.InferOutput<typeof entryRecord>;

const sighting = v.object({
  at: moment,
  seen: v.picklist(SEEN),
  /** On a sign-up: the site that it is of, which need not be the policy's. */
  from: v.exactOptional(shortText),
});

/** What a reader said is right where the summary was wrong. */
export const correction = v.object({
  at: moment,
  dimension: v.picklist(DIMENSIONS),
  /** Verdicts: what the summary said, and what the reader says. */
  said: shortText,
  right: shortText,
  comment: shortText,
});
export type Correction = v.InferOutput<typeof correction>;

/** So many are kept with a version; the oldest go first. */
export const CORRECTIONS_KEPT = 50;

const versionFields = {
  id: versionId,
  entry: entryId,
  /** Of the normalised text (`fingerprint`). */
  hash: entryId,
  /** The address that it was read at, cleaned. */
  address: webAddress,
  first: moment,
  last: moment,
  /** The first, and the latest after it, oldest first. */
  sightings: v.pipe(v.array(sighting), v.minLength(1), v.maxLength(1000)),
  engine: shortText,
  model: shortText,
  summary: summarySchema,
  /** Oldest first. */
  corrections: v.exactOptional(v.pipe(v.array(correction), v.maxLength(CORRECTIONS_KEPT))),
};

/** One text of a policy, and what the engine said of it. */
export const versionRecord = v.object({
  ...versionFields,
  /** `madeBy(engine, model)`: an index finds what others have judged. */
  made: v.string(),
});
export type VersionRecord = v.InferOutput<typeof versionRecord>;

/**
 * A text as kept, and nothing else of its version: giving up texts is then nothing but deleting, which a browser grants
 * even where its quota leaves no byte to write.
 */
export interface TextRecord {
  /** The version's id. */
  version: string;
  /** When the version was first seen: an index finds the oldest. */
  at: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A version as it travels: with its text inside, and without what follows from the rest. */
export const versionFact = v.object(versionFields);
export type VersionFact = v.InferOutput<typeof versionFact>;

/** Key of the `made` index. */
export const madeBy = (engine: string, model: string) => `${engine}\n${model}`;

/** How much of a quote goes into a row. */
const FACT = 160;

/** The part of an entry that follows from its latest summary. */
export function describe(summary: Summary) {
  const { sale, aiTraining, retention, children, contact } = summary.dimensions;
  const quotes = DIMENSIONS.flatMap((d) => summary.dimensions[d].evidence[0]?.quote.slice(0, FACT) ?? []);
  const periods = retention.periods.slice(0, 6).map((p) => p.what.slice(0, FACT));
  return {
    title: summary.title,
    company: summary.company,
    updated: summary.updated,
    words: summary.words,
    grade: summary.grade,
    score: summary.score,
    verdicts: {
      sale: sale.verdict,
      aiTraining: aiTraining.verdict,
      retention: retention.verdict,
      children: children.verdict,
      contact: contact.verdict,
    },
    facts: [...new Set([...quotes, ...periods, ...contact.emails.slice(0, 4)])],
  } satisfies Partial<EntryRecord>;
}

/** Most sightings that a version keeps. */
const SIGHTINGS = 20;

/** Sightings with one more, in order of time: the first stays, then the latest. The same one twice counts once. */
export function addSightings(kept: readonly Sighting[], more: readonly Sighting[]): Sighting[] {
  const all = new Map([...kept, ...more].map((s) => [`${s.at} ${s.seen}`, s]));
  const ordered = [...all.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return ordered.length <= SIGHTINGS ? ordered : [...ordered.slice(0, 1), ...ordered.slice(1 - SIGHTINGS)];
}
export type Sighting = v.InferOutput<typeof sighting>;

/** Most sites of sign-ups that an entry names. */
const SIGNUPS = 20;

/** The fields that name the sites of sign-ups, the latest first; none where no site is known. */
export function signupsOf(sites: readonly string[]): Pick<EntryRecord, 'signups'> {
  const all = [...new Set(sites)].slice(0, SIGNUPS);
  return all.length ? { signups: all } : {};
}

/** What an entry says of all its versions together; the row shows the one seen last. `versions` is not empty. */
export function entryOf(
  versions: readonly VersionFact[],
  rest: Pick<EntryRecord, 'site' | 'changed'>,
): Omit<EntryRecord, 'deleted'> {
  const [first] = versions;
  if (!first) throw new Error('An entry without a version');
  const latest = versions.reduce((a, b) => (b.last > a.last ? b : a));
  const seen: EntryRecord['seen'] = { policy: null, signup: null, check: null };
  const sightings = versions.flatMap((x) => x.sightings).sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const { at, seen: how } of sightings) {
    if (at > (seen[how] ?? '')) seen[how] = at;
  }
  return {
    id: first.entry,
    address: latest.address,
    site: rest.site,
    ...describe(latest.summary),
    first: versions.reduce((a, b) => (b.first < a ? b.first : a), first.first),
    last: latest.last,
    seen,
    ...signupsOf(sightings.flatMap((x) => x.from ?? [])),
    latest: latest.id,
    versions: versions.length,
    changed: rest.changed,
  };
}
