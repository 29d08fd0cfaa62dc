// `npm start`: the local trial. Builds when needed, starts the bot and the Playground, and says where to click.
const { spawn, spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, copyFileSync, readdirSync, statSync } = require('node:fs');
const { createServer } = require('node:net');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const PLAYGROUND_PORT = 56150;
const READY_MS = 60_000;
const env = localEnvironment();
const botPort = Number(env.PORT || 3978);
const children = [];
let stopping = false;

main().catch((error) => {
  console.error(error.message);
  stop(1);
});

async function main() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(
      'Overlegmaat needs Node.js 20 or newer. Install it from https://nodejs.org and try again.',
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  buildIfNeeded();
  run('the bot', [join(ROOT, 'dist', 'main.js')], { cwd: ROOT });
  await untilReady();
  const port = await startPlayground();
  console.log(`
Overlegmaat is running. Open http://localhost:${port} in your browser and then:
  1. choose the team "Wijkteam Noord", channel "General", on the left;
  2. type @Overlegmaat demo and send it;
  3. click "Vul in" on the checklist, tick what you recognise and send it;
  4. type @Overlegmaat samenvatting and read the summary.
Stop with Ctrl-C. What you did is kept in ${env.DATA_DIR || '.data'}.
`);
}

/** The trial never uses credentials, even if the shell has some. */
function localEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('MicrosoftApp'));
  return { LOG_LEVEL: 'warn', ...Object.fromEntries(kept), NODE_ENV: 'development' };
}

function buildIfNeeded() {
  const built = join(ROOT, 'dist', 'main.js');
  if (existsSync(built) && statSync(built).mtimeMs > newestIn(join(ROOT, 'src'))) return;
  console.log('Building ...');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error('The build failed; see above. Run `npm ci` first if packages are missing.');
}

function newestIn(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs;
    }),
  );
}

function run(name, args, options) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'], ...options });
  children.push(child);
  child.on('exit', (code) => {
    if (stopping) return;
    console.error(`${name} stopped.`);
    stop(code || 1);
  });
  return child;
}

async function untilReady() {
  const deadline = Date.now() + READY_MS;
  while (!stopping && Date.now() < deadline) {
    try {
      const { ok } = await fetch(`http://127.0.0.1:${botPort}/health/ready`);
      if (ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!stopping) throw new Error(`The bot did not become ready within ${READY_MS / 1000} s.`);
}

/** Its working folder holds its settings and what it writes; the project stays clean. */
async function startPlayground() {
  const folder = join(ROOT, env.DATA_DIR || '.data', 'playground');
  mkdirSync(folder, { recursive: true });
  copyFileSync(
    join(ROOT, 'playground', 'm365agentsplayground.yml'),
    join(folder, '.m365agentsplayground.yml'),
  );
  const cli = join(ROOT, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
  const wanted = await freePort(Number(env.PLAYGROUND_PORT || PLAYGROUND_PORT));
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
  const child = run(
    'The Playground',
    [cli, 'start', '-e', endpoint, '-c', 'msteams', '-p', String(wanted), '--disable-telemetry'],
    {
      cwd: folder,
      env: { ...env, BROWSER: 'none' },
    },
  );
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      const port = /Listening on (\d+)/.exec(String(chunk))?.[1];
      if (port) resolve(port);
    });
  });
}

function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(freePort(wanted + 1)));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}

function stop(code) {
  if (stopping) return;
  stopping = true;
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  const gone = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGTERM');
  const hard = setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), 12_000);
  Promise.all(gone).then(() => {
    clearTimeout(hard);
    process.exit(code);
  });
}
