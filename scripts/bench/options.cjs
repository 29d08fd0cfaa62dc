// @ts-check

/**
 * @typedef {object} Sizes
 * @property {number} quietMs how long nothing must reach Teams before something else is measured: longer than the bot
 *   gathers answers before it edits the count of a round
 * @property {{ tenants: number, channels: number, warmUps: number, dueAfterMs: number }} fanOut channels in all;
 *   `warmUps`: channels before them; `dueAfterMs`: how long filling a database and the warm-up may take
 * @property {{ waves: number, turns: number, warmUps: number }} submit `waves`: checklists of each person in a turn
 * @property {{ casesOf: readonly number[], turns: number, warmUps: number, casesATurn: number }} growth
 * @property {{ times: number, warmUp: number }} summary
 * @property {{ cases: number, times: number }} startup
 */

/**
 * @typedef {object} Run
 * @property {import('./databases.cjs').Databases} databases
 * @property {Sizes} sizes
 * @property {import('./capacity.cjs').Facts} facts what the capacity is derived from, filled by the figures
 */

const USAGE = `Usage: npm run bench -- [figure ...] [--full | --toy] [--write]

Figures, all without one:
  fan-out   1, 5  checklists of many channels at one moment, within the limits of Teams; memory idle and after
  submit    2     checklist.submit against a bare botbuilder echo of the same invoke
  growth    3     CPU of an answer and of a summary, by the number of cases in the database
  summary   4     CPU of computing and drawing a big summary
  startup   5     start to ready, on a database that is in use

--full    10,000 channels and 100,000 cases: about half an hour
--toy     only to see that the bench works: its figures mean nothing
--write   puts the figures into docs/performance.md, in place of those that stand there

Every figure is measured on the embedded database and on a PostgreSQL that is started for it. Close what else runs on
this machine. CPU time is read from /proc, so this needs Linux.`;

const FIGURES = ['fan-out', 'submit', 'growth', 'summary', 'startup'];

/** @type {Sizes} */
const USUAL = {
  quietMs: 3_000,
  fanOut: { tenants: 4, channels: 2_000, warmUps: 200, dueAfterMs: 60_000 },
  submit: { waves: 30, turns: 5, warmUps: 2 },
  growth: { casesOf: [1_000, 10_000], turns: 4, warmUps: 2, casesATurn: 100 },
  summary: { times: 500, warmUp: 100 },
  startup: { cases: 1_000, times: 5 },
};

/** @type {Record<string, Sizes>} */
const SIZES = {
  '--full': {
    ...USUAL,
    fanOut: { tenants: 4, channels: 10_000, warmUps: 200, dueAfterMs: 120_000 },
    submit: { waves: 60, turns: 7, warmUps: 2 },
    growth: { casesOf: [1_000, 10_000, 100_000], turns: 7, warmUps: 2, casesATurn: 100 },
  },
  '--toy': {
    quietMs: 100,
    fanOut: { tenants: 2, channels: 4, warmUps: 2, dueAfterMs: 20_000 },
    submit: { waves: 1, turns: 1, warmUps: 0 },
    growth: { casesOf: [4], turns: 1, warmUps: 0, casesATurn: 2 },
    summary: { times: 3, warmUp: 1 },
    startup: { cases: 4, times: 1 },
  },
};

/**
 * @param {readonly string[]} words of the command line
 * @returns {{ figures: string[], sizes: Sizes, write: boolean } | null} null: not understood, or help is wanted
 */
function readOptions(words) {
  const options = words.filter((word) => word.startsWith('-'));
  const figures = words.filter((word) => !word.startsWith('-'));
  const size = options.filter((option) => option in SIZES);
  const known = figures.every((name) => FIGURES.includes(name));
  if (!known || size.length > 1 || options.some((option) => !(option in SIZES) && option !== '--write'))
    return null;
  return {
    figures: FIGURES.filter((name) => figures.length === 0 || figures.includes(name)),
    sizes: SIZES[size[0] ?? ''] ?? USUAL,
    write: options.includes('--write'),
  };
}

module.exports = { USAGE, readOptions };
