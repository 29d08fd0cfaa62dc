import type { ChecklistValues, ConfirmationView } from '../../src/application/views/checklist';
import type { NoticeKey, RefusalView } from '../../src/application/views/notices';
import type { ProblemKey } from '../../src/application/views/parts';
import type { AcuteNoticeView } from '../../src/application/views/round';
import type { View } from '../../src/application/views/view';
import { agreementProblem, galleryAgreements } from './card-gallery-agreements';
import { galleryDocuments, noteProblem } from './card-gallery-documents';
import { galleryEvaluation } from './card-gallery-evaluation';
import { decisionProblem, galleryDecisions } from './card-gallery-decisions';
import { galleryHelp } from './card-gallery-help';
import { galleryReflection, intensityProblem, reflectionProblem } from './card-gallery-reflection';
import { galleryRegie } from './card-gallery-regie';
import { gallerySharing, sharingProblem } from './card-gallery-sharing';
import { gallerySignals, signalProblem } from './card-gallery-signals';
import { gallerySummaries } from './card-gallery-summaries';

/** A sample of every kind of view and every variant that looks different; the name tells what to look at. */
export interface GalleryCard {
  readonly name: string;
  readonly view: View;
}

/** When the samples are looked at. */
export const GALLERY_CLOCK = { now: () => new Date('2026-11-23T09:00:00Z') };

const caseRef = { caseId: 'case-1', code: 'C-104' };
export const meeting = { startsAt: new Date('2026-11-26T09:00:00Z'), zone: 'Europe/Amsterdam' };
const later = new Date('2026-12-10T09:00:00Z');
const roundId = 'round-4';
const meetingId = 'meeting-1';

const members = [
  { id: '29:anna', name: 'Anna de Wit' },
  { id: '29:bram', name: 'Bram Yilmaz' },
  { id: '29:chris', name: 'Chris van den Berg-Oosterhuis' },
];

const NOTICES: Readonly<Record<NoticeKey, Readonly<Record<string, string | number>>>> = {
  'case-unknown-code': { code: 'C-999' },
  'case-code-not-repeated': {},
  'case-none-open': {},
  'language-set-person': {},
  'language-set-channel': {},
  'language-unknown': {},
  'no-open-checklists': {},
  'no-meeting-planned': { code: 'C-104' },
  'no-round-yet': { code: 'C-104' },
  skipped: {},
  'skipped-after-answer': {},
  'reminders-on-their-way': { count: 3 },
  'reminded-just-now': {},
  'everyone-answered': {},
  'summary-on-its-way': {},
  'checklist-on-its-way': {},
  'evaluation-on-its-way': {},
  'members-saved': {},
  'only-in-channel': {},
  'only-in-personal-chat': {},
  'open-your-chat-first': {},
  'regisseur-contact-team': { code: 'C-104' },
  'channel-unreachable': { code: 'C-104' },
  'not-posted': { code: 'C-104' },
  'share-opened-in-chat': {},
  'share-belongs-in-chat': {},
  'share-gone': {},
  'share-stopped': {},
  'record-declined': {},
  'record-failed': {},
  'mydata-opened-in-chat': {},
  'mydata-belongs-in-chat': {},
  'signal-in-channel': {},
  'no-advice-yet': { code: 'C-104' },
  'feedback-on-its-way': {},
  'feedback-after-meeting': { code: 'C-104' },
  'evaluation-result-moved': {},
  'demo-ready': { code: 'DEMO-1' },
  'demo-not-here': {},
};

const PROBLEMS: Readonly<
  Record<
    ProblemKey,
    | 'case'
    | 'plan'
    | 'checklist'
    | 'sharing'
    | 'decision'
    | 'signal'
    | 'agreement'
    | 'note'
    | 'reflection'
    | 'intensity'
  >
> = {
  'reflection-empty': 'reflection',
  'reflection-in-channel': 'reflection',
  'intensity-missing': 'intensity',
  'code-missing': 'case',
  'code-format': 'case',
  'code-too-long': 'case',
  'code-looks-like-name': 'case',
  'code-looks-like-bsn': 'case',
  'code-looks-like-date': 'case',
  'code-looks-like-contact': 'case',
  'code-in-use': 'case',
  'regisseur-unknown': 'case',
  'handover-nobody': 'case',
  'handover-unknown': 'case',
  'lead-invalid': 'case',
  'date-invalid': 'plan',
  'time-invalid': 'plan',
  'meeting-past': 'plan',
  'meeting-too-far': 'plan',
  'choice-invalid': 'plan',
  'date-too-far': 'agreement',
  'agreement-what-missing': 'agreement',
  'agreement-organisation-missing': 'agreement',
  'agreement-due-missing': 'agreement',
  'nudge-not-yet-given': 'agreement',
  'nudge-deadline-before': 'agreement',
  'answer-missing': 'sharing',
  'decision-level-missing': 'decision',
  'decision-why-missing': 'decision',
  'review-past': 'sharing',
  'note-too-far': 'note',
  'signal-missing': 'signal',
  'where-missing': 'signal',
  'text-too-long': 'checklist',
  'personal-data-bsn': 'checklist',
  'personal-data-date': 'checklist',
  'personal-data-birth-date': 'checklist',
  'personal-data-email': 'checklist',
  'personal-data-phone': 'checklist',
  'personal-data-postcode': 'checklist',
  'personal-data-name': 'checklist',
};

const PROBLEM_PARAMS: Readonly<Partial<Record<ProblemKey, Readonly<Record<string, string | number>>>>> = {
  'code-in-use': { code: 'C-104' },
  'text-too-long': { most: 140 },
};

const REFUSALS: Readonly<Record<RefusalView['reason'], true>> = {
  'not-available': true,
  'only-regisseur': true,
  'round-closed': true,
  'survey-closed': true,
  'meeting-begun': true,
  'try-again': true,
  'invalid-input': true,
};

const caseForm = {
  kind: 'case-form',
  members,
  values: { code: '', regisseur: '29:anna', leadDays: 2, reminderDays: 1, summaryMinutes: 60 },
  problem: null,
} as const satisfies View;

const planForm = {
  kind: 'plan-form',
  ...caseRef,
  meetingId: null,
  values: { date: '', time: '', repeat: 'none' },
  exampleDate: '2026-12-07',
  problem: null,
} as const satisfies View;

const emptyAnswer: ChecklistValues = {
  items: [],
  unseen: [],
  plan: 'unknown',
  safety: 'none',
  agenda: '',
  role: '',
  organisation: '',
};

const checklistForm = {
  kind: 'checklist-form',
  ...caseRef,
  ...meeting,
  roundId,
  values: emptyAnswer,
  askProfile: true,
  answeredBefore: false,
  smallGroup: false,
  problem: null,
} as const satisfies View;

const filledIn: ChecklistValues = {
  items: ['A1', 'A10', 'C1', 'C3', 'W4'],
  unseen: ['B'],
  plan: 'yes',
  safety: 'concern',
  agenda: 'wie belt school?',
  role: 'ambulant begeleider',
  organisation: 'Jeugdhulp Noord',
};

const confirmation: ConfirmationView = {
  kind: 'confirmation',
  ...caseRef,
  ...meeting,
  roundId,
  ticked: 3,
  agenda: true,
  firstName: false,
  advice: [],
  safety: 'none',
  regisseur: 'told',
  organisationMissing: false,
};

const brief = {
  kind: 'regisseur-brief',
  ...caseRef,
  ...meeting,
  roundId,
  open: true,
  answered: ['Anna de Wit', 'Bram Yilmaz', 'Chris van den Berg-Oosterhuis'],
  waiting: ['Dilara Kaya', 'Erik Jansen'],
  contact: null,
  notice: null,
} as const satisfies View;

const planned = {
  kind: 'meeting-planned',
  ...caseRef,
  ...meeting,
  meetingId,
  moved: false,
  repeat: '2w',
  steps: {
    checklistAt: new Date('2026-11-24T08:00:00Z'),
    reminderAt: new Date('2026-11-25T08:00:00Z'),
    summaryAt: new Date('2026-11-26T08:00:00Z'),
  },
  checklist: 'ahead',
  hasRegisseur: true,
} as const satisfies View;

const acuteNotice: AcuteNoticeView = { kind: 'acute-notice', ...caseRef };

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];

function problemCard(key: ProblemKey): View {
  const problem = { key, ...(PROBLEM_PARAMS[key] && { params: PROBLEM_PARAMS[key] }) };
  switch (PROBLEMS[key]) {
    case 'case':
      return { ...caseForm, values: { ...caseForm.values, code: 'C 104', leadDays: '2' }, problem };
    case 'plan':
      return { ...planForm, values: { date: '2026-11-26', time: '10:00', repeat: '4w' }, problem };
    case 'checklist':
      return { ...checklistForm, values: filledIn, askProfile: false, problem };
    case 'reflection':
      return reflectionProblem(problem);
    case 'intensity':
      return intensityProblem(problem);
    case 'decision':
      return decisionProblem(problem);
    case 'sharing':
      return sharingProblem(problem);
    case 'agreement':
      return agreementProblem(caseRef, problem);
    case 'signal':
      return signalProblem(problem);
    case 'note':
      return noteProblem(problem);
  }
}

function views(): Record<string, View> {
  const summaries = gallerySummaries({ ...caseRef, ...meeting, roundId });
  return {
    'welcome-channel': { kind: 'welcome-channel' },
    'welcome-personal': { kind: 'welcome-personal' },
    'notice-with-offers': {
      kind: 'notice',
      notice: 'case-none-open',
      offer: ['newcase', 'plan', 'checklist', 'help'],
    },
    'notice-one-reminder': { kind: 'notice', notice: 'reminders-on-their-way', params: { count: 1 } },
    'choose-case': {
      kind: 'choose-case',
      command: 'plan',
      cases: [caseRef, { caseId: 'case-2', code: 'C-105' }],
      date: '2026-11-26',
      time: '10:00',
    },
    'case-form': caseForm,
    'case-registered': {
      kind: 'case-registered',
      ...caseRef,
      regisseur: 'Anna de Wit',
      lead: { leadDays: 2, reminderDays: 1, summaryMinutes: 60 },
    },
    'case-registered-without-regisseur': {
      kind: 'case-registered',
      ...caseRef,
      regisseur: null,
      lead: { leadDays: 1, reminderDays: 0, summaryMinutes: 60 },
    },
    'case-registered-same-day': {
      kind: 'case-registered',
      ...caseRef,
      regisseur: 'Anna de Wit',
      lead: { leadDays: 0, reminderDays: 0, summaryMinutes: 60 },
    },
    'plan-form': planForm,
    'plan-form-move': {
      ...planForm,
      meetingId,
      values: { date: '2026-11-26', time: '10:00', repeat: '2w' },
    },
    'meeting-planned': planned,
    'meeting-planned-next-year': {
      ...planned,
      startsAt: new Date('2027-01-05T09:00:00Z'),
      steps: {
        checklistAt: new Date('2026-12-31T08:00:00Z'),
        reminderAt: new Date('2027-01-04T08:00:00Z'),
        summaryAt: new Date('2027-01-05T08:00:00Z'),
      },
    },
    'meeting-moved-late': {
      ...planned,
      moved: true,
      repeat: 'none',
      steps: { ...planned.steps, reminderAt: null, summaryAt: null },
      checklist: 'now',
      hasRegisseur: false,
    },
    'meeting-moved-checklist-out': { ...planned, moved: true, checklist: 'out' },
    'meeting-cancelled': {
      kind: 'meeting-cancelled',
      ...caseRef,
      ...meeting,
      meetingId,
      series: false,
      next: later,
    },
    'series-cancelled': {
      kind: 'meeting-cancelled',
      ...caseRef,
      ...meeting,
      meetingId,
      series: true,
      next: null,
    },
    checklist: { kind: 'checklist', ...caseRef, ...meeting, roundId, repeated: false },
    'checklist-repeated': { kind: 'checklist', ...caseRef, ...meeting, roundId, repeated: true },
    'next-checklist': {
      kind: 'next-checklist',
      ...caseRef,
      ...meeting,
      meetingId,
      checklistAt: new Date('2026-11-24T08:00:00Z'),
      repeat: '2w',
    },
    progress: { kind: 'progress', closed: false, answered: 3, invited: 6, ...meeting },
    'progress-closed': { kind: 'progress', closed: true, answered: 5, invited: 6, ...meeting },
    'round-closed': { kind: 'round-closed', ...caseRef, ...meeting, answered: 5, invited: 6 },
    'checklist-form': checklistForm,
    'checklist-form-again': {
      ...checklistForm,
      values: filledIn,
      askProfile: false,
      answeredBefore: true,
      smallGroup: true,
    },
    'checklist-form-acute-problem': {
      ...checklistForm,
      values: { ...filledIn, safety: 'acute' },
      problem: { key: 'personal-data-name' },
    },
    confirmation,
    'confirmation-nothing-ticked': {
      ...confirmation,
      ticked: 0,
      agenda: false,
      organisationMissing: true,
    },
    'confirmation-first-name': { ...confirmation, firstName: true },
    'confirmation-private-advice': { ...confirmation, ticked: 1, advice: ['C2', 'C3'] },
    'confirmation-concern': { ...confirmation, safety: 'concern' },
    'confirmation-acute': { ...confirmation, safety: 'acute', advice: ['C3'] },
    'confirmation-acute-self': { ...confirmation, safety: 'acute', regisseur: 'self' },
    'confirmation-acute-nobody': { ...confirmation, safety: 'acute', regisseur: 'none' },
    'my-checklists': {
      kind: 'my-checklists',
      checklists: [
        { ...caseRef, ...meeting, roundId, answered: false, regisseur: true },
        {
          caseId: 'case-2',
          code: 'C-105',
          ...meeting,
          roundId: 'round-9',
          answered: true,
          regisseur: false,
        },
      ],
    },
    reminder: { kind: 'reminder', ...caseRef, ...meeting, roundId },
    'regisseur-brief': brief,
    'regisseur-brief-reminded': {
      ...brief,
      notice: { notice: 'reminders-on-their-way', params: { count: 2 } },
    },
    'regisseur-brief-complete': { ...brief, waiting: [], contact: { C1: 2, C4: 1 } },
    'regisseur-brief-closed': { ...brief, open: false, answered: [] },
    'members-form': {
      kind: 'members-form',
      ...caseRef,
      members,
      takingPart: ['29:anna', '29:chris'],
      nobodyTicked: false,
      problem: null,
    },
    'members-form-nobody-ticked': {
      kind: 'members-form',
      ...caseRef,
      members,
      takingPart: ['29:anna', '29:chris'],
      nobodyTicked: true,
      problem: null,
    },
    'members-form-problem': {
      kind: 'members-form',
      ...caseRef,
      members,
      takingPart: ['29:anna'],
      nobodyTicked: false,
      problem: { key: 'choice-invalid' },
    },
    'acute-notice': acuteNotice,
    ...Object.fromEntries(
      keysOf(NOTICES).map((notice) => [
        `notice-${notice}`,
        { kind: 'notice', notice, params: NOTICES[notice] },
      ]),
    ),
    ...Object.fromEntries(
      keysOf(REFUSALS).map((reason) => [`refusal-${reason}`, { kind: 'refusal', reason }]),
    ),
    ...Object.fromEntries(keysOf(PROBLEMS).map((key) => [`problem-${key}`, problemCard(key)])),
    'problem-text-too-long-somewhere': { ...checklistForm, problem: { key: 'text-too-long' } },
    ...summaries,
    ...galleryAgreements(caseRef, meeting),
    ...galleryHelp(summaries),
    ...galleryDecisions(),
    ...galleryDocuments(),
    ...galleryEvaluation(),
    ...galleryRegie({ ...caseRef, ...meeting, roundId }),
    ...gallerySharing(),
    ...galleryReflection(),
    ...gallerySignals(),
  };
}

export const GALLERY: readonly GalleryCard[] = Object.entries(views()).map(([name, view]) => ({
  name,
  view,
}));
