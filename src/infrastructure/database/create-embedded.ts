import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StartupError } from '../startup-error';

/** Given as text, so that it is found whether this file runs from src or from dist. */
const CREATE = `
  const [, pglite, folder] = process.argv;
  require(pglite).PGlite.create(folder).then((database) => database.close());
`;

/**
 * Creates an empty embedded database. In a process of its own: creating one takes over 800 MB for some
 * seconds, which this process would keep. The folder appears whole or not at all.
 */
export async function createEmbedded(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  try {
    await rm(draft, { recursive: true, force: true });
    await promisify(execFile)(process.execPath, [
      '-e',
      CREATE,
      require.resolve('@electric-sql/pglite'),
      draft,
    ]);
    await rename(draft, folder);
  } catch (error) {
    throw new StartupError(
      `The embedded database could not be created in ${folder}. It needs about 1 GB of free memory once and 50 MB of disk; free those, or set DATABASE_URL to use a PostgreSQL server.`,
      { cause: error },
    );
  }
}
