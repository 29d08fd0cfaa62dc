import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { holdDataFolder } from '../../src/infrastructure/data-folder';
import { thisProcess } from '../../src/infrastructure/owner';
import { StartupError } from '../../src/infrastructure/startup-error';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overlegmaat-folder-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Claims the folder as another program on this machine would, by its process id. */
async function claimFor(program: ChildProcess): Promise<void> {
  await writeClaim({ ...(await thisProcess()), pid: program.pid ?? 0, started: null });
}

async function writeClaim(owner: object): Promise<void> {
  await writeFile(join(folder, 'owner.7'), JSON.stringify(owner));
}

test('a folder is held until it is released', async () => {
  const hold = await holdDataFolder(join(folder, 'new'));
  const second = holdDataFolder(join(folder, 'new'));
  await expect(second).rejects.toThrow(StartupError);
  await expect(second).rejects.toThrow(/in use by another Overlegmaat.*Stop that one.*DATA_DIR/);
  await hold.release();
  await (await holdDataFolder(join(folder, 'new'))).release();
  expect(await readdir(join(folder, 'new'))).toEqual([]);
});

test('of many that start at the same moment one wins', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => holdDataFolder(folder)));
  const won = outcomes.filter(({ status }) => status === 'fulfilled');
  expect(won).toHaveLength(1);
});

test('a claim whose owner was killed does not stand in the way, and at most one takes over', async () => {
  const program = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(program, 'spawn');
  await claimFor(program);
  await expect(holdDataFolder(folder)).rejects.toThrow(/in use/);

  const ended = once(program, 'exit');
  program.kill('SIGKILL');
  await ended;
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => holdDataFolder(folder)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['owner.8']);
});

test('a process id that was given to another program is no owner', async () => {
  await writeClaim({ ...(await thisProcess()), started: 'long ago' });
  const hold = await holdDataFolder(folder);
  expect(await readdir(folder)).toEqual(['owner.8']);
  await hold.release();
});

test('an owner in another container counts while its claim is fresh', async () => {
  await writeClaim({ pid: 1, place: 'elsewhere', started: null });
  await expect(holdDataFolder(folder)).rejects.toThrow(/in use/);
  const longAgo = new Date(Date.now() - 3_600_000);
  await utimes(join(folder, 'owner.7'), longAgo, longAgo);
  await (await holdDataFolder(folder)).release();
});

test('folders above it that are missing are made, for this user alone', async () => {
  const hold = await holdDataFolder(join(folder, 'a', 'b', 'c'));
  for (const made of ['a', 'a/b', 'a/b/c']) {
    const { mode } = await stat(join(folder, made));
    expect(mode & 0o777).toBe(0o700);
  }
  await hold.release();
});

test.each([
  ['a file in its place', 'file'],
  ['a file above it', 'file/below/it'],
  ['a place where nobody can make one', '/proc/overlegmaat'],
  ['a place below one where nobody can make one', '/proc/overlegmaat/data'],
  ['a link that leads nowhere', 'link'],
])('a folder that cannot be used is told with the remedy: %s', async (_what, path) => {
  await writeFile(join(folder, 'file'), '');
  await symlink(join(folder, 'nowhere'), join(folder, 'link'));
  const holding = holdDataFolder(resolve(folder, path));
  await expect(holding).rejects.toThrow(StartupError);
  await expect(holding).rejects.toThrow(/DATA_DIR .* cannot be used .*read and write, or choose another/);
});
