import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createPostgresDatabase, type TestPostgres } from '../support/postgres';
import { until } from '../support/teams-service/until.cjs';
import { BotProcess, build } from './bot-process';

const DATA_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
const MIGRATIONS = join(__dirname, '../../src/infrastructure/database/migrations');
/** As in migrate.ts: of another number no bot would wait. */
const PREPARATION_LOCK = 771_202_401;

let database: TestPostgres;
let onlooker: Client;
const bots: BotProcess[] = [];

beforeAll(build);
beforeEach(async () => {
  database = await createPostgresDatabase();
  onlooker = new Client({ connectionString: database.url });
  await onlooker.connect();
});
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.end()));
  await onlooker.end();
  await database.drop();
});

function spawnBots(count: number): readonly BotProcess[] {
  const spawned = Array.from({ length: count }, () =>
    BotProcess.spawn({ DATABASE_URL: database.url, DATA_KEYS, LOG_LEVEL: 'info' }),
  );
  bots.push(...spawned);
  return spawned;
}

async function numberOf(text: string): Promise<number> {
  const { rows } = await onlooker.query<{ n: number }>(`select count(*)::int as n ${text}`);
  return rows[0]!.n;
}

/** Bots that want to prepare this database and must wait. */
const waiting = () =>
  numberOf(`from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`);

/** Holds back every bot that is about to prepare the database, until the result is called: then they go at once. */
async function holdBack(): Promise<() => Promise<void>> {
  await onlooker.query('select pg_advisory_lock($1)', [PREPARATION_LOCK]);
  return async () => {
    await onlooker.query('select pg_advisory_unlock($1)', [PREPARATION_LOCK]);
  };
}

async function expectOneMigration(): Promise<void> {
  const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql'));
  const { rows } = await onlooker.query('select hash from drizzle.__drizzle_migrations');
  expect(rows).toHaveLength(files.length);
  expect(new Set(rows.map(({ hash }: { hash: string }) => hash)).size).toBe(files.length);
}

async function expectReady(bot: BotProcess): Promise<void> {
  expect((await fetch(`${await bot.ready()}/health/ready`)).status).toBe(200);
  expect(bot.errors).toBe('');
}

test('three instances that begin at the same moment on an empty PostgreSQL: one migration, all ready', async () => {
  const letGo = await holdBack();
  const started = spawnBots(3);
  await until(waiting, (count) => count === 3);
  expect(await numberOf(`from pg_tables where schemaname = 'public'`)).toBe(0);
  await letGo();
  await Promise.all(started.map(expectReady));
  await expectOneMigration();
});

test('one of them is killed at that moment: the other prepares the database', async () => {
  const letGo = await holdBack();
  const [first, second] = spawnBots(2);
  await until(waiting, (count) => count === 2);
  await letGo();
  first!.kill('SIGKILL');
  await expectReady(second!);
  await expectOneMigration();
});
