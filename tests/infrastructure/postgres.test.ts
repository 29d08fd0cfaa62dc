import { connect, createServer } from 'node:net';
import type { SqlStore } from '../../src/infrastructure/database/connection';
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

describe('statements that are asked at once share a few connections', () => {
  const OURS = `from pg_stat_activity where application_name = 'overlegmaat'`;
  const work = 'select pg_sleep(0.005)::text, $1::int';
  let server: Awaited<ReturnType<typeof createPostgresDatabase>>;
  let store: SqlStore;
  beforeEach(async () => {
    server = await createPostgresDatabase();
    store = await openPostgres({ url: server.url, log: createRememberingLog().log });
  });
  afterEach(async () => {
    await store.close();
    await server.drop();
  });
  const askMany = (count: number) =>
    Array.from({ length: count }, (_, n) => store.queryArrays(work, [n]).then(({ rows }) => rows[0]?.[1]));

  test('each gets its own answer, and connections are left for transactions', async () => {
    const asked = askMany(100);
    const { rows } = await store.urgently(`select count(*)::int as count ${OURS}`, []);
    expect(rows[0]?.['count']).toBeLessThanOrEqual(3);
    await expect(store.transaction((connection) => connection.query('select 1'))).resolves.toBeDefined();
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 100 }, (_, n) => n));
  });

  test('one that fails spoils none of the others', async () => {
    const asked = askMany(20);
    await expect(store.queryArrays('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    expect(await Promise.all(asked)).toHaveLength(20);
  });

  test('those whose connection was cut fail, and the next get another', async () => {
    const asked = Promise.allSettled(askMany(20));
    await run(server.url, `select pg_terminate_backend(pid) ${OURS}`);
    expect((await asked).filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    // One may still meet a connection that was idle.
    await Promise.allSettled(askMany(2));
    expect(await Promise.all(askMany(20))).toHaveLength(20);
  });
});
