import { ConfigError, readConfig, type Config } from './config';
import { ContentError } from './content/content-error';
import { createLog } from './infrastructure/logging';
import { createMetrics } from './infrastructure/metrics';
import { StartupError } from './infrastructure/startup-error';
import { start, type Running } from './start';
import { ListenError } from './teams/server';
import { serverUrl } from './teams/server-url';

/** The front door: reads the environment, starts the house, and stops it at a signal. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  let running: Running | null = null;
  // From the beginning, for a start may wait for the database: in a container this is the first process, and the
  // first process loses each signal that it does not listen to.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const drainMs = signal === 'SIGTERM' && config.databaseUrl !== null ? DRAIN_MS : 0;
    process.once(signal, () => void stop(running, drainMs));
  }
  running = await start({ config, log, metrics: createMetrics() });
  announce(config, running.port);
}

function announce(config: Config, port: number): void {
  const mode =
    config.mode === 'local'
      ? 'local mode: this computer only, nobody is authenticated'
      : 'connected to Teams';
  process.stdout.write(`Overlegmaat listens on ${serverUrl(config.host, port)} (${mode})\n`);
}

/** A stop that hangs helps nobody: the database and the queue survive being killed. */
const STOP_MS = 9_500;

/**
 * Where others can take over, requests still come until the load balancer has noticed; with the embedded database nobody
 * can, and waiting would only make the stop longer.
 */
const DRAIN_MS = 3_000;

/** @param running null: it has not started yet, and nothing is under way */
async function stop(running: Running | null, drainMs: number): Promise<void> {
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await running?.stop(drainMs);
  process.exit(0);
}

/** Errors of which the message is a line for people; anything else is a mistake of ours and shows its stack. */
const FOR_PEOPLE = [ConfigError, ContentError, ListenError, StartupError];

main().catch((error: unknown) => {
  const known = error instanceof Error && FOR_PEOPLE.some((kind) => error instanceof kind);
  const text = known ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`Overlegmaat cannot start. ${text}\n`);
  process.exitCode = 1;
});
