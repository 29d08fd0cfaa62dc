import type { AnswerContent } from '../../src/application/answer-content';
import type {
  Case,
  Channel,
  Decision,
  KeptAgreement,
  KeptWeighing,
  Meeting,
  NotedSignals,
  Person,
  Round,
  RoundParticipant,
  Survey,
  SurveyAnswer,
} from '../../src/application/records';
import { defaultLead } from '../../src/domain/schedule';
import { begunWeighing } from '../../src/domain/sharing/weighing';

/** Complete records for storage tests; each test overrides what it is about. */

export function aChannel(parts: Partial<Channel> = {}): Channel {
  return {
    id: '19:channel@thread.tacv2',
    threads: true,
    serviceUrl: 'https://smba.example/emea/',
    bot: { id: '28:bot', name: 'Overlegmaat' },
    language: 'nl',
    zone: 'Europe/Amsterdam',
    status: 'active',
    ...parts,
  };
}

export function aPerson(parts: Partial<Person> = {}): Person {
  return {
    id: '29:anna',
    language: 'nl',
    locale: 'en',
    role: 'wijkverpleegkundige',
    organisation: 'Thuiszorg De Linde',
    chat: { conversation: 'a:chat', serviceUrl: 'https://smba.example/emea/' },
    ...parts,
  };
}

export function aWeighing(parts: Partial<KeptWeighing> = {}): KeptWeighing {
  return {
    id: 'weighing-1',
    person: '29:anna',
    weighing: begunWeighing,
    language: 'nl',
    begunAt: new Date('2030-01-01T09:00:00Z'),
    decidedAt: null,
    expiresAt: new Date('2030-01-02T09:00:00Z'),
    kept: false,
    offeredAt: null,
    ...parts,
  };
}

export function aCase(parts: Partial<Case> = {}): Case {
  return {
    id: 'case-1',
    channel: aChannel().id,
    code: 'C-104',
    regisseur: '29:anna',
    lead: defaultLead,
    status: 'open',
    conditions: null,
    intensity: null,
    ...parts,
  };
}

export function aMeeting(parts: Partial<Meeting> = {}): Meeting {
  return {
    id: 'meeting-1',
    caseId: 'case-1',
    series: 'series-1',
    startsAt: new Date('2026-03-26T13:00:00Z'),
    slot: { date: '2026-03-26', time: '14:00' },
    repeat: '2w',
    steps: {
      checklistAt: new Date('2026-03-24T08:00:00Z'),
      reminderAt: new Date('2026-03-25T08:00:00Z'),
      summaryAt: new Date('2026-03-26T12:00:00Z'),
    },
    status: 'planned',
    ...parts,
  };
}

export function aRound(parts: Partial<Round> = {}): Round {
  return {
    id: 'round-1',
    caseId: 'case-1',
    meetingId: 'meeting-1',
    number: 1,
    sentAt: new Date('2026-03-24T08:00:00.123Z'),
    closesAt: new Date('2026-03-26T13:00:00Z'),
    status: 'open',
    card: null,
    progress: null,
    summary: null,
    remindedAt: null,
    advised: null,
    tips: [],
    feedback: null,
    ...parts,
  };
}

export function anAnswer(parts: Partial<AnswerContent> = {}): AnswerContent {
  return {
    signals: [
      { item: 'A1', on: '2026-03-24' },
      { item: 'C2', on: '2026-03-25' },
    ],
    unseen: ['B'],
    plan: 'yes',
    safety: 'none',
    agenda: 'Wie belt de school?',
    ...parts,
  };
}

export function aParticipant(parts: Partial<RoundParticipant> = {}): RoundParticipant {
  return {
    person: '29:anna',
    organisation: 'Thuiszorg De Linde',
    invited: true,
    noticed: [],
    answer: { content: anAnswer(), shown: null, sentAt: new Date('2026-03-25T09:30:00Z') },
    ...parts,
  };
}

export function anAgreement(parts: Partial<KeptAgreement> = {}): KeptAgreement {
  return {
    id: 'agreement-1',
    caseId: 'case-1',
    what: 'School belt de huisarts',
    organisation: 'School Oost',
    due: '2026-04-01',
    status: 'open',
    reminder: null,
    manager: null,
    past: [],
    madeAt: new Date('2026-03-26T14:00:00.123Z'),
    settledAt: null,
    ...parts,
  };
}

export function aDecision(parts: Partial<Decision> = {}): Decision {
  return {
    id: 'decision-1',
    caseId: 'case-1',
    roundId: 'round-1',
    advised: 'manager',
    level: 'reminder',
    why: 'We proberen het eerst zelf',
    decidedAt: new Date('2026-03-26T14:05:00.456Z'),
    ...parts,
  };
}

export function notedSignals(parts: Partial<NotedSignals> = {}): NotedSignals {
  return {
    caseId: 'case-1',
    person: '29:anna',
    signals: [
      { item: 'A5', on: '2026-03-27' },
      { item: 'C3', on: '2026-03-28' },
      { item: 'W4', on: '2026-03-28' },
    ],
    ...parts,
  };
}

export function aSurvey(parts: Partial<Survey> = {}): Survey {
  return {
    id: 'survey-1',
    caseId: 'case-1',
    kind: 'evaluation',
    number: 1,
    openedAt: new Date('2026-03-26T14:10:00.789Z'),
    status: 'open',
    invited: 5,
    card: null,
    result: null,
    ...parts,
  };
}

export function aSurveyAnswer(parts: Partial<SurveyAnswer> = {}): SurveyAnswer {
  return { person: '29:anna', answers: { T1: '3', K3: '1' }, shown: null, ...parts };
}
