import { fillPlaceholders, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { SqlConnection, Statement } from './connection';
import { rowOf } from './row-of';
import type { TenantTable } from './scope';

type Rows<T extends readonly TenantTable[]> = { [K in keyof T]: T[K]['$inferSelect'] | null };

/**
 * A statement over these tables that yields at most one row of each; null where a joined one has none. Its text is
 * made once: building it costs more than half as much as running it. All columns come as one value, a JSON array:
 * PostgreSQL describes every column of every answer anew, which takes longer than reading it.
 * @param tables with 100 columns at most, as many as a function takes
 * @param from everything after the list of columns, with placeholders
 * @param also values that come with them
 */
export function lookup<const T extends readonly TenantTable[]>(
  tables: T,
  from: SQL,
  also: readonly SQL[] = [],
) {
  const columns = tables.map((table) => Object.entries(getTableColumns(table)));
  const list = sql.join([...columns.flat().map(([, column]) => sql`${column}`), ...also], sql`, `);
  const text = sql`select json_build_array(${list}) ${from}`;
  const query = statement(text);
  const rowsIn = (found: readonly unknown[][]): Rows<T> | null => {
    const row = found[0]?.[0] as readonly unknown[] | undefined;
    if (row === undefined) return null;
    let at = 0;
    return columns.map((own) => {
      const part = row.slice(at, (at += own.length));
      return part.every((value) => value === null) ? null : rowOf(own, part);
    }) as Rows<T>;
  };
  return {
    text,
    of: query.of,
    rowsIn,
    alsoIn: (found: readonly unknown[][]): readonly unknown[] =>
      also.length === 0 ? [] : ((found[0]?.[0] as readonly unknown[] | undefined)?.slice(-also.length) ?? []),
    query: query.run,
    run: async (connection: SqlConnection, values: Record<string, unknown>): Promise<Rows<T> | null> =>
      rowsIn(await query.run(connection, values)),
  };
}

/** A statement with placeholders, of which the text is made once. */
export function statement(text: SQL) {
  const query = new PgDialect().sqlToQuery(text);
  const of = (values: Record<string, unknown>): Statement => ({
    text: query.sql,
    values: fillPlaceholders(query.params, values),
  });
  return {
    of,
    run: async (connection: SqlConnection, values: Record<string, unknown>): Promise<unknown[][]> => {
      const { rows } = await connection.queryArrays(query.sql, fillPlaceholders(query.params, values));
      return rows;
    },
  };
}
