import { connect, createServer } from 'node:net';
import { openPostgres } from '../../src/infrastructure/database/postgres';
import { StartupError } from '../../src/infrastructure/startup-error';
import { createPostgresDatabase, run } from '../support/postgres';
import { createRememberingLog } from '../support/remembering-log';

const PASSWORD = 'very-secret';

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function refusal(url: string, waitMs = 300): Promise<Error> {
  const { log } = createRememberingLog();
  const error: unknown = await openPostgres({ url, log, waitMs }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartupError);
  return error as Error;
}

describe('a DATABASE_URL that does not work is told with the remedy, never with the password', () => {
  test.each([
    ['no URL at all', 'nonsense', /DATABASE_URL is not a PostgreSQL address. Write it as postgres:/],
    ['another kind of URL', `mysql://me:${PASSWORD}@host/db`, /not a PostgreSQL address/],
    ['an impossible port', `postgres://me:${PASSWORD}@host:99999999/db`, /not a PostgreSQL address/],
  ])('%s', async (_what, url, complaint) => {
    const { message } = await refusal(url);
    expect(message).toMatch(complaint);
    expect(message).not.toContain(PASSWORD);
  });

  test('nobody listens: it waits a while, then says so', async () => {
    const { message } = await refusal(`postgres://me:${PASSWORD}@127.0.0.1:${await closedPort()}/db`);
    expect(message).toMatch(
      /no PostgreSQL answered within .*ECONNREFUSED.*Start the server, or correct the host/,
    );
    expect(message).not.toContain(PASSWORD);
  });

  test('wrong password and missing database are told at once', async () => {
    const { url, drop } = await createPostgresDatabase();
    const wrong = new URL(url);
    wrong.password = PASSWORD;
    const missing = new URL(url);
    missing.pathname = 'no_such_database';
    const refused = await refusal(wrong.toString(), 60_000);
    expect(refused.message).toMatch(/refused the user or password. Correct/);
    expect(refused.message).not.toContain(PASSWORD);
    expect((await refusal(missing.toString(), 60_000)).message).toMatch(/does not exist. Create it/);
    await drop();
  });
});

test('a server that comes up a moment later is waited for', async () => {
  const { url, drop } = await createPostgresDatabase();
  const server = new URL(url);
  const late = new URL(url);
  late.port = String(await closedPort());
  const relay = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.pipe(connect(Number(server.port), server.hostname)).pipe(socket);
  });
  const { log, events } = createRememberingLog();
  const warn: typeof log.warn = (event, facts) => {
    log.warn(event, facts);
    if (!relay.listening) relay.listen(Number(late.port), '127.0.0.1');
  };
  const store = await openPostgres({ url: late.toString(), log: { ...log, warn } });
  expect(await store.query('select 1 as one')).toEqual({ rows: [{ one: 1 }] });
  expect(events[0]).toMatchObject({ level: 'warn', event: 'database.waiting' });
  await store.close();
  relay.close();
  await drop();
});

test('connections that the server ends are replaced, and the program lives on', async () => {
  const { url, drop } = await createPostgresDatabase();
  const { log, events } = createRememberingLog();
  const store = await openPostgres({ url, log });
  const endAll = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'overlegmaat'`;

  await run(url, endAll);
  // The idle connection notices in its own time; one query may still meet the old one.
  await store.query('select 1').catch(() => undefined);
  expect(await store.query('select 1 as one')).toEqual({ rows: [{ one: 1 }] });

  const cutOff = store.transaction(async (connection) => {
    await connection.query('select 1');
    await run(url, endAll);
    await connection.query('select 1');
  });
  await expect(cutOff).rejects.toThrow();
  expect(await store.query('select 1 as one')).toEqual({ rows: [{ one: 1 }] });
  expect(events.every(({ event }) => event === 'database.connection-lost')).toBe(true);
  await store.close();
  await drop();
});
