import { systemClock } from '../../src/infrastructure/clock';
import { loadOrCreateDataKeys, parseDataKeys } from '../../src/infrastructure/data-keys';
import type { SqlStore } from '../../src/infrastructure/database/connection';
import { openEmbedded } from '../../src/infrastructure/database/embedded';
import { openDatabase } from '../../src/infrastructure/database/open-database';
import { openPostgres } from '../../src/infrastructure/database/postgres';
import { createDataFolder } from '../support/embedded-folder';
import { createPostgresDatabase } from '../support/postgres';
import { aCase, aChannel, aMeeting } from '../support/records';
import { createRememberingLog } from '../support/remembering-log';
import { rooms } from '../support/teams-service/people.cjs';
import { startTeamsServiceProcess, type ServiceProcess } from '../support/teams-service/process.cjs';
import { BotProcess, build } from '../process/bot-process';

const KILLS = 50;
const ROOMS = rooms(2, 250);
/** The checklist, the count in its thread, and the question who directs the case. */
const POSTS_EACH = 3;
const DATA_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;

let service: ServiceProcess;
const bots = new Set<BotProcess>();

beforeAll(() => {
  build();
});
beforeEach(async () => {
  service = await startTeamsServiceProcess({ members: 3 });
});
afterEach(async () => {
  await Promise.all([...bots].map((bot) => bot.end()));
  bots.clear();
  await service.stop();
});

/** The same numbers in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Cases of which the checklist is due. */
async function seed(store: SqlStore, keys: ReturnType<typeof parseDataKeys>): Promise<void> {
  const database = await openDatabase({ store, keys, clock: systemClock, log: createRememberingLog().log });
  const due = new Date();
  const startsAt = new Date(due.getTime() + 3 * 24 * 3_600_000);
  for (const [index, { tenant, channel }] of ROOMS.entries()) {
    const caseId = `case-${index}`;
    const meeting = aMeeting({
      id: `meeting-${index}`,
      caseId,
      startsAt,
      status: 'planned',
      steps: { checklistAt: due, reminderAt: null, summaryAt: null },
    });
    await database.transaction(tenant, async (work) => {
      await work.channels.save(aChannel({ id: channel, serviceUrl: service.url }));
      await work.cases.add(
        aCase({ id: caseId, channel, code: `C-${index}`, regisseur: null, status: 'open' }),
      );
      await work.meetings.add(meeting);
      const step = {
        kind: 'meeting-step',
        step: 'checklist',
        meetingId: meeting.id,
        at: due.toISOString(),
      } as const;
      await work.jobs.enqueue(step, due);
    });
  }
  await database.close();
}

/** Kills one of the processes whenever so many posts arrived, and starts another in its place. */
async function killAndRestart(
  environment: Readonly<Record<string, string>>,
  instances: number,
): Promise<void> {
  const next = chance(20_301);
  const spawn = () => {
    const bot = BotProcess.spawn({ PORT: '0', LOG_LEVEL: 'error', ...environment });
    bots.add(bot);
    return bot;
  };
  let alive = Array.from({ length: instances }, spawn);
  await Promise.all(alive.map((bot) => bot.ready()));
  const all = ROOMS.length * POSTS_EACH;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const share = (kill + next()) / (KILLS + 1);
    await service.control.waitFor(({ posts }) => posts >= share * all, { timeoutMs: 120_000, everyMs: 2 });
    const [victim, ...others] = alive;
    victim?.kill('SIGKILL');
    await victim?.exit();
    if (victim !== undefined) bots.delete(victim);
    const heir = spawn();
    alive = [...others, heir];
    await heir.ready();
  }
}

async function expectEverythingOnce(): Promise<void> {
  const all = ROOMS.length * POSTS_EACH;
  const everything = { timeoutMs: 120_000, everyMs: 200 };
  const { copies } = await service.control.waitFor((sum) => sum.posts - sum.copies >= all, everything);
  const counts = await service.control.counts();
  expect(counts.flatMap(({ said }) => said)).toHaveLength(all);
  expect(copies).toBeLessThanOrEqual(KILLS);
}

test('killed fifty times while checklists go out, with the embedded database: all arrive', async () => {
  const folder = await createDataFolder();
  await seed(await openEmbedded(folder.path), await loadOrCreateDataKeys(folder.path));
  await killAndRestart({ DATA_DIR: folder.path }, 1);
  await expectEverythingOnce();
  await Promise.all([...bots].map((bot) => bot.end()));
  await folder.remove();
});

test('two instances on one PostgreSQL, one of them killed fifty times: all arrive', async () => {
  const { url, drop } = await createPostgresDatabase();
  await seed(await openPostgres({ url, log: createRememberingLog().log }), parseDataKeys(DATA_KEYS));
  await killAndRestart({ DATABASE_URL: url, DATA_KEYS }, 2);
  await expectEverythingOnce();
  await Promise.all([...bots].map((bot) => bot.end()));
  await drop();
});
