import type { Clause } from './clauses.ts';
import type { Judged } from './features.ts';
import type { Judgement } from './judgement.ts';
import { LABELS } from './labels.ts';
import type { Evidence, EvidenceLabel } from './summary.ts';

/** How many quotes of each label are shown; the first is the strongest. */
const MOST = 3;
/** A clause less likely than this is shown only where there is no better one for the verdict. */
const LIKELY = 0.5;
/** Nothing less likely than this is ever shown as evidence. */
const LEAST = 0.12;
/** A longer quote is cut at a space; what remains is still a piece of the document to the letter. */
const LONGEST_QUOTE = 420;

/** The clauses that carry the given labels best: quotes to the letter, each under its heading. */
export function collectEvidence(judgement: Judgement, dimension: Judged, labels: readonly EvidenceLabel[]): Evidence[] {
  const { reading, clauses } = judgement;
  return labels.flatMap((label) => {
    const l = (LABELS[dimension] as readonly string[]).indexOf(label);
    const ranked: { i: number; p: number }[] = [];
    clauses.forEach((probabilities, i) => {
      const p = probabilities[dimension]?.[l] ?? 0;
      if (p < LEAST) return;
      const { text, kind } = reading.clauses[i] as Clause;
      if (isQuotable(text, kind === 'heading')) ranked.push({ i, p });
    });
    ranked.sort((a, b) => b.p - a.p || a.i - b.i);
    const chosen = ranked.filter((r) => r.p >= LIKELY);
    return (chosen.length ? chosen : ranked.slice(0, 1))
      .slice(0, MOST)
      .map(({ i }) => quoteClause(judgement, i, label));
  });
}

/** A clause as evidence. */
export function quoteClause({ reading }: Judgement, index: number, label: EvidenceLabel): Evidence {
  const clause = reading.clauses[index];
  return { label, quote: shorten(clause?.text ?? ''), heading: clause?.path.at(-1) ?? null };
}

/** A heading or a crumb of two words proves nothing. */
function isQuotable(text: string, isHeading: boolean): boolean {
  return !isHeading && text.length >= 18 && /\s\S+\s/.test(text);
}

/**
 * A text, cut to what stands around a place in it where it is long: a row of a table has its length in its last cell.
 * A piece of the text to the letter.
 */
export function shortenAround(text: string, start: number, end: number): string {
  if (text.length <= LONGEST_QUOTE || end <= LONGEST_QUOTE - 20) return shorten(text);
  const from = text.indexOf(' ', Math.max(0, Math.min(end + 60, text.length) - LONGEST_QUOTE));
  return shorten(text.slice(from < 0 || from > start ? start : from).trimStart());
}

/** The beginning of a text, at most 420 characters, cut at a space. */
export function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.lastIndexOf(' ', LONGEST_QUOTE);
  return text.slice(0, cut > 200 ? cut : LONGEST_QUOTE).trimEnd();
}
