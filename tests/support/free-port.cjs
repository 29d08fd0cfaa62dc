// @ts-check
const { randomInt } = require('node:crypto');
const { once } = require('node:events');
const { createServer } = require('node:net');

/** Systems give connections ports above this: one from there may be gone before the program that it is for has begun. */
const BELOW_CONNECTIONS = 32_768;

/**
 * A port that nobody listens on, for a program that cannot choose one itself.
 * @returns {Promise<number>}
 */
async function freePort() {
  for (;;) {
    const port = randomInt(10_000, BELOW_CONNECTIONS);
    if (await isFree(port)) return port;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
async function isFree(port) {
  const server = createServer();
  try {
    await once(server.listen(port), 'listening');
  } catch {
    return false;
  }
  await once(server.close(), 'close');
  return true;
}

module.exports = { freePort };
