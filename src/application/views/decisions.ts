import type { Level } from '../../domain/facts';
import type { LocalDate } from '../../domain/time';
import type { AgreementLine } from './agreements';
import type { CaseRef, MeetingMoment, Problem } from './parts';

/** Which round a card is about. */
interface RoundRef extends CaseRef, MeetingMoment {
  readonly roundId: string;
  /** 1 for the first round of the case. */
  readonly round: number;
}

/** What was decided on an advice. `why` is as typed: escape it, and show all of it. */
export interface DecisionLine {
  readonly advised: Level;
  readonly level: Level;
  readonly why: string;
  readonly decidedOn: LocalDate;
}

/** verb decision.record; inputs level, why; data roundId. Every input carries its value. */
export interface DecisionFormView extends RoundRef {
  readonly kind: 'decision-form';
  readonly advised: Level;
  /** `level` is empty while nothing is chosen. */
  readonly values: { readonly level: string; readonly why: string };
  readonly problem: Problem | null;
}

/** Buttons: history.show (caseId); for a manager or process manager note.show (caseId, addressee). */
export interface DecisionRecordedView extends RoundRef {
  readonly kind: 'decision-recorded';
  readonly decisionId: string;
  readonly decision: DecisionLine;
  readonly today: LocalDate;
  /** A common first name may stand in the reason: it passed, with a hint. */
  readonly firstName: boolean;
}

/** Advice and decisions of a case, newest round first. */
export interface CaseHistoryView extends CaseRef {
  readonly kind: 'case-history';
  readonly rounds: readonly PastRound[];
  /** How many earlier rounds there are. */
  readonly earlier: number;
  readonly today: LocalDate;
}

export interface PastRound {
  readonly round: number;
  /** The day of its meeting. */
  readonly meetingOn: LocalDate;
  /** Null: there is no advice yet. */
  readonly advised: Level | null;
  /** Oldest first; the last one holds. */
  readonly decisions: readonly DecisionLine[];
}

/**
 * To the regisseur, when the meeting starts: agreements, the decision, the feedback. Buttons, all with data roundId:
 * agreement.add and the command agreements (also caseId, card), decision.record (card), feedback.post.
 */
export interface WrapUpView extends RoundRef {
  readonly kind: 'wrap-up';
  /** The advice to decide on; null when it asks for no decision. */
  readonly advised: Level | null;
  /** `ahead`: it comes by itself at `feedbackAt`. */
  readonly feedback: 'ahead' | 'on-its-way' | 'posted';
  readonly feedbackAt: Date;
}

/** The feedback after a meeting (T8), in the channel. */
export interface FeedbackView extends CaseRef, MeetingMoment {
  readonly kind: 'feedback';
  /** Open, or changed since the meeting before. */
  readonly agreements: readonly AgreementLine[];
  /** How many more of those there are. */
  readonly more: number;
  /** Of all agreements of the case. */
  readonly kept: number;
  readonly broken: number;
  /** The one that holds for this round. */
  readonly decision: DecisionLine | null;
  /** The next meeting; null when none is planned. */
  readonly next: Date | null;
  readonly today: LocalDate;
}
