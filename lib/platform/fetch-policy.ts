import type { Unreadable } from './messages.ts';
import { mayFetch } from './public-address.ts';
import { allowPrivateHost, refusePrivateRedirects } from './redirect-rules.ts';

/** At most so much is read of a policy, in bytes; the longest known are a third of it. */
export const LARGEST = 3 * 1024 * 1024;
/** From the first byte sent to the last one read, redirects included, in ms. */
export const LONGEST = 10_000;

/** What tells a server which version is known already. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export type Fetched =
  | { state: 'page' /** Address after redirects. */; url: string; html: string; validators: Validators }
  | { state: 'unchanged' }
  | {
      state: 'failed';
      url: string;
      why: Exclude<Unreadable, 'language' | 'not-a-policy' | 'script-only'> | 'not-a-policy';
    };

const READABLE = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)\b/i;

/**
 * Fetches the policy that a page links to: GET, without cookies, credentials or referrer, from public addresses only
 * (or the page's own host, where that is private). Nothing else in the extension makes a request.
 *
 * @param page address of the page that links to it; decides whether a private address is allowed.
 * @param known what an earlier answer said of itself; then the answer may be "unchanged".
 */
export async function fetchPolicy(target: string, page: string, known?: Validators): Promise<Fetched> {
  if (!mayFetch(target, page)) return { state: 'failed', url: target, why: 'refused' };
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), LONGEST);
  const forbid = await allowPrivateHost(target);
  try {
    await refusePrivateRedirects();
    const headers = new Headers({ accept: 'text/html,application/xhtml+xml,text/plain;q=0.8' });
    if (known?.etag) headers.set('if-none-match', known.etag);
    if (known?.lastModified) headers.set('if-modified-since', known.lastModified);
    const response = await fetch(target, {
      method: 'GET',
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      // The extension keeps what it read and for how long; the browser's cache would answer for it.
      cache: 'no-store',
      signal: abort.signal,
    });
    const url = response.url || target;
    const fail = (why: Extract<Fetched, { state: 'failed' }>['why']): Fetched => {
      abort.abort();
      return { state: 'failed', url, why };
    };
    if (response.status === 304) return { state: 'unchanged' };
    // The rules have refused such a hop already; this is for a browser in which they do not hold.
    if (!mayFetch(url, page)) return fail('refused');
    if (response.status === 404 || response.status === 410) return fail('not-found');
    if (!response.ok) return fail('refused');
    const type = response.headers.get('content-type') ?? '';
    if (/^application\/(?:x-)?pdf\b/i.test(type)) return fail('pdf');
    if (type && !READABLE.test(type)) return fail('not-a-policy');
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST) return fail('too-large');
    const bytes = await readAtMost(response, LARGEST);
    if (!bytes) return fail('too-large');
    if (isPdf(bytes)) return fail('pdf');
    if (isBinary(bytes)) return fail('not-a-policy');
    const text = decodeText(bytes, type);
    const plain = /^text\/(?:plain|markdown)/i.test(type);
    const validators = { etag: response.headers.get('etag'), lastModified: response.headers.get('last-modified') };
    return { state: 'page', url, html: plain ? asHtml(text) : text, validators };
  } catch {
    const why = abort.signal.aborted ? 'slow' : navigator.onLine === false ? 'offline' : 'refused';
    return { state: 'failed', url: target, why };
  } finally {
    clearTimeout(timer);
    await forbid();
  }
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const isPdf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';

/** A zero byte in the first kilobyte, unless it is UTF-16, which begins with its mark. */
function isBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !marked && bytes.subarray(0, 1024).includes(0);
}

/**
 * Decodes a page as the HTML standard has it: byte order mark, content type, `<meta charset>` in the first kilobyte;
 * then UTF-8 where it is that, else Windows-1252.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const named =
    markOf(bytes) ??
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (named) {
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      // A name that no browser knows is no name.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Plain text as a page, a paragraph for each of its own. */
function asHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [title = '', ...rest] = escaped.split(/\n\s*\n/);
  return `<title>${title.slice(0, 200)}</title><h1>${title}</h1>${rest.map((p) => `<p>${p}</p>`).join('')}`;
}
