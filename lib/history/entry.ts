import * as v from 'valibot';
import { type EntryRecord, entryRecord, type VersionRecord, versionRecord } from './records.ts';

/** One policy as the table shows it. */
export type Entry = Omit<EntryRecord, 'deleted'>;

/** One text of a policy and its summary. `textKept` is false where the text was given up for space. */
export interface Version
  extends Pick<
    VersionRecord,
    'id' | 'hash' | 'address' | 'first' | 'last' | 'sightings' | 'engine' | 'model' | 'summary' | 'corrections'
  > {
  textKept: boolean;
}

/** An entry with all its versions, the latest seen first. */
export interface EntryDetail {
  entry: Entry;
  versions: Version[];
  /** Versions that cannot be read any more. */
  broken: number;
}

/** A row of the disk as an entry; null where it was deleted or cannot be read. */
export function readEntry(row: unknown): Entry | null {
  if (isDeleted(row)) return null;
  const parsed = v.safeParse(entryRecord, row);
  return parsed.success ? parsed.output : null;
}

/** A row of the disk as a version; null where it cannot be read. */
export function readVersion(row: unknown): VersionRecord | null {
  const parsed = v.safeParse(versionRecord, row);
  return parsed.success ? parsed.output : null;
}

/** Whether a row is of a policy that the reader deleted, and that is not erased yet. */
export function isDeleted(row: unknown): row is { deleted: number } {
  return typeof row === 'object' && row !== null && 'deleted' in row && typeof row.deleted === 'number';
}

/** The compressed text in a row; null where there is none. */
export function textBytes(row: unknown): Uint8Array<ArrayBuffer> | null {
  const bytes = row && typeof row === 'object' && 'bytes' in row ? row.bytes : null;
  return bytes instanceof Uint8Array ? (bytes as Uint8Array<ArrayBuffer>) : null;
}
