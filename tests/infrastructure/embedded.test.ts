import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbedded } from '../../src/infrastructure/database/embedded';
import { StartupError } from '../../src/infrastructure/startup-error';
import { createDataFolder, type TestFolder } from '../support/embedded-folder';

let folder: TestFolder;
afterEach(async () => {
  await folder.remove();
});

test('the first start creates the database, later ones find it, with small buffers', async () => {
  folder = await createDataFolder({ empty: true });
  const first = await openEmbedded(folder.path);
  await first.query('create table kept (line text)');
  await first.query('insert into kept values ($1)', ['still here']);
  await first.close();
  const second = await openEmbedded(folder.path);
  expect(await second.query('select * from kept')).toEqual({ rows: [{ line: 'still here' }] });
  expect(await second.query('show shared_buffers')).toEqual({ rows: [{ shared_buffers: '16MB' }] });
  await second.close();
  expect(await readdir(folder.path)).toEqual(['database']);
});

test('a creation that was cut off starts anew', async () => {
  folder = await createDataFolder({ empty: true });
  await mkdir(join(folder.path, 'database.new'));
  await writeFile(join(folder.path, 'database.new', 'PG_VERSION'), 'half');
  const store = await openEmbedded(folder.path);
  expect(await store.query('select 1 as one')).toEqual({ rows: [{ one: 1 }] });
  await store.close();
});

test('two at once: the second is told who has it, the first goes on', async () => {
  folder = await createDataFolder();
  const store = await openEmbedded(folder.path);
  await expect(openEmbedded(folder.path)).rejects.toThrow(/in use by another Overlegmaat/);
  expect(await store.query('select 1 as one')).toEqual({ rows: [{ one: 1 }] });
  await store.close();
});

test('a database that does not open is told with the remedy, and lets go of the folder', async () => {
  folder = await createDataFolder({ empty: true });
  await mkdir(join(folder.path, 'database'));
  await writeFile(join(folder.path, 'database', 'PG_VERSION'), '9');
  const opening = openEmbedded(folder.path);
  await expect(opening).rejects.toThrow(StartupError);
  await expect(opening).rejects.toThrow(/Restore DATA_DIR from a backup/);
  expect(await readdir(folder.path)).toEqual(['database']);
});

test("settings for another database's client leave it alone", async () => {
  folder = await createDataFolder();
  process.env['PGSSLMODE'] = 'require';
  try {
    const store = await openEmbedded(folder.path);
    expect(await store.query('select 1 as one')).toEqual({ rows: [{ one: 1 }] });
    await store.close();
  } finally {
    delete process.env['PGSSLMODE'];
  }
});
