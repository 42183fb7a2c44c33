import { describe, expect, test } from 'vitest';
import { LANGUAGES, loadCatalogues } from '../../lib/ui/i18n/index.ts';
import { composeLetter, LETTER_LAWS, LETTER_REQUESTS, likelyLaw } from '../../lib/ui/letters.ts';
import { mailAddress } from '../../lib/ui/web-address.ts';

const WISH = {
  request: 'access',
  law: 'gdpr',
  company: 'Lantern Ltd',
  name: 'Ada B.',
  account: 'ada@home.example',
} as const;

describe.each(LANGUAGES)('letters in %s', (language) => {
  test('each request under each law is whole, differs from the others, and fits into a mail draft', async () => {
    const words = await loadCatalogues(language, ['letters']);
    const bodies = new Set<string>();
    for (const law of LETTER_LAWS) {
      for (const request of LETTER_REQUESTS) {
        const { subject, body } = composeLetter(words, { ...WISH, law, request });
        expect(subject + body).not.toMatch(/[{}]|undefined/);
        expect(body).toContain('Lantern Ltd');
        expect(body).toContain('ada@home.example');
        expect(body.trimEnd().endsWith('Ada B.')).toBe(true);
        // Windows hands no longer address to a mail program.
        expect(mailAddress('privacy@lantern.example', { subject, body })?.length).toBeLessThan(2048);
        bodies.add(body);
      }
    }
    expect(bodies.size).toBe(LETTER_LAWS.length * LETTER_REQUESTS.length);
  });
});

test.each([
  ['gdpr', 'access', /Articles 12 and 15 of the General Data Protection Regulation/, /one month/],
  ['gdpr', 'deletion', /Articles 12, 17 and 19/, /one month/],
  ['gdpr', 'objection', /Articles 7\(3\), 12 and 21/, /one month/],
  ['ukGdpr', 'access', /Articles 12 and 15 of the UK GDPR/, /one month/],
  ['ccpa', 'access', /1798\.100, 1798\.110 and 1798\.115/, /45 days/],
  ['ccpa', 'deletion', /1798\.105/, /45 days/],
  ['ccpa', 'objection', /1798\.120 and 1798\.121/, /15 business days/],
] as const)('%s %s names its articles and its time', async (law, request, articles, time) => {
  const { body } = composeLetter(await loadCatalogues('en', ['letters']), { ...WISH, law, request });
  expect(body).toMatch(articles);
  expect(body).toMatch(time);
});

test('without a law, a name or an account nothing is made up', async () => {
  const words = await loadCatalogues('en', ['letters']);
  const { body } = composeLetter(words, { request: 'deletion', law: 'general', company: null, name: ' ', account: '' });
  expect(body).not.toMatch(/Article|section|under/);
  expect(body).toMatch(/^To whom it may concern,/);
  expect(body.endsWith('Kind regards,\n')).toBe(true);
});

test.each([
  [['de-AT', 'en-US'], 'gdpr'],
  [['en', 'en-GB'], 'ukGdpr'],
  [['en-US'], 'ccpa'],
  [['pt-BR'], 'general'],
  [['zh-Hant-TW'], 'general'],
  [['nb-NO'], 'gdpr'],
  [['de-CH'], 'general'],
  [[], 'general'],
] as const)('readers with %j most likely have %s', (languages, law) => expect(likelyLaw(languages)).toBe(law));
