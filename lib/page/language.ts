import { LANGUAGE_WORDS } from './language-words.ts';

/** Characters of the text that are looked at: three stretches of this length, so that an English header decides nothing. */
const STRETCH = 6000;

/** Scripts that one language of the web uses by far the most; the rest is told by words. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Han}/gu, 'zh'],
];

interface Profiles {
  /** word → languages that have it, and its weight: shared words tell less. */
  words: Map<string, { languages: string[]; weight: number }>;
}
let profiles: Profiles | null = null;

function load(): Profiles {
  if (profiles) return profiles;
  const languages = new Map<string, Set<string>>();
  for (const [language, list] of Object.entries(LANGUAGE_WORDS))
    for (const word of list.split(' ')) {
      const set = languages.get(word) ?? new Set();
      languages.set(word, set.add(language));
    }
  const words = new Map(
    [...languages].map(([word, set]) => [word, { languages: [...set], weight: 1 / Math.sqrt(set.size) }]),
  );
  profiles = { words };
  return profiles;
}

const sampleOf = (text: string): string =>
  text.length <= 3 * STRETCH
    ? text
    : [0, (text.length - STRETCH) >> 1, text.length - STRETCH].map((at) => text.slice(at, at + STRETCH)).join(' ');

/** "de-AT", "EN_us", "deu" → "de", "en", "de"; null where it is no language tag. */
export function primaryLanguage(tag: string | null | undefined): string | null {
  const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (!primary) return null;
  const aliases: Record<string, string> = {
    nb: 'no',
    nn: 'no',
    iw: 'he',
    in: 'id',
    bs: 'hr',
    sh: 'sr',
    fil: 'tl',
    eng: 'en',
    deu: 'de',
    fra: 'fr',
    spa: 'es',
  };
  return aliases[primary] ?? (primary.length === 2 ? primary : null);
}

/**
 * The language that a text is written in (BCP 47 primary subtag; Norwegian of both kinds is "no"), judged from its
 * small words and its script. What the page declares (`<html lang>`) is often the template's and only breaks ties.
 * Null where the text is too short or too mixed to tell.
 */
export function detectLanguage(text: string, declared: string | null): string | null {
  const sample = sampleOf(text).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const hint = primaryLanguage(declared);
  if (letters < 20) return null;
  // Kana settles Japanese even among many Han characters.
  const counts = SCRIPTS.map(([script, language]) => ({
    language,
    share: (sample.match(script)?.length ?? 0) / letters,
  }));
  for (const { language, share } of counts) if (share > (language === 'ja' ? 0.1 : 0.3)) return language;

  const { words } = load();
  const tokens = sample.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (tokens.length < 8) return null;
  const scores = new Map<string, number>();
  let known = 0;
  for (const token of tokens) {
    const entry = words.get(token);
    if (!entry) continue;
    known++;
    for (const language of entry.languages) scores.set(language, (scores.get(language) ?? 0) + entry.weight);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || known < 4 || known < 0.08 * tokens.length) return null;
  const lead = second ? best[1] / second[1] : 2;
  if (lead >= 1.12) return best[0];
  // Too close to call (Danish and Norwegian, Czech and Slovak, Indonesian and Malay): the page may say which.
  const close = [...scores].filter(([, score]) => score * 1.12 > best[1]).map(([language]) => language);
  return hint && close.includes(hint) ? hint : null;
}
