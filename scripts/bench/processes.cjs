// @ts-check
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');
const { createInterface } = require('node:readline');
const { setTimeout: delay } = require('node:timers/promises');
const { cpuSecondsOf, memoryOf } = require('./cpu.cjs');

const ROOT = join(__dirname, '../..');
/** As it is served: the same flags of Node for all. */
const [, ...BOT] = /** @type {string[]} */ (require('../../package.json').scripts.serve.split(' '));
const FLAGS = BOT.slice(0, -1);
const ECHO = join(__dirname, 'echo-bot.cjs');

/**
 * @typedef {object} RunningProcess
 * @property {string} url
 * @property {number} readyMs from the start of the process until it said that it is ready
 * @property {() => number} cpuSeconds taken so far
 * @property {() => { nowMb: number, peakMb: number }} memory resident
 * @property {() => Promise<void>} stop
 */

/**
 * The built bot, in local mode.
 * @param {Record<string, string>} database its environment, from databases.cjs
 */
function startBot(database) {
  return startProcess(BOT, { NODE_ENV: 'development', PORT: '0', LOG_LEVEL: 'error', ...database });
}

/** The least that botbuilder can do. */
function startEcho() {
  return startProcess([...FLAGS, ECHO], {});
}

/**
 * Starts a program that prints the address it listens on, and waits until it says it is ready.
 * @param {readonly string[]} program what node runs, from the project's root
 * @param {Record<string, string>} env
 * @returns {Promise<RunningProcess>}
 */
async function startProcess(program, env) {
  const started = performance.now();
  // Nothing of this shell's environment: a bot of somebody's own may be configured there.
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  process.once('exit', kill);
  const url = await addressOf(child);
  while (!(await isReady(url))) await delay(5);
  const pid = Number(child.pid);
  return {
    url,
    readyMs: performance.now() - started,
    cpuSeconds: () => cpuSecondsOf(pid),
    memory: () => memoryOf(pid),
    stop: async () => {
      process.off('exit', kill);
      child.kill('SIGTERM');
      await exited;
    },
  };

  function kill() {
    child.kill('SIGKILL');
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function addressOf(child) {
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error('The program stopped before it listened.');
}

/** @param {string} url */
async function isReady(url) {
  return fetch(`${url}/health/ready`).then(
    (response) => response.ok,
    () => false,
  );
}

module.exports = { startBot, startEcho };
