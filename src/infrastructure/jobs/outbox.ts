import type { TenantId } from '../../application/actor';
import type { Clock } from '../../application/ports';
import type { Jobs } from '../../application/storage';
import type { SqlTransaction } from '../database/connection';
import { currentTrace } from '../trace';
import { dueAt, keyOf, laneOf } from './keys';
import { putJobs, type QueuedJob } from './queue';
import type { WaitingKeys } from './waiting-keys';

/** The jobs of one transaction: gathered while it runs, recorded by one statement at its end. */
export interface Outbox extends Jobs {
  /** Records them with the transaction's own connection. */
  record(transaction: SqlTransaction): void;
  /** To be called after the commit. True when any of the recorded jobs is due. */
  committed(): boolean;
}

export function createOutbox(clock: Clock, tenant: TenantId, waiting: WaitingKeys | null): Outbox {
  const jobs: QueuedJob[] = [];
  let recorded = 0;
  return {
    // Nothing to wait for yet; the port allows an implementation that has.
    enqueue(job, at) {
      const key = keyOf(job);
      if (key === null || jobs.every((other) => other.key !== key)) {
        const due = at ?? dueAt(job, clock.now());
        jobs.push({ tenant, job, key, lane: laneOf(job), dueAt: due, cause: currentTrace() });
      }
      return Promise.resolve();
    },
    record(transaction) {
      recorded = waiting?.moment ?? 0;
      putJobs(transaction, waiting === null ? jobs : jobs.filter((job) => !waiting.has(job)));
    },
    committed() {
      waiting?.committed(jobs, recorded);
      return jobs.some((job) => job.dueAt <= clock.now());
    },
  };
}
