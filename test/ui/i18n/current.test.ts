// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { formats, LANGUAGES, speak, speakThese, t } from '../../../lib/ui/i18n/index.ts';
import { chooseLanguage } from '../../../lib/ui/i18n/languages.ts';

afterEach(() => vi.unstubAllGlobals());

test('the language is the first of the reader’s that there is, in the region that the reader named', () => {
  expect(chooseLanguage('auto', ['nl-NL', 'de-AT', 'en'])).toEqual({ language: 'de', locale: 'de-AT' });
  expect(chooseLanguage('auto', ['ja'])).toEqual({ language: 'en', locale: 'en' });
  expect(chooseLanguage('fr', ['en-GB', 'de'])).toEqual({ language: 'fr', locale: 'fr' });
  expect(chooseLanguage('auto', ['de-NO_SUCH', 'de'])).toEqual({ language: 'de', locale: 'de' });
});

test('counts follow the plural rules of the language, numbers its grouping', async () => {
  await speak('en', ['shared']);
  expect([0, 1, 2].map((n) => t('note.more-periods', { n }))).toEqual([
    '0 more periods',
    '1 more period',
    '2 more periods',
  ]);
  expect(t('policy.words', { n: 12345 })).toBe('12,345 words');
  await speak('fr', ['shared']);
  expect([0, 1, 2].map((n) => t('note.more-periods', { n }))).toEqual([
    '0 autre durée',
    '1 autre durée',
    '2 autres durées',
  ]);
  await speak('de', ['shared']);
  expect(t('policy.words', { n: 12345 })).toBe('12.345 Wörter');
  expect(document.documentElement.lang).toBe('de');
});

test('a value is put in as it is, even where it looks like a gap or a pattern', async () => {
  await speak('en', ['shared']);
  expect(t('retention.keeps', { what: '{duration} $& <b>', duration: '2 years' })).toBe(
    'Keeps {duration} $& <b> 2 years',
  );
});

test('dates do not shift with the time zone; what is no date stays as it is', async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  await speak('auto', ['shared']);
  expect(formats().date('2026-05-01')).toBe('1 May 2026');
  expect(formats().date('2026-05')).toBe('May 2026');
  expect(formats().date('soon')).toBe('soon');
});

test.each([
  ['P2Y', '2 years'],
  ['P1D', '1 day'],
  ['P18M', '18 months'],
  ['P1Y6M', '1 year, 6 months'],
  ['PT48H', '48 hours'],
  ['PT5M', '5 minutes'],
  ['P3W', '3 weeks'],
  ['P', 'P'],
  ['for ever', 'for ever'],
])('the duration %s reads "%s"', async (iso, words) => {
  await speak('en', ['shared']);
  expect(formats().duration(iso)).toBe(words);
});

test('a date and a count of days do not get in each other’s way', async () => {
  await speak('en', ['shared']);
  expect([formats().date('2026-05-01'), formats().duration('P30D')]).toEqual(['May 1, 2026', '30 days']);
  expect([formats().date('2026-05'), formats().duration('P6M')]).toEqual(['May 2026', '6 months']);
});

test('durations are in words in every language', async () => {
  const words = [];
  for (const language of LANGUAGES) {
    await speak(language, ['shared']);
    words.push(formats().duration('P2Y'));
  }
  expect(words).toEqual(['2 years', '2 Jahre', '2 ans', '2 años', '2 anos']);
});

test('words that were not loaded are an error, not a blank', async () => {
  speakThese('en', 'en', {});
  expect(() => t('app.name')).toThrow('app.name');
});
