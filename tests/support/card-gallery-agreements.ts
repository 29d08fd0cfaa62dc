import type {
  AgreementFormView,
  AgreementHappening,
  AgreementLine,
  AgreementsDueView,
  AgreementsView,
  NudgeFormView,
} from '../../src/application/views/agreements';
import type { CaseRef, MeetingMoment, Problem } from '../../src/application/views/parts';
import type { View } from '../../src/application/views/view';

const today = '2026-11-23';

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
  madeAt: new Date('2026-11-12T10:00:00Z'),
  settledAt: null,
};

const settledAt = new Date('2026-11-19T10:00:00Z');

const overdue: AgreementLine = {
  ...line,
  agreementId: 'agreement-2',
  what: 'Maakt een plan voor de schulden en legt uit wat de eerste stap is, zodat we weten wie wat doet',
  organisation: 'Schuldhulp Midden-Holland',
  due: '2026-11-20',
  overdue: true,
};

const broken: AgreementLine = {
  ...line,
  agreementId: 'agreement-3',
  what: 'Plant het eerste gesprek',
  organisation: 'GGZ Rijnmond',
  due: '2026-11-10',
  status: 'broken',
  settledAt,
};

const nudgedTwice: AgreementLine = {
  ...broken,
  agreementId: 'agreement-4',
  what: 'Stuurt het verslag aan wie meedoet',
  reminder: { given: '2026-11-12', deadline: '2026-11-19', passed: true },
  manager: { given: '2026-11-20', deadline: '2026-12-04', passed: false },
};

const kept: AgreementLine = {
  ...line,
  agreementId: 'agreement-5',
  what: 'Gaat samen op huisbezoek',
  organisation: 'Wijkverpleging',
  due: '2026-11-18',
  status: 'kept',
  settledAt,
};

/** What each line on top may say. */
const HAPPENED: Readonly<Record<AgreementHappening, AgreementLine>> = {
  added: line,
  'added-before': line,
  kept,
  broken,
  reopened: line,
  'reminder-sent': { ...broken, reminder: { given: today, deadline: '2026-11-30', passed: false } },
  'reminder-noted': nudgedTwice,
  'manager-noted': nudgedTwice,
  'not-broken': kept,
};

const nudgeForm = {
  kind: 'agreement-nudge-form',
  on: null,
  nudge: 'reminder',
  line: broken,
  today,
  values: { given: today, deadline: '2026-11-30' },
  problem: null,
} as const;

export function galleryAgreements(caseRef: CaseRef, meeting: MeetingMoment): Record<string, View> {
  const list: AgreementsView = {
    kind: 'agreements',
    ...caseRef,
    on: { card: 'agreements' },
    page: 1,
    lines: [overdue, line, broken, nudgedTwice, kept],
    more: { open: 0, kept: 0, broken: 0 },
    today,
    hasRegisseur: true,
    happened: null,
  };
  const due: AgreementsDueView = {
    kind: 'agreements-due',
    ...caseRef,
    ...meeting,
    on: { card: 'agreements-due', roundId: 'round-4' },
    lines: [overdue, { ...line, due: '2026-11-26' }],
    more: 0,
    today,
    hasRegisseur: true,
    happened: null,
  };
  const form: AgreementFormView = {
    kind: 'agreement-form',
    ...caseRef,
    on: null,
    organisations: ['GGZ Rijnmond', 'Schuldhulp Midden-Holland', 'Wijkteam Noord'],
    values: { what: '', organisation: '', organisationOther: '', due: '' },
    problem: null,
  };
  const task = { kind: 'agreement-task', ...caseRef, today } as const;
  const engaged = { given: '2026-11-08', deadline: '2026-11-22', passed: true };
  const reminder = {
    kind: 'agreement-reminder',
    ...caseRef,
    what: broken.what,
    organisation: broken.organisation,
    due: broken.due,
    deadline: '2026-11-30',
    today,
  } as const;
  return {
    agreements: list,
    'agreements-none': { ...list, lines: [], hasRegisseur: false },
    'agreements-first-page': {
      ...list,
      on: null,
      lines: [line, broken],
      more: { open: 1, kept: 4, broken: 2 },
    },
    'agreements-last-page': { ...list, lines: [kept, kept], page: 3 },
    ...Object.fromEntries(
      Object.entries(HAPPENED).map(([what, shown]): [string, View] => [
        `agreements-${what}`,
        {
          ...list,
          lines: [shown],
          happened: { what: what as AgreementHappening, firstName: what === 'added' },
        },
      ]),
    ),
    'agreements-due': due,
    'agreements-due-marked': {
      ...due,
      lines: [nudgedTwice, kept],
      more: 1,
      happened: { what: 'kept', firstName: false },
    },
    'agreements-due-many': { ...due, more: 3, hasRegisseur: false },
    'agreement-form': form,
    'agreement-form-nobody-known': { ...form, organisations: [] },
    'agreement-nudge-form-reminder': { ...nudgeForm, ...caseRef },
    'agreement-nudge-form-manager': {
      ...nudgeForm,
      ...caseRef,
      nudge: 'manager',
      values: { given: today, deadline: '2026-12-07' },
    },
    'agreement-reminder-channel': { ...reminder, place: 'channel' },
    'agreement-reminder-chat': { ...reminder, place: 'chat' },
    'agreement-task-reminder': {
      ...task,
      nudge: 'reminder',
      line: { ...broken, reminder: { ...engaged, given: '2026-11-15' } },
    },
    'agreement-task-manager': { ...task, nudge: 'manager', line: { ...broken, manager: engaged } },
  };
}

/** The form on which this may be wrong. */
export function agreementProblem(caseRef: CaseRef, problem: Problem): AgreementFormView | NudgeFormView {
  if (problem.key.startsWith('nudge-')) {
    return { ...nudgeForm, ...caseRef, values: { given: '2026-11-30', deadline: '2026-11-23' }, problem };
  }
  return {
    kind: 'agreement-form',
    ...caseRef,
    on: null,
    organisations: ['GGZ Rijnmond', 'Wijkteam Noord'],
    values: { what: line.what, organisation: '', organisationOther: 'School De Brug', due: '2031-01-01' },
    problem,
  };
}
