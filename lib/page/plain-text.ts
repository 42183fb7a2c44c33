import { fold, type Line } from './lines.ts';

/** Addresses in plain text, as links. */
const linksIn = (text: string): Line['links'] =>
  [...text.matchAll(/https?:\/\/[^\s<>"')\]]{1,300}/g)].map(([url]) => ({ text: url, url }));

/** No line of a text that was wrapped by hand or by a mail program is longer. */
const WIDEST_WRAP = 100;

/**
 * Preformatted or plain text → lines, with empty lines between paragraphs. Lines are kept apart, unless the text is
 * wrapped at a column: then a long line goes on in the next one.
 */
export function plainTextLines(text: string): Line[] {
  const rows = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\f/g, '\n')
    .split('\n');
  const full = rows.map((row) => row.trimEnd().length).filter((length) => length > 50);
  const wrapped = full.length > 5 && full.every((length) => length <= WIDEST_WRAP);
  const lines: Line[] = [];
  for (const row of rows) {
    const line: Line = { text: fold(row), strong: false, links: linksIn(row) };
    const before = lines.at(-1);
    if (wrapped && line.text && before && before.text.length > 40 && !/^\s*(?:[-*•]|\d+[.)])\s/.test(row)) {
      before.text += ` ${line.text}`;
      before.links.push(...line.links);
    } else lines.push(line);
  }
  return lines;
}
