// @ts-check
const { tableText } = require('./report.cjs');
const { written } = require('./numbers.cjs');

/**
 * @typedef {object} Facts what was measured in this run, in ms of CPU and in numbers a second
 * @property {Record<'embedded' | 'postgres', import('./fan-out.cjs').FanOut>} [fanOut]
 * @property {Record<'embedded' | 'postgres', { perSecond: number, botMs: number, databaseMs: number }>} [submit]
 * @property {Record<'embedded' | 'postgres', { cases: number, mbEach: number } | undefined>} [growth]
 */

/** A thread that is busier than this keeps people waiting. */
const BUSY_SHARE = 0.7;
const CEILING = 50;
const INSTANCES = [1, 2, 4, 8];

/**
 * What one process and what more of them serve, by the CPU time that was measured.
 * @param {Facts} facts
 * @returns {string | null} null: one of the figures that it rests on was not measured
 */
function capacityText({ fanOut, submit, growth }) {
  if (fanOut === undefined || submit === undefined || growth === undefined) return null;
  const aSecond = (/** @type {number} */ ms) => (BUSY_SHARE * 1_000) / ms;
  const row = (/** @type {string} */ what, /** @type {'embedded' | 'postgres'} */ kind, instances = 1) => {
    const channels = instances * aSecond(fanOut[kind].botMsEach);
    const answers = instances * aSecond(submit[kind].botMs);
    const cores = [channels * fanOut[kind].databaseMsEach, answers * submit[kind].databaseMs].map(
      (ms) => ms / 1_000,
    );
    const size = growth[kind];
    return [
      what,
      rounded(channels * 3_600),
      rounded((channels * fanOut[kind].requestsEach) / CEILING),
      rounded(answers),
      kind === 'embedded' ? 'in the process' : Math.max(...cores).toFixed(1),
      size === undefined ? '' : `${rounded(size.cases)}, ${written(size.mbEach * 1_000)} kB each`,
    ];
  };
  const { requestsEach } = fanOut.postgres;
  return [
    '### What it serves',
    tableText([
      [
        '',
        'channels an hour by CPU',
        'tenants at their ceiling at once',
        'answers a second by CPU',
        'cores of PostgreSQL',
        'cases measured, on disk',
      ],
      row('one process, embedded', 'embedded'),
      ...INSTANCES.map((count) => row(`${count} on PostgreSQL`, 'postgres', count)),
    ]),
    [
      `Derived from the figures above, with each process ${BUSY_SHARE * 100} % busy.`,
      `Teams lets one tenant have ${CEILING} × 3,600 ÷ ${requestsEach.toFixed(2)} requests a channel = ${rounded((CEILING * 3_600) / requestsEach)} channels an hour, however many processes there are.`,
      `Channels an hour: ${BUSY_SHARE} × 3,600,000 ms ÷ ${written(fanOut.embedded.botMsEach)} ms (embedded) or ${written(fanOut.postgres.botMsEach)} ms (PostgreSQL) of CPU a channel.`,
      `Answers a second: ${BUSY_SHARE} × 1,000 ms ÷ ${written(submit.embedded.botMs)} ms or ${written(submit.postgres.botMs)} ms.`,
      `Cores of PostgreSQL: the larger of both rates times the CPU time in the database, ${written(fanOut.postgres.databaseMsEach)} ms a channel and ${written(submit.postgres.databaseMs)} ms an answer.`,
      'More than one process was not measured here: they share nothing but the database.',
    ].join(' '),
  ].join('\n\n');
}

/**
 * Two digits: the rest would pretend to know more than was measured.
 * @param {number} value
 */
function rounded(value) {
  return Number(value.toPrecision(2)).toLocaleString('en');
}

module.exports = { capacityText };
