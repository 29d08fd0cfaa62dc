import { planDueChecklists } from '../support/due-checklists';
import { BOTS, jobsLeft, type RunningBots } from '../support/running-bots';
import { countsOf, summaryOf } from '../support/teams-service/counts.cjs';
import type { FaultPlan } from '../support/teams-service/faults.cjs';
import { peopleOf, tenantId, type Room } from '../support/teams-service/people.cjs';
import { startTeamsService, type RunningService } from '../support/teams-service/server.cjs';
import { until } from '../support/teams-service/until.cjs';

const CHANNELS = 20;
const SHARE = 0.2;
const PATIENCE = { timeoutMs: 300_000, everyMs: 250 };
const AWAY_MS = 1_000;

type Kind = readonly [name: string, plan: FaultPlan | 'away'];

/** Everything that may pass by itself. `away`: a fifth of the time nobody listens. */
const KINDS: readonly Kind[] = [
  ['429 with Retry-After', { rates: { '429': SHARE }, retryAfter: 1 }],
  ['429 with a Retry-After that is left to the job', { rates: { '429': SHARE }, retryAfter: 6 }],
  ['429 without Retry-After', { rates: { '429': SHARE }, retryAfter: null }],
  ['412', { rates: { '412': SHARE } }],
  ['500', { rates: { '500': SHARE } }],
  ['502', { rates: { '502': SHARE } }],
  ['503', { rates: { '503': SHARE } }],
  ['504', { rates: { '504': SHARE } }],
  ['a connection that is refused', 'away'],
  ['a connection that breaks before', { rates: { 'drop-before': SHARE } }],
  ['a connection that breaks after', { rates: { 'drop-after': SHARE } }],
];
/** Apart, for each takes its time. */
const SILENT: readonly Kind[] = [
  ['no answer, and nothing was done', { rates: { stall: SHARE } }],
  ['no answer, and it was done', { rates: { 'stall-after': SHARE } }],
];

/** What arrived in a channel, its threads and the chat of its regisseur, in order; without the ids of one run. */
type Arrived = Record<string, readonly string[]>;

const roomsOf = (tenant: string): Room[] =>
  Array.from({ length: CHANNELS }, (_, index) => ({ tenant, channel: `19:${tenant}-${index}@thread.tacv2` }));

function arrivedIn({ service }: RunningService): Arrived {
  const arrived: Record<string, readonly string[]> = {};
  for (const { conversation, said } of countsOf(service)) {
    const place = conversation.replace(/;messageid=.*/, ' thread').replace(/[0-9a-f]{8}(-[0-9a-f]+){4}/g, '');
    const titles = said.map(({ title }) => title);
    if (titles.length > 0) arrived[place] = [...(arrived[place] ?? []), ...titles];
  }
  return arrived;
}

describe.each(BOTS)('%s: a fifth of all requests fails', (_name, startBots) => {
  let running: RunningBots;
  let undisturbed: Arrived;
  const services: RunningService[] = [];
  let tenants = 0;
  const nextTenant = () => tenantId((tenants += 1));

  beforeAll(async () => {
    running = await startBots();
    undisturbed = arrivedIn(await sendOut(nextTenant(), { rates: {} }));
  });
  afterAll(async () => {
    await running.stop();
    await Promise.all(services.map((service) => service.stop()));
  });

  /** Sends checklists out to all channels of a tenant, whose Teams fails as planned; resolves once nothing is left to do. */
  async function sendOut(tenant: string, plan: FaultPlan | 'away'): Promise<RunningService> {
    const faults = plan === 'away' ? {} : { faults: plan };
    const service = await startTeamsService({ members: CHANNELS, ...faults });
    services.push(service);
    const people = peopleOf(tenant, CHANNELS);
    const stopLeaving = plan === 'away' ? leaveAndComeBack(service) : () => Promise.resolve();
    await planDueChecklists(running.bots[0]!.database, {
      rooms: roomsOf(tenant),
      serviceUrl: service.url,
      regisseur: (index) => people[index]!.id,
      prefix: `${tenant} `,
    });
    for (const { database } of running.bots) database.jobs.notify();
    await until(
      () => jobsLeft(running, tenant),
      (left) => left === 0,
      PATIENCE,
    );
    await stopLeaving();
    return service;
  }

  /** A fifth of the time nobody listens; until the result is called. */
  function leaveAndComeBack(service: RunningService): () => Promise<void> {
    let away = false;
    let changed = Promise.resolve();
    let timer: NodeJS.Timeout;
    const change = () => {
      const next = away ? service.comeBack : service.leave;
      away = !away;
      changed = changed.then(next);
      timer = setTimeout(change, away ? AWAY_MS : AWAY_MS * 4);
    };
    change();
    return async () => {
      clearTimeout(timer);
      await changed;
      if (away) await service.comeBack();
    };
  }

  describe.each([
    ['answers and connections', KINDS],
    ['no answer', SILENT],
  ] as const)('%s, each kind in a tenant of its own, all at once', (_group, kinds) => {
    const runs = new Map<string, Promise<RunningService>>();
    beforeAll(() => {
      for (const [name, plan] of kinds) {
        const run = sendOut(nextTenant(), plan);
        run.catch(() => undefined);
        runs.set(name, run);
      }
    });

    test.each(kinds)('%s: all arrives, in order, and twice only what was done unseen', async (name, plan) => {
      const service = await runs.get(name)!;
      const { copies, unanswered, outcomes, calls } = summaryOf(service.service);
      expect(arrivedIn(service)).toEqual(undisturbed);
      expect(copies).toBeLessThanOrEqual(unanswered);
      const failed = Object.entries(outcomes).filter(([outcome]) => outcome.startsWith('fault:'));
      const share = failed.reduce((sum, [, count]) => sum + count, 0) / calls;
      // While it is away nobody counts.
      expect(plan === 'away' ? SHARE : share).toBeGreaterThan(SHARE / 2);
    });
  });

  test('no job is given up', () => {
    expect(running.events.filter(({ event }) => event === 'job.given-up')).toEqual([]);
  });
});
