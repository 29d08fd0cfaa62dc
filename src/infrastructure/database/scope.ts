import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { TenantId } from '../../application/actor';
import { both, ofTenant } from './conditions';
import { sqlOver, type SqlTransaction } from './connection';
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
  const db = sqlOver(connection);
  const own = (table: TenantTable, where: SQL) => both(where, ofTenant(table, tenant));

  return {
    tenant,

    async rows(table, where, reading = {}) {
      const source: PgTable = table;
      const query = db.select().from(source).where(own(table, where)).$dynamic();
      if (reading.orderBy) void query.orderBy(reading.orderBy);
      // Keys never change: a row that refers to this one may be added meanwhile, also by who holds what we wait for.
      if (reading.lock) void query.for('no key update');
      return await query;
    },

    async add(table, values) {
      onChange(table);
      const target: PgTable = table;
      const stored = await db
        .insert(target)
        .values({ ...values, tenant })
        .onConflictDoNothing()
        .returning({ tenant: table.tenant });
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
      const target: PgTable = table;
      const changed = await db
        .update(target)
        .set(values)
        .where(own(table, where))
        .returning({ tenant: table.tenant });
      if (changed.length === 0) throw new Error('What is saved does not exist in this tenant.');
    },

    async remove(table, where) {
      onChange(table);
      await db.delete(table).where(own(table, where));
    },
  };
}
