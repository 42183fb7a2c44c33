/** Bytes of the head in which browsers look for a declared encoding. */
const PRESCAN = 1024;

/** Is this HTML or text at all? Files with zero bytes or many control characters are something else under a wrong name. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  if (hasUtf16Mark(head)) return false;
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > head.length / 50;
}

const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/**
 * Bytes of a page → text. UTF-8 wins wherever the bytes are valid UTF-8, for a page in another encoding hardly ever is,
 * and saved or re-served pages often lost or kept a wrong declaration; then the declared encoding (`charset` of the
 * response, else of the page), then windows-1252, as browsers do.
 * @param charset of the Content-Type header, or null.
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null = null): string {
  if (hasUtf16Mark(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, or UTF-8 that was cut or damaged in places.
  }
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  const declared = charset ?? /<meta[^>]{1,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
  if (!declared && isMostlyUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  try {
    return new TextDecoder(declared ?? 'windows-1252').decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Damaged UTF-8 has replacement characters in a few places; another encoding has them at most letters beyond ASCII. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 200_000));
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return bad * 10 < good;
}
