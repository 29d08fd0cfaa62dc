import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isErrnoException } from './errno';
import { isAlive, thisProcess } from './owner';
import { StartupError } from './startup-error';

/** A data folder held by this process. */
export interface FolderHold {
  release(): Promise<void>;
}

interface Claim {
  readonly file: string;
  readonly number: number;
}

const CLAIM = /^owner[.](\d+)$/;
const HEARTBEAT_MS = 10_000;

/**
 * Holds the data folder against other processes, also when two start at the same moment and after an
 * owner was killed.
 *
 * Claims are files `owner.<n>`, made by an atomic link. Whoever finds only dead claims makes the next number,
 * which just one process can; it never removes the claim of another before its own stands, so there
 * is no moment in which two win. A last look catches a process that fell asleep between looking and claiming.
 * @throws StartupError when the folder cannot be used or a living process holds it
 */
export async function holdDataFolder(dataDir: string): Promise<FolderHold> {
  try {
    await makeFolder(dataDir);
    const earlier = await deadClaims(dataDir);
    const mine = await claim(dataDir, Math.max(0, ...earlier.map(({ number }) => number)) + 1);
    try {
      await deadClaims(dataDir, mine);
    } catch (error) {
      await remove(mine.file);
      throw error;
    }
    await Promise.all(earlier.map(({ file }) => remove(file)));
    return holdOn(mine);
  } catch (error) {
    if (!isErrnoException(error)) throw error;
    throw new StartupError(
      `DATA_DIR ${dataDir} cannot be used (${error.code}). Make it a folder that this user can read and write, or choose another.`,
    );
  }
}

/**
 * Makes a folder, for this user alone, and those above it that are missing. Node's own `recursive` never ends where
 * the system says "not found" to a folder that cannot be made, as in /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    // Another process may have been first.
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** All claims but `mine`. @throws StartupError when one of them is alive */
async function deadClaims(dataDir: string, mine?: Claim): Promise<Claim[]> {
  const names = await readdir(dataDir);
  const claims = names
    .map((name) => ({ file: join(dataDir, name), number: Number(CLAIM.exec(name)?.[1]) }))
    .filter(({ number }) => number >= 0 && number !== mine?.number);
  for (const { file } of claims) {
    if (await isAlive(file)) throw held(dataDir, file);
  }
  return claims;
}

async function claim(dataDir: string, number: number): Promise<Claim> {
  const file = join(dataDir, `owner.${number}`);
  const draft = join(dataDir, `claim.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(await thisProcess()), { mode: 0o600 });
  try {
    await link(draft, file);
    return { file, number };
  } catch (error) {
    if (isErrnoException(error) && error.code === 'EEXIST') throw held(dataDir, file);
    throw error;
  } finally {
    await unlink(draft);
  }
}

function holdOn({ file }: Claim): FolderHold {
  // Processes that cannot see ours (in another container) go by the age of the file.
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      await remove(file);
    },
  };
}

function held(dataDir: string, file: string): StartupError {
  return new StartupError(
    `DATA_DIR ${dataDir} is in use by another Overlegmaat (${file}). Stop that one, or give this one its own DATA_DIR.`,
  );
}

async function remove(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (!isErrnoException(error) || error.code !== 'ENOENT') throw error;
  });
}
