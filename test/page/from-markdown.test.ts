import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromMarkdown, fromText } from '../../lib/page/from-markdown.ts';

const POLICY = `Privacy Notice of Lanternfish
==============================

_Last changed: 3 March 2025_

This notice tells what Lanternfish Ltd does with your data when you use our maps and our shop.

1\\. Who we are
-------------

Write to [our privacy desk](mailto:privacy@lanternfish.example) or read [the terms](/terms "Terms").

**What we collect**  
We collect these things when you sign up:

*   your name\\_and e-mail;
*   your device:
    *   its model
    *   its language

**How long we keep it**

|     |     |
| --- | --- |
| **Data** | **Kept for** |
| Orders<br><br>*   invoices<br>*   returns | 7 years |
| Chats | 90 days |
`;

describe('fromMarkdown', () => {
  const document = fromMarkdown(POLICY, 'https://lanternfish.example/privacy');

  it('reads setext and bold headings, in their order and levels', () => {
    expect(document.blocks.flatMap((b) => (b.kind === 'heading' ? [[b.level, b.text]] : []))).toEqual([
      [1, 'Privacy Notice of Lanternfish'],
      [2, '1. Who we are'],
      [3, 'What we collect'],
      [3, 'How long we keep it'],
    ]);
    expect(document.title).toBe('Privacy Notice of Lanternfish');
    expect(document.language).toBe('en');
  });

  it('parts a bold line from the text after a hard break, and gives items their lead-in and depth', () => {
    const items = document.blocks.flatMap((b) => (b.kind === 'item' ? [[b.depth, b.leadIn, b.text]] : []));
    expect(items).toEqual([
      [1, 'We collect these things when you sign up:', 'your name_and e-mail;'],
      [1, 'We collect these things when you sign up:', 'your device:'],
      [2, 'your device:', 'its model'],
      [2, 'your device:', 'its language'],
    ]);
  });

  it('takes the first row of a table without headers for its header, and keeps the lines of a cell apart', () => {
    expect(document.blocks.filter((b) => b.kind === 'row')).toEqual([
      { kind: 'row', text: 'Data | Kept for', cells: ['Data', 'Kept for'], headers: [] },
      {
        kind: 'row',
        text: 'Orders invoices returns | 7 years',
        cells: ['Orders\ninvoices\nreturns', '7 years'],
        headers: ['Data', 'Kept for'],
      },
      { kind: 'row', text: 'Chats | 90 days', cells: ['Chats', '90 days'], headers: ['Data', 'Kept for'] },
    ]);
  });

  it('resolves links against the address of the text and keeps mailto', () => {
    expect(document.blocks.flatMap((b) => b.links ?? [])).toEqual([
      { text: 'our privacy desk', url: 'mailto:privacy@lanternfish.example' },
      { text: 'the terms', url: 'https://lanternfish.example/terms' },
    ]);
  });

  it('reads rows that are no Markdown table, indented text and left-over HTML as what they are', () => {
    const odd = fromMarkdown(
      'Intro.\n\n| A | B |\n| kept | two years |\n\n    Indented words.\n\n<div>Boxed &amp; kept<script>x()</script></div>\n',
      null,
    );
    expect(odd.blocks.map((b) => b.text)).toEqual([
      'Intro.',
      'A | B',
      'kept | two years',
      'Indented words.',
      'Boxed & kept',
    ]);
  });

  it('does not make a heading of a bold sentence, an address or a bold list item', () => {
    const { blocks } = fromMarkdown(
      '**We never sell, rent or lend your data to anyone, and we never will do so.**\n\n**help@example.com**\n\n*   **Name**\n*   **City**\n',
      null,
    );
    expect(blocks.map((b) => b.kind)).toEqual(['paragraph', 'paragraph', 'item', 'item']);
  });

  it('is empty for empty text', () => {
    expect(fromMarkdown('', null).blocks).toEqual([]);
    expect(fromText(' \n\n', null).blocks).toEqual([]);
  });
});

describe('fromText', () => {
  it('joins lines that were wrapped by hand, and no others', () => {
    const wrapped = `${'We keep the addresses of people who write to us for\n'.repeat(7)}a year.`;
    expect(fromText(wrapped, null).blocks).toHaveLength(1);
    const lines = fromText(
      'ACME PRIVACY\n\nWe keep orders for two years.\nWe keep chats for a week.\n- names\n- cities',
      null,
    );
    expect(lines.blocks.map((b) => [b.kind, b.text])).toEqual([
      ['heading', 'ACME PRIVACY'],
      ['paragraph', 'We keep orders for two years.'],
      ['paragraph', 'We keep chats for a week.'],
      ['item', 'names'],
      ['item', 'cities'],
    ]);
  });
});

const corpus = process.env.CORPUS ?? '../shared/corpus';
describe.skipIf(!existsSync(`${corpus}/units`))(
  `every policy of the corpus, against how people cut it (${corpus})`,
  () => {
    const words = (text: string): string[] =>
      text
        .replace(/<https?:[^>]*>|\]\([^)]*\)/g, ' ')
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    it('loses fewer than 3 of 1,000 word triples (their numbers of list items and left-over scripts)', () => {
      let missing = 0;
      let all = 0;
      for (const file of readdirSync(`${corpus}/policies`)) {
        const { blocks } = fromMarkdown(readFileSync(`${corpus}/policies/${file}`, 'utf8'), null);
        const have = words(blocks.map((b) => b.text).join('\n'));
        const triples = new Set(have.map((_, i) => have.slice(i, i + 3).join(' ')));
        for (const line of readFileSync(`${corpus}/units/${file.replace(/\.md$/, '.txt')}`, 'utf8').split('\n')) {
          const unit = words(line.slice(line.indexOf('\t') + 1));
          for (let i = 0; i + 3 <= unit.length; i++) {
            all++;
            if (!triples.has(unit.slice(i, i + 3).join(' '))) missing++;
          }
        }
      }
      expect(all).toBeGreaterThan(300_000);
      expect((1000 * missing) / all).toBeLessThan(3);
    }, 60_000);
  },
);
