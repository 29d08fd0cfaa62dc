import { PGlite, type Results, type Transaction } from '@electric-sql/pglite';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { holdDataFolder } from '../data-folder';
import { StartupError } from '../startup-error';
import type { SqlConnection, SqlRow, SqlStore } from './connection';
import { createEmbedded } from './create-embedded';

/** PostgreSQL's default of 128 MB is reserved whole; this database needs far less. */
const SMALL_BUFFERS = ['-c', 'shared_buffers=16MB'];

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
    return storeOn(database, async () => {
      await database.close();
      await hold.release();
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
      startParams: [...PGlite.defaultStartParams, ...SMALL_BUFFERS],
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

function storeOn(database: PGlite, close: () => Promise<void>): SqlStore {
  return {
    exclusive: true,
    ...over(database),
    query: async (text, values) => {
      try {
        return await over(database).query(text, values);
      } catch (error) {
        // A text of several statements that began a transaction of its own leaves it open.
        if (!values?.length) await database.exec('rollback');
        throw error;
      }
    },
    transaction: async (run) =>
      await database.transaction(async (transaction) => await run(over(transaction))),
    close,
  };
}

function over(database: PGlite | Transaction): SqlConnection {
  return {
    async query(text, values) {
      const result = values?.length
        ? await database.query<SqlRow>(text, [...values])
        : ((await database.exec(text)).at(-1) as Results<SqlRow> | undefined);
      return { rows: result?.rows ?? [] };
    },
    async queryArrays(text, values) {
      // The types know rows as objects only.
      const { rows } = await database.query<unknown[]>(text, [...values], { rowMode: 'array' });
      return { rows };
    },
  };
}
