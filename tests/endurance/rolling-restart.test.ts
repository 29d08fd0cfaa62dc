import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { BotProcess, build } from '../process/bot-process';
import { LoadBalancer } from '../support/load-balancer';
import { createPostgresDatabase } from '../support/postgres';
import { BotClient } from '../support/teams-service/bot-client.cjs';
import { peopleOf, rooms } from '../support/teams-service/people.cjs';
import { startTeamsServiceProcess } from '../support/teams-service/process.cjs';

const USERS = 20;
const ROUNDS_OF_RESTARTS = 2;
/** Kubernetes gives 30 s, Docker 10. */
const GRACE_MS = 10_000;
const DATA_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;
const [ROOM] = rooms(1, 1);

beforeAll(() => {
  build();
});

test('two instances restart in turn while twenty people submit: every answer is confirmed and stored', async () => {
  const { url: DATABASE_URL, drop } = await createPostgresDatabase();
  const service = await startTeamsServiceProcess({ members: USERS });
  const balancer = await LoadBalancer.start();
  const spawn = async () => {
    const bot = BotProcess.spawn({ DATABASE_URL, DATA_KEYS });
    const url = await bot.ready();
    await balancer.add(url);
    return { bot, url };
  };
  let instances = [await spawn(), await spawn()];
  const client = new BotClient({ botUrls: [balancer.url], serviceUrl: service.url, connections: USERS });
  const people = peopleOf(ROOM!.tenant, USERS);
  await client.registerCase(ROOM!, people[0]!, 'C-1');
  await client.planMeeting(ROOM!, people[0]!, '2099-01-05 10:00', 'C-1');
  await client.say(ROOM!, people[0]!, 'checklist C-1');

  const [{ id: roundId }] = await service.control.ids('roundId');
  const submitted = new Map<string, string>();
  await balancer.stop();
  expect(roundId).toBe(submitted);
  await delay(1);
  expect([Client, ROUNDS_OF_RESTARTS, GRACE_MS, drop, instances]).toBe(0);
});
