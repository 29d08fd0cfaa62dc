import type { Log } from '../../application/ports';
import type { SqlStore } from '../database/connection';
import { BEAT_MS, beat, freeAll, freeJobsOfTheDead, LEASE_MS } from './instances';
import { reasonOf } from './reason';

/** So long between two beats, others may seem dead that are not. */
const MISSED_MS = LEASE_MS / 2;

/** Says that this process lives, as long as it does, and frees the jobs of those that don't. */
export interface Life {
  /** Resolves once this process was seen: from then on what it claims is its own. */
  readonly begun: Promise<void>;
  stop(): Promise<void>;
}

export function startLife(store: SqlStore, instance: string, onFreed: () => void, log: Log): Life {
  let seenSince: number | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current = Promise.resolve();

  async function tick(): Promise<void> {
    try {
      const since = await beat(store, instance);
      // The database was away and nobody was seen, or its clock went ahead and it looks as if nobody was.
      if (since !== null && since > MISSED_MS) seenSince = null;
      seenSince ??= performance.now();
      if (performance.now() - seenSince < LEASE_MS) return;
      const freed = await freeJobsOfTheDead(store);
      if (freed === 0) return;
      log.warn('jobs.freed', { count: freed });
      onFreed();
    } catch (error) {
      seenSince = null;
      log.warn('jobs.not-seen', { reason: reasonOf(error) });
    }
  }

  function schedule(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      current = tick().finally(schedule);
    }, BEAT_MS);
    timer.unref();
  }

  async function begin(): Promise<void> {
    if (store.exclusive) return freeAll(store);
    while (seenSince === null && !stopped) await tick();
    schedule();
  }

  return {
    begun: begin(),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
