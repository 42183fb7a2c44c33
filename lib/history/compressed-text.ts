import { inflateSync } from 'fflate';
import * as v from 'valibot';
import type { PolicyDocument } from '../engine/document.ts';
import { documentSchema } from './schemas.ts';

/** No policy is near this; a record that unfolds to more is damaged. In bytes. */
const MOST = 64 * 1024 * 1024;
/**
 * Up to this size nothing unfolds to more than `MOST` (deflate packs 1,032 to 1 at best), and it is unfolded at once: a
 * stream of the browser's costs some milliseconds to set up, which an export pays ten thousand times.
 */
const SMALL = Math.floor(MOST / 1032);

/** A policy's text as it is kept: deflated by the browser itself, about a quarter of its JSON. */
export async function compressText(document: PolicyDocument): Promise<Uint8Array<ArrayBuffer>> {
  const json = new Blob([JSON.stringify(document)]);
  const stream = json.stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The text again, to the letter.
 * @throws Error where the bytes are damaged or no policy.
 */
export async function decompressText(bytes: Uint8Array<ArrayBuffer>): Promise<PolicyDocument> {
  const json = bytes.byteLength <= SMALL ? inflateSync(bytes) : await inflateGuarded(bytes);
  return v.parse(documentSchema, JSON.parse(new TextDecoder().decode(json)));
}

async function inflateGuarded(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > MOST) throw new Error('A kept text is larger than any policy');
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
