import type { Message } from './i18n/message.ts';

export const LETTER_LAWS = ['gdpr', 'ukGdpr', 'ccpa', 'general'] as const;
export type LetterLaw = (typeof LETTER_LAWS)[number];
export const LETTER_REQUESTS = ['access', 'deletion', 'objection'] as const;
export type LetterRequest = (typeof LETTER_REQUESTS)[number];

/** What a letter is made from. */
export interface LetterWish {
  request: LetterRequest;
  law: LetterLaw;
  company: string | null;
  /** The reader's name, as they sign; may be empty. */
  name: string;
  /** By what the company knows the reader (an e-mail address, a user name); may be empty. */
  account: string;
}

export interface Letter {
  subject: string;
  body: string;
}

/**
 * By when each law wants an answer: GDPR and UK GDPR Art. 12(3), one month; Cal. Civ. Code § 1798.130(a)(2), 45 days;
 * an opt-out in California 15 business days (11 CCR § 7026(f)). Elsewhere we merely ask for 30 days.
 */
function deadlineOf(law: LetterLaw, request: LetterRequest): string {
  if (law === 'general') return 'letter.within.30-days';
  if (law !== 'ccpa') return 'letter.within.month';
  return request === 'objection' ? 'letter.within.15-days' : 'letter.within.45-days';
}

/**
 * Writes a letter in the language of the given words (the `letters` catalogue of that language, which need not be the
 * one of the interface: a letter is best written in the language of the policy).
 */
export function composeLetter(words: Record<string, Message>, wish: LetterWish): Letter {
  const { request, law, company, name, account } = wish;
  const say = (key: string, values: Record<string, string> = {}) => {
    const text = words[key];
    if (typeof text !== 'string') throw new Error(`No words for ${key} in the letters`);
    return text.replace(/\{(\w+)\}/g, (gap, gapName) => values[gapName] ?? gap);
  };
  const asks = [
    say(`letter.ask.${request}`),
    ...(law === 'general' ? [] : [say('letter.basis', { law: say(`letter.law.${law}.${request}`) })]),
  ];
  const paragraphs = [
    company ? say('letter.greeting', { company }) : say('letter.greeting.nameless'),
    asks.join(' '),
    say(deadlineOf(law, request)),
    ...(account.trim() ? [say('letter.account', { account: account.trim() })] : []),
    [say('letter.closing'), name.trim()].filter(Boolean).join('\n'),
  ];
  return { subject: say(`letter.subject.${request}`), body: `${paragraphs.join('\n\n')}\n` };
}

// The European Economic Area, where the GDPR holds.
const GDPR = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** The law that a reader most likely has, by the region of their languages (`navigator.languages`); theirs to change. */
export function likelyLaw(preferred: readonly string[]): LetterLaw {
  for (const tag of preferred) {
    const region = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(tag)?.[1];
    if (!region) continue;
    if (region === 'GB') return 'ukGdpr';
    if (region === 'US') return 'ccpa';
    return GDPR.has(region) ? 'gdpr' : 'general';
  }
  return 'general';
}
