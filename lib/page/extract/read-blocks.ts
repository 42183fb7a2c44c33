import type { Block } from '../../engine/document.ts';
import { BlockWriter } from '../blocks.ts';
import { type Line, LineCollector } from '../lines.ts';
import { plainTextLines } from '../plain-text.ts';
import { childElements } from './child-elements.ts';

/** Elements that stand in a line of text; all others, custom elements among them, begin a new one. */
const INLINE = new Set(
  'a,abbr,acronym,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,ins,kbd,label,mark,nobr,q,rp,rt,ruby,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var,wbr,button'.split(
    ',',
  ),
);
const BOLD = new Set(['b', 'strong', 'u']);
/** Widest cell, in characters, that still is a cell of a data table and no part of a page that a table lays out. */
const WIDEST_CELL = 6000;

export type Skip = (element: Element) => boolean;

const isBlock = (element: Element): boolean => !INLINE.has(element.localName);
const headingLevel = (element: Element): number => {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level) return Number(level);
  if (element.getAttribute('role') !== 'heading') return 0;
  return Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2));
};
const isBold = (element: Element): boolean =>
  BOLD.has(element.localName) || /font-weight:\s*(?:bold|[6-9]00)/i.test(element.getAttribute('style') ?? '');

/** Reads an element of a copied page into blocks, in reading order; `skip` names the elements that are no part of it. */
export function readBlocks(root: Element, skip: Skip = () => false): Block[] {
  return new Reader(skip).read(root);
}

class Reader {
  readonly #writer = new BlockWriter();
  #line = new LineCollector();
  /** The list item whose first text has not come yet. */
  #item: { more: boolean; marker: string | null } | null = null;
  #level = 1;
  readonly #numbers = new Map<Element, number>();
  readonly #skip: Skip;

  constructor(skip: Skip) {
    this.#skip = skip;
  }

  read(root: Element): Block[] {
    this.#children(root, false);
    this.#flush();
    return this.#writer.finish();
  }

  #flush(): void {
    if (this.#line.empty) return;
    const lines = this.#line.take();
    if (!lines.some((line) => line.text)) return;
    if (this.#item) this.#writer.item(lines, this.#item.more, this.#item.marker);
    else this.#writer.paragraph(lines);
    this.#item = null;
  }

  #children(element: Element, strong: boolean): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.#line.text(child.nodeValue ?? '', strong);
      else if (child.nodeType === 1) {
        if (isGlued(child as Element)) this.#line.break();
        this.#element(child as Element, strong);
      }
    }
  }

  #element(element: Element, strong: boolean): void {
    if (this.#skip(element)) return;
    const name = element.localName;
    const level = headingLevel(element);
    if (name === 'br') this.#line.break();
    else if (level) this.#heading(element, level);
    else if (name === 'ul' || name === 'ol' || name === 'menu' || element.getAttribute('role') === 'list')
      this.#list(element);
    else if (name === 'li' || element.getAttribute('role') === 'listitem') this.#listItem(element, strong);
    else if (name === 'table') this.#table(element, strong);
    else if (name === 'dl') this.#definitions(element);
    else if (name === 'summary' || (element.hasAttribute('aria-expanded') && opensSection(element)))
      this.#heading(element, this.#level + 1);
    else if (name === 'button') this.#line.text(' ');
    else if (name === 'hr') this.#flush();
    else if (name === 'pre') this.#preformatted(element);
    else if (isBlock(element)) {
      this.#flush();
      this.#children(element, strong || isBold(element));
      this.#flush();
    } else this.#inline(element, strong);
  }

  /** A text file that the browser shows, or a text pasted as it was: its line ends count. */
  #preformatted(element: Element): void {
    this.#flush();
    const lines = plainTextLines(element.textContent ?? '');
    this.#writer.paragraph(lines);
    this.#item = null;
  }

  #inline(element: Element, strong: boolean): void {
    const href = element.localName === 'a' ? element.getAttribute('href') : null;
    if (href) this.#line.link(element.textContent ?? '', href);
    this.#children(element, strong || isBold(element));
  }

  /** The lines of an element by themselves, with the blocks in it as lines. */
  #linesOf(element: Element): Line[] {
    const outer = this.#line;
    this.#line = new LineCollector();
    const visit = (parent: Element, strong: boolean): void => {
      for (let child = parent.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) this.#line.text(child.nodeValue ?? '', strong);
        if (child.nodeType !== 1) continue;
        const inner = child as Element;
        if (this.#skip(inner)) continue;
        if (inner.localName === 'br') {
          this.#line.break();
          continue;
        }
        const href = inner.localName === 'a' ? inner.getAttribute('href') : null;
        const block = isBlock(inner);
        if (block) {
          this.#line.break();
          // Blank lines part paragraphs; a bullet keeps the items of a list in a cell apart.
          this.#line.break();
          if (inner.localName === 'li') this.#line.text('• ');
        }
        if (href) this.#line.link(inner.textContent ?? '', href);
        visit(inner, strong || isBold(inner));
        if (block) this.#line.break();
      }
    };
    visit(element, false);
    const lines = this.#line.take();
    this.#line = outer;
    return lines;
  }

  #heading(element: Element, level: number): void {
    this.#flush();
    const lines = this.#linesOf(element).filter((line) => line.text);
    this.#writer.heading(level, {
      text: lines.map((line) => line.text).join(' '),
      strong: true,
      links: lines.flatMap((line) => line.links),
    });
    if (element.localName !== 'summary' && /^h/.test(element.localName)) this.#level = level;
    this.#item = null;
  }

  #list(element: Element): void {
    this.#flush();
    const item = this.#item;
    this.#item = null;
    this.#writer.openList();
    this.#children(element, false);
    this.#flush();
    this.#writer.closeList();
    this.#item = item && this.#item ? item : null;
  }

  #listItem(element: Element, strong: boolean): void {
    this.#flush();
    let blocks = 0;
    for (const child of childElements(element))
      if (isBlock(child) && !/^(?:ul|ol|br)$/.test(child.localName) && child.textContent?.trim()) blocks++;
    this.#item = { more: blocks > 1, marker: this.#marker(element) };
    this.#children(element, strong);
    this.#flush();
    this.#item = null;
  }

  /** The number or letter that the browser shows before an item of an ordered list. */
  #marker(item: Element): string | null {
    const list = item.parentElement;
    if (list?.localName !== 'ol') return null;
    const own = Number(item.getAttribute('value'));
    const number = own || (this.#numbers.get(list) ?? (Number(list.getAttribute('start')) || 1) - 1) + 1;
    this.#numbers.set(list, number);
    if (/list-style(?:-type)?:\s*none/i.test(list.getAttribute('style') ?? '')) return null;
    const type = list.getAttribute('type');
    if (type === 'a' && number <= 26) return `${String.fromCharCode(96 + number)}.`;
    if (type === 'A' && number <= 26) return `${String.fromCharCode(64 + number)}.`;
    return `${number}.`;
  }

  /** A term is a paragraph (a short one serves as a heading); what describes it is an item that the term leads in. */
  #definitions(element: Element): void {
    this.#flush();
    const visit = (parent: Element): void => {
      for (const child of childElements(parent)) {
        if (this.#skip(child)) continue;
        if (child.localName === 'dt') {
          this.#flush();
          this.#children(child, false);
          this.#flush();
        } else if (child.localName === 'dd') {
          this.#flush();
          this.#writer.openList();
          this.#item = { more: false, marker: null };
          this.#children(child, false);
          this.#flush();
          this.#item = null;
          this.#writer.closeList();
        } else if (child.localName === 'div') visit(child);
        else this.#element(child, false);
      }
    };
    visit(element);
  }

  #table(table: Element, strong: boolean): void {
    this.#flush();
    const rows = isDataTable(table) ? rowsOf(table) : null;
    if (!rows) {
      this.#children(table, strong);
      this.#flush();
      return;
    }
    const caption = [...childElements(table)].find((child) => child.localName === 'caption');
    if (caption) {
      this.#children(caption, false);
      this.#flush();
    }
    let headers: string[] = [];
    /** Cells that reach down into the next rows. */
    const reaching: { rows: number; lines: Line[] }[] = [];
    for (const [i, row] of rows.entries()) {
      const own = [...childElements(row)].filter((cell) => /^t[dh]$/.test(cell.localName) && !this.#skip(cell));
      const cells: Line[][] = [];
      const written: Line[][] = [];
      let reached = false;
      for (const cell of own) {
        while ((reaching[cells.length]?.rows ?? 0) > 0) {
          cells.push(this.#reach(reaching, cells.length));
          reached = true;
        }
        const lines = this.#linesOf(cell);
        const down = Number(cell.getAttribute('rowspan')) || 1;
        if (down > 1 && down < 200) reaching[cells.length] = { rows: down - 1, lines };
        cells.push(lines);
        written.push(lines);
        for (let wide = Math.min(20, Number(cell.getAttribute('colspan')) || 1); wide > 1; wide--) cells.push([]);
      }
      const filled = written.filter((lines) => lines.some((line) => line.text));
      if (filled.length === 0) continue;
      const isHeader =
        !headers.length &&
        rows.length > 1 &&
        own.length > 1 &&
        i <= 1 &&
        (own.every(isHeaderCell) || shortCells(written, i));
      if (filled.length === 1 && !reached && !isHeader) {
        this.#writer.paragraph(filled[0] ?? []);
        continue;
      }
      this.#writer.row(cells, isHeader ? [] : headers);
      if (isHeader)
        headers = cells.map((lines) =>
          lines
            .map((line) => line.text)
            .join(' ')
            .trim(),
        );
    }
  }

  /** The text of a cell that reaches into this row is not said again, only its place is kept. */
  #reach(reaching: { rows: number; lines: Line[] }[], column: number): Line[] {
    const cell = reaching[column];
    if (cell) cell.rows--;
    return [];
  }
}

const isHeaderCell = (cell: Element): boolean =>
  cell.localName === 'th' || cell.parentElement?.parentElement?.localName === 'thead';

/** A first row without <th> names the columns if its cells are short, filled and all bold. */
const shortCells = (cells: readonly Line[][], row: number): boolean =>
  row === 0 &&
  cells.every((lines, column) => {
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .trim();
    if (!text) return column === 0;
    return text.length <= 120 && lines.every((line) => line.strong || !line.text);
  });

/** So many words make a sentence or a heading; what is shorter may be a piece of one (a drop cap, a name in colours). */
const GLUED_WORDS = 3;
/** A capital, or a number that counts a section; not the second half of "Section 2.4". */
const STARTS = /^(?:\d{1,2}\.\s*)?\p{Lu}/u;

/**
 * A `<span>` right after another, with nothing between them, that begins like a sentence after one that is more than a
 * word: drawn in one line their words would run together, so the style of the page sets each as a paragraph.
 */
function isGlued(element: Element): boolean {
  if (element.localName !== 'span') return false;
  let before = element.previousSibling;
  while (before?.nodeType === 1 && (before as Element).localName === 'span' && !before.textContent)
    before = before.previousSibling;
  if (before?.nodeType !== 1 || (before as Element).localName !== 'span') return false;
  const left = before.textContent ?? '';
  const words = left.slice(-200).split(/\s+/).filter(Boolean).length;
  return words >= GLUED_WORDS && /\S$/.test(left) && STARTS.test(element.textContent ?? '');
}

/** A button or link that opens a section of an accordion: it is the section's heading. */
function opensSection(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  return text.length > 2 && text.length < 200 && !element.closest('nav,header,[role=navigation]');
}

const rowsOf = (table: Element): Element[] => {
  const rows: Element[] = [];
  for (const part of childElements(table)) {
    if (part.localName === 'tr') rows.push(part);
    else if (/^t(?:head|body|foot)$/.test(part.localName))
      for (const row of childElements(part)) if (row.localName === 'tr') rows.push(row);
  }
  return rows;
};

/** Does the table hold data? One with a single column, other tables in it, headings or very long cells lays out a page. */
function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false;
  const rows = rowsOf(table);
  const widths = rows.map((row) => [...childElements(row)].length);
  if (rows.length === 0 || Math.max(0, ...widths.slice(0, 2000)) < 2) return false;
  if (rows.length === 1 && !table.querySelector('th')) return false;
  for (const row of rows)
    for (const cell of childElements(row))
      if ((cell.textContent?.length ?? 0) > WIDEST_CELL || (cell.localName === 'td' && cell.querySelector('h1,h2,h3')))
        return false;
  return true;
}
