import type { Judged } from '../../lib/engine/features.ts';
import { LABELS } from '../../lib/engine/labels.ts';

/** What a person said of one unit: its policy's id and its number, never its text. */
export interface UnitLabel {
  id: string;
  unit: number;
  dimension: Judged;
  labels: string[];
}

/** What is asked next. */
export interface Question {
  id: string;
  unit: number;
  dimension: Judged;
}

/** Where a labelling stands. Plain data; `press` makes the next one. */
export interface Session<Q extends Question = Question> {
  questions: readonly Q[];
  /** Index of the question that is shown. */
  at: number;
  /** The label given to each question so far; null where it was skipped. */
  given: readonly (UnitLabel | null)[];
  /** Labels picked for a clause that carries several; null while one key answers. */
  picked: readonly string[] | null;
  isOver: boolean;
}

/** Begins a session. */
export function startSession<Q extends Question>(questions: readonly Q[]): Session<Q> {
  return { questions, at: 0, given: [], picked: null, isOver: questions.length === 0 };
}

/** The keys that answer a question, in the order in which they are shown. */
export function keysOf(dimension: Judged): [key: string, label: string][] {
  return LABELS[dimension].map((label, i) => [String(i + 1), label]);
}

/**
 * What a key does: a number answers with its label, `0` with none; `m` begins to pick several, which Enter ends; `s`
 * skips, `u` takes the last answer back, `q` ends. Other keys do nothing.
 */
export function press<Q extends Question>(session: Session<Q>, key: string): Session<Q> {
  const question = session.questions[session.at];
  if (session.isOver || key === 'q') return { ...session, isOver: true, picked: null };
  if (!question) return session;
  const answer = (labels: readonly string[] | null): Session<Q> => {
    const { id, unit, dimension } = question;
    const at = session.at + 1;
    return {
      ...session,
      at,
      given: [...session.given, labels && { id, unit, dimension, labels: [...labels] }],
      picked: null,
      isOver: at >= session.questions.length,
    };
  };
  if (key === 's') return answer(null);
  if (key === 'u') {
    if (session.picked) return { ...session, picked: null };
    return session.at === 0 ? session : { ...session, at: session.at - 1, given: session.given.slice(0, -1) };
  }
  if (key === 'm') return { ...session, picked: session.picked ?? [] };
  if (key === '\r' || key === '\n') return session.picked ? answer(session.picked) : session;
  if (key === '0') return answer([]);
  const label = keysOf(question.dimension).find(([k]) => k === key)?.[1];
  if (!label) return session;
  if (!session.picked) return answer([label]);
  const { picked } = session;
  return { ...session, picked: picked.includes(label) ? picked.filter((l) => l !== label) : [...picked, label] };
}

/** The lines to append: one an answer, skipped ones left out. */
export function linesOf(session: Session): string[] {
  return session.given.filter((g) => g !== null).map((g) => JSON.stringify(g));
}
