import type PgBoss from 'pg-boss';
import type { Job, TenantJob } from '../../application/jobs';

/**
 * `work` runs every job. `latest` keeps at most one waiting job per key: while one waits, another with that
 * key is dropped, because the waiting one will see the newest facts.
 */
export const QUEUES = ['work', 'latest'] as const;
export type Queue = (typeof QUEUES)[number];

/** A handler that takes longer has failed; after a crash its job is free again after this time. */
export const EXPIRE_SECONDS = 120;

/**
 * Ten retries after about 1, 2, 4 ... seconds, each with up to as much again at random: the last one comes a
 * quarter to half an hour after the first attempt. (pg-boss 10 has no other cap on the pause.)
 */
export const POLICY = {
  retryLimit: 10,
  retryDelay: 1,
  retryBackoff: true,
  expireInSeconds: EXPIRE_SECONDS,
} satisfies PgBoss.RetryOptions & PgBoss.ExpirationOptions;

/** A burst of answers makes one edit, and a burst of taps one question, this long after the first. */
const COALESCE = '1 second';

/**
 * "At once" for the queue. It asks for jobs from *before* the present moment, and the embedded
 * database counts whole milliseconds.
 */
export const AT_ONCE = '-1 second';

/** What a job is about of which one at a time has to wait; null: each one counts. */
function coalescedBy(job: Job): string | null {
  if (job.kind === 'show-progress') return job.roundId;
  return job.kind === 'offer-document' ? `${job.person}/${job.reference}` : null;
}

/** How a job is put on its queue. */
export function insertionOf(job: TenantJob, at: Date | undefined): PgBoss.JobInsert & { name: Queue } {
  const subject = coalescedBy(job.job);
  if (subject !== null) {
    return {
      name: 'latest',
      data: job,
      singletonKey: `${job.tenant}/${subject}`,
      startAfter: at?.toISOString() ?? COALESCE,
    };
  }
  return { name: 'work', data: job, startAfter: at?.toISOString() ?? AT_ONCE };
}
