import { sql, type SQL } from 'drizzle-orm';

/** Both hold. Unlike drizzle's `and` it takes no undefined, so it never yields "no condition". */
export function both(first: SQL, second: SQL): SQL {
  return sql`(${first} and ${second})`;
}
