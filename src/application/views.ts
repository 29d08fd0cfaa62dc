import type { Language } from './actor';
import type { ItemId, PlanAnswer, SafetyAnswer, Theme } from '../domain/checklist';
import type { Level, PersonId } from '../domain/facts';
import type { ContactCounts, Summary } from '../domain/advice';
import type { Lead, Repeat, Steps } from '../domain/schedule';
import type { LocalDate, TimeZone } from '../domain/time';

/**
 * All that people can be shown, without language and layout: src/teams/cards turns a view into a card.
 * Dates are instants with the zone to show them in.
 */
export type View =
  | { readonly kind: 'welcome-channel' }
  | { readonly kind: 'welcome-personal' }
  | HelpView
  | NoticeView
  | RefusalView
  | ChooseCaseView
  | CaseFormView
  | CaseRegisteredView
  | PlanFormView
  | MeetingPlannedView
  | MeetingCancelledView
  | ChecklistCardView
  | NextChecklistView
  | ProgressView
  | RoundClosedView
  | ChecklistFormView
  | ConfirmationView
  | MyChecklistsView
  | ReminderView
  | RegisseurBriefView
  | MembersFormView
  | AcuteNoticeView
  | SummaryView;

export interface CaseRef {
  readonly caseId: string;
  readonly code: string;
}

export interface MeetingMoment {
  readonly startsAt: Date;
  readonly zone: TimeZone;
}

/** A commands overview as buttons; `unknown`: the reader typed something that is no command. */
export interface HelpView {
  readonly kind: 'help';
  readonly place: 'channel' | 'personal';
  readonly unknown: boolean;
  readonly localMode: boolean;
}

/** Something is wrong with what was filled in: the key of a text under `problems`, and what it needs. */
export interface Problem {
  readonly key: ProblemKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type ProblemKey =
  | 'code-missing'
  | 'code-format'
  | 'code-too-long'
  | 'code-looks-like-name'
  | 'code-looks-like-bsn'
  | 'code-looks-like-date'
  | 'code-in-use'
  | 'date-invalid'
  | 'time-invalid'
  | 'meeting-past'
  | 'meeting-too-far'
  | 'regisseur-unknown'
  | 'lead-invalid'
  | 'choice-invalid'
  | 'text-too-long'
  | 'personal-data-bsn'
  | 'personal-data-date'
  | 'personal-data-birth-date'
  | 'personal-data-email'
  | 'personal-data-phone'
  | 'personal-data-postcode'
  | 'personal-data-name';

/** A short message with at most a few command buttons: acknowledgements and ways forward. */
export interface NoticeView {
  readonly kind: 'notice';
  readonly notice: NoticeKey;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Commands offered as buttons. */
  readonly offer?: readonly ('newcase' | 'plan' | 'checklist' | 'help')[];
}

export type NoticeKey =
  | 'case-unknown-code' // params: code
  | 'case-code-not-repeated'
  | 'case-none-open'
  | 'language-set-person'
  | 'language-set-channel'
  | 'language-unknown'
  | 'no-open-checklists'
  | 'no-meeting-planned' // params: code
  | 'no-round-yet' // params: code
  | 'skipped'
  | 'skipped-after-answer'
  | 'reminders-on-their-way' // params: count
  | 'reminded-just-now'
  | 'everyone-answered'
  | 'summary-on-its-way'
  | 'checklist-on-its-way'
  | 'members-saved'
  | 'only-in-channel'
  | 'only-in-personal-chat'
  | 'look-in-your-chat'
  | 'open-your-chat-first'
  | 'regisseur-contact-team' // params: code
  | 'demo-ready' // params: code
  | 'demo-not-here';

/** A refusal tells nothing about what exists. */
export interface RefusalView {
  readonly kind: 'refusal';
  readonly reason:
    'not-available' | 'only-regisseur' | 'round-closed' | 'meeting-begun' | 'try-again' | 'invalid-input';
}

/** Several cases are open and none was named: one button each. */
export interface ChooseCaseView {
  readonly kind: 'choose-case';
  readonly command: 'plan' | 'checklist' | 'summary';
  readonly cases: readonly CaseRef[];
  /** Kept from what was typed, so that the choice acts at once. */
  readonly date: string | null;
  readonly time: string | null;
}

export interface Choice {
  readonly id: PersonId;
  readonly name: string;
}

/** verb case.create; inputs code, regisseur, leadDays, reminderDays, summaryMinutes. */
export interface CaseFormView {
  readonly kind: 'case-form';
  readonly members: readonly Choice[];
  readonly values: {
    readonly code: string;
    /** Empty: nobody yet. */
    readonly regisseur: PersonId | '';
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
  readonly problem: Problem | null;
}

/** Buttons: meeting.plan (data.meetingId: move), meeting.cancel (data.meetingId; series false, and true when it repeats). */
export interface MeetingPlannedView extends CaseRef, MeetingMoment {
  readonly kind: 'meeting-planned';
  readonly meetingId: string;
  readonly moved: boolean;
  readonly repeat: Repeat;
  readonly steps: Steps;
  /** The checklist goes out now, because its moment has passed or is now. */
  readonly checklistNow: boolean;
  readonly hasRegisseur: boolean;
}

export interface MeetingCancelledView extends CaseRef, MeetingMoment {
  readonly kind: 'meeting-cancelled';
  readonly meetingId: string;
  readonly series: boolean;
  /** The next occurrence, if the series goes on. */
  readonly next: Date | null;
}

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
 * No round is open: when the next checklist goes out. Buttons, all with data.meetingId: checklist.send (now),
 * meeting.plan (move), meeting.cancel (series false; and true when it repeats).
 */
export interface NextChecklistView extends CaseRef, MeetingMoment {
  readonly kind: 'next-checklist';
  readonly meetingId: string;
  readonly checklistAt: Date;
  readonly repeat: Repeat;
}

/** The reply in the thread: "3 van 6 ingevuld". */
export interface ProgressView {
  readonly kind: 'progress';
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

/**
 * For the regisseur alone: who has answered (never what). Buttons: round.status (refresh), reminder.send,
 * case.members, summary.post; data roundId and caseId.
 */
export interface RegisseurBriefView extends CaseRef, MeetingMoment {
  readonly kind: 'regisseur-brief';
  readonly roundId: string;
  readonly open: boolean;
  readonly answered: readonly string[];
  readonly waiting: readonly string[];
  /** With a summary: how many said C1 and C4. Null before. */
  readonly contact: ContactCounts | null;
  /** A line on top after a tap: `reminders-on-their-way`, `members-saved`, ... */
  readonly notice: Pick<NoticeView, 'notice' | 'params'> | null;
}

/** verb case.members; input members (multi-select of ids: those who take part); data caseId. */
export interface MembersFormView extends CaseRef {
  readonly kind: 'members-form';
  readonly members: readonly Choice[];
  readonly takingPart: readonly PersonId[];
  readonly problem: Problem | null;
}

/** To the regisseur, in private, at once: somebody answered "acute". Not who. 112, Veilig Thuis 0800-2000. */
export interface AcuteNoticeView extends CaseRef {
  readonly kind: 'acute-notice';
}

/** The summary card; buttons: Why (unfolds, no verb). `data.level` on its action summary.post (refresh by the regisseur). */
export interface SummaryView extends CaseRef, MeetingMoment {
  readonly kind: 'summary';
  readonly roundId: string;
  readonly round: number;
  readonly level: Level;
  readonly summary: Summary;
  /** Neutral lines for the agenda, as typed (escape them), in random-free stable order. */
  readonly agenda: readonly string[];
  /** One answer that is not counted yet, so that nobody can subtract it. */
  readonly heldBack: boolean;
  readonly sentOn: LocalDate;
}

/** A view and the language to show it in. */
export interface Shown {
  readonly view: View;
  readonly language: Language;
}
