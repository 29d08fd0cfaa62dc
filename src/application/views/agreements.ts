import type { AgreementStatus, Nudge, PastNudge } from '../../domain/facts';
import type { NudgeKind } from '../../domain/nudges';
import type { LocalDate } from '../../domain/time';
import type { CaseRef, MeetingMoment, Problem } from './parts';

/** A reminder or a manager's engagement that belongs to an agreement now, and whether its deadline passed. */
export interface NudgeLine extends Nudge {
  readonly passed: boolean;
}

/** One agreement as anyone of the channel may see it. Texts are as typed: escape them. */
export interface AgreementLine {
  readonly agreementId: string;
  readonly what: string;
  readonly organisation: string;
  readonly due: LocalDate;
  readonly status: AgreementStatus;
  /** Open and past its date: "kept or not?". */
  readonly overdue: boolean;
  readonly reminder: NudgeLine | null;
  readonly manager: NudgeLine | null;
  /** Those that are over, oldest first. */
  readonly past: readonly PastNudge[];
  readonly madeAt: Date;
  /** When its status last changed; null while it is open for the first time. */
  readonly settledAt: Date | null;
}

/** What just happened, as a line on top of the list; texts under `agreements.happened`. */
export type AgreementHappening =
  | 'added'
  | 'added-before'
  | 'kept'
  | 'broken'
  | 'reopened'
  | 'reminder-sent'
  | 'reminder-noted'
  | 'manager-noted'
  | 'not-broken';

/**
 * The card on which an agreement is changed, which is then edited for everyone. Null: a card that shows something else
 * to others, such as a summary on which one person opened the list.
 */
export type AgreementsCard =
  | { readonly card: 'agreements' }
  /** The agreements that are due at the meeting of this round. */
  | { readonly card: 'agreements-due'; readonly roundId: string };

/** A line on top after a tap. */
export interface Happened {
  readonly what: AgreementHappening;
  /** A first name may stand in the agreement: it passed, with a hint. */
  readonly firstName: boolean;
}

interface AgreementList extends CaseRef {
  /** In the order of the card, each with its own buttons. */
  readonly lines: readonly AgreementLine[];
  readonly today: LocalDate;
  readonly hasRegisseur: boolean;
  readonly happened: Happened | null;
}

/** `afspraken`. Buttons: agreement.add (caseId), and by each agreement agreement.update, .remind and .manager. */
export interface AgreementsView extends AgreementList {
  readonly kind: 'agreements';
  readonly on: Extract<AgreementsCard, { card: 'agreements' }> | null;
  /** From 1; each holds at most eight. Button agreement.list for the next one. */
  readonly page: number;
  /** How many are on later pages, by status; open includes those past their date. */
  readonly more: Readonly<Record<AgreementStatus, number>>;
}

/** In the thread of a checklist: the agreements that are due at the meeting. The same buttons by each. */
export interface AgreementsDueView extends AgreementList, MeetingMoment {
  readonly kind: 'agreements-due';
  readonly on: Extract<AgreementsCard, { card: 'agreements-due' }>;
  /** How many more are due than have their own buttons here. */
  readonly more: number;
}

/** verb agreement.add; inputs what, organisation, organisationOther, due; data caseId. */
export interface AgreementFormView extends CaseRef {
  readonly kind: 'agreement-form';
  readonly on: AgreementsCard | null;
  /** Known in the case, to choose from; with none there is one text input. */
  readonly organisations: readonly string[];
  readonly values: {
    readonly what: string;
    readonly organisation: string;
    /** Typed, for one that is not on the list. */
    readonly organisationOther: string;
    /** `yyyy-mm-dd`, or empty. */
    readonly due: string;
  };
  readonly problem: Problem | null;
}

/** verb agreement.remind or agreement.manager; inputs given, deadline; data agreementId. */
export interface NudgeFormView extends CaseRef {
  readonly kind: 'agreement-nudge-form';
  readonly on: AgreementsCard | null;
  readonly nudge: NudgeKind;
  readonly line: AgreementLine;
  readonly today: LocalDate;
  readonly values: { readonly given: string; readonly deadline: string };
  readonly problem: Problem | null;
}

/** To the professionals of the organisation: what was agreed, by when it is asked. Never a name. */
export interface AgreementReminderView extends CaseRef {
  readonly kind: 'agreement-reminder';
  readonly what: string;
  readonly organisation: string;
  readonly due: LocalDate;
  readonly deadline: LocalDate;
  readonly today: LocalDate;
  readonly place: 'channel' | 'chat';
}

/** To the regisseur when the deadline of a reminder or an engagement is over: did it work out? */
export interface AgreementTaskView extends CaseRef {
  readonly kind: 'agreement-task';
  readonly nudge: NudgeKind;
  readonly line: AgreementLine;
  readonly today: LocalDate;
}
