export { type Deletion, UNDO_TIME } from './deletions.ts';
export type { Entry, EntryDetail, Version } from './entry.ts';
export {
  type BrokenRecord,
  DATABASE,
  History,
  openHistory,
  type Saved,
  type SaveRequest,
  type Usage,
} from './history.ts';
export { HistoryError, type HistoryObstacle } from './history-error.ts';
export { type Correction, SEEN, type Seen } from './records.ts';
