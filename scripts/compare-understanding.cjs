const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildIfNeeded } = require('./build-if-needed.cjs');
const { createNaiveBayes } = require('./compare/naive-bayes.cjs');

const ROOT = join(__dirname, '..');
const SETS = ['tuning', 'held-out'].filter((name) => existsSync(setFile(name)));
const NOTHING = { word: 0, pair: 0, letters: 0, concept: 0 };
const LINEAR = {
  'linear model, words only': { ...NOTHING, word: 1 },
  'without pairs of words': { pair: 0 },
  'without parts of words': { letters: 0 },
  'without concepts': { concept: 0 },
  'chosen model': {},
};
const MODELS = ['naive Bayes, words only', ...Object.keys(LINEAR)];

/** Each model in a process of its own, so that times and memory are its own. */
function main() {
  const [, , only] = process.argv;
  if (only) return console.log(JSON.stringify(measure(only)));
  buildIfNeeded();
  const rows = MODELS.flatMap((model) =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', __filename, model], { encoding: 'utf8' })),
  );
  console.table(Object.fromEntries(rows.map(({ model, set, ...figures }) => [`${set}: ${model}`, figures])));
}

function measure(model) {
  const examples = dist('content/understanding.js').loadExamples(dist('content/read-json.js').CARDS_FOLDER);
  global.gc();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const { understand } = create(model, examples);
  const cost = {
    'training ms': Math.round(performance.now() - started),
    'memory MB': Math.round((process.memoryUsage().rss - before) / 1e6),
  };
  return SETS.map((set) => ({ model, set, ...judge(understand, set), ...cost }));
}

function create(model, examples) {
  if (!(model in LINEAR))
    return createNaiveBayes(examples.utterances, dist('domain/understanding/words.js').wordsIn);
  const weights = { ...dist('domain/understanding/features.js').FEATURE_WEIGHTS, ...LINEAR[model] };
  const { train } = dist('domain/understanding/train.js');
  const { createUnderstanding } = dist('domain/understanding/understanding.js');
  return createUnderstanding(examples, train(examples, weights), weights);
}

function judge(understand, set) {
  const utterances = JSON.parse(readFileSync(setFile(set), 'utf8'));
  const started = performance.now();
  const found = utterances.map((utterance) => ({ ...utterance, found: understand(utterance.text) }));
  const took = performance.now() - started;
  const right = ({ label, found }) => label === found.label;
  const isDanger = ({ label }) => label === 'danger';
  const isIntent = ({ found: { label } }) => label !== 'none' && label !== 'danger';
  return {
    'right %': share(found, right),
    'nl %': share(found, right, ({ language }) => language === 'nl'),
    'en %': share(found, right, ({ language }) => language === 'en'),
    'indirect %': share(found, right, ({ indirect }) => indirect),
    'none as intent %': share(found, isIntent, ({ label }) => label === 'none'),
    'danger missed %': share(found, ({ found }) => found.label !== 'danger', isDanger),
    'false danger %': share(
      found,
      ({ found }) => found.label === 'danger',
      (utterance) => !isDanger(utterance),
    ),
    'ms each': Number((took / found.length).toFixed(2)),
  };
}

function share(all, which, among = () => true) {
  const some = all.filter(among);
  return Number(((100 * some.filter(which).length) / some.length).toFixed(1));
}

function dist(file) {
  return require(join(ROOT, 'dist', file));
}

function setFile(name) {
  return join(ROOT, 'tests', 'understanding', `${name}.json`);
}

main();
