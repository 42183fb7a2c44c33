/** The languages of the interface, each with its own name for itself. */
export const LANGUAGE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
} as const;
export type Language = keyof typeof LANGUAGE_NAMES;
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

const primary = (tag: string) => tag.toLowerCase().split('-')[0] as string;
const isLanguage = (tag: string): tag is Language => tag in LANGUAGE_NAMES;

/**
 * The language to speak, and the locale to write its dates and numbers in.
 * @param choice what the settings say
 * @param preferred the reader's languages, best first (`navigator.languages`): the region of a matching one is kept, so
 * that a reader with `en-GB` sees "22 November" and one with `en-US` "November 22"
 */
export function chooseLanguage(
  choice: 'auto' | Language,
  preferred: readonly string[],
): { language: Language; locale: string } {
  const language = choice === 'auto' ? (preferred.map(primary).find(isLanguage) ?? 'en') : choice;
  return { language, locale: preferred.find((tag) => primary(tag) === language && isLocale(tag)) ?? language };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
