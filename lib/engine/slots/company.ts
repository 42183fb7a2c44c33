import type { PolicyDocument } from '../document.ts';
import { everyMatch } from '../every-match.ts';
import { Expression } from '../expression.ts';
import type { ReadText } from '../text-reader.ts';

/** Legal forms that end a company's name, as they are written in policies. */
const FORMS = String.raw`Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|GmbH|AG|SAS|S\.A\.S|S\.A|SARL|S\.à r\.l|B\.V|BV|N\.V|AB|A\/S|ApS|Oyj?|ASA?|PLC|plc|Corp|Corporation|Company|L\.P|LLP|Pty|Pte|K\.K|S\.r\.l|S\.p\.A|s\.r\.o|a\.s|Foundation|Association|e\.V|UG|SE|SIA|OÜ`;
/** Begins with what all forms begin with: to look for a letter before it takes long. */
const FORM = new RegExp(
  String.raw`(?=[A-Zaeps])(?<![\p{L}\p{N}])(?:${FORMS})(?![\p{L}\p{N}])(?:\.? Ltd(?![\p{L}\p{N}]))?\.?`,
  'gu',
);
/** The words of each of them. */
const HAS_FORM = new Expression(new RegExp(String.raw`\b(?:${FORMS})\b`));
/** Words of a name, walked backwards from its form. */
const NAME_WORD = /^[\p{Lu}\d][\p{L}\p{N}&.'’-]*,?$/u;
const JOINT = /^(?:of|and|the|for|de|&|-|\|)$/;
/** Words that begin a sentence or a label, not a name. */
const NOT_A_NAME =
  /^(?:The|By|In|At|Of|For|And|Our|This|When|If|To|Contact|About|Copyright|©|We|With|From|As|An?|Privacy|Policy|Website|Address|Attn:?|Controller:?|Company:?)$/;
const CALLED_WE = /^[\s,]*(?:and its \w+ )?\(?[^.]{0,60}["“'‘](?:we|us|our|company|the company)["”'’,]/i;
const WIDELY_USED =
  /^(?:Google|Facebook|Meta|Stripe|Microsoft|Amazon|Twitter|Apple|LinkedIn|PayPal|Cloudflare|Adobe)\b/;

/**
 * The name of who is responsible, as written: the legal name that stands most often and earliest and is called "we",
 * else what the title names. Null where none is found.
 */
export function findCompany(document: PolicyDocument, texts: readonly ReadText[]): string | null {
  const scores = new Map<string, number>();
  texts.forEach((read, i) => {
    const { text } = read;
    if (text.length > 900 || !read.may(HAS_FORM)) return;
    for (const match of everyMatch(FORM, text)) {
      const name = nameBefore(text.slice(0, match.index), match[0]);
      if (!name || (WIDELY_USED.test(name) && !document.title.includes(name.split(' ')[0] ?? ''))) continue;
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
      const called = CALLED_WE.test(after) ? 4 : 0;
      const controls = /controller|responsible|operated by|provided by|contact/i.test(text) ? 1 : 0;
      const place = i < 15 ? 1 : i > texts.length - 15 ? 0.5 : 0;
      scores.set(name, (scores.get(name) ?? 0) + 1 + called + controls + place);
    }
  });
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? nameInTitle(document.title);
}

/** The capitalised words right before a legal form, at most six, with the form. */
function nameBefore(before: string, form: string): string | null {
  const words = before.trimEnd().slice(-120).split(/\s+/);
  const name: string[] = [];
  while (words.length && name.length < 6) {
    const word = words.pop() ?? '';
    const bare = word.replace(/^["“'‘(]+/, '');
    if (!NAME_WORD.test(bare) && !(JOINT.test(word) && name.length)) break;
    if (NOT_A_NAME.test(bare)) break;
    name.unshift(bare);
    if (bare !== word) break;
  }
  while (name.length && JOINT.test(name[0] ?? '')) name.shift();
  return name.length ? `${name.join(' ')} ${form}` : null;
}

/** What a title such as "Privacy Policy | Lantern" names besides the policy. */
function nameInTitle(title: string): string | null {
  const parts = title
    .split(/\s[|–—·:-]\s|\|/)
    .map((part) =>
      part
        .replace(
          /\b(?:our )?(?:online )?privacy (?:policy|notice|statement)\b|\bprivacy\b|\bpolicy\b|\bdata protection\b/gi,
          '',
        )
        .trim()
        // "Privacy notice of the Night Shelter"
        .replace(/^(?:of|for|at|by)\s+/i, ''),
    )
    .filter((part) => part.length > 1 && part.length < 40);
  return parts.at(-1) ?? null;
}
