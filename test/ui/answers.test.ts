// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { DIMENSIONS, GRADES, VERDICTS } from '../../lib/engine/summary.ts';
import { answerOf, verdictInWords } from '../../lib/ui/answers.ts';
import { LANGUAGES, speak, t } from '../../lib/ui/i18n/index.ts';
import { MIXED, withFindings } from '../../tools/gallery/samples.ts';

describe.each(LANGUAGES)('in %s', (language) => {
  beforeEach(() => speak(language, ['shared']));

  test('every verdict of every dimension has words of its own', () => {
    for (const dimension of DIMENSIONS) {
      const words = VERDICTS[dimension].map((verdict) => verdictInWords(dimension, verdict));
      expect(new Set(words).size).toBe(words.length);
      for (const verdict of VERDICTS[dimension]) {
        const { headline } = answerOf(dimension, withFindings({ [dimension]: { verdict } }));
        expect(headline.trim()).not.toBe('');
        expect(headline).not.toContain('{');
      }
    }
  });

  test('every grade says what it means', () => {
    expect(new Set(GRADES.map((grade) => t(`grade.${grade}`))).size).toBe(GRADES.length);
  });
});

describe('in English', () => {
  beforeEach(() => speak('en', ['shared']));
  const say = (dimension: (typeof DIMENSIONS)[number], finding: object) => {
    const { headline, note, tone } = answerOf(dimension, withFindings({ [dimension]: finding }));
    return [tone, headline, note];
  };

  test.each([
    [{ verdict: 'sells', optOut: true }, 'bad', 'Sells your data', 'You can say no.'],
    [{ verdict: 'sells', optOut: false }, 'bad', 'Sells your data', 'Names no way to say no.'],
    [{ verdict: 'shares-for-ads', optOut: true }, 'caution', 'Shares your data for ads', 'You can say no.'],
    [{ verdict: 'no', optOut: true }, 'good', 'Does not sell your data', ''],
    [{ verdict: 'not-stated', optOut: false }, 'unknown', 'Does not say whether it sells your data', ''],
  ])('sale %j', (finding, ...words) => expect(say('sale', finding)).toEqual(words));

  test.each([
    [{ verdict: 'yes', control: 'opt-out' }, 'bad', 'Trains AI on your data', 'You can say no.'],
    [{ verdict: 'yes', control: 'none' }, 'bad', 'Trains AI on your data', 'Names no way to say no.'],
    [{ verdict: 'yes', control: 'opt-in' }, 'caution', 'Trains AI on your data only if you agree', ''],
    [{ verdict: 'deidentified-only', control: 'none' }, 'caution', 'Trains AI only on anonymised data', ''],
    [{ verdict: 'no', control: 'none' }, 'good', 'Does not train AI on your data', ''],
  ])('AI training %j', (finding, ...words) => expect(say('aiTraining', finding)).toEqual(words));

  const period = (what: string, duration: string, kind = 'kept') => ({ what, duration, kind, quote: '' });
  test.each([
    [{ periods: [period('chats', 'P2Y')] }, 'good', 'Keeps chats 2 years', ''],
    [{ periods: [period('Invoices and receipts', 'P7Y')] }, 'good', 'Keeps invoices and receipts 7 years', ''],
    [{ periods: [period('IP addresses', 'P7D')] }, 'good', 'Keeps IP addresses 7 days', ''],
    [{ periods: [period('Google Maps searches', 'P7D')] }, 'good', 'Keeps Google Maps searches 7 days', ''],
    [
      { periods: [period('logs', 'P90D'), period('invoices', 'P7Y'), period('chats', 'P24M')] },
      'good',
      'Keeps invoices 7 years; chats 24 months',
      '1 more period',
    ],
    [
      { periods: [period('your account', 'P30D', 'deletion'), period('logs', 'P1D')] },
      'good',
      'Keeps logs 1 day; your account within 30 days',
      '',
    ],
    [{ periods: [period('your account', 'P30D', 'deletion')] }, 'good', 'Deletes your account within 30 days', ''],
    [
      { periods: [period('chats', 'P2Y')], indefinite: true },
      'bad',
      'Keeps chats 2 years',
      'Some data may be kept without end.',
    ],
    [{ verdict: 'indefinite', periods: [], indefinite: true }, 'bad', 'May keep your data without end', ''],
    [{ verdict: 'vague', periods: [] }, 'caution', 'Keeps data as long as it needs; names no period', ''],
    [{ periods: [] }, 'good', 'Says how long it keeps data', ''],
  ])('retention %j', (finding, ...words) => expect(say('retention', finding)).toEqual(words));

  test.each([
    [{ verdict: 'barred', minAge: 13, ages: [13] }, 'good', '13 or older', ''],
    [{ verdict: 'barred', minAge: 13, ages: [16, 13, 14] }, 'good', '13 or older', 'Also names 14 and 16'],
    [{ verdict: 'barred', minAge: null, ages: [] }, 'good', 'Not for children', ''],
    [
      { verdict: 'with-consent', minAge: 18, ages: [13, 18] },
      'good',
      '18 or older; younger with a parent’s or school’s consent',
      'Also names 13',
    ],
    [{ verdict: 'no-age', minAge: null, ages: [] }, 'caution', 'Speaks of children, but names no age', ''],
  ])('children %j', (finding, ...words) => expect(say('children', finding)).toEqual(words));

  const nothing = { emails: [], primary: null, form: false, post: false, phone: false, officer: false };
  test.each([
    [{ ...nothing, verdict: 'direct', primary: 'privacy@a.example' }, 'good', 'privacy@a.example', ''],
    [{ ...nothing, verdict: 'general', emails: ['help@a.example'] }, 'caution', 'help@a.example', ''],
    [
      { ...nothing, verdict: 'direct', form: true, post: true },
      'good',
      'Has a contact for privacy',
      'by form · by post',
    ],
    [{ ...nothing, verdict: 'none' }, 'bad', 'Gives no contact for privacy', ''],
  ])('contact %j', (finding, ...words) => expect(say('contact', finding)).toEqual(words));

  test('an answer that is more than two in five times wrong is unsure, others are not', () => {
    const unsure = (confidence: number) => answerOf('sale', withFindings({ sale: { confidence } })).unsure;
    expect([0.1, 0.59, 0.6, 0.97].map(unsure)).toEqual([true, true, false, false]);
    expect(answerOf('sale', MIXED.dimensions).unsure).toBe(false);
  });
});
