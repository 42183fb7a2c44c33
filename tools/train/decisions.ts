import { type Decision, decide, type Facts } from '../../lib/engine/decide.ts';
import { aiTrainingFacts, controlFacts } from '../../lib/engine/dimensions/ai-training.ts';
import { childrenFacts } from '../../lib/engine/dimensions/children.ts';
import { contactFacts } from '../../lib/engine/dimensions/contact.ts';
import { retentionFacts } from '../../lib/engine/dimensions/retention.ts';
import { optOutFacts, saleFacts } from '../../lib/engine/dimensions/sale.ts';
import { type Judgement, judgeReading } from '../../lib/engine/judgement.ts';
import { type Dimension, VERDICTS } from '../../lib/engine/summary.ts';
import { type ClauseLessons, trainClauseModel } from './clause-model.ts';
import type { Example, Gold } from './corpus.ts';
import { type Lesson, trainDecision } from './decision.ts';
import { seeded } from './logistic.ts';

/** One question that is decided for a document as a whole: from which facts, between what, and what people said. */
interface Question {
  dimension: Dimension;
  outcomes: readonly string[];
  /** What people said; null where the question does not arise. */
  answer(gold: Gold): string | null;
  /** Strength of the penalty, chosen by cross-validation on the policies that only teach. */
  l2: number;
  /** How much a policy counts beside the others, where the question matters more for some. */
  weight?(gold: Gold): number;
  /** Facts read by expressions that were written with these policies in view: right more often here than elsewhere. */
  flattered?: RegExp;
}

/** How often such facts are wrong of policies that nobody had looked at: on sale, in 4 of 40. */
const WRONG_ELSEWHERE = 0.1;

const YES_NO = ['yes', 'no'];
const yesNo = (is: boolean) => (is ? 'yes' : 'no');

export const QUESTIONS: Record<string, Question> = {
  sale: {
    dimension: 'sale',
    outcomes: VERDICTS.sale,
    answer: (g) => g.sale.verdict,
    l2: 0.05,
    flattered: /^(?:said|read|ads|choices)/,
  },
  'sale.optOut': {
    dimension: 'sale',
    outcomes: YES_NO,
    answer: (g) => yesNo(g.sale.optOut),
    l2: 0.1,
    // Where nothing is sold or shared there is hardly anything to refuse.
    weight: (g) => (['sells', 'shares-for-ads'].includes(g.sale.verdict) ? 4 : 1),
  },
  aiTraining: { dimension: 'aiTraining', outcomes: VERDICTS.aiTraining, answer: (g) => g.aiTraining.verdict, l2: 0.1 },
  'aiTraining.control': {
    dimension: 'aiTraining',
    outcomes: ['none', 'opt-out', 'opt-in'],
    answer: (g) => (['yes', 'deidentified-only'].includes(g.aiTraining.verdict) ? g.aiTraining.control : null),
    l2: 0.1,
  },
  retention: { dimension: 'retention', outcomes: VERDICTS.retention, answer: (g) => g.retention.verdict, l2: 0.02 },
  'retention.indefinite': {
    dimension: 'retention',
    outcomes: YES_NO,
    answer: (g) => yesNo(g.retention.indefinite),
    l2: 0.02,
  },
  children: { dimension: 'children', outcomes: VERDICTS.children, answer: (g) => g.children.verdict, l2: 0.05 },
  contact: { dimension: 'contact', outcomes: VERDICTS.contact, answer: (g) => g.contact.verdict, l2: 0.02 },
  'contact.form': { dimension: 'contact', outcomes: YES_NO, answer: (g) => yesNo(g.contact.form), l2: 0.05 },
  'contact.post': { dimension: 'contact', outcomes: YES_NO, answer: (g) => yesNo(g.contact.post), l2: 0.02 },
  'contact.phone': { dimension: 'contact', outcomes: YES_NO, answer: (g) => yesNo(g.contact.phone), l2: 0.02 },
  'contact.officer': { dimension: 'contact', outcomes: YES_NO, answer: (g) => yesNo(g.contact.officer), l2: 0.02 },
};

/** Facts for each dimension, and for the questions that have their own. */
export type DocumentFacts = Record<Dimension | 'sale.optOut' | 'aiTraining.control', Facts>;

/** All facts about a document that any question weighs. */
export function factsOf(judgement: Judgement): DocumentFacts {
  return {
    sale: saleFacts(judgement),
    'sale.optOut': optOutFacts(judgement),
    aiTraining: aiTrainingFacts(judgement),
    'aiTraining.control': controlFacts(judgement),
    retention: retentionFacts(judgement),
    children: childrenFacts(judgement),
    contact: contactFacts(judgement),
  };
}

export const FOLDS = 10;

/** Spreads groups over folds by a hash of their names, so that a new policy moves no other. */
export function foldOfGroup(group: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) h = Math.imul(h ^ group.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return (Math.imul(h, 0x2c1b3c6d) >>> 8) % FOLDS;
}

/**
 * The facts of each example as clause models give them that have not seen its company, nor anything in `withheld`.
 * The decisions must learn from such facts: those of clauses that the model was trained on would look too sure.
 */
export function factsUnseen(
  examples: readonly Example[],
  lessons: ClauseLessons,
  withheld: number | null,
  cache: Map<string, DocumentFacts>,
  progress: (done: string) => void,
): Map<string, DocumentFacts> {
  const facts = new Map<string, DocumentFacts>();
  for (let fold = 0; fold < FOLDS; fold++) {
    if (fold === withheld) continue;
    const left = [fold, ...(withheld === null ? [] : [withheld])].sort((a, b) => a - b).join('+');
    const judged = examples.filter((e) => foldOfGroup(e.group) === fold);
    if (judged.some((e) => !cache.has(`${left}:${e.id}`))) {
      const without = new Set(
        examples.filter((e) => left.split('+').includes(String(foldOfGroup(e.group)))).map((e) => e.group),
      );
      const model = trainClauseModel(lessons, without);
      // The same model serves the other fold that it has not seen.
      for (const e of examples.filter((x) => without.has(x.group))) {
        const reading = lessons.readings.get(e.id);
        if (reading) cache.set(`${left}:${e.id}`, factsOf(judgeReading(reading, model)));
      }
      progress(`clause model without fold ${left}`);
    }
    for (const e of judged) facts.set(e.id, cache.get(`${left}:${e.id}`) as DocumentFacts);
  }
  return facts;
}

/** Folds by which a decision's temperature is found. */
const HELD_FOLDS = 3;

/** A lesson, the fold that holds it back, and how much of a policy it is. */
type HeldLesson = Lesson & { fold: number; share: number };

/** Trains every decision from the facts of the given examples. */
export function trainDecisions(
  examples: readonly Example[],
  facts: ReadonlyMap<string, DocumentFacts>,
  only: Dimension | null = null,
): Record<string, Decision> {
  const questions = Object.entries(QUESTIONS).filter(([, q]) => only === null || q.dimension === only);
  return Object.fromEntries(
    questions.map(([name, question]) => {
      const lessons: HeldLesson[] = examples.flatMap((e) => {
        const outcome = question.answer(e.gold);
        const known = facts.get(e.id);
        const own = name in (known ?? {}) ? (name as keyof DocumentFacts) : question.dimension;
        return outcome === null || !known
          ? []
          : [
              {
                facts: known[own],
                outcome,
                weight: (e.measured ? 2 : 1) * (question.weight?.(e.gold) ?? 1),
                fold: foldOfGroup(e.group) % HELD_FOLDS,
                share: 1,
              },
            ];
      });
      return [name, calibrate(question.flattered ? doubt(lessons, question.flattered) : lessons, question)];
    }),
  );
}

/**
 * The lessons, and beside each a copy in which some facts are those of another lesson: the decision learns to ask the
 * others as well, and not to be surer than it will be of policies that nobody had looked at.
 */
function doubt(lessons: readonly HeldLesson[], flattered: RegExp): HeldLesson[] {
  const random = seeded(1);
  return lessons.flatMap((lesson) => {
    const other = lessons[Math.floor(random() * lessons.length)] as HeldLesson;
    const mixed = Object.entries(lesson.facts).map(([name, v]) => [name, flattered.test(name) ? other.facts[name] : v]);
    const copy = (share: number, facts: Facts) => ({ ...lesson, facts, share, weight: lesson.weight * share });
    return [copy(1 - WRONG_ELSEWHERE, lesson.facts), copy(WRONG_ELSEWHERE, Object.fromEntries(mixed))];
  });
}

/** Decisions that weigh nothing, for the questions that a run leaves out. */
export function undecided(): Record<string, Decision> {
  return Object.fromEntries(
    Object.entries(QUESTIONS).map(([name, { outcomes }]) => [
      name,
      {
        outcomes: [...outcomes],
        facts: [],
        mean: [],
        spread: [],
        weights: outcomes.map(() => [0]),
        forest: [[-1, ...outcomes.map(() => 100 / outcomes.length)]],
        temperature: 1,
      },
    ]),
  );
}

/**
 * Trains a decision and gives it the temperature at which its probabilities come true on lessons held back from it
 * (Guo et al. 2017).
 */
function calibrate(lessons: readonly HeldLesson[], { outcomes, l2 }: Question): Decision {
  const decision = trainDecision(lessons, outcomes, l2);
  const held: { z: number[]; y: number; share: number }[] = [];
  for (let fold = 0; fold < HELD_FOLDS; fold++) {
    const inner = trainDecision(
      lessons.filter((l) => l.fold !== fold),
      outcomes,
      l2,
    );
    for (const l of lessons)
      if (l.fold === fold)
        held.push({ z: decide(inner, l.facts).map(Math.log), y: outcomes.indexOf(l.outcome), share: l.share });
  }
  let best = { temperature: 1, loss: Number.POSITIVE_INFINITY };
  for (let temperature = 0.5; temperature <= 3; temperature *= 1.07) {
    const loss = held.reduce((sum, { z, y, share }) => {
      const total = z.reduce((s, v) => s + Math.exp(v / temperature), 0);
      return sum + share * (Math.log(total) - (z[y] as number) / temperature);
    }, 0);
    if (loss < best.loss) best = { temperature, loss };
  }
  return { ...decision, temperature: best.temperature };
}
