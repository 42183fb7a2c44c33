import { describe, expect, test } from 'vitest';
import { worstFinding } from '../../../lib/background/badge-words.ts';
import type { Summary } from '../../../lib/engine/summary.ts';
import { UNREADABLE } from '../../../lib/platform/messages.ts';
import { badgeWords } from '../../../lib/ui/i18n/badge-words.ts';
import { LANGUAGES } from '../../../lib/ui/i18n/index.ts';

const summary = (verdicts: Record<string, string>): Summary => {
  const good = { sale: 'no', aiTraining: 'no', retention: 'fixed', children: 'barred', contact: 'direct', ...verdicts };
  const dimensions = Object.entries(good).map(([dimension, verdict]) => [dimension, { verdict }]);
  return { grade: 'D', dimensions: Object.fromEntries(dimensions) } as Summary;
};

describe('the worst finding', () => {
  test('is the worst, not the first', () => {
    expect(worstFinding(summary({ sale: 'not-stated', aiTraining: 'yes' }))).toBe('aiTraining.yes');
    expect(worstFinding(summary({ sale: 'sells', aiTraining: 'yes' }))).toBe('sale.sells');
    expect(worstFinding(summary({ retention: 'vague' }))).toBe('retention.vague');
  });
  test('is none where nothing is bad', () => {
    expect(worstFinding(summary({}))).toBeNull();
  });
});

describe('the tooltips', () => {
  test('say grade and worst finding in the language that is chosen, or else preferred', async () => {
    const bad = summary({ sale: 'sells' });
    expect(await badgeWords(async () => 'auto', ['en-GB']).graded(bad)).toBe('Privacy Gist: grade D. Sells your data.');
    expect(await badgeWords(async () => 'de', ['en-GB']).graded(bad)).toBe(
      'Privacy Gist: Note D. Verkauft Ihre Daten.',
    );
    expect(await badgeWords(async () => 'auto', ['nl', 'fr-CA']).graded(summary({}))).toMatch(/note D\. Rien/);
  });

  test('say how many policies have changed, in the language that is chosen', async () => {
    expect(await badgeWords(async () => 'auto', ['en-GB']).changed(1)).toBe(
      'Privacy Gist: 1 policy has changed since you signed up.',
    );
    expect(await badgeWords(async () => 'de', ['en-GB']).changed(1234)).toBe(
      'Privacy Gist: 1.234 Erklärungen haben sich seit Ihrer Anmeldung geändert.',
    );
    expect(await badgeWords(async () => 'fr', []).changed(0)).toMatch(/^Privacy Gist : 0 politique a changé/);
  });

  test('have words for every reason in every language, with no gap left', async () => {
    for (const language of LANGUAGES) {
      const words = badgeWords(async () => language, []);
      const said = await Promise.all([words.noLink(), ...UNREADABLE.map((why) => words.unreadable(why))]);
      expect(new Set(said).size).toBe(UNREADABLE.length + 1);
      for (const text of said) expect(text).toMatch(/^Privacy Gist ?: [^{}]+\.$/);
    }
  });
});
