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

/** What is being handled: an activity, or a job. */
export interface Cause {
  /** Each line of its log names it, and so does each job that comes of it. */
  readonly trace: string;
  /** When the job was due; null: it is an activity. */
  readonly dueAt: Date | null;
}

/** @param cause null: nothing is being handled */
export function createOutbox(clock: Clock, tenant: TenantId, cause: Cause | null): Outbox {
  const jobs: QueuedJob[] = [];
  return {
    // Nothing to wait for yet; the port allows an implementation that has.
    enqueue(job, at) {
      const key = keyOf(job);
      if (key === null || jobs.every((other) => other.key !== key)) {
        const due = at ?? dueAt(job, clock.now(), cause?.dueAt ?? null);
        jobs.push({ tenant, job, key, lane: laneOf(job), dueAt: due, cause: cause?.trace ?? null });
      }
      return Promise.resolve();
    },
    record(transaction) {
      putJobs(transaction, jobs);
    },
    hasDue: () => jobs.some((job) => job.dueAt <= clock.now()),
  };
}
