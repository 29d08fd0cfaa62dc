import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { LEVELS } from '../../domain/facts';
import { cases, moment, rounds, tenant } from './schema';

/** What is kept between meetings, by the rules of schema.ts. */

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
