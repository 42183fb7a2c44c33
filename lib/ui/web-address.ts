import { findEmails } from '../engine/slots/email.ts';

/** The address where it is safe to give to a link of ours: http(s) only, since it comes from a page; else null. */
export function webAddress(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/**
 * An address for a mail draft, also where the policy spells it out against robots ("privacy [at] …"); null where what it
 * gives is no e-mail address (it could smuggle headers in).
 */
export function mailAddress(written: string, draft: { subject?: string; body?: string } = {}): string | null {
  const [found] = findEmails(written);
  const email = found && found.start === 0 && found.end === written.length ? found.address : written;
  if (!/^[^\s@<>()"',;:?&#%\\]+@[^\s@<>()"',;:?&#%\\]+$/.test(email)) return null;
  const fields = Object.entries(draft).map(
    ([name, text]) => `${name}=${encodeURIComponent(text.replace(/\r?\n/g, '\r\n'))}`,
  );
  return `mailto:${email}${fields.length ? `?${fields.join('&')}` : ''}`;
}

/**
 * An address that opens a page at a quote (text fragment). Long quotes are given by their first and last words, since
 * an address that holds a paragraph is cut by some browsers.
 */
export function addressOfQuote(url: string, quote: string): string {
  const words = quote.trim().split(/\s+/);
  const encode = (part: string[]) => encodeURIComponent(part.join(' ')).replace(/-/g, '%2D');
  const text = words.length > 14 ? `${encode(words.slice(0, 6))},${encode(words.slice(-6))}` : encode(words);
  return `${url.replace(/#.*$/, '')}#:~:text=${text}`;
}
