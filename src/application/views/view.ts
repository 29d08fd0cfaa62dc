import type {
  AgreementFormView,
  AgreementReminderView,
  AgreementsDueView,
  AgreementsView,
  AgreementTaskView,
  NudgeFormView,
} from './agreements';
import type {
  ChecklistCardView,
  ChecklistFormView,
  ConfirmationView,
  MyChecklistsView,
  ProgressView,
  ReminderView,
  RoundClosedView,
} from './checklist';
import type { EscalationNoteView } from './documents';
import type { IntensityFormView, IntensityResultView } from './intensity';
import type { MyDataView } from './my-data';
import type {
  CaseHistoryView,
  DecisionFormView,
  DecisionRecordedView,
  FeedbackView,
  WrapUpView,
} from './decisions';
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
import type {
  ConditionsFormView,
  ConditionsSavedView,
  HandoverCardView,
  HandoverDoneView,
  HandoverFormView,
  PreparationView,
  RegisseurChangedView,
  RegisseurWantedView,
} from './regie';
import type {
  ReflectionFormView,
  ReflectionOutcomeView,
  ReflectionResultView,
  ReflectionSheetView,
  ReflectionThanksView,
} from './reflection';
import type { AcuteNoticeView, AdviceView, RegisseurBriefView, SummaryView } from './round';
import type { SharingOutcomeView, SharingQuestionView, SharingRecordView } from './sharing';
import type {
  EvaluationFormView,
  EvaluationResultView,
  EvaluationThanksView,
  SurveyClosedView,
} from './surveys';
import type { ContactOfferView, SignalFormView, SignalSavedView } from './signals';
import type { AllTipsView } from './tips';

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
  | PreparationView
  | ConditionsFormView
  | ConditionsSavedView
  | HandoverFormView
  | HandoverDoneView
  | HandoverCardView
  | RegisseurChangedView
  | RegisseurWantedView
  | AcuteNoticeView
  | SummaryView
  | AdviceView
  | DecisionFormView
  | DecisionRecordedView
  | CaseHistoryView
  | WrapUpView
  | FeedbackView
  | ReflectionFormView
  | ReflectionOutcomeView
  | ReflectionThanksView
  | ReflectionResultView
  | IntensityFormView
  | IntensityResultView
  | AllTipsView
  | EvaluationFormView
  | EvaluationThanksView
  | EvaluationResultView
  | SurveyClosedView
  | EscalationNoteView
  | MyDataView
  | AgreementsView
  | AgreementsDueView
  | AgreementFormView
  | NudgeFormView
  | AgreementReminderView
  | AgreementTaskView
  | SignalFormView
  | SignalSavedView
  | ContactOfferView
  | SharingQuestionView
  | SharingOutcomeView
  | SharingRecordView
  | ReflectionSheetView;

/** What can also be had as a document. */
export type DocumentView = SharingRecordView | EscalationNoteView | ReflectionSheetView;
