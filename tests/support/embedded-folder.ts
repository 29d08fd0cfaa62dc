import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbedded } from '../../src/infrastructure/database/create-embedded';
import packageJson from '../../package.json';

/** Creating a database takes seconds, copying one takes none: each version of PGlite gets one template. */
const VERSION = packageJson.dependencies['@electric-sql/pglite'].replace(/[^0-9.]/g, '');
const TEMPLATE = join(__dirname, '../../node_modules/.cache/overlegmaat', `pglite-${VERSION}`);

/** A data folder with an empty embedded database in it. */
export interface TestFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** @param options.empty without a database, to see one created */
export async function createDataFolder({ empty = false } = {}): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'overlegmaat-data-'));
  if (!empty) await cp(await template(), join(path, 'database'), { recursive: true });
  return { path, remove: async () => await rm(path, { recursive: true, force: true }) };
}

async function template(): Promise<string> {
  if (await exists(TEMPLATE)) return TEMPLATE;
  await mkdir(join(TEMPLATE, '..'), { recursive: true });
  // Test files run side by side: each makes its own, one becomes the template.
  const mine = `${TEMPLATE}.${process.pid}`;
  await createEmbedded(mine);
  await rename(mine, TEMPLATE).catch(async (error: unknown) => {
    if (!(await exists(TEMPLATE))) throw error;
    await rm(mine, { recursive: true, force: true });
  });
  return TEMPLATE;
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
