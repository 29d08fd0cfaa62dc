import type { PgColumn } from 'drizzle-orm/pg-core';

/** A row as the repositories read it, from its columns as JSON has them. */
export function rowOf(
  columns: readonly [string, PgColumn][],
  values: readonly unknown[],
): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(([name, column], index) => {
      const value = values[index];
      return [name, value === null ? null : column.mapFromDriverValue(value)];
    }),
  );
}
