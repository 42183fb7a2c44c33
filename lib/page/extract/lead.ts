import type { Block } from '../../engine/document.ts';
import { childElements } from './child-elements.ts';
import { readBlocks, type Skip } from './read-blocks.ts';

/** What stands before the text is a title and a date, or it is none of the text: more elements than this are not looked at. */
const MOST_ELEMENTS = 400;
const LONGEST_DATE_LINE = 120;
/** "Last updated", "effective", "version" in the languages of the interface, and a year: the line that dates a policy. */
const DATES =
  /\b(?:updated?|effective|revised|revision|modified|amended|version|in force|as of|stand|aktualisiert|aktualisierung|gültig|mise à jour|mis à jour|vigueur|actualizad[ao]|actualización|vigente|vigor|atualizad[ao]|atualização)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;

const isDateLine = ({ text }: Block): boolean =>
  text.length <= LONGEST_DATE_LINE && DATES.test(text) && YEAR.test(text);

/**
 * The title and the date of a policy where they stand in a band above its text ("hero"), outside of the element that
 * holds it. Nothing else of what stands there is taken; `body` is that of a copied page.
 */
export function readLead(body: Element, container: Element, blocks: readonly Block[], skip: Skip): Block[] {
  if (container === body) return [];
  // A site's header is furniture, but some set the title of the page in it.
  const skipped: Skip = (element) => element.localName === 'nav' || (element.localName !== 'header' && skip(element));
  const before: Block[] = [];
  for (let inner: Element = container; inner !== body && inner.parentElement; inner = inner.parentElement) {
    const here: Block[] = [];
    for (const sibling of childElements(inner.parentElement)) {
      if (sibling === inner) break;
      if (sibling.getElementsByTagName('*').length > MOST_ELEMENTS || skipped(sibling)) continue;
      here.push(...readBlocks(sibling, skipped));
    }
    before.unshift(...here);
  }
  const start = blocks.slice(0, 12);
  const title = start.some((b) => b.kind === 'heading' && b.level === 1)
    ? undefined
    : before.findLast((b) => b.kind === 'heading' && b.level === 1);
  const date = start.some(isDateLine) ? undefined : before.findLast(isDateLine);
  // In the order in which they stand there.
  return before.filter((block) => block === title || block === date);
}
