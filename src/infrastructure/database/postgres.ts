import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'pg';
import type { Log } from '../../application/ports';
import type { SqlStore } from './connection';
import { storeOn } from './pool-store';
import { addressOf, startupErrorFor, worthRetrying } from './postgres-errors';

export interface PostgresOptions {
  readonly url: string;
  readonly log: Log;
  /** How long to wait for a database that is not up yet; 30 seconds without. */
  readonly waitMs?: number;
}

const POOL = {
  max: 10,
  pipeline: true,
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
  return storeOn(pool, { exclusive: false, close: () => pool.end() });
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
