import type { MyDataView } from '../../src/application/views/my-data';
import type { Problem } from '../../src/application/views/parts';
import type {
  SharingOutcomeView,
  SharingQuestionView,
  SharingRecordView,
} from '../../src/application/views/sharing';
import type { View } from '../../src/application/views/view';
import { pathOf } from '../../src/domain/sharing/path';
import {
  CHOICES,
  isTextQuestion,
  QUESTIONS,
  type Answers,
  type Notes,
  type Question,
} from '../../src/domain/sharing/questions';
import { reasonsFor, whyUnsafe } from '../../src/domain/sharing/record';
import { muchInCases, nothingInCases } from './card-gallery-signals';

const head = {
  weighingId: 'weighing-1',
  tenant: '11111111-2222-3333-4444-555555555555',
  language: 'nl' as const,
  expiresAt: new Date('2026-11-24T09:00:00Z'),
  zone: 'Europe/Amsterdam',
};
const keptUntil = new Date('2026-12-23T09:00:00Z');

/** All the way to sharing without consent, after a refusal. */
const REFUSED: Answers = {
  acute: 'no',
  family: 'no',
  consent: 'refused',
  basis: 'none',
  purpose: 'School weet wanneer extra opvang nodig is, zodat het kind veilig is na schooltijd.',
  without: 'no',
  tried: 'yes',
  weighs: 'yes',
  who: 'de intern begeleider van school',
  what: 'op welke dagen er thuis niemand is',
  protocol: 'yes',
  advice: 'colleague',
  informed: 'later',
};
const UNSAFE: Answers = { ...REFUSED, family: 'unsafe', consent: 'unsafe', advice: 'none', informed: 'no' };
const UNCLEAR: Answers = {
  ...REFUSED,
  basis: 'unknown',
  purpose: '',
  without: 'unknown',
  tried: 'unknown',
  weighs: 'unknown',
  who: '-',
  what: ' ',
  protocol: 'unknown',
  advice: 'veiligthuis',
  informed: 'yes',
};

const WAYS: Readonly<Record<string, Answers>> = {
  acute: { acute: 'yes' },
  'with-family': { ...REFUSED, family: 'yes' },
  'with-consent': { ...REFUSED, consent: 'given' },
  'with-consent-unsafe': { ...REFUSED, family: 'unsafe', consent: 'given' },
  'with-consent-unnamed': { ...REFUSED, consent: 'given', purpose: '', who: '-', what: ' ' },
  'reporting-right': { ...REFUSED, basis: 'reportright', who: 'de school', advice: 'veiligthuis' },
  'reporting-right-unsafe': { ...UNSAFE, basis: 'reportright', who: 'Veilig Thuis', advice: 'dpo' },
  'directly-involved': { ...REFUSED, basis: 'directlyinvolved', advice: 'dpo' },
  'directly-involved-unnamed': { ...REFUSED, basis: 'directlyinvolved', what: '...' },
  'not-needed': { ...REFUSED, without: 'yes' },
  'outweighed-unsafe': { ...UNSAFE, weighs: 'no' },
  'not-asked': { ...REFUSED, consent: 'notasked' },
  'not-asked-unsafe': { ...REFUSED, family: 'unsafe', consent: 'notasked' },
  'not-all-tried': { ...REFUSED, tried: 'no' },
  'not-all-tried-unsafe': { ...REFUSED, family: 'unsafe', tried: 'no' },
  'advice-first': UNCLEAR,
  'advice-first-colleague': { ...REFUSED, protocol: 'no' },
  'advice-first-dpo': { ...REFUSED, protocol: 'unknown', advice: 'dpo' },
  'advice-first-protocol-unsafe': { ...UNSAFE, protocol: 'no' },
  minimal: REFUSED,
  'minimal-unsafe-no-advice': UNSAFE,
  'minimal-unsafe-informed': { ...UNSAFE, advice: 'dpo', informed: 'yes' },
};

const NOTES: Notes = {
  case: 'C-104',
  withoutNote: 'Algemeen advies gevraagd aan school, zonder te zeggen om wie het gaat.',
  triedNote: 'Twee keer uitgelegd waarom het helpt, ook samen met de wijkverpleegkundige.',
  weighsNote: 'Zonder opvang is het kind na schooltijd alleen.',
  informedNote: 'Verteld bij het volgende huisbezoek.',
  review: '2026-12-01',
};

function outcome(answers: Answers, changes: Partial<SharingOutcomeView> = {}): SharingOutcomeView {
  const path = pathOf(answers);
  if (path.outcome === null) throw new Error(`No outcome yet: ${path.asked.at(-1) ?? ''} is open.`);
  return {
    kind: 'sharing-outcome',
    ...head,
    outcome: path.outcome,
    reasons: reasonsFor(path.outcome, path.answers),
    answers: path.answers,
    unsafe: whyUnsafe(path.answers),
    review: '',
    kept: false,
    problem: null,
    firstNameSeen: false,
    ...changes,
  };
}

function record(answers: Answers, notes: Notes, changes: Partial<SharingRecordView> = {}): SharingRecordView {
  const path = pathOf(answers);
  if (path.outcome === null) throw new Error(`No outcome yet: ${path.asked.at(-1) ?? ''} is open.`);
  return {
    kind: 'sharing-record',
    ...head,
    outcome: path.outcome,
    answers: path.answers,
    notes,
    unsafe: whyUnsafe(path.answers),
    kept: false,
    date: '2026-11-22',
    decidedBy: { name: 'Anna de Wit', role: 'wijkteam', organisation: 'Wijkteam Noord' },
    link: null,
    ...changes,
  };
}

function question(asked: Question, changes: Partial<SharingQuestionView> = {}): SharingQuestionView {
  return {
    kind: 'sharing-question',
    ...head,
    question: asked,
    number: QUESTIONS.indexOf(asked) + 1,
    atMost: QUESTIONS.length,
    value: '',
    notes: {},
    problem: null,
    firstNameSeen: false,
    ...changes,
  };
}

/** A question that was answered before, with all that was noted beside it. */
function again(asked: Question): SharingQuestionView {
  const value = isTextQuestion(asked) ? (REFUSED[asked] ?? '') : CHOICES[asked][1];
  return question(asked, { value, notes: NOTES });
}

export function sharingProblem(problem: Problem): View {
  if (problem.key !== 'review-past') return question('consent', { problem });
  return outcome(UNSAFE, { review: '2026-10-01', problem });
}

const myData: MyDataView = {
  kind: 'my-data',
  role: 'jeugdhulp',
  organisation: 'Jeugdhulp Noord',
  language: 'nl',
  ...muchInCases,
  weighings: [
    {
      weighingId: 'weighing-3',
      begunAt: new Date('2026-11-23T08:40:00Z'),
      expiresAt: head.expiresAt,
      finished: false,
      kept: false,
    },
    {
      weighingId: 'weighing-2',
      begunAt: new Date('2026-11-23T07:15:00Z'),
      expiresAt: head.expiresAt,
      finished: true,
      kept: false,
    },
    {
      weighingId: 'weighing-1',
      begunAt: new Date('2026-11-20T10:00:00Z'),
      expiresAt: keptUntil,
      finished: true,
      kept: true,
    },
  ],
  zone: head.zone,
};

/** One kept and opened again, one of every other state, and then so many. */
function manyWeighings(more: number): MyDataView {
  const [first, ...others] = myData.weighings;
  if (first === undefined) throw new Error('No weighing to begin with.');
  const older = Array.from({ length: more }, (_none, index) => ({
    weighingId: `weighing-older-${index}`,
    begunAt: new Date(Date.UTC(2026, 10, 19 - index, 10)),
    // Not the oldest is erased last.
    expiresAt: new Date(Date.UTC(2026, 11, 19 + (index % 6), 10)),
    finished: true,
    kept: true,
  }));
  return { ...myData, weighings: [{ ...first, kept: true, expiresAt: keptUntil }, ...others, ...older] };
}

export function gallerySharing(): Record<string, View> {
  const named = (prefix: string, views: readonly (readonly [string, View])[]) =>
    Object.fromEntries(views.map(([name, view]) => [`sharing-${prefix}-${name}`, view]));
  const ways = Object.entries(WAYS);
  return {
    ...named(
      'question',
      QUESTIONS.map((asked) => [asked, question(asked)]),
    ),
    ...named(
      'question-again',
      QUESTIONS.map((asked) => [asked, again(asked)]),
    ),
    'sharing-question-last-of-nine': question('protocol', { number: 9, atMost: 9 }),
    'sharing-question-first-name': question('without', { firstNameSeen: true }),
    'sharing-question-name-refused': question('purpose', {
      value: 'Piet Jansen is veilig',
      problem: { key: 'personal-data-name' },
    }),
    'sharing-question-phone-in-note': question('tried', {
      value: 'yes',
      notes: { triedNote: 'gebeld naar 06 12345678' },
      problem: { key: 'personal-data-phone' },
    }),
    'sharing-question-too-long': question('what', {
      value: 'hulp '.repeat(80),
      problem: { key: 'text-too-long', params: { most: 300 } },
    }),
    'sharing-question-code-refused': question('purpose', {
      value: 'School kan helpen',
      notes: { case: 'Piet' },
      problem: { key: 'code-format' },
    }),
    ...named(
      'outcome',
      ways.map(([name, answers]) => [name, outcome(answers)]),
    ),
    'sharing-outcome-kept': outcome(UNSAFE, { kept: true, expiresAt: keptUntil, review: '2026-12-01' }),
    'sharing-outcome-first-name': outcome(REFUSED, { firstNameSeen: true }),
    'sharing-outcome-date-unreadable': outcome(UNSAFE, {
      problem: { key: 'date-invalid', params: { date: '2026-11-23' } },
    }),
    ...named(
      'record',
      ways.map(([name, answers]) => [name, record(answers, NOTES)]),
    ),
    'sharing-record-link': record(REFUSED, NOTES, {
      link: 'http://127.0.0.1:3978/downloads/token',
      kept: true,
      expiresAt: keptUntil,
    }),
    'sharing-record-little-known': record(
      UNCLEAR,
      {},
      {
        decidedBy: { name: '', role: null, organisation: null },
      },
    ),
    'my-data': myData,
    'my-data-nine': manyWeighings(6),
    'my-data-many': manyWeighings(20),
    'my-data-english': {
      ...myData,
      language: 'en',
      role: 'ambulant begeleider',
      answers: 1,
      waiting: { signals: 1, codes: ['C-104'], closedCases: 1 },
      surveys: 1,
      weighings: [],
    },
    'my-data-empty': {
      ...myData,
      ...nothingInCases,
      role: null,
      organisation: null,
      language: null,
      weighings: [],
    },
  };
}
