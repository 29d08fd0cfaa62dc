import { claimJobs, type ClaimedJob } from '../../src/infrastructure/jobs/queue';
import type { SqlStore } from '../../src/infrastructure/database/connection';
import { DATABASES } from '../support/test-database';

const TENANTS = 5;
const CLAIMED = 20;

/** Jobs of each tenant that are due, and as many that are not yet; half of them planned. */
async function fill(store: SqlStore, count: number): Promise<void> {
  await store.query('truncate jobs');
  for (const due of [`now() - interval '1 hour'`, `now() + interval '1 day'`]) {
    await store.query(
      `insert into jobs (tenant, job, lane, planned, due_at)
         select 'tenant ' || n % ${TENANTS}, '{"kind":"post-checklist","roundId":"r"}', 'lane/' || n || ${due},
           n % 2 = 0, ${due}
         from generate_series(1, ${count * TENANTS}) as n`,
    );
  }
}

/** Pages of 8 kB that claiming reads and writes, and what it claims. */
async function claiming(
  store: SqlStore,
): Promise<{ readonly pages: number; readonly jobs: readonly ClaimedJob[] }> {
  let pages = 0;
  const explaining: SqlStore = {
    ...store,
    query: async (text, values = []) => {
      const { rows } = await store.queryArrays(`explain (analyze, buffers, format json) ${text}`, values);
      const [{ Plan: plan }] = rows[0]?.[0] as [{ Plan: Record<string, number> }];
      pages = (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
      return await store.query(text, values);
    },
  };
  const claim = { instance: 'me', now: new Date(), most: CLAIMED, running: new Map(), perTenant: CLAIMED };
  return { jobs: await claimJobs(explaining, claim), pages };
}

test.each(DATABASES)('claiming jobs costs the same however many wait, on %s', async (_name, createHome) => {
  const home = await createHome();
  const open = await home.open();
  await fill(open.store, 200);
  const few = await claiming(open.store);
  await fill(open.store, 2_000);
  const many = await claiming(open.store);
  expect(many.jobs).toHaveLength(CLAIMED);
  expect(many.pages / few.pages).toBeLessThan(1.3);
  await open.database.close();
  await home.remove();
});
