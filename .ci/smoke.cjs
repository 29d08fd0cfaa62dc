// @ts-check
/**
 * Usage: node .ci/smoke.cjs <node binary>. Starts the built bot on that Node in local mode, greets it in a personal
 * chat, and stops it. Passes if a card came back, the bot left with exit code 0, and nothing used was deprecated.
 */
const assert = require('node:assert/strict');
const { spawn, execFileSync } = require('node:child_process');
const { once } = require('node:events');
const { mkdtempSync, rmSync } = require('node:fs');
const { createServer } = require('node:http');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { text } = require('node:stream/consumers');
const { setTimeout: pause } = require('node:timers/promises');
const greeting = require('../tests/activities/teams-message-personal.json');

const ROOT = path.join(__dirname, '..');
const READY_MS = 60_000;
const CARD_MS = 10_000;
const STOP_MS = 10_000;

/** @typedef {{ attachments?: { contentType: string }[] }} Activity */

/** A stand-in for Teams' Connector service: takes every activity and hands the posted ones on. */
async function startConnector() {
  /** @type {Activity[]} */
  const posted = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'POST') posted.push(/** @type {Activity} */ (JSON.parse(body)));
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"1"}');
    });
  });
  return { server, posted, url: `http://127.0.0.1:${String(await listen(server))}/` };
}

/** @param {import('node:http').Server} server */
async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

async function freePort() {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @param {string} what
 * @param {number} milliseconds
 * @param {() => boolean | Promise<boolean>} holds
 * @returns {Promise<number>} seconds until it held
 */
async function until(what, milliseconds, holds) {
  const started = Date.now();
  while (!(await holds())) {
    assert(Date.now() - started < milliseconds, `${what}: not within ${String(milliseconds / 1000)} s`);
    await pause(50);
  }
  return (Date.now() - started) / 1000;
}

/** @param {string} binary */
async function smoke(binary) {
  const version = execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim();
  const folder = mkdtempSync(path.join(tmpdir(), 'overlegmaat-smoke-'));
  const connector = await startConnector();
  const port = await freePort();
  const bot = spawn(binary, [path.join(ROOT, 'dist', 'main.js')], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: '--throw-deprecation --trace-deprecation',
      DATA_DIR: path.join(folder, 'data'),
      PORT: String(port),
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const complaints = text(bot.stderr);
  const isRunning = () => bot.exitCode === null && bot.signalCode === null;
  const bye = once(bot, 'exit');
  try {
    const at = `http://127.0.0.1:${String(port)}`;
    const ready = await until('ready', READY_MS, async () => {
      assert(isRunning(), 'the bot stopped before it was ready');
      return fetch(`${at}/health/ready`).then(
        (response) => response.ok,
        () => false,
      );
    });
    const answer = await fetch(`${at}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...greeting, text: 'help', serviceUrl: connector.url }),
    });
    assert(answer.ok, `POST /api/messages answered ${String(answer.status)}`);
    const isCard = (/** @type {Activity} */ activity) =>
      activity.attachments?.some(
        ({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive',
      );
    const card = await until('a card', CARD_MS, () => connector.posted.some(isCard));

    bot.kill('SIGTERM');
    const stopped = await until('stopped after SIGTERM', STOP_MS, () => !isRunning());
    const [code] = await bye;
    assert.equal(code, 0, 'exit code after SIGTERM');
    assert.doesNotMatch(await complaints, /deprecat/i);
    console.log(
      `Node ${version}: ready in ${ready.toFixed(1)} s, a card after ${card.toFixed(1)} s, stopped in ${stopped.toFixed(1)} s`,
    );
  } catch (error) {
    bot.kill('SIGKILL');
    await bye;
    console.error(`Node ${version}: ${error instanceof Error ? error.message : String(error)}`);
    console.error((await complaints).slice(-4000));
    process.exitCode = 1;
  } finally {
    connector.server.closeAllConnections();
    connector.server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void smoke(process.argv[2] ?? process.execPath);
