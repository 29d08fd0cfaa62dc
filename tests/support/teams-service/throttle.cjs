// @ts-check
const { SlidingWindows } = require('./sliding-windows.cjs');

/** @typedef {'thread' | 'roster' | 'tenant'} LimitName */
/** @typedef {{ limit: LimitName, retryAfter: number }} Throttled `retryAfter`: seconds, for the header */

/** Refuses what goes over the limits. A refused call counts for none of them. */
class Throttle {
  /** @param {import('./limits.cjs').Limits} limits */
  constructor(limits) {
    this.limits = limits;
    /** @type {Map<string, SlidingWindows>} */
    this.counted = new Map();
  }

  /**
   * Counts a call, if it fits; otherwise tells which limit it went over.
   * @param {string} tenant
   * @param {string} conversation
   * @param {import('./limits.cjs').CallKind} kind
   * @param {number} now
   * @returns {Throttled | null}
   */
  take(tenant, conversation, kind, now) {
    const limit = kind === 'members' ? 'roster' : 'thread';
    const ofConversation = this.windows(`${limit} ${conversation}`, this.limits[limit]);
    const ofTenant = this.windows(`tenant ${tenant}`, [this.limits.tenant]);
    const waitConversation = ofConversation.waitMs(now);
    const waitTenant = ofTenant.waitMs(now);
    if (waitConversation > 0 || waitTenant > 0) {
      return {
        limit: waitConversation > 0 ? limit : 'tenant',
        retryAfter: this.inSeconds(Math.max(waitConversation, waitTenant)),
      };
    }
    ofConversation.add(now);
    ofTenant.add(now);
    return null;
  }

  /**
   * Whole seconds, as Teams says it; where time is scaled, whole scaled seconds.
   * @param {number} ms
   */
  inSeconds(ms) {
    const { factor } = this.limits;
    return Math.ceil(ms / 1_000 / factor) * factor;
  }

  /**
   * @param {string} key
   * @param {readonly import('./limits.cjs').Window[]} windows
   */
  windows(key, windows) {
    const known = this.counted.get(key);
    if (known !== undefined) return known;
    const made = new SlidingWindows(windows);
    this.counted.set(key, made);
    return made;
  }
}

module.exports = { Throttle };
