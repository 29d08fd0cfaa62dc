import { RESPONDENTS_NEEDED, type Choices } from './survey-answers';

/** How we work together: the nine tips (source S4). */
export const COOPERATION_QUESTIONS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'] as const;
/** What we need for it: the three conditions (source S4). */
export const CONDITION_QUESTIONS = ['K1', 'K2', 'K3'] as const;
export const EVALUATION_QUESTIONS = [...COOPERATION_QUESTIONS, ...CONDITION_QUESTIONS] as const;
export type EvaluationQuestion = (typeof EVALUATION_QUESTIONS)[number];

/** From "not yet" to "fully". */
export const EVALUATION_CHOICES = ['1', '2', '3', '4'] as const;
export type EvaluationChoice = (typeof EVALUATION_CHOICES)[number];

/** What one person chose; a question left empty is not in it. */
export type EvaluationAnswers = Readonly<Partial<Record<EvaluationQuestion, EvaluationChoice>>>;

export interface QuestionResult {
  readonly question: EvaluationQuestion;
  /** 1..4, in tenths: as it is shown. */
  readonly mean: number;
  /** Against the evaluation before; null where that one has no mean for it. */
  readonly trend: Trend | null;
}

export interface Trend {
  readonly direction: 'better' | 'same' | 'worse';
  /** The mean of that time. */
  readonly before: number;
}

export interface EvaluationResult {
  /** Questions that at least three people answered, in their own order. */
  readonly questions: readonly QuestionResult[];
  /** At most two, the lowest mean first. What everyone finds fully in order is no weak point. */
  readonly weakest: readonly QuestionResult[];
  /** None of the weakest; null when there is no other, or no single one. */
  readonly strongest: QuestionResult | null;
}

const WEAKEST = 2;
const HIGHEST = 4;

/** What all answers say together. The order of people makes no difference; equal means keep the order of the questions. */
export function evaluationResult(
  now: readonly EvaluationAnswers[],
  before: readonly EvaluationAnswers[],
): EvaluationResult {
  const questions = EVALUATION_QUESTIONS.flatMap((question) => {
    const mean = meanOf(now, question);
    return mean === null ? [] : [{ question, mean, trend: trendOf(mean, meanOf(before, question)) }];
  });
  // Sorting keeps the order of what is equal.
  const weakest = [...questions]
    .sort((a, b) => a.mean - b.mean)
    .filter(({ mean }) => mean < HIGHEST)
    .slice(0, WEAKEST);
  const [first, second] = questions.filter((one) => !weakest.includes(one)).sort((a, b) => b.mean - a.mean);
  const strongest = first === undefined || first.mean === second?.mean ? null : first;
  return { questions, weakest, strongest };
}

/** Leaves out what is no question or no choice. */
export function evaluationAnswers(choices: Choices): EvaluationAnswers {
  return Object.fromEntries(
    EVALUATION_QUESTIONS.flatMap((question) => {
      const choice = EVALUATION_CHOICES.find((known) => known === choices[question]);
      return choice === undefined ? [] : [[question, choice]];
    }),
  );
}

/** In tenths; null while fewer than three people answered it. */
function meanOf(all: readonly EvaluationAnswers[], question: EvaluationQuestion): number | null {
  const given = all.flatMap((answers) => answers[question] ?? []).map(Number);
  if (given.length < RESPONDENTS_NEEDED) return null;
  const sum = given.reduce((total, choice) => total + choice, 0);
  return Math.round((10 * sum) / given.length) / 10;
}

function trendOf(mean: number, before: number | null): Trend | null {
  if (before === null) return null;
  const direction = mean === before ? 'same' : mean > before ? 'better' : 'worse';
  return { direction, before };
}
