import type { Job } from '../../src/application/jobs';
import { advanceJobs } from '../support/advance-jobs';
import { eventually } from '../support/eventually';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

const summary: Job = { kind: 'post-summary', roundId: 'round-1', conversation: null };

describe.each(DATABASES)('coalesced jobs on %s', (_name, createHome) => {
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

  const enqueue = (job: Job) =>
    open.database.transaction('tenant', async (work) => {
      await work.jobs.enqueue(job);
    });
  const waiting = async () => (await open.store.query('select * from jobs where claimed_by is null')).rows;

  test('a burst of answers edits the summary once, at once; each that was asked for is posted', async () => {
    for (let answer = 0; answer < 5; answer += 1) await enqueue(summary);
    for (let asked = 0; asked < 2; asked += 1) await enqueue({ ...summary, conversation: '19:channel' });
    expect(await waiting()).toHaveLength(3);
    const ran: Job[] = [];
    open.database.jobs.start(
      ({ job }) => Promise.resolve(void ran.push(job)),
      () => Promise.resolve(),
    );
    await eventually('all ran', () => ran.length === 3);
  });

  test('one that posted and then failed runs again though another waits: the other would post it anew', async () => {
    const found: (string | null)[] = [];
    open.database.jobs.start(
      async (_job, posted) => {
        found.push(posted.find('step'));
        if (found.length > 1) return;
        await posted.add('step', 'activity-1');
        await enqueue(summary);
        throw new Error('after the post');
      },
      () => Promise.resolve(),
    );
    await enqueue(summary);
    await eventually('both wait or ran', async () => found.length > 1 || (await waiting()).length === 2);
    await advanceJobs(open.store, 3_600_000);
    open.database.jobs.notify();
    await eventually('both ran', () => found.length === 3);
    expect(found.slice(1).sort()).toEqual(['activity-1', null]);
  });
});
