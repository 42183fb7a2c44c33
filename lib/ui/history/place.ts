import type { PolicyDocument } from '../../engine/document.ts';
import type { Entry, EntryDetail, History, Version } from '../../history/index.ts';

/** What the history page shows. */
export type Place =
  | { at: 'table' }
  | { at: 'entry'; detail: EntryDetail }
  | {
      at: 'changes';
      entry: Entry;
      /** All of the policy's, the latest seen first. */
      versions: Version[];
      before: Version;
      after: Version;
      texts: { before: PolicyDocument | null; after: PolicyDocument | null };
    }
  | { at: 'compare'; details: EntryDetail[] }
  | { at: 'missing' };

/** So many policies stand side by side at most. */
export const MOST_COMPARED = 4;

export const entryAddress = (id: string) => `#/entry/${id}`;
export const changesAddress = (id: string, before: Version, after: Version) =>
  `#/changes/${id}/${before.hash}/${after.hash}`;
export const compareAddress = (ids: Iterable<string>) => `#/compare/${[...ids].join(',')}`;

/** Reads what the fragment of the page's address names. */
export async function findPlace(history: History, fragment: string): Promise<Place> {
  const [, kind = '', id = '', ...hashes] = fragment.split('/').map(decodeSafely);
  if (kind === 'entry') {
    const detail = await history.get(id);
    return detail ? { at: 'entry', detail } : { at: 'missing' };
  }
  if (kind === 'changes') {
    const detail = await history.get(id);
    const [before, after] = hashes.map((hash) => detail?.versions.find((x) => x.hash === hash));
    if (!detail || !before || !after) return { at: 'missing' };
    const [a, b] = await Promise.all([before, after].map((x) => history.document(x.id)));
    const { entry, versions } = detail;
    return { at: 'changes', entry, versions, before, after, texts: { before: a ?? null, after: b ?? null } };
  }
  if (kind === 'compare') {
    const details = await Promise.all(
      id
        .split(',')
        .slice(0, MOST_COMPARED)
        .map((x) => history.get(x)),
    );
    const there = details.flatMap((d) => d ?? []);
    return there.length > 1 ? { at: 'compare', details: there } : { at: 'missing' };
  }
  return { at: 'table' };
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
