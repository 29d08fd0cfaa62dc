import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../dist/main.js');
const LISTENS = /listens on (http:\S+)/;

/** As `npm start` does: nothing, when the build is newer than the source. */
export function build(): void {
  const script = join(__dirname, '../../scripts/build-if-needed.cjs');
  execFileSync(process.execPath, ['-e', `require(${JSON.stringify(script)}).buildIfNeeded()`]);
}

/** The built bot in a process of its own, as an administrator runs it. */
export class BotProcess {
  output = '';
  errors = '';
  private readonly exited: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.errors += chunk.toString()));
    this.exited = once(child, 'close');
  }

  /**
   * @param environment on top of a bare one, so that nothing of the tests leaks in
   * @param program what node runs: flags, and another built bot than that of the project
   */
  static spawn(
    environment: Readonly<Record<string, string>>,
    program: readonly string[] = [MAIN],
  ): BotProcess {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, PORT: '0', LOG_LEVEL: 'warn', ...environment };
    return new BotProcess(spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Resolves to its address once it listens. */
  async ready(): Promise<string> {
    for (;;) {
      const [, url] = LISTENS.exec(this.output) ?? [];
      if (url !== undefined) return url;
      const ended = await Promise.race([this.exited.then(() => true), this.nextOutput().then(() => false)]);
      if (ended && !LISTENS.test(this.output)) throw new Error(`the bot did not start: ${this.errors}`);
    }
  }

  kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void {
    this.child.kill(signal);
  }

  /** Resolves to the exit code; null when a signal ended it. */
  async exit(): Promise<number | null> {
    await this.exited;
    return this.child.exitCode;
  }

  /** Stops it whatever state it is in. */
  async end(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.kill('SIGKILL');
    await this.exited;
  }

  private async nextOutput(): Promise<void> {
    if (this.child.stdout) await once(this.child.stdout, 'data');
  }
}
