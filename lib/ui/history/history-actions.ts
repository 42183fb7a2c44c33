/** What the history page asks of the browser around it; the gallery and the tests answer differently. */
export interface HistoryActions {
  /** Copies a text, with its HTML for those that take it. */
  copy(text: string, html: string): Promise<void>;
  /** Saves a file that is made piece by piece. */
  download(name: string, type: string, pieces: AsyncIterable<string>): Promise<void>;
  /** Now, in ms since the epoch. */
  now(): number;
  /**
   * Fetches policies again, one after another; null where that cannot be done. Resolves when all are done or `signal`
   * stopped it; to null where another window, or the background, is checking already.
   */
  check:
    | ((
        ids: readonly string[],
        signal: AbortSignal,
        onProgress: (progress: CheckProgress) => void,
      ) => Promise<CheckResult | null>)
    | null;
  /** Hears how many policies that the reader signed up under have changed, whenever that number is another. */
  changed(count: number): void;
  /** How many policies there were when this page last knew, and where to note it: apart from the history's own database. */
  remembered: { read(): number; write(count: number): void };
  /** Judges again what an older version of the extension has judged; null where that cannot be done. */
  refresh: ((onProgress: (done: number, total: number) => void) => Promise<void>) | null;
}

/** The policy that is being checked. */
export interface CheckProgress {
  done: number;
  total: number;
  site: string;
}

export interface CheckResult {
  checked: number;
  changed: number;
  failed: number;
}
