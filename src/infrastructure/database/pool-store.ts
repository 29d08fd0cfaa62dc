import type { Pool, PoolClient, QueryResult } from 'pg';
import type { SqlConnection, SqlRow, SqlStore } from './connection';
import { endsConnection } from './postgres-errors';
import { createTurns } from './turns';

/** Statements of which each connection keeps the plan. More than the product has; a bound on what they may take. */
const MOST_PREPARED = 500;

/** For who is patient; the driver takes 0 for its own limit. */
const LONGEST_MS = 24 * 3_600_000;

/** A store on a pool of connections, whichever database answers them. */
export function storeOn(pool: Pool, options: Pick<SqlStore, 'exclusive' | 'close'>): SqlStore {
  const nameOf = namesForStatements();
  // A server's pool lends by itself, and gives up in time when the server does not answer.
  const turns = options.exclusive ? createTurns(pool.options.max) : null;
  const lend = async <T>(urgent: boolean, use: (client: PoolClient, over: SqlConnection) => Promise<T>) => {
    const done = await turns?.take(urgent);
    try {
      return await onClient(pool, (client) => use(client, connectionOn(client, nameOf, options.exclusive)));
    } finally {
      done?.();
    }
  };
  return {
    ...options,
    query: async (text, values, patience) =>
      await lend(false, (_, over) => over.query(text, values, patience)),
    urgently: async (text, values) => await lend(true, (_, over) => over.query(text, values)),
    queryArrays: async (text, values) => await lend(false, (_, over) => over.queryArrays(text, values)),
    transaction: async (run) =>
      await lend(true, async (client, over) => {
        // Nobody waits for what is only sent: it travels with the next statement, and shows its failure at the end.
        const sent: Promise<unknown>[] = [];
        const send = (statement: Promise<unknown>) => {
          statement.catch(() => undefined);
          sent.push(statement);
        };
        send(client.query('begin'));
        const result = await run({
          ...over,
          send: (text, values) => {
            send(over.query(text, values));
          },
        });
        const commit = client.query('commit');
        await Promise.all([...sent, commit]);
        // PostgreSQL answers the commit of a failed transaction with a rollback, and calls that no error.
        const { command } = await commit;
        if (command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back.');
        return result;
      }),
  };
}

/** Lends a connection. After a failure it is rolled back, or thrown away when even that fails. */
async function onClient<T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A lent connection reports its loss here and to the query that runs on it; the query tells.
  const ignore = () => undefined;
  client.on('error', ignore);
  let lost: Error | undefined;
  try {
    return await use(client);
  } catch (error) {
    const whole =
      !endsConnection(error) &&
      (await client.query('rollback').then(
        () => true,
        () => false,
      ));
    // The pool keeps no connection that comes back with an error.
    if (!whole) lost = new Error('The connection was lost.', { cause: error });
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(lost);
  }
}

function connectionOn(client: PoolClient, nameOf: StatementNames, exclusive: boolean): SqlConnection {
  return {
    exclusive,
    async query(text, values, patience) {
      const named = values?.length ? { ...nameOf(text), values: [...values] } : {};
      const query = { text, ...named, ...(patience && { query_timeout: LONGEST_MS }) };
      const result: QueryResult<SqlRow> | QueryResult<SqlRow>[] = await client.query<SqlRow>(query);
      // Several statements in one text give a list of results, which the types don't tell.
      return { rows: [result].flat().at(-1)?.rows ?? [] };
    },
    async queryArrays(text, values) {
      const query = { ...nameOf(text), text, values: [...values], rowMode: 'array' };
      const { rows } = await client.query<unknown[]>(query);
      return { rows };
    },
  };
}

type StatementNames = (text: string) => { readonly name?: string };

/**
 * A named statement is parsed and planned once a connection: reading one row then costs a third. Texts that differ by
 * their number of values are statements of their own, hence the bound; beyond it they go unnamed.
 */
function namesForStatements(): StatementNames {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return { name: known };
    if (names.size >= MOST_PREPARED) return {};
    const name = `s${names.size}`;
    names.set(text, name);
    return { name };
  };
}
