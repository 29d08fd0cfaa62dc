import type {
  ChecklistCardView,
  ChecklistFormView,
  ConfirmationView,
  MyChecklistsView,
  ProgressView,
  ReminderView,
  RoundClosedView,
} from './checklist';
import type { MyDataView } from './my-data';
import type {
  ChooseCaseView,
  DangerView,
  EscalationRulesView,
  GuessView,
  HelpView,
  NoticeView,
  RefusalView,
} from './notices';
import type {
  CaseFormView,
  CaseRegisteredView,
  MeetingCancelledView,
  MeetingPlannedView,
  MembersFormView,
  NextChecklistView,
  PlanFormView,
} from './planning';
import type { AcuteNoticeView, AdviceView, RegisseurBriefView, SummaryView } from './round';
import type { SharingOutcomeView, SharingQuestionView, SharingRecordView } from './sharing';

/**
 * All that people can be shown, without language and layout: src/teams/cards turns a view into a card.
 * Dates are instants with the zone to show them in.
 */
export type View =
  | { readonly kind: 'welcome-channel' }
  | { readonly kind: 'welcome-personal' }
  | HelpView
  | GuessView
  | DangerView
  | EscalationRulesView
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
  | SummaryView
  | AdviceView
  | MyDataView
  | SharingQuestionView
  | SharingOutcomeView
  | SharingRecordView;

/** What can also be had as a document. */
export type DocumentView = SharingRecordView;
