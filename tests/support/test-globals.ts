import type { ChildProcess } from 'node:child_process';

/** The environment variable that tells test files where to ask for PostgreSQL. */
export const TEST_POSTGRES = 'OVERLEGMAAT_TEST_POSTGRES';

/** What global setup leaves for global teardown. */
export type TestGlobals = typeof globalThis & { postgresHelper?: ChildProcess };
