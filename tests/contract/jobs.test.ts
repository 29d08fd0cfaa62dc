import type { Job, TenantJob } from '../../src/application/jobs';
import { advanceJobs } from '../support/advance-jobs';
import { eventually } from '../support/eventually';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

const HOUR = 3_600_000;
const summary: Job = { kind: 'post-summary', roundId: 'round-1', conversation: null };

jest.setTimeout(60_000);

/** A promise to wait for, and the means to let it go. */
function createHold(): { readonly held: Promise<void>; readonly letGo: () => void } {
  let resolveHold: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (resolveHold = resolve));
  return { held, letGo: () => resolveHold() };
}

describe.each(DATABASES)('jobs on %s', (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;
  let ran: TenantJob[] = [];
  let progress: Extract<Job, { kind: 'show-progress' }>;
  let tests = 0;

  beforeAll(async () => {
    home = await createHome();
    open = await home.open();
  });
  // The table is emptied behind the product's back, so each test coalesces in a round of its own.
  beforeEach(() => {
    tests += 1;
    progress = { kind: 'show-progress', roundId: `round of test ${tests}` };
  });
  afterEach(async () => {
    await open.database.jobs.stop(1);
    await open.store.query('delete from pgboss.job');
    open.events.length = 0;
    ran = [];
  });
  afterAll(async () => {
    await open.database.close();
    await home.remove();
  });

  const enqueue = async (job: Job, at?: Date, tenant = 'tenant') => {
    await open.database.transaction(tenant, (work) => work.jobs.enqueue(job, at));
  };
  const keep = (job: TenantJob) => {
    ran.push(job);
    return Promise.resolve();
  };
  /** How many jobs are in each state. */
  const states = async (database = open) => {
    const { rows } = await database.store.query(
      'select state::text, count(*)::int as n from pgboss.job group by 1',
    );
    return Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]));
  };
  const allDone = async (count: number) => {
    await eventually(`${count} jobs completed`, async () => (await states()).completed === count);
  };

  const everyKind: Job[] = [
    { kind: 'meeting-step', meetingId: 'm', step: 'checklist', at: '2026-03-24T08:00:00.000Z' },
    { kind: 'post-checklist', roundId: 'r' },
    { kind: 'show-progress', roundId: 'r' },
    { kind: 'brief-regisseur', roundId: 'r' },
    { kind: 'remind', roundId: 'r', person: '29:anna' },
    { kind: 'tell-acute', roundId: 'r' },
    { kind: 'post-summary', roundId: 'r', conversation: '19:channel' },
    { kind: 'post-summary', roundId: 'r', conversation: null },
    { kind: 'close-card', roundId: 'r' },
    { kind: 'show-case', caseId: 'c', conversation: '19:channel', activity: 'a' },
    { kind: 'show-meeting', meetingId: 'm', conversation: '19:channel', activity: 'a' },
  ];

  test('every kind of job comes back as it was given, with its tenant', async () => {
    for (const job of everyKind) await enqueue(job);
    await advanceJobs(open.store, HOUR);
    open.database.jobs.start(keep);
    await allDone(everyKind.length);
    expect(ran).toHaveLength(everyKind.length);
    expect(ran).toEqual(expect.arrayContaining(everyKind.map((job) => ({ tenant: 'tenant', job }))));
  });

  test('several jobs of one transaction all run', async () => {
    open.database.jobs.start(keep);
    await open.database.transaction('tenant', async ({ jobs }) => {
      await jobs.enqueue({ kind: 'remind', roundId: 'r', person: '29:anna' });
      await jobs.enqueue({ kind: 'remind', roundId: 'r', person: '29:bram' });
      await jobs.enqueue(summary);
    });
    await allDone(3);
    expect(ran).toHaveLength(3);
  });

  test('a job exists if and only if its transaction commits', async () => {
    const failing = open.database.transaction('tenant', async ({ jobs }) => {
      await jobs.enqueue(summary);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await states()).toEqual({});
    await enqueue(summary);
    expect(await states()).toEqual({ created: 1 });
  });

  test('work without a moment starts at once, not at the next poll', async () => {
    open.database.jobs.start(keep);
    await enqueue({ kind: 'close-card', roundId: 'first' });
    await allDone(1);
    // The worker now waits for its next poll, a second away.
    const started = performance.now();
    await enqueue(summary);
    await eventually('the job runs', () => ran.length === 2);
    expect(performance.now() - started).toBeLessThan(700);
  });

  test('a job waits for its moment; one whose moment has passed runs', async () => {
    const step: Job = { kind: 'meeting-step', meetingId: 'm', step: 'summary', at: 'then' };
    await enqueue(step, new Date(Date.now() + HOUR));
    await enqueue(summary, new Date('2026-01-05T08:00:00Z'));
    open.database.jobs.start(keep);
    await allDone(1);
    expect(ran.map(({ job }) => job)).toEqual([summary]);
    await advanceJobs(open.store, 2 * HOUR);
    open.database.jobs.notify();
    await allDone(2);
    expect(ran.map(({ job }) => job)).toEqual([summary, step]);
  });

  test('progress is coalesced for each tenant and round', async () => {
    for (let answers = 0; answers < 5; answers += 1) await enqueue(progress);
    await enqueue({ ...progress, roundId: 'round-2' });
    await enqueue(progress, undefined, 'other tenant');
    expect(await states()).toEqual({ created: 3 });
    await advanceJobs(open.store, HOUR);
    open.database.jobs.start(keep);
    await allDone(3);
    expect(ran).toHaveLength(3);

    await enqueue(progress);
    expect(await states()).toMatchObject({ created: 1 });
  });

  test('two answers at the same moment leave one job, and both are stored', async () => {
    await Promise.all(Array.from({ length: 10 }, () => enqueue(progress)));
    expect(await states()).toEqual({ created: 1 });
  });

  test('an answer that comes while progress is being shown is shown by a job of its own', async () => {
    const { held, letGo } = createHold();
    open.database.jobs.start(async (job) => {
      ran.push(job);
      if (ran.length === 1) await held;
    });
    await enqueue(progress);
    await advanceJobs(open.store, HOUR);
    open.database.jobs.notify();
    await eventually('the first is being shown', () => ran.length === 1);
    await enqueue(progress);
    expect(await states()).toEqual({ active: 1, created: 1 });
    letGo();
    await advanceJobs(open.store, HOUR);
    open.database.jobs.notify();
    await allDone(2);
  });

  test('a failing job is tried again, without touching its neighbours', async () => {
    let failures = 2;
    open.database.jobs.start(async (job) => {
      if (job.job.kind === 'tell-acute' && failures > 0) {
        failures -= 1;
        throw new Error('Teams is away');
      }
      await keep(job);
    });
    await open.database.transaction('tenant', async ({ jobs }) => {
      await jobs.enqueue({ kind: 'tell-acute', roundId: 'r' });
      await jobs.enqueue(summary);
      await jobs.enqueue({ kind: 'close-card', roundId: 'r' });
    });
    await allDone(2);
    for (const failed of [1, 2]) {
      await eventually(`failure ${failed} is recorded`, async () => {
        const logged = open.events.filter(({ event }) => event === 'job.failed').length;
        return logged === failed && (await states()).retry === 1;
      });
      await advanceJobs(open.store, HOUR);
      open.database.jobs.notify();
    }
    await allDone(3);
    expect(ran).toHaveLength(3);
    expect(open.events.filter(({ event }) => event === 'job.failed')).toHaveLength(2);
  });

  test('a job that keeps failing is given up after eleven tries, and that is logged without its content', async () => {
    let tries = 0;
    open.database.jobs.start(() => {
      tries += 1;
      throw new Error('No such conversation');
    });
    await enqueue({ kind: 'remind', roundId: 'r', person: '29:anna' });
    for (;;) {
      await eventually('the try is recorded', async () => {
        const now = await states();
        return now.retry === 1 || now.failed === 1;
      });
      if ((await states()).failed === 1) break;
      const before = tries;
      await advanceJobs(open.store, HOUR);
      open.database.jobs.notify();
      await eventually('the next try', () => tries > before);
    }
    expect(tries).toBe(11);
    const last = open.events.at(-1);
    expect(last).toMatchObject({
      level: 'error',
      event: 'job.given-up',
      facts: { kind: 'remind', attempt: 11 },
    });
    expect(JSON.stringify(open.events)).not.toContain('29:anna');
  });

  test('one slow job does not hold up the others', async () => {
    const { held, letGo } = createHold();
    open.database.jobs.start(async (job) => {
      if (job.job.kind === 'post-checklist') await held;
      ran.push(job);
    });
    await enqueue({ kind: 'post-checklist', roundId: 'slow' });
    for (let n = 0; n < 20; n += 1) await enqueue({ kind: 'close-card', roundId: `round-${n}` });
    await allDone(20);
    expect(ran.every(({ job }) => job.kind === 'close-card')).toBe(true);
    letGo();
    await allDone(21);
  });

  test('data that is no job is set aside and logged, never handed out', async () => {
    await open.store.query(
      `insert into pgboss.job (name, data, start_after) values ('work', $1::jsonb, now() - interval '1 minute')`,
      [JSON.stringify({ tenant: 'tenant', job: { kind: 'format-disk' } })],
    );
    open.database.jobs.start(keep);
    await eventually('it is cancelled', async () => (await states()).cancelled === 1);
    expect(ran).toEqual([]);
    expect(open.events).toContainEqual(expect.objectContaining({ level: 'error', event: 'job.unreadable' }));
  });

  test('stopping finishes what runs and leaves the rest queued', async () => {
    const { held, letGo } = createHold();
    open.database.jobs.start(async (job) => {
      ran.push(job);
      await held;
    });
    await enqueue(summary);
    await eventually('it runs', () => ran.length === 1);
    const stopped = open.database.jobs.stop();
    await enqueue({ kind: 'close-card', roundId: 'r' });
    letGo();
    await stopped;
    expect(await states()).toEqual({ completed: 1, created: 1 });
  });

  test('a job that outlasts the grace goes back to the queue', async () => {
    open.database.jobs.start(async (job) => {
      ran.push(job);
      await new Promise(() => undefined);
    });
    await enqueue(summary);
    await eventually('it runs', () => ran.length === 1);
    await open.database.jobs.stop(1);
    expect(await states()).toEqual({ retry: 1 });
  });

  test('a restart forgets nothing: what was queued, planned or interrupted runs', async () => {
    await enqueue(summary);
    await enqueue(progress);
    await enqueue({ kind: 'close-card', roundId: 'r' }, new Date(Date.now() + HOUR));
    await open.database.close();
    open = await home.open();
    await advanceJobs(open.store, 2 * HOUR);
    open.database.jobs.start(keep);
    await allDone(3);
    expect(ran.map(({ job }) => job.kind).sort()).toEqual(['close-card', 'post-summary', 'show-progress']);
  });

  test('a job that a crash interrupted runs again', async () => {
    await enqueue(summary);
    // As a killed process leaves it; on a server its time must be up, for another process may be running it.
    await open.store.query(
      `update pgboss.job set state = 'active', started_on = now() - interval '10 minutes'`,
    );
    await open.database.close();
    open = await home.open();
    expect(await states()).toEqual({ retry: 1 });
    await advanceJobs(open.store, HOUR);
    open.database.jobs.start(keep);
    await allDone(1);
    expect(ran).toEqual([{ tenant: 'tenant', job: summary }]);
  });
});

test('two processes on one PostgreSQL run every job exactly once', async () => {
  const home = await DATABASES[1][1]();
  const first = await home.open();
  const second = await home.open();
  const runs = new Map<string, number>();
  const count = ({ job }: TenantJob) => {
    const id = ('roundId' in job ? job.roundId : null) ?? '';
    runs.set(id, (runs.get(id) ?? 0) + 1);
    return Promise.resolve();
  };
  first.database.jobs.start(count);
  second.database.jobs.start(count);
  const ids = Array.from({ length: 200 }, (_, n) => `round-${n}`);
  await Promise.all(
    ids.map((roundId, n) => {
      const { database } = n % 2 === 0 ? first : second;
      return database.transaction('tenant', (work) => work.jobs.enqueue({ kind: 'close-card', roundId }));
    }),
  );
  await eventually('all completed', async () => {
    const { rows } = await first.store.query(
      `select count(*)::int as n from pgboss.job where state = 'completed'`,
    );
    return rows[0]?.n === ids.length;
  });
  expect([...runs.keys()].sort()).toEqual([...ids].sort());
  expect([...runs.values()].every((times) => times === 1)).toBe(true);
  await first.database.close();
  await second.database.close();
  await home.remove();
}, 60_000);
