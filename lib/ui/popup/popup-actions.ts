import type { Dimension, Verdict } from '../../engine/summary.ts';
import type { Unkept } from '../../platform/messages.ts';

/** What became of a quote that was to be shown: marked, marked but folded away, not there, or opened in a new tab. */
export type Shown = 'shown' | 'folded' | 'absent' | 'opened';

/** What a reader says is right where an answer is wrong. */
export interface Correction {
  dimension: Dimension;
  /** What the summary said. */
  said: Verdict;
  /** What the reader says. */
  right: Verdict;
  comment: string;
}

/**
 * What became of a correction: kept; nothing is saved (a private window, or saving is off); its record was deleted
 * meanwhile; or the history could not be written.
 */
export type Keeping = 'kept' | 'off' | 'gone' | Unkept;

/** All that the popup can do outside itself; passed in, so that the gallery and the tests can stand in for a browser. */
export interface PopupActions {
  /** Summarises a policy that the page links to. */
  readLinked(url: string): void;
  /** Asks for the tab's summary once more. */
  retry(): void;
  /** Marks a quote in the open page, or opens the policy at it. */
  showQuote(quote: string): Promise<Shown>;
  /** Opens an address in a new tab; `mailto:` too. */
  open(url: string): void;
  openPage(page: 'history' | 'options' | 'welcome'): void;
  /** @throws where the browser refuses. */
  copy(text: string): Promise<void>;
  /** Keeps a correction with the record, or says why not. */
  correct(correction: Correction): Promise<Keeping>;
}
