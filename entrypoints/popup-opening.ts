import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPopupOpening } from '../lib/platform/popup-opening.ts';
import { chooseLanguage } from '../lib/ui/i18n/languages.ts';
import { wordsFile } from '../lib/ui/i18n/words-file.ts';

/**
 * The popup's page runs this first, while its modules are still loading: what they will need is asked for meanwhile.
 * It leaves its promise where they find it.
 */
export default defineUnlistedScript(() => {
  const opening = readPopupOpening();
  Object.assign(globalThis, { popupOpening: opening });
  // In development the words come from a server of their own.
  if (import.meta.env.PROD) void opening.then(({ settings }) => preloadWords(settings.language));
});

function preloadWords(choice: Parameters<typeof chooseLanguage>[0]): void {
  const { language } = chooseLanguage(choice, navigator.languages);
  for (const catalogue of ['shared', 'popup']) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/${wordsFile(language, catalogue)}`;
    document.head.append(link);
  }
}
