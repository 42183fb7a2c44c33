import * as v from 'valibot';
import type { PolicyDocument } from '../engine/document.ts';
import { addressKey, cleanAddress, siteOf } from './address.ts';
import { compressText } from './compressed-text.ts';
import { EXPORT_FORMAT } from './export-history.ts';
import { digest, fingerprint } from './fingerprint.ts';
import type { History, Merged } from './history.ts';
import { HistoryError } from './history-error.ts';
import { type CurrentBundle, isShape, migrate, type ShapeNumber } from './migrations.ts';
import { addSightings } from './records.ts';
import { documentSchema } from './schemas.ts';

/** Why a file was refused; nothing of it was taken. */
export type Refusal =
  /** It is no export of this extension. */
  | 'not-ours'
  /** It was made by a newer version of the extension. */
  | 'newer'
  /** It is cut off or damaged. */
  | 'broken'
  /** A part of it is not what an export contains. */
  | 'invalid'
  /** It is larger than any history. */
  | 'too-large'
  /** There is no room for it. */
  | 'full';

export class ImportError extends Error {
  readonly refusal: Refusal;
  /** Line of the file, from 1, or null where it is not about one. */
  readonly line: number | null;

  constructor(refusal: Refusal, message: string, line: number | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportError';
    this.refusal = refusal;
    this.line = line;
  }
}

/** In bytes: four times a history of 10,000 long policies; the longest policy with a thousand versions. */
const LIMITS = { file: 2 * 1024 ** 3, line: 128 * 1024 ** 2, entries: 100_000, versions: 1000 };
/** A file that some other program has laid out anew is read at once, up to this size. */
const WHOLE = 64 * 1024 ** 2;

/** Keys that no export has, and that exist to reach into the objects of whoever reads them. */
const REACHING = /"(?:__proto__|constructor|prototype)"\s*:/;

/**
 * Takes an exported file into the history: everything, or nothing. It is read and checked wholly before a first word is
 * written. Whatever can be worked out (ids, fingerprints, sites, rows) is worked out anew and not believed.
 * @throws ImportError with the reason
 */
export async function importHistory(
  history: History,
  file: Blob,
  onProgress: (share: number) => void = () => {},
): Promise<Merged & { read: number }> {
  const bundles = new Map<string, CurrentBundle<Uint8Array<ArrayBuffer>>>();
  let read = 0;
  for await (const { shape, raw, line, share } of readExport(file)) {
    if (++read > LIMITS.entries) throw new ImportError('too-large', 'More policies than any history has', line);
    let bundle: CurrentBundle<Uint8Array<ArrayBuffer>>;
    try {
      bundle = await workOut(migrate(shape, parseTexts(raw)));
    } catch (error) {
      throw new ImportError('invalid', reasonOf(error), line, { cause: error });
    }
    const known = bundles.get(bundle.entry.id);
    if (known) known.versions.push(...bundle.versions);
    else bundles.set(bundle.entry.id, bundle);
    onProgress(share);
  }
  try {
    return { ...(await history.merge([...bundles.values()])), read };
  } catch (error) {
    if (error instanceof HistoryError && error.obstacle === 'full')
      throw new ImportError('full', error.message, null, { cause: error });
    throw error;
  }
}

interface RawEntry {
  shape: ShapeNumber;
  raw: unknown;
  line: number;
  /** How much of the file is read, 0 … 1. */
  share: number;
}

async function* readExport(file: Blob): AsyncGenerator<RawEntry> {
  if (file.size > LIMITS.file) throw new ImportError('too-large', 'The file is larger than any history');
  const lines = linesOf(file);
  const first = await lines.next();
  const head = first.done ? null : headOf(first.value.text);
  if (!head) {
    yield* readWhole(file);
    return;
  }
  const shape = shapeOf(head);
  let ended = false;
  for await (const { text, number, share } of lines) {
    if (ended && text.trim()) throw new ImportError('broken', 'Something follows after the end', number);
    if (ended || text.trim() === '') continue;
    if (text.startsWith(']}')) {
      ended = true;
      continue;
    }
    yield { shape, raw: parseJson(text.replace(/,\s*$/, ''), number), line: number, share };
  }
  if (!ended) throw new ImportError('broken', 'The file ends in the middle');
}

/** The first line of an export, as an object, or null where the file is laid out otherwise. */
function headOf(line: string): unknown {
  try {
    return JSON.parse(`${line}]}`);
  } catch {
    return null;
  }
}

async function* readWhole(file: Blob): AsyncGenerator<RawEntry> {
  if (file.size > WHOLE) throw new ImportError('not-ours', 'Not an export of Privacy Gist');
  const whole = parseJson(await file.text(), 1);
  const shape = shapeOf(whole);
  const { entries } = whole as { entries: unknown };
  if (!Array.isArray(entries)) throw new ImportError('broken', 'There are no entries in it');
  for (const [i, raw] of entries.entries()) yield { shape, raw, line: i + 1, share: (i + 1) / entries.length };
}

function shapeOf(head: unknown): ShapeNumber {
  const named = v.safeParse(v.object({ format: v.literal(EXPORT_FORMAT), schema: v.number() }), head);
  if (!named.success) throw new ImportError('not-ours', 'Not an export of Privacy Gist');
  const { schema } = named.output;
  if (isShape(schema)) return schema;
  throw new ImportError(schema > 0 ? 'newer' : 'invalid', `Schema ${schema}`);
}

function parseJson(text: string, line: number): unknown {
  if (REACHING.test(text)) throw new ImportError('invalid', 'It has keys that no export has', line);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError('broken', error instanceof Error ? error.message : 'Not JSON', line, { cause: error });
  }
}

/** The lines of a file, with no more than one of them in memory. */
async function* linesOf(file: Blob): AsyncGenerator<{ text: string; number: number; share: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let rest = '';
  let number = 0;
  let bytes = 0;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (error) {
      throw new ImportError('broken', 'Not text in UTF-8', number + 1, { cause: error });
    }
  };
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.byteLength;
    const parts = (rest + decode(next.value)).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > LIMITS.line) throw new ImportError('too-large', 'A line is longer than any policy', number + 1);
    for (const text of parts) yield { text, number: ++number, share: bytes / Math.max(1, file.size) };
  }
  rest += decode();
  if (rest) yield { text: rest, number: ++number, share: 1 };
}

const rawBundle = v.object({
  entry: v.unknown(),
  versions: v.pipe(
    v.array(v.object({ version: v.unknown(), text: v.nullable(documentSchema) })),
    v.minLength(1),
    v.maxLength(LIMITS.versions),
  ),
});

const parseTexts = (raw: unknown) => v.parse(rawBundle, raw);

/** A bundle with everything worked out that can be, and its texts compressed. */
async function workOut(bundle: CurrentBundle<PolicyDocument>): Promise<CurrentBundle<Uint8Array<ArrayBuffer>>> {
  const versions: CurrentBundle<Uint8Array<ArrayBuffer>>['versions'] = [];
  const keys = new Set(bundle.versions.map((x) => addressKey(cleanAddress(x.version.address))));
  const [key] = keys;
  if (key === undefined || keys.size > 1) throw new Error('The versions of one policy are of several addresses');
  const id = await digest(key);
  for (const { version, text } of bundle.versions) {
    const hash = text ? await fingerprint(text) : version.hash;
    const sightings = addSightings(version.sightings, []);
    versions.push({
      version: {
        ...version,
        id: `${id}:${hash}`,
        entry: id,
        hash,
        address: cleanAddress(version.address),
        sightings,
      },
      text: text && (await compressText(text)),
    });
  }
  const { address } = versions[0]?.version ?? { address: '' };
  return { entry: { id, site: siteOf(address), changed: bundle.entry.changed }, versions };
}

/** What is wrong, with its place: "versions.0.version.summary.grade: Invalid type …". */
function reasonOf(error: unknown): string {
  if (error instanceof v.ValiError) {
    const [issue] = error.issues;
    return `${v.getDotPath(issue) ?? 'entry'}: ${issue.message.slice(0, 200)}`;
  }
  return error instanceof Error ? error.message.slice(0, 200) : 'Not readable';
}
