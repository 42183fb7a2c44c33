import { DIMENSIONS, type Summary } from '../../engine/summary.ts';
import { answerOf } from '../answers.ts';
import { arrangeEvidence } from '../arrange-evidence.ts';
import { formats, t } from '../i18n/index.ts';
import type { Correction } from './popup-actions.ts';

/** A summary as plain text: to paste into a mail or a note. */
export function summaryAsText(summary: Summary, url: string): string {
  const lines = [nameOf(summary), gradeOf(summary), factsOf(summary), ''];
  for (const dimension of DIMENSIONS) {
    const { headline, note, unsure } = answerOf(dimension, summary.dimensions);
    lines.push(
      `${t(`dimension.${dimension}`)}: ${[headline, note, unsure ? `(${t('unsure')})` : ''].filter(Boolean).join(' · ')}`,
    );
    const quote = summary.dimensions[dimension].evidence[0];
    if (quote) lines.push(`  “${quote.quote}”`);
  }
  return [...lines, '', `${t('popup.text.source')}: ${url}`, t('popup.text.made'), ''].join('\n');
}

/** A summary as Markdown, with every quote under its answer. */
export function summaryAsMarkdown(summary: Summary, url: string): string {
  const lines = [`# ${escapeMarkdown(nameOf(summary))}`, '', `**${gradeOf(summary)}** · ${factsOf(summary)}`];
  for (const dimension of DIMENSIONS) {
    const { headline, note, unsure } = answerOf(dimension, summary.dimensions);
    const answer = [`**${escapeMarkdown(headline)}**`, escapeMarkdown(note), unsure ? `_${t('unsure')}_` : '']
      .filter(Boolean)
      .join(' · ');
    lines.push('', `## ${t(`dimension.${dimension}`)}`, '', answer);
    for (const { quote, heading } of arrangeEvidence(summary.dimensions[dimension].evidence))
      lines.push('', `> ${escapeMarkdown(quote)}`, ...(heading ? ['>', `> — ${escapeMarkdown(heading)}`] : []));
  }
  return [
    ...lines,
    '',
    '---',
    '',
    `${t('popup.text.source')}: <${url.replace(/[<>\s]/g, encodeURIComponent)}>`,
    '',
    t('popup.text.made'),
    '',
  ].join('\n');
}

/** A wrong answer as a report that a person can send to whoever keeps the extension. */
export function correctionAsText(correction: Correction, summary: Summary, url: string): string {
  const { dimension, said, right, comment } = correction;
  const { confidence, evidence } = summary.dimensions[dimension];
  return [
    t('popup.wrong.report'),
    `${t('popup.text.source')}: ${url}`,
    `${t(`dimension.${dimension}`)} (${dimension})`,
    `${t('popup.wrong.said')}: ${said} (${Math.round(confidence * 100)} %)`,
    `${t('popup.wrong.should')}: ${right}`,
    ...evidence.map(({ label, quote }) => `  [${label}] “${quote}”`),
    ...(comment.trim() ? ['', comment.trim()] : []),
    '',
  ].join('\n');
}

/** The name that a summary goes by: the company's, else the page's. */
export const nameOf = (summary: Summary): string => summary.company ?? summary.title;

const gradeOf = ({ grade }: Summary) =>
  t('popup.text.grade', { name: t('grade.name', { grade }), meaning: t(`grade.${grade}`) });

function factsOf({ updated, words, minutes }: Summary): string {
  const date = updated ? t('policy.updated', { date: formats().date(updated) }) : t('policy.no-date');
  return [date, t('policy.words', { n: words }), t('policy.minutes', { n: minutes })].join(' · ');
}

/** Text from a page must stay text in Markdown too. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|~!]/g, '\\$&');
