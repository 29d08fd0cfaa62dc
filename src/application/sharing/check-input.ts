import type { Problem } from '../views/parts';
import { checkCaseCode } from '../../domain/case-code';
import { findPersonalData, type GuardOptions } from '../../domain/personal-data';
import { isTextQuestion, type Notes, type Question } from '../../domain/sharing/questions';
import type { LocalDate } from '../../domain/time';

/** What a card of the weighing sent. */
export interface SharingInput {
  /** Null: the card named none. */
  readonly question: Question | null;
  /** A choice of that question, or a text. */
  readonly value: string;
  readonly notes: Notes;
  /** Something in it that could not be read. */
  readonly problem: Problem | null;
}

/** The first thing to mend; null when all of it can be kept. */
export function problemIn(input: SharingInput, guard: GuardOptions): Problem | null {
  return (
    withExample(input.problem, guard.today) ??
    codeProblem(input) ??
    personalDataIn(input, guard) ??
    reviewProblem(input, guard.today)
  );
}

/** A day that can be read, to show how one is written. */
function withExample(problem: Problem | null, today: LocalDate): Problem | null {
  return problem?.key === 'date-invalid' ? { ...problem, params: { date: today } } : problem;
}

/** Everything in somebody's own words. */
export function freeTextsOf({ question, value, notes }: SharingInput): string[] {
  const { withoutNote, triedNote, weighsNote, informedNote } = notes;
  const answer = question !== null && isTextQuestion(question) ? value : undefined;
  return [answer, withoutNote, triedNote, weighsNote, informedNote].filter((text) => text !== undefined);
}

function personalDataIn(input: SharingInput, guard: GuardOptions): Problem | null {
  const [finding] = freeTextsOf(input).flatMap((text) => findPersonalData(text, guard));
  return finding === undefined ? null : { key: `personal-data-${finding.kind}` };
}

/** A case is named by its code, or not at all. */
function codeProblem({ notes }: SharingInput): Problem | null {
  if (notes.case === undefined || notes.case === '') return null;
  const code = checkCaseCode(notes.case);
  return code.ok ? null : { key: code.problem };
}

function reviewProblem({ notes }: SharingInput, today: LocalDate): Problem | null {
  const { review = '' } = notes;
  return review !== '' && review < today ? { key: 'review-past' } : null;
}
