import { join } from 'node:path';
import type { Judged } from '../../lib/engine/features.ts';
import { judgeReading } from '../../lib/engine/judgement.ts';
import { LABELS } from '../../lib/engine/labels.ts';
import type { Model } from '../../lib/engine/model.ts';
import { readDocument } from '../../lib/engine/reading.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';
import { readRecords } from '../read-records.ts';

const PHRASINGS = join(import.meta.dirname, '../../labels/phrasings.ndjson');

interface Phrasing {
  dimension: Judged;
  text: string;
  labels: string[];
}

/** How often the clause model gave a label to a sentence, and how often it should have. */
export interface LabelCount {
  dimension: Judged;
  label: string;
  right: number;
  wrong: number;
  missed: number;
}

/**
 * Of sentences that were written without sight of the engine and never taught, how many the clause model labels as
 * their author did: unusual words are what policies that hide something use.
 */
export function checkPhrasings({ clauses }: Model): LabelCount[] {
  const counts = (Object.entries(LABELS) as [Judged, readonly string[]][]).flatMap(([dimension, labels]) =>
    labels.map((label): LabelCount => ({ dimension, label, right: 0, wrong: 0, missed: 0 })),
  );
  for (const { dimension, text, labels } of readRecords<Phrasing>(PHRASINGS)) {
    const judged = judgeReading(readDocument(fromMarkdown(text, null)), clauses).clauses;
    LABELS[dimension].forEach((label, column) => {
      const count = counts.find((c) => c.dimension === dimension && c.label === label) as LabelCount;
      const given = judged.some((p) => (p[dimension]?.[column] ?? 0) > 0.5);
      const wanted = labels.includes(label);
      if (given && wanted) count.right++;
      else if (given) count.wrong++;
      else if (wanted) count.missed++;
    });
  }
  return counts.filter((c) => c.right + c.missed > 0);
}

/** The counts as lines: label, how many were found, how many more were given wrongly. */
export function printPhrasings(counts: readonly LabelCount[]): string {
  return counts
    .map((c) => `${c.dimension} ${c.label}: found ${c.right} of ${c.right + c.missed}, wrongly given ${c.wrong}`)
    .join('\n');
}
