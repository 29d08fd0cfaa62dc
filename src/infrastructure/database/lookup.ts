import { fillPlaceholders, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { SqlConnection, SqlTransaction } from './connection';
import { rowOf } from './row-of';
import type { TenantTable } from './scope';

type Rows<T extends readonly TenantTable[]> = { [K in keyof T]: T[K]['$inferSelect'] | null };

/**
 * A statement over these tables that yields at most one row of each; null where a joined one has none. Its text is
 * made once: building it costs more than half as much as running it. All columns come as one value, a JSON array:
 * PostgreSQL describes every column of every answer anew, which takes longer than reading it.
 * @param tables with 100 columns at most, as many as a function takes
 * @param from everything after the list of columns, with placeholders
 */
export function lookup<const T extends readonly TenantTable[]>(tables: T, from: SQL) {
  const columns = tables.map((table) => Object.entries(getTableColumns(table)));
  const list = sql.join(
    columns.flat().map(([, column]) => sql`${column}`),
    sql`, `,
  );
  const query = statement(sql`select json_build_array(${list}) ${from}`);
  return {
    async run(connection: SqlConnection, values: Record<string, unknown>): Promise<Rows<T> | null> {
      const rows = await query.run(connection, values);
      const row = rows[0]?.[0] as readonly unknown[] | undefined;
      if (row === undefined) return null;
      let at = 0;
      return columns.map((own) => {
        const part = row.slice(at, (at += own.length));
        return part.every((value) => value === null) ? null : rowOf(own, part);
      }) as Rows<T>;
    },
  };
}

/** A statement with placeholders, of which the text is made once. */
export function statement(text: SQL) {
  const query = new PgDialect().sqlToQuery(text);
  return {
    async run(connection: SqlConnection, values: Record<string, unknown>): Promise<unknown[][]> {
      const { rows } = await connection.queryArrays(query.sql, fillPlaceholders(query.params, values));
      return rows;
    },
    /** For what it does rather than what it yields. */
    send(transaction: SqlTransaction, values: Record<string, unknown>): void {
      transaction.send(query.sql, fillPlaceholders(query.params, values));
    },
  };
}
