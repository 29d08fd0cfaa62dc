import { z } from 'zod';
import type { SqlStore } from '../database/connection';
import { empty, keptRows, rowsOf, SAVE, type Book } from './book';
import { FARTHEST_MS, Ledger, type Kept } from './ledger';

const GATHER_MS = 50;

const ADD = `insert into paces (key, taken)
  select key, '{}' from jsonb_array_elements_text($1::jsonb) as given (key) order by key on conflict do nothing`;
const HOLD = `select (extract(epoch from clock_timestamp()) * 1000)::bigint as now, json_agg(held) as kept from (
    select key, taken, busy_until as "busyUntil", paused_until as "pausedUntil" from paces
    where key = any(array(select jsonb_array_elements_text($1::jsonb))) order by key for update
  ) as held`;

const held = z.object({ now: z.coerce.number(), kept: keptRows });

/** For several processes on one database: kept there alone, by its clock, which all of them share. */
export function sharedBook(store: SqlStore): Book {
  return {
    gatherMs: GATHER_MS,
    use: (keys, act) =>
      store.transaction(async (connection) => {
        const wanted = JSON.stringify(keys);
        await connection.query(ADD, [wanted]);
        const { now, kept } = held.parse((await connection.query(HOLD, [wanted])).rows[0]);
        const result = act(new Ledger((key) => asOf(now, kept.get(key) ?? empty()), now));
        await connection.query(SAVE, [rowsOf(kept)]);
        return result;
      }),
  };
}

/** What seems to be taken further ahead than ever happens was taken before the clock of the database went back. */
function asOf(now: number, kept: Kept): Kept {
  if ((kept.taken.at(-1) ?? 0) > now + FARTHEST_MS) kept.taken.length = 0;
  if (kept.busyUntil > now + FARTHEST_MS) kept.busyUntil = 0;
  return kept;
}
