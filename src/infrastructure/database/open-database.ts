import type { Clock, Log } from '../../application/ports';
import type { TenantId } from '../../application/actor';
import type { Database, Work } from '../../application/storage';
import { createCipher } from '../encryption';
import type { KeyRing } from '../data-keys';
import { createJobRunner, type JobRunner } from '../jobs/jobs';
import { createOutbox } from '../jobs/outbox';
import { withoutValues, type SqlStore, type SqlTransaction } from './connection';
import { createLookupMemory } from './lookup-memory';
import { lookupsIn } from './lookups';
import { migrate, oneAtATime } from './migrate';
import { optimistically } from './optimistic';
import { ReadAhead } from './read-ahead';
import type { TenantTable } from './scope';
import { workIn } from './work';

export interface OpenDatabase extends Database {
  readonly store: SqlStore;
  readonly jobs: JobRunner;
  /** For what is done while one activity or job is handled: the jobs that come of it are kept with its trace. */
  traced(trace: string): Database;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Stops the jobs, then closes the database. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** From `openEmbedded` or `openPostgres`; closed together with the database. */
  readonly store: SqlStore;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly log: Log;
}

interface Done<T> {
  readonly result: T;
  /** Whether a job is due that was recorded with it. */
  readonly hasDue: () => boolean;
}

/** Brings an open store up to date and makes it the application's database, with its jobs. */
export async function openDatabase({ store, keys, clock, log }: DatabaseOptions): Promise<OpenDatabase> {
  await oneAtATime(store, () => migrate(store));
  const jobs = createJobRunner(store, clock, log);
  const cipher = createCipher(keys);
  const memory = store.exclusive ? createLookupMemory() : null;

  async function inTransaction<T>(
    tenant: TenantId,
    trace: string | null,
    run: (work: Work) => Promise<T>,
    begin: (work: (connection: SqlTransaction) => Promise<Done<T>>) => Promise<Done<T>>,
  ): Promise<T> {
    const changed = new Set<TenantTable>();
    const onChange = (table: TenantTable) => {
      changed.add(table);
      memory?.changed(table);
    };
    const { result, hasDue } = await begin(async (connection) => {
      const outbox = createOutbox(clock, tenant, trace);
      const result = await run(workIn(connection, tenant, cipher, clock, outbox, onChange));
      outbox.record(connection);
      return { result, hasDue: () => outbox.hasDue() };
    }).catch((error: unknown) => {
      throw withoutValues(error);
    });
    for (const table of changed) memory?.changed(table);
    if (hasDue()) jobs.notify();
    return result;
  }

  function databaseFor(trace: string | null): Database {
    const ahead = new ReadAhead();
    return {
      async lookUp(tenant, run) {
        try {
          const lookups = lookupsIn(store, tenant, ahead);
          return await run(memory?.over(lookups, tenant) ?? lookups);
        } catch (error) {
          throw withoutValues(error);
        }
      },

      transaction: (tenant, run) => inTransaction(tenant, trace, run, (work) => store.transaction(work)),

      repeatable: (tenant, run) =>
        inTransaction(tenant, trace, run, (work) => optimistically(store, ahead, work)),
    };
  }

  return {
    ...databaseFor(null),
    traced: databaseFor,
    store,
    jobs,

    async ping() {
      await store.query('select 1');
    },

    async close() {
      await jobs.stop();
      await store.close();
    },
  };
}
