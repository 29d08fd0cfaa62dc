import { getTableColumns, getTableName, sql, type SQL } from 'drizzle-orm';
import { PgDialect, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { TenantId } from '../../application/actor';
import { ofTenant } from './conditions';
import type { SqlTransaction } from './connection';
import { rowOf } from './row-of';
import { upsert } from './upsert';

/** Every table of ours. */
export type TenantTable = PgTable & { readonly tenant: PgColumn };

type Row<T extends TenantTable> = T['$inferSelect'];
type Values<T extends TenantTable> = Omit<T['$inferInsert'], 'tenant'>;
type Changes<T extends TenantTable> = Partial<Values<T>>;
/** Rows that have these values; of a list, any of them. */
type Match<T extends TenantTable> = {
  readonly [K in keyof Row<T>]?: Row<T>[K] | readonly Row<T>[K][];
};

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
  rows<T extends TenantTable>(table: T, match: Match<T>, reading?: Reading): Promise<Row<T>[]>;
  /** False when a unique key was taken: nothing is stored then. */
  add<T extends TenantTable>(table: T, values: Values<T>): Promise<boolean>;
  /**
   * Inserts, or replaces the rows that have the same key. `key` is the primary key without the tenant. Resolves at once:
   * when it fails, the transaction does.
   */
  put<T extends TenantTable>(table: T, key: readonly PgColumn[], values: readonly Values<T>[]): Promise<void>;
  /** @throws Error when no row matches: what is saved must exist */
  change<T extends TenantTable>(table: T, match: Match<T>, values: Changes<T>): Promise<void>;
  remove<T extends TenantTable>(table: T, match: Match<T>): Promise<void>;
}

/** @param onChange told of each table before it is changed */
export function scopeTo(
  tenant: TenantId,
  connection: SqlTransaction,
  onChange: (table: TenantTable) => void,
): Scope {
  const run = async (text: string, values: readonly unknown[]) =>
    (await connection.queryArrays(text, values)).rows;

  return {
    tenant,

    async rows<T extends TenantTable>(table: T, match: Match<T>, reading: Reading = {}) {
      const { orderBy, lock = false } = reading;
      const { columns, list } = described(table);
      const { conditions, key, values } = matching(table, match, tenant);
      const text = textFor(table, `rows ${key} ${orderBy?.name ?? ''} ${lock}`, () => {
        const order = orderBy ? sql` order by ${orderBy}` : NOTHING;
        // Keys never change: a row that refers to this one may be added meanwhile, also by who holds what we wait for.
        const hold = lock ? sql` for no key update` : NOTHING;
        return sql`${list} from ${table} where ${conditions()}${order}${hold}`;
      });
      const found = await run(text, values);
      return found.map(([row]) => rowOf(columns, row as readonly unknown[]) as Row<T>);
    },

    async add(table, values) {
      onChange(table);
      const given = givenColumns(table, { ...values, tenant });
      const text = textFor(table, `add ${namesOf(given)}`, () => {
        const names = given.map(({ column }) => sql.identifier(column.name));
        const places = given.map(({ column }) => sql.placeholder(column.name));
        return sql`insert into ${table} (${commas(names)}) values (${commas(places)})
          on conflict do nothing returning 1`;
      });
      const stored = await run(text, valuesOf(given));
      return stored.length === 1;
    },

    put(table, key, values) {
      if (values.length === 0) return Promise.resolve();
      onChange(table);
      const rows = values.map((row) => ({ ...row, tenant }));
      upsert(connection, table, [table.tenant, ...key], rows);
      return Promise.resolve();
    },

    async change(table, match, values) {
      onChange(table);
      const given = givenColumns(table, values);
      const { conditions, key, values: matched } = matching(table, match, tenant);
      const text = textFor(table, `change ${namesOf(given)} ${key}`, () => {
        const changes = given.map(
          ({ column }) => sql`${sql.identifier(column.name)} = ${sql.placeholder(column.name)}`,
        );
        return sql`update ${table} set ${commas(changes)} where ${conditions()} returning 1`;
      });
      const changed = await run(text, [...valuesOf(given), ...matched]);
      if (changed.length === 0) throw new Error('What is saved does not exist in this tenant.');
    },

    async remove(table, match) {
      onChange(table);
      const { conditions, key, values } = matching(table, match, tenant);
      await run(
        textFor(table, `remove ${key}`, () => sql`delete from ${table} where ${conditions()}`),
        values,
      );
    },
  };
}

const DIALECT = new PgDialect();
const NOTHING = sql``;
const commas = (parts: Parameters<typeof sql.join>[0]) => sql.join(parts, sql`, `);

/** Kept: making the text of a statement takes half as long as running it, and there are few. */
const texts = new Map<string, string>();

/** @param what tells this statement from all others on the table */
function textFor(table: PgTable, what: string, make: () => SQL): string {
  const key = `${getTableName(table)} ${what}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = DIALECT.sqlToQuery(make()).sql;
  texts.set(key, text);
  return text;
}

/** The condition that a row is one of these, and the values that go with it. */
function matching<T extends TenantTable>(table: T, match: Match<T>, tenant: TenantId) {
  const columns: Readonly<Record<string, PgColumn>> = getTableColumns(table);
  // With nothing to find a row by, every row would match.
  if (Object.keys(match).length === 0) throw new Error('Nothing to find a row by.');
  const wanted = Object.entries<unknown>(match).map(([name, value]) => {
    const column = columns[name];
    if (column === undefined || value === undefined || value === null) {
      throw new Error(`No value to find a row by: ${name}.`);
    }
    return { column, any: Array.isArray(value), value };
  });
  return {
    key: wanted.map(({ column, any }) => `${column.name}${any ? '*' : ''}`).join(','),
    values: [...wanted.map(({ value }) => value), tenant],
    conditions: () => {
      const each = wanted.map(({ column, any }) => {
        const place = sql.placeholder(column.name);
        return any ? sql`${column} = any(${place})` : sql`${column} = ${place}`;
      });
      return sql.join([...each, ofTenant(table, sql.placeholder('tenant'))], sql` and `);
    },
  };
}

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

interface Given {
  readonly column: PgColumn;
  readonly value: unknown;
}

/** What is given for the columns of a table; what is not given is left out. */
function givenColumns(table: PgTable, values: Readonly<Record<string, unknown>>): readonly Given[] {
  return Object.entries(getTableColumns(table)).flatMap(([name, column]) => {
    const value = values[name];
    return value === undefined ? [] : [{ column, value }];
  });
}

const namesOf = (given: readonly Given[]) => given.map(({ column }) => column.name).join(',');
const valuesOf = (given: readonly Given[]) =>
  given.map(({ column, value }) => (value === null ? null : column.mapToDriverValue(value)));
