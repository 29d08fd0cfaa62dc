import type { TenantId } from '../../application/actor';
import type { Clock } from '../../application/ports';
import type { Jobs } from '../../application/storage';
import type { SqlTransaction } from '../database/connection';
import { dueAt, keyOf, laneOf } from './keys';
import { putJobs, type QueuedJob } from './queue';

/** The jobs of one transaction: gathered while it runs, recorded by one statement at its end. */
export interface Outbox extends Jobs {
  /** Records them with the transaction's own connection. */
  record(transaction: SqlTransaction): void;
  /** To be asked after the commit: whether any of the recorded jobs is due. */
  hasDue(): boolean;
}

/** @param cause the trace of what is being handled; null: nothing is */
export function createOutbox(clock: Clock, tenant: TenantId, cause: string | null): Outbox {
  const jobs: QueuedJob[] = [];
  return {
    // Nothing to wait for yet; the port allows an implementation that has.
    enqueue(job, at) {
      const key = keyOf(job);
      if (key === null || jobs.every((other) => other.key !== key)) {
        const now = clock.now();
        const due = at ?? dueAt(job, now);
        const planned = at !== undefined && at > now;
        jobs.push({ tenant, job, key, lane: laneOf(job), dueAt: due, planned, cause });
      }
      return Promise.resolve();
    },
    record(transaction) {
      putJobs(transaction, jobs);
    },
    hasDue: () => jobs.some((job) => job.dueAt <= clock.now()),
  };
}
