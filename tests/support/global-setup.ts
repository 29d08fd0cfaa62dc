import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { TEST_POSTGRES, type TestGlobals } from './test-globals';

/** Starts the helper that starts a real PostgreSQL when the first test asks for one. */
export default async function globalSetup(): Promise<void> {
  const helper = spawn(process.execPath, [join(__dirname, 'postgres-server.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = (await once(helper.stdout, 'data')) as [Buffer];
  process.env[TEST_POSTGRES] = `http://127.0.0.1:${port.toString().trim()}/`;
  (globalThis as TestGlobals).postgresHelper = helper;
}
