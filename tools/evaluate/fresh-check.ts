import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { PolicyDocument } from '../../lib/engine/document.ts';
import { summarize } from '../../lib/engine/index.ts';
import type { Model } from '../../lib/engine/model.ts';
import { DIMENSIONS, type Dimension, type Summary } from '../../lib/engine/summary.ts';
import { decodeHtml } from '../../lib/page/decode-html.ts';
import { extract } from '../../lib/page/extract.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';
import { withoutNoscript } from '../../lib/page/inert-html.ts';
import { ownAddress } from '../../lib/page/own-address.ts';
import { CORPUS } from '../train/corpus.ts';

/** What a summary says beyond its verdicts, as it is compared: a date by its month, addresses in order. */
export const SLOTS = {
  minAge: (s) => s.dimensions.children.minAge,
  optOut: (s) => s.dimensions.sale.optOut,
  control: (s) => s.dimensions.aiTraining.control,
  indefinite: (s) => s.dimensions.retention.indefinite,
  primary: (s) => s.dimensions.contact.primary,
  emails: (s) => s.dimensions.contact.emails.map((e) => e.toLowerCase()).sort(),
  form: (s) => s.dimensions.contact.form,
  post: (s) => s.dimensions.contact.post,
  phone: (s) => s.dimensions.contact.phone,
  officer: (s) => s.dimensions.contact.officer,
  updated: (s) => s.updated?.slice(0, 7) ?? null,
} satisfies Record<string, (summary: Summary) => unknown>;
type Slot = keyof typeof SLOTS;
const SLOT_NAMES = Object.keys(SLOTS) as Slot[];

/**
 * Verdicts and slots that people gave a policy before the engine was asked: of each whatever can be defended; no slot
 * where its question does not arise. `page`: the saved page that is the policy, where it is none of the corpus's
 * `unlabelled/`. `related`: another text of the same company or its owner, or one that shares 30 % of its long
 * sentences, is among the policies that teach.
 */
type FreshLabels = {
  id: string;
  page?: string;
  related?: boolean;
  slots: Partial<Record<Slot, unknown[]>>;
} & Record<Dimension, string[]>;

interface FreshAnswer {
  id: string;
  related: boolean;
  question: Dimension | Slot;
  said: string;
  /** 0 … 1; null for slots. */
  confidence: number | null;
  defended: string[];
}

/** What a model says of the policies of `labels/fresh.ndjson`, from which nothing is learned. Needs the corpus. */
export function checkFresh(model: Model): FreshAnswer[] {
  return readFileSync(join(import.meta.dirname, '../../labels/fresh.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FreshLabels)
    .flatMap((labels) => compare(labels, summarize(readPolicy(labels), model)));
}

/** As the extension reads it. @throws Error where a page has no text to read. */
function readPolicy({ id, page }: FreshLabels): PolicyDocument {
  if (!page) return fromMarkdown(readFileSync(join(CORPUS, 'unlabelled', `${id}.md`), 'utf8'), null);
  const html = decodeHtml(readFileSync(join(CORPUS, 'pages', page)));
  const { window } = new JSDOM(withoutNoscript(html));
  const document = extract(window.document, ownAddress(window.document));
  window.close();
  if (!document) throw new Error(`No text in ${page}`);
  return document;
}

function compare({ id, related = false, slots, ...verdicts }: FreshLabels, summary: Summary): FreshAnswer[] {
  return [
    ...DIMENSIONS.map((question) => {
      const { verdict, confidence } = summary.dimensions[question];
      return { id, related, question, said: verdict, confidence, defended: verdicts[question] };
    }),
    ...SLOT_NAMES.flatMap((question) => {
      const defended = slots[question]?.map(written);
      return defended
        ? [{ id, related, question, said: written(SLOTS[question](summary)), confidence: null, defended }]
        : [];
    }),
  ];
}

/** A slot in words. */
const written = (slot: unknown): string => (Array.isArray(slot) ? slot.join(', ') : String(slot ?? '')) || 'none';

/** How many answers are right, of all and of the sure ones, and the wrong ones by name. */
export function printFreshCheck(answers: readonly FreshAnswer[]): string {
  const isRight = (a: FreshAnswer) => a.defended.includes(a.said);
  const rightOf = (some: readonly FreshAnswer[]) => `${some.filter(isRight).length} of ${some.length}`;
  const groups = [answers.filter((a) => !a.related), answers.filter((a) => a.related)] as const;
  const count = (title: string, some: readonly FreshAnswer[]) => {
    const verdicts = some.filter((a) => a.confidence !== null);
    const sure = verdicts.filter((a) => (a.confidence ?? 0) >= 0.8);
    const slots = some.filter((a) => a.confidence === null);
    return `${new Set(some.map((a) => a.id)).size} policies ${title}: verdicts right ${rightOf(verdicts)}; with confidence ≥ 0.8: ${rightOf(sure)}; slots right ${rightOf(slots)}`;
  };
  return [
    count('of companies of which no text teaches', groups[0]),
    count('of which a relative teaches', groups[1]),
    'right, without and with such a relative:',
    ...[...DIMENSIONS, ...SLOT_NAMES].map(
      (question) =>
        `  ${question}: ${groups.map((some) => rightOf(some.filter((a) => a.question === question))).join('; ')}`,
    ),
    ...answers
      .filter((a) => !isRight(a))
      .map(({ question, id, said, confidence, defended }) =>
        confidence === null
          ? `${question}: ${id}: said ${said}, people ${defended.join(' or ')}`
          : `${question}: ${id}: said ${said} (${Math.round(100 * confidence)} % sure), not ${defended}`,
      ),
  ].join('\n');
}
