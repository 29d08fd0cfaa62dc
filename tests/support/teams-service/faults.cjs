// @ts-check
const { createHash } = require('node:crypto');

/**
 * What can go wrong beside the limits. `drop-before`: the connection breaks and nothing was done; `drop-after`: all was
 * done and the connection breaks before the answer; `stall`: nothing is done and no answer comes; `stall-after`: all was
 * done and no answer comes.
 */
const FAULTS = /** @type {const} */ ([
  '429',
  '412',
  '400',
  '413',
  '500',
  '502',
  '503',
  '504',
  'drop-before',
  'drop-after',
  'stall',
  'stall-after',
]);

/** @typedef {(typeof FAULTS)[number]} Fault */

/**
 * @typedef {object} FaultPlan
 * @property {Partial<Record<Fault, number>>} rates share of the calls, 0 to 1; together at most 1
 * @property {number} [seed] the same seed spoils the same calls; default 1
 * @property {number | null} [retryAfter] seconds, said with a planned 429; default 1; null: it is not said
 * @property {readonly import('./limits.cjs').CallKind[]} [calls] default all kinds
 * @property {readonly string[]} [conversations] default all
 */

/**
 * Chooses which calls go wrong. The choice depends on the seed and on the how-manieth call of its kind it is in its
 * conversation, not on how conversations take turns: so a run with many at once can be repeated.
 */
class Faults {
  /** @param {FaultPlan} plan */
  constructor(plan) {
    const rates = Object.entries(plan.rates);
    const unknown = rates.filter(([name]) => !FAULTS.some((fault) => fault === name));
    if (unknown.length > 0)
      throw new RangeError(`no such fault: ${unknown.map(([name]) => name).join(', ')}`);
    if (rates.some(([, rate]) => !(rate >= 0)) || rates.reduce((sum, [, rate]) => sum + rate, 0) > 1 + 1e-9)
      throw new RangeError('rates: each from 0 to 1, and together at most 1');
    this.plan = plan;
    /** @type {Map<string, number>} */
    this.calls = new Map();
  }

  get retryAfter() {
    return this.plan.retryAfter === undefined ? 1 : this.plan.retryAfter;
  }

  /**
   * @param {import('./limits.cjs').CallKind} kind
   * @param {string} conversation
   * @returns {Fault | null}
   */
  next(kind, conversation) {
    const { rates, calls, conversations, seed = 1 } = this.plan;
    if (calls !== undefined && !calls.includes(kind)) return null;
    if (conversations !== undefined && !conversations.includes(conversation)) return null;
    const place = `${kind} ${conversation}`;
    const number = (this.calls.get(place) ?? 0) + 1;
    this.calls.set(place, number);
    let left = share(`${seed} ${place} ${number}`);
    for (const fault of FAULTS) {
      left -= rates[fault] ?? 0;
      if (left < 0) return fault;
    }
    return null;
  }
}

/**
 * A number from 0 up to 1 that looks like chance, and is always the same for the same text.
 * @param {string} text
 */
function share(text) {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

module.exports = { FAULTS, Faults };
