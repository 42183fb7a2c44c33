import type { PolicyDocument } from '../engine/document.ts';
import { extract } from './extract.ts';
import { fold } from './lines.ts';
import { ownAddress } from './own-address.ts';
import { CONTRACT, OTHER_NAMES, PERSONAL_DATA, POLICY_NAMES, SUBJECTS, WEAK_POLICY_NAMES } from './policy-words.ts';

/** Lower case, without the marks that some authors leave off; what words are compared in. */
const spoken = (text: string): string => fold(text).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** A part of a text, from the beginning of a word; scripts that write no spaces have no such border. */
const anyOf = (words: readonly string[]): RegExp => {
  const escaped = words.map((word) => spoken(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `(?:(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])|(?<=daten))(?:${escaped.join('|')})`,
    'gu',
  );
};

interface Patterns {
  names: RegExp;
  weak: RegExp;
  other: RegExp;
  cookies: RegExp;
  /** Contracts, rules and settings: never a policy as well. */
  firm: RegExp;
  makers: RegExp;
  personal: RegExp;
  contract: RegExp;
}
let compiled: Patterns | null = null;
/** Made when first needed: the background and the tools judge pages, most contexts never do. */
function patterns(): Patterns {
  compiled ??= {
    names: anyOf(Object.values(POLICY_NAMES).flat()),
    weak: anyOf(WEAK_POLICY_NAMES),
    other: anyOf(Object.values(OTHER_NAMES).flat()),
    cookies: anyOf(OTHER_NAMES.cookies ?? []),
    firm: anyOf([...(OTHER_NAMES.contracts ?? []), ...(OTHER_NAMES.rules ?? []), ...(OTHER_NAMES.settings ?? [])]),
    makers: anyOf([...(OTHER_NAMES.makers ?? []), ...(OTHER_NAMES.articles ?? []), ...(OTHER_NAMES.settings ?? [])]),
    personal: anyOf(PERSONAL_DATA),
    contract: anyOf(CONTRACT),
  };
  return compiled;
}
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const has = (text: string, pattern: RegExp): boolean => count(text, pattern) > 0;

/** What the page says of itself beyond its text. */
export interface PageHints {
  /** Metadata or markup of a news story or a blog post. */
  article: boolean;
  /** Check boxes, switches and choices. */
  switches: number;
}

const POLICY_PATH =
  /(?:^|[/_.?=&-])(?:privacy|privacypolicy|privacystatement|privacynotice|data-?protection|data-?policy|dataprivacy|datenschutz\w*|confidentialite|vie-?privee|donnees-?personnelles|privacidad|privacidade|privacyverklaring|privacybeleid|riservatezza|informativa\w*|integritetspolicy|dataskydd|privatlivspolitik|persondata\w*|personvern\w*|tietosuoja\w*|polityka-?prywatnosci|prywatnosc|ochrana-?(?:osobnich-?udaju|osobnych-?udajov|soukromi)|adatvedel\w*|adatkezel\w*|confidentialitate|gizlilik\w*|kvkk|aydinlatma\w*|konfidenc\w*|politika-?(?:privatnosti|zasebnosti|konfidencialnosti)|privatumo?\w*|privaatsus\w*|privasi|personal-?data|gdpr|rgpd|dsgvo)(?:$|[/_.?=&-])/i;
const OTHER_PATH =
  /(?:^|[/_.-])(?:terms|tos|agb|cgu|cgv|cookies?|cookie-?policy|trackers?|dpa|data-?processing\w*|sub-?processors?|acceptable-?use|eula|settings|preferences|choices|blog|news|article|articles|press|templates?|generator|imprint|impressum)(?:$|[/_.-])/i;

/** A story about privacy may have the policy's name in its address. */
const STORY_PATH =
  /\/(?:blogs?|news|articles?|artikel\w*|press|presse|stories|posts?|magazine?|20[0-9]{2}|nachrichten|aktuelles|actualites?|noticias?|notizie|nieuws|novosti|aktualnosci|wiadomosci|nyheter|nyheder|uutiset|haber\w*|berita|tin-tuc)\//i;

/** The measured signs of a page, each from 0 to 1 unless it says otherwise; `judge` weighs them. */
export interface Signs {
  /** Title or one of the first headings names a policy. */
  named: number;
  /** Only "privacy", "Datenschutz" … */
  weaklyNamed: number;
  /** Title or first headings name another kind of page (terms, contract, rules, cookies …) and no policy. */
  namedOther: number;
  /** Title or first headings speak of templates, generators, settings or of policies as a subject. */
  namedMaker: number;
  path: number;
  otherPath: number;
  /** The address is of a blog or of news. */
  story: number;
  /** The text names itself a policy: "this privacy notice". */
  selfNamed: number;
  /** The same in its first lines. */
  selfNamedEarly: number;
  /** Mentions of personal data a thousand words; 8 or more is 1. */
  personal: number;
  /** Share of the subjects that English policies have (for other languages a value from `personal`). */
  subjects: number;
  /** How often "we" collect, share, keep …, or do not: once in sixty words is 1. English only. */
  deeds: number;
  /** Hardly any of those subjects: a text about personal data that is no policy. English only. */
  narrow: number;
  /** More talk of cookies than of personal data. */
  cookies: number;
  /** More talk of liability, licences and termination than of personal data. */
  contract: number;
  /** Too short to be a policy: 1 below 60 words, 0 from 220 on; where the page is named one, 1 below 20, 0 from 70 on. */
  stub: number;
  /** Placeholders of a template: "[company name]". */
  blanks: number;
  /** "We", "our" and "you", as policies speak; stories speak of others. English only. */
  distant: number;
  /**
   * A title that has the name in its midst, as headlines have; in English only as far as the text speaks of others, in
   * other languages, whose pronouns are not counted, 0.7.
   */
  headline: number;
  article: number;
  switches: number;
}

const DEEDS =
  /\bwe (?:(?:do|will|may|also|only|never|not|don't|can|cannot|and) |\([^)]{0,30}\) ){0,4}(?:collect|share|sell|rent|store|log|keep|disclose|retain|track)\b/g;

/** Characters of text that are looked at: the beginning tells what a text is, and counts must not cost with its length. */
const LOOKED_AT = 60_000;

function textOf(document: PolicyDocument): string {
  let text = '';
  for (const block of document.blocks) {
    text += `${block.text}\n`;
    if (text.length > LOOKED_AT) break;
  }
  return text.slice(0, LOOKED_AT);
}

/** Measures the signs of a page. */
export function readSigns(document: PolicyDocument, url: string | null, hints: PageHints | null): Signs {
  const p = patterns();
  // Site names follow a bar: "Terms of Use | Privacy Badger" is no policy for its second half, so the first counts.
  const [title = ''] = document.title.split(/\s[|–—·•»]\s|\s-\s/);
  const early = new Set(document.blocks.slice(0, 6).map((block) => block.text.slice(0, 200)));
  const headings = document.blocks
    .slice(0, 30)
    .filter((block) => block.kind === 'heading' && block.level <= 3)
    .slice(0, 3)
    .map((block) => block.text.slice(0, 200));
  const opening = document.blocks[0]?.text.slice(0, 160) ?? '';
  const heads = [
    ...new Set(
      [title, ...headings.slice(0, 2), opening.length < 90 && !/[.!?]\s/.test(opening) ? opening : ''].map(spoken),
    ),
  ];
  const text = textOf(document);
  const lower = spoken(text);
  const words = Math.max(
    1,
    (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + count(text, /[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]/g) / 2,
  );
  const personal = count(lower, p.personal);
  const isEnglish = document.language === 'en' || document.language === null;
  const namedHeads = heads.filter((head) => has(head, p.names));
  const named = namedHeads.length > 0;
  const weak = !named && heads.some((head) => has(head, p.weak));
  // Where both stand in one head ("Terms of use and privacy policy") they weigh each other up; else the title decides.
  const titleOther = has(spoken(title), p.other) && !has(spoken(title), p.names);
  // "Cookies" or "Terms" further down is a section.
  const otherHeads = [...early]
    .map(spoken)
    .filter((head) => heads.includes(head) && has(head, p.other) && !has(head, p.names));
  // "Cookies" under "Privacy" is a section of it.
  const section = has(spoken(title), p.weak) && !otherHeads.includes(spoken(title));
  const path = (() => {
    try {
      const { pathname, search } = new URL(url ?? '');
      return decodeURIComponent(pathname + search);
    } catch {
      return '';
    }
  })();
  const story = STORY_PATH.test(path);
  const onPath = POLICY_PATH.test(path) && !story;
  // A short text has few subjects and few pronouns, whatever it is.
  const length = Math.min(1, words / 250);
  const [shortest, enough] = named || (weak && onPath) ? [20, 70] : [60, 220];
  const breadth = SUBJECTS.filter((subject) => subject.test(text)).length / SUBJECTS.length;
  const density = Math.min(1, (1000 * personal) / words / 8);
  const cookies = count(lower, p.cookies);
  const pronouns = isEnglish ? count(lower, /\b(?:we|our|us|you|your|i|my)\b/g) / words : 0.06;
  const distant = length * Math.min(1, Math.max(0, (0.045 - pronouns) / 0.03));
  return {
    named: named ? 1 : 0,
    weaklyNamed: weak ? 1 : 0,
    // "Terms & Privacy" is both; the text decides.
    namedOther: titleOther
      ? has(spoken(title), p.weak) && !has(spoken(title), p.firm)
        ? 0.3
        : 1
      : otherHeads.length && !named && !section
        ? 0.7
        : otherHeads.length
          ? 0.15
          : 0,
    namedMaker: has(spoken(title), p.makers) || has(spoken(headings[0] ?? ''), p.makers) ? 1 : 0,
    path: onPath ? 1 : 0,
    otherPath: !story && OTHER_PATH.test(path) && !POLICY_PATH.test(path) ? 1 : 0,
    story: story ? 1 : 0,
    selfNamed: Math.min(1, count(lower.slice(0, 20_000), p.names) / 3),
    personal: density,
    subjects: isEnglish ? breadth : 0.3 + 0.3 * density,
    deeds: isEnglish ? Math.min(1, (60 * count(lower, DEEDS)) / words) : 0,
    selfNamedEarly: has(lower.slice(0, 700), p.names) ? 1 : 0,
    narrow: isEnglish ? length * Math.min(1, Math.max(0, (0.4 - breadth) / 0.3)) : 0,
    // A text that covers what policies cover is no cookie policy, however much it says of cookies.
    cookies:
      Math.min(1, Math.max(0, cookies / (personal + 3) - 1)) * (named ? 0.3 : isEnglish && breadth >= 0.7 ? 0.5 : 1),
    contract: Math.min(1, Math.max(0, count(lower, p.contract) / (personal + 5) - 0.5)) * (named || weak ? 0.5 : 1),
    stub: Math.min(1, Math.max(0, (enough - words) / (enough - shortest))),
    blanks: Math.min(
      1,
      count(
        text,
        /\[(?:your|insert|company name|business name|name of)\b[^\]]{0,40}\]|\{\{\s?(?:company|business|site)/gi,
      ) / 3,
    ),
    distant,
    headline: heads.some((head) => isHeadline(head, p.names) || isHeadline(head, p.weak))
      ? isEnglish
        ? distant
        : 0.7
      : 0,
    article: hints?.article || /\b\d{1,2}[- ]min(?:ute)?s?[- ]read\b/.test(lower.slice(0, 700)) ? 1 : 0,
    switches: Math.min(1, (hints?.switches ?? 0) / 6),
  };
}

/** Whether two words at least stand on both sides of a policy's name; or, after a colon, four behind it. */
function isHeadline(head: string, names: RegExp): boolean {
  const name = head.match(names)?.[0];
  if (!name) return false;
  const [before, after] = [head.slice(0, head.indexOf(name)), head.slice(head.indexOf(name) + name.length)];
  const words = (text: string) => text.match(/\p{L}+/gu)?.length ?? 0;
  return (words(before) >= 2 && words(after) >= 2) || (/^\p{L}*\s?:/u.test(after) && words(after) >= 4);
}

/**
 * Weights of the signs, in log-odds: what a sign by itself makes of even odds. Set by hand in round numbers so that each
 * can be argued with, and checked on the saved pages, forms and policies (test/page/detect-policy.test.ts).
 */
const WEIGHTS: Readonly<Record<keyof Signs, number>> = {
  named: 4.5,
  weaklyNamed: 2,
  namedOther: -5,
  namedMaker: -5,
  path: 1.5,
  otherPath: -1.5,
  story: -5,
  selfNamed: 2,
  selfNamedEarly: 1.5,
  personal: 4,
  subjects: 5,
  deeds: 2,
  narrow: -3,
  cookies: -4,
  contract: -4,
  stub: -6,
  blanks: -6,
  distant: -2,
  headline: -4,
  article: -3,
  switches: -1.5,
};
const BIAS = -7;

/** Probability, 0 … 1, that a page with these signs is a privacy policy. */
export function judge(signs: Signs): number {
  let sum = BIAS;
  for (const [sign, value] of Object.entries(signs)) sum += WEIGHTS[sign as keyof Signs] * value;
  return 1 / (1 + Math.exp(-sum));
}

function hintsOf(page: Document): PageHints {
  const type = page.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const written = page.querySelector(
    '[rel=author],[itemprop=author],meta[name=author],meta[property="article:author"],.byline,[class*=author]',
  );
  const published = page.querySelector(
    'meta[property="article:published_time"],time[pubdate],[itemprop=datePublished]',
  );
  return {
    article: (/article|blog|news/i.test(type) ? 1 : 0) + (written ? 1 : 0) + (published ? 1 : 0) >= 2,
    switches: page.querySelectorAll('input[type=checkbox],input[type=radio],[role=switch],[role=checkbox]').length,
  };
}

/** The verdict on a text that came without a page (Markdown, plain text). */
export function detectPolicyText(
  document: PolicyDocument,
  url: string | null,
): { isPolicy: boolean; confidence: number } {
  const probability = judge(readSigns(document, url, null));
  return { isPolicy: probability >= 0.5, confidence: Math.max(probability, 1 - probability) };
}

/**
 * Is the page a privacy policy? Judged from its address, title, headings and text, in any language of `policy-words.ts`.
 * @param url its address; without it, the one that the page gives for itself.
 * @param document the page's text, where it has been extracted already.
 * @returns confidence: probability, 0.5 … 1, that the answer is right.
 */
export function detectPolicy(
  page: Document,
  url: string | null,
  document: PolicyDocument | null = extract(page, url),
): { isPolicy: boolean; confidence: number } {
  // A page that only scripts fill is known by its names; a stub has some text, and that is judged.
  if (!document) {
    const named = has(spoken(page.title), patterns().names) && page.querySelector('script') !== null;
    return { isPolicy: named, confidence: named ? 0.6 : 0.95 };
  }
  const probability = judge(readSigns(document, url ?? ownAddress(page), hintsOf(page)));
  return { isPolicy: probability >= 0.5, confidence: Math.max(probability, 1 - probability) };
}
