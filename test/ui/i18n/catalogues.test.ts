import { describe, expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES, loadCatalogues } from '../../../lib/ui/i18n/index.ts';
import type { Message } from '../../../lib/ui/i18n/message.ts';

const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const texts = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));

describe.each(LANGUAGES)('the words in %s', (language) => {
  test.each(CATALOGUES)('%s has every key of the English one, and no other', async (catalogue) => {
    const english = Object.keys(await loadCatalogues('en', [catalogue]));
    expect(english.length).toBeGreaterThan(0);
    expect(Object.keys(await loadCatalogues(language, [catalogue]))).toEqual(english);
  });

  test('each text has the gaps of the English one', async () => {
    const english = await loadCatalogues('en', CATALOGUES);
    for (const [key, message] of Object.entries(await loadCatalogues(language, CATALOGUES))) {
      const wanted = gaps(texts(english[key] as Message).at(-1) ?? '');
      for (const text of texts(message)) {
        expect(text.trim(), key).not.toBe('');
        // "one" may do without its number ("one more"); every other form names what English names.
        if (typeof message === 'string' || text === message.other)
          expect(gaps(text), `${key}: ${text}`).toEqual(wanted);
      }
    }
  });

  test('each plural has exactly the forms of the language', async () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
    for (const [key, message] of Object.entries(await loadCatalogues(language, CATALOGUES)))
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual(forms);
  });

  test('no text is left in English', async () => {
    if (language === 'en') return;
    // Names, and short words that two languages happen to share.
    const same = new Set(['app.name', 'retention.and-keeps', 'popup.text.grade']);
    const english = await loadCatalogues('en', CATALOGUES);
    const words = await loadCatalogues(language, CATALOGUES);
    const left = Object.keys(english).filter(
      (k) =>
        !same.has(k) &&
        JSON.stringify(words[k]) === JSON.stringify(english[k]) &&
        texts(english[k] as Message).join('').length > 14,
    );
    expect(left).toEqual([]);
  });
});

test('no key stands in two catalogues', async () => {
  const all = (await Promise.all(CATALOGUES.map((c) => loadCatalogues('en', [c])))).flatMap(Object.keys);
  expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([]);
});
