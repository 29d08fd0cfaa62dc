import { decides, possibleOutcomes, type Outcome } from './outcome';
import { QUESTIONS, type Answers, type Question } from './questions';

/** What the record of an outcome needs, beyond what decided it. */
const RECORD_NEEDS: Readonly<Record<Outcome, readonly Question[]>> = {
  acute: [],
  'with-family': ['purpose', 'what'],
  'with-consent': ['purpose', 'who', 'what', 'protocol', 'advice'],
  'statutory-route': ['purpose', 'who', 'what', 'protocol', 'advice'],
  'do-not-share': ['purpose'],
  'ask-consent-first': ['purpose'],
  'advice-first': QUESTIONS,
  'minimal-sharing': QUESTIONS,
};

/** Where these answers have led. */
export interface Path {
  /** Questions that are part of it, in order; the last one is unanswered unless there is an outcome. */
  readonly asked: readonly Question[];
  /** The answers to those questions, and no others. */
  readonly answers: Answers;
  /** Null while a question is open. */
  readonly outcome: Outcome | null;
  /** At most so many questions on this path, the ones still to come included. */
  readonly atMost: number;
}

/**
 * Walks the questions in order. One that can no longer change the outcome is skipped, unless the record of every
 * outcome that is left needs it.
 */
export function pathOf(given: Answers): Path {
  const asked: Question[] = [];
  let answers: Answers = {};
  for (const question of QUESTIONS) {
    if (!isAsked(question, answers)) continue;
    asked.push(question);
    const answer = given[question];
    if (answer === undefined) {
      return { asked, answers, outcome: null, atMost: asked.length + stillToCome(question, answers) };
    }
    answers = { ...answers, [question]: answer };
  }
  // With every question answered or skipped, one outcome is left: the last rule has no conditions.
  const [outcome = null] = possibleOutcomes(answers);
  return { asked, answers, outcome, atMost: asked.length };
}

function isAsked(question: Question, answers: Answers): boolean {
  if (question === 'tried' && answers.consent !== 'refused') return false;
  return decides(question, answers) || isNeeded(question, answers);
}

function isNeeded(question: Question, answers: Answers): boolean {
  return [...possibleOutcomes(answers)].every((outcome) => RECORD_NEEDS[outcome].includes(question));
}

/** Later questions that are not ruled out yet. */
function stillToCome(after: Question, answers: Answers): number {
  const later = QUESTIONS.slice(QUESTIONS.indexOf(after) + 1);
  const outcomes = [...possibleOutcomes(answers)];
  return later.filter((question) => {
    if (question === 'tried' && answers.consent !== undefined && answers.consent !== 'refused') return false;
    return decides(question, answers) || outcomes.some((outcome) => RECORD_NEEDS[outcome].includes(question));
  }).length;
}

/** The answers to questions that come before this one. */
export function answersBefore(question: Question, answers: Answers): Answers {
  const earlier = QUESTIONS.slice(0, QUESTIONS.indexOf(question));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => earlier.some((one) => one === key)));
}
