/**
 * What summarising costs, against one pass that only splits the same text into words: median and 95th percentile of
 * the ratio over the labelled policies, growth from 1,000 to 100,000 words, and the heap it leaves. Warm.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyDocument } from '../../lib/engine/document.ts';
import { summarize } from '../../lib/engine/index.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';
import { shippedModel } from '../../tools/shipped-model.ts';

const CORPUS = join(process.env.CORPUS ?? '../shared/corpus', 'policies');
/** Each time is the best of so many: the rest is what else the machine did. */
const TRIES = 3;

function best(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const textOf = (document: PolicyDocument) => document.blocks.map((b) => b.text).join('\n');
const splitWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

export async function benchEngine(): Promise<void> {
  if (!existsSync(CORPUS)) {
    console.log(`engine: no corpus at ${CORPUS}`);
    return;
  }
  const model = shippedModel();
  const documents = readdirSync(CORPUS)
    .filter((file) => file.endsWith('.md'))
    .map((file) => fromMarkdown(readFileSync(join(CORPUS, file), 'utf8'), null));
  const measure = (document: PolicyDocument) => {
    const text = textOf(document);
    return best(() => summarize(document, model)) / best(() => splitWords(text));
  };
  for (const document of documents) measure(document);
  const ratios = documents.map(measure).sort((a, b) => a - b);
  const at = (share: number) => (ratios[Math.floor(share * (ratios.length - 1))] ?? Number.NaN).toFixed(1);
  console.log(`engine: ${documents.length} policies; times a split into words: median ${at(0.5)}, 95th ${at(0.95)}`);

  const blocks = documents.flatMap((d) => d.blocks);
  for (const words of [1_000, 10_000, 100_000]) {
    let count = 0;
    const end =
      blocks.findIndex((b) => {
        count += splitWords(b.text);
        return count >= words;
      }) + 1;
    const document = { ...(documents[0] as PolicyDocument), blocks: blocks.slice(0, end || blocks.length) };
    const heap = process.memoryUsage().heapUsed;
    const ms = best(() => summarize(document, model));
    const grown = (process.memoryUsage().heapUsed - heap) / 2 ** 20;
    console.log(
      `engine: ${words} words: ${ms.toFixed(1)} ms; heap grown by at most ${grown.toFixed(1)} MB over ${TRIES} runs`,
    );
  }
}
