import { untrack } from 'svelte';
import { type Catalogue, type Key, loadCatalogues, type Messages } from './catalogues.ts';
import { type Formats, formatsOf } from './formats.ts';
import { chooseLanguage, type Language } from './languages.ts';
import { fill, type Message, type Values } from './message.ts';

interface Speech {
  language: Language;
  locale: string;
  messages: Record<string, Message>;
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
  formats: Formats;
}

// One state for the page: whatever reads it (each `t` in a template) is written anew when the language changes.
let speech = $state.raw<Speech | null>(null);

/**
 * Loads the words of a page and speaks them from now on; sets `lang` of the root element. Await it before mounting.
 * What was loaded before in the same language stays.
 */
export async function speak(choice: 'auto' | Language, catalogues: readonly Catalogue[]): Promise<void> {
  const { language, locale } = chooseLanguage(choice, navigator.languages);
  const messages = await loadCatalogues(language, catalogues);
  speakThese(language, locale, speech?.language === language ? { ...speech.messages, ...messages } : messages);
}

/** Loads further catalogues in the language that is spoken now, such as the letters when somebody writes one. */
export async function loadMore(...catalogues: Catalogue[]): Promise<void> {
  // Not tracked: what awaits this must not be run again by what it brings.
  await speak(untrack(currentLanguage), catalogues);
}

/** Speaks given messages: for the gallery and the tests, which stretch the words to see whether the layout holds. */
export function speakThese(language: Language, locale: string, messages: Record<string, Message>): void {
  speech = {
    language,
    locale,
    messages,
    plural: new Intl.PluralRules(language),
    number: new Intl.NumberFormat(locale),
    formats: formatsOf(locale),
  };
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

function spoken(): Speech {
  if (!speech) throw new Error('No language yet: await speak() before anything is shown');
  return speech;
}

/**
 * A text of the interface in the reader's language. Plural by `n`; numbers are written as the locale writes them.
 * @throws Error where the key's catalogue is not loaded.
 */
export function t<K extends Key>(key: K, ...values: Values<Messages[K]>): string {
  const { messages, plural, number } = spoken();
  const message = messages[key];
  if (message === undefined) throw new Error(`No words for ${key}: is its catalogue loaded?`);
  return fill(message, (values[0] ?? {}) as Record<string, string | number>, plural, number);
}

/** Dates, numbers and durations as the reader writes them. */
export function formats(): Formats {
  return spoken().formats;
}

/** The language that is spoken now. */
export function currentLanguage(): Language {
  return spoken().language;
}
