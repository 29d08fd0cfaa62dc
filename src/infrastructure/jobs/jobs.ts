import { randomUUID } from 'node:crypto';
import type { Clock, Log } from '../../application/ports';
import type { SqlStore } from '../database/connection';
import { startLife, type Life } from './life';
import { depthOf, type Depth } from './queue';
import { startWorker, type GivenUpHandler, type JobHandler, type Worker } from './worker';

/** Runs the queued jobs of all tenants. */
export interface JobRunner {
  /** From now on due jobs run, several side by side; what came due while nothing ran comes first. */
  start(handle: JobHandler, onGivenUp: GivenUpHandler): void;
  /** Looks now rather than at the next poll: for jobs that just became due. */
  notify(): void;
  /** How much is to be done. */
  depth(): Promise<Depth>;
  /** Finishes the running jobs, for at most `graceMs`; the rest stays queued. */
  stop(graceMs?: number): Promise<void>;
}

const GRACE_MS = 5_000;

export function createJobRunner(store: SqlStore, clock: Clock, log: Log): JobRunner {
  let working: { readonly worker: Worker; readonly life: Life } | null = null;
  const notify = () => working?.worker.notify();
  return {
    start(handle, onGivenUp) {
      if (working !== null) throw new Error('The jobs run already.');
      const instance = randomUUID();
      const life = startLife(store, instance, notify, log);
      const worker = startWorker({ store, instance, begun: life.begun, clock, log, handle, onGivenUp });
      working = { worker, life };
    },
    notify,
    depth: () => depthOf(store, clock.now()),
    async stop(graceMs = GRACE_MS) {
      if (working === null) return;
      const { worker, life } = working;
      working = null;
      await worker.stop(graceMs);
      await life.stop();
    },
  };
}
