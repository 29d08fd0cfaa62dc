import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { TenantId } from '../../application/actor';

/** Both hold. Unlike drizzle's `and` it takes no undefined, so it never yields "no condition". */
export function both(first: SQL, second: SQL): SQL {
  return sql`(${first} and ${second})`;
}

/**
 * Rows of one tenant. Ids tell rows apart, the tenant only bars the way: `is true` keeps it from being looked up in an
 * index. A planner without statistics (the embedded database gathers none) takes a tenant for a handful of rows, and
 * would read them all to find one.
 */
export function ofTenant(table: { readonly tenant: PgColumn }, tenant: TenantId | Placeholder): SQL {
  return sql`(${table.tenant} = ${tenant}) is true`;
}
