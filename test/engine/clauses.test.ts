import { describe, expect, it } from 'vitest';
import { splitClauses, splitSentences } from '../../lib/engine/clauses.ts';
import type { Block } from '../../lib/engine/document.ts';

const clausesOf = (...blocks: Block[]) => splitClauses({ url: null, title: '', language: 'en', date: null, blocks });

describe('splitSentences', () => {
  it.each([
    ['We keep it. You ask. We erase it!', ['We keep it.', 'You ask.', 'We erase it!']],
    ['He said “Never.” Then he left.', ['He said “Never.”', 'Then he left.']],
    ['Data: • names • addresses', ['Data:', '• names', '• addresses']],
    ['   ', []],
    ['One', ['One']],
  ])('cuts %s', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it.each([
    'We use tools, e.g. Google Analytics, for that.',
    'Lantern Inc. California is where we are.',
    'Keep 2.5 years. more follows in lower case',
    'Write to a.b@lantern.test for it.',
    'The U.S. Government may ask.',
  ])('does not cut %s', (text) => {
    expect(splitSentences(text)).toEqual([text]);
  });

  it('cuts what never ends, and loses nothing of it', () => {
    const text = 'word '.repeat(2_000).trim();
    const sentences = splitSentences(text);
    expect(Math.max(...sentences.map((s) => s.length))).toBeLessThanOrEqual(1_500);
    expect(sentences.join(' ')).toBe(text);
  });
});

describe('splitClauses', () => {
  it('gives each statement its headings, its lead-in and the statement before it', () => {
    const clauses = clausesOf(
      { kind: 'heading', level: 1, text: 'Privacy' },
      { kind: 'heading', level: 2, text: 'Keeping' },
      { kind: 'paragraph', text: 'We are brief. We keep:' },
      { kind: 'item', text: 'Logs for a week.', leadIn: null, depth: 1 },
      { kind: 'heading', level: 2, text: 'Selling' },
      { kind: 'row', text: 'Names | No', cells: ['Names', 'No'], headers: ['Data', 'Sold'] },
    );
    expect(clauses.map((c) => [c.kind, c.text, c.path.join(' > '), c.leadIn, c.before])).toEqual([
      ['heading', 'Privacy', '', null, null],
      ['heading', 'Keeping', 'Privacy', null, null],
      ['sentence', 'We are brief.', 'Privacy > Keeping', null, null],
      ['sentence', 'We keep:', 'Privacy > Keeping', null, 'We are brief.'],
      ['item', 'Logs for a week.', 'Privacy > Keeping', 'We keep:', 'We keep:'],
      ['heading', 'Selling', 'Privacy', null, null],
      ['row', 'Names | No', 'Privacy > Selling', null, null],
    ]);
    expect(clauses.at(-1)).toMatchObject({ cells: ['Names', 'No'], headers: ['Data', 'Sold'], block: 5 });
  });

  it('keeps a link with the sentence that has its words', () => {
    const link = { text: 'our form', url: 'https://lantern.test/form' };
    const [first, second] = clausesOf({ kind: 'paragraph', text: 'We answer. Use our form.', links: [link] });
    expect(first?.links).toEqual([]);
    expect(second?.links).toEqual([link]);
  });

  it('lets no paragraph that is set as a heading head what follows', () => {
    const clauses = clausesOf(
      { kind: 'heading', level: 2, text: 'word '.repeat(60).trim() },
      { kind: 'paragraph', text: 'Text.' },
    );
    expect(clauses.at(-1)?.path).toEqual([]);
  });
});
