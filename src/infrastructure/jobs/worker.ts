import { setTimeout as delay } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { TenantJob } from '../../application/jobs';
import type { Log } from '../../application/ports';
import { createBell } from './bell';
import { reasonOf } from './boss';
import { parseTenantJob } from './job-schema';
import { EXPIRE_SECONDS, type Queue } from './queues';
import type { Waiting } from './waiting';

export type JobHandler = (job: TenantJob) => Promise<void>;

/** Takes jobs from one queue and runs several side by side. */
export interface Worker {
  /** Look now rather than at the next poll. */
  notify(): void;
  /** Takes no more jobs and waits for the running ones; those that outlast `graceMs` go back to the queue. */
  stop(graceMs: number): Promise<void>;
}

interface WorkerOptions {
  readonly boss: PgBoss;
  readonly waiting: Waiting;
  readonly queue: Queue;
  readonly handle: JobHandler;
  readonly log: Log;
  readonly concurrency: number;
  readonly pollMs: number;
}

type Fetched = PgBoss.JobWithMetadata<unknown>;

/**
 * pg-boss claims, completes, fails and retries jobs; only the loop is ours. pg-boss 10's own `work`
 * completes a batch as a whole, and does not wait for the statement that records it: a database that is away
 * at that moment would end the process.
 */
export function startWorker(options: WorkerOptions): Worker {
  const { boss, waiting, queue, handle, log, concurrency, pollMs } = options;
  const bell = createBell();
  const running = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const loop = takeJobs();

  async function takeJobs(): Promise<void> {
    while (!stopping.signal.aborted) {
      const free = concurrency - running.size;
      const jobs = free > 0 ? await fetchJobs(free) : [];
      for (const job of jobs) begin(job);
      if (free === 0 || jobs.length < free) await bell.wait(pollMs);
    }
  }

  async function fetchJobs(batchSize: number): Promise<Fetched[]> {
    // pg-boss answers a failing database with "no jobs"; the next poll tries again.
    return await boss.fetch<unknown>(queue, { batchSize, includeMetadata: true });
  }

  function begin(job: Fetched): void {
    if (job.singletonKey !== null) waiting.remove(job.singletonKey);
    const done = run(job).finally(() => {
      const wasFull = running.size === concurrency;
      running.delete(job.id);
      if (wasFull) bell.ring();
    });
    running.set(job.id, done);
  }

  async function run(job: Fetched): Promise<void> {
    const parsed = parseTenantJob(job.data);
    const facts = { queue, id: job.id, kind: parsed?.job.kind ?? null, attempt: job.retryCount + 1 };
    try {
      if (!parsed) {
        log.error('job.unreadable', facts);
        await boss.cancel(queue, job.id);
        return;
      }
      try {
        await withinTime(handle(parsed));
      } catch (error) {
        const last = job.retryCount >= job.retryLimit;
        log[last ? 'error' : 'warn'](last ? 'job.given-up' : 'job.failed', {
          ...facts,
          reason: reasonOf(error),
        });
        await boss.fail(queue, job.id);
        return;
      }
      await boss.complete(queue, job.id);
    } catch (error) {
      // The database was away: the job expires and runs again.
      log.error('job.not-recorded', { ...facts, reason: reasonOf(error) });
    }
  }

  return {
    notify: () => {
      bell.ring();
    },
    async stop(graceMs) {
      stopping.abort();
      bell.ring();
      await loop;
      const grace = new AbortController();
      const all = Promise.all(running.values()).then(() => {
        grace.abort();
      });
      await Promise.race([all, delay(graceMs, undefined, { signal: grace.signal }).catch(() => undefined)]);
      const unfinished = [...running.keys()];
      if (unfinished.length > 0) {
        log.warn('jobs.interrupted', { queue, count: unfinished.length });
        await boss.fail(queue, unfinished).catch((error: unknown) => {
          log.error('job.not-recorded', { queue, reason: reasonOf(error) });
        });
      }
    },
  };
}

async function withinTime(work: Promise<void>): Promise<void> {
  const done = new AbortController();
  const timeUp = delay(EXPIRE_SECONDS * 1000, undefined, { signal: done.signal, ref: false }).then(
    () => {
      throw new Error(`The job took longer than ${EXPIRE_SECONDS} seconds.`);
    },
    () => undefined,
  );
  try {
    await Promise.race([work, timeUp]);
  } finally {
    done.abort();
  }
}
