import type { Clause } from '../clauses.ts';
import type { Link } from '../document.ts';
import { shorten } from '../evidence.ts';
import type { Evidence } from '../summary.ts';

/** So many links are given; a policy that names twenty industry pages names its own first. */
const MOST = 4;
/** Clauses after the one that offers a refusal in which its link may stand ("… here:", then a list or the bare link). */
const FOLLOWING = 6;
/** A longer link text is a sentence that was made a link: it says nothing on a button. */
const LONGEST_TEXT = 120;

/** What a link is for, told by its words and its address. */
interface Kind {
  /** It leads to a refusal or its settings. */
  refuses: RegExp;
  /** Its words alone say what is refused, so that it needs no sentence around it. */
  speaks: RegExp;
  /** Its address alone says so: pages of the advertising industry, and paths named after the refusal. */
  names: RegExp;
  /** It refuses something else. */
  other: RegExp;
}

const KINDS: Record<'sale' | 'aiTraining', Kind> = {
  sale: {
    refuses:
      /opt[ -]?out|optout|do[ -]?not[ -]?(?:sell|share|track|target)|don['’]?t[ -]?sell|\bdns(?:mpi)?\b|\bunsell|choices|preferences|settings|privacy[ -]?(?:cent(?:er|re)|controls?|portal|request|rights)|consent[ -]?(?:manage|tool|prefer)|ad(?:vertising|s)?[ -]?(?:controls?|personali[sz]ation|center|centre)|adssettings|aboutads|networkadvertising|youronlinechoices|youradchoices|edaa\b|evidon|globalprivacycontrol|limit[ -]?(?:the[ -]?use|ad|sharing)|object/i,
    speaks:
      /do not (?:sell|share)|don['’]t sell|opt[ -]?out of (?:the )?(?:sale|sharing|sell|targeted|interest|personali[sz]ed|ads|advertis)|your (?:\w+ )?(?:privacy|ad|advertising) choices|\bad(?:vertising|s)? (?:choices|preferences|settings)/i,
    names:
      /\/\/(?:[\w-]+\.)*(?:aboutads\.info|networkadvertising\.org|youronlinechoices\.\w+|youradchoices\.\w+|ddai\.info)(?:[/?#]|$)|\/opt-?out(?:[/?#]|$)/i,
    other: /\b(?:ai|gpt|train\w*|models?)\b/i,
  },
  aiTraining: {
    refuses:
      /opt[ -]?out|optout|object|settings|preferences|choices|controls?\b|privacy[ -]?(?:cent(?:er|re)|portal|request|rights)|do[ -]?not[ -]?train|(?:refuse|disable|turn(?:ing)? off|withdraw)/i,
    speaks:
      /(?:opt[ -]?out|object|do not|don['’]t|refuse|turn(?:ing)? off|disable)\b.{0,60}\b(?:train|\bai\b|model|machine learning|generative)|(?:train|\bai\b|model).{0,40}\bopt[ -]?out/i,
    names: /(?:ai|training|model)-opt-?out|opt-?out-(?:of-)?(?:ai|training)/i,
    other: /\b(?:cookies?|ads?|advertising)\b|aboutads|networkadvertising|do[ -]?not[ -]?(?:sell|share)/i,
  },
};

/** Words that say nothing but "look there": what the sentence around them offers is what they lead to. */
const POINTER =
  /^(?:(?:by )?(?:click(?:ing)?|tap(?:ping)?|visit(?:ing)?|see|go(?:ing)? to|us(?:e|ing))\s+)?(?:on )?(?:here|this|that|the|our)?\s?(?:link|page|form|web ?form|tool|site|website|request form|portal|instructions?|at)?$/i;
const REFUSAL_NEAR =
  /opt(?:ing)?[ -]?out|do not|don['’]t|refus|object|unsubscrib|turn(?:ing)? off|disabl|choos|choice|limit/i;

/** Documents to read, ways to write, and switches that stop mails or mere statistics: none of them refuses this. */
const ELSE =
  /\b(?:privacy|cookies?|data) (?:policy|notice|statement|hinweise)\b|\bterms\b|legal notice|unsubscrib|news ?letter|e-?mail preferences|gaoptout|google analytics|contact us|help cent(?:er|re)|^https?:\/\/\S+\/(?:terms|tos|legal)\/?$/i;
/** Pages of browsers on how to refuse cookies: no more than what the browser can do anyway. */
const BROWSER_HELP =
  /support\.(?:google|mozilla|apple|microsoft)\.(?:com|org)|windows\.microsoft\.com|opera\.com\/help|allaboutcookies|wikipedia\.org|\/chrome\/answer/i;

/**
 * The links by which the policy lets its reader refuse: those in the clauses that were found to offer it (or right after
 * one), and where these hold none, links anywhere whose own words or address say it. Web addresses only, best first, each once.
 * @param evidence the quotes of the finding; those with the label of an offer count.
 * @param address of the policy itself, which is no way out of it.
 */
export function findOptOutLinks(
  clauses: readonly Clause[],
  evidence: readonly Evidence[],
  dimension: 'sale' | 'aiTraining',
  address: string | null,
): Link[] {
  const { refuses, speaks, names, other } = KINDS[dimension];
  const offer = dimension === 'sale' ? 'optOut' : 'control';
  const quotes = new Set(evidence.filter((e) => e.label === offer).map((e) => e.quote));
  const found: Link[] = [];
  const add = (link: Link) => {
    const url = link.url.trim();
    const text =
      LONGEST_TEXT >= link.text.length && !POINTER.test(link.text) && !/^https?:/i.test(link.text) ? link.text : '';
    if (!/^https?:\/\//i.test(url) || isSame(url, address)) return;
    if (!found.some((known) => isSame(known.url, url))) found.push({ text, url });
  };
  const leads = (link: Link, clause: Clause) => {
    if (
      other.test(link.text) ||
      other.test(link.url) ||
      ELSE.test(link.text) ||
      ELSE.test(link.url) ||
      BROWSER_HELP.test(link.url)
    )
      return false;
    return (
      refuses.test(link.text) || refuses.test(link.url) || (POINTER.test(link.text) && REFUSAL_NEAR.test(clause.text))
    );
  };
  clauses.forEach((clause, i) => {
    if (!quotes.has(shorten(clause.text))) return;
    for (const near of [clause, ...followers(clauses, i)])
      for (const link of near.links) if (leads(link, near)) add(link);
  });
  // Where these clauses hold none: first by the words of a link, then by its address.
  for (const [sign, of] of [
    [speaks, 'text'],
    [names, 'url'],
  ] as const)
    if (!found.length)
      for (const clause of clauses)
        for (const link of clause.links) if (sign.test(link[of]) && leads(link, clause)) add(link);
  return found.slice(0, MOST);
}

/** The clauses that a clause introduces: list items, and lines that are nothing but a link. */
function followers(clauses: readonly Clause[], index: number): Clause[] {
  const after = clauses.slice(index + 1, index + 1 + FOLLOWING);
  const end = after.findIndex(
    (next) => next.kind === 'heading' || !(next.kind === 'item' || next.links.some((l) => l.text === next.text)),
  );
  return end < 0 ? after : after.slice(0, end);
}

const isSame = (a: string, b: string | null): boolean => b !== null && bare(a) === bare(b);
const bare = (url: string) =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/s, '')
    .replace(/\/$/, '')
    .toLowerCase();
