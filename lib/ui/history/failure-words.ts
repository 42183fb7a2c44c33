import { HistoryError } from '../../history/index.ts';
import { t } from '../i18n/index.ts';

const TOLD = ['newer', 'migration', 'unavailable', 'full'] as const;

/** What went wrong, as the reader is told. */
export function failureInWords(error: unknown): string {
  const told = error instanceof HistoryError && TOLD.find((x) => x === error.obstacle);
  if (told) return t(`history.failed.${told}`);
  return t('history.failed.other', { message: error instanceof Error ? error.message : String(error) });
}
