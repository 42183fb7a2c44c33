import * as v from 'valibot';
import {
  addSightings,
  entryId,
  moment,
  type SCHEMA_VERSION,
  SEEN,
  shortText,
  versionFact,
  webAddress,
} from './records.ts';
import { summarySchema } from './schemas.ts';

/**
 * One policy with all its versions, in the shape of one schema version: what a migration reads and writes, in the
 * database and in an exported file alike. `Text` is the text as it is at hand: bytes on the disk, a document in a file.
 */
export interface Bundle<Entry, Version, Text> {
  entry: Entry;
  versions: { version: Version; text: Text | null }[];
}

/** The first shape: one record a version held everything, and an entry only said which one was seen last. */
export const entry1 = v.object({
  id: entryId,
  address: webAddress,
  site: shortText,
  changed: v.nullable(moment),
});
export const version1 = v.object({
  id: shortText,
  entry: entryId,
  hash: entryId,
  address: webAddress,
  first: moment,
  last: moment,
  seen: v.picklist(SEEN),
  engine: shortText,
  model: shortText,
  summary: summarySchema,
});

/** What an entry holds that does not follow from its versions, since the second shape. */
export const entry2 = v.object({ id: entryId, site: shortText, changed: v.nullable(moment) });

/** The schemas of every shape there was. A new one is added here, with its number. */
export const SHAPES = {
  1: { entry: entry1, version: version1 },
  2: { entry: entry2, version: versionFact },
} as const;

export type ShapeNumber = keyof typeof SHAPES;
export type BundleOf<N extends ShapeNumber, Text> = Bundle<
  v.InferOutput<(typeof SHAPES)[N]['entry']>,
  v.InferOutput<(typeof SHAPES)[N]['version']>,
  Text
>;
export type CurrentBundle<Text> = BundleOf<typeof SCHEMA_VERSION, Text>;

/** The number after N, counted by the compiler, so that no step can lead past a shape. */
type Following<N extends number> = [...Tuple<N>, 0]['length'];
type Tuple<N extends number, T extends 0[] = []> = T['length'] extends N ? T : Tuple<N, [...T, 0]>;

/** A step from one shape to the next, for whatever form the texts are in. */
export type Step<N extends ShapeNumber> = <Text>(
  bundle: BundleOf<N, Text>,
) => BundleOf<Extract<Following<N>, ShapeNumber>, Text>;

/** One step for each shape but the current one. Leaving one out, or leading past a shape, does not compile. */
export type Steps = { readonly [N in Exclude<ShapeNumber, typeof SCHEMA_VERSION>]: Step<N> };

export const STEPS: Steps = {
  // Sightings became a list, so that "seen on the sign-up page" is not forgotten by a later visit.
  1: ({ entry, versions }) => ({
    entry: { id: entry.id, site: entry.site, changed: entry.changed },
    versions: versions.map(({ version: { seen, ...version }, text }) => ({
      version: {
        ...version,
        sightings: addSightings(
          [{ at: version.first, seen }],
          version.last === version.first ? [] : [{ at: version.last, seen }],
        ),
      },
      text,
    })),
  }),
};

/** A bundle of any shape, not yet looked at. */
export interface RawBundle<Text> {
  entry: unknown;
  versions: { version: unknown; text: Text | null }[];
}

export const isShape = (n: unknown): n is ShapeNumber => typeof n === 'number' && Object.hasOwn(SHAPES, n);

/**
 * Parses a bundle of an older shape and leads it to the current one, step by step.
 * @throws ValiError where it is not of the shape that `from` names.
 */
export function migrate<Text>(from: ShapeNumber, raw: RawBundle<Text>): CurrentBundle<Text> {
  switch (from) {
    case 1:
      return migrate(2, STEPS[1](parseBundle(1, raw)));
    case 2:
      return parseBundle(2, raw);
    default:
      return from satisfies never;
  }
}

function parseBundle<N extends ShapeNumber, Text>(shape: N, raw: RawBundle<Text>): BundleOf<N, Text> {
  const { entry, version } = SHAPES[shape];
  return {
    entry: v.parse(entry, raw.entry),
    versions: raw.versions.map((x) => ({ version: v.parse(version, x.version), text: x.text })),
  } as BundleOf<N, Text>;
}
