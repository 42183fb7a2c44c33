/** A link as it stands in a block: its visible words and its absolute address (`mailto:` and `tel:` included). */
export interface Link {
  text: string;
  url: string;
}

/**
 * One piece of a policy in reading order. `text` is what a reader sees, with white space folded; quotes given as
 * evidence are substrings of it, so that they can be found again in the page.
 */
export type Block =
  | { kind: 'heading'; level: number; text: string; links?: Link[] }
  | { kind: 'paragraph'; text: string; links?: Link[] }
  /**
   * A list item; `leadIn` is the sentence that introduces the list, `depth` 1 for the outermost list, `marker` the
   * number or letter that an ordered list shows before it ("3.", "b."), which is no part of `text`.
   */
  | { kind: 'item'; text: string; leadIn: string | null; depth: number; marker?: string; links?: Link[] }
  /**
   * A table row; `headers` are the header cells of its columns, in the same order as `cells` (may be empty). A cell
   * keeps its lines (list items, paragraphs) apart by line feeds; `text` has the filled cells with " | " between them.
   */
  | { kind: 'row'; text: string; cells: string[]; headers: string[]; links?: Link[] };

/** A policy as text: all that the engine ever sees of a page. Plain data, so it can be sent, stored and compared. */
export interface PolicyDocument {
  /** Address of the page without its fragment, or null where it is not known (a file, standard input). */
  url: string | null;
  title: string;
  /** BCP 47 primary language of the text ("en", "fr"), or null where it cannot be told. */
  language: string | null;
  /** Date that the page's own metadata gives (ISO, `YYYY-MM-DD`), or null. The text is read by the engine. */
  date: string | null;
  blocks: Block[];
}
