import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { streamTo } from '../../src/infrastructure/database/embedded-stream';

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
});
afterAll(async () => {
  await database.close();
});

async function connect(): Promise<Client> {
  const client = new Client({ user: 'postgres', database: 'postgres', stream: () => streamTo(database) });
  await client.connect();
  return client;
}

test('values, nothing and many rows come back as they are, however long', async () => {
  const client = await connect();
  const long = 'é'.repeat(300_000);
  const { rows } = await client.query('select $1::text as long, null as nothing, $2::int as n', [long, 7]);
  expect(rows).toEqual([{ long, nothing: null, n: 7 }]);
  const many = await client.query('select n from generate_series(1, $1::int) as n', [20_000]);
  expect(many.rows).toHaveLength(20_000);
  await client.end();
});

test('a statement that fails says why, and the next one works', async () => {
  const client = await connect();
  await expect(client.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
});

test('a client that comes after another finds nothing of it: no transaction, no prepared statement', async () => {
  await database.exec('create table kept (line text)');
  const first = await connect();
  await first.query({ name: 's', text: 'select 1 as first' });
  await first.query('begin');
  await first.query(`insert into kept values ('never committed')`);
  await first.end();
  const second = await connect();
  expect((await second.query({ name: 's', text: 'select * from kept' })).rows).toEqual([]);
  await second.end();
});

test('others get a turn between statements, however many wait', async () => {
  const client = await connect();
  let turns = 0;
  let going = true;
  const takeTurns = () => {
    turns += 1;
    if (going) setImmediate(takeTurns);
  };
  takeTurns();
  await Promise.all(Array.from({ length: 20 }, () => client.query('select 1')));
  going = false;
  expect(turns).toBeGreaterThanOrEqual(20);
  await client.end();
});
