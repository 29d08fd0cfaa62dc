import { pathOf } from './path';
import type { Answers, Notes, Question } from './questions';

/** A weighing under way. Answers further on than `at` are kept, so that going back loses nothing. */
export interface Weighing {
  readonly answers: Answers;
  readonly notes: Notes;
  /** The question that is shown; null: the outcome is. */
  readonly at: Question | null;
}

export const begunWeighing: Weighing = { answers: {}, notes: {}, at: 'acute' };

/**
 * Answers one question, and goes on to the next one on the way.
 * @param answer a choice of the question, or a text
 * @returns null when the question is not on the way these answers go: no card of this weighing asks it
 */
export function withAnswer(
  weighing: Weighing,
  question: Question,
  answer: string,
  notes: Notes,
): Weighing | null {
  if (!pathOf(weighing.answers).asked.includes(question)) return null;
  const answers: Answers = { ...weighing.answers, [question]: answer };
  const { asked } = pathOf(answers);
  return {
    answers,
    notes: { ...weighing.notes, ...notes },
    at: asked[asked.indexOf(question) + 1] ?? null,
  };
}

/** One question back; at the first one it stays. */
export function stepBack(weighing: Weighing): Weighing {
  const { asked } = pathOf(weighing.answers);
  const now = weighing.at === null ? asked.length : asked.indexOf(weighing.at);
  return { ...weighing, at: asked[Math.max(now - 1, 0)] ?? 'acute' };
}
