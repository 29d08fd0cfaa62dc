import type { Work } from '../../src/application/storage';
import { begunWeighing } from '../../src/domain/sharing/weighing';
import { aWeighing } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

describe.each(DATABASES)('weighings on %s', (_name, createHome) => {
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
  beforeEach(() => {
    count += 1;
    tenant = `tenant-${count}`;
  });

  test('come back as they were added, and as they were saved', async () => {
    const later = aWeighing({
      weighing: { answers: { acute: 'yes', purpose: 'help' }, notes: { case: 'C-1', review: '' }, at: null },
      language: 'en',
      kept: true,
      expiresAt: new Date('2030-02-01T00:00:00Z'),
    });
    await inTenant((work) => work.weighings.add(aWeighing()));
    expect(await inTenant((work) => work.weighings.lock('weighing-1', '29:anna'))).toEqual(aWeighing());
    await inTenant((work) => work.weighings.save(later));
    expect(await inTenant((work) => work.weighings.lock('weighing-1', '29:anna'))).toEqual(later);
  });

  test('somebody else finds nothing', async () => {
    await inTenant((work) => work.weighings.add(aWeighing()));
    expect(await inTenant((work) => work.weighings.lock('weighing-1', '29:bram'))).toBeNull();
    expect(await inTenant((work) => work.weighings.of('29:bram'))).toEqual([]);
  });

  test('all of a person come newest first', async () => {
    const older = aWeighing({ id: 'weighing-0', begunAt: new Date('2029-12-01T00:00:00Z') });
    await inTenant((work) => work.weighings.add(aWeighing()));
    await inTenant((work) => work.weighings.add(older));
    const found = await inTenant((work) => work.weighings.of('29:anna'));
    expect(found.map(({ id }) => id)).toEqual(['weighing-1', 'weighing-0']);
  });

  test('removed, nothing of them is left', async () => {
    await inTenant((work) => work.weighings.add(aWeighing()));
    await inTenant((work) => work.weighings.remove('weighing-1'));
    expect(await inTenant((work) => work.weighings.of('29:anna'))).toEqual([]);
  });

  test('what was typed and chosen is stored encrypted', async () => {
    const weighing = { ...begunWeighing, answers: { purpose: 'plainly-readable' } };
    await inTenant((work) => work.weighings.add(aWeighing({ weighing })));
    const { rows } = await open.store.query('select content from weighings where tenant = $1', [tenant]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toMatch(/"v1\./);
    expect(JSON.stringify(rows)).not.toMatch(/plainly-readable|purpose/);
  });
});
