import * as v from 'valibot';
import type { Block, PolicyDocument } from '../engine/document.ts';
import { GRADES, type Summary, VERDICTS } from '../engine/summary.ts';

/**
 * What a summary and a policy must look like when they come back from the disk or out of a file. Every field of
 * `lib/engine` stands here: the two checks at the end fail to compile when one side has what the other lacks. A field
 * that is new there is `v.optional` with a default here, since records of before lack it.
 */
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const line = text(10_000);
const paragraph = text(1_000_000);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const age = v.pipe(v.number(), v.minValue(0), v.maxValue(150));

const link = v.object({
  text: paragraph,
  /** Only what a reader may follow: a `javascript:` link is refused. */
  url: v.pipe(text(100_000), v.regex(/^(?:https?|mailto|tel):/i)),
});
const links = v.exactOptional(v.array(link));
const block = v.variant('kind', [
  v.object({
    kind: v.literal('heading'),
    level: v.pipe(v.number(), v.minValue(1), v.maxValue(9)),
    text: paragraph,
    links,
  }),
  v.object({ kind: v.literal('paragraph'), text: paragraph, links }),
  v.object({ kind: v.literal('item'), text: paragraph, leadIn: v.nullable(paragraph), depth: count, links }),
  v.object({
    kind: v.literal('row'),
    text: paragraph,
    cells: v.array(paragraph),
    headers: v.array(paragraph),
    links,
  }),
]);

export const documentSchema = v.object({
  url: v.nullable(v.pipe(text(100_000), v.regex(/^https?:/i))),
  title: line,
  language: v.nullable(text(40)),
  date: v.nullable(text(40)),
  blocks: v.pipe(v.array(block), v.maxLength(100_000)),
});

const evidence = v.array(
  v.object({
    label: v.picklist([
      'sells',
      'shares-for-ads',
      'no',
      'optOut',
      'yes',
      'deidentified-only',
      'control',
      'fixed',
      'indefinite',
      'vague',
      'barred',
      'with-consent',
      'no-age',
      'contact',
    ]),
    quote: paragraph,
    heading: v.nullable(paragraph),
  }),
);
const finding = { score, confidence: share, evidence };
const optOutLinks = v.exactOptional(
  v.array(v.object({ text: paragraph, url: v.pipe(text(100_000), v.regex(/^https?:/i)) })),
);

export const summarySchema = v.object({
  title: line,
  company: v.nullable(line),
  updated: v.nullable(text(40)),
  words: count,
  minutes: count,
  grade: v.picklist(GRADES),
  score,
  dimensions: v.object({
    sale: v.object({ ...finding, verdict: v.picklist(VERDICTS.sale), optOut: v.boolean(), optOutLinks }),
    aiTraining: v.object({
      ...finding,
      verdict: v.picklist(VERDICTS.aiTraining),
      control: v.picklist(['opt-out', 'opt-in', 'none']),
      optOutLinks,
    }),
    retention: v.object({
      ...finding,
      verdict: v.picklist(VERDICTS.retention),
      indefinite: v.boolean(),
      periods: v.array(
        v.object({ what: line, duration: text(40), kind: v.picklist(['kept', 'deletion']), quote: paragraph }),
      ),
    }),
    children: v.object({
      ...finding,
      verdict: v.picklist(VERDICTS.children),
      minAge: v.nullable(age),
      ages: v.array(age),
    }),
    contact: v.object({
      ...finding,
      verdict: v.picklist(VERDICTS.contact),
      emails: v.array(line),
      primary: v.nullable(line),
      form: v.boolean(),
      post: v.boolean(),
      phone: v.boolean(),
      officer: v.boolean(),
    }),
  }),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Same<v.InferOutput<typeof summarySchema>, Summary>;
true satisfies Same<v.InferOutput<typeof block>, Block>;
true satisfies Same<v.InferOutput<typeof documentSchema>, PolicyDocument>;
