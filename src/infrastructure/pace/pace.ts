import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { Crowded, type Pace, type Request } from '../../application/ports';
import type { SqlRow, SqlStore } from '../database/connection';
import type { Limits, Window } from './limits';

/** Whoever would wait longer comes back later: meanwhile others get their turn. */
const LONGEST_WAIT_MS = 5_000;
/** Longer than any request takes: a process that dies in the middle keeps its conversation from others no longer. */
const BUSY_MS = 20_000;
const BUSY_PAUSE_MS = 50;

/**
 * Each key remembers when its latest requests went, so that a limit holds in whatever second one looks at; counters that
 * begin anew each second let through twice as much. The times are the database's, whose clock all processes share. Only
 * the tenant's turn is taken ahead of time: its requests queue, and each goes at a moment of its own.
 * @param $1 what the request counts for, with the limits of each; the tenant first
 * @param $2 the conversation that it goes to; null when it need not be alone there
 * @param $3 whether this is the only process: else a key that is new must be there before it can be held
 */
const TAKE = `with given as (
    select * from jsonb_to_recordset($1::jsonb) as given (key text, queues bool, windows jsonb, kept int)
  ), held as materialized (
    select paces.* from paces where key in (select key from given) order by key for update
  ), moment as (
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as now
  ), free as (
    select key, queues, busy_until, greatest(paused_until, (
      select max(taken[cardinality(taken) - (one ->> 'most')::int + 1] + (one ->> 'ms')::bigint)
      from jsonb_array_elements(windows) as one)) as at
    from given join held using (key)
  ), slot as (
    select now, greatest(now, max(at) filter (where queues)) as at, greatest(now, max(at) filter (where not queues)) as own,
      coalesce(bool_or(key = $2 and busy_until > now), false) as busy,
      not $3::bool and count(free.key) < (select count(*) from given) as missing
    from moment left join free on true group by now
  ), saved as (
    insert into paces (key, taken, busy_until)
    select key, held.taken[greatest(1, cardinality(held.taken) + 2 - kept):] || at,
      case when key = $2 then at + ${BUSY_MS} else 0 end
    from slot cross join given left join held using (key)
    where not busy and not missing and own = now and at - now <= ${LONGEST_WAIT_MS}
    on conflict (key) do update set taken = excluded.taken, busy_until = excluded.busy_until
  )
  select (at - now)::int as turn, (own - now)::int as own, busy, missing from slot`;

const ADD = `insert into paces (key, taken) select key, '{}' from jsonb_to_recordset($1::jsonb) as given (key text)
  on conflict do nothing`;

const DONE = `update paces set busy_until = 0,
    paused_until = greatest(paused_until, (extract(epoch from clock_timestamp()) * 1000)::bigint + $2::bigint)
  where key = $1`;

/** Milliseconds to wait: for the tenant's turn, which is taken; for what else it counts for, and then to ask again. */
const answer = z.object({ turn: z.number(), own: z.number(), busy: z.boolean(), missing: z.boolean() });
type Answer = z.infer<typeof answer>;
const AT_ONCE: Answer = { turn: 0, own: 0, busy: false, missing: false };

/** Keeps the requests of all processes on one database within the limits. */
export function createPace(store: SqlStore, limits: Limits): Pace {
  async function ask(counted: string, alone: string | null): Promise<Answer> {
    const rows = await rowsOf(counted, alone);
    return rows === null ? AT_ONCE : answer.parse(rows[0]);
  }

  async function rowsOf(counted: string, alone: string | null): Promise<readonly SqlRow[] | null> {
    try {
      return (await store.query(TAKE, [counted, alone, store.exclusive])).rows;
    } catch {
      // No job runs while the database is away; that we are in trouble can be said at once.
      return null;
    }
  }

  async function untilItsTurn(counted: string, alone: string | null): Promise<void> {
    for (;;) {
      const { turn, own, busy, missing } = await ask(counted, alone);
      const wait = Math.max(turn, own);
      if (wait > LONGEST_WAIT_MS) throw new Crowded('too much goes there already', wait);
      if (missing) await store.query(ADD, [counted]);
      else if (busy) await delay(BUSY_PAUSE_MS * (1 + Math.random()));
      else await delay(wait);
      if (!missing && !busy && own === 0) return;
    }
  }

  return {
    async take(request) {
      const conversation = request.conversation === null ? null : conversationKey(request);
      const alone = store.exclusive || request.kind === 'roster' ? null : conversation;
      await untilItsTurn(JSON.stringify(countedFor(request, limits)), alone);
      return {
        async done(pauseMs) {
          if (conversation === null || (alone === null && pauseMs === null)) return;
          // Unrecorded, others wait a little longer than they had to.
          await store.query(DONE, [conversation, pauseMs ?? 0]).catch(() => undefined);
        },
      };
    },
  };
}

/** What went so long ago that no limit looks back on it. */
export async function forgetPaces(store: SqlStore): Promise<void> {
  await store.query(
    `delete from paces where greatest(taken[cardinality(taken)], busy_until, paused_until, 0)
       < (extract(epoch from clock_timestamp()) * 1000)::bigint - 4000000`,
    [],
  );
}

interface Counted {
  readonly key: string;
  /** Whether turns are taken ahead of time. */
  readonly queues: boolean;
  readonly windows: readonly Window[];
  /** How many requests to remember. */
  readonly kept: number;
}

function countedFor(request: Request, limits: Limits): readonly Counted[] {
  const { tenant, kind, conversation, message } = request;
  const count = (key: string, windows: readonly Window[], queues = false): Counted => ({
    key,
    queues,
    windows,
    kept: Math.max(...windows.map(({ most }) => most)),
  });
  return [
    count(`tenant ${tenant}`, limits.tenant, true),
    ...(conversation === null
      ? []
      : [count(conversationKey(request), kind === 'roster' ? limits.roster : limits.conversation)]),
    ...(message === undefined ? [] : [count(`message ${tenant} ${conversation} ${message}`, limits.message)]),
  ];
}

function conversationKey({ tenant, kind, conversation }: Request): string {
  return `${kind === 'roster' ? 'roster' : 'conversation'} ${tenant} ${conversation}`;
}
