import { z } from 'zod';
import type { SqlStore } from '../database/connection';
import type { Kept, Ledger } from './ledger';

/** Where it is kept what was sent. */
export interface Book {
  /** Reads and changes what is kept of these keys while nobody else does. */
  use<T>(keys: readonly string[], act: (ledger: Ledger) => T): Promise<T>;
  /** Requests that come together are better entered together: how long to wait for more. */
  readonly gatherMs: number;
}

/** Longer than any limit looks back. */
export const KEPT_MS = 4_000_000;

/** Writes rows as `rowsOf` makes them. */
export const SAVE = `insert into paces (key, taken, busy_until, paused_until)
  select * from jsonb_to_recordset($1::jsonb)
    as given (key text, taken bigint[], "busyUntil" bigint, "pausedUntil" bigint) order by key
  on conflict (key) do update
    set taken = excluded.taken, busy_until = excluded.busy_until, paused_until = excluded.paused_until`;

/** Rows as JSON has them, by key; null when there are none. */
export const keptRows = z
  .array(
    z.object({ key: z.string(), taken: z.array(z.number()), busyUntil: z.number(), pausedUntil: z.number() }),
  )
  .nullable()
  .transform((given) => new Map(given?.map(({ key, ...kept }) => [key, kept])));

export function empty(): Kept {
  return { taken: [], busyUntil: 0, pausedUntil: 0 };
}

export function rowsOf(kept: ReadonlyMap<string, Kept>): string {
  return JSON.stringify([...kept].map(([key, one]) => ({ key, ...one })));
}

/** What went so long ago that no limit looks back on it. */
export async function forgetPaces(store: SqlStore): Promise<void> {
  await store.query(
    `delete from paces where greatest(taken[cardinality(taken)], busy_until, paused_until, 0)
       < (extract(epoch from clock_timestamp()) * 1000)::bigint - $1::bigint`,
    [KEPT_MS],
  );
}
