import type { ItemId, PlanAnswer, SafetyAnswer, Theme } from '../../domain/checklist';
import type { CaseRef, MeetingMoment, Problem } from './parts';

/**
 * The card in the channel: case, meeting, deadline, and ONE button checklist.open ("Vul in"); data roundId.
 * As a reply to `checklist` (repeated) it may also carry round.status for the regisseur (that answer is private).
 */
export interface ChecklistCardView extends CaseRef, MeetingMoment {
  readonly kind: 'checklist';
  readonly roundId: string;
  readonly repeated: boolean;
}

/**
 * The reply in the thread: "3 van 6 ingevuld", and until when, for a meeting that is moved leaves its card as it is.
 * Once the round is closed it says that.
 */
export interface ProgressView extends MeetingMoment {
  readonly kind: 'progress';
  readonly closed: boolean;
  readonly answered: number;
  readonly invited: number;
}

/** The channel card after the meeting started or a newer checklist went out. */
export interface RoundClosedView extends CaseRef, MeetingMoment {
  readonly kind: 'round-closed';
  readonly answered: number;
  readonly invited: number;
}

export interface ChecklistValues {
  readonly items: readonly ItemId[];
  readonly unseen: readonly Theme[];
  readonly plan: PlanAnswer;
  readonly safety: SafetyAnswer;
  readonly agenda: string;
  readonly role: string;
  readonly organisation: string;
}

/**
 * The personal form; verb checklist.submit, data roundId; secondary checklist.skip ("not for me").
 * Inputs A B C W (multi-select), A.unseen B.unseen C.unseen (toggles), plan, safety, agenda, role, organisation.
 * Every input carries its value from `values`. role and organisation stand open the first time (askProfile), and folded
 * under "change my organisation" later.
 */
export interface ChecklistFormView extends CaseRef, MeetingMoment {
  readonly kind: 'checklist-form';
  readonly roundId: string;
  readonly values: ChecklistValues;
  readonly askProfile: boolean;
  readonly answeredBefore: boolean;
  /** Noticed since the checklist before, and ticked already. */
  readonly noted?: boolean;
  /** What the reader was shown as noted, which sending decides on; left out when that is not known: all of it. */
  readonly shownNoted?: readonly ItemId[];
  /** At most three people are invited: what was filled in can hardly stay hidden, so we say so first. */
  readonly smallGroup: boolean;
  readonly problem: Problem | null;
}

/** After sending: thanks, a summary line of what was sent, *Wijzig* (checklist.open), private advice, acute numbers. */
export interface ConfirmationView extends CaseRef, MeetingMoment {
  readonly kind: 'confirmation';
  readonly roundId: string;
  readonly ticked: number;
  readonly agenda: boolean;
  /** A common first name may stand in the agenda point: it passed, with a hint. */
  readonly firstName: boolean;
  /** Private items ticked: advice only for this reader. */
  readonly advice: readonly ('C2' | 'C3')[];
  readonly safety: SafetyAnswer;
  /** What happens for safety = acute: told now; reader is the regisseur; or nobody is regisseur yet. */
  readonly regisseur: 'told' | 'self' | 'none';
  /** We don't know the organisation yet: ask for it kindly. */
  readonly organisationMissing: boolean;
}

export interface MyChecklistsView {
  readonly kind: 'my-checklists';
  readonly checklists: readonly (CaseRef &
    MeetingMoment & {
      readonly roundId: string;
      readonly answered: boolean;
      /** The reader is its regisseur: button round.status. */
      readonly regisseur: boolean;
    })[];
}

/** In the 1:1 chat of somebody who did not answer yet; button checklist.open. */
export interface ReminderView extends CaseRef, MeetingMoment {
  readonly kind: 'reminder';
  readonly roundId: string;
}
