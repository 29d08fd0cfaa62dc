import { planDueChecklists } from '../support/due-checklists';
import { BOTS, jobsLeft, type RunningBots } from '../support/running-bots';
import type { ConversationCounts } from '../support/teams-service/counts.cjs';
import { peopleOf, rooms } from '../support/teams-service/people.cjs';
import type { PlaceState } from '../support/teams-service/places.cjs';
import { startTeamsServiceProcess, type ServiceProcess } from '../support/teams-service/process.cjs';
import { until } from '../support/teams-service/until.cjs';

const ROOMS = rooms(1, 32);
const { tenant } = ROOMS[0]!;
const PEOPLE = peopleOf(tenant, ROOMS.length);
const channelOf = (index: number) => ROOMS[index]!.channel;
const chatOf = (index: number) => `a:${tenant}:${PEOPLE[index]!.id}`;

/** Channels in which the bot can do nothing any more, and what Teams says there. */
const GONE: readonly (readonly [index: number, state: PlaceState, code: string])[] = [
  [0, 'removed', 'BotNotInConversationRoster'],
  [1, 'disabled', 'BotDisabledByAdmin'],
  [2, 'muted', 'MessageWritesBlocked'],
  [3, 'lost', 'ConversationNotFound'],
  [4, 'removed', 'BotNotInConversationRoster'],
  [5, 'lost', 'ConversationNotFound'],
];
/** Whoever directs the case there blocked the bot: of the first two the channel is gone as well. */
const BLOCKED = [4, 5, 6, 7];
/** Teams takes no message there: it is malformed, or too large. */
const UNACCEPTABLE = [8, 9, 10, 11];
/** Of these cases the channel and the regisseur can be reached. */
const WELL = ROOMS.map((_, index) => index).slice(12);

describe.each(BOTS)('%s: what no retry mends', (_name, startBots) => {
  let running: RunningBots;
  let service: ServiceProcess;
  let counts: ReadonlyMap<string, ConversationCounts>;

  beforeAll(async () => {
    running = await startBots();
    service = await startTeamsServiceProcess({ members: PEOPLE });
    for (const [index, state] of GONE) await service.control.setPlace(channelOf(index), { state });
    for (const index of BLOCKED) await service.control.setPlace(chatOf(index), { tenant, state: 'blocked' });
    await service.control.setFaults({
      rates: { '400': 0.5, '413': 0.5 },
      calls: ['post'],
      conversations: UNACCEPTABLE.map(channelOf),
    });
    await planDueChecklists(running.bots[0]!.database, {
      rooms: ROOMS,
      serviceUrl: service.url,
      regisseur: (index) => PEOPLE[index]!.id,
    });
    for (const { database } of running.bots) database.jobs.notify();
    await until(
      () => jobsLeft(running, tenant),
      (left) => left === 0,
    );
    counts = new Map((await service.control.counts()).map((count) => [count.conversation, count]));
  });
  afterAll(async () => {
    await running.stop();
    await service.stop();
  });

  const titlesIn = (conversation: string) => (counts.get(conversation)?.said ?? []).map(({ title }) => title);
  const outcomesIn = (conversation: string) => counts.get(conversation)?.outcomes ?? {};
  const logged = (event: string) => running.events.filter((one) => one.event === event);
  const told = (index: number) =>
    titlesIn(chatOf(index)).filter((title) => title.includes('kan niets meer plaatsen'));

  async function unreachable(): Promise<unknown[]> {
    const { store } = running.bots[0]!.database;
    const { rows } = await store.query(`select id from channels where status = 'unreachable'`);
    return rows.map(({ id }) => id);
  }

  test('the channels where the bot can do nothing are marked, and no others', async () => {
    const gone = GONE.map(([index]) => channelOf(index));
    expect((await unreachable()).sort()).toEqual(gone.sort());
    expect(logged('channel-unreachable')).toHaveLength(gone.length);
  });

  test.each(GONE)('channel %d, %s: refused with %s, and not tried again', (index, _state, code) => {
    expect(titlesIn(channelOf(index))).toEqual([]);
    // Some Connector services have no paged roster and answer 404: then the whole one is asked for.
    const most = code === 'ConversationNotFound' ? 2 : 1;
    const refused = outcomesIn(channelOf(index))[`refused:${code}`];
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThanOrEqual(most * running.bots.length);
  });

  test('whoever directs such a case is told once, and nobody else', () => {
    for (const index of ROOMS.keys()) {
      const hears = index < GONE.length && !BLOCKED.includes(index);
      expect([index, told(index).length]).toEqual([index, hears ? 1 : 0]);
    }
  });

  test('when they cannot be told either, the log is', () => {
    expect(logged('trouble-not-told').map(({ facts }) => facts['case'])).toEqual(
      expect.arrayContaining(['case-4', 'case-5']),
    );
    expect(logged('trouble-not-told')).toHaveLength(2);
  });

  test('a message that Teams does not take is tried once and logged; its channel stays', () => {
    const outcomes = UNACCEPTABLE.map((index) => Object.keys(outcomesIn(channelOf(index))));
    expect(new Set(outcomes.flat())).toEqual(new Set(['accepted', 'fault:400', 'fault:413']));
    for (const index of UNACCEPTABLE) {
      expect(titlesIn(channelOf(index))).toEqual([]);
      expect(counts.get(channelOf(index))!.kinds).toMatchObject({ post: 1 });
    }
    expect(logged('post-refused')).toHaveLength(UNACCEPTABLE.length);
  });

  test('the checklist of somebody who blocked the bot goes out all the same', () => {
    for (const index of BLOCKED.slice(2))
      expect(titlesIn(channelOf(index))).toEqual([`Checklist C-${index}`]);
  });

  test('all others get everything, once', async () => {
    for (const index of WELL) {
      expect(titlesIn(channelOf(index))).toEqual([`Checklist C-${index}`]);
      expect(titlesIn(chatOf(index))).toHaveLength(3);
    }
    expect((await service.control.summary()).copies).toBe(0);
    expect(logged('job.given-up')).toEqual([]);
  });
});
