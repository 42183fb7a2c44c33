import { proseWords } from './prose.ts';

/** So many siblings in a row without a sentence are a grid, a calendar or a map, not the items of a list. */
const LONGEST_RUN = 200;

/** The elements of a page that hold a sentence or a heading. Each is entered once, so it is linear in the page's size. */
export function findSpeaking(page: Document, body: Element): Set<Node> {
  const speaking = new Set<Node>();
  const mark = (from: Node | null) => {
    for (let node = from; node && !speaking.has(node); node = node.parentNode) speaking.add(node);
  };
  const texts = page.createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT, which jsdom keeps in its window */);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (proseWords(text.nodeValue ?? '')) mark(text.parentNode);
  for (const heading of page.querySelectorAll('h1,h2,h3,h4,h5,h6')) mark(heading);
  return speaking;
}

/**
 * Children without the long runs of elements that say nothing. For pages that are too large to be read whole: what is
 * left out there is what nobody reads, so that a policy that stands behind it is still found.
 */
export function withoutBareRuns(children: readonly Node[], speaking: ReadonlySet<Node>): Node[] {
  const kept: Node[] = [];
  let run: Node[] = [];
  const end = () => {
    if (run.length <= LONGEST_RUN) kept.push(...run);
    run = [];
  };
  for (const child of children) {
    const speaks = child.nodeType === 1 ? speaking.has(child) : proseWords(child.nodeValue ?? '') > 0;
    if (speaks) {
      end();
      kept.push(child);
    } else run.push(child);
  }
  end();
  return kept;
}
