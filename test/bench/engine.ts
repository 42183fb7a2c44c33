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
/** Each time is the best of so many in a row: the rest is what else the machine did. */
const TRIES = 3;
/** How often the corpus is gone through, so that what disturbs the machine for a while does not count either. */
const PASSES = 5;

function best(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** A document as the background gets it: the browser's messages are JSON, and each text is a string of its own. */
const asReceived = (document: PolicyDocument) => JSON.parse(JSON.stringify(document)) as PolicyDocument;

const textOf = (document: PolicyDocument) => document.blocks.map((b) => b.text).join('\n');
/** Now and then V8 does not compile an expression, and it takes six times as long: of two that say the same the faster counts. */
const WORD = [/[\p{L}\p{N}]+/gu, /[\p{N}\p{L}]+/gu] as const;
const splitWords = (text: string, word: RegExp = WORD[0]) => text.match(word)?.length ?? 0;

export async function benchEngine(): Promise<void> {
  if (!existsSync(CORPUS)) {
    console.log(`engine: no corpus at ${CORPUS}`);
    return;
  }
  const model = shippedModel();
  const documents = readdirSync(CORPUS)
    .filter((file) => file.endsWith('.md'))
    .map((file) => asReceived(fromMarkdown(readFileSync(join(CORPUS, file), 'utf8'), null)));
  const times = documents.map(() => ({ summary: Number.POSITIVE_INFINITY, split: Number.POSITIVE_INFINITY }));
  for (let pass = 0; pass < PASSES; pass++) {
    documents.forEach((document, i) => {
      const text = textOf(document);
      const time = times[i] as (typeof times)[number];
      time.summary = Math.min(
        time.summary,
        best(() => summarize(document, model)),
      );
      for (const word of WORD)
        time.split = Math.min(
          time.split,
          best(() => splitWords(text, word)),
        );
    });
  }
  const ratios = times.map(({ summary, split }) => summary / split).sort((a, b) => a - b);
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
