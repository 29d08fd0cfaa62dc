import type { PGlite } from '@electric-sql/pglite';
import { Duplex } from 'node:stream';

/**
 * The embedded database as the socket that `pg` talks to: PostgreSQL's own protocol in both directions. `pg` hands over
 * all messages of a statement together, so that the database runs them in one call; PGlite's connection for `pg` makes
 * five calls of them, and reads every answer twice.
 */
export function streamTo(database: PGlite): Duplex {
  return new EmbeddedStream(database);
}

type Done = (error?: Error | null) => void;

class EmbeddedStream extends Duplex {
  private gathering = false;

  constructor(private readonly database: PGlite) {
    super();
  }

  /** What `pg` asks of a socket before it writes. The database has one session, so a new client starts it afresh. */
  connect(): void {
    this.forget().then(
      () => this.emit('connect'),
      (error: unknown) => this.destroy(asError(error)),
    );
  }
  setNoDelay(): void {
    // Nothing is delayed.
  }
  ref(): void {
    // The database itself keeps the process going.
  }
  unref(): void {
    // As with ref.
  }

  /** All that is written in one go is run in one call: a transaction begins together with its first statement. */
  override write(messages: unknown, ...others: unknown[]): boolean {
    if (!this.gathering) {
      this.gathering = true;
      this.cork();
      process.nextTick(() => {
        this.gathering = false;
        this.uncork();
      });
    }
    return super.write(messages, ...(others as []));
  }

  override _read(): void {
    // Answers come of what is written.
  }
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.run(chunk, done);
  }
  override _writev(chunks: { chunk: Buffer }[], done: Done): void {
    this.run(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }
  override _final(done: Done): void {
    this.push(null);
    done();
  }

  private run(messages: Buffer, done: Done): void {
    const onRawData = (data: Uint8Array) => {
      this.push(Buffer.from(data));
    };
    // A folder of files has nothing to be synchronised: PGlite has written them.
    this.database.execProtocolRawStream(messages, { onRawData, syncToFs: false }).then(
      // As after a real socket, others get their turn first. Without it one statement after the other would run, and
      // requests would go unread until none is left.
      () => setImmediate(done),
      (error: unknown) => done(asError(error)),
    );
  }

  private async forget(): Promise<void> {
    await this.database.exec('rollback');
    await this.database.exec('discard all');
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('The embedded database failed.', { cause: thrown });
}
