import { readConfig } from '../../src/config';
import type { SqlStore } from '../../src/infrastructure/database/connection';
import { openEmbedded } from '../../src/infrastructure/database/embedded';
import { createMetrics } from '../../src/infrastructure/metrics';
import type { Limits } from '../../src/infrastructure/pace/limits';
import { start, type Running } from '../../src/start';
import { ANNA, CHANNEL, TeamsClient, type TeamsUser } from './activities';
import { ConnectorService, type Posted } from './connector';
import { createDataFolder, type TestFolder } from './embedded-folder';
import { createRememberingLog, type LoggedEvent } from './remembering-log';

export const BRAM: TeamsUser = { id: '29:1bram', name: 'Bram Jansen' };
export const CARO: TeamsUser = { id: '29:1caro', name: 'Caro de Wit' };
export const DIRK: TeamsUser = { id: '29:1dirk', name: 'Dirk Smit' };
export const TEAM = [ANNA, BRAM, CARO, DIRK] as const;

/** Monday 7 January 2030, 09:00 in Amsterdam: later than any real clock, so that planned jobs wait for `advanceTo`. */
const MONDAY = new Date('2030-01-07T08:00:00.000Z');

/** A job that is due as soon as a pause of seconds is over. */
const SHORT_PAUSE = `(attempts > 0 or (key is not null and due_at <= $1::timestamptz + interval '5 seconds'))`;

/** Jobs leave the queue once they are done: here they are remembered, to see what stood in them. */
const REMEMBER_JOBS = `create table if not exists jobs_ever (tenant text, job jsonb, cause text);
  create or replace function remember_job() returns trigger language plpgsql as
    $$ begin insert into jobs_ever values (new.tenant, new.job, new.cause); return new; end $$;
  create or replace trigger remember_job after insert on jobs for each row execute function remember_job()`;

/** Most tests are about what is sent, not how fast. */
const NONE = [{ most: 1, ms: 0 }];
const UNLIMITED: Limits = { conversation: NONE, roster: NONE, tenant: NONE, message: NONE };

/** The whole bot over real HTTP, with a stand-in for Teams and a clock that tests move. */
export class Harness {
  private now = MONDAY;
  private running!: Running;
  private store!: SqlStore;

  private constructor(
    readonly connector: ConnectorService,
    private readonly folder: TestFolder,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly fileHosts: ((url: string) => boolean) | undefined,
    readonly events: LoggedEvent[] = [],
  ) {}

  /** @param fileHosts files by file consent, as Teams has them, to these places; default: as downloads */
  static async start(
    environment: Readonly<Record<string, string>> = {},
    fileHosts?: (url: string) => boolean,
  ): Promise<Harness> {
    const connector = await ConnectorService.start();
    connector.setMembers(CHANNEL, TEAM);
    const harness = new Harness(connector, await createDataFolder(), environment, fileHosts);
    await harness.startBot();
    return harness;
  }

  async stop(): Promise<void> {
    await this.stopBot();
    await this.connector.stop();
    await this.folder.remove();
  }

  async stopBot(): Promise<void> {
    await this.running.stop();
  }

  async startBot(): Promise<void> {
    const { log, events } = createRememberingLog();
    events.push = (...logged) => this.events.push(...logged);
    const config = readConfig({ PORT: '0', DATA_DIR: this.folder.path, ...this.environment });
    this.store = await openEmbedded(this.folder.path);
    const clock = { now: () => this.now };
    const metrics = createMetrics();
    const files = this.fileHosts && { fileHosts: this.fileHosts };
    const limits = UNLIMITED;
    this.running = await start({ config, log, metrics, clock, limits, store: this.store, ...files });
    await this.store.query(REMEMBER_JOBS);
  }

  get url(): string {
    return `http://127.0.0.1:${this.running.port}`;
  }

  client(user: TeamsUser = ANNA, channel: string | null = CHANNEL): TeamsClient {
    return new TeamsClient({ botUrl: this.url, connectorUrl: this.connector.url, user, channel });
  }

  /** Moves the clock while nothing runs by it: call `runDueJobs`, or restart the bot, to have it noticed. */
  setClock(moment: string): void {
    this.now = new Date(moment);
  }

  async advanceTo(moment: string): Promise<void> {
    this.setClock(moment);
    await this.runDueJobs();
  }

  /** Without the pauses after a failed attempt, and while others with the same key are gathered. */
  async runDueJobs(): Promise<void> {
    await this.store.query(
      `update jobs set due_at = $1::timestamptz where claimed_by is null and failed_at is null
       and due_at > $1::timestamptz and ${SHORT_PAUSE}`,
      [this.now.toISOString()],
    );
    this.running.database.jobs.notify();
  }

  /** Runs what is due, and resolves to the first message that matches, once it is there. */
  async posted(matches: (message: Posted) => boolean): Promise<Posted> {
    await this.runDueJobs();
    return this.connector.waitFor(matches);
  }

  /** Rows as they are stored. */
  async rows(text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.store.query(text, values)).rows;
  }

  /** Resolves when no job is waiting that is due by the tests' clock, and none runs. */
  async idle(): Promise<void> {
    const deadline = performance.now() + 10_000;
    for (;;) {
      await this.runDueJobs();
      const [row] = await this.rows(
        `select count(*)::int as busy from jobs
         where failed_at is null and (claimed_by is not null or due_at <= $1::timestamptz or ${SHORT_PAUSE})`,
        [this.now.toISOString()],
      );
      if (row?.['busy'] === 0) return;
      if (performance.now() > deadline) throw new Error('jobs are still waiting or running');
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
