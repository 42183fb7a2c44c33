import type { PolicyDocument } from '../engine/document.ts';

/** Longest block that may be nothing but a date, a copyright line or a session's name. */
const SHORT = 120;

const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
/** A short block that gives the moment of the visit: a clock, a weekday, or words that say so. */
const VISIT = new RegExp(
  String.raw`\b${TIME}\b.*\b(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\b.*\b${TIME}\b` +
    String.raw`|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,30}\b(?:19|20)\d{2}$` +
    String.raw`|\b(?:today(?:'s date)? is|today's date|printed (?:on|at)|accessed (?:on|at)|retrieved (?:on|at)|generated (?:on|at)|page loaded|you(?:r)? (?:last )?visit(?:ed)?\b)`,
);
/** "© 2026 …", "© Lantern Books 2026": with a year, since "(c)" also numbers a clause and copyright has clauses of its own. */
const COPYRIGHT = /^(?:copyright )?(?:©|\(c\)|copyright),? ?(?:19|20)\d{2}\b|^(?:copyright )?©.*\b(?:19|20)\d{2}\b/;
/** "Your IP address is …", "Ray ID: …": says who is reading, not what the policy is. */
const VISITOR =
  /\b(?:ray|request|session|trace|correlation|visitor|reference) (?:id|number|token|key)\s*[:#]|\byour ip(?: address)?(?: is|:)/;
/** A run long enough to be a session's token. Its letters and digits are counted after: one pattern for both is not linear. */
const RUN = /[\w-]{20,}/g;

/** A long word with letters and at least three digits: a token, a nonce, a cache key. No sentence has one. */
const isToken = (run: string) => /[a-z]/.test(run) && /\d\D*\d\D*\d/.test(run);

/** A text without what no reader sees: invisible marks, the typographic forms of one sign, kinds of white space, case. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a block, in plain form, tells of the visit and not of the policy: its moment, its session, the year of a footer. */
export function isOfTheVisit(line: string): boolean {
  return line.length <= SHORT && (VISIT.test(line) || COPYRIGHT.test(line) || VISITOR.test(line));
}

/** A plain text with session tokens made alike. */
export const withoutTokens = (line: string) => line.replace(RUN, (run) => (isToken(run) ? '~' : run));

/**
 * The text of a policy reduced to its substance, one line a block: what differs between two visits to the same text
 * (white space, typography, the visit's date, a session's tokens, the year of the copyright line) is left out.
 */
export function substance(document: PolicyDocument): string {
  const lines = document.blocks.map((block) => plain(block.text));
  return lines
    .filter((line) => line && !isOfTheVisit(line))
    .map(withoutTokens)
    .join('\n');
}

/** 24 hexadecimal digits (96 bits of SHA-256) that two texts share if, and only if, they say the same. */
export async function fingerprint(document: PolicyDocument): Promise<string> {
  return digest(substance(document));
}

/** The first 96 bits of a text's SHA-256, in hexadecimal. */
export async function digest(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(hash.subarray(0, 12), (b) => b.toString(16).padStart(2, '0')).join('');
}
