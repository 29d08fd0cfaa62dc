import { DrizzleQueryError } from 'drizzle-orm/errors';
import { StartupError } from '../startup-error';

/** Codes after which waiting may help: nobody listens (yet), or the server is starting or full. */
const TEMPORARY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // a Unix socket that is not there yet
  'ENOTFOUND', // a container's name before its network is up
  'EAI_AGAIN',
  'ETIMEDOUT',
  '53300', // too many connections
  '57P03', // cannot connect now
  '25006', // a standby that is not the primary yet
]);

/** Codes after which a connection is of no more use, though it may still be open. */
const ENDING = new Set([
  '25006', // the server became a standby, or always was
  '25P03', // idle in a transaction for too long
  '57P01', // stopped by an administrator
  '57P02', // another process of the server crashed
  '57P03', // it is starting, stopping or recovering
  '57P04', // the database is gone
  '57P05', // idle for too long
]);
/** Codes of the connection itself begin so. */
const CONNECTION_EXCEPTION = '08';
/** What the driver says of a server that stayed silent: a rollback would wait for it as long again. */
const SILENT = 'Query read timeout';

const REMEDIES: Readonly<Record<string, string>> = {
  '28P01': 'the server refused the user or password. Correct the user and password in DATABASE_URL.',
  '28000': 'the server refused the user. Correct DATABASE_URL, or allow this user in pg_hba.conf.',
  '25006': 'this server only reads. Let DATABASE_URL name the primary, also after a fail-over.',
  '3D000': 'the database does not exist. Create it, or correct the name at the end of DATABASE_URL.',
};

/** A server where nothing can be written. */
export class ReadOnlyServer extends Error {
  override readonly name = 'ReadOnlyServer';
  readonly code = '25006';

  constructor() {
    super('the server only reads: it is a standby');
  }
}

/** Whether a connection on which this happened must be thrown away rather than rolled back. */
export function endsConnection(error: unknown): boolean {
  const reason = error instanceof DrizzleQueryError ? error.cause : error;
  const code = codeOf(reason);
  if (code === null) return reason instanceof Error && reason.message === SILENT;
  return ENDING.has(code) || code.startsWith(CONNECTION_EXCEPTION);
}

export function worthRetrying(error: unknown): boolean {
  const code = codeOf(error);
  return code === null ? isTimeout(error) : TEMPORARY.has(code);
}

/**
 * Host, port and database for messages; neither user nor password.
 * @throws StartupError when the text is no PostgreSQL URL
 */
export function addressOf(url: string): string {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new TypeError('not a PostgreSQL URL');
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
  } catch {
    // The cause may quote the text, and with it the password.
    throw new StartupError(
      'DATABASE_URL is not a PostgreSQL address. Write it as postgres://user:password@host:5432/database, with special characters in the password percent-encoded.',
    );
  }
}

/** One line for people about a connection that failed. */
export function startupErrorFor(error: unknown, address: string, waitMs: number): StartupError {
  const code = codeOf(error);
  const refusal = code === null ? undefined : REMEDIES[code];
  if (refusal !== undefined) return new StartupError(`DATABASE_URL (${address}): ${refusal}`);
  if (worthRetrying(error)) {
    return new StartupError(
      `DATABASE_URL (${address}): no PostgreSQL answered within ${Math.round(waitMs / 1000)} s (${code ?? 'timeout'}). Start the server, or correct the host and port in DATABASE_URL.`,
    );
  }
  return new StartupError(
    `DATABASE_URL (${address}): connecting failed (${code ?? 'unknown reason'}). Check that a PostgreSQL server runs there and that DATABASE_URL is right.`,
  );
}

/** Node's AggregateError (several addresses of one host) carries the code itself. */
function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The driver's own time limit gives no code. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timeout|terminated/i.test(error.message);
}
