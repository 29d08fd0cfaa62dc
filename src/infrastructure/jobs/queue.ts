import { z } from 'zod';
import type { TenantId } from '../../application/actor';
import { StorageError, type SqlStore, type SqlTransaction, withoutValues } from '../database/connection';

/** A job as it is put on the queue. */
export interface QueuedJob {
  readonly tenant: TenantId;
  readonly job: unknown;
  /** Of those with the same key one waits. */
  readonly key: string | null;
  /** Of those with the same lane one runs. */
  readonly lane: string | null;
  readonly dueAt: Date;
  /** It is for a later moment: once it is due, what people just did, and what was begun, goes first. */
  readonly planned: boolean;
  /** The activity or job that it comes from. */
  readonly cause: string | null;
}

/** A job that is this process's to run. */
export interface ClaimedJob {
  readonly id: number;
  readonly tenant: TenantId;
  readonly job: unknown;
  /** This one included. */
  readonly attempts: number;
  /** Messages that an earlier attempt posted: step to activity id. */
  readonly posted: Readonly<Record<string, string>>;
  readonly cause: string | null;
}

export interface Claim {
  readonly instance: string;
  readonly now: Date;
  /** How many to claim at most. */
  readonly most: number;
  /** How many this process runs already, by tenant. */
  readonly running: ReadonlyMap<TenantId, number>;
  /** How many of one tenant it may run. */
  readonly perTenant: number;
}

const WAITING = 'claimed_by is null and failed_at is null';

/**
 * A waiting job with the same key will see the newest facts, so that this one is dropped. On a server the waiting one is
 * held until this transaction ends: it must not start before it can see them.
 */
const put = ({
  exclusive,
}: SqlTransaction) => `insert into jobs (tenant, job, key, lane, due_at, planned, cause)
  select tenant, job, key, lane, due_at, planned, cause from jsonb_to_recordset($1::jsonb)
    as given (tenant text, job jsonb, key text, lane text, due_at timestamptz, planned boolean, cause text)
  on conflict (tenant, key) where key is not null and ${WAITING}
  do ${exclusive ? 'nothing' : 'update set key = jobs.key'}`;

/** Records jobs with the transaction of this connection. No two of them have the same key. */
export function putJobs(transaction: SqlTransaction, jobs: readonly QueuedJob[]): void {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ dueAt, ...job }) => ({ ...job, due_at: dueAt.toISOString() }));
  transaction.send(put(transaction), [JSON.stringify(rows)]);
}

/**
 * The tenants of which jobs wait are found one after the other in the index, so that thousands of jobs of one cost no
 * more than one job. Each gets the same share, and whoever runs least goes first. Of one tenant, what was planned comes
 * last: whoever reports danger does not wait for a send-out to thousands, and what was begun is finished before others
 * begin. No "exists", no "in", and "is true": otherwise a planner without statistics goes through all that wait.
 */
const CLAIM = `with recursive tenants (tenant) as (
    (select tenant from jobs where ${WAITING} order by tenant limit 1)
    union all
    select (select next.tenant from jobs as next where ${WAITING} and next.tenant > tenants.tenant
      order by next.tenant limit 1)
    from tenants where tenants.tenant is not null
  ), orders (planned) as (
    values (false), (true)
  ), due as (
    select tenant, coalesce(($4::jsonb ->> tenant)::int, 0) as running from tenants
    where tenant is not null and $2::timestamptz >= (
      select min(first.due_at) from orders cross join lateral (
        select due_at from jobs
        where ${WAITING} and jobs.tenant = tenants.tenant and jobs.planned = orders.planned
        order by due_at, id limit 1
      ) as first)
  ), candidates as (
    select id, running + row_number() over (partition by tenant order by planned, due_at, id) as turn,
      row_number() over (partition by tenant, coalesce(lane, id::text) order by planned, due_at, id) as turn_in_lane
    from due cross join lateral (
      select first.* from orders cross join lateral (
        select id, lane, planned, due_at from jobs
        where ${WAITING} and jobs.tenant = due.tenant and jobs.planned = orders.planned and due_at <= $2::timestamptz
          and not exists (
            select from jobs as ahead
            where ahead.tenant = jobs.tenant and ahead.lane = jobs.lane and ahead.claimed_by is not null)
        order by due_at, id
        limit greatest(0, least($5::int - running, ceil($3::numeric / (select count(*) from due))))
      ) as first
      order by planned, due_at, id
      limit greatest(0, least($5::int - running, ceil($3::numeric / (select count(*) from due))))
    ) as own
  ), picked as (
    select id from jobs
    where (${WAITING}) is true and id = any(array(
      select id from candidates where turn_in_lane = 1 order by turn, id limit $3::int))
    for update skip locked
  )
  update jobs set claimed_by = $1, attempts = attempts + 1 from picked where jobs.id = picked.id
  returning jobs.id, tenant, job, attempts, posted, cause`;

const claimed = z.array(
  z.object({
    id: z.coerce.number(),
    tenant: z.string(),
    job: z.unknown(),
    attempts: z.number(),
    posted: z.record(z.string(), z.string()),
    cause: z.string().nullable(),
  }),
);

/** Another process claimed from the same lane at the same moment. */
const UNIQUE_VIOLATION = '23505';

/**
 * Claims jobs that are due: fairly between tenants, of each what was not planned and the longest due first, and of each
 * lane one.
 */
export async function claimJobs(store: SqlStore, claim: Claim): Promise<readonly ClaimedJob[]> {
  const { instance, now, most, running, perTenant } = claim;
  try {
    const counts = JSON.stringify(Object.fromEntries(running));
    const values = [instance, now.toISOString(), most, counts, perTenant];
    // The queue is empty one moment and thousands deep the next: a plan for the one takes minutes for the other.
    const { rows } = await store.query(CLAIM, values, 'planned anew');
    return claimed.parse(rows);
  } catch (error) {
    const reason = withoutValues(error);
    if (reason instanceof StorageError && reason.code === UNIQUE_VIOLATION) return [];
    throw reason;
  }
}

/** They are done. */
export async function removeJobs(store: SqlStore, ids: readonly number[]): Promise<void> {
  await store.query('delete from jobs where id = any($1::bigint[])', [ids]);
}

/** It posted this message, and is not to post it again. */
export async function recordPosted(
  store: SqlStore,
  id: number,
  step: string,
  activity: string,
): Promise<void> {
  await store.urgently(
    'update jobs set posted = posted || jsonb_build_object($2::text, $3::text) where id = $1',
    [id, step, activity],
  );
}

/**
 * Has it run again. One that waits with the same key makes it superfluous, unless it posted something already: the other
 * does not know of that, and would post it again.
 * @param reason what kind of error; null: it was interrupted, which counts as no attempt
 */
export async function putBack(
  store: SqlStore,
  id: number,
  dueAt: Date,
  reason: string | null,
): Promise<void> {
  try {
    await store.query(
      `update jobs set claimed_by = null, due_at = $2::timestamptz, reason = $3::text,
         attempts = attempts - (case when $3::text is null then 1 else 0 end)
       where id = $1`,
      [id, dueAt.toISOString(), reason],
    );
  } catch (error) {
    const failure = withoutValues(error);
    if (!(failure instanceof StorageError) || failure.code !== UNIQUE_VIOLATION) throw failure;
    await store.query(`delete from jobs where id = $1 and posted = '{}'`, [id]);
    await store.query(
      'update jobs set claimed_by = null, key = null, due_at = $2::timestamptz where id = $1',
      [id, dueAt.toISOString()],
    );
  }
}

/** It failed for good, and stays for whoever looks into it. */
export async function giveUp(store: SqlStore, id: number, now: Date, reason: string): Promise<void> {
  await store.query(
    'update jobs set claimed_by = null, failed_at = $2::timestamptz, reason = $3::text where id = $1',
    [id, now.toISOString(), reason],
  );
}

/** Jobs that failed for good before this moment have been looked into, or never will be. */
export async function forgetFailed(store: SqlStore, before: Date): Promise<void> {
  await store.query('delete from jobs where failed_at < $1::timestamptz', [before.toISOString()]);
}

/** How much is to be done, by all processes on this database together. */
export interface Depth {
  /** Due, and not claimed yet. */
  readonly due: number;
  readonly running: number;
  /** Given up, and kept for whoever looks into it. */
  readonly failed: number;
  /** For how long the oldest of those due has been waiting; 0 when none is due. */
  readonly oldestDueSeconds: number;
}

const depth = z.object({
  due: z.number(),
  running: z.number(),
  failed: z.number(),
  oldestDueSeconds: z.number(),
});

export async function depthOf(store: SqlStore, now: Date): Promise<Depth> {
  const { rows } = await store.query(
    `select count(*) filter (where ${WAITING} and due_at <= $1::timestamptz)::int as due,
       count(claimed_by)::int as running, count(failed_at)::int as failed,
       coalesce(extract(epoch from $1::timestamptz - min(due_at) filter (where ${WAITING} and due_at <= $1::timestamptz)), 0)::float8 as "oldestDueSeconds"
     from jobs
     where claimed_by is not null or failed_at is not null or due_at <= $1::timestamptz`,
    [now.toISOString()],
  );
  return depth.parse(rows[0]);
}
