import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { moment, tenant } from './schema';

/** Work that is done after the answer, and what it needs to be done once, in time and in turn. */

/**
 * A row is a job that is still to be done: what is done is deleted. Waiting: nobody claimed it and it did not fail for
 * good. The queue's own statements are in src/infrastructure/jobs.
 */
export const jobs = pgTable(
  'jobs',
  {
    tenant: tenant(),
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Ids only. */
    job: jsonb().notNull(),
    /** At most one with this key waits. */
    key: text(),
    /** At most one with this lane runs. */
    lane: text(),
    dueAt: moment('due_at').notNull(),
    /** It was recorded for a later moment: what people just did, and what was begun, goes first. */
    planned: boolean().notNull().default(false),
    attempts: integer().notNull().default(0),
    /** The process that runs it. */
    claimedBy: text('claimed_by'),
    /** Messages it posted already, by step: done again after a crash, it does not post them twice. */
    posted: jsonb().notNull().default({}),
    failedAt: moment('failed_at'),
    /** What kind of error it met last; never content. */
    reason: text(),
    /** The activity or job that it comes from. */
    cause: text(),
  },
  (t) => [
    index('jobs_waiting')
      .on(t.tenant, t.planned, t.dueAt, t.id)
      .where(sql`claimed_by is null and failed_at is null`),
    uniqueIndex('jobs_key')
      .on(t.tenant, t.key)
      .where(sql`key is not null and claimed_by is null and failed_at is null`),
    uniqueIndex('jobs_lane')
      .on(t.tenant, t.lane)
      .where(sql`lane is not null and claimed_by is not null`),
    index('jobs_claimed')
      .on(t.claimedBy)
      .where(sql`claimed_by is not null`),
    index('jobs_failed')
      .on(t.failedAt)
      .where(sql`failed_at is not null`),
  ],
);

/** Processes that run jobs. Whoever has not been seen for a while is dead, and its jobs are free. */
export const instances = pgTable('instances', {
  id: text().primaryKey(),
  seenAt: moment('seen_at').notNull(),
});

/** What was sent lately, to keep within the limits of Teams; `key` is a tenant, a conversation or a message. */
export const paces = pgTable('paces', {
  key: text().primaryKey(),
  /** Milliseconds since 1970, oldest first; as many as the largest limit counts. */
  taken: bigint({ mode: 'number' }).array().notNull(),
  /** A request runs there, until then at the latest; milliseconds since 1970, as in the next. */
  busyUntil: bigint('busy_until', { mode: 'number' }).notNull().default(0),
  /** Teams asked to wait until then. */
  pausedUntil: bigint('paused_until', { mode: 'number' }).notNull().default(0),
});

/** What was handled lately and may come again. */
export const handled = pgTable(
  'handled',
  {
    tenant: tenant(),
    key: text().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.tenant] }), index('handled_at').on(t.at)],
);
