import {
  StorageError,
  withoutValues,
  type SqlConnection,
  type SqlStore,
  type SqlTransaction,
  type Statement,
} from './connection';
import type { ReadAhead } from './read-ahead';

/** PostgreSQL's code for a text that is no number: see `textOf`. */
export const CHANGED_MEANWHILE = '22P02';

/**
 * A transaction that holds nothing while it decides: two statements instead of seven, for the decisions that are made
 * most. The first reads what the decision rests on; the second writes it, if that is still so. When it is not, or when
 * `run` asks for more than `hold` gives and `send` takes, `run` runs again in a transaction that holds.
 * @param ahead what was read already
 * @param run does nothing that may not happen twice
 */
export async function optimistically<T>(
  store: SqlStore,
  ahead: ReadAhead,
  run: (connection: SqlTransaction) => Promise<T>,
): Promise<T> {
  const attempt = new Attempt(store, ahead);
  try {
    const result = await run(attempt);
    await attempt.write();
    return result;
  } catch (error) {
    if (!(error instanceof NeedsMore) && !isChange(error)) throw error;
    return store.transaction(run);
  }
}

/** It takes a transaction that holds what it reads. */
class NeedsMore extends Error {
  override readonly name = 'NeedsMore';
}

function isChange(error: unknown): boolean {
  const reason = withoutValues(error);
  return reason instanceof StorageError && reason.code === CHANGED_MEANWHILE;
}

class Attempt implements SqlTransaction {
  readonly exclusive: boolean;
  private unchanged: Statement | null = null;
  private readonly sent: Statement[] = [];

  constructor(
    private readonly store: SqlStore,
    private readonly ahead: ReadAhead,
  ) {
    this.exclusive = store.exclusive;
  }

  query(): ReturnType<SqlConnection['query']> {
    return Promise.reject(new NeedsMore());
  }

  queryArrays(): ReturnType<SqlConnection['queryArrays']> {
    return Promise.reject(new NeedsMore());
  }

  send(text: string, values: readonly unknown[]): void {
    this.sent.push({ text, values });
  }

  async hold({ read, unchanged }: Parameters<SqlTransaction['hold']>[0]): Promise<readonly unknown[][]> {
    if (this.unchanged !== null) throw new NeedsMore();
    const found = this.ahead.take(read) ?? (await this.read(read));
    this.unchanged = unchanged(found);
    if (this.unchanged === null) throw new NeedsMore();
    return found;
  }

  private async read({ text, values }: Statement): Promise<unknown[][]> {
    // Urgent, as a transaction is.
    const { rows } = await this.store.urgently(text, values);
    return rows.map((row) => Object.values(row));
  }

  async write(): Promise<void> {
    if (this.sent.length === 0) return;
    if (this.unchanged === null) throw new NeedsMore();
    const all = [...this.sent, this.unchanged];
    await this.store.urgently(
      textOf(all),
      all.flatMap(({ values }) => values),
    );
  }
}

/** Kept: the same few are written together again and again. */
const texts = new Map<string, string>();

/** One statement that does what all of these do, or nothing and fails. The last one tells whether it may. */
function textOf(statements: readonly Statement[]): string {
  const key = statements.map(({ text }) => text).join(';');
  const known = texts.get(key);
  if (known !== undefined) return known;
  let before = 0;
  const parts = statements.map(({ text, values }) => {
    const part = text.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);
    before += values.length;
    return part;
  });
  const writes = parts.slice(0, -1).map((part, index) => `write_${index} as (${part})`);
  // Any failure undoes the statement. This one tells, also in the log of the server, what it is about.
  const made = `with ${writes.join(', ')}
    select (case when count(*) = 1 then '1' else 'changed meanwhile' end)::int from (${parts.at(-1) ?? ''}) as unchanged`;
  texts.set(key, made);
  return made;
}
