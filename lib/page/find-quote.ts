/** Where a quote stands in a page: a range for each piece of text that holds some of it. */
export interface FoundQuote {
  ranges: Range[];
  /** None of it is drawn now: it is in a closed section. */
  folded: boolean;
}

/** A quote that is cut, or whose middle differs, is found by so many letters at its start and at its end. */
const ENDS = 48;

/**
 * Finds a quote in a page by its letters and digits alone, so that it is found across the borders of elements, and
 * whatever white space, quotation marks, bullets or soft hyphens the page has between. Open shadow roots are searched
 * too. The page is not changed. Of several places the first that is drawn wins.
 */
export function findQuote(page: Document, quote: string): FoundQuote | null {
  const wanted = letters(quote);
  if (!wanted) return null;
  const text = readLetters(page.body ?? page.documentElement);
  let folded: FoundQuote | null = null;
  for (const [start, end] of places(text.letters, wanted)) {
    const ranges = rangesOf(text, start, end);
    if (ranges.some(isDrawn)) return { ranges, folded: false };
    folded ??= { ranges, folded: true };
  }
  return folded;
}

/** The next element around a range that is drawn: what to scroll to when the range itself is folded away. */
export function drawnAround(range: Range): Element | null {
  let element: Element | null = range.startContainer.parentElement;
  while (element && !element.getClientRects().length) {
    const root: Node = element.getRootNode();
    element = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return element;
}

const LETTER = /[\p{L}\p{N}]/u;
const letters = (text: string) =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? []
  ).join('');

interface Letters {
  letters: string;
  nodes: Text[];
  /** For each letter, the node it stands in (index into `nodes`) and its offset there. */
  node: number[];
  offset: number[];
}

const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'OPTION']);

function readLetters(root: Element): Letters {
  const nodes: Text[] = [];
  const node: number[] = [];
  const offset: number[] = [];
  const parts: string[] = [];

  const read = (text: Text) => {
    const at = nodes.push(text) - 1;
    for (let i = 0; i < text.data.length; ) {
      const letter = String.fromCodePoint(text.data.codePointAt(i) as number);
      // A letter whose lower case is longer ("İ") is kept as it is: each letter must stand for one place.
      const lower = letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter;
      if (LETTER.test(letter)) {
        for (let k = 0; k < lower.length; k++) {
          node.push(at);
          offset.push(i + k);
        }
        parts.push(lower);
      }
      i += letter.length;
    }
  };
  // Not by recursion: pages nest deeper than the stack.
  const stack: Node[] = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.nodeType === Node.TEXT_NODE) {
      read(next as Text);
      continue;
    }
    if (next.nodeType === Node.ELEMENT_NODE && UNREAD.has((next as Element).tagName)) continue;
    const inside = (next as Element).shadowRoot ?? next;
    for (let child = inside.lastChild; child; child = child.previousSibling) stack.push(child);
    // What is slotted stands in the light tree.
    if (inside !== next) for (let child = next.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return { letters: parts.join(''), nodes, node, offset };
}

/** Where the wanted letters stand, as [start, end); the whole quote first, then its two ends. */
function* places(text: string, wanted: string): Generator<[number, number]> {
  let whole = false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    whole = true;
    yield [at, at + wanted.length];
  }
  if (whole || wanted.length < 2 * ENDS) return;
  const head = wanted.slice(0, ENDS);
  const tail = wanted.slice(-ENDS);
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const end = text.indexOf(tail, at + ENDS);
    // What lies between may differ, but not be another text altogether.
    if (end >= 0 && end + ENDS - at <= 1.5 * wanted.length) yield [at, end + ENDS];
  }
}

function rangesOf(text: Letters, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  for (let from = start; from < end; ) {
    const at = text.node[from];
    let to = from;
    while (to + 1 < end && text.node[to + 1] === at) to++;
    const node = text.nodes[at as number] as Text;
    const range = node.ownerDocument.createRange();
    range.setStart(node, text.offset[from] as number);
    range.setEnd(node, (text.offset[to] as number) + 1);
    ranges.push(range);
    from = to + 1;
  }
  return ranges;
}

function isDrawn(range: Range): boolean {
  return [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
}
