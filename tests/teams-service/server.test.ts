import { startTeamsService, type RunningService } from '../support/teams-service/server.cjs';
import { startTeamsServiceProcess } from '../support/teams-service/process.cjs';
import { TeamsControl } from '../support/teams-service/control.cjs';
import { peopleOf, rooms, tenantId } from '../support/teams-service/people.cjs';
import { BOT } from '../support/teams-service/places.cjs';
import { eventually } from '../support/eventually';
import { OTHER_TENANT, ROOM } from './calls';

let running: RunningService;
let control: TeamsControl;
beforeEach(async () => {
  running = await startTeamsService({ members: 120 });
  control = new TeamsControl(running.url);
});
afterEach(() => running.stop());

function ask(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${running.url}/v3/conversations${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
}

const at = (conversation: string) => `/${encodeURIComponent(conversation)}`;

describe('the calls that the bot makes', () => {
  test('a post, a reply and an edit', async () => {
    const posted = await ask('POST', `${at(ROOM)}/activities`, { text: 'one' });
    expect(posted.status).toBe(201);
    const { id } = (await posted.json()) as { id: string };
    expect((await ask('POST', `${at(ROOM)}/activities/${id}`, { text: 'two' })).status).toBe(201);
    expect((await ask('PUT', `${at(ROOM)}/activities/${id}`, { text: 'three' })).status).toBe(200);
    expect((await control.arrivals(ROOM)).map(({ kind, title }) => [kind, title])).toEqual([
      ['post', 'one'],
      ['post', 'two'],
      ['edit', 'three'],
    ]);
  });

  test('somebody’s chat, the same one each time', async () => {
    const tenant = tenantId(1);
    const open = async () =>
      (await ask('POST', '', { tenantId: tenant, members: [{ id: '29:1' }] })).json() as Promise<{
        id: string;
      }>;
    const { id } = await open();
    expect(await open()).toEqual({ id });
    expect((await ask('POST', `${at(id)}/activities`, { text: 'hallo' })).status).toBe(201);
    await control.setPlace(id, { state: 'blocked' });
    expect((await ask('POST', `${at(id)}/activities`, { text: 'hallo' })).status).toBe(403);
  });

  test('a new thread in a channel', async () => {
    const begun = await ask('POST', '', {
      channelData: { channel: { id: ROOM } },
      activity: { text: 'root' },
    });
    const { id, activityId } = (await begun.json()) as { id: string; activityId: string };
    expect(id).toBe(`${ROOM};messageid=${activityId}`);
  });

  test('a roster, in pages and at once', async () => {
    const page = async (query: string) =>
      (await ask('GET', `${at(ROOM)}/pagedmembers?${query}`)).json() as Promise<{
        members: { id: string }[];
        continuationToken?: string;
      }>;
    const first = await page('pageSize=100');
    const rest = await page(`pageSize=100&continuationToken=${first.continuationToken!}`);
    expect(rest.continuationToken).toBeUndefined();
    const everyone = [BOT, ...peopleOf(tenantId(1), 120)];
    expect([...first.members, ...rest.members]).toEqual(everyone);
    expect(await (await ask('GET', `${at(ROOM)}/members`)).json()).toEqual(everyone);

    const anna = { id: '29:anna', name: 'Anna' };
    await control.setPlace(ROOM, { members: [anna] });
    expect((await page('')).members).toEqual([BOT, anna]);
    await control.setMembers(1);
    expect(await (await ask('GET', `${at(OTHER_TENANT)}/members`)).json()).toHaveLength(2);
  });

  test.each([
    ['POST', '/x/unknown', 404],
    ['DELETE', '/x/activities/1', 405],
    ['GET', '', 405],
    ['POST', '', 400],
  ])('%s %s gets %d', async (method, path, status) => {
    expect((await ask(method, path, method === 'POST' ? {} : undefined)).status).toBe(status);
  });
});

describe('what goes wrong', () => {
  test('too many at once: 429 with Retry-After in seconds', async () => {
    for (let post = 0; post < 7; post += 1) await ask('POST', `${at(ROOM)}/activities`, {});
    const refused = await ask('POST', `${at(ROOM)}/activities`, {});
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  });

  test('two at once in one conversation: the second gets 412', async () => {
    await control.setLatency(500);
    const statuses = await Promise.all(
      [1, 2].map(async () => (await ask('POST', `${at(ROOM)}/activities`, {})).status),
    );
    expect(statuses.sort()).toEqual([201, 412]);
  });

  test.each([
    ['drop-before', 0],
    ['drop-after', 1],
  ] as const)('%s: the connection breaks, and %d posts stand there', async (fault, posts) => {
    await control.setFaults({ rates: { [fault]: 1 } });
    await expect(ask('POST', `${at(ROOM)}/activities`, {})).rejects.toThrow('fetch failed');
    expect((await control.summary()).posts).toBe(posts);
    await control.heal();
    expect((await ask('POST', `${at(ROOM)}/activities`, {})).status).toBe(201);
  });

  test('stall: nothing comes back; the conversation is free again once the caller gives up', async () => {
    await control.setFaults({ rates: { stall: 1 } });
    const given = new AbortController();
    const stalled = ask('POST', `${at(ROOM)}/activities`, {}, given.signal).catch(() => 'gave up');
    await eventually('it stalls', () => running.service.busy.size === 1);
    given.abort();
    expect(await stalled).toBe('gave up');
    await eventually('it is free', () => running.service.busy.size === 0);
  });

  test('a plan that makes no sense is refused in words', async () => {
    await expect(control.setFaults({ rates: { '429': 2 } })).rejects.toThrow(/400.*at most 1/);
  });
});

test('as a process of its own, in scaled time', async () => {
  const other = await startTeamsServiceProcess({ factor: 0.001, members: 3 });
  for (const { channel } of rooms(3, 2)) {
    await fetch(`${other.url}/v3/conversations${at(channel)}/activities`, { method: 'POST', body: '{}' });
  }
  const summary = await other.control.waitFor(({ posts }) => posts === 6);
  expect(summary).toMatchObject({ calls: 6, conversations: 6, throttled: 0 });
  expect(Object.keys(await other.control.pace())).toHaveLength(3);
  expect(await other.control.counts()).toHaveLength(6);
  await other.control.clearCounts();
  expect((await other.control.summary()).calls).toBe(0);
  await other.stop();
});

test('it leaves: what is under way is finished, then connections are refused until it comes back', async () => {
  await ask('POST', `${at(ROOM)}/activities`, {});
  await control.setLatency(300);
  const underWay = ask('POST', `${at(ROOM)}/activities`, {});
  await eventually('it is under way', () => running.service.busy.size === 1);
  await running.leave();
  expect((await underWay).status).toBe(201);
  const refused = await ask('POST', `${at(ROOM)}/activities`, {}).catch(
    (error: unknown) => (error as Error).cause,
  );
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' });
  await running.comeBack();
  expect((await ask('POST', `${at(ROOM)}/activities`, {})).status).toBe(201);
});
