import type { Request } from '../../src/application/ports';
import { BEAT_MS, LEASE_MS, beat } from '../../src/infrastructure/jobs/instances';
import { TEAMS_LIMITS } from '../../src/infrastructure/pace/limits';
import { createPace } from '../../src/infrastructure/pace/pace';
import { eventually } from '../support/eventually';
import type { SqlStore } from '../../src/infrastructure/database/connection';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

// What was written down gets other times: to the product it looks as if the clock of the database had jumped.
const HOUR_MS = 3_600_000;
const post: Request = { tenant: 'tenant', kind: 'post', conversation: '19:channel' };

describe.each(DATABASES)('the clock of %s goes back', (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;
  beforeEach(async () => {
    home = await createHome();
    open = await home.open();
  });
  afterEach(async () => {
    await open.database.close();
    await home.remove();
  });

  test('by an hour: posts go on, and keep to the limits from then on', async () => {
    const pace = createPace(open.store, TEAMS_LIMITS);
    await pace.take(post); // and never done
    await open.store.query(
      `update paces set taken = array(select at + $1::bigint from unnest(taken) as at),
         busy_until = case when busy_until = 0 then 0 else busy_until + $1::bigint end`,
      [HOUR_MS],
    );
    const begun = performance.now();
    for (let posts = 0; posts < 9; posts += 1) await (await pace.take(post)).done(null);
    const took = performance.now() - begun;
    expect(took).toBeGreaterThan(2_000); // eight in two seconds
    expect(took).toBeLessThan(20_000);
  });
});

test('the clock of a server goes ahead: whoever is seen first takes no jobs from those that live', async () => {
  const home = await DATABASES[1][1]();
  const first = await home.open();
  const { store } = first;
  const seen = (instance: string) => beat(store, instance).then(() => undefined);
  await seen('another');
  await first.database.transaction('tenant', ({ jobs }) =>
    jobs.enqueue({ kind: 'close-card', roundId: 'round-1' }, new Date(Date.now() + HOUR_MS)),
  );
  await store.query(`update jobs set claimed_by = 'another'`);
  const nothing = () => Promise.resolve();
  first.database.jobs.start(nothing, nothing);
  const freed = () => first.events.some(({ event }) => event === 'jobs.freed');

  // Seen all through a lease, from now on it frees the jobs of the dead.
  const begun = performance.now();
  await eventually(
    'both lived on',
    async () => {
      await seen('another');
      return performance.now() - begun > LEASE_MS + 2 * BEAT_MS;
    },
    30_000,
  );
  await store.query(`update instances set seen_at = seen_at - interval '1 hour'`);
  await eventually('it was seen again itself', async () => (await silent(store)) === 1);
  await store.query(`select pg_sleep(${BEAT_MS / 2_000})`);
  await seen('another');
  await store.query(`select pg_sleep(${BEAT_MS / 1_000})`);
  expect(freed()).toBe(false);
  // When it is dead indeed, it is found out all the same.
  await eventually('its jobs are free', freed, 40_000);
  await first.database.close();
  await home.remove();
});

async function silent(store: SqlStore): Promise<number> {
  const { rows } = await store.query(
    `select count(*)::int as n from instances where seen_at < now() - interval '1 minute'`,
  );
  return Number(rows[0]?.['n']);
}
