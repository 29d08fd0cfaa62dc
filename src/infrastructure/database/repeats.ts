import type { Clock } from '../../application/ports';
import type { Repeats } from '../../application/storage';
import type { SqlTransaction, SqlStore } from './connection';
import { handled } from './schema-jobs';
import type { Scope } from './scope';

const TAKE = `insert into handled (tenant, key, at) values ($1, $2, $3::timestamptz)
  on conflict (key, tenant) do update set at = excluded.at
    where handled.at <= excluded.at - $4::int * interval '1 millisecond'
  returning key`;

export function repeatsIn(scope: Scope, connection: SqlTransaction, clock: Clock): Repeats {
  return {
    async take(key, withinMs) {
      const now = clock.now().toISOString();
      return (await connection.query(TAKE, [scope.tenant, key, now, withinMs])).rows.length === 1;
    },
    async release(key) {
      await scope.remove(handled, { key });
    },
  };
}

/** Nothing is asked after that long ago. */
export async function forgetHandled(store: SqlStore, before: Date): Promise<void> {
  await store.query('delete from handled where at < $1::timestamptz', [before.toISOString()]);
}
