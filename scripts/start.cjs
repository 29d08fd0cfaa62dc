/**
 * `npm start`: the local trial. Builds when needed, starts the bot and the Playground, and says where to click.
 * PORT, PLAYGROUND_PORT and DATA_DIR choose other places than 3978, 56150 and .data; --no-build takes dist as it is.
 * Ctrl-C stops everything.
 */
const { spawn } = require('node:child_process');
const { mkdirSync, copyFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { join, resolve } = require('node:path');
const { buildIfNeeded } = require('./build-if-needed.cjs');

const ROOT = join(__dirname, '..');
const READY_MS = 60_000;
/** Longer than the bot takes to finish what it does. */
const STOP_MS = 12_000;
const WINDOWS = process.platform === 'win32';

const env = localEnvironment();
const dataDir = resolve(ROOT, env.DATA_DIR || '.data');
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
  stopWithParent();
  if (!process.argv.includes('--no-build')) buildIfNeeded();
  // A port that was asked for is taken as it is: the bot itself says so when it is in use.
  const botPort = Number(env.PORT) || (await freePort(3978));
  const [playgroundPort] = await Promise.all([startPlayground(botPort), startBot(botPort)]);
  if (!stopping) console.log(whereToClick(playgroundPort));
}

function whereToClick(port) {
  return `
Overlegmaat is running. Open http://localhost:${port} in your browser, and then:

  1. Click "General" on the left, under Teams Channel.
  2. In "Start a new post" type @ and click Overlegmaat in the list that appears.
     Type demo after it and click Post.
  3. A checklist appears at the top. Click "Vul in" (fill in), tick what you recognise,
     and click Send at the bottom.
  4. In a new post pick @Overlegmaat again, type samenvatting (summary) after it, click Post, and read
     the summary. Its button "Waarom dit advies?" (why this advice) shows the reasons.

The channel speaks Dutch, your own forms English, because the Playground says that you do.
@Overlegmaat taal nl makes everything Dutch, @Overlegmaat taal en makes everything English.

Stop with Ctrl-C. What you did is kept in ${dataDir}; remove that folder to start afresh.
`;
}

/** The trial never uses credentials or another database, even if the shell has some. */
function localEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(MicrosoftApp|DATABASE_URL$|HOST$|ALLOWED_TENANTS$)/.test(name),
  );
  // The address is printed: a browser that opens by itself is in the way on a server, and may not be there.
  return {
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(kept),
    NODE_ENV: 'development',
    TEAMSAPPTESTER_BROWSER: 'none',
  };
}

async function startBot(port) {
  run('The bot', [join(ROOT, 'dist', 'main.js')], {
    cwd: ROOT,
    env: { ...env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const deadline = Date.now() + READY_MS;
  while (!stopping && Date.now() < deadline) {
    try {
      const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`);
      if (ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  if (!stopping) throw new Error(`The bot did not become ready within ${READY_MS / 1000} s.`);
}

/** Its working folder holds its settings and what it writes; the project stays clean. */
async function startPlayground(botPort) {
  const folder = join(dataDir, 'playground');
  mkdirSync(folder, { recursive: true });
  copyFileSync(
    join(ROOT, 'playground', 'm365agentsplayground.yml'),
    join(folder, '.m365agentsplayground.yml'),
  );
  const cli = join(ROOT, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
  const port = String(await freePort(Number(env.PLAYGROUND_PORT) || 56150));
  const options = ['-e', endpoint, '-c', 'msteams', '-p', port, '--disable-telemetry'];
  const playground = run('The Playground', [cli, 'start', ...options], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((found) => {
    playground.stdout.on('data', (chunk) => {
      const listening = /Listening on (\d+)/.exec(String(chunk))?.[1];
      if (listening) found(listening);
    });
  });
}

/** In a process group of its own: Ctrl-C then reaches this script alone, which stops each of them once. */
function run(name, args, options) {
  const child = spawn(process.execPath, args, { ...options, detached: !WINDOWS });
  children.push(child);
  child.on('exit', (code) => {
    if (stopping) return;
    console.error(`${name} stopped by itself.`);
    stop(code || 1);
  });
  return child;
}

/** A signal to npm alone ends npm and its shell, and does not reach this script. */
function stopWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop(0);
  }, 500);
}

function freePort(wanted) {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') found(freePort(wanted + 1));
      else failed(error);
    });
    probe.listen(wanted, () => probe.close(() => found(wanted)));
  });
}

function stop(code) {
  if (stopping) return;
  stopping = true;
  const gone = children.map((child) => new Promise((resume) => whenGone(child, resume)));
  for (const child of children) signalGroup(child, 'SIGTERM');
  const hard = setTimeout(() => children.forEach((child) => signalGroup(child, 'SIGKILL')), STOP_MS);
  Promise.all(gone).then(() => {
    clearTimeout(hard);
    // What a child left behind is in its group still.
    children.forEach((child) => signalGroup(child, 'SIGKILL'));
    process.exit(code);
  });
}

function whenGone(child, resume) {
  if (child.exitCode !== null || child.signalCode !== null) resume();
  else child.once('exit', resume);
}

function signalGroup(child, signal) {
  try {
    if (WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
