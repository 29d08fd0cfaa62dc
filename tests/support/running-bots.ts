import { readConfig } from '../../src/config';
import { createMetrics } from '../../src/infrastructure/metrics';
import type { Limits } from '../../src/infrastructure/pace/limits';
import { start, type Running } from '../../src/start';
import { createDataFolder } from './embedded-folder';
import { createPostgresDatabase } from './postgres';
import { createRememberingLog, type LoggedEvent } from './remembering-log';

const DATA_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;

/** Whole bots in this process, on one database, by the clock of this computer. */
export interface RunningBots {
  readonly bots: readonly Running[];
  readonly urls: readonly string[];
  /** What they logged. */
  readonly events: readonly LoggedEvent[];
  stop(): Promise<void>;
}

interface Home {
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

async function startBots(home: Home, count: number, limits?: Limits): Promise<RunningBots> {
  const { log, events } = createRememberingLog();
  const config = readConfig({ PORT: '0', DATA_KEYS, ...home.environment });
  const options = { config, log, ...(limits && { limits }) };
  const bots = await Promise.all(
    Array.from({ length: count }, () => start({ ...options, metrics: createMetrics() })),
  );
  return {
    bots,
    urls: bots.map(({ port }) => `http://127.0.0.1:${port}`),
    events,
    stop: async () => {
      await Promise.all(bots.map((bot) => bot.stop()));
      await home.remove();
    },
  };
}

/** One bot with the embedded database. */
async function embedded(limits?: Limits): Promise<RunningBots> {
  const folder = await createDataFolder();
  return startBots({ environment: { DATA_DIR: folder.path }, remove: folder.remove }, 1, limits);
}

/** Two bots on one PostgreSQL. */
async function onPostgres(limits?: Limits): Promise<RunningBots> {
  const { url, drop } = await createPostgresDatabase();
  return startBots({ environment: { DATABASE_URL: url }, remove: drop }, 2, limits);
}

export const BOTS = [
  ['one bot, embedded', embedded],
  ['two bots on one PostgreSQL', onPostgres],
] as const;

/** How many jobs of a tenant are still to be done before long, those that wait to be tried again among them. */
export async function jobsLeft({ bots: [bot] }: RunningBots, tenant: string): Promise<number> {
  const { rows } = await bot!.database.store.query(
    `select count(*)::int as left from jobs
     where tenant = $1 and failed_at is null and due_at < now() + interval '1 hour'`,
    [tenant],
  );
  return Number(rows[0]?.['left']);
}
