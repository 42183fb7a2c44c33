import { readAddresses } from './addresses.ts';
import { splitClauses } from './clauses.ts';
import type { PolicyDocument } from './document.ts';
import { readTexts } from './reading.ts';
import { isPrivacyAddress } from './slots/email.ts';

/**
 * The e-mail addresses by which a policy of any language may be answered, since the model judges English alone: those of
 * the company itself, or, where it has none, all that are no authority's. Those named after privacy come first.
 */
export function contactAddresses(document: PolicyDocument): string[] {
  const clauses = splitClauses(document);
  const { emails } = readAddresses(document.url, clauses, readTexts(clauses));
  const own = emails.filter((mention) => mention.isOwn);
  const addresses = new Set((own.length ? own : emails).map((mention) => mention.slot.address));
  return [...addresses].sort((a, b) => Number(isPrivacyAddress(b)) - Number(isPrivacyAddress(a)));
}
