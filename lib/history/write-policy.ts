import { textWith, versionsOf, versionWith, type Writing } from './database.ts';
import { erase } from './deletions.ts';
import { type Entry, isDeleted, readEntry, readVersion } from './entry.ts';
import type { CurrentBundle } from './migrations.ts';
import { addSightings, entryOf, type Seen, signupsOf, type VersionFact } from './records.ts';

/** One saved summary, in a transaction. Returns whether a known policy has another text now. */
export async function saveVersion(
  tx: Writing,
  fresh: VersionFact,
  text: Uint8Array<ArrayBuffer> | null,
  site: string,
): Promise<boolean> {
  const [rawEntry, rawVersion] = await Promise.all([
    tx.objectStore('entries').get(fresh.entry),
    tx.objectStore('versions').get(fresh.id),
  ]);
  const deleted = isDeleted(rawEntry);
  // What was deleted stays deleted: nothing of it is taken up again.
  if (deleted) await erase(tx, fresh.entry);
  const before = deleted ? null : readEntry(rawEntry);
  const known = deleted ? null : readVersion(rawVersion);
  const later = !before || fresh.last >= before.last;
  const version = known
    ? {
        ...fresh,
        first: fresh.first < known.first ? fresh.first : known.first,
        last: fresh.last > known.last ? fresh.last : known.last,
        sightings: addSightings(known.sightings, fresh.sightings),
        ...(known.corrections && { corrections: known.corrections }),
      }
    : fresh;
  await putText(tx, version, text);
  await tx.objectStore('versions').put(versionWith(version));
  const changed = Boolean(before && later && before.latest !== version.id);
  const entry = before
    ? joinEntry(before, version, later, known ? 0 : 1)
    : entryOf(await withOthers(tx, version), { site, changed: null });
  await tx.objectStore('entries').put({ ...entry, changed: changed ? fresh.last : entry.changed });
  return changed;
}

/** One policy from elsewhere, in a transaction. Returns how many entries and versions are new. */
export async function mergeBundle(
  tx: Writing,
  { entry, versions }: CurrentBundle<Uint8Array<ArrayBuffer>>,
): Promise<{ entry: number; versions: number }> {
  const raw = await tx.objectStore('entries').get(entry.id);
  const gone = isDeleted(raw);
  if (gone) await erase(tx, entry.id);
  const stored = gone ? [] : await tx.objectStore('versions').getAll(versionsOf(entry.id));
  const known = new Map(stored.flatMap((x) => readVersion(x) ?? []).map((x) => [x.id, x]));
  const before = known.size;
  for (const { version, text } of versions) {
    const own = known.get(version.id);
    const sightings = addSightings(own?.sightings ?? [], version.sightings);
    const joined = own
      ? {
          ...own,
          first: own.first < version.first ? own.first : version.first,
          last: own.last > version.last ? own.last : version.last,
          sightings,
        }
      : version;
    const record = versionWith(joined);
    known.set(version.id, record);
    await putText(tx, record, text);
    await tx.objectStore('versions').put(record);
  }
  const changed = readEntry(raw)?.changed ?? entry.changed;
  await tx.objectStore('entries').put(entryOf([...known.values()], { site: entry.site, changed }));
  return { entry: raw && !gone ? 0 : 1, versions: known.size - before };
}

/** An entry with one more version or sighting, without reading its other versions: saving does not grow with them. */
function joinEntry(entry: Entry, version: VersionFact, later: boolean, more: number): Entry {
  const one = entryOf([version], entry);
  const seen = { ...entry.seen };
  for (const how of Object.keys(seen) as Seen[]) {
    const at = one.seen[how];
    if (at && at > (seen[how] ?? '')) seen[how] = at;
  }
  const rest = {
    first: version.first < entry.first ? version.first : entry.first,
    last: version.last > entry.last ? version.last : entry.last,
    versions: entry.versions + more,
    seen,
    ...signupsOf([...(one.signups ?? []), ...(entry.signups ?? [])]),
  };
  return later ? { ...one, ...rest } : { ...entry, ...rest };
}

/** The versions that are on the disk for an entry whose own record is not, or is damaged; with the fresh one. */
async function withOthers(tx: Writing, version: VersionFact) {
  const all = await tx.objectStore('versions').getAll(versionsOf(version.entry));
  return [version, ...all.flatMap((x) => readVersion(x) ?? []).filter((x) => x.id !== version.id)];
}

/** Keeps a version's text where it is not kept already. */
async function putText(tx: Writing, version: VersionFact, bytes: Uint8Array<ArrayBuffer> | null): Promise<void> {
  const texts = tx.objectStore('texts');
  if (bytes && (await texts.getKey(version.id)) === undefined) await texts.put(textWith(version, bytes));
}
