import type { Job, TenantJob } from '../../src/application/jobs';
import { Crowded, NotNow } from '../../src/application/ports';
import { MOST_ATTEMPTS } from '../../src/infrastructure/jobs/retrying';
import type { JobHandler } from '../../src/infrastructure/jobs/worker';
import { advanceJobs } from '../support/advance-jobs';
import { eventually } from '../support/eventually';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

const HOUR = 3_600_000;
const summary: Job = { kind: 'post-summary', roundId: 'round-1', conversation: null };

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
  let givenUp: TenantJob[] = [];
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
    await open.store.query('delete from jobs');
    open.events.length = 0;
    ran = [];
    givenUp = [];
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
  /** How many jobs are in each state; those that are done are gone. */
  const states = async () => {
    const { rows } = await open.store.query(
      `select case when failed_at is not null then 'failed' when claimed_by is null then 'waiting' else 'running' end
         as state, count(*)::int as n from jobs group by 1`,
    );
    return Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]));
  };
  const allDone = async (count: number) => {
    await eventually(`${count} jobs ran`, () => ran.length === count);
    await eventually('those are gone', async () => (await states()).running === undefined);
  };
  const start = (handle: JobHandler = keep) => {
    open.database.jobs.start(handle, (job) => {
      givenUp.push(job);
      return Promise.resolve();
    });
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
    start();
    await allDone(everyKind.length);
    expect(ran).toHaveLength(everyKind.length);
    expect(ran).toEqual(expect.arrayContaining(everyKind.map((job) => ({ tenant: 'tenant', job }))));
  });

  test('several jobs of one transaction all run', async () => {
    start();
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
    expect(await states()).toEqual({ waiting: 1 });
  });

  test('work without a moment starts at once, not at the next poll', async () => {
    start();
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
    start();
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
    expect(await states()).toEqual({ waiting: 3 });
    await advanceJobs(open.store, HOUR);
    start();
    await allDone(3);
    expect(ran).toHaveLength(3);

    await enqueue(progress);
    expect(await states()).toMatchObject({ waiting: 1 });
  });

  test('two answers at the same moment leave one job, and both are stored', async () => {
    await Promise.all(Array.from({ length: 10 }, () => enqueue(progress)));
    expect(await states()).toEqual({ waiting: 1 });
  });

  test('an answer that comes while progress is being shown is shown by a job of its own', async () => {
    const { held, letGo } = createHold();
    start(async (job) => {
      ran.push(job);
      if (ran.length === 1) await held;
    });
    await enqueue(progress);
    await advanceJobs(open.store, HOUR);
    open.database.jobs.notify();
    await eventually('the first is being shown', () => ran.length === 1);
    await enqueue(progress);
    expect(await states()).toEqual({ running: 1, waiting: 1 });
    letGo();
    await advanceJobs(open.store, HOUR);
    open.database.jobs.notify();
    await allDone(2);
  });

  test('a failing job is tried again, without touching its neighbours', async () => {
    let failures = 2;
    start(async (job) => {
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
        return logged === failed && (await states()).waiting === 1;
      });
      await advanceJobs(open.store, HOUR);
      open.database.jobs.notify();
    }
    await allDone(3);
    expect(ran).toHaveLength(3);
    expect(open.events.filter(({ event }) => event === 'job.failed')).toHaveLength(2);
  });

  test('a job that keeps failing is given up in the end, and that is told without its content', async () => {
    let tries = 0;
    start(() => {
      tries += 1;
      throw new Error('No such conversation');
    });
    await enqueue({ kind: 'remind', roundId: 'r', person: '29:anna' });
    for (;;) {
      await eventually(
        'the try is recorded',
        async () => (await states()).running === undefined && tries > 0,
      );
      if ((await states()).failed === 1) break;
      const before = tries;
      await advanceJobs(open.store, HOUR);
      open.database.jobs.notify();
      await eventually('the next try', () => tries > before);
    }
    expect(tries).toBe(MOST_ATTEMPTS);
    await eventually('it is told', () => givenUp.length === 1);
    expect(open.events.at(-1)).toMatchObject({
      level: 'error',
      event: 'job.given-up',
      facts: { kind: 'remind', attempt: MOST_ATTEMPTS },
    });
    expect(JSON.stringify(open.events)).not.toContain('29:anna');
  });

  test('a job is handed the trace of what it came of, and so are the jobs that come of it', async () => {
    const traces: string[] = [];
    open.database.jobs.start(async ({ tenant, job }, _posted, trace) => {
      traces.push(trace);
      if (job.kind !== 'post-summary') return;
      await open.database.traced(trace).transaction(tenant, ({ jobs }) => jobs.enqueue(progress));
    }, keep);
    await open.database.traced('activity').transaction('tenant', ({ jobs }) => jobs.enqueue(summary));
    await eventually('the first ran', async () => (await states()).waiting === 1);
    await advanceJobs(open.store, HOUR);
    open.database.jobs.notify();
    await eventually('the second ran', () => traces.length === 2);
    expect(traces).toEqual(['activity', 'activity']);
  });

  test('of many that were planned for one moment, what was begun is finished before others begin', async () => {
    const kinds: string[] = [];
    const step = (n: number): Job => ({
      kind: 'meeting-step',
      meetingId: `m-${n}`,
      step: 'checklist',
      at: 'then',
    });
    const soon = new Date(Date.now() + HOUR);
    for (let n = 0; n < 60; n += 1) await enqueue(step(n), soon);
    await advanceJobs(open.store, HOUR);
    open.database.jobs.start(async ({ tenant, job }, _posted, trace) => {
      kinds.push(job.kind);
      if (job.kind !== 'meeting-step') return;
      const rest: Job = { kind: 'post-checklist', roundId: job.meetingId };
      await open.database.traced(trace).transaction(tenant, ({ jobs }) => jobs.enqueue(rest));
    }, keep);
    await eventually('all ran', () => kinds.length === 120);
    expect(kinds.indexOf('post-checklist')).toBeLessThan(kinds.lastIndexOf('meeting-step'));
  });

  test('whoever reports danger does not wait for a send-out that their own organisation planned', async () => {
    const step: Job = { kind: 'meeting-step', meetingId: 'm', step: 'checklist', at: 'then' };
    const soon = new Date(Date.now() + HOUR);
    await open.database.transaction('tenant', async ({ jobs }) => {
      for (let n = 0; n < 300; n += 1) await jobs.enqueue({ ...step, meetingId: `m-${n}` }, soon);
    });
    await advanceJobs(open.store, 2 * HOUR);
    await enqueue({ kind: 'tell-acute', roundId: 'r' });
    // Asked for by somebody who waits for it, too, though it is a step of a meeting.
    await enqueue({ ...step, meetingId: 'planned just now' }, new Date());
    start();
    await allDone(302);
    const place = (found: (job: Job) => boolean) => ran.findIndex(({ job }) => found(job));
    expect(place(({ kind }) => kind === 'tell-acute')).toBeLessThan(32);
    expect(place((job) => 'meetingId' in job && job.meetingId === 'planned just now')).toBeLessThan(32);
  });

  test('a job that came of nothing is a trace of its own', async () => {
    const traces: string[] = [];
    open.database.jobs.start((_job, _posted, trace) => {
      traces.push(trace);
      return Promise.resolve();
    }, keep);
    await enqueue(summary);
    await eventually('it ran', () => traces.length === 1);
    expect(traces).toEqual([expect.stringMatching(/^job-\d+$/)]);
  });

  test('what is logged of a job carries its trace, from its first failure until it is given up', async () => {
    const told: string[] = [];
    open.database.jobs.start(
      () => Promise.reject(new Error('down')),
      (_job, trace) => {
        told.push(trace);
        return Promise.reject(new Error('down'));
      },
    );
    await open.database.traced('activity').transaction('tenant', ({ jobs }) => jobs.enqueue(summary));
    await eventually('it failed', () => open.events.at(-1)?.event === 'job.failed');
    await eventually('it waits', async () => (await states()).waiting === 1);
    await open.store.query('update jobs set due_at = now(), attempts = $1', [MOST_ATTEMPTS - 1]);
    open.database.jobs.notify();
    await eventually('it was told', () => open.events.at(-1)?.event === 'job.given-up-untold');
    expect(open.events.map(({ event, facts }) => [event, facts['trace']])).toEqual([
      ['job.failed', 'activity'],
      ['job.given-up', 'activity'],
      ['job.given-up-untold', 'activity'],
    ]);
    expect(told).toEqual(['activity']);
  });

  test('one slow job does not hold up the others', async () => {
    const { held, letGo } = createHold();
    start(async (job) => {
      if (job.job.kind === 'post-checklist') await held;
      ran.push(job);
    });
    await enqueue({ kind: 'post-checklist', roundId: 'slow' });
    for (let n = 0; n < 20; n += 1) await enqueue({ kind: 'close-card', roundId: `round-${n}` });
    await eventually('the others ran', () => ran.length === 20);
    expect(ran.every(({ job }) => job.kind === 'close-card')).toBe(true);
    letGo();
    await allDone(21);
  });

  test('a kind that only a newer version knows is left for that, and in the end set aside, never handed out', async () => {
    await open.store.query(
      `insert into jobs (tenant, job, due_at) values ('tenant', $1::jsonb, now() - interval '1 minute')`,
      [JSON.stringify({ kind: 'format-disk' })],
    );
    const attempts = async () => (await open.store.query('select attempts from jobs')).rows[0]?.['attempts'];
    start();
    await eventually('the first attempt', async () => (await attempts()) === 1);
    await eventually('it waits again', async () => (await states()).waiting === 1);
    await open.store.query('update jobs set due_at = now(), attempts = $1', [MOST_ATTEMPTS - 1]);
    open.database.jobs.notify();
    await eventually('it is set aside', async () => (await states()).failed === 1);
    expect([...ran, ...givenUp]).toEqual([]);
    const told = { level: 'error', event: 'job.given-up' };
    expect(open.events.at(-1)).toMatchObject({ ...told, facts: { kind: null, attempt: MOST_ATTEMPTS } });
  });

  test('stopping finishes what runs and leaves the rest queued', async () => {
    const { held, letGo } = createHold();
    start(async (job) => {
      ran.push(job);
      await held;
    });
    await enqueue(summary);
    await eventually('it runs', () => ran.length === 1);
    const stopped = open.database.jobs.stop();
    await enqueue({ kind: 'close-card', roundId: 'r' });
    letGo();
    await stopped;
    expect(await states()).toEqual({ waiting: 1 });
  });

  test('a job that outlasts the grace goes back to the queue', async () => {
    start(async (job) => {
      ran.push(job);
      await new Promise(() => undefined);
    });
    await enqueue(summary);
    await eventually('it runs', () => ran.length === 1);
    await open.database.jobs.stop(1);
    expect(await states()).toEqual({ waiting: 1 });
    expect((await open.store.query('select attempts from jobs')).rows).toEqual([{ attempts: 0 }]);
  });

  test('a restart forgets nothing: what was queued, planned or interrupted runs', async () => {
    await enqueue(summary);
    await enqueue(progress);
    await enqueue({ kind: 'close-card', roundId: 'r' }, new Date(Date.now() + HOUR));
    await open.database.close();
    open = await home.open();
    await advanceJobs(open.store, 2 * HOUR);
    start();
    await allDone(3);
    expect(ran.map(({ job }) => job.kind).sort()).toEqual(['close-card', 'post-summary', 'show-progress']);
  });

  test('a job that a crash interrupted runs again', async () => {
    await enqueue(summary);
    // As a killed process leaves it, which was last seen a while ago.
    await open.store.query(`update jobs set claimed_by = 'killed'`);
    await open.store.query(`insert into instances values ('killed', now() - interval '10 minutes')`);
    await open.database.close();
    open = await home.open();
    start();
    await eventually('it runs', () => ran.length === 1, 30_000);
    expect(ran).toEqual([{ tenant: 'tenant', job: summary }]);
  });

  test('what is done is not done again, however the database came and went meanwhile', async () => {
    const { query } = open.store;
    const refusals = { 'delete from jobs where id': 2, 'with recursive tenants': 1 };
    const spy = jest.spyOn(open.store, 'query').mockImplementation(async (text, ...others) => {
      for (const begin of ['delete from jobs where id', 'with recursive tenants'] as const) {
        if (ran.length > 0 && text.startsWith(begin) && refusals[begin] > 0) {
          refusals[begin] -= 1;
          throw new Error('away');
        }
      }
      return query(text, ...others);
    });
    start();
    await enqueue(summary);
    await eventually('it is removed', async () => ran.length > 0 && (await states()).running === undefined);
    spy.mockRestore();
    expect(refusals).toEqual({ 'delete from jobs where id': 0, 'with recursive tenants': 0 });
    expect(ran).toEqual([{ tenant: 'tenant', job: summary }]);
  });

  test('what a job posted before it failed is known to it when it runs again', async () => {
    const found: (string | null)[] = [];
    start(async (job, posted) => {
      found.push(posted.find('first'));
      if (found.length > 1) return keep(job);
      await posted.add('first', 'activity-1');
      throw new Error('after the post');
    });
    await enqueue(summary);
    await eventually('it failed', async () => found.length === 1 && (await states()).waiting === 1);
    await advanceJobs(open.store, HOUR);
    open.database.jobs.notify();
    await allDone(1);
    expect(found).toEqual([null, 'activity-1']);
  });

  test('it waits as long as Teams asked, and not being its turn counts as no attempt', async () => {
    const errors = [new NotNow('429', 600_000), new Crowded('crowded', 300_000)];
    start((job) => {
      const error = errors.shift();
      if (error !== undefined) throw error;
      return keep(job);
    });
    await enqueue(summary);
    const row = async () => {
      const { rows } = await open.store.query(
        'select attempts, extract(epoch from due_at - now())::int as wait from jobs where claimed_by is null',
      );
      return rows[0];
    };
    for (const seconds of [600, 300]) {
      await eventually('it waits', async () => Number((await row())?.['wait'] ?? 0) > 100);
      const { attempts, wait } = (await row()) ?? {};
      expect(attempts).toBe(1);
      expect(Math.abs(Number(wait) - seconds)).toBeLessThan(20);
      await advanceJobs(open.store, HOUR);
      open.database.jobs.notify();
    }
    await allDone(1);
  });

  test('of those that must not cross one runs at a time, and all run', async () => {
    let beside = 0;
    let most = 0;
    start(async (job) => {
      most = Math.max(most, (beside += 1));
      for (let n = 0; n < 10; n += 1) await open.store.query('select 1'); // time enough for another to begin
      beside -= 1;
      await keep(job);
    });
    for (let n = 0; n < 5; n += 1) await enqueue({ ...summary, conversation: `19:${n}` });
    await allDone(5);
    expect(most).toBe(1);
  });

  test('a tenant with thousands of jobs keeps nobody else waiting, also after hours without any', async () => {
    const { held, letGo } = createHold();
    await makePlansForAnEmptyQueue();
    await open.store.query(
      `insert into jobs (tenant, job, due_at) select 'busy', $1::jsonb, now() - interval '1 hour' from generate_series(1, 20000)`,
      [JSON.stringify({ kind: 'close-card', roundId: 'r' })],
    );
    start(async (job) => {
      if (job.tenant === 'busy') await held;
      else await keep(job);
    });
    for (const tenant of ['another', 'a third']) {
      const begun = performance.now();
      await enqueue(summary, undefined, tenant);
      await allDoneOf(tenant);
      expect(performance.now() - begun).toBeLessThan(5_000);
    }
    letGo();
  });

  /** A server keeps the plan that it made when it last looked how full a table is. */
  const makePlansForAnEmptyQueue = async () => {
    await open.store.query(open.store.exclusive ? 'vacuum (truncate off) jobs' : 'vacuum analyze jobs');
    start();
    for (let n = 1; n <= 20; n += 1) {
      await enqueue({ kind: 'close-card', roundId: `${n}` });
      await allDone(n);
    }
    await open.database.jobs.stop(1);
  };
  const allDoneOf = async (tenant: string) => {
    await eventually(`the job of ${tenant} ran`, () => ran.some((job) => job.tenant === tenant), 3_000);
  };
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
  for (const { database } of [first, second]) database.jobs.start(count, count);
  const ids = Array.from({ length: 200 }, (_, n) => `round-${n}`);
  await Promise.all(
    ids.map((roundId, n) => {
      const { database } = n % 2 === 0 ? first : second;
      return database.transaction('tenant', (work) => work.jobs.enqueue({ kind: 'close-card', roundId }));
    }),
  );
  await eventually('all done', async () => {
    const { rows } = await first.store.query('select count(*)::int as n from jobs');
    return rows[0]?.['n'] === 0 && runs.size === ids.length;
  });
  expect([...runs.keys()].sort()).toEqual([...ids].sort());
  expect([...runs.values()].every((times) => times === 1)).toBe(true);
  await first.database.close();
  await second.database.close();
  await home.remove();
}, 60_000);

test('what thousands of done jobs leave is cleared away, also where no server does so by itself', async () => {
  const home = await DATABASES[0][1]();
  const { database, store } = await home.open();
  database.jobs.start(
    () => Promise.resolve(),
    () => Promise.resolve(),
  );
  const sizes: number[] = [];
  for (let wave = 0; wave < 4; wave += 1) {
    await store.query(
      `insert into jobs (tenant, job, due_at) select 'tenant ' || n % 9, $1::jsonb, now() from generate_series(1, 1200) as n`,
      [JSON.stringify({ kind: 'close-card', roundId: 'r' })],
    );
    database.jobs.notify();
    const left = async () => (await store.query('select count(*)::int as n from jobs')).rows[0]?.['n'];
    await eventually('all done', async () => (await left()) === 0);
    const { rows } = await store.query("select pg_total_relation_size('jobs')::int as size");
    sizes.push(Number(rows[0]?.['size']));
  }
  expect(sizes[3]).toBeLessThan(1.25 * Number(sizes[1]));
  await database.close();
  await home.remove();
});
