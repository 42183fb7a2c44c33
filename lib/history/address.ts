import { getDomain } from 'tldts';
import { HistoryError } from './history-error.ts';

/**
 * Query parameters that say where a click came from or whose session it is, never which text is shown. Names as they
 * are documented by the services that add them (Google, Meta, Microsoft, Mailchimp, HubSpot, Adobe, Yandex, TikTok, X …)
 * and the session names of PHP, Java, ASP and ColdFusion.
 */
const TRACKING =
  /^(?:utm_\w+|pk_\w+|mtm_\w+|hsa_\w+|_hs\w+|mc_[ce]id|ga_\w+|_gl|_ga|gclid|gclsrc|gbraid|wbraid|dclid|srsltid|fbclid|fb_\w+|igshid|igsh|msclkid|yclid|ymclid|ttclid|twclid|li_fat_id|epik|s_kwcid|s_cid|ef_id|cmpid|cvid|oly_\w+|vero_\w+|mkt_tok|trk\w*|ref|ref_?src|ref_?url|referrer|scid|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sid|sessid|session_?id)$/i;

/**
 * The address of a policy without its fragment, its tracking and session parameters, and with those that remain in
 * order, so that two visits give one address.
 * @throws HistoryError ("address") for anything that is not http(s).
 */
export function cleanAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^https?:$/.test(address.protocol)) throw new HistoryError('address', `Not a web address: ${url}`);
  address.hash = '';
  address.username = '';
  address.password = '';
  address.pathname = address.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  for (const name of [...address.searchParams.keys()]) {
    if (TRACKING.test(name)) address.searchParams.delete(name);
  }
  address.searchParams.sort();
  return address.href;
}

/**
 * What makes two addresses the same policy: neither the scheme, a leading `www.`, nor a closing slash tells two
 * policies apart. `address` is clean already.
 */
export function addressKey(address: string): string {
  const { host, pathname, search } = new URL(address);
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
}

/** The site that an address belongs to: its registrable domain, or its host where it has none (an IP address). */
export function siteOf(address: string): string {
  const { hostname } = new URL(address);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}
