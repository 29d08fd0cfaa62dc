import type { PersonId } from '../../domain/facts';
import type { Lead, Repeat, Steps } from '../../domain/schedule';
import type { LocalDate } from '../../domain/time';
import type { CaseRef, Choice, MeetingMoment, Problem } from './parts';

/** verb case.create; inputs code, regisseur, leadDays, reminderDays, summaryMinutes. */
export interface CaseFormView {
  readonly kind: 'case-form';
  readonly members: readonly Choice[];
  readonly values: {
    readonly code: string;
    /** Empty: nobody yet. */
    readonly regisseur: PersonId;
    readonly leadDays: number | string;
    readonly reminderDays: number | string;
    readonly summaryMinutes: number | string;
  };
  readonly problem: Problem | null;
}

/** Buttons: meeting.plan (opens the form, data.caseId), case.members. */
export interface CaseRegisteredView extends CaseRef {
  readonly kind: 'case-registered';
  readonly regisseur: string | null;
  readonly lead: Lead;
}

/** verb meeting.plan; inputs date, time, repeat; data caseId, or meetingId when it moves that meeting. */
export interface PlanFormView extends CaseRef {
  readonly kind: 'plan-form';
  readonly meetingId: string | null;
  readonly values: { readonly date: string; readonly time: string; readonly repeat: Repeat };
  /** A day on which a meeting can be planned, to show how a date is written. */
  readonly exampleDate: LocalDate;
  readonly problem: Problem | null;
}

/** Buttons: meeting.plan (data.meetingId: move), meeting.cancel (data.meetingId; series false, and true when it repeats). */
export interface MeetingPlannedView extends CaseRef, MeetingMoment {
  readonly kind: 'meeting-planned';
  readonly meetingId: string;
  readonly moved: boolean;
  readonly repeat: Repeat;
  readonly steps: Steps;
  /** `ahead`: it comes at `steps.checklistAt`. `now`: its own moment is too soon. `out`: it was sent already. */
  readonly checklist: 'ahead' | 'now' | 'out';
  readonly hasRegisseur: boolean;
  /** Also offers to plan another one. */
  readonly another?: boolean;
}

/** Button: meeting.plan (opens the form for a new one, data.caseId). */
export interface MeetingCancelledView extends CaseRef, MeetingMoment {
  readonly kind: 'meeting-cancelled';
  readonly meetingId: string;
  readonly series: boolean;
  /** The next occurrence, if the series goes on. */
  readonly next: Date | null;
}

/**
 * No round is open: when the next checklist goes out. Buttons, all with data.meetingId: checklist.send (now),
 * meeting.plan (move), meeting.cancel (series false; and true when it repeats).
 */
export interface NextChecklistView extends CaseRef, MeetingMoment {
  readonly kind: 'next-checklist';
  readonly meetingId: string;
  readonly checklistAt: Date;
  readonly repeat: Repeat;
}

/** verb case.members; input members (multi-select of ids: those who take part); data caseId. */
export interface MembersFormView extends CaseRef {
  readonly kind: 'members-form';
  readonly members: readonly Choice[];
  readonly takingPart: readonly PersonId[];
  /** Nobody was ticked, so all stays as it was. */
  readonly nobodyTicked: boolean;
  readonly problem: Problem | null;
}
