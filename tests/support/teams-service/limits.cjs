// @ts-check

/** @typedef {'post' | 'edit' | 'open-chat' | 'members'} CallKind */
/** @typedef {{ most: number, ms: number }} Window So many calls in so many milliseconds. */

/**
 * @typedef {object} Limits
 * @property {readonly Window[]} thread sends, edits and the opening of a chat, in one conversation
 * @property {readonly Window[]} roster reading the members of one conversation
 * @property {Window} tenant all requests of one tenant
 * @property {number} bytes of one activity, in UTF-16
 * @property {number} factor how long a second of Teams lasts here, in seconds
 */

/** @type {Limits} What Microsoft documents. */
const TEAMS_LIMITS = {
  thread: windows([7, 1], [8, 2], [60, 30], [1_800, 3_600]),
  roster: windows([14, 1], [16, 2], [120, 30], [3_600, 3_600]),
  tenant: { most: 50, ms: 1_000 },
  bytes: 100 * 1024,
  factor: 1,
};

/**
 * The same limits in faster or slower time: with 0.01 an hour passes in 36 seconds.
 * @param {Limits} limits
 * @param {number} factor
 * @returns {Limits}
 */
function scaled(limits, factor) {
  if (!(factor > 0)) throw new RangeError(`factor: must be above 0, not ${factor}`);
  const scale = (/** @type {Window} */ { most, ms }) => ({ most, ms: ms * factor });
  return {
    ...limits,
    thread: limits.thread.map(scale),
    roster: limits.roster.map(scale),
    tenant: scale(limits.tenant),
    factor: limits.factor * factor,
  };
}

/** @param {...[most: number, seconds: number]} pairs */
function windows(...pairs) {
  return pairs.map(([most, seconds]) => ({ most, ms: seconds * 1_000 }));
}

module.exports = { TEAMS_LIMITS, scaled };
