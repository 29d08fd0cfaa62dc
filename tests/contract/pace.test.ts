import { Crowded, type Pace, type Request } from '../../src/application/ports';
import type { SqlStore } from '../../src/infrastructure/database/connection';
import { TEAMS_LIMITS } from '../../src/infrastructure/pace/limits';
import { createPace } from '../../src/infrastructure/pace/pace';
import { eventually } from '../support/eventually';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

describe.each(DATABASES)('pace on %s', (_name, createHome) => {
  let tests = 0;
  let tenant: string;
  let post: Request;
  let home: DatabaseHome;
  let open: TestDatabase;
  let pace: Pace;

  beforeAll(async () => {
    home = await createHome();
    open = await home.open();
  });
  beforeEach(() => {
    tests += 1;
    tenant = `tenant ${tests}`;
    post = { tenant, kind: 'post', conversation: '19:channel' };
    pace = createPace(open.store, TEAMS_LIMITS);
  });
  afterAll(async () => {
    await open.database.close();
    await home.remove();
  });

  const to = (conversation: string, of = tenant): Request => ({ ...post, conversation, tenant: of });
  const take = async (request: Request, by = pace) => {
    await (await by.take(request)).done(null);
  };
  /** When so many requests that count for this key were to go, in milliseconds after the first. */
  async function slotsOf(key: string, count: number): Promise<number[]> {
    let taken: number[] = [];
    await eventually(`${count} are kept`, async () => {
      const { rows } = await open.store.query('select taken from paces where key = $1', [key]);
      taken = ((rows[0]?.['taken'] ?? []) as unknown[]).map(Number);
      return taken.length === count;
    });
    return taken.map((at) => at - (taken[0] ?? 0));
  }
  const expectAtMost = (slots: readonly number[], most: number, ms: number) => {
    for (let n = most; n < slots.length; n += 1) {
      expect((slots[n] ?? 0) - (slots[n - most] ?? 0)).toBeGreaterThanOrEqual(ms);
    }
  };

  test('a conversation takes seven in a second and eight in two, whichever second one looks at', async () => {
    for (const request of times(12, () => post)) await take(request);
    const slots = await slotsOf(`conversation ${tenant} 19:channel`, 12);
    expect(slots[6]).toBeLessThan(1_000);
    expectAtMost(slots, 7, 1_000);
    expectAtMost(slots, 8, 2_000);
  });

  test('a tenant takes fifty in a second, to whatever conversations; another tenant has its own', async () => {
    const begun = performance.now();
    await Promise.all(times(120, (n) => take(to(`19:${n}`))));
    expect(performance.now() - begun).toBeGreaterThanOrEqual(2_000);
    expectAtMost(await slotsOf(`tenant ${tenant}`, 50), 10, 180);
    const asked = performance.now();
    await take(to('19:0', 'other'));
    expect(performance.now() - asked).toBeLessThan(500);
  });

  test('the next process knows what this one sent', async () => {
    for (const request of times(7, () => post)) await take(request);
    await slotsOf(`conversation ${tenant} 19:channel`, 7);
    await take(post, createPace(open.store, TEAMS_LIMITS));
    const slots = await slotsOf(`conversation ${tenant} 19:channel`, 8);
    expect(slots[7]).toBeGreaterThanOrEqual(1_000);
  });

  test('a message is edited once in two seconds, and others in its conversation in the meantime', async () => {
    const edit: Request = { ...post, kind: 'edit', message: 'activity-1' };
    await take(edit);
    await Promise.all([take(edit), take({ ...edit, message: 'activity-2' }), take(post)]);
    const slots = await slotsOf(`conversation ${tenant} 19:channel`, 4);
    expect(slots[2]).toBeLessThan(1_000);
    expect(slots[3]).toBeGreaterThanOrEqual(2_000);
  });

  test('what Teams asks to wait, the whole conversation waits', async () => {
    await (await pace.take(post)).done(1_500);
    const begun = performance.now();
    await take(post);
    expect(performance.now() - begun).toBeGreaterThan(1_400);
  });

  test('whoever would wait long comes back later, and holds nobody up', async () => {
    await (await pace.take(post)).done(60_000);
    const refused = await pace.take(post).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Crowded);
    expect((refused as Crowded).retryAfterMs).toBeGreaterThan(55_000);
    await take(to('19:elsewhere'));
  });

  test('reading a roster counts for its tenant, and leaves room for posts', async () => {
    const read: Request = { ...post, kind: 'roster' };
    for (const request of times(10, () => read)) await take(request);
    await take(post);
    expect(await slotsOf(`conversation ${tenant} 19:channel`, 1)).toHaveLength(1);
    expect(await slotsOf(`tenant ${tenant}`, 11)).toHaveLength(11);
  });
});

describe('several processes on one PostgreSQL', () => {
  const post: Request = { tenant: 'tenant', kind: 'post', conversation: '19:channel' };

  test('one request at a time goes to a conversation, and together they keep the limits', async () => {
    const home = await DATABASES[1][1]();
    const opened = [await home.open(), await home.open()];
    const paces = opened.map(({ store }) => createPace(store, TEAMS_LIMITS));
    let beside = 0;
    const sent: number[] = [];
    const send = async (pace: Pace) => {
      const turn = await pace.take(post);
      expect((beside += 1)).toBe(1);
      sent.push(performance.now());
      for (let n = 0; n < 10; n += 1) await opened[0]!.store.query('select 1'); // time enough for another to begin
      beside -= 1;
      await turn.done(null);
    };
    // In one process the messenger takes turns.
    await Promise.all(
      paces.map(async (pace) => {
        for (let n = 0; n < 6; n += 1) await send(pace);
      }),
    );
    expect(sent).toHaveLength(12);
    for (let n = 8; n < sent.length; n += 1)
      expect((sent[n] ?? 0) - (sent[n - 8] ?? 0)).toBeGreaterThan(1_950);
    for (const { database } of opened) await database.close();
    await home.remove();
  });

  test('a request whose process died keeps the conversation from nobody for long', async () => {
    const home = await DATABASES[1][1]();
    const open = await home.open();
    const pace = createPace(open.store, TEAMS_LIMITS);
    await pace.take(post); // and never done
    await open.store.query('update paces set busy_until = busy_until - 19500 where busy_until > 0');
    const begun = performance.now();
    await (await pace.take(post)).done(null);
    expect(performance.now() - begun).toBeLessThan(3_000);
    await open.database.close();
    await home.remove();
  });

  test('a request that ended while the database was away keeps nobody waiting once it is back', async () => {
    const home = await DATABASES[1][1]();
    const open = await home.open();
    let away = false;
    const store: SqlStore = {
      ...open.store,
      transaction: (work) =>
        away ? Promise.reject(new Error('away')) : open.store.transaction((connection) => work(connection)),
    };
    const pace = createPace(store, TEAMS_LIMITS);
    const turn = await pace.take(post);
    away = true;
    await turn.done(null);
    away = false;
    const begun = performance.now();
    await (await pace.take(post)).done(null);
    expect(performance.now() - begun).toBeLessThan(3_000);
    await open.database.close();
    await home.remove();
  });

  test('a request that was away for long sets nobody free but itself', async () => {
    const home = await DATABASES[1][1]();
    const open = await home.open();
    const pace = createPace(open.store, TEAMS_LIMITS);
    const late = await pace.take(post);
    await open.store.query('update paces set busy_until = 0');
    await pace.take(post);
    await late.done(null);
    const [row] = (await open.store.query('select max(busy_until) as busy from paces')).rows;
    expect(Number(row?.['busy'])).toBeGreaterThan(0);
    await open.database.close();
    await home.remove();
  });

  test('without the database, that we are in trouble can still be said', async () => {
    const home = await DATABASES[1][1]();
    const open = await home.open();
    await open.database.close();
    await expect(createPace(open.store, TEAMS_LIMITS).take(post)).resolves.toBeDefined();
    await home.remove();
  });
});
