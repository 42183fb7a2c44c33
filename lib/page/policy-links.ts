import { around, nearest, openRoots } from './form-groups.ts';
import type { PolicyLink } from './page-facts.ts';
import { POLICY_ADDRESS, POLICY_NAMES, PRIVACY, TERMS, TRAPS } from './policy-link-words.ts';

const MOST_LINKS = 4_000;
const MOST_ANSWERS = 5;
/** Below this a link names no policy. */
const LEAST = 2;

/**
 * Companies whose policies stand on others' pages: identity providers, captchas, payments, consent and chat widgets.
 * On their own pages (and those of their brands) these are simply the policy.
 */
const GUESTS =
  /(?:^|\.)(google|apple|facebook|meta|instagram|twitter|x|microsoft|live|github|linkedin|amazon|yahoo|hcaptcha|cloudflare|paypal|stripe|klarna|onetrust|cookiebot|usercentrics|trustarc|truste|mailchimp|klaviyo|intercom|zendesk|disqus|youtube|vimeo|auth0|okta|jotform|typeform|hubspot|sourcepoint|didomi|quantcast|iubenda|recaptcha|wix|shopify|wordpress|automattic|vk|kakao|naver|line|tiktok|pinterest|spotify|steampowered)\.[a-z.]+$/;

/** Brands of one house share a policy: on these pages it is no guest. */
const HOUSES = [
  ['facebook', 'meta', 'instagram', 'whatsapp', 'messenger', 'threads', 'oculus'],
  ['google', 'youtube', 'blogger', 'android', 'chrome', 'fitbit', 'waze'],
  ['microsoft', 'live', 'bing', 'skype', 'xbox', 'office', 'outlook', 'msn', 'minecraft'],
  ['apple', 'icloud'],
  ['wordpress', 'automattic', 'tumblr', 'gravatar'],
];

const GUEST_TEXT = /re ?captcha|hcaptcha|turnstile|google\b.{0,40}\bappl(?:y|ies)|protected by/i;
const PROVIDER_BOX = /[-_ ](?:google|apple|facebook|sso|social|oauth|captcha|widget|intercom|zendesk|chat)[-_ ]/i;

/**
 * The links of a page that may lead to the privacy policy of who made it, best first, at most five, each address once.
 * Ranked by text, title, address, place and language; policies of others that stand on the page (captchas, identity
 * providers, widgets) come last or not at all. Reads the page only. `url` is the page's address.
 */
export function findPolicyLinks(page: Document, url: string): PolicyLink[] {
  const best = new Map<string, PolicyLink & { score: number }>();
  const language = page.documentElement?.lang.slice(0, 2).toLowerCase() ?? '';
  let seen = 0;
  for (const root of openRoots(page)) {
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href],area[href]')) {
      if (seen++ > MOST_LINKS) break;
      const address = addressOf(link, url, page);
      if (!address) continue;
      const text = textOf(link);
      const score = scoreLink(link, text, address, url, language);
      if (score < LEAST) continue;
      const key = address.href
        .replace(/^https?:/, '')
        .replace(/#[^/!].*$|#$/, '')
        .replace(/\/$/, '');
      if (score > (best.get(key)?.score ?? 0)) best.set(key, { url: address.href, text, score });
    }
  }
  // The sort is stable: of equals the first in the page leads.
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_ANSWERS)
    .map(({ url, text }) => ({ url, text }));
}

function addressOf(link: Element, url: string, page: Document): URL | null {
  const href = link.getAttribute('href')?.trim() ?? '';
  if (!href || /^(?:javascript|mailto|tel|data|blob):/i.test(href)) return null;
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  try {
    const address = new URL(href, base ? new URL(base, url) : url);
    // A place in this very page is no other page, unless a script takes it for one ("#/privacy").
    const same = address.href.replace(/#.*/, '') === url.replace(/#.*/, '') && !/^#!?\//.test(address.hash);
    // "/#" leads nowhere: a script answers the click.
    const dead = href.endsWith('#');
    return /^https?:$/.test(address.protocol) && !same && !dead ? address : null;
  } catch {
    return null;
  }
}

function textOf(link: Element): string {
  const own = link.textContent?.replace(/\s+/g, ' ').trim();
  const other =
    link.getAttribute('aria-label') || link.getAttribute('title') || link.querySelector('img')?.getAttribute('alt');
  return (own || other || '').slice(0, 200);
}

const folded = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;

function scoreLink(link: Element, text: string, address: URL, url: string, language: string): number {
  const words = folded(`${text} ${text ? '' : (link.getAttribute('aria-label') ?? '')}`);
  const title = folded(link.getAttribute('title') ?? '');
  const path = decode(address.pathname + address.search + address.hash).toLowerCase();
  const named = POLICY_NAMES.exec(words);
  let score = 0;
  // The name is worth as much as it is of the text: "Privacy policy" more than a headline with these words in it.
  if (named) score += 6 * Math.max(0.35, Math.min(1, (named[0].length + 8) / words.length));
  // "Privacy" alone is short for the policy; with more words it is as often a page about it.
  else if (PRIVACY.test(words)) score += words.length <= 16 ? 4.5 : words.length <= 24 ? 3.2 : 2.5;
  else if (POLICY_NAMES.test(title)) score += 3;
  // An address alone is a weak word: "/privacy/…" holds settings, news and help as well.
  if (POLICY_ADDRESS.test(path)) score += score ? 2 : /\/(?:privacy|datenschutz)\/?(?:[?#]|$)/.test(path) ? 1.5 : 0.9;
  if (!score) return 0;
  if (
    /privacy[-_]?(?:policy|notice|statement)|datenschutzerkl|politique-de-conf|politica-de-priv|privacybeleid|privacyverklaring/.test(
      path,
    )
  )
    score += 0.7;

  const traps = `${words}${named ? '' : folded(path)}`;
  for (const [pattern, cost] of TRAPS) {
    // "Privacy and cookie policy" is one text on both.
    if (pattern.test(traps))
      score -= named && cost === 3 && /privacy|datenschutz|конфиденц/.test(named[0]) ? 0.8 : cost;
  }
  for (const [pattern, cost] of TRAPS) if (pattern.test(folded(path))) score -= cost / 4;
  if (TERMS.test(words) && !named && !PRIVACY.test(words)) score -= 2.5;
  else if (TERMS.test(words)) score -= 0.5;
  if (/\.pdf$/.test(address.pathname)) score -= 0.7;

  const here = new URL(url);
  const brand = brandOf(here.hostname);
  const target = brandOf(address.hostname);
  const own = target === brand || HOUSES.some((house) => house.includes(target) && house.includes(brand));
  const footer = Boolean(nearest(link, 'footer,[role=contentinfo],[class*=footer i],[id*=footer i]'));
  const form = Boolean(nearest(link, 'form'));
  if (own) score += 1;
  else if (GUESTS.test(address.hostname)) score -= 6;
  else if (!footer && !form) score -= 1;

  const beside = around(link);
  const near = beside && (beside.textContent?.length ?? 0) < 400 ? (beside.textContent ?? '') : '';
  if (GUEST_TEXT.test(near)) score -= own ? 0.5 : 3.5;
  if (PROVIDER_BOX.test(` ${boxNames(link)} `) && !own) score -= 1.5;
  // The small print of a form speaks of this very form; a footer of the site; a headline of anything.
  if (form) score += 0.5;
  else if (footer) score += 0.4;
  else if (nearest(link, 'article,h1,h2,h3')) score -= 0.6;
  const linkLanguage = (link.getAttribute('hreflang') ?? /\/([a-z]{2})(?:[-_][a-z]{2})?\//.exec(path)?.[1] ?? '')
    .slice(0, 2)
    .toLowerCase();
  if (linkLanguage && language && linkLanguage === language) score += 0.3;
  if (/^\/(?:blog|news|article|story|press)s?\//.test(path)) score -= 3;
  return score;
}

/** Classes and ids of the elements just around a link. */
function boxNames(link: Element): string {
  const names: string[] = [];
  for (let e: Element | null = link, up = 0; e && up < 4; e = around(e), up++)
    names.push(e.id, e.getAttribute('class') ?? '');
  return names.join(' ');
}

/**
 * The name that a host goes by, without its ending: amazon for www.amazon.co.uk. It decides a rank here, never what may
 * be fetched, so a list of all endings would be weight without use.
 */
function brandOf(hostname: string): string {
  const labels = hostname.split('.');
  labels.pop();
  while (labels.length > 1 && (labels.at(-1)?.length ?? 0) <= 3) labels.pop();
  return labels.at(-1) ?? hostname;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
