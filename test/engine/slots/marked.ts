/**
 * Reads a text in which «…» marks what must be found: the text without the marks, and each marked piece with its
 * offset. So a case says at once what is found and where.
 */
export function readMarked(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const [i, piece] of marked.split(/[«»]/).entries()) {
    if (i % 2) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, spans };
}
