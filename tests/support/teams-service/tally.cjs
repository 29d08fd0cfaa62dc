// @ts-check

/**
 * How a call ended: `accepted`; `throttled:` and the limit; `overlap`; `fault:` and which; `refused:` and Teams' code.
 * @typedef {string} Outcome
 */

/** @typedef {{ calls: number, kinds: Record<string, number>, outcomes: Record<Outcome, number> }} Count */

/** Counts calls and how they ended, in all and by conversation. */
class Tally {
  constructor() {
    this.total = emptyCount();
    /** @type {Map<string, Count>} */
    this.conversations = new Map();
  }

  /**
   * @param {string} conversation
   * @param {import('./limits.cjs').CallKind} kind
   * @param {Outcome} outcome
   */
  add(conversation, kind, outcome) {
    const own = this.of(conversation);
    this.conversations.set(conversation, own);
    for (const count of [this.total, own]) {
      count.calls += 1;
      count.kinds[kind] = (count.kinds[kind] ?? 0) + 1;
      count.outcomes[outcome] = (count.outcomes[outcome] ?? 0) + 1;
    }
  }

  /**
   * @param {string} conversation
   * @returns {Count}
   */
  of(conversation) {
    return this.conversations.get(conversation) ?? emptyCount();
  }
}

/** @returns {Count} */
function emptyCount() {
  return { calls: 0, kinds: {}, outcomes: {} };
}

module.exports = { Tally };
