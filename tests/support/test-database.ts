import { systemClock } from '../../src/infrastructure/clock';
import { parseDataKeys, type KeyRing } from '../../src/infrastructure/data-keys';
import type { SqlStore } from '../../src/infrastructure/database/connection';
import { openEmbedded } from '../../src/infrastructure/database/embedded';
import { openDatabase, type OpenDatabase } from '../../src/infrastructure/database/open-database';
import { openPostgres } from '../../src/infrastructure/database/postgres';
import { createDataFolder } from './embedded-folder';
import { createPostgresDatabase } from './postgres';
import { createRememberingLog, type LoggedEvent } from './remembering-log';

const TEST_KEYS: KeyRing = parseDataKeys(`test:${Buffer.alloc(32, 7).toString('base64')}`);

export interface TestDatabase {
  readonly database: OpenDatabase;
  /** Beside the application: to see rows as they are stored. */
  readonly store: SqlStore;
  /** What was logged since it was opened. */
  readonly events: LoggedEvent[];
}

/** Somewhere a database lives: it can be opened again after it was closed. */
export interface DatabaseHome {
  readonly open: (keys?: KeyRing) => Promise<TestDatabase>;
  readonly remove: () => Promise<void>;
}

async function embeddedHome(): Promise<DatabaseHome> {
  const folder = await createDataFolder();
  const openStore = async () => await openEmbedded(folder.path);
  return { open: opener(openStore), remove: folder.remove };
}

async function postgresHome(): Promise<DatabaseHome> {
  const { url, drop } = await createPostgresDatabase();
  const openStore = async () => await openPostgres({ url, log: createRememberingLog().log });
  return { open: opener(openStore), remove: drop };
}

function opener(openStore: () => Promise<SqlStore>): DatabaseHome['open'] {
  return async (keys = TEST_KEYS) => {
    const { log, events } = createRememberingLog();
    const store = await openStore();
    return { database: await openDatabase({ store, keys, clock: systemClock, log }), store, events };
  };
}

/** Both databases, for suites that must hold on either. */
export const DATABASES = [
  ['embedded', embeddedHome],
  ['PostgreSQL', postgresHome],
] as const;
