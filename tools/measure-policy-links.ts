/**
 * Measures `lib/page/policy-links` on the saved pages: how often its first choice is the policy of who made the page.
 * What is right was decided by reading every candidate link of each page (`test/page/policy-link-labels.json`:
 * addresses by file; none where the page links to no policy). Policy pages themselves are left out.
 *
 * The labels were begun from the ranker's own choices, so they were tried: of 31 form pages, drawn at random, the policy
 * was picked again from their links in random order, without that choice in sight. It was the label on 30, and the first
 * choice on the same 30; on the last, a link named so leads nowhere but to a script.
 *
 *   npx tsx tools/measure-policy-links.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';
import { findPolicyLinks } from '../lib/page/policy-links.ts';

const CORPUS = process.env.CORPUS ?? '../shared/corpus';
const LABELS = join(import.meta.dirname, '../test/page/policy-link-labels.json');
const labels = v.record(v.string(), v.object({ page: v.optional(v.string()), policy: v.array(v.string()) }));
const index = v.array(v.object({ file: v.string(), url: v.optional(v.nullable(v.string())) }));

export interface LinkMeasure {
  /** Pages that link to their policy, and of these how many have it as the first choice. */
  pages: number;
  right: number;
  wrong: string[];
  /** Pages that link to none, and those that were given one. */
  without: number;
  invented: string[];
}

/** @param largest bytes of the largest file that is read */
export function measurePolicyLinks(largest = Number.POSITIVE_INFINITY): LinkMeasure {
  const measure: LinkMeasure = { pages: 0, right: 0, wrong: [], without: 0, invented: [] };
  const bare = (url: string) => url.replace(/^https?:/, '').replace(/\/$/, '');
  const addresses = new Map<string, string>();
  for (const folder of ['forms', 'pages']) {
    for (const { file, url } of v.parse(index, JSON.parse(readFileSync(join(CORPUS, folder, 'index.json'), 'utf8')))) {
      if (url) addresses.set(file, url);
    }
  }
  for (const [file, { page, policy }] of Object.entries(v.parse(labels, JSON.parse(readFileSync(LABELS, 'utf8'))))) {
    const path = ['forms', 'pages'].map((folder) => join(CORPUS, folder, file)).find(existsSync);
    const html = path ? readFileSync(path, 'utf8') : '';
    if (!html || html.length > largest) continue;
    const url = page ?? addresses.get(file) ?? 'https://unknown.invalid/';
    const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    const first = findPolicyLinks(window.document, url)[0];
    window.close();
    if (policy.length) {
      measure.pages++;
      if (first && policy.some((p) => bare(p) === bare(first.url))) measure.right++;
      else measure.wrong.push(`${file}: ${first?.url ?? 'none'}`);
    } else {
      measure.without++;
      if (first) measure.invented.push(`${file}: ${first.url}`);
    }
  }
  return measure;
}

if (process.argv[1]?.endsWith('measure-policy-links.ts')) {
  const { pages, right, wrong, without, invented } = measurePolicyLinks();
  console.log(`first choice right on ${right} of ${pages} pages (${((100 * right) / pages).toFixed(1)} %)`);
  console.log(`a link invented on ${invented.length} of ${without} pages that have none`);
  for (const line of [...wrong, ...invented]) console.log(`  ${line}`);
}
