import { createRequire } from 'node:module';
import { createCalendar } from './infrastructure/calendar';
import { systemClock } from './infrastructure/clock';
import { loadOrCreateDataKeys, parseDataKeys } from './infrastructure/data-keys';
import type { SqlStore } from './infrastructure/database/connection';
import { openEmbedded } from './infrastructure/database/embedded';
import { openDatabase, type OpenDatabase } from './infrastructure/database/open-database';
import { openPostgres } from './infrastructure/database/postgres';
import { randomIds } from './infrastructure/ids';
import { TEAMS_LIMITS, type Limits } from './infrastructure/pace/limits';
import { startHousekeeping } from './infrastructure/housekeeping';
import { traced } from './infrastructure/logging';
import { createPace } from './infrastructure/pace/pace';
import { loadUnderstanding } from './infrastructure/understanding';
import type * as Word from './infrastructure/word';
import type { Metrics } from './infrastructure/metrics';
import { measured } from './infrastructure/database/measured-store';
import type { Config } from './config';
import type { Deps } from './application/deps';
import type { TenantJob } from './application/jobs';
import { Crowded, type Clock, type Log } from './application/ports';
import { postOnce } from './application/post-once';
import { runJob } from './application/run-job';
import { afterGivenUp } from './application/trouble';
import { loadContent } from './content/load-content';
import { loadDemo } from './content/demo';
import { defaultThresholds } from './domain/thresholds';
import { createAdapter } from './teams/adapter';
import { createBot, localeOf } from './teams/bot';
import { createCardRenderer } from './teams/cards/render';
import { createDownloads } from './teams/files/downloads';
import { consentFiles, downloadFiles } from './teams/files/files';
import { TeamsMessenger } from './teams/messenger';
import { TeamsRoster } from './teams/roster';
import { createServer } from './teams/server';
import { serverUrl } from './teams/server-url';

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock?: Clock;
  /** Other limits than those of Teams. */
  readonly limits?: Limits;
  /** An open store in place of the one the configuration names. */
  readonly store?: SqlStore;
  /** Files by file consent, as with credentials; to these places. */
  readonly fileHosts?: (url: string) => boolean;
}

export interface Running {
  readonly port: number;
  readonly database: OpenDatabase;
  /**
   * Is not ready from now on, takes no more activities after `drainMs` (default 0), finishes what runs, and closes the
   * database.
   */
  stop(drainMs?: number): Promise<void>;
}

/** Puts the house together and opens its doors: activities over HTTP, and due jobs. */
export async function start(options: StartOptions): Promise<Running> {
  const { config, log, metrics, clock = systemClock } = options;
  const content = loadContent();
  const voice = createCardRenderer(content, clock);
  const database = await open(options);
  try {
    const adapter = createAdapter({
      credentials: config.credentials,
      onTurn: (...turn) => {
        metrics.turn(...turn);
      },
      onFailure: (incoming) =>
        Promise.resolve(voice.refusal({ kind: 'refusal', reason: 'try-again' }, localeOf(incoming) ?? 'nl')),
    });
    const { connectors } = adapter;
    metrics.watchQueue(() => database.jobs.depth());
    const pace = createPace(database.store, options.limits ?? TEAMS_LIMITS);
    const messenger = new TeamsMessenger({
      connectors,
      pace,
      cards: voice,
      onSent: (...sent) => {
        metrics.sent(...sent);
      },
      onThrottled: metrics.throttled,
    });
    const asks = config.mode === 'teams' || options.fileHosts !== undefined;
    const downloads = asks ? null : createDownloads(clock);
    const word = { write: voice.document, toWord };
    let port = config.port;
    const roster = new TeamsRoster({ connectors, pace, clock, onThrottled: metrics.throttled });
    const shared: Omit<Deps, 'database' | 'roster' | 'log'> = {
      messenger,
      files:
        downloads === null
          ? consentFiles({ ...word, messenger, ...(options.fileHosts && { isAllowed: options.fileHosts }) })
          : downloadFiles({ ...word, downloads, baseUrl: () => serverUrl(config.host, port) }),
      calendar: createCalendar(),
      clock,
      ids: randomIds,
      thresholds: defaultThresholds,
      keptWeighingDays: config.keptWeighingDays,
      evaluationEvery: config.evaluationEvery,
      demo: config.mode === 'local' ? loadDemo() : null,
    };
    /** For one activity or job: each line of its log, and each job that comes of it, carries its trace. */
    const depsFor = (trace: string): Deps => {
      const ownLog = traced(log, trace);
      return { ...shared, database: database.traced(trace), roster: roster.loggingTo(ownLog), log: ownLog };
    };
    const allowedTenants = config.allowedTenants && new Set(config.allowedTenants);
    const understanding = loadUnderstanding(content.examples);
    const bot = createBot({ voice, understanding, allowedTenants });
    const server = createServer({
      handleActivity: (request) => {
        const deps = depsFor(randomIds.next());
        return adapter.process(request, (incoming) => bot(deps, incoming), deps.log);
      },
      health: { live: () => true, ready: () => database.ping().then(() => true) },
      metrics: () => metrics.text(),
      ...(downloads && { downloads: downloads.find }),
      log,
    });
    port = await server.listen(config.port, config.host);
    database.jobs.start(
      (job, posted, trace) => {
        const deps = { ...depsFor(trace), messenger: postOnce(messenger, posted) };
        return counted(metrics, job, () => runJob(deps, job));
      },
      (job, trace) => {
        metrics.job(job.job.kind, 'given-up');
        return afterGivenUp(depsFor(trace), job);
      },
    );
    const stopHousekeeping = startHousekeeping(database.store, clock, log);
    return {
      port,
      database,
      stop: async (drainMs = 0) => {
        stopHousekeeping();
        // Side by side: one after the other, what hangs in each would take more time than a stop has.
        await Promise.all([server.close(drainMs), database.jobs.stop()]);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Loaded with the first document: few starts are followed by one, and all would wait for it. */
const toWord: typeof Word.writeWord = (document) => {
  const word = createRequire(__filename)('./infrastructure/word') as typeof Word;
  return word.writeWord(document);
};

async function counted(metrics: Metrics, { job }: TenantJob, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    metrics.job(job.kind, 'done');
  } catch (error) {
    metrics.job(job.kind, error instanceof Crowded ? 'put-back' : 'failed');
    throw error;
  }
}

async function open({
  config,
  log,
  metrics,
  clock = systemClock,
  store: given,
}: StartOptions): Promise<OpenDatabase> {
  const keys =
    config.dataKeys === null ? await loadOrCreateDataKeys(config.dataDir) : parseDataKeys(config.dataKeys);
  const store = measured(given ?? (await openStore(config, log)), (...step) => metrics.database(...step));
  try {
    return await openDatabase({ store, keys, clock, log });
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openStore(config: Config, log: Log): Promise<SqlStore> {
  return config.databaseUrl === null
    ? openEmbedded(config.dataDir)
    : openPostgres({ url: config.databaseUrl, log });
}
