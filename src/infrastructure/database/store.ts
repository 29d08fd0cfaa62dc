import type { ClientBase, QueryResult } from 'pg';
import type { SqlConnection, SqlRow, SqlStore } from './connection';

/** Statements of which each connection keeps the plan. More than the product has; a bound on what they may take. */
const MOST_PREPARED = 500;

/** For who is patient; the driver takes 0 for its own limit. */
const LONGEST_MS = 24 * 3_600_000;

/**
 * Lends a connection, and sees to it that what failed leaves no transaction open.
 * @param urgent before whoever waits already
 * @param use `passOn`: all that it asks is on its way, so that others may already use the connection after it
 */
export type Lend = <T>(
  urgent: boolean,
  use: (client: ClientBase, passOn: () => void) => Promise<T>,
) => Promise<T>;

/** Has one statement asked, which is a transaction of its own. */
type Ask = <T>(statement: (client: ClientBase) => Promise<T>) => Promise<T>;

interface StoreOptions extends Pick<SqlStore, 'exclusive' | 'close'> {
  /** How `queryArrays` and `urgently` ask, when they don't have a connection to themselves. */
  readonly shared?: { readonly reading: Ask; readonly urgent: Ask };
}

/** A store on such connections, whichever database answers them. */
export function storeOn(lend: Lend, { exclusive, close, shared }: StoreOptions): SqlStore {
  const nameOf = namesForStatements();
  const over = (client: ClientBase) => connectionOn(client, nameOf, exclusive);
  const asking =
    (urgent: boolean): Ask =>
    (statement) =>
      lend(urgent, async (client, passOn) => {
        const answer = statement(client);
        passOn();
        return await answer;
      });
  const ask = asking(false);
  const { reading, urgent } = shared ?? { reading: ask, urgent: asking(true) };
  return {
    exclusive,
    close,
    query: (text, values, manner) => ask((client) => over(client).query(text, values, manner)),
    urgently: (text, values) => urgent((client) => over(client).query(text, values)),
    queryArrays: (text, values) => reading((client) => over(client).queryArrays(text, values)),
    // Urgent: the activity that it is part of has had its look-ups; finishing it first keeps everybody's wait the same.
    transaction: async (run) =>
      await lend(true, async (client, passOn) => {
        const connection = over(client);
        // Nobody waits for what is only sent: it travels with the next statement, and shows its failure at the end.
        const sent: Promise<unknown>[] = [];
        const send = (statement: Promise<unknown>) => {
          statement.catch(() => undefined);
          sent.push(statement);
        };
        send(client.query('begin'));
        const result = await run({
          ...connection,
          send: (text, values) => {
            send(connection.query(text, values));
          },
          hold: async ({ lock, read }) => {
            // Nobody else writes to a database that is this process's own while a transaction runs.
            if (!connection.exclusive) send(connection.query(lock.text, lock.values));
            return (await connection.queryArrays(read.text, read.values)).rows;
          },
        });
        const commit = client.query('commit');
        passOn();
        await Promise.all([...sent, commit]);
        // PostgreSQL answers the commit of a failed transaction with a rollback, and calls that no error.
        const { command } = await commit;
        if (command !== 'COMMIT') throw new Error('The transaction had failed and was rolled back.');
        return result;
      }),
  };
}

function connectionOn(client: ClientBase, nameOf: StatementNames, exclusive: boolean): SqlConnection {
  return {
    exclusive,
    async query(text, values, manner) {
      // Embedded, only tidying up tells the planner more than it knew the first time, and that has it plan anew.
      const name = manner === 'planned anew' && !exclusive ? {} : nameOf(text);
      const given = values?.length ? { ...name, values: [...values] } : {};
      const query = { text, ...given, ...(manner === 'patient' && { query_timeout: LONGEST_MS }) };
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
