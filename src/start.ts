import { createCalendar } from './infrastructure/calendar';
import { systemClock } from './infrastructure/clock';
import { loadOrCreateDataKeys, parseDataKeys } from './infrastructure/data-keys';
import type { SqlStore } from './infrastructure/database/connection';
import { openEmbedded } from './infrastructure/database/embedded';
import { openDatabase, type OpenDatabase } from './infrastructure/database/open-database';
import { openPostgres } from './infrastructure/database/postgres';
import { randomIds } from './infrastructure/ids';
import { loadUnderstanding } from './infrastructure/understanding';
import { writeWord } from './infrastructure/word';
import type { Metrics } from './infrastructure/metrics';
import type { Config } from './config';
import type { Deps } from './application/deps';
import type { Job, TenantJob } from './application/jobs';
import type { Clock, Log } from './application/ports';
import { RecentAsides } from './application/recent-asides';
import { runJob } from './application/run-job';
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
import { TurnTaking } from './teams/turn-taking';

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock?: Clock;
  /** An open store in place of the one the configuration names. */
  readonly store?: SqlStore;
  /** Files by file consent, as with credentials; to these places. */
  readonly fileHosts?: (url: string) => boolean;
}

export interface Running {
  readonly port: number;
  readonly database: OpenDatabase;
  /** Takes no more activities, finishes what runs, and closes the database. */
  stop(): Promise<void>;
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
      log,
      onTurn: (...turn) => {
        metrics.turn(...turn);
      },
      onFailure: (incoming) =>
        Promise.resolve(voice.refusal({ kind: 'refusal', reason: 'try-again' }, localeOf(incoming) ?? 'nl')),
    });
    const { connectors } = adapter;
    const messenger = new TeamsMessenger({
      connectors,
      cards: voice,
      onSent: (...sent) => {
        metrics.sent(...sent);
      },
    });
    const asks = config.mode === 'teams' || options.fileHosts !== undefined;
    const downloads = asks ? null : createDownloads(clock);
    const word = { write: voice.document, toWord: writeWord };
    let port = config.port;
    const deps: Deps = {
      database,
      messenger,
      files:
        downloads === null
          ? consentFiles({ ...word, messenger, ...(options.fileHosts && { isAllowed: options.fileHosts }) })
          : downloadFiles({ ...word, downloads, baseUrl: () => serverUrl(config.host, port) }),
      roster: new TeamsRoster({ connectors, clock, log }),
      calendar: createCalendar(),
      clock,
      ids: randomIds,
      log,
      thresholds: defaultThresholds,
      keptWeighingDays: config.keptWeighingDays,
      evaluationEvery: config.evaluationEvery,
      recentAsides: new RecentAsides(),
      demo: config.mode === 'local' ? loadDemo() : null,
    };
    const allowedTenants = config.allowedTenants && new Set(config.allowedTenants);
    const understanding = loadUnderstanding(content.examples);
    const bot = createBot({ deps, voice, understanding, allowedTenants });
    const server = createServer({
      handleActivity: (request) => adapter.process(request, bot),
      health: { live: () => true, ready: () => database.ping().then(() => true) },
      metrics: () => metrics.text(),
      ...(downloads && { downloads: downloads.find }),
      log,
    });
    port = await server.listen(config.port, config.host);
    const turns = new TurnTaking();
    database.jobs.start((job) => counted(metrics, job, () => inTurn(turns, job, () => runJob(deps, job))));
    return {
      port,
      database,
      stop: async () => {
        // Side by side: one after the other, what hangs in each would take more time than a stop has.
        await Promise.all([server.close(), database.jobs.stop()]);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function counted(metrics: Metrics, { job }: TenantJob, run: () => Promise<void>): Promise<void> {
  try {
    await run();
    metrics.job(job.kind, 'done');
  } catch (error) {
    metrics.job(job.kind, 'failed');
    throw error;
  }
}

/**
 * Each of these looks whether its card stands there before it posts or edits it. Two of a kind at once, about one
 * round or survey, would both find nothing and post twice.
 */
const ONE_AT_A_TIME: ReadonlySet<Job['kind']> = new Set<Job['kind']>([
  'post-checklist',
  'show-progress',
  'post-summary',
  'post-feedback',
  'evaluate-round',
  'post-evaluation',
  'show-survey',
]);

async function inTurn(
  turns: TurnTaking,
  { tenant, job }: TenantJob,
  run: () => Promise<void>,
): Promise<void> {
  const about = 'roundId' in job ? job.roundId : 'surveyId' in job ? job.surveyId : null;
  if (!ONE_AT_A_TIME.has(job.kind) || about === null) return run();
  return turns.take(`${tenant}/${job.kind}/${about}`, run);
}

async function open({ config, log, store: given }: StartOptions): Promise<OpenDatabase> {
  const keys =
    config.dataKeys === null ? await loadOrCreateDataKeys(config.dataDir) : parseDataKeys(config.dataKeys);
  const store = given ?? (await openStore(config, log));
  try {
    return await openDatabase({ store, keys, log });
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
