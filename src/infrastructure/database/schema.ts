import { sql } from 'drizzle-orm';
import {
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
export const tenant = () => text().notNull();
export const moment = (column: string) => timestamp(column, { withTimezone: true, mode: 'date' });

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
    index('cases_of_regisseur').on(t.regisseur, t.tenant),
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
    index('absences_of_person').on(t.person, t.tenant),
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
