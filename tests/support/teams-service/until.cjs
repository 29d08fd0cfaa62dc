// @ts-check
const { setTimeout: delay } = require('node:timers/promises');

/** @typedef {{ timeoutMs?: number, everyMs?: number }} Patience default a minute, every 50 ms */

/**
 * Looks again and again, with pauses that leave the time to others, until it is as wanted.
 * @template Seen
 * @param {() => Promise<Seen> | Seen} look
 * @param {(seen: Seen) => boolean} wanted
 * @param {Patience} [patience]
 * @returns {Promise<Seen>}
 */
async function until(look, wanted, { timeoutMs = 60_000, everyMs = 50 } = {}) {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (wanted(seen)) return seen;
    if (performance.now() > giveUpAt) throw new Error(`never so: ${JSON.stringify(seen)}`);
    await delay(everyMs);
  }
}

module.exports = { until };
