import { type BadgeWords, worstFinding } from '../../background/badge-words.ts';
import { chooseLanguage, type Language } from './languages.ts';
import { fill, type Message, type Translation } from './message.ts';
import badgeDe from './messages/de/badge.ts';
import sharedDe from './messages/de/shared.ts';
import badgeEn from './messages/en/badge.ts';
import sharedEn from './messages/en/shared.ts';
import badgeEs from './messages/es/badge.ts';
import sharedEs from './messages/es/shared.ts';
import badgeFr from './messages/fr/badge.ts';
import sharedFr from './messages/fr/shared.ts';
import badgePt from './messages/pt/badge.ts';
import sharedPt from './messages/pt/shared.ts';

type Words = Translation<typeof badgeEn & typeof sharedEn>;

/** All at once, since a worker may not load a script when it is needed. */
const WORDS: Record<Language, Words> = {
  en: { ...sharedEn, ...badgeEn },
  de: { ...sharedDe, ...badgeDe },
  fr: { ...sharedFr, ...badgeFr },
  es: { ...sharedEs, ...badgeEs },
  pt: { ...sharedPt, ...badgePt },
};

/**
 * The tooltips in the language of the interface.
 * @param choice the language that the settings name, asked at each tooltip, since it may change
 * @param preferred the reader's languages, best first
 */
export function badgeWords(choice: () => Promise<'auto' | Language>, preferred: readonly string[]): BadgeWords {
  const say = async (
    key: keyof typeof badgeEn,
    more?: (words: Words) => Record<string, string | number>,
  ): Promise<string> => {
    const { language, locale } = chooseLanguage(await choice(), preferred);
    const words = WORDS[language];
    const values = { app: words['app.name'], ...more?.(words) };
    return fill(words[key] as Message, values, new Intl.PluralRules(language), new Intl.NumberFormat(locale));
  };
  return {
    graded(summary) {
      const worst = worstFinding(summary);
      return say('badge.graded', (words) => ({
        grade: summary.grade,
        finding: words[worst ?? 'badge.nothing-bad'],
      }));
    },
    noLink: () => say('badge.no-link'),
    unreadable: (why) => say(`badge.${why}`),
    changed: (n) => say('badge.changed', () => ({ n })),
  };
}
