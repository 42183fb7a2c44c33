/**
 * E-mail addresses that authors hide from harvesters. Sources: Cloudflare's "Email Address Obfuscation" (`data-cfemail`,
 * `/cdn-cgi/l/email-protection#…`: the first byte is the key, the rest is XORed with it), and the habit of writing
 * "privacy [at] example [dot] com".
 */

/** Decodes Cloudflare's hexadecimal; null where it does not give an address. */
export function decodeCloudflareEmail(hex: string): string | null {
  if (!/^(?:[\da-f]{2}){6,130}$/i.test(hex)) return null;
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const key = bytes[0] ?? 0;
  const text = new TextDecoder().decode(Uint8Array.from(bytes.slice(1), (byte) => byte ^ key));
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null;
}

/** The address behind a Cloudflare link (`…/cdn-cgi/l/email-protection#hex`); null for other links. */
export function emailOfProtectedLink(href: string): string | null {
  const hex = /\/cdn-cgi\/l\/email-protection#([\da-f]+)$/i.exec(href)?.[1];
  return hex ? decodeCloudflareEmail(hex) : null;
}

const AT = String.raw`\s{0,2}(?:[[({<]\s?(?:at|@|ät|à|arroba|a|æ)\s?[\])}>]|\s(?:AT|at)\s)\s{0,2}`;
const DOT = String.raw`\s{0,2}(?:[[({<]\s?(?:dot|\.|punkt|point|punto|ponto)\s?[\])}>]|\s(?:DOT|dot)\s|\.)\s{0,2}`;
const HIDDEN = new RegExp(
  String.raw`(?<![\w.+-])([\w+-]{1,40}(?:\.[\w+-]{1,40}){0,3})(${AT})([a-z\d-]{1,60}(?:${DOT}[a-z\d-]{1,60}){1,4})(?![\w-])`,
  'gi',
);

/**
 * Addresses that are written out in words. At least one of "at" and "dot" has to stand in brackets, or both have to be
 * words: "look at example.com" is no address.
 */
export function findHiddenEmails(text: string): { text: string; email: string }[] {
  if (!/\bat\b|ät|arroba|[[({<]\s?[@aà]/i.test(text)) return [];
  return [...text.matchAll(HIDDEN)].flatMap(([whole, name = '', at = '', host = '']) => {
    const bracketed = /[[({<]/.test(at) || /[[({<]/.test(host);
    if (!bracketed && !/\sdot\s/i.test(host)) return [];
    const domain = host.replace(new RegExp(DOT, 'gi'), '.').toLowerCase();
    return /\.[a-z]{2,24}$/.test(domain) ? [{ text: whole, email: `${name.toLowerCase()}@${domain}` }] : [];
  });
}
