// @ts-check
const { execFileSync, spawn } = require('node:child_process');
const { once } = require('node:events');
const { createInterface } = require('node:readline');

/** @typedef {{ url: string, readyMs: number, rssMb(): number, stop(): Promise<void> }} RunningProcess */

/**
 * Starts a program that prints the address it listens on, and waits until it says it is ready.
 * @param {string} script
 * @param {Record<string, string>} env
 * @returns {Promise<RunningProcess>}
 */
async function startProcess(script, env) {
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  while (!(await isReady(url))) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    url,
    readyMs: performance.now() - started,
    rssMb: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024,
    stop: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
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

module.exports = { startProcess };
