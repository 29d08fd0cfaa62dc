import type { EvaluationAnswers, EvaluationResult } from '../../domain/evaluation';
import type { LocalDate, TimeZone } from '../../domain/time';
import type { SurveyKind } from '../records';
import type { CaseRef, Problem } from './parts';

/**
 * verb evaluation.submit; inputs T1..T9, K1..K3: 1..4, each with its value; data surveyId. The posted one is for everyone
 * and empty; it also offers evaluation.open, for who answered before.
 */
export interface EvaluationFormView extends CaseRef {
  readonly kind: 'evaluation-form';
  readonly surveyId: string;
  readonly posted: boolean;
  readonly answers: EvaluationAnswers;
  /** At most three people are asked: one may guess who answered what, so we say so first. */
  readonly smallGroup: boolean;
  /** It was sent without any answer. */
  readonly nothingFilledIn: boolean;
  readonly closesAt: Date;
  readonly zone: TimeZone;
  readonly problem: Problem | null;
}

/** To who answered, alone; button evaluation.open (data surveyId). */
export interface EvaluationThanksView extends CaseRef {
  readonly kind: 'evaluation-thanks';
  readonly surveyId: string;
  /** How many of the questions have an answer. */
  readonly filledIn: number;
  readonly closesAt: Date;
  readonly zone: TimeZone;
}

/** In the channel, from three respondents on; while it is open with the button evaluation.open. */
export interface EvaluationResultView extends CaseRef {
  readonly kind: 'evaluation-result';
  readonly surveyId: string;
  readonly open: boolean;
  readonly answered: number;
  readonly invited: number;
  readonly result: EvaluationResult;
  /** The evaluation it is compared with; null for the first one. */
  readonly before: LocalDate | null;
  /** To decide whether the year needs saying. */
  readonly openedOn: LocalDate;
  readonly heldBack: boolean;
}

/** In place of the questions of a survey that is closed. */
export interface SurveyClosedView extends CaseRef {
  readonly kind: 'survey-closed';
  readonly surveyId: string;
  readonly survey: SurveyKind;
  readonly answered: number;
  readonly invited: number;
}
