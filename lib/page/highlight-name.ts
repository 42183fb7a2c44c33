/** The name of our highlight in the page's registry. */
export const HIGHLIGHT_NAME = 'privacy-gist';

/** What became of a quote that was to be marked. */
export type Marked = 'shown' | 'folded' | 'absent';
