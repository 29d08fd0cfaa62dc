import { join } from 'node:path';
import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import { migrate as runMigrations } from 'drizzle-orm/pg-proxy/migrator';
import { withoutValues, type SqlConnection, type SqlStore } from './connection';

/** Read where they are checked in, from src as well as from dist: both lie equally deep. */
const MIGRATIONS = join(__dirname, '../../../src/infrastructure/database/migrations');

/** Any number that nothing else locks: whoever holds it prepares the database, the others wait for it. */
const PREPARATION_LOCK = 771_202_401;

/** Brings the database to the schema of this version, all or nothing; call it through `oneAtATime`. */
export async function migrate(store: SqlStore): Promise<void> {
  try {
    await store.transaction(async (connection) => {
      await connection.query('set local statement_timeout = 0');
      await runMigrations(
        sqlOver(connection),
        async (statements) => {
          for (const statement of statements) await connection.query(statement, [], 'patient');
        },
        { migrationsFolder: MIGRATIONS },
      );
    });
  } catch (error) {
    throw withoutValues(error);
  }
}

/**
 * Preparing a database, when several processes start at once: each waits until the one before is ready, and
 * then finds nothing left to do.
 */
export async function oneAtATime<T>(store: SqlStore, prepare: () => Promise<T>): Promise<T> {
  if (store.exclusive) return await prepare();
  return await store.transaction(async (lock) => {
    // Waiting for the others, and idling while this process prepares, may outlast the usual limits.
    for (const limit of ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout']) {
      await lock.query(`set local ${limit} = 0`);
    }
    await lock.query('select pg_advisory_xact_lock($1)', [PREPARATION_LOCK], 'patient');
    return await prepare();
  });
}

/** Drizzle over a connection: the same on either database. */
export function sqlOver(connection: SqlConnection): PgRemoteDatabase {
  return drizzle(async (text, values, method) =>
    method === 'all' ? await connection.queryArrays(text, values) : await connection.query(text, values),
  );
}
