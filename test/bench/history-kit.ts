import { compressText } from '../../lib/history/compressed-text.ts';
import { exportJson } from '../../lib/history/export-history.ts';
import { digest, fingerprint } from '../../lib/history/fingerprint.ts';
import { importHistory } from '../../lib/history/import-history.ts';
import { DATABASE, type History, openHistory } from '../../lib/history/index.ts';
import { syntheticPolicy, syntheticSummary } from './synthetic-policy.ts';

/** What a test or a benchmark uses of the history inside a page of the extension, where its database is. */
export const kit = {
  openHistory,
  importHistory,
  exportJson,
  fill,
  saveSynthetic,
  check,
  syntheticPolicy,
  syntheticSummary,
  DATABASE,
};
(globalThis as unknown as { kit: typeof kit }).kit = kit;
export type Kit = typeof kit;

const START = Date.parse('2025-06-01T08:00:00.000Z');
const at = (n: number) => new Date(START + n * 600_000).toISOString();
const addressOf = (n: number) => `https://www.site-${n}.example/privacy`;

/** Saves one synthetic policy as the background would. */
function saveSynthetic(history: History, n: number, text = n, seen: 'policy' | 'signup' | 'check' = 'policy') {
  const document = syntheticPolicy(text, addressOf(n));
  const summary = syntheticSummary(n, document);
  return history.save({ url: addressOf(n), document, summary, seen, at: at(n + text), engine: '1', model: 'a' });
}

/** Puts policies number `from` to `to` there at once; their texts are forty in turn, which changes no size. */
async function fill(history: History, from: number, to: number): Promise<void> {
  const texts = await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      const document = syntheticPolicy(i, addressOf(i));
      return { document, hash: await fingerprint(document), bytes: await compressText(document) };
    }),
  );
  for (let n = from; n < to; n += 500) {
    const bundles = [];
    for (let i = n; i < Math.min(to, n + 500); i++) {
      const text = texts[i % texts.length] as (typeof texts)[number];
      const site = `site-${i}.example`;
      const id = await digest(`${site}/privacy`);
      const seen = i % 5 === 0 ? ('signup' as const) : ('policy' as const);
      const version = {
        id: `${id}:${text.hash}`,
        entry: id,
        hash: text.hash,
        address: addressOf(i),
        first: at(i),
        last: at(i),
        sightings: [{ at: at(i), seen }],
        engine: '1',
        model: 'a',
        summary: syntheticSummary(i, text.document),
      };
      bundles.push({
        entry: { id, site, changed: i % 11 === 0 ? at(i) : null },
        versions: [{ version, text: text.bytes }],
      });
    }
    await history.merge(bundles);
  }
}

/** Looks at everything that is kept. Whatever does not fit together is named; empty where the history is whole. */
async function check(history: History): Promise<{ entries: number; versions: number; faults: string[] }> {
  const { entries, broken } = await history.list();
  const faults = broken.map((b) => `unreadable: ${b.key} ${b.reason}`);
  let versions = 0;
  for (const entry of entries) {
    const detail = await history.get(entry.id);
    if (!detail) {
      faults.push(`gone: ${entry.id}`);
      continue;
    }
    versions += detail.versions.length;
    if (detail.broken) faults.push(`unreadable versions: ${entry.id}`);
    if (detail.versions.length !== entry.versions) faults.push(`half written: ${entry.id}`);
    if (!detail.versions.some((x) => x.id === entry.latest)) faults.push(`no latest version: ${entry.id}`);
    for (const version of detail.versions) {
      if (version.textKept && !(await history.document(version.id))) faults.push(`no text: ${version.id}`);
    }
  }
  return { entries: entries.length, versions, faults };
}
