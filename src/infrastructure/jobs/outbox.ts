import type PgBoss from 'pg-boss';
import type { TenantId } from '../../application/actor';
import type { Jobs } from '../../application/ports';
import type { SqlConnection } from '../database/connection';
import { AT_ONCE, insertionOf } from './queues';

/** The jobs of one transaction: gathered while it runs, recorded by one statement at its end. */
export interface Outbox extends Jobs {
  /** Records them with the transaction's own connection. Resolves to whether any is due at once. */
  record(connection: SqlConnection): Promise<boolean>;
}

export function createOutbox(boss: PgBoss, tenant: TenantId): Outbox {
  const jobs: PgBoss.JobInsert[] = [];
  let dueAtOnce = false;
  return {
    // Nothing to wait for yet; the port allows an implementation that has.
    enqueue(job, at) {
      const insertion = insertionOf({ tenant, job }, at);
      jobs.push(insertion);
      dueAtOnce ||= insertion.startAfter === AT_ONCE;
      return Promise.resolve();
    },
    async record(connection) {
      if (jobs.length === 0) return false;
      const db = {
        executeSql: async (text: string, values: unknown[]) => await connection.query(text, values),
      };
      await boss.insert(jobs, { db });
      return dueAtOnce;
    },
  };
}
