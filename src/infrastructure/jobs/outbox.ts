import type PgBoss from 'pg-boss';
import type { TenantId } from '../../application/actor';
import type { Jobs } from '../../application/ports';
import type { SqlConnection } from '../database/connection';
import { AT_ONCE, insertionOf } from './queues';
import type { Waiting } from './waiting';

/** The jobs of one transaction: gathered while it runs, recorded by one statement at its end. */
export interface Outbox extends Jobs {
  /** Records them with the transaction's own connection. */
  record(connection: SqlConnection): Promise<void>;
  /** To be called after the commit. True when any of the recorded jobs is due at once. */
  committed(): boolean;
}

export function createOutbox(boss: PgBoss, waiting: Waiting, tenant: TenantId): Outbox {
  const jobs: PgBoss.JobInsert[] = [];
  return {
    // Nothing to wait for yet; the port allows an implementation that has.
    enqueue(job, at) {
      const insertion = insertionOf({ tenant, job }, at);
      const { singletonKey } = insertion;
      if (singletonKey === undefined || !waiting.has(singletonKey)) jobs.push(insertion);
      return Promise.resolve();
    },
    async record(connection) {
      if (jobs.length === 0) return;
      const db = {
        executeSql: async (text: string, values: unknown[]) => await connection.query(text, values),
      };
      await boss.insert(jobs, { db });
    },
    committed() {
      for (const { singletonKey } of jobs) if (singletonKey !== undefined) waiting.add(singletonKey);
      return jobs.some(({ startAfter }) => startAfter === AT_ONCE);
    },
  };
}
