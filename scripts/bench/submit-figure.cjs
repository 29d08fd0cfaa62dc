// @ts-check
const { median, quantile, written } = require('./numbers.cjs');
const { submit } = require('./submit.cjs');

/** @typedef {import('./submit.cjs').Turn} Turn */

const AIM_SHARE = 0.5;
const LONGEST_P99_MS = 100;

/**
 * @param {import('./options.cjs').Run} run
 * @returns {Promise<import('./report.cjs').Figure>}
 */
async function submitFigure(run) {
  const contenders = await submit(run);
  const [echo, embedded, postgres] = contenders.map(({ turns }) => turns);
  const middle = (/** @type {Turn[] | undefined} */ turns, /** @type {(turn: Turn) => number} */ what) =>
    median((turns ?? []).map(what));
  const all = contenders.map(({ turns }) => turns);
  const times = all.map((turns) => turns.flatMap((turn) => [...turn.times]));
  // A turn against the turn of the echo just before it.
  const ratios = [embedded, postgres].map((turns) =>
    median((turns ?? []).map(({ perSecond }, at) => perSecond / (echo?.[at]?.perSecond ?? NaN))),
  );
  run.facts.submit = {
    embedded: {
      perSecond: middle(embedded, (turn) => turn.perSecond),
      botMs: middle(embedded, (turn) => turn.serverMs),
      databaseMs: 0,
    },
    postgres: {
      perSecond: middle(postgres, (turn) => turn.perSecond),
      botMs: middle(postgres, (turn) => turn.serverMs),
      databaseMs: middle(postgres, (turn) => turn.databaseMs),
    },
  };
  const text = (/** @type {(turns: Turn[], at: number) => string} */ write) =>
    all.map((turns, at) => ({ text: write(turns, at) }));
  const ms = (/** @type {number} */ value) => `${written(value)} ms`;
  const count = times[0]?.length ?? 0;
  return {
    name: 'submit',
    title: `2. checklist.submit, stored durably: ${written(count)} of each, 50 at once, in turns`,
    columns: ['bare echo', 'embedded', 'PostgreSQL'],
    rows: [
      {
        what: 'throughput against the echo',
        aim: 'at least 0.5',
        cells: [
          { text: '1' },
          ...ratios.map((ratio) => ({ text: ratio.toFixed(2), met: ratio >= AIM_SHARE })),
        ],
      },
      {
        what: 'the same by CPU alone: that of the echo, over that of the bot and all that follows',
        cells: text((turns) =>
          (middle(echo, (turn) => turn.serverMs) / middle(turns, (turn) => turn.serverMs)).toFixed(2),
        ),
      },
      { what: 'answered a second', cells: text((turns) => written(middle(turns, (turn) => turn.perSecond))) },
      { what: 'half answered within', cells: text((_, at) => ms(median(times[at] ?? []))) },
      {
        what: '99 % answered within',
        aim: 'below 100 ms',
        cells: times.map((own, at) => {
          const p99 = quantile(own, 0.99);
          return { text: ms(p99), ...(at > 0 && { met: p99 < LONGEST_P99_MS }) };
        }),
      },
      {
        what: 'CPU each, in the process that answers',
        cells: text((turns) => ms(middle(turns, (turn) => turn.serverMs))),
      },
      {
        what: 'CPU each, in the database',
        cells: text(
          (turns, at) => ['none', 'in the bot', ms(middle(turns, (turn) => turn.databaseMs))][at] ?? '',
        ),
      },
      {
        what: 'CPU of the client, of one core',
        cells: text((turns) => `${Math.round(middle(turns, (turn) => turn.clientShare) * 100)} %`),
      },
    ],
    notes: [
      'Each turn is compared with the turn of the echo just before it; shown is the median of all turns.',
    ],
  };
}

module.exports = { submitFigure };
