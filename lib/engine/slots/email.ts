import { everyMatch } from '../every-match.ts';

/** An e-mail address in a text. */
export interface Email {
  /** Lower case, without `mailto:`. */
  address: string;
  /** As the text has it, in lower case: "privacy [at] example.com" where it is spelt out against robots. */
  written: string;
  start: number;
  end: number;
}

// The parts are held to the lengths that RFC 5321 allows, which also keeps matching linear.
const ADDRESS =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+‐-]{0,62}[\p{L}\p{N}_-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@])/giu;
/** Where the next sentence begins without a space: "…@example.comBy post". */
const GLUED = /(?<=\.\p{Ll}{2,8})(?=\p{Lu}\p{Ll})/u;
/** "privacy [at] example [dot] com", "privacy (at) example.com", "privacy at example dot com". */
const SPELT =
  /(?<![\p{L}\p{N}._-])([a-z0-9][a-z0-9._-]{0,62})\s?(?:[[({<]{1,2}\s?at?\s?[\])}>]{1,2}|\s@\s|\sat\s(?!(?:the|an?|this|that|each|every|our|your|any|no)\s)(?=[a-z0-9-]+\s(?:[[({]\s?)?dot\b))\s?([a-z0-9-]{1,62}(?:\s?(?:\.|[[({<]{1,2}\s?(?:dot|\.)\s?[\])}>]{1,2}|\sdot\s)\s?[a-z0-9-]{1,62}){1,4})/giu;
/** What every spelt-out address has; most clauses with the word "at" have none of it. */
const MAY_BE_SPELT = /[[({<]\s?at?\s?[\])}>]|\s@\s|dot\b/iu;
/** Domains that stand for no one (RFC 2606), and a hidden address. */
const NO_ONE =
  /@(?:example\.(?:com|org|net)|domain\.com|company\.com|email\.com|yourdomain\.\w+|yoursite\.com|protected)$|^(?:name|you|your\.?name|user|someone|username)@/;

/** Finds e-mail addresses, those spelt out against robots included. */
export function findEmails(text: string): Email[] {
  const found: Email[] = [];
  if (text.includes('@')) {
    for (const match of everyMatch(ADDRESS, text)) {
      const [address] = match[0].split(GLUED);
      add(found, address as string, match.index, (address as string).length);
    }
  }
  if (!MAY_BE_SPELT.test(text)) return found;
  for (const match of everyMatch(SPELT, text)) {
    const domain = (match[2] ?? '')
      .replace(/\s?[[({<]{0,2}\s?\b(?:dot)\b\s?[\])}>]{0,2}\s?|\s?[[({<]{1,2}\s?\.\s?[\])}>]{1,2}\s?/gi, '.')
      .replace(/\s+/g, '');
    if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}$/i.test(domain)) continue;
    const written = match[0].toLowerCase().replace(/\s+/g, ' ');
    add(found, `${match[1]}@${domain}`, match.index, match[0].length, written);
  }
  return found;
}

function add(found: Email[], address: string, start: number, length: number, written?: string): void {
  const plain = address
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:u003e|mailto)/, '');
  if (NO_ONE.test(plain) || found.some((e) => e.address === plain)) return;
  found.push({ address: plain, written: written ?? plain, start, end: start + length });
}

/** True where the name of an address says that it is for privacy. */
export function isPrivacyAddress(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  return PRIVACY_NAME.test(local) || /(?:^|\.)(?:privacy|dataprotection|gdpr)\./.test(domain);
}

const PRIVACY_NAME =
  /privac|(?:^|[._-])(?:dpo|dpos|gdpr|ccpa|cpra|coppa|pdpa|lgpd|dsar?|dsr|sar|cpo|rgpd|cnil|avg|po)(?:$|[._\d-])|^(?:eu|uk)?(?:dpo|gdpr|ccpa|dsar)|(?:dpo|gdpr|ccpa|dsar)(?:eu|uk|us|inquir\w*|request\w*)?$|data[._-]?(?:protection|prot|privacy|request|subject|rights|deletion|officer|compliance|controller)|datenschutz|personal[._-]?(?:data|info)|donnees|protection|your[._-]?data|mydata|do-?not-?sell|optout|opt-out|datos|persondata|personuppgift|dataskydd|tietosuoja|personvern|rodo|dados|adatvedelem/;

/** The address of a `mailto:` link, lower case, or null. */
export function addressOfLink(url: string): string | null {
  const target = /^mailto:(?:%20|\s|\/)*(?:mailto:)?([^?]+)/i.exec(url)?.[1];
  if (!target) return null;
  return findEmails(decode(target))[0]?.address ?? null;
}

/** Percent signs of an address undone, where they are well formed. */
function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target.replace(/%40/g, '@').replace(/%20/g, ' ');
  }
}
