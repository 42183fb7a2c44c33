import { lexer, type Token, type Tokens } from 'marked';
import type { Block, PolicyDocument } from '../engine/document.ts';
import { BlockWriter } from './blocks.ts';
import { decodeEntities } from './entities.ts';
import { detectLanguage } from './language.ts';
import { fold, type Line, LineCollector } from './lines.ts';
import { plainTextLines } from './plain-text.ts';

/** Absolute address of a link, or null where it leads nowhere outside the page. */
function absolute(href: string, base: string | null): string | null {
  try {
    const url = new URL(href, base ?? undefined);
    return /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

interface Context {
  base: string | null;
  out: BlockWriter;
}

function collect(tokens: readonly Token[], into: LineCollector, base: string | null, strong: boolean): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'br':
        into.break();
        break;
      case 'strong':
        collect((token as Tokens.Strong).tokens, into, base, true);
        break;
      case 'link': {
        const link = token as Tokens.Link;
        collect(link.tokens, into, base, strong);
        const url = absolute(link.href, base);
        if (url) into.link(decodeEntities(link.tokens.map((t) => ('text' in t ? t.text : '')).join('')), url);
        break;
      }
      case 'image':
        break;
      case 'html':
        if (/^<br\b/i.test(token.raw)) into.break();
        break;
      default:
        if ('tokens' in token && token.tokens?.length) collect(token.tokens, into, base, strong);
        else if (token.type === 'escape') into.text((token as Tokens.Escape).text, strong);
        else into.text(decodeEntities('text' in token ? String(token.text) : token.raw), strong);
    }
  }
}

function linesOf(tokens: readonly Token[], base: string | null): Line[] {
  const collector = new LineCollector();
  collect(tokens, collector, base, false);
  return collector.take();
}

/** A cell's own Markdown (`*   item<br>*   item`): the marker becomes a bullet, which keeps the items apart. */
function cellLines(cell: Tokens.TableCell, base: string | null): Line[] {
  return linesOf(cell.tokens, base).map((line) => ({
    ...line,
    text: line.text.replace(/^(?:[*+-]|\d{1,2}[.)])\s+/, '• '),
  }));
}

const isBlank = (cells: readonly Line[][]): boolean => cells.every((lines) => lines.every((line) => !line.text));

function writeTable(table: Tokens.Table, { base, out }: Context): void {
  const rows = [table.header, ...table.rows].map((row) => row.map((cell) => cellLines(cell, base)));
  let headers: string[] = [];
  rows.forEach((cells, i) => {
    if (isBlank(cells)) return;
    // Converters leave the header row empty where a table has no <thead>: its first row has the names of the columns.
    const isHeader = headers.length === 0 && i <= 1 && cells.length > 1 && rows.length > 2 && looksLikeHeader(cells, i);
    if (i > 0 && cells.filter((lines) => lines.some((line) => line.text)).length === 1 && cells.length > 1) {
      out.paragraph(cells.flat());
      return;
    }
    out.row(cells, isHeader ? [] : headers);
    if (isHeader) headers = cells.map((lines) => lines.map((line) => line.text).join(' '));
  });
}

/** Short cells, all of them filled, and all bold or in the table's own header row. */
function looksLikeHeader(cells: readonly Line[][], row: number): boolean {
  return cells.every((lines, column) => {
    const text = lines.map((line) => line.text).join(' ');
    if (!text) return column === 0;
    return text.length <= 120 && (row === 0 || lines.every((line) => line.strong) || !/[.;]$/.test(text));
  });
}

function writeList(list: Tokens.List, context: Context): void {
  const { out, base } = context;
  out.openList();
  for (const [i, item] of list.items.entries()) {
    const marker = list.ordered ? `${Number(list.start || 1) + i}.` : null;
    const first = item.tokens[0];
    const rest = item.tokens.slice(1);
    const starts = first && (first.type === 'text' || first.type === 'paragraph');
    if (starts)
      out.item(
        linesOf(first.tokens ?? [first], base),
        rest.some((t) => t.type !== 'space' && t.type !== 'list'),
        marker,
      );
    for (const token of starts ? rest : item.tokens) writeToken(token, context);
  }
  out.closeList();
}

/** Rows of a table that the parser did not take for one (no delimiter row, or text run into it). */
function writeLooseRows(raw: string, { base, out }: Context): void {
  for (const row of raw.split('\n')) {
    const cells = row
      .replace(/^\s*\|/, '')
      .replace(/\|\s*$/, '')
      .split(/(?<!\\)\|/)
      .filter((cell) => !/^\s*:?-{3,}:?\s*$/.test(cell))
      .map((cell) => {
        const parsed = lexer(cell.trim());
        return linesOf(parsed, base);
      });
    if (isBlank(cells)) continue;
    if (cells.length === 1) out.paragraph(cells[0] ?? []);
    else out.row(cells, []);
  }
}

function writeHeading(heading: Tokens.Heading, context: Context): void {
  const lines = linesOf(heading.tokens, context.base).filter((line) => line.text);
  // A rule typed right under the rows of a table makes a heading of them in Markdown; nobody reads it as one.
  if (lines.some((line) => line.text.startsWith('|'))) writeLooseRows(heading.text, context);
  else
    context.out.heading(heading.depth, {
      text: lines.map((line) => line.text).join(' '),
      strong: true,
      links: lines.flatMap((line) => line.links),
    });
}

const plain = (text: string): Line => ({ text: fold(text), strong: false, links: [] });

/** Indented text is code in Markdown; in a policy it is text that was indented. */
function writeIndented(text: string, context: Context): void {
  for (const token of lexer(text.replace(/^[ \t]+/gm, ''))) {
    if (token.type === 'code') context.out.paragraph([plain(token.raw)]);
    else writeToken(token, context);
  }
}

/** HTML that a converter left in place: its text, parted where its blocks part. */
function writeHtml(html: string, out: BlockWriter): void {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .split(/<\/?(?:p|div|br|li|ul|ol|h\d|section|tr|table)\b[^>]*>/i);
  out.paragraph(text.map((part) => plain(decodeEntities(part.replace(/<!\[CDATA\[|\]\]>|<[^>]*>/g, ' ')))));
}

function writeToken(token: Token, context: Context): void {
  switch (token.type) {
    case 'space':
    case 'hr':
      break;
    case 'heading':
      writeHeading(token as Tokens.Heading, context);
      break;
    case 'list':
      writeList(token as Tokens.List, context);
      break;
    case 'table':
      writeTable(token as Tokens.Table, context);
      break;
    case 'blockquote':
      for (const inner of (token as Tokens.Blockquote).tokens) writeToken(inner, context);
      break;
    case 'code':
      writeIndented((token as Tokens.Code).text, context);
      break;
    case 'html':
      writeHtml(token.raw, context.out);
      break;
    default:
      if (/^\s*\|.*\|/.test(token.raw)) writeLooseRows(token.raw, context);
      else if ('tokens' in token && token.tokens) context.out.paragraph(linesOf(token.tokens, context.base));
      else context.out.paragraph([plain(decodeEntities(token.raw))]);
  }
}

/** The document that blocks without a page make. */
const documentOf = (blocks: Block[], url: string | null): PolicyDocument => {
  const first =
    blocks.find((b) => b.kind === 'heading' && b.level === 1) ?? blocks.slice(0, 4).find((b) => b.kind === 'heading');
  const opening = blocks[0]?.text ?? '';
  return {
    url,
    title: first?.text ?? (opening.length <= 100 ? opening : ''),
    language: detectLanguage(blocks.map((b) => b.text).join('\n'), null),
    date: null,
    blocks,
  };
};

/**
 * Reads Markdown, as Open Terms Archive and other converters write it, into a `PolicyDocument`.
 * @param url address of the text, for its relative links; without it only absolute links are kept.
 */
export function fromMarkdown(text: string, url: string | null): PolicyDocument {
  const out = new BlockWriter();
  for (const token of lexer(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))) writeToken(token, { base: url, out });
  return documentOf(out.finish(), url);
}

/** Reads plain text into a `PolicyDocument`; see `plainTextLines` for where its paragraphs part. */
export function fromText(text: string, url: string | null): PolicyDocument {
  const out = new BlockWriter();
  out.paragraph(plainTextLines(text));
  return documentOf(out.finish(), url);
}
