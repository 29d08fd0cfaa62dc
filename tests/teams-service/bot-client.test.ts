import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { BotClient } from '../support/teams-service/bot-client.cjs';
import { inParallel } from '../support/teams-service/in-parallel.cjs';
import { peopleOf, rooms } from '../support/teams-service/people.cjs';

interface Came {
  readonly text?: string;
  readonly conversation: { readonly id: string; readonly tenantId: string };
  readonly value?: { readonly action: { readonly verb: string; readonly data: Record<string, string> } };
}

/** Answers as a bot does, and keeps what came. */
class FakeBot {
  readonly came: Came[] = [];
  readonly sockets = new Set<unknown>();
  statuses: number[] = [];
  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeBot> {
    const server = createServer().listen(0, '127.0.0.1');
    const bot = new FakeBot(server);
    server.on('connection', (socket) => bot.sockets.add(socket));
    server.on('request', (request, response) => {
      void json(request).then((activity) => {
        bot.came.push(activity as Came);
        response.statusCode = bot.statuses.shift() ?? 200;
        response.end('{"statusCode":200}');
      });
    });
    await once(server, 'listening');
    return bot;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

let bot: FakeBot;
let client: BotClient;
beforeEach(async () => {
  bot = await FakeBot.start();
  client = new BotClient({
    botUrls: [bot.url],
    serviceUrl: 'http://127.0.0.1:1',
    connections: 4,
    pauseMs: 1,
    attempts: 3,
  });
});
afterEach(() => {
  client.close();
  bot.stop();
});

const [room] = rooms(1, 1) as [ReturnType<typeof rooms>[number]];
const [anna] = peopleOf(room.tenant, 1) as [ReturnType<typeof peopleOf>[number]];

test('registers a case, plans a meeting and submits a checklist', async () => {
  await client.registerCase(room, anna, 'C-1');
  await client.planMeeting(room, anna, '2026-02-03 10:00', 'C-1');
  await client.submitChecklist(room, anna, 'r1', { agenda: 'school' });
  expect(bot.came.map(({ text }) => text)).toEqual([
    '<at>Overlegmaat</at> nieuwe casus C-1',
    '<at>Overlegmaat</at> plan overleg 2026-02-03 10:00 C-1',
    undefined,
  ]);
  expect(bot.came[2]!.value!.action).toMatchObject({
    verb: 'checklist.submit',
    data: { roundId: 'r1', agenda: 'school', safety: 'none' },
  });
  expect(bot.came[0]!.conversation).toMatchObject({ id: room.channel, tenantId: room.tenant });
});

test('many channels of many tenants at once, over few connections', async () => {
  const all = rooms(5, 20);
  await inParallel(all, 50, (place) => client.registerCase(place, anna, 'C-1'));
  expect(new Set(bot.came.map(({ conversation }) => conversation.id)).size).toBe(100);
  expect(bot.sockets.size).toBeLessThanOrEqual(4);
});

test('delivers again what no bot took, and gives up in the end', async () => {
  bot.statuses = [503, 500];
  expect(await client.registerCase(room, anna, 'C-1')).toMatchObject({ attempts: 3 });
  bot.statuses = [503, 503, 503];
  await expect(client.registerCase(room, anna, 'C-1')).rejects.toThrow('answered 503');
});

test('a bot that is away leaves the work to the next', async () => {
  const away = await FakeBot.start();
  const urls = [away.url, bot.url];
  away.stop();
  const both = new BotClient({ botUrls: urls, serviceUrl: client.serviceUrl, attempts: 2, pauseMs: 1 });
  await inParallel([1, 2, 3, 4], 1, (number) => both.registerCase(room, anna, `C-${number}`));
  expect(bot.came).toHaveLength(4);
  both.close();
});

test('work in parallel: so many at once, results in order', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel([3, 1, 2, 5, 4], 2, async (item) => {
    most = Math.max(most, (running += 1));
    for (let turn = 0; turn < item; turn += 1) await new Promise(setImmediate);
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([30, 10, 20, 50, 40]);
  expect(most).toBe(2);
});
