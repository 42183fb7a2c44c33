export {
  type BrokenRecord,
  DATABASE,
  type DroppedNotice,
  type Entry,
  type EntryDetail,
  History,
  openHistory,
  type Saved,
  type SaveRequest,
  UNDO_TIME,
  type Usage,
  type Version,
} from './history.ts';
export { HistoryError, type HistoryObstacle } from './history-error.ts';
export { type Correction, SEEN, type Seen } from './records.ts';
