import type { EvaluationInput } from '../application/surveys/answer-evaluation';
import type { Problem } from '../application/views/parts';
import { evaluationAnswers, EVALUATION_QUESTIONS } from '../domain/evaluation';
import type { CardData } from './incoming';
import { textOf } from './inputs';

/** Keeps what is valid, so that a form with a mistake comes back filled in. Null: it was sent without any input. */
export function readEvaluation(data: CardData): EvaluationInput | null {
  const sent = EVALUATION_QUESTIONS.filter((question) => data[question] !== undefined);
  if (sent.length === 0) return null;
  const given = sent
    .map((question) => [question, textOf(data, question) ?? ''] as const)
    // Left empty, unless it is a value that no input gives.
    .filter(([question, value]) => value !== '' || data[question] === null);
  const answers = evaluationAnswers(Object.fromEntries(given));
  const problem: Problem = { key: 'choice-invalid' };
  return { answers, problem: Object.keys(answers).length < given.length ? problem : null };
}
