import type { SqlStore } from '../database/connection';

/** Tidying up after so many takes some milliseconds; each claim then passes over that many at most. */
const MANY = 1_000;

/**
 * What deleted jobs leave in the indexes makes each claim slower. PostgreSQL clears that away by itself, the embedded
 * database only when told.
 * @returns to be told how many were removed
 */
export function tidyAfter(store: SqlStore): (removed: number) => Promise<void> {
  let untidied = 0;
  return async (removed) => {
    untidied += removed;
    if (!store.exclusive || untidied < MANY) return;
    untidied = 0;
    // Not cut off: of a table without pages the planner expects nothing, and plans for that.
    await store.query('vacuum (truncate off) jobs');
  };
}
