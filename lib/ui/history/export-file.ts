import { exportCsv, exportJson, exportMarkdown, type MarkdownWords } from '../../history/export-history.ts';
import type { History } from '../../history/index.ts';
import { answerOf } from '../answers.ts';
import { formats, t } from '../i18n/index.ts';

export type ExportKind = 'json' | 'csv' | 'markdown';

/** A file to be saved, made piece by piece. */
export interface ExportFile {
  name: string;
  type: string;
  pieces: AsyncIterable<string>;
}

/**
 * The history, or the entries named, as a file.
 * @param now in ms since the epoch
 */
export function exportFile(history: History, kind: ExportKind, now: number, ids?: readonly string[]): ExportFile {
  const at = new Date(now).toISOString();
  const name = `privacy-gist-${at.slice(0, 10)}`;
  switch (kind) {
    case 'json':
      return { name: `${name}.json`, type: 'application/json', pieces: exportJson(history, at, ids) };
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv', pieces: exportCsv(history, ids) };
    case 'markdown':
      return { name: `${name}.md`, type: 'text/markdown', pieces: exportMarkdown(history, markdownWords(), ids) };
  }
}

const markdownWords = (): MarkdownWords => ({
  title: `${t('app.name')}: ${t('history.title')}`,
  grade: (s) => `${t('grade.name', { grade: s.grade })}: ${t(`grade.${s.grade}`)}`,
  dimension: (d) => t(`dimension.${d}`),
  answer: (s, d) => {
    const { headline, note, unsure } = answerOf(d, s.dimensions);
    return [headline, note, unsure ? `(${t('unsure')})` : ''].filter(Boolean).join(' · ');
  },
  updated: (s) => (s.updated ? t('policy.updated', { date: formats().date(s.updated) }) : t('policy.no-date')),
  seen: (last) => t('history.version.last-seen', { date: formats().date(last.slice(0, 10)) }),
});
