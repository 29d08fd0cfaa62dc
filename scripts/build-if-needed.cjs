const { spawnSync } = require('node:child_process');
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');

/**
 * Compiles src to dist, unless dist is newer already.
 * @param quiet keeps standard output for results: says nothing there
 * @throws Error with the remedy when the compiler refuses
 */
exports.buildIfNeeded = function buildIfNeeded({ quiet = false } = {}) {
  const built = statSync(join(ROOT, 'dist', 'main.js'), { throwIfNoEntry: false });
  if (built && built.mtimeMs > newestIn(join(ROOT, 'src'))) return;
  if (!quiet) console.log('Building ...');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: quiet ? ['ignore', process.stderr, process.stderr] : 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error('The build failed; see above. Run `npm ci` first if packages are missing.');
  }
};

/** When anything in the folder last changed, in milliseconds; a file that was removed counts by its folder. */
function newestIn(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs;
  });
  return Math.max(statSync(folder).mtimeMs, ...files);
}
