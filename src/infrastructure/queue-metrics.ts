import { Gauge, type Registry } from 'prom-client';
import type { Depth } from './jobs/queue';

/** Whoever reads the metrics gets an answer also when the database is away: then without these. */
const LONGEST_WAIT_MS = 2_000;

/**
 * Adds the depth of the queue to what the registry tells.
 * @returns to be called before the registry is read: asks for the depth; never rejects
 */
export function watchQueue(registry: Registry, depth: () => Promise<Depth>): () => Promise<void> {
  const jobs = new Gauge({
    name: 'overlegmaat_queue_jobs',
    help: 'Jobs in the queue that all processes share, by state: due, running, failed.',
    labelNames: ['state'],
    registers: [registry],
  });
  const oldest = new Gauge({
    name: 'overlegmaat_queue_oldest_due_seconds',
    help: 'For how long the oldest job that is due has been waiting to begin.',
    registers: [registry],
  });
  return async () => {
    const found = await inTime(depth);
    // What is not known now must not look like what was known before.
    jobs.reset();
    oldest.remove();
    if (found === null) return;
    for (const state of ['due', 'running', 'failed'] as const) jobs.set({ state }, found[state]);
    oldest.set(found.oldestDueSeconds);
  };
}

/** Null when it fails or takes too long. */
async function inTime(depth: () => Promise<Depth>): Promise<Depth | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS);
  });
  try {
    return await Promise.race([depth(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
