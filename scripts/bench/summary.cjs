// @ts-check
const { execFile } = require('node:child_process');
const { join } = require('node:path');
const { promisify } = require('node:util');
const { median, quantile, written } = require('./numbers.cjs');

const PROCESS = join(__dirname, 'summary-process.cjs');
const RESPONDENTS = 40;
const EARLIER_ROUNDS = 20;
const MOST_MS = 5;

const PLAN = {
  ...{ tenants: 1, cases: 1, casesEach: 1, rounds: EARLIER_ROUNDS + 1, people: RESPONDENTS },
  ...{ answered: RESPONDENTS, directed: true, dueAt: null, serviceUrl: 'http://127.0.0.1:9' },
};

/**
 * @param {import('./options.cjs').Run} run
 * @param {import('./databases.cjs').Kind} kind
 */
async function summaries({ databases, sizes }, kind) {
  const { times, warmUp } = sizes.summary;
  const database = await databases.filled(kind, PLAN);
  try {
    const before = database.cpuSeconds();
    const order = JSON.stringify({ plan: PLAN, env: database.env, times: warmUp + times });
    const { stdout } = await promisify(execFile)(process.execPath, [PROCESS, order]);
    const databaseMs = ((database.cpuSeconds() - before) * 1_000) / (warmUp + times);
    const { reading, computing } = /** @type {Record<'reading' | 'computing', number[]>} */ (
      JSON.parse(stdout)
    );
    return {
      first: computing[0] ?? NaN,
      computed: computing.slice(warmUp),
      read: reading.slice(warmUp),
      databaseMs,
    };
  } finally {
    await database.remove();
  }
}

/**
 * @param {import('./options.cjs').Run} run
 * @returns {Promise<import('./report.cjs').Figure>}
 */
async function summaryFigure(run) {
  const found = [await summaries(run, 'embedded'), await summaries(run, 'postgres')];
  const ms = (/** @type {number} */ value) => `${written(value)} ms`;
  const middles = found.map(({ computed }) => median(computed));
  return {
    name: 'summary',
    title: `4. CPU of a summary: ${RESPONDENTS} respondents, ${EARLIER_ROUNDS} earlier rounds, ${written(run.sizes.summary.times)} times`,
    columns: ['embedded', 'PostgreSQL'],
    rows: [
      {
        what: 'computing and drawing it, median',
        aim: 'below 5 ms',
        cells: middles.map((value) => ({ text: ms(value), met: value < MOST_MS })),
      },
      {
        what: 'the same, 99th of 100',
        cells: found.map(({ computed }) => ({ text: ms(quantile(computed, 0.99)) })),
      },
      { what: 'the same, the very first', cells: found.map(({ first }) => ({ text: ms(first) })) },
      {
        what: `reading its ${(EARLIER_ROUNDS + 1) * RESPONDENTS} answers, bot, median`,
        cells: found.map(({ read }) => ({ text: ms(median(read)) })),
      },
      {
        what: 'the same, database, mean',
        cells: found.map(({ databaseMs }) => ({ text: databaseMs === 0 ? 'in the bot' : ms(databaseMs) })),
      },
    ],
    notes: [],
  };
}

module.exports = { summaryFigure };
