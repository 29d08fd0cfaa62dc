import { DateTime } from 'luxon';
import { systemClock } from '../../src/infrastructure/clock';
import { loadOrCreateDataKeys, parseDataKeys, type KeyRing } from '../../src/infrastructure/data-keys';
import type { SqlStore } from '../../src/infrastructure/database/connection';
import { openEmbedded } from '../../src/infrastructure/database/embedded';
import { openDatabase } from '../../src/infrastructure/database/open-database';
import { openPostgres } from '../../src/infrastructure/database/postgres';
import { queueChecklists } from '../support/due-checklists';
import { createDataFolder } from '../support/embedded-folder';
import { createPostgresDatabase } from '../support/postgres';
import { createRememberingLog } from '../support/remembering-log';
import { BotClient } from '../support/teams-service/bot-client.cjs';
import { peopleOf, rooms, tenantId, type Room } from '../support/teams-service/people.cjs';
import { startTeamsServiceProcess, type ServiceProcess } from '../support/teams-service/process.cjs';
import { until } from '../support/teams-service/until.cjs';
import { BotProcess, build } from '../process/bot-process';

const DATA_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;
const { log } = createRememberingLog();
/** A few seconds: half of it is what the bot waits for its turn on a busy computer. */
const A_FEW_SECONDS_MS = 5_000;

interface Home {
  readonly environment: Readonly<Record<string, string>>;
  readonly instances: number;
  readonly open: () => Promise<{ store: SqlStore; keys: KeyRing }>;
  readonly remove: () => Promise<void>;
}

async function embedded(): Promise<Home> {
  const { path, remove } = await createDataFolder();
  return {
    environment: { DATA_DIR: path },
    instances: 1,
    open: async () => ({ store: await openEmbedded(path), keys: await loadOrCreateDataKeys(path) }),
    remove,
  };
}

async function onPostgres(): Promise<Home> {
  const { url, drop } = await createPostgresDatabase();
  return {
    environment: { DATABASE_URL: url, DATA_KEYS },
    instances: 2,
    open: async () => ({ store: await openPostgres({ url, log }), keys: parseDataKeys(DATA_KEYS) }),
    remove: drop,
  };
}

beforeAll(build);

describe.each([
  ['embedded', embedded],
  ['two instances on one PostgreSQL', onPostgres],
])('%s', (_name, createHome) => {
  let service: ServiceProcess;
  let home: Home;
  let client: BotClient;
  let bots: readonly BotProcess[] = [];

  beforeEach(async () => {
    service = await startTeamsServiceProcess({ members: 3 });
    home = await createHome();
  });
  afterEach(async () => {
    client.close();
    await Promise.all(bots.map((bot) => bot.end()));
    await service.stop();
    await home.remove();
  });

  async function makeDue(channels: readonly Room[]): Promise<void> {
    const { store, keys } = await home.open();
    const database = await openDatabase({ store, keys, clock: systemClock, log });
    await queueChecklists(database, channels, service.url);
    await database.close();
  }

  async function startBots(): Promise<void> {
    bots = Array.from({ length: home.instances }, () =>
      BotProcess.spawn({ LOG_LEVEL: 'error', ...home.environment }),
    );
    const botUrls = await Promise.all(bots.map((bot) => bot.ready()));
    client = new BotClient({ botUrls, serviceUrl: service.url });
  }

  /** A meeting so soon that its checklist is due at once: milliseconds from then until it stands in the channel. */
  async function untilChecklist(tenant: string): Promise<number> {
    const room = { tenant, channel: `19:${tenant}-single@thread.tacv2` };
    const [person] = peopleOf(tenant, 1);
    const tomorrow = DateTime.now().setZone('Europe/Amsterdam').plus({ days: 1 }).toISODate();
    await client.registerCase(room, person!, 'C-1');
    await client.planMeeting(room, person!, `${tomorrow} 10:00`, 'C-1');
    const begun = performance.now();
    const isChecklist = ({ title }: { title: string }) => title.startsWith('Checklist');
    await until(
      () => service.control.arrivals(room.channel),
      (arrivals) => arrivals.some(isChecklist),
      { everyMs: 50, timeoutMs: 60_000 },
    );
    return performance.now() - begun;
  }

  test('a tenant with 5,000 posts due: a single post of each of five others is there in a few seconds', async () => {
    const busy = rooms(1, 5_000);
    await makeDue(busy);
    await startBots();
    await service.control.waitFor(({ posts }) => posts > 200);
    const waits: number[] = [];
    for (const number of [2, 3, 4, 5, 6]) waits.push(await untilChecklist(tenantId(number)));
    const { posts } = await service.control.summary();
    // The busy one had work left all the time.
    expect(posts).toBeLessThan(busy.length);
    expect(Math.max(...waits)).toBeLessThan(A_FEW_SECONDS_MS);
  });

  test('a tenant of which Teams answers nothing: a single post of another is there in a few seconds', async () => {
    const silent = rooms(1, 300);
    await makeDue(silent);
    const conversations = silent.map(({ channel }) => channel);
    await service.control.setFaults({ rates: { stall: 1 }, calls: ['post'], conversations });
    await startBots();
    await service.control.waitFor(({ outcomes }) => (outcomes['fault:stall'] ?? 0) > 0);
    const waits: number[] = [];
    for (const number of [2, 3, 4]) waits.push(await untilChecklist(tenantId(number)));
    expect(Math.max(...waits)).toBeLessThan(A_FEW_SECONDS_MS);
  });
});
