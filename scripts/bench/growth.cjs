// @ts-check
const { inParallel } = require('../../tests/support/teams-service/in-parallel.cjs');
const { startBot } = require('./processes.cjs');
const { caseOf } = require('./names.cjs');
const { clientOf, quiet, startTeams } = require('./teams.cjs');
const { median, written } = require('./numbers.cjs');

const SHAPE = { tenants: 20, casesEach: 5, rounds: 4, people: 6, answered: 3, directed: true, dueAt: null };
const AT_ONCE = 8;
const MOST_GROWTH = 1.3;

/** @typedef {{ botMs: number, databaseMs: number }} Cost CPU time of one */
/** @typedef {{ cases: number, submits: Cost[], summaries: Cost[], mbEach: number }} OfSize */

/**
 * What an answer and a summary cost with so many cases in the database. The sizes take turns, so that whatever else the
 * machine does meets all of them alike.
 * @param {import('./options.cjs').Run} run
 * @param {import('./databases.cjs').Kind} kind
 */
async function costs({ databases, sizes }, kind) {
  const { casesOf, turns, warmUps, casesATurn } = sizes.growth;
  const service = await startTeams(SHAPE.people);
  const open = [];
  try {
    for (const cases of casesOf) {
      const database = await databases.filled(kind, { ...SHAPE, cases, serviceUrl: service.url });
      const mbEach = (await database.sizeMb()) / cases;
      open.push({
        database,
        bot: await startBot(database.env),
        found: /** @type {OfSize} */ ({ cases, submits: [], summaries: [], mbEach }),
      });
    }
    for (let turn = 0; turn < warmUps + turns; turn += 1) {
      for (const { database, bot, found } of open) {
        const own = casesOfTurn(found.cases, turn, warmUps + turns, casesATurn);
        for (const { room, members } of own) await service.control.setPlace(room.channel, { members });
        const client = clientOf(bot.url, service);
        const measured = async (/** @type {() => Promise<number>} */ work) => {
          const before = { bot: bot.cpuSeconds(), database: database.cpuSeconds() };
          const count = await work();
          await quiet(service, sizes);
          const each = (/** @type {number} */ seconds) => (seconds * 1_000) / count;
          return {
            botMs: each(bot.cpuSeconds() - before.bot),
            databaseMs: each(database.cpuSeconds() - before.database),
          };
        };
        const submit = await measured(() => answer(client, own));
        const summary = await measured(() => askSummaries(client, own));
        client.close();
        if (turn < warmUps) continue;
        found.submits.push(submit);
        found.summaries.push(summary);
      }
    }
    return open.map(({ found }) => found);
  } finally {
    for (const { bot } of open) await bot.stop();
    await service.stop();
    for (const { database } of open) await database.remove();
  }
}

/**
 * Cases from all over the database; no turn takes those of another.
 * @param {number} cases
 * @param {number} turn
 * @param {number} turns
 * @param {number} count
 */
function casesOfTurn(cases, turn, turns, count) {
  const all = count * turns;
  if (all > cases) throw new RangeError(`${cases} cases are too few for ${all}`);
  return Array.from({ length: count }, (_, index) =>
    caseOf(SHAPE, Math.floor(((index * turns + turn) * cases) / all) + 1),
  );
}

/**
 * Those who had not answered yet do so.
 * @param {import('../../tests/support/teams-service/bot-client.cjs').BotClient} client
 * @param {readonly import('./names.cjs').BenchCase[]} cases
 */
async function answer(client, cases) {
  const answers = cases.flatMap(({ room, members, roundId }) =>
    members.slice(SHAPE.answered).map((member) => ({ room, member, roundId })),
  );
  await inParallel(answers, AT_ONCE, ({ room, member, roundId }) =>
    client.submitChecklist(room, member, roundId),
  );
  return answers.length;
}

/**
 * @param {import('../../tests/support/teams-service/bot-client.cjs').BotClient} client
 * @param {readonly import('./names.cjs').BenchCase[]} cases
 */
async function askSummaries(client, cases) {
  await inParallel(cases, AT_ONCE, async ({ room, members, roundId, caseId }) => {
    const [regisseur] = members;
    if (regisseur === undefined) throw new RangeError('nobody to ask it');
    const verb = 'summary.post';
    const { body } = await client.tap(room, regisseur, verb, { verb, roundId, caseId });
    if (JSON.parse(body).statusCode !== 200) throw new Error(`no summary: ${body.slice(0, 200)}`);
  });
  return cases.length;
}

/**
 * @param {import('./options.cjs').Run} run
 * @returns {Promise<import('./report.cjs').Figure>}
 */
async function growthFigure(run) {
  const embedded = await costs(run, 'embedded');
  const postgres = await costs(run, 'postgres');
  run.facts.growth = { embedded: embedded.at(-1), postgres: postgres.at(-1) };
  const row = (
    /** @type {string} */ what,
    /** @type {readonly OfSize[]} */ sizes,
    /** @type {(one: OfSize) => readonly number[]} */ each,
    hasAim = true,
  ) => {
    const ms = sizes.map((one) => median(each(one)));
    const growth = (ms.at(-1) ?? NaN) / (ms[0] ?? NaN);
    const last = { text: growth.toFixed(2), ...(hasAim && { met: growth < MOST_GROWTH }) };
    return {
      what,
      ...(hasAim && { aim: 'growth below 1.3' }),
      cells: [...ms.map((value) => ({ text: `${written(value)} ms` })), last],
    };
  };
  const both = (/** @type {Cost} */ { botMs, databaseMs }) => botMs + databaseMs;
  const inDatabase = (/** @type {Cost} */ { databaseMs }) => databaseMs;
  return {
    name: 'growth',
    title: '3. CPU of an answer and of a summary, by the number of cases in the database',
    columns: [...embedded.map(({ cases }) => `${written(cases)} cases`), 'growth'],
    rows: [
      row('embedded: an answer', embedded, ({ submits }) => submits.map(both)),
      row('embedded: a summary', embedded, ({ summaries }) => summaries.map(both)),
      row('PostgreSQL: an answer', postgres, ({ submits }) => submits.map(both)),
      row('of it in the database', postgres, ({ submits }) => submits.map(inDatabase), false),
      row('PostgreSQL: a summary', postgres, ({ summaries }) => summaries.map(both)),
      row('of it in the database', postgres, ({ summaries }) => summaries.map(inDatabase), false),
    ],
    notes: [
      `Each case has ${SHAPE.rounds} rounds of ${SHAPE.people} people, three agreements, decisions and waiting jobs. With all that follows: reading the roster, the count in the thread, the post of the summary. Median of ${run.sizes.growth.turns} turns.`,
    ],
  };
}

module.exports = { growthFigure };
