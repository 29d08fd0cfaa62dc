import type { EscalationNoteView, NoteAgreement } from '../../src/application/views/documents';
import type { Problem } from '../../src/application/views/parts';

const AGREEMENT: NoteAgreement = {
  what: 'School en jeugdhulp maken samen één rooster',
  organisation: 'Jeugdhulp Noord',
  due: '2026-10-30',
  nudges: [],
};

/** A note in the middle of what notes hold. */
const NOTE: EscalationNoteView = {
  kind: 'escalation-note',
  caseId: 'case-1',
  code: 'C-104',
  language: 'nl',
  link: null,
  chatKnown: true,
  addressee: 'manager',
  organisations: ['Jeugdhulp Noord'],
  choice: null,
  date: '2026-11-23',
  by: '2026-12-07',
  regisseur: 'Anna de Wit',
  situation: {
    asOf: '2026-11-20',
    planStagnates: true,
    items: [{ item: 'A5', since: '2026-10-29', rounds: 3 }],
    themes: [],
    contact: false,
    shows: ['A'],
  },
  tried: {
    meetings: 3,
    rounds: 4,
    agreements: { made: 3, kept: 1, broken: 1 },
    broken: [{ ...AGREEMENT, nudges: [{ kind: 'reminder', deadline: '2026-11-10' }] }],
    engaged: [],
  },
  acute: false,
  problem: null,
};

/** As much as a note will ever hold: it must stay one page. */
const WORDS =
  'Jeugdhulp en wijkteam spreken één vast moment in de week af waarop zij samen bellen over de voortgang van het plan';

export const BUSIEST_NOTE: EscalationNoteView = {
  ...NOTE,
  addressee: 'process-manager',
  organisations: [],
  link: 'http://127.0.0.1:3978/downloads/token',
  situation: {
    asOf: '2026-11-20',
    planStagnates: true,
    items: [
      { item: 'A6', since: '2025-12-18', rounds: 4 },
      { item: 'B4', since: '2025-12-18', rounds: 4 },
      { item: 'A4', since: '2026-10-29', rounds: 3 },
    ],
    themes: [],
    contact: true,
    shows: ['A', 'B', 'C'],
  },
  tried: {
    meetings: 11,
    rounds: 12,
    agreements: { made: 14, kept: 3, broken: 8 },
    broken: [
      'Jeugdhulp Noord en Omstreken',
      'Wijkteam Zuid',
      'Schuldhulp Oost',
      'GGZ West',
      'Wijkteam Zuid',
    ].map((organisation, index): NoteAgreement => ({
      what: WORDS,
      organisation,
      due: `2025-12-${10 + index}`,
      nudges: [
        { kind: 'reminder', deadline: '2025-12-28' },
        { kind: 'manager', deadline: '2026-11-16' },
      ],
    })),
    engaged: [
      { organisation: 'Jeugdhulp Noord en Omstreken', deadline: '2026-09-18' },
      { organisation: 'Schuldhulp Oost', deadline: '2026-10-09' },
    ],
  },
};

const INVITED = ['GGZ West', 'Jeugdhulp Noord', 'Wijkteam Zuid'];

/** Rule 2c: the regisseur names the organisation. */
const WHERE_PEOPLE_CHANGE: EscalationNoteView = {
  ...NOTE,
  choice: { organisations: INVITED, chosen: null },
  situation: {
    ...NOTE.situation,
    planStagnates: false,
    items: [{ item: 'A9', since: '2026-10-29', rounds: 3 }],
  },
};

const NUDGED_OFTEN: NoteAgreement['nudges'] = [
  { kind: 'reminder', deadline: '2026-11-06' },
  { kind: 'reminder', deadline: '2026-11-13' },
  { kind: 'manager', deadline: '2026-11-27' },
];

export function galleryDocuments(): Record<string, EscalationNoteView> {
  return {
    'note-manager': NOTE,
    'note-managers-many': {
      ...NOTE,
      organisations: ['Jeugdhulp Noord', 'Wijkteam Zuid'],
      tried: {
        ...NOTE.tried,
        agreements: { made: 9, kept: 2, broken: 6 },
        broken: Array.from({ length: 5 }, () => AGREEMENT),
      },
    },
    'note-no-agreements-with-them': {
      ...NOTE,
      tried: { ...NOTE.tried, agreements: { made: 0, kept: 0, broken: 0 }, broken: [] },
    },
    'note-process-manager-link': BUSIEST_NOTE,
    'note-few-respondents': {
      ...NOTE,
      organisations: [],
      chatKnown: false,
      regisseur: null,
      situation: {
        asOf: '2026-11-20',
        planStagnates: false,
        items: [],
        themes: [
          { theme: 'A', since: '2026-10-29' },
          { theme: 'B', since: null },
        ],
        contact: true,
        shows: ['A', 'B', 'C'],
      },
      // The first meeting is still to come.
      tried: { ...NOTE.tried, meetings: 0, agreements: { made: 0, kept: 0, broken: 0 }, broken: [] },
    },
    'note-against-the-advice': {
      ...NOTE,
      organisations: [],
      situation: {
        asOf: '2026-11-20',
        planStagnates: false,
        items: [],
        themes: [],
        contact: false,
        shows: [],
      },
      tried: { ...NOTE.tried, agreements: { made: 2, kept: 2, broken: 0 }, broken: [] },
    },
    'note-where-people-change': {
      ...WHERE_PEOPLE_CHANGE,
      organisations: [],
      tried: { ...NOTE.tried, agreements: { made: 3, kept: 1, broken: 1 }, broken: [] },
    },
    'note-where-people-change-chosen': {
      ...WHERE_PEOPLE_CHANGE,
      choice: { organisations: INVITED, chosen: 'Jeugdhulp Noord' },
      tried: { ...NOTE.tried, broken: [{ ...AGREEMENT, nudges: NUDGED_OFTEN }] },
    },
    'note-unnamed-several-broken': {
      ...NOTE,
      organisations: [],
      tried: { ...NOTE.tried, agreements: { made: 5, kept: 1, broken: 3 }, broken: [] },
    },
    'note-acute': { ...NOTE, acute: true },
  };
}

export function noteProblem(problem: Problem): EscalationNoteView {
  return { ...NOTE, problem };
}
