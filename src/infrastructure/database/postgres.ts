import { setTimeout as delay } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import type { Log } from '../../application/ports';
import type { SqlStore } from './connection';
import { addressOf, endsConnection, ReadOnlyServer, startupErrorFor, worthRetrying } from './postgres-errors';
import { SharedConnections } from './shared-connections';
import { storeOn, type Lend } from './store';

export interface PostgresOptions {
  readonly url: string;
  readonly log: Log;
  /** How long to wait for a database that is not up yet; 30 seconds without. */
  readonly waitMs?: number;
}

/**
 * Teams wants an answer within 5 s: a statement gives up before that, and the turn says "try again". The server's own word comes first
 * and leaves the connection whole; the driver's limit is for a server that went away without a word. Moments after that
 * the server gives up too, so that a transaction whose process is gone holds no rows.
 */
const POOL = {
  max: 10,
  pipeline: true,
  connectionTimeoutMillis: 3_000,
  lock_timeout: 3_000,
  statement_timeout: 4_000,
  query_timeout: 4_500,
  idle_in_transaction_session_timeout: 10_000,
  // Every statement has its index. A plan made while a table was empty would read it whole, until the server looks again.
  options: '-c enable_seqscan=off',
  idleTimeoutMillis: 30_000,
  // Of an idle connection nobody would notice that the other side is gone.
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
  application_name: 'overlegmaat',
};

/**
 * So many of those at most for look-ups, which are short, and so many for what is stored by one statement: a commit takes
 * its time, and may wait for a row. The others are for transactions.
 */
const READING = 2;
const URGENT = 4;

/**
 * Connects to PostgreSQL, waiting a bounded time for a server that is still starting.
 * @throws StartupError naming DATABASE_URL and the remedy; never the password
 */
export async function openPostgres({ url, log, waitMs = 30_000 }: PostgresOptions): Promise<SqlStore> {
  const address = addressOf(url);
  const pool = new Pool({ ...POOL, connectionString: url, verify: refuseReadOnly });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => {
    log.warn('database.connection-lost', { reason: error.message });
  });
  distrustTogether(pool);
  try {
    await waitUntilUp(pool, waitMs, log);
  } catch (error) {
    await pool.end();
    throw startupErrorFor(error, address, waitMs);
  }
  const reading = new SharedConnections(pool, READING);
  const urgent = new SharedConnections(pool, URGENT);
  return storeOn(lendFrom(pool), {
    exclusive: false,
    close: () => pool.end(),
    shared: { reading: (ask) => reading.use(ask), urgent: (ask) => urgent.use(ask) },
  });
}

/** After a failure a connection is rolled back, or thrown away when even that fails. */
function lendFrom(pool: Pool): Lend {
  return async (_urgent, use) => {
    const client = await pool.connect();
    // Each has a connection of its own: nobody waits for this one.
    const passOn = () => undefined;
    // A lent connection reports its loss here and to the query that runs on it; the query tells.
    const ignore = () => undefined;
    client.on('error', ignore);
    let lost: Error | undefined;
    try {
      return await use(client, passOn);
    } catch (error) {
      const whole =
        !endsConnection(error) &&
        (await client.query('rollback').then(
          () => true,
          () => false,
        ));
      // The pool keeps no connection that comes back with an error.
      if (!whole) lost = new Error('The connection was lost.', { cause: error });
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(lost);
    }
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

/** After a fail-over the address may lead to the standby for a while, where reading works and nothing else does. */
function refuseReadOnly(client: PoolClient, done: (error?: Error) => void): void {
  client
    .query<{ transaction_read_only: string }>('show transaction_read_only')
    .then(
      ({ rows }) => done(rows[0]?.transaction_read_only === 'on' ? new ReadOnlyServer() : undefined),
      done,
    );
}

/** What ended one connection ended the idle ones as well. Kept, each would spoil one more turn. */
function distrustTogether(pool: Pool): void {
  const idle = new Set<PoolClient>();
  pool.on('acquire', (client) => idle.delete(client));
  pool.on('remove', (client) => idle.delete(client));
  pool.on('release', (error: unknown, client) => {
    if (!(error instanceof Error)) {
      idle.add(client);
      return;
    }
    // Thus the pool learns that an idle connection is lost.
    for (const other of idle) other.emit('error', error);
    idle.clear();
  });
}
