import type { Database, Log } from '../../application/ports';
import { createCipher } from '../encryption';
import type { KeyRing } from '../data-keys';
import { startBoss } from '../jobs/boss';
import { createJobRunner, type JobRunner } from '../jobs/jobs';
import { createOutbox } from '../jobs/outbox';
import { createWaiting } from '../jobs/waiting';
import { withoutValues, type SqlStore } from './connection';
import { lookupsIn } from './lookups';
import { migrate, oneAtATime } from './migrate';
import { workIn } from './work';

export interface OpenDatabase extends Database {
  readonly jobs: JobRunner;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Stops the jobs, then closes the database. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** From `openEmbedded` or `openPostgres`; closed together with the database. */
  readonly store: SqlStore;
  readonly keys: KeyRing;
  readonly log: Log;
}

/** Brings an open store up to date and makes it the application's database, with its jobs. */
export async function openDatabase({ store, keys, log }: DatabaseOptions): Promise<OpenDatabase> {
  const boss = await oneAtATime(store, async () => {
    await migrate(store);
    return await startBoss(store, log);
  });
  const waiting = createWaiting(store);
  const jobs = createJobRunner(boss, waiting, log);
  const cipher = createCipher(keys);

  return {
    jobs,

    async lookUp(tenant, run) {
      try {
        return await run(lookupsIn(store, tenant));
      } catch (error) {
        throw withoutValues(error);
      }
    },

    async transaction(tenant, run) {
      const outbox = createOutbox(boss, waiting, tenant);
      const outcome = await store
        .transaction(async (connection) => {
          const outcome = await run(workIn(connection, tenant, cipher, outbox));
          await outbox.record(connection);
          return outcome;
        })
        .catch((error: unknown) => {
          throw withoutValues(error);
        });
      if (outbox.committed()) jobs.notify();
      return outcome;
    },

    async ping() {
      await store.query('select 1');
    },

    async close() {
      await jobs.stop();
      await boss.stop({ graceful: false });
      await store.close();
    },
  };
}
