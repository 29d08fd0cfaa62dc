// @ts-check
const { execFileSync } = require('node:child_process');
const { cpus, loadavg, release, totalmem, type } = require('node:os');

/** What the figures depend on beside the code. */
function machineFacts() {
  const [cpu] = cpus();
  return [
    `${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB memory`,
    `${type()} ${release()}, Node ${process.version}`,
    `Overlegmaat ${commit()}`,
  ];
}

/** How busy the machine is, this bench included: work that is waiting for a core, on average. */
function load() {
  const [minute, five] = loadavg();
  return `${minute?.toFixed(1)} in the last minute, ${five?.toFixed(1)} in the last five`;
}

function commit() {
  try {
    const git = (/** @type {string[]} */ ...words) =>
      execFileSync('git', words, {
        cwd: __dirname,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    return (
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '../../src') ? ', changed' : '')
    );
  } catch {
    return require('../../package.json').version;
  }
}

module.exports = { load, machineFacts };
