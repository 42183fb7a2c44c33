import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../lib/engine/clauses.ts';
import {
  aiStatementsOf,
  asksConsent,
  givesRefusal,
  refusesAi,
  refusesThis,
} from '../../../lib/engine/statements/ai-training.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { clauseOf } from '../clause-of.ts';

const read = (text: string, more: Partial<Clause> = {}) => aiStatementsOf(clauseOf(text, more), readText(text));

describe('aiStatementsOf', () => {
  it.each([
    ['We use your letters to train our language models.', 'trains'],
    ['Sketches that you upload may be used for training.', 'trains'],
    ['Our tram planner has a self-learning part that remembers your questions.', 'trains'],
    ['Your doodles may become part of our training set.', 'trains'],
    ['Your routes help us to refine our algorithms.', 'improves-models'],
    ['These ratings are used to build models.', 'improves-models'],
    ['We process your trips for the development of AI.', 'improves-models'],
    ['To develop new features, including through machine learning.', 'improves-with-ml'],
    ['We may use it to improve our technology.', 'improves-technology'],
    ['Only aggregated trips are used to improve our models.', 'trains-deidentified'],
    ['We use only de-identified trips, which cannot identify you, to train our models.', 'trains-deidentified'],
    ['We train our tutor on essays stripped of anything that names you.', 'trains-deidentified'],
    ['Essays are used to train our tutor models with your consent.', 'trains-with-consent'],
    ['We do not use your prompts to train our models without your permission.', 'trains-with-consent'],
    ['Recipients may use what you post to train their own models.', 'others-train'],
    ['We do not use your recipes to train AI models.', 'denies'],
    ['Nothing you write is used for training.', 'denies'],
    ['Use of your recipes for model training is expressly excluded.', 'denies'],
    ['By default, API inputs are not used to train our models.', 'denies-for-some'],
    ['Our providers may not use your recipes to train their models.', 'denies-for-providers'],
    ['You may instruct us not to use your recipes to improve our models.', 'improves-models'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('reads an item with the sentence that leads into it', () => {
    const item = (leadIn: string) => read('• train our models;', { kind: 'item', leadIn });
    expect(item('We use your recipes to:')).toEqual(['trains']);
    expect(item('We never use your recipes to:')).toEqual(['denies']);
  });

  it('counts a pseudonym as personal, and data used "alone or in aggregate" too', () => {
    expect(read('We use pseudonymised, partly aggregated trips to train our models.')).toEqual(['trains']);
    expect(read('We use trips, alone or in aggregate form, to train our models.')).toEqual(['trains']);
  });

  it('lets a denial reach no further than "but"', () => {
    expect(read('We do not sell your recipes, but we use them to train our models.')).toEqual(['trains']);
  });

  it.each([
    'We use artificial intelligence to answer your questions.',
    'Algorithms decide which recipe you see first.',
    'You may be subject to automated decisions.',
    'Calls are recorded for quality and training purposes.',
    'We train our staff on data protection.',
    'We collect your name when you book a training or certification course.',
    'We use profiles that we have created in our algorithm to choose offers.',
    'Analysing your recipes using techniques such as machine learning in order to improve our site.',
    'We use your recipes to improve our services.',
    'We collect your device model and operating system.',
    'To develop our business model.',
    'You may not use our recipes to train AI models.',
    'Bots that scrape recipes to train models are blocked.',
    'We travel by train to visit you.',
  ])('reads nothing in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes time in proportion to the text', () => {
    const time = (text: string) => {
      const start = performance.now();
      for (let i = 0; i < 20; i++) read(text);
      return performance.now() - start;
    };
    const hostile = 'we improve and develop and train our ';
    time(hostile.repeat(40));
    expect(time(hostile.repeat(160))).toBeLessThan(12 * time(hostile.repeat(40)) + 20);
  });
});

describe('givesRefusal', () => {
  it.each([
    'You can opt out of this in your settings.',
    'Turn it off under Privacy.',
    'You may object to this use.',
    'Choose whether your recipes may be used.',
  ])('hears %s', (text) => {
    expect(givesRefusal(text)).toBe(true);
  });

  it.each(['We object.', 'The settings of the oven are yours.', 'Our models are large.'])('not in %s', (text) => {
    expect(givesRefusal(text)).toBe(false);
  });
});

describe('refusesThis and refusesAi', () => {
  it('hear a refusal that may be of training', () => {
    expect(refusesThis('You can opt out at any time.')).toBe(true);
    expect(refusesAi(readText('You can object to our use of your recipes to train our models.'))).toBe(true);
    expect(refusesAi(readText('You may opt out of features that rest on generative AI.'))).toBe(true);
  });

  it('hear none that is of something else', () => {
    expect(refusesThis('You can opt out of marketing communications.')).toBe(false);
    expect(refusesThis('We use it subject to your settings.')).toBe(false);
    expect(refusesAi(readText('You have the right to object to our legitimate interests.'))).toBe(false);
    expect(refusesAi(readText('You have the right to object to automated decisions made by AI.'))).toBe(false);
  });
});

describe('asksConsent', () => {
  it.each(['Only with your consent.', 'If you opt in, we keep them.', 'We need your explicit permission.'])(
    'hears %s',
    (text) => {
      expect(asksConsent(text)).toBe(true);
    },
  );

  it('hears no consent of the company', () => {
    expect(asksConsent('Not without our prior consent.')).toBe(false);
  });
});
