import type { SqlStore } from '../database/connection';

/** How often a process says that it lives. */
export const BEAT_MS = 2_000;
/** Not seen for this long, a process is dead. */
export const LEASE_MS = 10_000;

/** Says that this process lives; by the database's clock, which all processes share. */
export async function beat(store: SqlStore, instance: string): Promise<void> {
  await store.query(
    'insert into instances (id, seen_at) values ($1, now()) on conflict (id) do update set seen_at = now()',
    [instance],
  );
}

/**
 * The jobs of dead processes run again, also one of which the next with the same key waits; resolves to how many those
 * are. Call it only after this process itself was seen all through one lease: when the database was away, nobody was.
 */
export async function freeJobsOfTheDead(store: SqlStore): Promise<number> {
  const { rows } = await store.query(
    `with alive as (select id from instances where seen_at > now() - $1::int * interval '1 millisecond'),
      freed as (update jobs set claimed_by = null, key = null
        where claimed_by is not null and claimed_by not in (select id from alive) returning id),
      gone as (delete from instances where id not in (select id from alive) and seen_at < now() - interval '1 day')
     select count(*)::int as freed from freed`,
    [LEASE_MS],
  );
  return Number(rows[0]?.['freed'] ?? 0);
}

/**
 * Jobs that this process claimed without learning of it, because the connection broke before the answer came: nobody
 * runs them, and it lives.
 * @param held those that it runs; no claim may be under way
 */
export async function freeUnheld(store: SqlStore, instance: string, held: readonly number[]): Promise<void> {
  await store.query(
    `update jobs set claimed_by = null, key = null, attempts = attempts - 1
     where claimed_by = $1 and id <> all($2::bigint[])`,
    [instance, held],
  );
}

/** Where no other process can have the database open, whatever was claimed before is free. */
export async function freeAll(store: SqlStore): Promise<void> {
  await store.query('update jobs set claimed_by = null, key = null where claimed_by is not null', []);
}
