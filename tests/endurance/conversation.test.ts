import type { Job } from '../../src/application/jobs';
import { TEAMS_LIMITS, type Limits } from '../../src/infrastructure/pace/limits';
import { planDueChecklists } from '../support/due-checklists';
import { aCase, aChannel } from '../support/records';
import { BOTS, jobsLeft, type RunningBots } from '../support/running-bots';
import type { Arrival } from '../support/teams-service/archive.cjs';
import { BotClient } from '../support/teams-service/bot-client.cjs';
import { peopleOf, rooms } from '../support/teams-service/people.cjs';
import { startTeamsServiceProcess, type ServiceProcess } from '../support/teams-service/process.cjs';
import { until } from '../support/teams-service/until.cjs';

const [ROOM] = rooms(1, 1);
const { tenant, channel } = ROOM!;

/** How much earlier than it should a request may reach Teams: it is timed where it leaves. */
const ON_THE_WAY_MS = 150;

describe.each(BOTS)('%s', (_name, startBots) => {
  let running: RunningBots;
  let service: ServiceProcess;

  afterEach(async () => {
    await running.stop();
    await service.stop();
  });

  async function enqueue(jobs: readonly Job[]): Promise<void> {
    const { database } = running.bots[0]!;
    await database.transaction(tenant, async (work) => {
      for (const job of jobs) await work.jobs.enqueue(job);
    });
    for (const bot of running.bots) bot.database.jobs.notify();
  }

  describe('one conversation', () => {
    /** Those of Teams, the longer two shortened so that each of the four is felt within half a minute. */
    const WINDOWS = [
      { most: 7, ms: 1_000 },
      { most: 8, ms: 2_000 },
      { most: 20, ms: 8_000 },
      { most: 30, ms: 16_000 },
    ];
    const limits: Limits = {
      ...TEAMS_LIMITS,
      conversation: WINDOWS.map(({ most, ms }) => ({ most, ms: ms * 1.02 })),
    };
    const POSTS = 40;
    const EDITS = 8;

    test('posts and edits go one at a time, and keep to all four windows by themselves', async () => {
      running = await startBots(limits);
      service = await startTeamsServiceProcess({ members: 3, latencyMs: 40, limits: { thread: WINDOWS } });
      const ids = Array.from({ length: POSTS }, (_, index) => `case-${index}`);
      await running.bots[0]!.database.transaction(tenant, async (work) => {
        await work.channels.save(aChannel({ id: channel, serviceUrl: service.url }));
        for (const [index, id] of ids.entries())
          await work.cases.add(aCase({ id, channel, code: `C-${index}`, regisseur: null }));
      });
      await enqueue(ids.map(listOf));
      await service.control.waitFor(({ posts }) => posts >= EDITS);
      const first = (await service.control.arrivals(channel)).slice(0, EDITS);
      await enqueue(first.map(({ id }, index) => ({ ...shown(ids[index]!), activity: id })));
      await service.control.waitFor(({ posts, edits }) => posts + edits === POSTS + EDITS);

      const { outcomes, copies, throttled } = await service.control.summary();
      expect(copies).toBe(0);
      expect(outcomes['overlap']).toBeUndefined();
      // The service accepts nothing beyond the windows; the bot hardly ever had to be told.
      expect(throttled).toBeLessThanOrEqual((POSTS + EDITS) / 10);
      const times = (await service.control.arrivals(channel)).map(({ at }) => at);
      for (const { most, ms } of WINDOWS) {
        const shortest = Math.min(...times.slice(most).map((at, index) => at - times[index]!));
        expect(shortest).toBeGreaterThanOrEqual(ms);
      }
    });

    function listOf(caseId: string): Job {
      const [roundId, inChatOf] = [null, null];
      const where = { conversation: channel, inChatOf, language: 'nl' } as const;
      return { kind: 'post-aside', aside: 'agreements', caseId, roundId, ...where };
    }

    function shown(caseId: string) {
      return { kind: 'show-case', caseId, conversation: channel } as const;
    }
  });

  describe('answers without end', () => {
    const PEOPLE = peopleOf(tenant, 30);
    const EDITS = 6;
    const MOST = 3_000;
    const last = PEOPLE.at(-1)!;

    test('the count is edited once in two seconds at most, and the last edit shows all of them', async () => {
      running = await startBots();
      service = await startTeamsServiceProcess({ members: PEOPLE.length });
      await planDueChecklists(running.bots[0]!.database, { rooms: [ROOM!], serviceUrl: service.url });
      await service.control.waitFor(({ posts }) => posts === 3);
      const [round] = await service.control.ids('roundId');
      const client = new BotClient({ botUrls: running.urls, serviceUrl: service.url });

      let answers = 0;
      for (let edits = 0; edits < EDITS && answers < MOST; { edits } = await service.control.summary()) {
        for (const person of PEOPLE.slice(0, -1)) {
          // People change their minds, and with them the summary changes.
          await client.submitChecklist(ROOM!, person, round!.id, { A: `A${1 + (answers % 5)}` });
          answers += 1;
        }
      }
      await client.submitChecklist(ROOM!, last, round!.id);
      client.close();
      // What the answers asked for does not go on and on after them.
      await until(
        () => jobsLeft(running, tenant),
        (left) => left === 0,
        { timeoutMs: 15_000 },
      );

      const edited = await editsByMessage();
      for (const edits of edited.values()) expectTwoSecondsBetween(edits);
      const progress = [...edited.values()].find(([edit]) => edit!.title.endsWith('ingevuld'))!;
      expect(progress.at(-1)!.title).toBe(`${PEOPLE.length} van ${PEOPLE.length} ingevuld`);
      expect(answers).toBeGreaterThan(progress.length * 5);
    });

    async function editsByMessage(): Promise<ReadonlyMap<string, readonly Arrival[]>> {
      const edited = new Map<string, Arrival[]>();
      for (const { conversation } of await service.control.counts()) {
        for (const arrival of await service.control.arrivals(conversation)) {
          const key = `${conversation} ${arrival.id}`;
          if (arrival.kind === 'edit') edited.set(key, [...(edited.get(key) ?? []), arrival]);
        }
      }
      return edited;
    }

    function expectTwoSecondsBetween(edits: readonly Arrival[]): void {
      const times = edits.map(({ at }) => at);
      for (const [index, at] of times.slice(1).entries())
        expect(at - times[index]!).toBeGreaterThan(2_000 - ON_THE_WAY_MS);
      expect(times.at(-1)! - times[0]!).toBeGreaterThan((times.length - 1) * 2_000 - ON_THE_WAY_MS);
    }
  });
});
