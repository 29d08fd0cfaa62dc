import type {
  ChecklistCardView,
  ChecklistFormView,
  ConfirmationView,
  MyChecklistsView,
  ProgressView,
  ReminderView,
  RoundClosedView,
} from './checklist';
import type { ChooseCaseView, HelpView, NoticeView, RefusalView } from './notices';
import type {
  CaseFormView,
  CaseRegisteredView,
  MeetingCancelledView,
  MeetingPlannedView,
  MembersFormView,
  NextChecklistView,
  PlanFormView,
} from './planning';
import type { AcuteNoticeView, RegisseurBriefView, SummaryView } from './round';

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
