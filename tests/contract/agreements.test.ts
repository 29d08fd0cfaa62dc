import type { Work } from '../../src/application/storage';
import { aCase, aChannel, anAgreement } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

describe.each(DATABASES)('agreements on %s', (_name, createHome) => {
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
  // Every test has a tenant of its own, with a case.
  beforeEach(async () => {
    count += 1;
    tenant = `tenant-${count}`;
    await inTenant(async (work) => {
      await work.channels.save(aChannel());
      await work.cases.add(aCase());
    });
  });

  const nudge = { given: '2026-04-02', deadline: '2026-04-09' };
  const settled = anAgreement({
    what: 'Jeugdhulp plant een huisbezoek',
    organisation: 'Jeugdhulp De Brug',
    due: '2026-04-20',
    status: 'broken',
    reminder: nudge,
    manager: { given: '2026-04-10', deadline: '2026-04-17' },
    past: [
      { kind: 'reminder', ...nudge },
      { kind: 'manager', given: '2026-03-01', deadline: '2026-03-08' },
    ],
    settledAt: new Date('2026-04-03T09:00:00Z'),
  });

  test('come back as they were added, and as they were saved', async () => {
    await inTenant(({ agreements }) => agreements.add(anAgreement()));
    expect(await inTenant(({ agreements }) => agreements.ofCase('case-1'))).toEqual([anAgreement()]);
    await inTenant(({ agreements }) => agreements.save(settled));
    expect(await inTenant(({ agreements }) => agreements.ofCase('case-1'))).toEqual([settled]);
    expect(await inTenant(({ agreements }) => agreements.lock('agreement-1'))).toEqual(settled);
    await inTenant(({ agreements }) => agreements.save(anAgreement()));
    expect(await inTenant(({ agreements }) => agreements.lock('agreement-1'))).toEqual(anAgreement());
  });

  test('what is not there is null, or an error where it must be', async () => {
    expect(await inTenant(({ agreements }) => agreements.lock('agreement-9'))).toBeNull();
    expect(await inTenant(({ agreements }) => agreements.ofCase('case-9'))).toEqual([]);
    await expect(inTenant(({ agreements }) => agreements.save(anAgreement()))).rejects.toThrow(
      /does not exist/,
    );
    await expect(
      inTenant(({ agreements }) => agreements.add(anAgreement({ caseId: 'case-9' }))),
    ).rejects.toThrow(/foreign key/);
  });

  test('an id is used once', async () => {
    await inTenant(({ agreements }) => agreements.add(anAgreement()));
    await expect(inTenant(({ agreements }) => agreements.add(settled))).rejects.toThrow(/exists/);
    expect(await inTenant(({ agreements }) => agreements.ofCase('case-1'))).toEqual([anAgreement()]);
  });

  test('those of a case come by due date, and no others', async () => {
    await inTenant(async ({ cases, agreements }) => {
      await cases.add(aCase({ id: 'case-2', code: 'C-2' }));
      await agreements.add(anAgreement({ id: 'late', due: '2026-12-01' }));
      await agreements.add(anAgreement({ id: 'past', due: '2025-11-30' }));
      await agreements.add(anAgreement({ id: 'soon', due: '2026-04-02' }));
      await agreements.add(anAgreement({ id: 'theirs', due: '2026-01-01', caseId: 'case-2' }));
    });
    const found = await inTenant(({ agreements }) => agreements.ofCase('case-1'));
    expect(found.map(({ id }) => id)).toEqual(['past', 'soon', 'late']);
  });

  test('who locks one makes the next wait', async () => {
    await inTenant(({ agreements }) => agreements.add(anAgreement({ what: '' })));
    const addOne = async ({ agreements }: Work) => {
      const agreement = await agreements.lock('agreement-1');
      if (!agreement) throw new Error('The agreement is missing.');
      await agreements.save({ ...agreement, what: `${agreement.what}x` });
    };
    await Promise.all(Array.from({ length: 10 }, () => inTenant(addOne)));
    expect((await inTenant(({ agreements }) => agreements.lock('agreement-1')))?.what).toBe('x'.repeat(10));
  });

  test('what was agreed and by which organisation is stored encrypted only', async () => {
    await inTenant(async ({ agreements }) => {
      await agreements.add(anAgreement());
      await agreements.add({ ...settled, id: 'agreement-2' });
      await agreements.save({ ...settled, id: 'agreement-2' });
    });
    const { rows } = await open.store.query('select * from agreements where tenant = $1', [tenant]);
    const stored = JSON.stringify(rows);
    expect(rows).toHaveLength(2);
    expect(stored).not.toMatch(/School|Oost|huisarts|Jeugdhulp|Brug|huisbezoek/);
    expect(stored.match(/v1[.]test[.]/g)).toHaveLength(4);
  });

  test('nothing else than a nudge is read as one', async () => {
    await inTenant(({ agreements }) => agreements.add(anAgreement()));
    await open.store.query(
      `update agreements set reminder = '{"given":"soon","deadline":"2026-04-09"}' where tenant = $1`,
      [tenant],
    );
    await expect(inTenant(({ agreements }) => agreements.ofCase('case-1'))).rejects.toThrow();
  });

  test('the case of one is found by its id, in its own tenant', async () => {
    await inTenant(({ agreements }) => agreements.add(anAgreement()));
    const ofAgreement = (id: string, of = tenant) =>
      open.database.lookUp(of, (lookups) => lookups.ofAgreement(id));
    expect(await ofAgreement('agreement-1')).toEqual({ channel: aChannel(), case: aCase() });
    expect(await ofAgreement('agreement-9')).toBeNull();
    expect(await ofAgreement('agreement-1', 'other tenant')).toBeNull();
  });

  test('they go with their case', async () => {
    await inTenant(({ agreements }) => agreements.add(anAgreement()));
    await open.store.query('delete from cases where tenant = $1', [tenant]);
    const { rows } = await open.store.query('select id from agreements where tenant = $1', [tenant]);
    expect(rows).toEqual([]);
  });
});
