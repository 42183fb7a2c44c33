import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../lib/page/decode-html.ts';
import { detectPolicy } from '../../lib/page/detect-policy.ts';
import { documentText } from '../../lib/page/document-text.ts';
import { extract } from '../../lib/page/extract.ts';
import { withoutNoscript } from '../../lib/page/inert-html.ts';

const shingles = (text: string): Map<string, number> => {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i + 5 <= words.length; i++) {
    const key = words.slice(i, i + 5).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};
const plain = (markdown: string): string =>
  markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#|\\]/g, ' ')
    .replace(/<[^>]+>/g, ' ');
const f1 = (expected: string, text: string): number => {
  const want = shingles(plain(expected));
  const have = shingles(text);
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  let both = 0;
  for (const [key, n] of want) both += Math.min(n, have.get(key) ?? 0);
  return (2 * both) / (sum(want) + sum(have));
};

const corpus = `${process.env.CORPUS ?? '../shared/corpus'}/pages`;
describe.skipIf(!existsSync(corpus))(`saved pages (${corpus})`, () => {
  it('are told to be policies or not with no mistake, and read with a mean F1 of 99 and 90 on every page', () => {
    const index: { file: string; kind: string }[] = JSON.parse(readFileSync(`${corpus}/index.json`, 'utf8'));
    const wrong: string[] = [];
    const scores: number[] = [];
    for (const { file, kind } of index) {
      const dom = new JSDOM(withoutNoscript(decodeHtml(readFileSync(`${corpus}/${file}`))));
      const page = dom.window.document;
      const document = extract(page, null);
      if (kind === 'policy' || kind === 'other') {
        if (detectPolicy(page, null, document).isPolicy !== (kind === 'policy')) wrong.push(file);
      }
      const expected = `${corpus}/expected/${file.replace(/html$/, 'md')}`;
      if (existsSync(expected)) scores.push(document ? f1(readFileSync(expected, 'utf8'), documentText(document)) : 0);
      dom.window.close();
    }
    expect(wrong).toEqual([]);
    expect(scores.length).toBeGreaterThanOrEqual(20);
    // Of one page the expected text has its paragraphs run together, word into word, where a reader sees them apart.
    expect(Math.min(...scores)).toBeGreaterThan(0.9);
    expect(scores.reduce((a, b) => a + b, 0) / scores.length).toBeGreaterThan(0.99);
  }, 300_000);
});
