import { summarize } from '../../lib/engine/index.ts';
import type { Model } from '../../lib/engine/model.ts';
import { DIMENSIONS, type Dimension, type Summary } from '../../lib/engine/summary.ts';
import { readExamples, readLoneClauses } from '../train/corpus.ts';
import { trainModel } from '../train/train-model.ts';
import { type FreshLabels, type FreshPolicy, groupWithFresh, readFreshPolicies } from './fresh-policies.ts';
import { SLOT_NAMES, SLOTS, type Slot, slotText } from './slots.ts';

interface FreshAnswer {
  id: string;
  /** A policy of the same company, or one that shares much of the text, is among those that teach. */
  related: boolean;
  question: Dimension | Slot;
  said: string;
  /** 0 … 1; null for slots. */
  confidence: number | null;
  defended: string[];
}

/**
 * What a model says of the policies of `labels/fresh.ndjson`, which are not among those that teach.
 * @param model null to train one that has seen nothing of their companies: no related policy, and no clause of theirs
 *   that was labelled by itself, as there are in the shipped model's lessons
 */
export function checkFresh(model: Model | null, say: (done: string) => void): FreshAnswer[] {
  const fresh = readFreshPolicies();
  const { examples, groups } = groupWithFresh(readExamples(), fresh);
  const teaching = new Set(examples.map((e) => e.group));
  const asked = model ?? trainApart(fresh, { examples, groups }, say);
  return fresh.flatMap(({ labels, document }, i) =>
    compareFresh(labels, teaching.has(groups[i] as string), summarize(document, asked)),
  );
}

function trainApart(
  fresh: readonly FreshPolicy[],
  { examples, groups }: ReturnType<typeof groupWithFresh>,
  say: (done: string) => void,
): Model {
  const apart = new Set(groups);
  const texts = [...examples, ...fresh.map(({ labels }, i) => ({ id: labels.id, group: groups[i] as string }))];
  const isApart = ({ group }: { group: string }) => apart.has(group);
  const lone = readLoneClauses(texts);
  say(`without ${examples.filter(isApart).length} policies and ${lone.filter(isApart).length} clauses`);
  const keep = <T extends { group: string }>(all: readonly T[]) => all.filter((one) => !isApart(one));
  return { version: 'apart', ...trainModel(keep(examples), keep(lone), say) };
}

/** What a summary says of a policy beside what people said. */
export function compareFresh(labels: FreshLabels, related: boolean, summary: Summary): FreshAnswer[] {
  const { id, slots } = labels;
  return [
    ...DIMENSIONS.map((question) => {
      const { verdict, confidence } = summary.dimensions[question];
      return { id, related, question, said: verdict, confidence, defended: labels[question] };
    }),
    ...SLOT_NAMES.flatMap((question) => {
      const defended = slots[question]?.map(slotText);
      return defended
        ? [{ id, related, question, said: slotText(SLOTS[question](summary)), confidence: null, defended }]
        : [];
    }),
  ];
}

/** How many answers are right, of all and of the sure ones, and the wrong ones by name. */
export function printFreshCheck(answers: readonly FreshAnswer[]): string {
  const isRight = (a: FreshAnswer) => a.defended.includes(a.said);
  const rightOf = (some: readonly FreshAnswer[]) => `${some.filter(isRight).length} of ${some.length}`;
  const sets = [answers.filter((a) => !a.related), answers.filter((a) => a.related)] as const;
  const count = (title: string, some: readonly FreshAnswer[]) => {
    const verdicts = some.filter((a) => a.confidence !== null);
    const sure = verdicts.filter((a) => (a.confidence ?? 0) >= 0.8);
    const slots = some.filter((a) => a.confidence === null);
    return `${new Set(some.map((a) => a.id)).size} policies ${title}: verdicts right ${rightOf(verdicts)}; with confidence ≥ 0.8: ${rightOf(sure)}; slots right ${rightOf(slots)}`;
  };
  return [
    count('in all', answers),
    count('of companies of which no policy teaches', sets[0]),
    count('of which a relative is among those that teach', sets[1]),
    'right, without and with a relative:',
    ...[...DIMENSIONS, ...SLOT_NAMES].map(
      (question) =>
        `  ${question}: ${sets.map((set) => rightOf(set.filter((a) => a.question === question))).join('; ')}`,
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
