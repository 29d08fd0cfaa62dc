import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { ANNA, CHANNEL, TeamsClient, valuesIn, verbsIn } from '../support/activities';
import { ConnectorService } from '../support/connector';
import { createDataFolder, type TestFolder } from '../support/embedded-folder';
import { TEAM } from '../support/harness';
import { BotProcess, build } from './bot-process';

const running: BotProcess[] = [];
let original: TestFolder;
let elsewhere: string;
let connector: ConnectorService;

beforeAll(async () => {
  build();
  original = await createDataFolder();
  elsewhere = await mkdtemp(join(tmpdir(), 'overlegmaat-backup-'));
  connector = await ConnectorService.start();
  connector.setMembers(CHANNEL, TEAM);
});
afterAll(async () => {
  await Promise.all(running.map((bot) => bot.end()));
  await connector.stop();
  await original.remove();
  await rm(elsewhere, { recursive: true, force: true });
});

async function annaOn(DATA_DIR: string): Promise<TeamsClient> {
  const bot = BotProcess.spawn({ DATA_DIR });
  running.push(bot);
  return new TeamsClient({ botUrl: await bot.ready(), connectorUrl: connector.url, user: ANNA });
}

async function stopLast(): Promise<void> {
  const bot = running.at(-1);
  bot?.kill('SIGTERM');
  expect(await bot?.exit()).toBe(0);
}

test('embedded: a copy of DATA_DIR, made while the bot was stopped, brings all of it back elsewhere', async () => {
  const anna = await annaOn(original.path);
  const tomorrow = DateTime.now().setZone('Europe/Amsterdam').plus({ days: 1 }).toISODate();
  await anna.say('nieuwe casus C-1');
  await anna.say(`plan overleg ${tomorrow} 10:00`);
  const { card } = await connector.waitFor((posted) => verbsIn(posted.card)[0] === 'checklist.open');
  await anna.tap((await anna.tap(card, 'checklist.open')).value, 'checklist.submit', {
    A: 'A5',
    agenda: 'Wie belt?',
  });
  await stopLast();

  const copy = join(elsewhere, 'data');
  await cp(original.path, copy, { recursive: true, preserveTimestamps: true });
  // What happens after the backup is not in it.
  const later = await annaOn(original.path);
  await later.tap((await later.tap(card, 'checklist.open')).value, 'checklist.submit', {
    A: 'A1',
    agenda: 'Iets anders',
  });
  await stopLast();

  const restored = await annaOn(copy);
  const form = await restored.tap(card, 'checklist.open');
  expect(valuesIn(form.value)).toMatchObject({ A: 'A5', agenda: 'Wie belt?' });
  await stopLast();
});
