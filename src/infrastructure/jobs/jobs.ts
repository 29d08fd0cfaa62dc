import type PgBoss from 'pg-boss';
import type { Log } from '../../application/ports';
import { QUEUES } from './queues';
import type { Waiting } from './waiting';
import { startWorker, type JobHandler, type Worker } from './worker';

/** Runs the queued jobs of all tenants. */
export interface JobRunner {
  /** From now on due jobs run, several side by side; what came due while nothing ran comes first. */
  start(handle: JobHandler): void;
  /** Looks now rather than at the next poll: for jobs that just became due. */
  notify(): void;
  /** Finishes the running jobs, for at most `graceMs`; the rest stays queued. */
  stop(graceMs?: number): Promise<void>;
}

/** One slow job leaves seven others going. */
const CONCURRENCY = 8;
const POLL_MS = 1_000;
const GRACE_MS = 5_000;

export function createJobRunner(boss: PgBoss, waiting: Waiting, log: Log): JobRunner {
  let workers: readonly Worker[] = [];
  return {
    start(handle) {
      if (workers.length > 0) throw new Error('The jobs run already.');
      workers = QUEUES.map((queue) =>
        startWorker({ boss, waiting, queue, handle, log, concurrency: CONCURRENCY, pollMs: POLL_MS }),
      );
    },
    notify() {
      for (const worker of workers) worker.notify();
    },
    async stop(graceMs = GRACE_MS) {
      const stopping = workers;
      workers = [];
      await Promise.all(stopping.map((worker) => worker.stop(graceMs)));
    },
  };
}
