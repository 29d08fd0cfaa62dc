import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL server that a test has to itself: it can stop it, start it again, and change its settings. */
export class OwnPostgres {
  private readonly said: AsyncIterator<string>;

  private constructor(private readonly child: ChildProcess) {
    this.said = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  /** Creates it; it does not run yet. */
  static create(): OwnPostgres {
    const program = join(__dirname, 'own-postgres-server.mjs');
    return new OwnPostgres(spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] }));
  }

  /** Resolves to its address, the same each time, once it takes connections. */
  async start(): Promise<string> {
    return await this.tell('start');
  }

  /** Stops it as an administrator does who is in a hurry: whoever is connected is sent away. */
  async stop(): Promise<void> {
    await this.tell('stop');
  }

  /** Stops it, if it runs, and removes all that it holds. */
  async remove(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.stdin?.end();
    await exited;
  }

  private async tell(act: 'start' | 'stop'): Promise<string> {
    this.child.stdin?.write(`${act}\n`);
    const { value, done } = await this.said.next();
    if (done) throw new Error(`PostgreSQL did not ${act}.`);
    return value;
  }
}
