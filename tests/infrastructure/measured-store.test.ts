import { measured } from '../../src/infrastructure/database/measured-store';
import { optimistically } from '../../src/infrastructure/database/optimistic';
import { ReadAhead } from '../../src/infrastructure/database/read-ahead';
import { DATABASES, type DatabaseHome } from '../support/test-database';
import type { SqlStore } from '../../src/infrastructure/database/connection';

describe.each(DATABASES)('%s', (_name, createHome) => {
  let home: DatabaseHome;
  let store: SqlStore;
  let close: () => Promise<void>;
  let steps: string[] = [];
  let seconds: number[] = [];

  beforeAll(async () => {
    home = await createHome();
    const opened = await home.open();
    close = () => opened.database.close();
    store = measured(opened.store, (step, outcome, took) => {
      steps.push(`${step} ${outcome}`);
      seconds.push(took);
    });
    await store.query('create table measured (id int primary key)');
  });
  beforeEach(() => {
    steps = [];
    seconds = [];
  });
  afterAll(async () => {
    await close();
    await home.remove();
  });

  test('statements by themselves', async () => {
    expect(await store.query('select $1::int as one', [1])).toEqual({ rows: [{ one: 1 }] });
    expect(await store.queryArrays('select $1::int', [1])).toEqual({ rows: [[1]] });
    expect(steps).toEqual(['statement done', 'statement done']);
    for (const took of seconds) expect(took).toBeGreaterThan(0);
  });

  test('a transaction: its begin, its statements, its commit', async () => {
    expect(
      await store.transaction(async (connection) => (await connection.query('select 1 as one')).rows),
    ).toEqual([{ one: 1 }]);
    expect(steps).toEqual(['begin done', 'statement done', 'commit done']);
  });

  test('a statement that is wrong has failed, and its error stays what it was', async () => {
    await expect(store.query('select * from nowhere')).rejects.toMatchObject({ code: '42P01' });
    expect(steps).toEqual(['statement failed']);
  });

  test('a second row with the same key was refused: the database works', async () => {
    await expect(store.query('insert into measured values ($1), ($1)', [1])).rejects.toMatchObject({
      code: '23505',
    });
    expect(steps).toEqual(['statement refused']);
  });

  test('a use case that changes its mind is no failure of the database', async () => {
    const stale = new Error('somebody was first');
    await expect(store.transaction(() => Promise.reject(stale))).rejects.toBe(stale);
    expect(steps).toEqual(['begin done']);
  });

  test('what somebody changed while it was decided was refused, and is written on the second attempt', async () => {
    await store.query('insert into measured values (2)');
    const row = { text: 'select id from measured where id = $1', values: [2] };
    let version = 1;
    steps = [];
    await optimistically(store, new ReadAhead(), async (connection) => {
      await connection.hold({
        lock: { ...row, text: `${row.text} for update` },
        read: row,
        unchanged: () => ({ text: 'select from measured where id = $1', values: [version++ === 1 ? 3 : 2] }),
      });
      connection.send('update measured set id = id + 2 where id = $1', [2]);
    });
    expect(steps).toEqual([
      'statement done',
      'statement refused',
      'begin done',
      'statement done',
      'commit done',
    ]);
    expect((await store.query('select id from measured')).rows).toEqual([{ id: 4 }]);
  });

  test('a commit that becomes a rollback has failed', async () => {
    const doomed = store.transaction(async (connection) => {
      await connection.query('select * from nowhere').catch(() => undefined);
    });
    await expect(doomed).rejects.toThrow('rolled back');
    expect(steps).toEqual(['begin done', 'statement failed', 'commit failed']);
  });
});

test('a database that cannot be reached fails to begin', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const nowhere: SqlStore = {
    exclusive: false,
    query: () => Promise.reject(away),
    urgently: () => Promise.reject(away),
    queryArrays: () => Promise.reject(away),
    transaction: () => Promise.reject(away),
    close: () => Promise.resolve(),
  };
  const steps: string[] = [];
  const store = measured(nowhere, (step, outcome) => steps.push(`${step} ${outcome}`));
  await expect(store.transaction(() => Promise.resolve())).rejects.toBe(away);
  await expect(store.query('select 1')).rejects.toBe(away);
  expect(steps).toEqual(['begin failed', 'statement failed']);
});
