// @ts-check

/**
 * How close a tenant came to its ceiling. `firstToLast`: all requests, over the time from the first to the last and one
 * window more, so that it never exceeds the ceiling; `busiest`: the most in any stretch of so many windows.
 * @typedef {object} Pace
 * @property {number} requests that counted towards the ceiling
 * @property {Record<string, number>} kinds
 * @property {number} ceiling requests a second
 * @property {{ seconds: number, perSecond: number, share: number }} firstToLast
 * @property {{ seconds: number, perSecond: number, share: number }} busiest
 */

/** Remembers when the requests of each tenant came. */
class Meter {
  /** @param {import('./limits.cjs').Window} limit */
  constructor(limit) {
    this.limit = limit;
    /** @type {Map<string, { times: number[], kinds: Record<string, number> }>} */
    this.tenants = new Map();
  }

  /**
   * @param {string} tenant
   * @param {import('./limits.cjs').CallKind} kind
   * @param {number} now
   */
  add(tenant, kind, now) {
    const kept = this.tenants.get(tenant) ?? { times: [], kinds: {} };
    kept.times.push(now);
    kept.kinds[kind] = (kept.kinds[kind] ?? 0) + 1;
    this.tenants.set(tenant, kept);
  }

  /**
   * @param {number} stretch length of the busiest stretch, in windows
   * @returns {Record<string, Pace>} by tenant
   */
  report(stretch) {
    const entries = [...this.tenants].map(([tenant, { times, kinds }]) => {
      const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
      const stretchMs = stretch * this.limit.ms;
      const pace = {
        requests: times.length,
        kinds,
        ceiling: (this.limit.most / this.limit.ms) * 1_000,
        firstToLast: this.speed(times.length, span + this.limit.ms),
        busiest: this.speed(mostWithin(times, stretchMs), stretchMs),
      };
      return /** @type {const} */ ([tenant, pace]);
    });
    return Object.fromEntries(entries);
  }

  /**
   * @param {number} count
   * @param {number} ms
   */
  speed(count, ms) {
    const perMs = count / ms;
    return {
      seconds: ms / 1_000,
      perSecond: perMs * 1_000,
      share: perMs / (this.limit.most / this.limit.ms),
    };
  }
}

/**
 * @param {readonly number[]} times
 * @param {number} ms
 */
function mostWithin(times, ms) {
  let first = 0;
  let most = 0;
  times.forEach((time, last) => {
    while (time - (times[first] ?? time) >= ms) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

module.exports = { Meter };
