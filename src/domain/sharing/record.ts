import { isNamed, isTextQuestion, QUESTIONS, type Answers, type Question } from './questions';
import type { Outcome } from './outcome';

/** An answer as a reason. A text counts as named or empty: what it says is told in the record. */
export interface Reason {
  readonly question: Question;
  readonly answer: string;
}

/** The answers that led to the outcome, in the order of the questions. */
export function reasonsFor(outcome: Outcome, answers: Answers): readonly Reason[] {
  return QUESTIONS.flatMap((question) => {
    const answer = asReason(question, answers);
    return answer !== null && ledTo(outcome, question, answer, answers) ? [{ question, answer }] : [];
  });
}

/** After this answer the family is not informed for the time being; null when asking was safe. */
export function whyUnsafe({ family, consent }: Answers): 'family' | 'consent' | null {
  if (consent === 'unsafe') return 'consent';
  return family === 'unsafe' ? 'family' : null;
}

function asReason(question: Question, answers: Answers): string | null {
  const answer = answers[question];
  if (answer === undefined) return null;
  if (!isTextQuestion(question)) return answer;
  return isNamed(answer) ? 'named' : 'empty';
}

function ledTo(outcome: Outcome, question: Question, answer: string, answers: Answers): boolean {
  switch (outcome) {
    case 'acute':
      return question === 'acute';
    case 'with-family':
      return question === 'family';
    case 'with-consent':
      return question === 'family' || question === 'consent';
    case 'statutory-route':
      return question === 'family' || question === 'consent' || question === 'basis';
    case 'do-not-share':
      return answers.without === 'yes' ? question === 'without' : question === 'weighs';
    case 'ask-consent-first':
      return question === 'consent' || question === 'tried';
    case 'advice-first':
      return isDoubt(question, answer);
    case 'minimal-sharing':
      return question !== 'acute' && question !== 'advice' && question !== 'informed';
  }
}

const DOUBTS: ReadonlySet<Question> = new Set<Question>([
  'basis',
  'purpose',
  'without',
  'tried',
  'weighs',
  'who',
  'what',
  'protocol',
]);

/** What is not known, not named, or not done yet. */
function isDoubt(question: Question, answer: string): boolean {
  if (!DOUBTS.has(question)) return false;
  return answer === 'unknown' || answer === 'empty' || (question === 'protocol' && answer === 'no');
}
