import type {
  ReflectionAnswers,
  ReflectionMode,
  ReflectionOfGroup,
  ReflectionOfOne,
} from '../../domain/reflection';
import type { HandedDocument } from './documents';
import type { CaseRef, Problem } from './parts';

/**
 * verb reflection.submit; inputs mode, and one for each question; data caseId, or surveyId when this reader takes part
 * in the shared one already. Every input carries its value.
 */
export interface ReflectionFormView {
  readonly kind: 'reflection-form';
  readonly place: 'channel' | 'personal';
  /** Null: it is about no case, so it cannot be shared. */
  readonly about: CaseRef | null;
  readonly surveyId: string | null;
  /** It is all that stands on its card, so the card may become that of the shared reflection. */
  readonly ownCard: boolean;
  readonly mode: ReflectionMode;
  /** It can be shared, and at most three people are asked. */
  readonly smallGroup: boolean;
  readonly answers: ReflectionAnswers;
  readonly problem: Problem | null;
}

/** For oneself: what stands firm and what deserves attention. Kept nowhere. Button: forms.submit. */
export interface ReflectionOutcomeView {
  readonly kind: 'reflection-outcome';
  readonly about: CaseRef | null;
  readonly sections: readonly ReflectionOfOne[];
}

/** The questions for the kitchen table, without any answer; also as a document with room to write. */
export interface ReflectionSheetView extends HandedDocument {
  readonly kind: 'reflection-sheet';
  /** For its button forms.submit; left out: it is about no case. */
  readonly about?: CaseRef;
}

/** To who took part in the shared reflection. Buttons: reflection.submit (surveyId, opens it filled in), forms.submit. */
export interface ReflectionThanksView extends CaseRef {
  readonly kind: 'reflection-thanks';
  readonly surveyId: string;
  /** The form was all that stood on its card. */
  readonly ownCard: boolean;
  /** How many questions this person answered. */
  readonly answered: number;
}

/** What the answers of at least three people say, in the thread of the form. Buttons: reflection.submit (opens it), forms.submit. */
export interface ReflectionResultView extends CaseRef {
  readonly kind: 'reflection-result';
  readonly surveyId: string;
  readonly open: boolean;
  readonly answered: number;
  readonly invited: number;
  /** Empty when no question has enough answers. */
  readonly sections: readonly ReflectionOfGroup[];
  /** Something was answered that is not counted yet, so that nobody can subtract it. */
  readonly heldBack: boolean;
}
