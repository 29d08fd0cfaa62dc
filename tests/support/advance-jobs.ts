import type { SqlStore } from '../../src/infrastructure/database/connection';

/**
 * Makes every waiting job due `ms` milliseconds earlier, so that a test need not wait. Call
 * `database.jobs.notify()` afterwards to have them run at once.
 */
export async function advanceJobs(store: SqlStore, ms: number): Promise<void> {
  await store.query(
    `update jobs set due_at = due_at - $1::int * interval '1 millisecond' where claimed_by is null`,
    [ms],
  );
}
