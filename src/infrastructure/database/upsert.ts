import { getTableColumns, sql } from 'drizzle-orm';
import { PgDialect, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { SqlTransaction } from './connection';

type Row = Readonly<Record<string, unknown>>;

/** Inserts rows, or replaces those that have the same key. Every row gives every column; null where it has nothing. */
export function upsert(
  connection: SqlTransaction,
  table: PgTable,
  key: readonly PgColumn[],
  rows: readonly Row[],
): void {
  const columns = Object.entries(getTableColumns(table));
  const values = rows.flatMap((row) =>
    columns.map(([name, column]) => {
      const value = row[name] ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    }),
  );
  connection.send(textFor(table, key, rows.length), values);
}

/** Kept: making the text costs as much as running it. A table has one key, and a channel some tens of people. */
const texts = new Map<PgTable, Map<number, string>>();

function textFor(table: PgTable, key: readonly PgColumn[], rowCount: number): string {
  const ofTable = texts.get(table) ?? new Map<number, string>();
  texts.set(table, ofTable);
  const known = ofTable.get(rowCount);
  if (known !== undefined) return known;
  const text = makeText(table, key, rowCount);
  ofTable.set(rowCount, text);
  return text;
}

function makeText(table: PgTable, key: readonly PgColumn[], rowCount: number): string {
  const columns = Object.values(getTableColumns(table));
  const list = (parts: readonly PgColumn[]) => commas(parts.map((column) => named(column)));
  const row = sql`(${commas(columns.map(({ name }) => sql`${sql.placeholder(name)}`))})`;
  const replaced = columns
    .filter((column) => !key.includes(column))
    .map((column) => sql`${named(column)} = excluded.${named(column)}`);
  const statement = sql`insert into ${table} (${list(columns)}) values ${commas(Array<typeof row>(rowCount).fill(row))}
    on conflict (${list(key)}) do update set ${commas(replaced)}`;
  return new PgDialect().sqlToQuery(statement).sql;
}

const named = (column: PgColumn) => sql.identifier(column.name);
const commas = (parts: Parameters<typeof sql.join>[0]) => sql.join(parts, sql`, `);
