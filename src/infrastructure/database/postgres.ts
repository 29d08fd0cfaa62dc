import { setTimeout as delay } from 'node:timers/promises';
import { Pool, type PoolClient, type QueryResult } from 'pg';
import type { Log } from '../../application/ports';
import type { SqlConnection, SqlRow, SqlStore } from './connection';
import { addressOf, startupErrorFor, worthRetrying } from './postgres-errors';

export interface PostgresOptions {
  readonly url: string;
  readonly log: Log;
  /** How long to wait for a database that is not up yet; 30 seconds without. */
  readonly waitMs?: number;
}

const POOL = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 15_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
  application_name: 'overlegmaat',
};

/**
 * Connects to PostgreSQL, waiting a bounded time for a server that is still starting.
 * @throws StartupError naming DATABASE_URL and the remedy; never the password
 */
export async function openPostgres({ url, log, waitMs = 30_000 }: PostgresOptions): Promise<SqlStore> {
  const address = addressOf(url);
  const pool = new Pool({ ...POOL, connectionString: url });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => {
    log.warn('database.connection-lost', { reason: error.message });
  });
  try {
    await waitUntilUp(pool, waitMs, log);
  } catch (error) {
    await pool.end();
    throw startupErrorFor(error, address, waitMs);
  }
  return {
    exclusive: false,
    query: async (text, values) => await onClient(pool, (client) => over(client).query(text, values)),
    queryArrays: async (text, values) =>
      await onClient(pool, (client) => over(client).queryArrays(text, values)),
    transaction: async (run) =>
      await onClient(pool, async (client) => {
        await client.query('begin');
        const result = await run(over(client));
        // PostgreSQL answers the commit of a failed transaction with a rollback, and calls that no error.
        const { command } = await client.query('commit');
        if (command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back.');
        return result;
      }),
    close: async () => {
      await pool.end();
    },
  };
}

async function waitUntilUp(pool: Pool, waitMs: number, log: Log): Promise<void> {
  const giveUpAt = performance.now() + waitMs;
  for (let pause = 250; ; pause = Math.min(pause * 2, 4_000)) {
    try {
      await pool.query('select 1');
      return;
    } catch (error) {
      const left = giveUpAt - performance.now();
      if (!worthRetrying(error) || left <= 0) throw error;
      log.warn('database.waiting', { secondsLeft: Math.ceil(left / 1000) });
      await delay(Math.min(pause, left));
    }
  }
}

/** Lends a connection. After a failure it is rolled back, or thrown away when even that fails. */
async function onClient<T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A lent connection reports its loss here and to the query that runs on it; the query tells.
  const ignore = () => undefined;
  client.on('error', ignore);
  let broken = false;
  try {
    return await use(client);
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

function over(client: PoolClient): SqlConnection {
  return {
    async query(text, values) {
      const result: QueryResult<SqlRow> | QueryResult<SqlRow>[] = values?.length
        ? await client.query<SqlRow>(text, [...values])
        : await client.query<SqlRow>(text);
      // Several statements in one text give a list of results, which the types don't tell.
      return { rows: [result].flat().at(-1)?.rows ?? [] };
    },
    async queryArrays(text, values) {
      const { rows } = await client.query<unknown[]>({ text, values: [...values], rowMode: 'array' });
      return { rows };
    },
  };
}
