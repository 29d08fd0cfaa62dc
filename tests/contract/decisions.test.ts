import type { Work } from '../../src/application/storage';
import { aCase, aChannel, aDecision, aMeeting, aRound } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

describe.each(DATABASES)('decisions on %s', (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;
  let tenant = '';
  let count = 0;

  const inTenant = async <T>(run: (work: Work) => Promise<T>) => await open.database.transaction(tenant, run);

  beforeAll(async () => {
    home = await createHome();
    open = await home.open();
  }, 60_000);
  afterAll(async () => {
    await open.database.close();
    await home.remove();
  });
  // Every test has a tenant of its own, with a round.
  beforeEach(async () => {
    count += 1;
    tenant = `tenant-${count}`;
    await inTenant(async (work) => {
      await work.channels.save(aChannel());
      await work.cases.add(aCase());
      await work.meetings.add(aMeeting());
      await work.rounds.add(aRound());
    });
  });

  test('come back as they were added, oldest first, and no others', async () => {
    const at = (id: string, day: string) =>
      aDecision({ id, decidedAt: new Date(`2026-0${day}T10:00:00Z`), level: 'process-manager', why: '' });
    await inTenant(async ({ cases, decisions }) => {
      await cases.add(aCase({ id: 'case-2', code: 'C-2' }));
      await decisions.add(at('second', '4-01'));
      await decisions.add(at('third', '5-01'));
      await decisions.add(aDecision());
      await decisions.add({ ...at('theirs', '1-01'), caseId: 'case-2' });
    });
    expect(await inTenant(({ decisions }) => decisions.ofCase('case-1'))).toEqual([
      aDecision(),
      at('second', '4-01'),
      at('third', '5-01'),
    ]);
    expect(await inTenant(({ decisions }) => decisions.ofCase('case-9'))).toEqual([]);
  });

  test('an id is used once; a case and a round must be there', async () => {
    await inTenant(({ decisions }) => decisions.add(aDecision()));
    await expect(inTenant(({ decisions }) => decisions.add(aDecision({ why: 'Anders' })))).rejects.toThrow(
      /exists/,
    );
    for (const missing of [{ caseId: 'case-9' }, { roundId: 'round-9' }]) {
      await expect(
        inTenant(({ decisions }) => decisions.add(aDecision({ id: 'decision-2', ...missing }))),
      ).rejects.toThrow(/foreign key/);
    }
    expect(await inTenant(({ decisions }) => decisions.ofCase('case-1'))).toEqual([aDecision()]);
  });

  test('why is stored encrypted only', async () => {
    await inTenant(({ decisions }) => decisions.add(aDecision()));
    const { rows } = await open.store.query('select * from decisions where tenant = $1', [tenant]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toMatch(/"why":"v1[.]test[.]/);
    expect(JSON.stringify(rows)).not.toMatch(/proberen|eerst/);
  });

  test.each(['cases', 'rounds'])('they go with their %s', async (table) => {
    await inTenant(({ decisions }) => decisions.add(aDecision()));
    await open.store.query(`delete from ${table} where tenant = $1`, [tenant]);
    const { rows } = await open.store.query('select id from decisions where tenant = $1', [tenant]);
    expect(rows).toEqual([]);
  });

  test('a round remembers what it suggested and where the feedback stands', async () => {
    const changed = { tips: ['T1', 'K3'], feedback: { conversation: '19:channel', activity: 'a' } } as const;
    await inTenant(({ rounds }) => rounds.save('round-1', changed));
    expect(await inTenant(({ rounds }) => rounds.find('round-1'))).toEqual(aRound(changed));
    await inTenant(({ rounds }) => rounds.save('round-1', { status: 'closed' }));
    expect(await inTenant(({ rounds }) => rounds.find('round-1'))).toEqual(
      aRound({ ...changed, status: 'closed' }),
    );
    const looked = await open.database.lookUp(tenant, (lookups) => lookups.ofRound('round-1'));
    expect(looked?.round).toEqual(aRound({ ...changed, status: 'closed' }));
    await inTenant(({ rounds }) => rounds.save('round-1', { feedback: null, tips: [] }));
    expect(await inTenant(({ rounds }) => rounds.find('round-1'))).toEqual(aRound({ status: 'closed' }));
  });
});
