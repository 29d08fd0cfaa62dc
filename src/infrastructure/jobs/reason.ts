import { StorageError } from '../database/connection';

/** A reason that may be logged: what kind of error, and of the database its code. */
export function reasonOf(error: unknown): string {
  if (error instanceof StorageError) return `${error.name} ${error.code ?? ''} ${error.message}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
}
