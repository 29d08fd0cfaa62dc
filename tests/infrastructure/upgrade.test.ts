import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/pg-proxy/migrator';
import type { TenantJob } from '../../src/application/jobs';
import { systemClock } from '../../src/infrastructure/clock';
import { parseDataKeys } from '../../src/infrastructure/data-keys';
import type { SqlConnection, SqlStore } from '../../src/infrastructure/database/connection';
import { openEmbedded } from '../../src/infrastructure/database/embedded';
import { sqlOver } from '../../src/infrastructure/database/migrate';
import { openDatabase } from '../../src/infrastructure/database/open-database';
import { openPostgres } from '../../src/infrastructure/database/postgres';
import { createDataFolder } from '../support/embedded-folder';
import { eventually } from '../support/eventually';
import { createPostgresDatabase } from '../support/postgres';
import { createRememberingLog } from '../support/remembering-log';

const MIGRATIONS = join(__dirname, '../../src/infrastructure/database/migrations');
const QUEUE = join(__dirname, '../support/pg-boss-10.sql');
/** The last version with that queue. */
const LAST_BEFORE = '0002_between_meetings';

const { log } = createRememberingLog();
const keys = parseDataKeys(`test:${Buffer.alloc(32, 7).toString('base64')}`);

const HOMES = [
  [
    'embedded',
    async () => {
      const folder = await createDataFolder();
      return { store: await openEmbedded(folder.path), remove: folder.remove };
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const { url, drop } = await createPostgresDatabase();
      return { store: await openPostgres({ url, log }), remove: drop };
    },
  ],
] as const;

/** The migrations of that version alone. */
async function migrationsBefore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overlegmaat-migrations-'));
  await cp(MIGRATIONS, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: { tag: string }[] };
  const last = journal.entries.findIndex(({ tag }) => tag === LAST_BEFORE);
  await writeFile(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
  return folder;
}

async function asBefore(store: SqlStore): Promise<void> {
  const folder = await migrationsBefore();
  await store.transaction(async (connection: SqlConnection) => {
    const run = async (statements: readonly string[]) => {
      for (const statement of statements) await connection.query(statement);
    };
    await migrate(sqlOver(connection), run, { migrationsFolder: folder });
    await connection.query(await readFile(QUEUE, 'utf8'));
  });
  await rm(folder, { recursive: true });
}

const roundOf = (roundId: string): TenantJob => ({
  tenant: 'tenant-1',
  job: { kind: 'close-card', roundId },
});

/** One in each state, and one that is planned for later. */
const WAITING: readonly TenantJob[] = [
  roundOf('created'),
  roundOf('retry'),
  roundOf('active'),
  { tenant: 'tenant-2', job: { kind: 'show-progress', roundId: 'latest' } },
];
const PLANNED: TenantJob = {
  tenant: 'tenant-1',
  job: { kind: 'meeting-step', meetingId: 'meeting-1', step: 'start', at: '2099-01-05T09:00:00.000Z' },
};
const OVER = ['completed', 'cancelled', 'failed'].map(roundOf);

async function put(store: SqlStore, job: TenantJob, state: string, at: string): Promise<void> {
  const queue = job.job.kind === 'show-progress' ? 'latest' : 'work';
  await store.query(
    `insert into pgboss.job (name, data, state, retry_count, start_after)
     values ($1, $2::jsonb, $3::pgboss.job_state, $4::int, $5::timestamptz)`,
    [queue, JSON.stringify(job), state, state === 'retry' ? 3 : 0, at],
  );
}

async function fill(store: SqlStore): Promise<void> {
  const before = new Date(Date.now() - 60_000).toISOString();
  for (const job of [...WAITING, ...OVER]) {
    const state = job.job.kind === 'close-card' ? job.job.roundId : 'created';
    await put(store, job, state, before);
  }
  await put(store, PLANNED, 'created', '2099-01-05T09:00:00.000Z');
}

test.each(HOMES)(
  '%s: what waited in the queue of earlier versions is done once',
  async (_name, createHome) => {
    const { store, remove } = await createHome();
    await asBefore(store);
    await fill(store);

    const database = await openDatabase({ store, keys, clock: systemClock, log });
    const ran: TenantJob[] = [];
    database.jobs.start(
      (job) => Promise.resolve(void ran.push(job)),
      () => Promise.resolve(),
    );
    const left = async () =>
      (await store.query('select tenant, job, due_at, planned, attempts from jobs', [])).rows;
    await eventually('what was due is done', async () => (await left()).length === 1);
    expect(ran).toHaveLength(WAITING.length);
    expect(ran).toEqual(expect.arrayContaining([...WAITING]));
    const [planned] = await left();
    expect(planned).toMatchObject({ ...PLANNED, planned: true, attempts: 0 });
    expect(new Date(String(planned?.['due_at'])).toISOString()).toBe('2099-01-05T09:00:00.000Z');
    const { rows } = await store.query(`select to_regnamespace('pgboss')::text as schema`, []);
    expect(rows).toEqual([{ schema: null }]);
    await database.close();
    await remove();
  },
);
