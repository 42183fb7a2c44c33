/** Words that stand in sentences, by element: what tells a policy from menus, headings and lists of links. */
export type Prose = ReadonlyMap<Element, number>;

/** A run of text of fewer words counts only if it ends like a sentence. */
const SHORT = 8;

function wordsOf(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code <= 32 || code === 160;
    if (!space && !inside) words++;
    inside = !space;
    // Chinese, Japanese and Thai write no spaces: two characters make about a word.
    if (code >= 0x0e00 && (code <= 0x0e7f || (code >= 0x3040 && code <= 0x9fff)) && i % 2 === 0) words++;
  }
  return words;
}

/** Words of a run of text that belong to sentences: all of them, or none. */
export function proseWords(text: string): number {
  const words = wordsOf(text);
  return words >= SHORT || (words > 2 && /[.!?。！？;:,]\s*$/.test(text)) ? words : 0;
}

/** Counts the prose of every element under `root` (inclusive), links left out; `skip` cuts whole branches. */
export function measureProse(root: Element, skip: (element: Element) => boolean): Map<Element, number> {
  const prose = new Map<Element, number>();
  const visit = (element: Element): number => {
    let total = 0;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) total += proseWords(child.nodeValue ?? '');
      else if (child.nodeType === 1) {
        const inner = child as Element;
        if (skip(inner)) continue;
        const words = visit(inner);
        if (inner.localName !== 'a' && inner.localName !== 'button') total += words;
      }
    }
    prose.set(element, total);
    return total;
  };
  visit(root);
  return prose;
}
