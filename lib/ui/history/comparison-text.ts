import { DIMENSIONS } from '../../engine/summary.ts';
import type { EntryDetail } from '../../history/index.ts';
import { answerOf } from '../answers.ts';
import { t } from '../i18n/index.ts';

/** A comparison as lines of cells with tabs between them: what a spreadsheet, and any text field, takes from a paste. */
export function comparisonAsText(details: readonly EntryDetail[]): string {
  const columns = details.flatMap(({ entry, versions: [latest] }) =>
    latest ? [{ entry, summary: latest.summary }] : [],
  );
  const rows: string[][] = [
    ['', ...columns.map(({ entry }) => entry.company ?? entry.site)],
    [t('history.grade'), ...columns.map(({ summary }) => `${summary.grade} (${summary.score})`)],
    ...DIMENSIONS.map((d) => [
      t(`dimension.${d}`),
      ...columns.map(({ summary }) => {
        const { headline, note, unsure } = answerOf(d, summary.dimensions);
        return [headline, note, unsure ? `(${t('unsure')})` : ''].filter(Boolean).join(' · ');
      }),
    ]),
  ];
  return rows.map((cells) => cells.map(cell).join('\t')).join('\n');
}

/** Page text in a cell: on one line, and no formula where it is pasted into a spreadsheet. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
