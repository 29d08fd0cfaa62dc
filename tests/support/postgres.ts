import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** An empty database of its own on the tests' real PostgreSQL. */
export interface TestPostgres {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

export async function createPostgresDatabase(): Promise<TestPostgres> {
  const server = await serverUrl();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return {
    url: url.toString(),
    drop: async () => {
      await run(server, `drop database ${name} with (force)`);
    },
  };
}

async function serverUrl(): Promise<string> {
  const helper = process.env['OVERLEGMAAT_TEST_POSTGRES'];
  if (!helper) throw new Error('PostgreSQL for tests comes from jest global setup: run through jest.');
  const response = await fetch(helper);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** One statement on a connection of its own. */
export async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
