import { describe, expect, it } from 'vitest';
import { alternativesOf } from '../../lib/engine/alternatives.ts';
import { PATTERNS } from '../../lib/engine/features.ts';

describe('alternativesOf', () => {
  it.each([
    [/a|b/i, ['a', 'b']],
    [/\b(?:a|b c)\b/, [String.raw`\ba\b`, String.raw`\bb c\b`]],
    [/\b(?:a|b) c|d/, [String.raw`\b(?:a|b) c`, 'd']],
    [/(?:a|b)(?:c|d)/, ['(?:a|b)(?:c|d)']],
    [/\b(?:a|(?:b|c)d)/, [String.raw`\ba`, String.raw`\b(?:b|c)d`]],
    [/[|(]a|\|\(b/, ['[|(]a', String.raw`\|\(b`]],
    [/(?<=a|b)c/, ['(?<=a|b)c']],
    [/a/u, ['a']],
  ])('of %s', (expression, sources) => {
    const parts = alternativesOf(expression);
    expect(parts.map((p) => p.source)).toEqual(sources);
    for (const part of parts) expect(part.flags).toBe(expression.flags);
  });

  it('match together what the whole matches', () => {
    const texts = [
      'Our Data Protection Officer, Lantern Ltd., 12 Lantern Street, London SW1A 1AA, United Kingdom',
      'Use our contact form, the privacy portal or your account settings.',
      'Attn: Privacy Office, P.O. Box 12, Springfield, IL 62701',
      'Information on data centers and officers of the law.',
    ];
    for (const [name, expression] of Object.values(PATTERNS).flat())
      for (const text of texts)
        expect(
          alternativesOf(expression).some((e) => e.test(text)),
          name,
        ).toBe(expression.test(text));
  });
});
