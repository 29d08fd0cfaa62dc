// @ts-check
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');
const { createInterface } = require('node:readline');
const { TeamsControl } = require('./control.cjs');

/** @typedef {{ url: string, control: TeamsControl, stop(): Promise<void> }} ServiceProcess */

/**
 * Starts the service in a process of its own, so that it takes no time from whom it measures.
 * @param {Omit<import('./server.cjs').ServerOptions, 'now'>} options
 * @returns {Promise<ServiceProcess>}
 */
async function startTeamsServiceProcess(options = {}) {
  const child = spawn(process.execPath, [join(__dirname, 'main.cjs')], {
    env: { ...process.env, TEAMS_SERVICE: JSON.stringify(options) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface({
    input: /** @type {import('node:stream').Readable} */ (child.stdout),
  })) {
    const url = /listens on (http:\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    const stop = async () => {
      child.kill('SIGTERM');
      await exited;
    };
    return { url, control: new TeamsControl(url), stop };
  }
  throw new Error('The Teams service stopped before it listened.');
}

module.exports = { startTeamsServiceProcess };
