import type { Clock, Log } from '../application/ports';
import type { SqlStore } from './database/connection';
import { forgetHandled } from './database/repeats';
import { forgetFailed } from './jobs/queue';
import { reasonOf } from './jobs/reason';
import { forgetPaces } from './pace/book';

const HOUR_MS = 3_600_000;
/** How long what failed for good can be looked into. */
const FAILED_KEPT_MS = 14 * 24 * HOUR_MS;
/** Longer than anything comes twice. */
const HANDLED_KEPT_MS = HOUR_MS;

/** Every hour forgets what is of no use any more; the result stops that. Several processes may do it at once. */
export function startHousekeeping(store: SqlStore, clock: Clock, log: Log): () => void {
  const tidy = async () => {
    const before = (ms: number) => new Date(clock.now().getTime() - ms);
    await forgetFailed(store, before(FAILED_KEPT_MS));
    await forgetHandled(store, before(HANDLED_KEPT_MS));
    await forgetPaces(store);
  };
  const timer = setInterval(() => {
    tidy().catch((error: unknown) => {
      log.warn('housekeeping-failed', { reason: reasonOf(error) });
    });
  }, HOUR_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
