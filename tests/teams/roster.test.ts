import type { Roster } from '../../src/application/ports';
import type { Channel } from '../../src/application/records';
import { createAdapter } from '../../src/teams/adapter';
import { TeamsRoster } from '../../src/teams/roster';
import { CHANNEL, TENANT } from '../support/activities';
import { BOT, ConnectorService } from '../support/connector';
import { freePace } from '../support/free-pace';

const ANNA = { id: '29:1anna', name: 'Anna Bakker' };
const BEN = { id: '29:1ben', name: 'Ben de Wit' };
const MINUTE = 60_000;

let teams: ConnectorService;
let now: number;
let roster: Roster;
const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };

beforeEach(async () => {
  teams = await ConnectorService.start();
  teams.setMembers(CHANNEL, [ANNA]);
  now = Date.parse('2026-01-05T08:00:00Z');
  const { connectors } = createAdapter({ credentials: null, onFailure: () => Promise.resolve('') });
  roster = new TeamsRoster({
    pace: freePace,
    connectors,
    clock: { now: () => new Date(now) },
    waiting: { sleep: () => Promise.resolve(), random: () => 0 },
    timeoutMs: 500,
  }).loggingTo(log);
});
afterEach(() => teams.stop());

const channel = (id = CHANNEL): Channel => ({
  id,
  threads: true,
  serviceUrl: teams.url,
  bot: BOT,
  language: 'nl',
  zone: 'Europe/Amsterdam',
  status: 'active',
});

test('people of the channel itself, the bot aside', async () => {
  expect(await roster.members(TENANT, channel())).toEqual([ANNA]);
  expect(teams.calls).toEqual([{ kind: 'members', conversation: CHANNEL }]);
});

test('another bot is no person; a name is trimmed and bounded', async () => {
  teams.setMembers(CHANNEL, [
    { id: '28:other', name: 'Bot' },
    { id: '29:1x', name: ` ${'x'.repeat(500)} ` },
  ]);
  expect(await roster.members(TENANT, channel())).toEqual([{ id: '29:1x', name: 'x'.repeat(100) }]);
});

test('all pages', async () => {
  const many = Array.from({ length: 25 }, (_, index) => ({ id: `29:${index}`, name: `N ${index}` }));
  teams.setMembers(CHANNEL, many);
  teams.pageSize = 10;
  expect(await roster.members(TENANT, channel())).toEqual(many);
  expect(teams.count('members')).toBe(3);
});

test.each([404, 405, 501] as const)(
  'a service without pages (%i) is asked for the whole list',
  async (status) => {
    teams.fail({ status });
    expect(await roster.members(TENANT, channel())).toEqual([ANNA]);
  },
);

test('kept for a minute', async () => {
  await roster.members(TENANT, channel());
  teams.setMembers(CHANNEL, [ANNA, BEN]);
  now += MINUTE - 1;
  expect(await roster.members(TENANT, channel())).toEqual([ANNA]);
  now += 1;
  expect(await roster.members(TENANT, channel())).toEqual([ANNA, BEN]);
});

test('kept by tenant and channel', async () => {
  teams.setMembers('19:other@thread.tacv2', [BEN]);
  await roster.members(TENANT, channel());
  expect(await roster.members(TENANT, channel('19:other@thread.tacv2'))).toEqual([BEN]);
  await roster.members('another-tenant', channel());
  expect(teams.count('members', CHANNEL)).toBe(2);
});

test('fresh reads past it, at most once per five seconds', async () => {
  await roster.members(TENANT, channel());
  teams.setMembers(CHANNEL, [ANNA, BEN]);
  now += 4_999;
  expect(await roster.members(TENANT, channel(), true)).toEqual([ANNA]);
  now += 1;
  expect(await roster.members(TENANT, channel(), true)).toEqual([ANNA, BEN]);
});

test('those who ask at once share one reading', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => roster.members(TENANT, channel(), index % 2 === 0)),
  );
  expect(teams.count('members')).toBe(1);
});

test('while Teams fails, what was read less than ten minutes ago still serves', async () => {
  await roster.members(TENANT, channel());
  teams.fail({ status: 503 }, { times: 99 });
  now += 10 * MINUTE - 1;
  expect(await roster.members(TENANT, channel())).toEqual([ANNA]);
  expect(log.warn).toHaveBeenCalledWith('roster-stale', expect.objectContaining({ tenant: TENANT }));
  now += 1;
  await expect(roster.members(TENANT, channel())).rejects.toThrow('503');
});

test('but not for somebody who may just have joined: they are told to try again, not that they are no member', async () => {
  await roster.members(TENANT, channel());
  teams.fail({ status: 503 }, { times: 99 });
  now += MINUTE;
  await expect(roster.members(TENANT, channel(), true)).rejects.toThrow('503');
});

test.each(['drop', 'stall'] as const)(
  'nothing read before and a connection that fails (%s): an error, and later better',
  async (trouble) => {
    teams.fail(trouble, { times: 4 });
    await expect(roster.members(TENANT, channel())).rejects.toThrow();
    teams.heal();
    expect(await roster.members(TENANT, channel())).toEqual([ANNA]);
  },
);

test('throttled: tries again', async () => {
  teams.fail({ status: 429, retryAfter: 1 });
  expect(await roster.members(TENANT, channel())).toEqual([ANNA]);
});
