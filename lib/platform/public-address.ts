/**
 * Which addresses a policy may be fetched from. The rules are those of the private, loopback, link-local and other
 * special ranges of IANA's registries (RFC 6890, RFC 4193, RFC 4291, RFC 6598, RFC 6761, RFC 6762, RFC 8375).
 */

/** Names that never mean a host of the public web; a name without a dot is one too. */
const PRIVATE_NAMES =
  'local|localhost|internal|intranet|lan|home|corp|private|localdomain|home\\.arpa|onion';

/**
 * Private IPv4 as URLs write it: their parser has turned octal, hexadecimal and short forms into four decimals.
 * 0/8, 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12, 192.0.0/24, 192.168/16, 198.18/15, 224/4 and above.
 */
const PRIVATE_IPV4 =
  '(?:0|10|127|22[4-9]|2[3-5][0-9])\\.[0-9.]+|100\\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.[0-9.]+|169\\.254\\.[0-9.]+|172\\.(?:1[6-9]|2[0-9]|3[01])\\.[0-9.]+|192\\.168\\.[0-9.]+|192\\.0\\.0\\.[0-9]+|198\\.1[89]\\.[0-9.]+';

/** The same as one expression for the browser's request rules (RE2, over the whole address, lower case). */
export const PRIVATE_TARGETS = [
  `^https?://(?:[^/?#@]*@)?(?:${PRIVATE_IPV4})(?:[:/?#]|$)`,
  // Every IPv6 address: no policy that anybody links to lives at one, and the special ranges have many spellings.
  '^https?://(?:[^/?#@]*@)?\\[',
  `^https?://(?:[^/?#@]*@)?(?:[^./?#:@]+|[^/?#:@]+\\.(?:${PRIVATE_NAMES}))\\.?(?:[:/?#]|$)`,
] as const;

const patterns = PRIVATE_TARGETS.map((pattern) => new RegExp(pattern));

/** Whether an address is http(s) on a host of the public web, as far as its name tells. */
export function isPublicAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { href, protocol } = new URL(url);
  return /^https?:$/.test(protocol) && !patterns.some((pattern) => pattern.test(href.toLowerCase()));
}

const LOOPBACK = /^(?:localhost|.*\.localhost|127\.[0-9.]+|\[::1\])$/;

/**
 * Whether a policy at `target` may be fetched for a page at `page`: on the public web always; elsewhere only from the
 * very host that the page itself is on (all names of the loopback are one host).
 */
export function mayFetch(target: string, page: string): boolean {
  if (!URL.canParse(target) || !/^https?:/.test(target)) return false;
  if (isPublicAddress(target)) return true;
  if (!URL.canParse(page)) return false;
  const [there, here] = [new URL(target).hostname, new URL(page).hostname];
  return there === here || (LOOPBACK.test(there) && LOOPBACK.test(here));
}
