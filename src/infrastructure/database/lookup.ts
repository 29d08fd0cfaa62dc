import { fillPlaceholders, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { PgDialect, type PgColumn } from 'drizzle-orm/pg-core';
import type { SqlConnection } from './connection';
import type { TenantTable } from './scope';

type Rows<T extends readonly TenantTable[]> = { [K in keyof T]: T[K]['$inferSelect'] | null };

/**
 * A statement over these tables that yields at most one row of each; null where a joined one has none. Its text is
 * made once: building it costs more than half as much as running it. Each row comes as one value, a JSON array of its
 * columns: PostgreSQL describes every column of every answer anew, which takes longer than reading the row.
 * @param from everything after the list of columns, with placeholders
 */
export function lookup<const T extends readonly TenantTable[]>(tables: T, from: SQL) {
  const columns = tables.map((table) => Object.entries(getTableColumns(table)));
  const list = sql.join(
    columns.map(
      (own) =>
        sql`json_build_array(${sql.join(
          own.map(([, column]) => sql`${column}`),
          sql`, `,
        )})`,
    ),
    sql`, `,
  );
  const query = new PgDialect().sqlToQuery(sql`select ${list} ${from}`);
  return {
    async run(connection: SqlConnection, values: Record<string, unknown>): Promise<Rows<T> | null> {
      const { rows } = await connection.queryArrays(query.sql, fillPlaceholders(query.params, values));
      const [row] = rows as (readonly (readonly unknown[])[])[];
      if (row === undefined) return null;
      return columns.map((own, index) => {
        const part = row[index] ?? [];
        return part.every((value) => value === null) ? null : rowOf(own, part);
      }) as Rows<T>;
    },
  };
}

function rowOf(columns: readonly [string, PgColumn][], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(([name, column], index) => {
      const value = values[index];
      return [name, value === null ? null : column.mapFromDriverValue(value)];
    }),
  );
}
