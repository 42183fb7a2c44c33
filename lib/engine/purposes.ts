/** Words beside which an address is an authority's, to complain to. */
const AUTHORITY =
  /\b(?:supervisory authorit|information commissioner|data protection (?:authority|commission(?:er)?\b|agency|inspectorate|supervisor)|ombuds|commissioner['’]?s? office|regulator|attorney general|dispute resolution|CNIL\b|lodge a complaint)/i;
/** What else than privacy a way to reach someone is given for. */
const OTHER_MATTER =
  /\b(?:vulnerabilit|security (?:issue|incident|question|report)|phishing|fraud|accessib|disabilit|assistive|copyright|infring|law enforcement|subpoena|press\b|unsubscrib|promotional|bug bounty|spam|careers?\b|job application|recruit|arbitrat|refund|billing|password)/i;
const PRIVACY_MATTER =
  /\b(?:privacy|data protection|personal (?:data|information)|your (?:data|information|rights)|exercis|gdpr|ccpa|delet|erasure|this (?:policy|notice|statement)|questions|controller)/i;
/** "We are not required to appoint a Data Protection Officer." */
const NO_OFFICER =
  /\b(?:not|may be|are) (?:required|obliged|obligated) to (?:have|appoint|designate)|\bno (?:dpo|data protection officer)\b|\b(?:not|n['’]t) (?:have|appointed) (?:a |any )?(?:dpo|data protection officer)/i;

/** What a statement, and what stands above it, says a way to reach someone is for. */
export function purposesOf(text: string, above: string): string[] {
  return [
    ...(AUTHORITY.test(text) ? ['of-authority'] : []),
    ...(AUTHORITY.test(above) ? ['below-authority'] : []),
    ...(OTHER_MATTER.test(text) ? ['other-matter'] : []),
    ...(PRIVACY_MATTER.test(text) ? ['privacy-matter'] : []),
    ...(PRIVACY_MATTER.test(above) ? ['below-privacy'] : []),
    ...(NO_OFFICER.test(text) ? ['no-officer'] : []),
  ];
}
