import type { AgreementLine } from '../../src/application/views/agreements';
import type {
  CaseHistoryView,
  DecisionFormView,
  DecisionLine,
  DecisionRecordedView,
  FeedbackView,
  WrapUpView,
} from '../../src/application/views/decisions';
import type { CaseRef, MeetingMoment, Problem } from '../../src/application/views/parts';
import type { View } from '../../src/application/views/view';

const today = '2026-11-27';
const caseRef: CaseRef = { caseId: 'case-1', code: 'C-104' };
const meeting: MeetingMoment = { startsAt: new Date('2026-11-26T09:00:00Z'), zone: 'Europe/Amsterdam' };
const round = { ...caseRef, ...meeting, roundId: 'round-4', round: 4 };

const followed: DecisionLine = {
  advised: 'manager',
  level: 'manager',
  why: 'Het plan staat stil sinds de zomer. We vragen de leidinggevende om tijd vrij te maken.',
  decidedOn: '2026-11-26',
};

const otherwise: DecisionLine = {
  advised: 'reminder',
  level: 'discuss',
  why: 'De nieuwe collega is net begonnen. We kijken het nog één ronde aan & spreken elkaar eerst [samen].',
  decidedOn: '2026-10-29',
};

/** As long as it may be. */
const long: DecisionLine = {
  ...followed,
  level: 'process-manager',
  why: 'Drie organisaties zoeken al een half jaar naar dezelfde plek en wachten op elkaar. De leidinggevenden hebben geholpen, maar over het geld komen zij er samen niet uit. Daarom vragen we de procesmanager om met hen te beslissen wie de eerste zes weken betaalt, zodat de hulp nu begint.',
};

const form: DecisionFormView = {
  kind: 'decision-form',
  ...round,
  advised: 'manager',
  values: { level: 'manager', why: '' },
  problem: null,
};

const recorded: DecisionRecordedView = {
  kind: 'decision-recorded',
  ...round,
  decisionId: 'decision-1',
  decision: followed,
  today,
  firstName: false,
};

const history: CaseHistoryView = {
  kind: 'case-history',
  ...caseRef,
  rounds: [
    { round: 5, meetingOn: '2026-12-10', advised: null, decisions: [] },
    { round: 4, meetingOn: '2026-11-26', advised: 'manager', decisions: [followed, long] },
    { round: 3, meetingOn: '2026-10-29', advised: 'reminder', decisions: [otherwise] },
    { round: 2, meetingOn: '2026-10-01', advised: 'reminder', decisions: [] },
    { round: 1, meetingOn: '2026-09-03', advised: 'discuss', decisions: [] },
  ],
  earlier: 1,
  today,
};

const wrapUp: WrapUpView = {
  kind: 'wrap-up',
  ...round,
  advised: 'manager',
  feedback: 'ahead',
  feedbackAt: new Date('2026-11-26T11:00:00Z'),
};

const line: AgreementLine = {
  agreementId: 'agreement-1',
  what: 'Belt met school over een tijd voor het gesprek',
  organisation: 'Wijkteam Noord',
  due: '2026-12-03',
  status: 'open',
  overdue: false,
  reminder: null,
  manager: null,
  past: [],
  madeAt: new Date('2026-11-26T09:30:00Z'),
  settledAt: null,
};

const feedback: FeedbackView = {
  kind: 'feedback',
  ...caseRef,
  ...meeting,
  agreements: [
    { ...line, agreementId: 'agreement-2', what: 'Stuurt het plan rond', due: '2026-11-20', overdue: true },
    line,
    { ...line, agreementId: 'agreement-3', what: 'Plant het eerste gesprek', status: 'broken' },
    { ...line, agreementId: 'agreement-4', what: 'Gaat samen op huisbezoek', status: 'kept' },
  ],
  more: 0,
  kept: 3,
  broken: 1,
  decision: followed,
  next: new Date('2026-12-10T09:00:00Z'),
  today,
};

export function decisionProblem(problem: Problem): View {
  const why = problem.key === 'decision-why-missing' ? '' : otherwise.why;
  return {
    ...form,
    values: { level: problem.key === 'decision-level-missing' ? '' : 'reminder', why },
    problem,
  };
}

/** Decisions on the advice, earlier ones, and what goes round a meeting. */
export function galleryDecisions(): Record<string, View> {
  return {
    'decision-form': form,
    'decision-form-not-enough-data': { ...form, advised: 'insufficient', values: { level: '', why: '' } },
    'decision-form-too-long': {
      ...form,
      values: { level: 'process-manager', why: `${long.why} ${otherwise.why}` },
      problem: { key: 'text-too-long', params: { most: 280 } },
    },
    'decision-recorded': recorded,
    'decision-recorded-otherwise': {
      ...recorded,
      decision: { ...otherwise, level: 'none' },
      firstName: true,
    },
    'decision-recorded-long': { ...recorded, decision: long },
    'case-history': history,
    'case-history-empty': { ...history, rounds: [], earlier: 0 },
    'case-history-many-earlier': { ...history, rounds: history.rounds.slice(1, 2), earlier: 5 },
    'wrap-up': wrapUp,
    'wrap-up-without-decision': { ...wrapUp, advised: null, feedback: 'on-its-way' },
    'wrap-up-posted': { ...wrapUp, feedback: 'posted' },
    feedback,
    'feedback-nothing-yet': {
      ...feedback,
      agreements: [],
      kept: 0,
      broken: 0,
      decision: null,
      next: null,
    },
    'feedback-more': { ...feedback, agreements: [line], more: 1, decision: long },
    'feedback-many-more': { ...feedback, agreements: [line], more: 4, decision: null },
  };
}
