import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { type Clause, splitClauses } from '../../lib/engine/clauses.ts';
import type { PolicyDocument } from '../../lib/engine/document.ts';
import type { Dimension } from '../../lib/engine/summary.ts';
import { decodeHtml } from '../../lib/page/decode-html.ts';
import { extract } from '../../lib/page/extract.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';
import { withoutNoscript } from '../../lib/page/inert-html.ts';
import { ownAddress } from '../../lib/page/own-address.ts';
import { readRecords } from '../read-records.ts';
import { CORPUS, type Example, groupByCompany } from '../train/corpus.ts';
import type { Slot } from './slots.ts';

const LABELS = join(import.meta.dirname, '../../labels/fresh.ndjson');

/**
 * Verdicts and slots that people gave a policy before the engine was asked: of each whatever can be defended; no slot
 * where its question does not arise. `page`: the saved page that is the policy, where it is none of the corpus's
 * `unlabelled/`. `company`: whose it is, where the id does not tell.
 */
export type FreshLabels = {
  id: string;
  page?: string;
  company?: string;
  slots: Partial<Record<Slot, unknown[]>>;
} & Record<Dimension, string[]>;

/** A policy of `labels/fresh.ndjson`, read as the extension reads it. */
export interface FreshPolicy {
  labels: FreshLabels;
  document: PolicyDocument;
  clauses: Clause[];
}

/** Reads every fresh policy. @throws Error where the corpus or the text of a page is absent */
export function readFreshPolicies(): FreshPolicy[] {
  return readRecords<FreshLabels>(LABELS).map((labels) => {
    const document = readPolicy(labels);
    return { labels, document, clauses: splitClauses(document) };
  });
}

function readPolicy({ id, page }: FreshLabels): PolicyDocument {
  if (!page) return fromMarkdown(readFileSync(join(CORPUS, 'unlabelled', `${id}.md`), 'utf8'), null);
  const html = decodeHtml(readFileSync(join(CORPUS, 'pages', page)));
  const { window } = new JSDOM(withoutNoscript(html));
  const document = extract(window.document, ownAddress(window.document));
  window.close();
  if (!document) throw new Error(`No text in ${page}`);
  return document;
}

/** The examples by the groups that they form with the fresh policies, and the groups of these, in order. */
export function groupWithFresh(
  examples: readonly Example[],
  fresh: readonly FreshPolicy[],
): { examples: Example[]; groups: string[] } {
  const groups = groupByCompany([
    ...examples.map(({ id, gold, clauses }) => ({ id, company: gold.company, clauses })),
    ...fresh.map(({ labels, clauses }) => ({ id: labels.id, company: labels.company ?? null, clauses })),
  ]);
  return {
    examples: examples.map((e, i) => ({ ...e, group: groups[i] as string })),
    groups: groups.slice(examples.length),
  };
}
