import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { PgDialect, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { TenantId } from '../../application/actor';
import { both, ofTenant } from './conditions';
import type { SqlTransaction } from './connection';
import { rowOf } from './row-of';
import { upsert } from './upsert';

/** Every table of ours. */
export type TenantTable = PgTable & { readonly tenant: PgColumn };

type Row<T extends TenantTable> = T['$inferSelect'];
type Values<T extends TenantTable> = Omit<T['$inferInsert'], 'tenant'>;
type Changes<T extends TenantTable> = Partial<Values<T>>;

interface Reading {
  readonly orderBy?: PgColumn;
  /** Holds the rows until the transaction ends. */
  readonly lock?: boolean;
}

/**
 * The only way repositories reach the database: every statement is bound to one tenant here, so that no
 * repository can forget it.
 */
export interface Scope {
  readonly tenant: TenantId;
  rows<T extends TenantTable>(table: T, where: SQL, reading?: Reading): Promise<Row<T>[]>;
  /** False when a unique key was taken: nothing is stored then. */
  add<T extends TenantTable>(table: T, values: Values<T>): Promise<boolean>;
  /**
   * Inserts, or replaces the rows that have the same key. `key` is the primary key without the tenant. Resolves at once:
   * when it fails, the transaction does.
   */
  put<T extends TenantTable>(table: T, key: readonly PgColumn[], values: readonly Values<T>[]): Promise<void>;
  /** @throws Error when no row matches: what is saved must exist */
  change<T extends TenantTable>(table: T, where: SQL, values: Changes<T>): Promise<void>;
  remove(table: TenantTable, where: SQL): Promise<void>;
}

/** @param onChange told of each table before it is changed */
export function scopeTo(
  tenant: TenantId,
  connection: SqlTransaction,
  onChange: (table: TenantTable) => void,
): Scope {
  const own = (table: TenantTable, where: SQL) => both(where, ofTenant(table, tenant));
  const run = async (statement: SQL) => {
    const { sql: text, params } = DIALECT.sqlToQuery(statement);
    return (await connection.queryArrays(text, params)).rows;
  };

  return {
    tenant,

    async rows<T extends TenantTable>(table: T, where: SQL, reading: Reading = {}) {
      const { columns, list } = described(table);
      const order = reading.orderBy ? sql` order by ${reading.orderBy}` : NOTHING;
      // Keys never change: a row that refers to this one may be added meanwhile, also by who holds what we wait for.
      const lock = reading.lock ? sql` for no key update` : NOTHING;
      const found = await run(sql`${list} from ${table} where ${own(table, where)}${order}${lock}`);
      return found.map(([row]) => rowOf(columns, row as readonly unknown[]) as Row<T>);
    },

    async add(table, values) {
      onChange(table);
      const given = givenColumns(table, { ...values, tenant });
      const names = given.map(({ column }) => sql.identifier(column.name));
      const stored = await run(
        sql`insert into ${table} (${commas(names)}) values (${commas(given.map(({ param }) => param))})
          on conflict do nothing returning 1`,
      );
      return stored.length === 1;
    },

    put(table, key, values) {
      if (values.length === 0) return Promise.resolve();
      onChange(table);
      const rows = values.map((row) => ({ ...row, tenant }));
      upsert(connection, table, [table.tenant, ...key], rows);
      return Promise.resolve();
    },

    async change(table, where, values) {
      onChange(table);
      const changes = givenColumns(table, values).map(
        ({ column, param }) => sql`${sql.identifier(column.name)} = ${param}`,
      );
      const changed = await run(
        sql`update ${table} set ${commas(changes)} where ${own(table, where)} returning 1`,
      );
      if (changed.length === 0) throw new Error('What is saved does not exist in this tenant.');
    },

    async remove(table, where) {
      onChange(table);
      await run(sql`delete from ${table} where ${own(table, where)}`);
    },
  };
}

const DIALECT = new PgDialect();
const NOTHING = sql``;
const commas = (parts: Parameters<typeof sql.join>[0]) => sql.join(parts, sql`, `);

interface Described {
  readonly columns: readonly [string, PgColumn][];
  /** All columns as one value: see `lookup`. */
  readonly list: SQL;
}

/** Kept: making the list of columns takes as long as reading a row. */
const descriptions = new Map<PgTable, Described>();

function described(table: PgTable): Described {
  const known = descriptions.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(getTableColumns(table));
  const list = sql`select json_build_array(${commas(columns.map(([, column]) => sql`${column}`))})`;
  const made = { columns, list: sql.raw(DIALECT.sqlToQuery(list).sql) };
  descriptions.set(table, made);
  return made;
}

/** What is given for the columns of a table; what is not given is left out. */
function givenColumns(table: PgTable, values: Readonly<Record<string, unknown>>) {
  return Object.entries(getTableColumns(table)).flatMap(([name, column]) => {
    const value = values[name];
    if (value === undefined) return [];
    return [{ column, param: sql.param(value, column) }];
  });
}
