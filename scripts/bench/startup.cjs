// @ts-check
const { startBot } = require('./processes.cjs');
const { median, written } = require('./numbers.cjs');

const LONGEST_MS = 2_000;

/**
 * From the start of the process until it says that it is ready, on a database that is in use.
 * @param {import('./options.cjs').Run} run
 * @param {import('./databases.cjs').Kind} kind
 */
async function startTimes({ databases, sizes }, kind) {
  const { cases, times } = sizes.startup;
  const database = await databases.filled(kind, {
    ...{ tenants: 4, cases, casesEach: 5, rounds: 4, people: 6, answered: 3, directed: true },
    ...{ dueAt: null, serviceUrl: 'http://127.0.0.1:9' },
  });
  try {
    const found = [];
    for (let time = 0; time < times; time += 1) {
      const bot = await startBot(database.env);
      found.push({ ms: bot.readyMs, cpuMs: bot.cpuSeconds() * 1_000, mb: bot.memory().nowMb });
      await bot.stop();
    }
    return found;
  } finally {
    await database.remove();
  }
}

/**
 * @param {import('./options.cjs').Run} run
 * @returns {Promise<import('./report.cjs').Figure>}
 */
async function startupFigure(run) {
  const found = [await startTimes(run, 'embedded'), await startTimes(run, 'postgres')];
  const middle = (/** @type {'ms' | 'cpuMs' | 'mb'} */ what) =>
    found.map((all) => median(all.map((one) => one[what])));
  return {
    name: 'startup',
    title: `5. Start to ready, on a database with ${written(run.sizes.startup.cases)} cases: median of ${run.sizes.startup.times}`,
    columns: ['embedded', 'PostgreSQL'],
    rows: [
      {
        what: 'start to ready',
        aim: 'below 2 s',
        cells: middle('ms').map((ms) => ({ text: `${written(ms / 1_000)} s`, met: ms < LONGEST_MS })),
      },
      { what: 'CPU until then', cells: middle('cpuMs').map((ms) => ({ text: `${written(ms / 1_000)} s` })) },
      { what: 'resident memory then', cells: middle('mb').map((mb) => ({ text: `${Math.round(mb)} MB` })) },
    ],
    notes: [],
  };
}

module.exports = { startupFigure };
