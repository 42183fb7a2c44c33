import { DIMENSIONS, type Dimension, type Summary } from '../engine/summary.ts';
import type { EntryDetail } from './entry.ts';
import type { History } from './history.ts';
import { SCHEMA_VERSION } from './records.ts';

/** What an exported file says that it is. */
export const EXPORT_FORMAT = 'privacy-gist-history';

/**
 * The history as JSON, lossless, in pieces: one line for each policy, so that a file of any size can be read back line
 * by line. `import-history.ts` reads it.
 * @param at now (ISO 8601)
 * @param ids which entries; all where left out
 */
export async function* exportJson(history: History, at: string, ids?: readonly string[]): AsyncGenerator<string> {
  const head = { format: EXPORT_FORMAT, schema: SCHEMA_VERSION, exported: at };
  yield `${JSON.stringify(head).slice(0, -1)},"entries":[\n`;
  let separator = '';
  for await (const { detail, document } of history.detailsWithTexts(ids)) {
    const { site, changed, id } = detail.entry;
    const versions = [];
    for (const { textKept, ...version } of detail.versions) {
      versions.push({ version: { ...version, entry: id }, text: textKept ? await document(version.id) : null });
    }
    yield separator + JSON.stringify({ entry: { id, site, changed }, versions });
    separator = ',\n';
  }
  yield '\n]}\n';
}

const COLUMNS: [name: string, of: (detail: EntryDetail, summary: Summary) => string | number | boolean | null][] = [
  ['site', ({ entry }) => entry.site],
  ['address', ({ entry }) => entry.address],
  ['company', (_, s) => s.company],
  ['title', (_, s) => s.title],
  ['grade', (_, s) => s.grade],
  ['score', (_, s) => s.score],
  ['sale', (_, s) => s.dimensions.sale.verdict],
  ['sale opt-out', (_, s) => s.dimensions.sale.optOut],
  ['AI training', (_, s) => s.dimensions.aiTraining.verdict],
  ['AI training control', (_, s) => s.dimensions.aiTraining.control],
  ['retention', (_, s) => s.dimensions.retention.verdict],
  ['retention indefinite', (_, s) => s.dimensions.retention.indefinite],
  ['periods', (_, s) => s.dimensions.retention.periods.map((p) => `${p.what}: ${p.duration} (${p.kind})`).join('; ')],
  ['children', (_, s) => s.dimensions.children.verdict],
  ['minimum age', (_, s) => s.dimensions.children.minAge],
  ['contact', (_, s) => s.dimensions.contact.verdict],
  ['contact address', (_, s) => s.dimensions.contact.primary],
  ['policy updated', (_, s) => s.updated],
  ['words', (_, s) => s.words],
  ['versions', ({ entry }) => entry.versions],
  ['first seen', ({ entry }) => entry.first],
  ['last seen', ({ entry }) => entry.last],
  ['seen on sign-up', ({ entry }) => entry.seen.signup],
  ['sign-ups', ({ entry }) => entry.signups?.join(' ') ?? null],
  ['engine', ({ versions }) => versions[0]?.engine ?? ''],
  ['model', ({ versions }) => versions[0]?.model ?? ''],
];

/** The latest summaries as CSV (RFC 4180, with a byte order mark, without which Excel misreads every accent). */
export async function* exportCsv(history: History, ids?: readonly string[]): AsyncGenerator<string> {
  yield `\ufeff${COLUMNS.map(([name]) => cell(name)).join(',')}\r\n`;
  for await (const detail of history.details(ids)) {
    const summary = detail.versions[0]?.summary;
    if (summary) yield `${COLUMNS.map(([, of]) => cell(of(detail, summary))).join(',')}\r\n`;
  }
}

/**
 * One cell. Text that a spreadsheet would run as a formula is led by an apostrophe, as OWASP advises ("CSV Injection"):
 * titles and companies are whatever a web page says that they are.
 */
function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n;']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The words of a Markdown export, in the reader's language. */
export interface MarkdownWords {
  title: string;
  grade(summary: Summary): string;
  dimension(dimension: Dimension): string;
  answer(summary: Summary, dimension: Dimension): string;
  updated(summary: Summary): string;
  seen(last: string): string;
}

/** The latest summaries as Markdown, with the quotes that prove them. */
export async function* exportMarkdown(
  history: History,
  words: MarkdownWords,
  ids?: readonly string[],
): AsyncGenerator<string> {
  yield `# ${escapeMarkdown(words.title)}\n`;
  for await (const { entry, versions } of history.details(ids)) {
    const summary = versions[0]?.summary;
    if (!summary) continue;
    const name = summary.company ?? entry.site;
    yield `\n## ${escapeMarkdown(name)}\n\n${escapeMarkdown(summary.title)}\n<${encodeURI(decodeSafely(entry.address))}>\n`;
    yield `\n${[words.grade(summary), words.updated(summary), words.seen(entry.last)].map(escapeMarkdown).join(' · ')}\n\n`;
    for (const dimension of DIMENSIONS) {
      yield `- **${escapeMarkdown(words.dimension(dimension))}:** ${escapeMarkdown(words.answer(summary, dimension))}\n`;
      const [first] = summary.dimensions[dimension].evidence;
      if (first) yield `  > ${escapeMarkdown(first.quote)}\n`;
    }
  }
}

/** Text as Markdown shows it to the letter, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-!|~&]/g, '\\$&');
}

/** An address whose angle brackets and spaces are escaped once, not twice. */
function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
