import type { Evidence, EvidenceLabel } from '../engine/summary.ts';

/** A sentence that an answer rests on, with all that it was found to say. */
export interface ArrangedQuote {
  labels: EvidenceLabel[];
  quote: string;
  heading: string | null;
}

/**
 * The quotes as a reader wants them: each sentence once, and the strongest of each kind before the second of any, so
 * that the way to say no is not the fourth quote after three that admit the same.
 */
export function arrangeEvidence(evidence: readonly Evidence[]): ArrangedQuote[] {
  const byLabel = new Map<EvidenceLabel, Evidence[]>();
  for (const found of evidence) byLabel.set(found.label, [...(byLabel.get(found.label) ?? []), found]);
  const quotes = new Map<string, ArrangedQuote>();
  const add = ({ label, quote, heading }: Evidence) => {
    const known = quotes.get(quote);
    if (!known) quotes.set(quote, { labels: [label], quote, heading });
    else if (!known.labels.includes(label)) known.labels.push(label);
  };
  const kinds = [...byLabel.values()];
  for (let rank = 0; rank < Math.max(0, ...kinds.map((k) => k.length)); rank++)
    for (const kind of kinds) {
      const next = kind[rank];
      if (next) add(next);
    }
  return [...quotes.values()];
}
