import { once } from 'node:events';
import type { TestGlobals } from './test-globals';

export default async function globalTeardown(): Promise<void> {
  const helper = (globalThis as TestGlobals).postgresHelper;
  if (!helper || helper.exitCode !== null) return;
  const ended = once(helper, 'exit');
  helper.stdin?.end();
  await ended;
}
