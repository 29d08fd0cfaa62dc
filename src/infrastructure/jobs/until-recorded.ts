import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../application/ports';
import { reasonOf } from './reason';

const PAUSE_MS = 500;

/**
 * Records what happened, also when the database is away just now: what was posted must not be posted again because of
 * that. Gives up when the process stops.
 */
export async function untilRecorded(record: () => Promise<void>, stop: AbortSignal, log: Log): Promise<void> {
  for (;;) {
    try {
      await record();
      return;
    } catch (error) {
      log.warn('jobs.recording-waits', { reason: reasonOf(error) });
      if (stop.aborted) throw error;
      await delay(PAUSE_MS);
    }
  }
}
