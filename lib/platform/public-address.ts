/**
 * Which addresses a policy may be fetched from. The rules are those of the private, loopback, link-local and other
 * special ranges of IANA's registries (RFC 6890, RFC 4193, RFC 4291, RFC 6598, RFC 6761, RFC 6762, RFC 8375).
 */

/** Domains whose hosts are never on the public web. */
export const PRIVATE_DOMAINS = [
  ...['local', 'localhost', 'internal', 'intranet', 'lan', 'home', 'corp', 'private', 'localdomain', 'home.arpa'],
  'onion',
];

/**
 * Other addresses that are not public, as they stand in an address that a URL parser has written: it has turned octal,
 * hexadecimal and short IPv4 into four decimals. Several small expressions, since the browser gives each 2 kB (RE2).
 */
export const PRIVATE_TARGETS = [
  // 0/8, 10/8, 127/8
  '^https?://(0|10|127)\\.[0-9]+\\.[0-9]+\\.[0-9]+[:/]',
  '^https?://169\\.254\\.[0-9]+\\.[0-9]+[:/]',
  '^https?://192\\.(168|0)\\.[0-9]+\\.[0-9]+[:/]',
  // 172.16/12
  '^https?://172\\.(1[6-9]|2[0-9]|3[01])\\.[0-9]+\\.[0-9]+[:/]',
  // 100.64/10, shared by the customers of one provider
  '^https?://100\\.(6[4-9]|[789][0-9]|1[01][0-9]|12[0-7])\\.[0-9]+\\.[0-9]+[:/]',
  '^https?://198\\.1[89]\\.[0-9]+\\.[0-9]+[:/]',
  // 224/4 and above
  '^https?://2(2[4-9]|[345][0-9])\\.[0-9]+\\.[0-9]+\\.[0-9]+[:/]',
  // Every IPv6 address: no policy that anybody links to lives at one, and the special ranges have many spellings.
  '^https?://\\[',
  // Names without a dot, and names that end in one, which other rules would have to know twice.
  '^https?://[^./:]+(:[0-9]+)?/',
  '^https?://[^/:]+\\.(:[0-9]+)?/',
  // A name or password before the host, behind which anything may stand.
  '^https?://[^/]*@',
] as const;

const patterns = PRIVATE_TARGETS.map((pattern) => new RegExp(pattern));

/** Whether an address is http(s) on a host of the public web, as far as its name tells. */
export function isPublicAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { href, protocol, hostname } = new URL(url);
  const named = PRIVATE_DOMAINS.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  return /^https?:$/.test(protocol) && !named && !patterns.some((pattern) => pattern.test(href.toLowerCase()));
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
