import type { SqlStore } from '../database/connection';

/** How often a process says that it lives. */
export const BEAT_MS = 2_000;
/** Not seen for this long, a process is dead. */
export const LEASE_MS = 10_000;

/**
 * Says that this process lives; by the database's clock, which all processes share. Resolves to the milliseconds since it
 * last did, by that clock; null: it never did.
 */
export async function beat(store: SqlStore, instance: string): Promise<number | null> {
  const { rows } = await store.query(
    `with before as materialized (select seen_at from instances where id = $1)
     insert into instances (id, seen_at) values ($1, now()) on conflict (id) do update set seen_at = now()
     returning (select extract(epoch from now() - seen_at) * 1000 from before)::float8 as since`,
    [instance],
  );
  const since = rows[0]?.['since'] ?? null;
  return since === null ? null : Number(since);
}

/**
 * The jobs of dead processes run again, also one of which the next with the same key waits; resolves to how many those
 * are. Call it only after this process itself was seen all through one lease: when the database was away, or its clock
 * went ahead, nobody was.
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
 * @param held those that it runs, or did and has not removed yet; no claim may be under way
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
