import type { Clause } from './clauses.ts';

/** Where anybody has an address: they say nothing of whose it is. */
const PROVIDER = /^(?:gmail|googlemail|outlook|hotmail|yahoo|icloud|me|aol|proton|protonmail|gmx|mail|yandex|qq)\./;
/** Second levels under which countries register names. */
const SHARED_LEVEL = /^(?:com?|org|net|ac|gov|edu|gen|ltd|plc)$/;

/** Linked from the policies of others: by itself the frequency of their links says nothing of whose policy it is. */
const LINKED_BY_ALL =
  /^(?:google|facebook|apple|microsoft|mozilla|twitter|x|linkedin|youtube|instagram|opera|wikipedia|networkadvertising|aboutads|youronlinechoices|youradchoices|allaboutcookies|digitaladvertisingalliance|liveramp|onetrust|zendesk|europa|ico|truste|archive)$/;

/** Offices that oversee privacy: what is given of them is for complaints, not for requests. */
const AUTHORITY =
  /(?:^|[.@-])(?:ico|cnil|dataprotection|edps|garanteprivacy|aepd|datatilsynet|imy|oaic|inforegulator|uoou|edoeb|bfdi|datenschutz[.-]\w+|priv\.gc|ftc|autoriteitpersoonsgegevens)\.|\.gov(?:\.|$)|(?:^|@)om\.fi$|^esrb\.|@esrb\.|@truste\./;

/** True where a host or an e-mail address is that of an authority or of a certifier. */
export function isAuthority(host: string): boolean {
  return AUTHORITY.test(host);
}

/** The part of a host that its owner registered, without the ending: `lantern` of `mail.lantern.co.uk`. */
export function nameOfHost(host: string): string {
  const parts = host.toLowerCase().split('.');
  parts.pop();
  if (parts.length > 1 && SHARED_LEVEL.test(parts.at(-1) ?? '')) parts.pop();
  return parts.at(-1) ?? '';
}

/**
 * The names of the hosts that are the company's own: that of the page, of most links and of most e-mail addresses.
 * Others belong to partners, authorities and providers.
 */
export function ownNames(url: string | null, clauses: readonly Clause[], addresses: readonly string[]): Set<string> {
  const own = new Set<string>();
  const page = hostOf(url ?? '');
  if (page) own.add(nameOfHost(page));
  const linked = mostFrequent(clauses.flatMap((c) => c.links.flatMap((l) => hostOf(l.url) ?? [])).map(nameOfHost));
  const written = mostFrequent(
    addresses
      .map((a) => a.split('@')[1] ?? '')
      .filter((host) => !PROVIDER.test(host) && !isAuthority(host))
      .map(nameOfHost),
  );
  if (written) own.add(written);
  if (linked && !(own.size && LINKED_BY_ALL.test(linked))) own.add(linked);
  return own;
}

function hostOf(url: string): string | null {
  const target = url.replace(/^https?:\/\/web\.archive\.org\/web\/[^/]{1,20}\//, '');
  return /^https?:\/\/(?:www\.)?([a-z0-9.-]{3,120})/i.exec(target)?.[1]?.toLowerCase() ?? null;
}

function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
