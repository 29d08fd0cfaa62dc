import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { ANNA, CHANNEL, TeamsClient, valuesIn, verbsIn } from '../support/activities';
import { ConnectorService, type Posted } from '../support/connector';
import { createDataFolder, type TestFolder } from '../support/embedded-folder';
import { eventually } from '../support/eventually';
import { TEAM } from '../support/harness';
import { createPostgresDatabase } from '../support/postgres';
import { BotProcess, build } from './bot-process';

const APP = '00000000-0000-4000-8000-000000000001';

const running: BotProcess[] = [];
const folders: TestFolder[] = [];

function spawnBot(environment: Readonly<Record<string, string>>): BotProcess {
  const bot = BotProcess.spawn(environment);
  running.push(bot);
  return bot;
}

async function dataFolder(): Promise<string> {
  const folder = await createDataFolder();
  folders.push(folder);
  return folder.path;
}

/** Takes as long as the product waits for a database: it runs beside the other tests. */
let databaseIsDown: BotProcess;

beforeAll(() => {
  build();
  databaseIsDown = spawnBot({ DATABASE_URL: 'postgres://bot:secret@127.0.0.1:9/overlegmaat' });
});
afterAll(async () => {
  await Promise.all(running.map((bot) => bot.end()));
  await Promise.all(folders.map((folder) => folder.remove()));
});

describe('a bot that runs', () => {
  test('says where and in which mode, answers to health checks, and warns of nothing', async () => {
    const bot = spawnBot({ DATA_DIR: await dataFolder() });
    const url = await bot.ready();
    expect(bot.output).toContain('local mode: this computer only');
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    bot.kill('SIGTERM');
    expect(await bot.exit()).toBe(0);
    expect(bot.errors).toBe('');
  });

  test('SIGTERM: it finishes the request it is at, takes no other, and exits with 0', async () => {
    const service = await SlowService.start();
    const bot = spawnBot({ DATA_DIR: await dataFolder() });
    const url = await bot.ready();
    const client = new TeamsClient({ botUrl: url, connectorUrl: service.url });
    const answered = client.post(client.message('help'));
    await service.asked;

    bot.kill('SIGTERM');
    await eventually('it takes no more requests', () =>
      fetch(`${url}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    service.answer();
    expect((await answered).status).toBe(200);
    const start = performance.now();
    expect(await bot.exit()).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    await service.stop();
  });

  test('SIGTERM: a request and a job that hang do not hold it for more than 10 seconds', async () => {
    const connector = await ConnectorService.start();
    connector.setMembers(CHANNEL, TEAM);
    const bot = spawnBot({ DATA_DIR: await dataFolder() });
    const client = new TeamsClient({ botUrl: await bot.ready(), connectorUrl: connector.url });
    await client.say('nieuwe casus C-1');
    connector.fail('stall', { kind: 'post', times: 100 });
    const hangs = client.say(`plan overleg ${tomorrow('10:00')}`).catch(() => null);
    await eventually('both are under way', () => connector.count('post') > 2);
    const start = performance.now();
    bot.kill('SIGTERM');
    expect(await bot.exit()).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    await hangs;
    await connector.stop();
  });

  test('SIGTERM while it still waits for its database: it leaves at once', async () => {
    const bot = spawnBot({ DATABASE_URL: 'postgres://bot:secret@127.0.0.1:9/overlegmaat' });
    await eventually('it waits', () => bot.output.includes('database.waiting'));
    bot.kill('SIGTERM');
    expect(await bot.exit()).toBe(0);
    expect(bot.errors).toBe('');
  });

  test('on PostgreSQL as well', async () => {
    const database = await createPostgresDatabase();
    const bot = spawnBot({ DATABASE_URL: database.url, DATA_DIR: await dataFolder() });
    expect((await fetch(`${await bot.ready()}/health/ready`)).status).toBe(200);
    bot.kill('SIGINT');
    expect(await bot.exit()).toBe(0);
    expect(bot.errors).toBe('');
    await database.drop();
  });
});

describe('a bot that cannot start says why and what helps, in one line', () => {
  async function failure(environment: Readonly<Record<string, string>>): Promise<string> {
    const bot = spawnBot(environment);
    expect(await bot.exit()).toBe(1);
    expect(bot.errors.trim().split('\n')).toHaveLength(1);
    return bot.errors;
  }

  test('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    expect(await failure({ PORT, DATA_DIR: await dataFolder() })).toMatch(
      new RegExp(`port ${PORT} is in use: stop the other program or set PORT`),
    );
    other.close();
  });

  test('DATA_DIR is no folder', async () => {
    const file = join(await dataFolder(), 'a-file');
    await writeFile(file, '');
    expect(await failure({ DATA_DIR: file })).toMatch(/a-file.*DATA_DIR/);
    const key = `k1:${Buffer.alloc(32).toString('base64')}`;
    expect(await failure({ DATA_DIR: file, DATA_KEYS: key })).toMatch(/DATA_DIR.*cannot be used/);
  });

  test('DATA_DIR cannot be made', async () => {
    const file = join(await dataFolder(), 'a-file');
    await writeFile(file, '');
    const DATA_KEYS = `k1:${Buffer.alloc(32).toString('base64')}`;
    for (const DATA_DIR of ['/proc/overlegmaat', '/proc/overlegmaat/data', join(file, 'below')]) {
      expect(await failure({ DATA_DIR, DATA_KEYS })).toMatch(/DATA_DIR.*cannot be used.*choose another/);
      expect(await failure({ DATA_DIR })).toMatch(/cannot be used.*Make DATA_DIR readable/);
    }
  });

  test('another process has DATA_DIR open', async () => {
    const DATA_DIR = await dataFolder();
    const first = spawnBot({ DATA_DIR });
    await first.ready();
    expect(await failure({ DATA_DIR })).toMatch(/DATA_DIR .* is in use by another Overlegmaat.*own DATA_DIR/);
    await first.end();
  });

  test.each([
    ['no PostgreSQL address', { DATABASE_URL: 'mysql://host/db' }, /DATABASE_URL: must look like postgres:/],
    [
      'production without credentials',
      production({}),
      /MicrosoftAppId: production needs credentials: set it/,
    ],
    [
      'production without keys',
      production({ MicrosoftAppId: APP, MicrosoftAppPassword: 'x', DATA_KEYS: '' }),
      /DATA_KEYS: is required in production: set/,
    ],
    ['every address without credentials', { HOST: '0.0.0.0' }, /HOST: without credentials.*set 127\.0\.0\.1/],
    ['a port that is none', { PORT: '99999' }, /PORT: must be a number/],
  ])('%s', async (_what, environment, line) => {
    expect(await failure(environment)).toMatch(line);
  });

  test('the server knows no such database, or no such user', async () => {
    const database = await createPostgresDatabase();
    const DATA_DIR = await dataFolder();
    const noDatabase = new URL(database.url);
    noDatabase.pathname = 'not_there';
    expect(await failure({ DATABASE_URL: noDatabase.toString(), DATA_DIR })).toMatch(
      /DATABASE_URL.*not_there/,
    );
    const noUser = new URL(database.url);
    noUser.username = 'nobody';
    noUser.password = 'hush-hush';
    const said = await failure({ DATABASE_URL: noUser.toString(), DATA_DIR });
    expect(said).toMatch(/DATABASE_URL/);
    expect(said).not.toContain('hush-hush');
    await database.drop();
  });

  test('the database stays away: it waits a bounded time, then says so', async () => {
    expect(await databaseIsDown.exit()).toBe(1);
    expect(databaseIsDown.errors.trim().split('\n')).toHaveLength(1);
    expect(databaseIsDown.errors).toMatch(/127\.0\.0\.1:9.*DATABASE_URL/);
    expect(databaseIsDown.errors).not.toContain('secret');
    expect(databaseIsDown.output).toContain('database.waiting');
  });
});

test('kill -9: nothing that was confirmed is lost, and what was going on is done after the start', async () => {
  const connector = await ConnectorService.start();
  connector.setMembers(CHANNEL, TEAM);
  const DATA_DIR = await dataFolder();
  const first = spawnBot({ DATA_DIR });
  const anna = new TeamsClient({ botUrl: await first.ready(), connectorUrl: connector.url, user: ANNA });
  const isChecklist = ({ card }: Posted) => verbsIn(card)[0] === 'checklist.open';

  await anna.say('nieuwe casus C-1');
  await anna.say(`plan overleg ${tomorrow('10:00')}`);
  const { card } = await connector.waitFor(isChecklist);
  await anna.tap((await anna.tap(card, 'checklist.open')).value, 'checklist.submit', {
    A: 'A5',
    agenda: 'Wie belt?',
  });
  // A second checklist gets stuck half way to Teams.
  await anna.say('nieuwe casus C-2');
  const posts = connector.count('post', CHANNEL);
  connector.fail('stall', { kind: 'post', conversation: CHANNEL });
  await anna.with({ thread: '1' }).say(`plan overleg ${tomorrow('11:00')} C-2`);
  await eventually('the post is under way', () => connector.count('post', CHANNEL) > posts);
  first.kill('SIGKILL');
  await first.exit();

  const second = spawnBot({ DATA_DIR });
  const back = new TeamsClient({ botUrl: await second.ready(), connectorUrl: connector.url, user: ANNA });
  const form = await back.tap(card, 'checklist.open');
  expect(valuesIn(form.value)).toMatchObject({ A: 'A5', agenda: 'Wie belt?' });
  const posted = await connector.waitFor(
    (message) => isChecklist(message) && JSON.stringify(message.card).includes('C-2'),
    20_000,
  );
  expect(posted.conversation).toBe(CHANNEL);
  await second.end();
  await connector.stop();
});

function tomorrow(time: string): string {
  return `${DateTime.now().setZone('Europe/Amsterdam').plus({ days: 1 }).toISODate()} ${time}`;
}

function production(environment: Readonly<Record<string, string>>): Record<string, string> {
  const key = `k1:${Buffer.alloc(32).toString('base64')}`;
  return { NODE_ENV: 'production', DATA_KEYS: key, ALLOWED_TENANTS: APP, ...environment };
}

/** A Connector service that answers when it is told to. */
class SlowService {
  readonly asked: Promise<void>;
  private respond: () => void = () => undefined;
  private readonly told = new Promise<void>((resolve) => (this.respond = resolve));

  private constructor(private readonly server: Server) {
    this.asked = new Promise((resolve) => {
      server.on('request', (_request, response) => {
        resolve();
        void this.told.then(() => {
          response.writeHead(201, { 'content-type': 'application/json' });
          response.end('{"id":"1"}');
        });
      });
    });
  }

  static async start(): Promise<SlowService> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SlowService(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  answer(): void {
    this.respond();
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}
