// @ts-check
const { until } = require('./until.cjs');

/** @typedef {import('./until.cjs').Patience} Patience */

/** Looks at a running service, and changes it, from another process. */
class TeamsControl {
  /** @param {string} url of the service */
  constructor(url) {
    this.url = url;
  }

  /** @returns {Promise<import('./counts.cjs').Summary>} */
  summary() {
    return this.ask('GET', 'summary');
  }

  /** @returns {Promise<import('./counts.cjs').ConversationCounts[]>} */
  counts() {
    return this.ask('GET', 'counts');
  }

  /**
   * @param {string} conversation
   * @returns {Promise<import('./archive.cjs').Arrival[]>}
   */
  arrivals(conversation) {
    return this.ask('GET', `arrivals?conversation=${encodeURIComponent(conversation)}`);
  }

  /**
   * @param {string} name such as `roundId`
   * @returns {Promise<{ id: string, conversation: string }[]>}
   */
  ids(name) {
    return this.ask('GET', `ids?name=${name}`);
  }

  /**
   * @param {number} stretch length of the busiest stretch, in windows of the ceiling
   * @returns {Promise<Record<string, import('./meter.cjs').Pace>>} by tenant
   */
  pace(stretch = 10) {
    return this.ask('GET', `pace?stretch=${stretch}`);
  }

  /** Counts from nothing. */
  async clearCounts() {
    await this.ask('DELETE', 'counts');
  }

  /** @param {import('./faults.cjs').FaultPlan} plan */
  async setFaults(plan) {
    await this.ask('POST', 'faults', plan);
  }

  async heal() {
    await this.ask('DELETE', 'faults');
  }

  /**
   * @param {string} conversation a channel with all its threads, or a chat
   * @param {import('./places.cjs').Place} what
   */
  async setPlace(conversation, what) {
    await this.ask('POST', 'places', { conversation, ...what });
  }

  /** @param {readonly import('./places.cjs').Member[] | number} members of every roster that is not set apart */
  async setMembers(members) {
    await this.ask('POST', 'members', { members });
  }

  /** @param {number} ms */
  async setLatency(ms) {
    await this.ask('POST', 'latency', { ms });
  }

  /**
   * Asks for the summary until it is as wanted.
   * @param {(summary: import('./counts.cjs').Summary) => boolean} wanted
   * @param {Patience} [patience]
   */
  waitFor(wanted, patience) {
    return until(() => this.summary(), wanted, patience);
  }

  /**
   * @param {string} method
   * @param {string} route
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  async ask(method, route, body) {
    const response = await fetch(`${this.url}/control/${route}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`the Teams service answered ${response.status}: ${answer}`);
    return JSON.parse(answer);
  }
}

module.exports = { TeamsControl };
