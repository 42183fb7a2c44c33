import type { PolicyDocument } from '../engine/document.ts';

/** The text of a document as a reader sees it, a block a line, with the numbers of ordered lists. */
export function documentText(document: PolicyDocument): string {
  return document.blocks
    .map((block) => (block.kind === 'item' && block.marker ? `${block.marker} ${block.text}` : block.text))
    .join('\n');
}
