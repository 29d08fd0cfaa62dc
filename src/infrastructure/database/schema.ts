import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { LEVELS } from '../../domain/facts';

/**
 * One schema for both databases. Every table starts with the tenant, every key and every reference
 * includes it, so that rows of two tenants cannot meet even when their ids are the same.
 * Keys and indexes begin with what tells most rows apart. With the tenant first, a planner without statistics (the
 * embedded database gathers none) may read all rows of a tenant to find one.
 * Columns marked "encrypted" hold what the application's cipher wrote.
 */
const tenant = () => text().notNull();
const moment = (column: string) => timestamp(column, { withTimezone: true, mode: 'date' });

export const channels = pgTable(
  'channels',
  {
    tenant: tenant(),
    id: text().notNull(),
    threads: boolean().notNull(),
    serviceUrl: text('service_url').notNull(),
    botId: text('bot_id').notNull(),
    botName: text('bot_name').notNull(),
    language: text({ enum: ['nl', 'en'] }).notNull(),
    zone: text().notNull(),
    status: text({ enum: ['active', 'unreachable'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.tenant] })],
);

export const people = pgTable(
  'people',
  {
    tenant: tenant(),
    id: text().notNull(),
    language: text({ enum: ['nl', 'en'] }),
    locale: text({ enum: ['nl', 'en'] }),
    /** Encrypted. */
    role: text(),
    /** Encrypted. */
    organisation: text(),
    chatConversation: text('chat_conversation'),
    chatServiceUrl: text('chat_service_url'),
  },
  (t) => [primaryKey({ columns: [t.id, t.tenant] })],
);

export const cases = pgTable(
  'cases',
  {
    tenant: tenant(),
    id: text().notNull(),
    channel: text().notNull(),
    code: text().notNull(),
    regisseur: text(),
    lead: jsonb().notNull(),
    status: text({ enum: ['open', 'closed'] }).notNull(),
    conditions: jsonb(),
    intensity: jsonb(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.tenant] }),
    foreignKey({ columns: [t.tenant, t.channel], foreignColumns: [channels.tenant, channels.id] }),
    uniqueIndex('cases_open_code')
      .on(t.channel, t.tenant, t.code)
      .where(sql`status = 'open'`),
  ],
);

export const absences = pgTable(
  'absences',
  {
    tenant: tenant(),
    caseId: text('case_id').notNull(),
    person: text().notNull(),
    by: text({ enum: ['regisseur', 'self'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.person, t.tenant] }),
    foreignKey({ columns: [t.tenant, t.caseId], foreignColumns: [cases.tenant, cases.id] }).onDelete(
      'cascade',
    ),
  ],
);

export const meetings = pgTable(
  'meetings',
  {
    tenant: tenant(),
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    series: text().notNull(),
    startsAt: moment('starts_at').notNull(),
    slotDate: text('slot_date').notNull(),
    slotTime: text('slot_time').notNull(),
    repeat: text().notNull(),
    checklistAt: moment('checklist_at').notNull(),
    reminderAt: moment('reminder_at'),
    summaryAt: moment('summary_at'),
    status: text({ enum: ['planned', 'begun', 'cancelled'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.tenant] }),
    foreignKey({ columns: [t.tenant, t.caseId], foreignColumns: [cases.tenant, cases.id] }).onDelete(
      'cascade',
    ),
    index('meetings_of_case').on(t.caseId, t.tenant, t.startsAt),
  ],
);

export const rounds = pgTable(
  'rounds',
  {
    tenant: tenant(),
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    meetingId: text('meeting_id').notNull(),
    number: integer().notNull(),
    sentAt: moment('sent_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    status: text({ enum: ['open', 'closed'] }).notNull(),
    card: text(),
    progress: text(),
    summaryConversation: text('summary_conversation'),
    summaryActivity: text('summary_activity'),
    remindedAt: moment('reminded_at'),
    advised: text({
      enum: LEVELS,
    }),
    tips: jsonb().notNull().default([]),
    feedbackConversation: text('feedback_conversation'),
    feedbackActivity: text('feedback_activity'),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.tenant] }),
    foreignKey({ columns: [t.tenant, t.caseId], foreignColumns: [cases.tenant, cases.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      columns: [t.tenant, t.meetingId],
      foreignColumns: [meetings.tenant, meetings.id],
    }).onDelete('cascade'),
    uniqueIndex('rounds_of_case').on(t.caseId, t.tenant, t.number),
    uniqueIndex('rounds_open')
      .on(t.caseId, t.tenant)
      .where(sql`status = 'open'`),
  ],
);

/** One row per round and person; the answer lives in it and is replaced on edit. */
export const participants = pgTable(
  'participants',
  {
    tenant: tenant(),
    roundId: text('round_id').notNull(),
    person: text().notNull(),
    /** Encrypted. */
    organisation: text(),
    invited: boolean().notNull(),
    /** Signals noticed between meetings. */
    noticed: jsonb().notNull().default([]),
    /** The agenda line in it is encrypted. */
    content: jsonb(),
    /** As `content`: what the latest summary showed. */
    shown: jsonb(),
    answeredAt: moment('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.person, t.tenant] }),
    foreignKey({ columns: [t.tenant, t.roundId], foreignColumns: [rounds.tenant, rounds.id] }).onDelete(
      'cascade',
    ),
    index('participants_of_person').on(t.person, t.tenant),
  ],
);

/** Weighings "should I share this?", each seen by its owner alone. */
export const weighings = pgTable(
  'weighings',
  {
    tenant: tenant(),
    id: text().notNull(),
    person: text().notNull(),
    /** Encrypted: answers and notes. */
    content: text().notNull(),
    language: text({ enum: ['nl', 'en'] }).notNull(),
    begunAt: moment('begun_at').notNull(),
    decidedAt: moment('decided_at'),
    expiresAt: moment('expires_at').notNull(),
    kept: boolean().notNull(),
    offeredAt: moment('offered_at'),
  },
  (t) => [primaryKey({ columns: [t.id, t.tenant] }), index('weighings_of_person').on(t.person, t.tenant)],
);

const ofCase = (t: { readonly tenant: AnyPgColumn; readonly caseId: AnyPgColumn }) =>
  foreignKey({ columns: [t.tenant, t.caseId], foreignColumns: [cases.tenant, cases.id] }).onDelete('cascade');

export const agreements = pgTable(
  'agreements',
  {
    tenant: tenant(),
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    /** Encrypted. */
    what: text().notNull(),
    /** Encrypted. */
    organisation: text().notNull(),
    due: text().notNull(),
    status: text({ enum: ['open', 'kept', 'broken'] }).notNull(),
    reminder: jsonb(),
    manager: jsonb(),
    past: jsonb().notNull(),
    madeAt: moment('made_at').notNull(),
    settledAt: moment('settled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.tenant] }),
    ofCase(t),
    index('agreements_of_case').on(t.caseId, t.tenant, t.due),
  ],
);

export const decisions = pgTable(
  'decisions',
  {
    tenant: tenant(),
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    roundId: text('round_id').notNull(),
    advised: text({ enum: LEVELS }).notNull(),
    level: text({ enum: LEVELS }).notNull(),
    /** Encrypted. */
    why: text().notNull(),
    decidedAt: moment('decided_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.tenant] }),
    ofCase(t),
    foreignKey({ columns: [t.tenant, t.roundId], foreignColumns: [rounds.tenant, rounds.id] }).onDelete(
      'cascade',
    ),
    index('decisions_of_case').on(t.caseId, t.tenant, t.decidedAt),
  ],
);

/** What people noticed between meetings, until the next checklist goes out. */
export const waitingSignals = pgTable(
  'waiting_signals',
  {
    tenant: tenant(),
    caseId: text('case_id').notNull(),
    person: text().notNull(),
    signals: jsonb().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.person, t.tenant] }),
    ofCase(t),
    index('waiting_signals_of_person').on(t.person, t.tenant),
  ],
);

/** Evaluations and reflections in which everyone of a channel answers for themselves. */
export const surveys = pgTable(
  'surveys',
  {
    tenant: tenant(),
    id: text().notNull(),
    caseId: text('case_id').notNull(),
    kind: text({ enum: ['evaluation', 'reflection'] }).notNull(),
    number: integer().notNull(),
    openedAt: moment('opened_at').notNull(),
    status: text({ enum: ['open', 'closed'] }).notNull(),
    invited: integer().notNull(),
    cardConversation: text('card_conversation'),
    cardActivity: text('card_activity'),
    resultConversation: text('result_conversation'),
    resultActivity: text('result_activity'),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.tenant] }),
    ofCase(t),
    uniqueIndex('surveys_of_case').on(t.caseId, t.tenant, t.kind, t.number),
    uniqueIndex('surveys_open')
      .on(t.caseId, t.tenant, t.kind)
      .where(sql`status = 'open'`),
  ],
);

/** One row per survey and person; replaced on edit. */
export const surveyAnswers = pgTable(
  'survey_answers',
  {
    tenant: tenant(),
    surveyId: text('survey_id').notNull(),
    person: text().notNull(),
    answers: jsonb().notNull(),
    /** As `answers`: what the latest result counted. */
    shown: jsonb(),
  },
  (t) => [
    primaryKey({ columns: [t.surveyId, t.person, t.tenant] }),
    foreignKey({ columns: [t.tenant, t.surveyId], foreignColumns: [surveys.tenant, surveys.id] }).onDelete(
      'cascade',
    ),
    index('survey_answers_of_person').on(t.person, t.tenant),
  ],
);
