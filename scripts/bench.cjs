// @ts-check
/** `npm run bench`: what the bot can do, measured here and now. How each figure is made: docs/performance.md. */
const { capacityText } = require('./bench/capacity.cjs');
const { Databases } = require('./bench/databases.cjs');
const { writeFigures } = require('./bench/document.cjs');
const { fanOutFigure } = require('./bench/fan-out.cjs');
const { growthFigure } = require('./bench/growth.cjs');
const { load, machineFacts } = require('./bench/machine.cjs');
const { USAGE, readOptions } = require('./bench/options.cjs');
const { figureText, missesOf } = require('./bench/report.cjs');
const { startupFigure } = require('./bench/startup.cjs');
const { submitFigure } = require('./bench/submit-figure.cjs');
const { summaryFigure } = require('./bench/summary.cjs');

/** @type {Record<string, (run: import('./bench/options.cjs').Run) => Promise<import('./bench/report.cjs').Figure>>} */
const FIGURES = {
  'fan-out': fanOutFigure,
  submit: submitFigure,
  growth: growthFigure,
  summary: summaryFigure,
  startup: startupFigure,
};

async function main() {
  // What it started ends with it.
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(130));
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const { figures: names, sizes, write } = options;
  const databases = new Databases();
  /** @type {import('./bench/options.cjs').Run} */
  const run = { databases, sizes, facts: {} };
  try {
    const begun = `Load before: ${load()}`;
    const texts = [];
    const figures = [];
    for (const name of names) {
      const figure = await FIGURES[name]?.(run);
      if (figure === undefined) continue;
      figures.push(figure);
      texts.push(say(figureText(figure)));
    }
    const capacity = capacityText(run.facts);
    if (capacity !== null) texts.push(say(capacity));
    const facts = [
      new Date().toISOString().slice(0, 10),
      ...machineFacts(),
      await databases.versions(),
      begun,
      `and after: ${load()}`,
    ];
    texts.unshift(say(facts.map((fact) => `- ${fact}`).join('\n')));
    const misses = missesOf(figures);
    say(misses.length === 0 ? 'Every aim is met.' : ['Missed:', ...misses].join('\n- '));
    if (write) await writeFigures(texts);
  } finally {
    await databases.close();
  }
}

/** @param {string} text */
function say(text) {
  console.log(`\n${text}`);
  return text;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
