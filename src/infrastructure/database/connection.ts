import { DrizzleQueryError } from 'drizzle-orm/errors';

export type SqlRow = Record<string, unknown>;

export type QueryManner = 'patient' | 'planned anew';

/** What both databases can do, by shape: statements with `$1` parameters. */
export interface SqlConnection {
  /** True when no other process can have the database open, and its transactions run one after the other. */
  readonly exclusive: boolean;
  /**
   * Rows as objects. A text without values may hold several statements; the last one's rows come back.
   * @param manner `patient`: waits as long as the server lets it run, also where others would take that for silence;
   *   `planned anew`: for the tables as they are now, not as they were when this connection first asked
   */
  query(text: string, values?: readonly unknown[], manner?: QueryManner): Promise<{ rows: SqlRow[] }>;
  /** Rows as arrays, in the order of the columns. */
  queryArrays(text: string, values: readonly unknown[]): Promise<{ rows: unknown[][] }>;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Rows that a decision rests on, until it is written. */
export interface Hold {
  /** Keeps others from changing them. Comes first: a statement that waits for them reads the rest as it was before. */
  readonly lock: Statement;
  readonly read: Statement;
  /** Yields one row, and keeps it, while they are as `read` found them; null: that cannot be told. */
  readonly unchanged: (found: readonly unknown[][]) => Statement | null;
}

/** The connection of one transaction. */
export interface SqlTransaction extends SqlConnection {
  /** Goes along with what is asked next: nobody waits for it alone. When it fails, the transaction does. */
  send(text: string, values: readonly unknown[]): void;
  /** What `read` yields, as arrays. It stays so until the transaction ends, or the transaction fails. */
  hold(hold: Hold): Promise<readonly unknown[][]>;
}

/** An open database. Its own `query` runs outside any transaction. */
export interface SqlStore extends SqlConnection {
  /** As `query`, before whoever waits for a connection: for what happened already and must not be lost. */
  urgently(text: string, values: readonly unknown[]): Promise<{ rows: SqlRow[] }>;
  /** Commits when `run` resolves, rolls back when it throws. Never use the store itself inside `run`. */
  transaction<T>(run: (connection: SqlTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * What the database said, without the statement's values: those are answers and codes, and errors end
 * up in logs.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  /** PostgreSQL's error code, or the operating system's; null when neither gave one. */
  readonly code: string | null;
  readonly constraint: string | null;

  constructor(reason: unknown) {
    super(textOf(reason, 'message') ?? 'The database failed.');
    this.code = textOf(reason, 'code');
    this.constraint = textOf(reason, 'constraint');
  }
}

/** Replaces an error of drizzle or of the database, which carry values, by a `StorageError`; leaves others as they are. */
export function withoutValues(error: unknown): unknown {
  if (error instanceof DrizzleQueryError) return new StorageError(error.cause);
  // Both drivers pass on the severity that PostgreSQL reports with every error of its own.
  return textOf(error, 'severity') === null ? error : new StorageError(error);
}

function textOf(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}
