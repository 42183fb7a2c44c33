/** Why the history could not do what was asked; the pages have a sentence for each. */
export type HistoryObstacle =
  /** The disk or the browser's quota is full, even after old clause texts were given up. */
  | 'full'
  /** The database could not be brought to this version's shape; it is as it was before. */
  | 'migration'
  /** The database was made by a newer version of the extension. */
  | 'newer'
  /** The browser gives no database at all (some private windows, a damaged profile). */
  | 'unavailable'
  /** Not an address of the web. */
  | 'address';

/** A failure that the reader must hear of. `cause` has the browser's own error. */
export class HistoryError extends Error {
  readonly obstacle: HistoryObstacle;

  constructor(obstacle: HistoryObstacle, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HistoryError';
    this.obstacle = obstacle;
  }
}

/** True where the browser refused a write for lack of space (a `DOMException`, or its own class in newer Chromium). */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Error || error instanceof DOMException ? error.name === 'QuotaExceededError' : false;
}
