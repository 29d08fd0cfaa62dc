// @ts-check
/**
 * Reads the facts for the summary of one big round again and again, then computes and draws it as often, in a process
 * of its own, and prints what CPU time each took: `{ reading, computing }`, in ms. One after the other, so that the
 * garbage of reading is not swept up while computing is measured.
 */
const { join } = require('node:path');
const { caseOf } = require('./names.cjs');

const DIST = join(__dirname, '../../dist');
const { loadFacts } = require(join(DIST, 'application/case-facts.js'));
const { roundContext } = require(join(DIST, 'application/round-context.js'));
const { loadContent } = require(join(DIST, 'content/load-content.js'));
const { advise } = require(join(DIST, 'domain/escalation.js'));
const { summarise } = require(join(DIST, 'domain/summary.js'));
const { defaultThresholds } = require(join(DIST, 'domain/thresholds.js'));
const { trendOf } = require(join(DIST, 'domain/trend.js'));
const { createCalendar } = require(join(DIST, 'infrastructure/calendar.js'));
const { parseDataKeys } = require(join(DIST, 'infrastructure/data-keys.js'));
const { openEmbedded } = require(join(DIST, 'infrastructure/database/embedded.js'));
const { openPostgres } = require(join(DIST, 'infrastructure/database/postgres.js'));
const { openDatabase } = require(join(DIST, 'infrastructure/database/open-database.js'));
const { createCardRenderer } = require(join(DIST, 'teams/cards/render.js'));

/** @param {{ plan: import('./seed.cjs').Plan, env: Record<string, string>, times: number }} order */
async function measure({ plan, env, times }) {
  const log = { info() {}, warn() {}, error: console.error };
  const store = env.DATABASE_URL
    ? await openPostgres({ url: env.DATABASE_URL, log })
    : await openEmbedded(env.DATA_DIR);
  const clock = { now: () => new Date() };
  const database = await openDatabase({ store, keys: parseDataKeys(env.DATA_KEYS), clock, log });
  const deps = { calendar: createCalendar(), clock };
  const renderer = createCardRenderer(loadContent(), clock);
  const { roundId, room } = caseOf(plan, 1);
  const read = () =>
    database.transaction(room.tenant, async (/** @type {any} */ work) => {
      const context = await roundContext(work, roundId);
      return { context, ...(await loadFacts(deps, work, context.case, context.channel, context.round)) };
    });
  const reading = [];
  for (let time = 0; time < times; time += 1) reading.push(await msOf(read));
  const loaded = await read();
  const computing = [];
  for (let time = 0; time < times; time += 1) {
    const fresh = asRead(loaded);
    computing.push(await msOf(() => drawn(renderer, fresh)));
  }
  await database.close();
  process.stdout.write(JSON.stringify({ reading, computing }));
}

/**
 * The same facts as if they had been read again: what was kept with those before helps nobody.
 * @param {any} loaded
 */
function asRead({ facts, seen, ...rest }) {
  const again = (/** @type {any} */ from) => ({
    ...from,
    rounds: from.rounds.map((/** @type {any} */ round) => ({ ...round })),
  });
  return { ...rest, facts: again(facts), seen: again(seen) };
}

/**
 * From facts to the bytes that go to Teams.
 * @param {any} renderer
 * @param {any} loaded
 */
function drawn(renderer, { context, facts, seen, participants }) {
  const advice = advise(facts, defaultThresholds);
  const view = {
    kind: 'summary',
    caseId: context.case.id,
    code: context.case.code,
    startsAt: context.round.closesAt,
    zone: context.channel.zone,
    roundId: context.round.id,
    round: context.round.number,
    level: advice.level,
    summary: summarise(facts, advice, defaultThresholds),
    trend: trendOf(seen, defaultThresholds, advice.level),
    agenda: participants.flatMap((/** @type {any} */ one) => one.answer?.content.agenda ?? []),
    heldBack: false,
    sentOn: '2026-01-12',
  };
  return JSON.stringify(renderer.render(view, 'nl')) + renderer.summary(view, 'nl');
}

/**
 * CPU time of the whole process, its garbage collector and compiler included.
 * @param {() => unknown} work
 */
async function msOf(work) {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}

measure(JSON.parse(process.argv[2] ?? '')).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
