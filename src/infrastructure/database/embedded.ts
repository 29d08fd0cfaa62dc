import { PGlite } from '@electric-sql/pglite';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { holdDataFolder } from '../data-folder';
import { StartupError } from '../startup-error';
import type { SqlStore } from './connection';
import { createEmbedded } from './create-embedded';
import { createSession } from './embedded-session';
import { streamTo } from './embedded-stream';
import { storeOn } from './store';

/**
 * PostgreSQL's default of 128 MB of buffers is reserved whole; this database needs far less. Plans are made once and
 * kept: planning takes longer here than looking up a row by its key, and hardly anything else is asked. Every statement
 * has its index, whatever the planner thinks of the size of a table.
 */
const SETTINGS = ['shared_buffers=16MB', 'plan_cache_mode=force_generic_plan', 'enable_seqscan=off'];

/**
 * Opens the database in the data folder, creating it at the first start, and holds the folder against
 * other processes until it is closed.
 * @throws StartupError when the folder cannot be used, or another process has it open
 */
export async function openEmbedded(dataDir: string): Promise<SqlStore> {
  const hold = await holdDataFolder(dataDir);
  try {
    const folder = join(dataDir, 'database');
    if (!(await exists(folder))) await createEmbedded(folder);
    const database = await open(folder);
    const session = createSession(() => streamTo(database));
    return storeOn(session.lend, {
      exclusive: true,
      close: async () => {
        await session.end();
        await database.close();
        await hold.release();
      },
    });
  } catch (error) {
    await hold.release();
    throw error;
  }
}

async function open(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create({
      dataDir: folder,
      startParams: [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
    });
  } catch (error) {
    throw new StartupError(
      `The embedded database in ${folder} does not open. Restore DATA_DIR from a backup, or move the folder away to start empty.`,
      { cause: error },
    );
  }
}

async function exists(folder: string): Promise<boolean> {
  return await access(folder).then(
    () => true,
    () => false,
  );
}
