// @ts-check
const { startBot, startEcho } = require('./processes.cjs');
const { caseOf } = require('./names.cjs');
const { clientOf, quiet, startTeams } = require('./teams.cjs');

const TEAMS_AT_ONCE = 5;
const PEOPLE_EACH = 10;

/**
 * @typedef {object} Turn
 * @property {number} perSecond
 * @property {readonly number[]} times ms
 * @property {number} clientShare of one core that sending took
 * @property {number} serverMs CPU time of one request and all that follows from it, in the process that answers
 * @property {number} databaseMs the same, in PostgreSQL
 */

/**
 * @typedef {object} Contender
 * @property {import('./processes.cjs').RunningProcess} process
 * @property {() => number} databaseSeconds
 * @property {Turn[]} turns
 */

/** @param {import('./options.cjs').Run} run */
function planOf({ sizes }) {
  const { waves, turns, warmUps } = sizes.submit;
  const casesEach = waves * (turns + warmUps);
  return {
    ...{ tenants: TEAMS_AT_ONCE, cases: casesEach * TEAMS_AT_ONCE, casesEach, rounds: 1 },
    ...{ people: PEOPLE_EACH, answered: 0, directed: true, dueAt: null },
  };
}

/**
 * The same invoke goes to a bare echo bot and to the bot on both databases, in turns, so that whatever else the machine
 * does meets all three alike. Fifty people of five teams each send their next checklist as soon as the answer is there.
 * @param {import('./options.cjs').Run} run
 */
async function submit(run) {
  const { databases, sizes } = run;
  const { waves, turns, warmUps } = sizes.submit;
  const plan = planOf(run);
  const service = await startTeams(PEOPLE_EACH);
  const withService = { ...plan, serviceUrl: service.url };
  for (let team = 1; team <= TEAMS_AT_ONCE; team += 1) {
    const { room, members } = caseOf(plan, team);
    await service.control.setPlace(room.channel, { members });
  }
  const filled = [
    await databases.filled('embedded', withService),
    await databases.filled('postgres', withService),
  ];
  /** @type {Contender[]} */
  const contenders = [{ process: await startEcho(), databaseSeconds: () => 0, turns: [] }];
  try {
    for (const { env, cpuSeconds } of filled) {
      contenders.push({ process: await startBot(env), databaseSeconds: cpuSeconds, turns: [] });
    }
    for (let turn = 0; turn < warmUps + turns; turn += 1) {
      for (const contender of contenders) {
        const { process: server, databaseSeconds } = contender;
        const before = { server: server.cpuSeconds(), database: databaseSeconds() };
        const sent = await takeTurn(server.url, service, plan, turn, waves);
        await quiet(service, sizes);
        const each = (/** @type {number} */ seconds) => (seconds * 1_000) / sent.times.length;
        const cost = {
          serverMs: each(server.cpuSeconds() - before.server),
          databaseMs: each(databaseSeconds() - before.database),
        };
        if (turn >= warmUps) contender.turns.push({ ...sent, ...cost });
      }
    }
    return contenders;
  } finally {
    for (const { process } of contenders) await process.stop();
    await service.stop();
    for (const database of filled) await database.remove();
  }
}

/**
 * @param {string} url
 * @param {import('./teams.cjs').ServiceProcess} service
 * @param {ReturnType<typeof planOf>} plan
 * @param {number} turn
 * @param {number} waves
 * @returns {Promise<Omit<Turn, 'serverMs' | 'databaseMs'>>}
 */
async function takeTurn(url, service, plan, turn, waves) {
  const client = clientOf(url, service);
  await client.connect(TEAMS_AT_ONCE * PEOPLE_EACH);
  /** @type {number[]} */
  const times = [];
  const fillIn = async (/** @type {number} */ team, /** @type {number} */ person) => {
    for (let wave = 0; wave < waves; wave += 1) {
      const number = (turn * waves + wave) * TEAMS_AT_ONCE + team;
      const { room, members, roundId } = caseOf(plan, number);
      const member = /** @type {(typeof members)[number]} */ (members[person]);
      times.push((await client.submitChecklist(room, member, roundId)).ms);
    }
  };
  const before = process.cpuUsage();
  const begun = performance.now();
  const everyone = Array.from({ length: TEAMS_AT_ONCE * PEOPLE_EACH }, (_, index) =>
    fillIn((index % TEAMS_AT_ONCE) + 1, Math.floor(index / TEAMS_AT_ONCE)),
  );
  await Promise.all(everyone);
  const seconds = (performance.now() - begun) / 1_000;
  const own = process.cpuUsage(before);
  client.close();
  return {
    perSecond: times.length / seconds,
    times,
    clientShare: (own.user + own.system) / 1e6 / seconds,
  };
}

module.exports = { submit };
