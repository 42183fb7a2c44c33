/**
 * Measures `lib/page/policy-links` on the saved pages: how often its first choice is the policy of who made the page.
 *
 * What is right stands in `labels/policy-links.ndjson` (addresses by file; none where the page links to no policy). Of
 * each page all links that could be meant were read in random order, before the ranker was asked, and every address was
 * labelled under which its maker puts the policy; pages whose links do not tell were left out, as were policies themselves.
 *
 *   npx tsx tools/measure-policy-links.ts
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';
import { findPolicyLinks } from '../lib/page/policy-links.ts';
import { readRecords } from './read-records.ts';

const CORPUS = process.env.CORPUS ?? '../shared/corpus';
const LABELS = join(import.meta.dirname, '../labels/policy-links.ndjson');
const label = v.object({ file: v.string(), page: v.optional(v.string()), policy: v.array(v.string()) });
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
  for (const record of readRecords(LABELS)) {
    const { file, page, policy } = v.parse(label, record);
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
