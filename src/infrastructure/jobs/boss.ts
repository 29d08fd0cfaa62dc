import PgBoss from 'pg-boss';
import type { Log } from '../../application/ports';
import { StorageError, type SqlStore } from '../database/connection';
import { POLICY, QUEUES } from './queues';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** pg-boss on the database that the application uses, with its queues ready. */
export async function startBoss(store: SqlStore, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await store.query(text, values) },
    schema: 'pgboss',
    // No job recurs by cron: the application plans each one.
    schedule: false,
    maintenanceIntervalSeconds: MINUTE,
    // A job that waited longer than this is dropped unseen: far longer than any outage.
    retentionDays: 365,
    archiveCompletedAfterSeconds: MINUTE * 10,
    archiveFailedAfterSeconds: 7 * DAY,
    deleteAfterDays: 1,
  });
  boss.on('error', (error) => {
    log.error('jobs.engine-failed', { reason: error.message });
  });
  await boss.start();
  await boss.createQueue('work', { name: 'work', policy: 'standard', ...POLICY });
  await boss.createQueue('latest', { name: 'latest', policy: 'short', ...POLICY });
  await freeInterrupted(boss, store);
  return boss;
}

/**
 * Jobs that a crash interrupted run again. Where only this process can have the database open none can be
 * running; elsewhere the ones whose time is up are free, and maintenance finds the others in due course.
 */
async function freeInterrupted(boss: PgBoss, store: SqlStore): Promise<void> {
  if (!store.exclusive) {
    await boss.expire();
    return;
  }
  for (const queue of QUEUES) {
    const { rows } = await store.query(`select id from pgboss.job where name = $1 and state = 'active'`, [
      queue,
    ]);
    const ids = rows.map(({ id }) => String(id));
    if (ids.length > 0) await boss.fail(queue, ids);
  }
}

/** A reason that may be logged: what kind of error, and of the database its code. */
export function reasonOf(error: unknown): string {
  if (error instanceof StorageError) return `${error.name} ${error.code ?? ''} ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
}
