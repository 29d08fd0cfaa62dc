// @ts-check
const { setTimeout: delay } = require('node:timers/promises');
const { BotClient } = require('../../tests/support/teams-service/bot-client.cjs');
const { startTeamsServiceProcess } = require('../../tests/support/teams-service/process.cjs');

/** @typedef {import('../../tests/support/teams-service/process.cjs').ServiceProcess} ServiceProcess */

/** What a call to Teams takes at least, from a data centre nearby. */
const LATENCY_MS = 100;
/**
 * Teams, as far as the bot can tell: it keeps all limits and takes its time.
 * @param {number} members of every channel
 */
async function startTeams(members) {
  const service = await startTeamsServiceProcess({ members });
  await service.control.setLatency(LATENCY_MS);
  return service;
}

/**
 * @param {string} botUrl
 * @param {ServiceProcess} service
 */
function clientOf(botUrl, service) {
  return new BotClient({ botUrls: [botUrl], serviceUrl: service.url });
}

/**
 * Waits until the bot has done all that followed, so that nothing of it falls in what is measured next.
 * @param {ServiceProcess} service
 * @param {{ quietMs: number }} sizes how long nothing must come
 */
async function quiet(service, { quietMs }) {
  let { calls } = await service.control.summary();
  for (let since = performance.now(); performance.now() - since < quietMs;) {
    await delay(Math.min(200, quietMs));
    const now = (await service.control.summary()).calls;
    if (now !== calls) since = performance.now();
    calls = now;
  }
}

module.exports = { LATENCY_MS, clientOf, quiet, startTeams };
