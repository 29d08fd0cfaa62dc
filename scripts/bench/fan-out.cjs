// @ts-check
const { startBot } = require('./processes.cjs');
const { LATENCY_MS, quiet, startTeams } = require('./teams.cjs');
const { written } = require('./numbers.cjs');

/** The checklist, the count in its thread, and the question who directs the case. */
const POSTS_EACH = 3;
const BEST_SHARE = 0.97;
const MOST_THROTTLED = 0.005;
const PATIENCE_MS = 1_800_000;

/**
 * @typedef {object} FanOut
 * @property {number} channels
 * @property {number} seconds from the first request to the last
 * @property {number} share of the ceiling of all tenants together
 * @property {number} lowest the share of the tenant that came least close
 * @property {number} busiest the same, in its busiest stretch
 * @property {number} busiestSeconds how long that stretch is
 * @property {number} throttled share of all requests
 * @property {number} copies
 * @property {number} requestsEach of a channel
 * @property {number} botMsEach CPU time of a channel, in the bot
 * @property {number} databaseMsEach CPU time of a channel, in PostgreSQL
 * @property {number} idleMb
 * @property {number} afterMb
 * @property {number} peakMb
 */

/**
 * The checklists of many channels are due at one moment: how close do the requests come to what Teams accepts?
 * @param {import('./options.cjs').Run} run
 * @param {import('./databases.cjs').Kind} kind
 * @returns {Promise<FanOut>}
 */
async function fanOut({ databases, sizes }, kind) {
  const { tenants, channels, warmUps, dueAfterMs } = sizes.fanOut;
  const service = await startTeams(6);
  const dueAt = new Date(Date.now() + dueAfterMs);
  const database = await databases.filled(kind, {
    ...{
      tenants,
      cases: channels + warmUps,
      casesEach: 1,
      rounds: 0,
      people: 6,
      answered: 0,
      directed: false,
    },
    ...{ dueAt: dueAt.toISOString(), dueNow: warmUps, serviceUrl: service.url },
  });
  try {
    const bot = await startBot(database.env);
    const idleMb = bot.memory().nowMb;
    await warmUp(service, sizes, dueAt);
    const before = { bot: bot.cpuSeconds(), database: database.cpuSeconds() };
    const wanted = channels * POSTS_EACH;
    const isDone = (/** @type {{ posts: number }} */ { posts }) => posts >= wanted;
    await service.control.waitFor(isDone, { timeoutMs: PATIENCE_MS, everyMs: 250 });
    const took = { bot: bot.cpuSeconds() - before.bot, database: database.cpuSeconds() - before.database };
    await quiet(service, sizes);
    const { copies, throttledShare, calls } = await service.control.summary();
    const { nowMb, peakMb } = bot.memory();
    await bot.stop();
    const each = (/** @type {number} */ seconds) => (seconds * 1_000) / channels;
    return {
      ...(await paceOf(service)),
      ...{ channels, copies, idleMb, afterMb: nowMb, peakMb },
      ...{ throttled: throttledShare, requestsEach: calls / channels },
      ...{ botMsEach: each(took.bot), databaseMsEach: each(took.database) },
    };
  } finally {
    await service.stop();
    await database.remove();
  }
}

/**
 * Sends out to the first few: a bot has been running for a while when thousands are due.
 * @param {import('./teams.cjs').ServiceProcess} service
 * @param {import('./options.cjs').Sizes} sizes
 * @param {Date} until nothing else is due before
 */
async function warmUp(service, sizes, until) {
  const wanted = sizes.fanOut.warmUps * POSTS_EACH;
  await service.control.waitFor(({ posts }) => posts >= wanted, { timeoutMs: PATIENCE_MS, everyMs: 250 });
  await quiet(service, sizes);
  if (Date.now() > until.getTime())
    throw new Error('The checklists were due before the bench was ready: raise dueAfterMs.');
  await service.control.clearCounts();
}

/** @param {import('./teams.cjs').ServiceProcess} service */
async function paceOf(service) {
  const whole = Object.values(await service.control.pace(1));
  const seconds = Math.max(...whole.map(({ firstToLast }) => firstToLast.seconds));
  // A whole minute, where there was one.
  const busiestSeconds = Math.max(1, Math.min(60, Math.floor(seconds)));
  const inMinute = Object.values(await service.control.pace(busiestSeconds));
  const sum = (/** @type {readonly number[]} */ values) => values.reduce((total, value) => total + value, 0);
  return {
    seconds,
    share: sum(whole.map(({ requests }) => requests)) / (sum(whole.map(({ ceiling }) => ceiling)) * seconds),
    lowest: Math.min(...whole.map(({ firstToLast }) => firstToLast.share)),
    busiest: Math.min(...inMinute.map(({ busiest }) => busiest.share)),
    busiestSeconds,
  };
}

/**
 * @param {import('./options.cjs').Run} run
 * @returns {Promise<import('./report.cjs').Figure>}
 */
async function fanOutFigure(run) {
  const embedded = await fanOut(run, 'embedded');
  const postgres = await fanOut(run, 'postgres');
  run.facts.fanOut = { embedded, postgres };
  /**
   * @param {string} what
   * @param {(one: FanOut) => string} text
   * @param {string} [aim]
   * @param {(one: FanOut) => boolean} [met]
   */
  const row = (what, text, aim, met) => ({
    what,
    ...(aim && { aim }),
    cells: [embedded, postgres].map((one) => ({ text: text(one), ...(met && { met: met(one) }) })),
  });
  const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(2)} %`;
  const mb = (/** @type {number} */ value) => `${Math.round(value)} MB`;
  const { tenants, channels } = run.sizes.fanOut;
  return {
    name: 'fan-out',
    title: `1. Checklists of ${written(channels)} channels in ${tenants} tenants, due at one moment`,
    columns: ['embedded', 'PostgreSQL'],
    rows: [
      row(
        'share of the ceiling, first to last request',
        ({ share }) => percent(share),
        'at least 97 %',
        ({ share }) => share >= BEST_SHARE,
      ),
      row('the same, of the tenant that came least close', ({ lowest }) => percent(lowest)),
      row(
        'the same, in its busiest minute',
        ({ busiest, busiestSeconds }) => `${percent(busiest)} (${busiestSeconds} s)`,
      ),
      row(
        'answered 429',
        ({ throttled }) => percent(throttled),
        'below 0.5 %',
        ({ throttled }) => throttled < MOST_THROTTLED,
      ),
      row(
        'posts that came twice',
        ({ copies }) => String(copies),
        '0',
        ({ copies }) => copies === 0,
      ),
      row('time from first to last request', ({ seconds }) => `${written(seconds)} s`),
      row('requests a channel', ({ requestsEach }) => requestsEach.toFixed(2)),
      row('CPU a channel: bot', ({ botMsEach }) => `${written(botMsEach)} ms`),
      row('CPU a channel: database', ({ databaseMsEach }) =>
        databaseMsEach === 0 ? 'in the bot' : `${written(databaseMsEach)} ms`,
      ),
      row('5. resident memory, idle', ({ idleMb }) => mb(idleMb)),
      row('5. resident memory, after', ({ afterMb }) => mb(afterMb)),
      row('5. resident memory, at most', ({ peakMb }) => mb(peakMb)),
    ],
    notes: [
      `The ceiling is 50 requests a second a tenant. Teams takes ${LATENCY_MS} ms for each request here, and keeps its limits to the letter.`,
    ],
  };
}

module.exports = { fanOutFigure };
