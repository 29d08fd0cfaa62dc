import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createDataFolder, type TestFolder } from '../../support/embedded-folder';
import { freePort } from '../../support/free-port.cjs';

const ROOT = join(__dirname, '../../..');
const START_MS = 60_000;
const STOP_MS = 15_000;

/** `npm start` as a person runs it, on ports and a data folder of its own; the run as a whole built once. */
export class Trial {
  private output = '';
  /** Once this script and everything that it started have let go of their output. */
  private readonly ended: Promise<number | null>;

  private constructor(
    private readonly script: ChildProcess,
    private readonly folder: TestFolder,
    readonly botAddress: string,
  ) {
    for (const stream of [script.stdout, script.stderr]) {
      stream?.on('data', (chunk) => (this.output += String(chunk)));
    }
    this.ended = once(script, 'close').then(([code]) => code as number | null);
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<Trial> {
    const folder = await createDataFolder();
    const [botPort, playgroundPort] = await Promise.all([freePort(), freePort()]);
    const script = spawn(process.execPath, [join(ROOT, 'scripts', 'start.cjs'), '--no-build'], {
      env: {
        PATH: process.env['PATH'],
        HOME: folder.path,
        DATA_DIR: folder.path,
        PORT: String(botPort),
        PLAYGROUND_PORT: String(playgroundPort),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const trial = new Trial(script, folder, `http://127.0.0.1:${botPort}`);
    await trial
      .until(() => trial.output.includes('Stop with Ctrl-C'))
      .catch(async (error: unknown) => {
        await trial.stop();
        throw error;
      });
    return trial;
  }

  /** What it printed so far. */
  get printed(): string {
    return this.output;
  }

  /** Where the printed text sends a person. */
  get address(): string {
    return /http:\/\/localhost:\d+/.exec(this.output)?.[0] ?? '';
  }

  /** Ctrl-C. Resolves to the exit code when nothing is left running; what hangs is killed and fails. */
  async stop(): Promise<number | null> {
    this.script.kill('SIGINT');
    const kill = setTimeout(() => this.script.kill('SIGKILL'), STOP_MS);
    const code = await this.ended;
    clearTimeout(kill);
    await this.folder.remove();
    return code;
  }

  private async until(holds: () => boolean): Promise<void> {
    const late = AbortSignal.timeout(START_MS);
    while (!holds()) {
      if (this.script.exitCode !== null) throw new Error(`npm start stopped:\n${this.output}`);
      await Promise.race([once(this.script.stdout!, 'data', { signal: late }), this.ended]).catch(() => {
        throw new Error(`npm start was not ready within ${START_MS / 1000} s:\n${this.output}`);
      });
    }
  }
}
