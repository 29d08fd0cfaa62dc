import type { ConditionAnswer, SetupCondition } from '../../domain/setup-conditions';
import type { Level } from '../../domain/facts';
import type { PromptId } from '../../domain/preparation';
import type { LocalDate, TimeZone } from '../../domain/time';
import type { AgreementLine } from './agreements';
import type { CaseRef, Choice, MeetingMoment, Problem } from './parts';

/**
 * To the regisseur alone, with each checklist: who is invited, one course, and two or three prompts.
 * Buttons: conditions.submit (opens the form) and case.handover; data caseId.
 */
export interface PreparationView extends CaseRef, MeetingMoment {
  readonly kind: 'preparation';
  readonly prompts: readonly PromptId[];
}

/** verb conditions.submit; inputs K1 K2 K3 D9 X1; data caseId. */
export interface ConditionsFormView extends CaseRef {
  readonly kind: 'conditions-form';
  readonly values: Readonly<Record<SetupCondition, ConditionAnswer>>;
  readonly answeredBefore: boolean;
  readonly problem: Problem | null;
}

/** Thanks, and one suggestion for each condition that is not there yet. Button: conditions.submit (opens the form). */
export interface ConditionsSavedView extends CaseRef {
  readonly kind: 'conditions-saved';
  readonly open: readonly SetupCondition[];
}

/** verb case.handover; input regisseur; data caseId. */
export interface HandoverFormView extends CaseRef {
  readonly kind: 'handover-form';
  /** Those who can take over. */
  readonly members: readonly Choice[];
  /** Name of who directs the case now; null for nobody. */
  readonly regisseur: string | null;
  readonly problem: Problem | null;
}

/** To who handed the case over, or took it. `self`: the reader directs it now. */
export interface HandoverDoneView extends CaseRef {
  readonly kind: 'handover-done';
  readonly name: string;
  readonly self: boolean;
  /** False: it was so already, and nothing was done. */
  readonly changed: boolean;
}

/**
 * To the new regisseur alone: where the case stands. Buttons: the commands agreements and summary for this case,
 * round.status while a checklist is open (data roundId), conditions.submit.
 */
export interface HandoverCardView extends CaseRef {
  readonly kind: 'handover-card';
  readonly agreements: readonly AgreementLine[];
  /** Open ones beside those that are listed. */
  readonly moreAgreements: number;
  readonly advice: { readonly level: Level; readonly on: LocalDate } | null;
  readonly decision: { readonly level: Level; readonly on: LocalDate } | null;
  readonly next: Date | null;
  readonly zone: TimeZone;
  readonly today: LocalDate;
  /** The checklist that is open now. */
  readonly roundId: string | null;
}

/**
 * For everyone in the channel: who directs the case from now on. Button handover.show (private, for the regisseur)
 * where the chat was refused; meeting.plan where no meeting is planned.
 */
export interface RegisseurChangedView extends CaseRef {
  readonly kind: 'regisseur-changed';
  readonly name: string;
  /** False: Teams refused the private card. */
  readonly reached: boolean;
  readonly planned: boolean;
}

/** In the thread of a checklist while nobody directs the case. Buttons: case.handover with data.take, and without. */
export interface RegisseurWantedView extends CaseRef {
  readonly kind: 'regisseur-wanted';
}
