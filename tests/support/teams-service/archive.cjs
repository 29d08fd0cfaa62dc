// @ts-check
const { channelOf } = require('./places.cjs');
const { whatItSays } = require('./what-it-says.cjs');

/**
 * @typedef {object} Arrival a post or an edit that was carried out
 * @property {number} order over all conversations
 * @property {number} at milliseconds since the service started
 * @property {'post' | 'edit'} kind
 * @property {string} id of the message
 * @property {string} title
 * @property {Record<string, string>} ids
 * @property {Record<string, any>} [activity] as the bot sent it, if the service keeps them
 */

/** @typedef {{ title: string, ids: Record<string, string>, times: number }} SaidTimes */
/** @typedef {{ posts: number, arrivals: Arrival[], said: Map<string, SaidTimes> }} Kept */

const FIRST_ID = 1_700_000_000_000;
/** Room for the replies in a thread, whose ids follow that of its root. */
const BETWEEN_ROOTS = 1_000_000;

/** What arrived, by conversation. */
class Archive {
  /** @param {{ keepActivities: boolean }} options */
  constructor({ keepActivities }) {
    this.keepActivities = keepActivities;
    /** @type {Map<string, Kept>} */
    this.conversations = new Map();
    /** @type {Set<string>} */
    this.messages = new Set();
    this.order = 0;
  }

  /**
   * @param {string} conversation
   * @param {Record<string, any>} activity
   * @param {number} at
   * @returns {string} the message's id
   */
  post(conversation, activity, at) {
    const kept = this.of(conversation);
    kept.posts += 1;
    const id = idOf(conversation, kept.posts);
    this.messages.add(`${channelOf(conversation)} ${id}`);
    const { title, ids } = this.add(kept, 'post', id, activity, at);
    const key = JSON.stringify([title, ids]);
    const said = kept.said.get(key) ?? { title, ids, times: 0 };
    said.times += 1;
    kept.said.set(key, said);
    return id;
  }

  /**
   * @param {string} conversation
   * @param {string} id
   * @param {Record<string, any>} activity
   * @param {number} at
   * @returns {boolean} false: there is no such message
   */
  edit(conversation, id, activity, at) {
    if (!this.messages.has(`${channelOf(conversation)} ${id}`)) return false;
    this.add(this.of(conversation), 'edit', id, activity, at);
    return true;
  }

  /** Forgets what arrived; messages can still be edited, and their ids are not given again. */
  clear() {
    for (const kept of this.conversations.values()) {
      kept.arrivals = [];
      kept.said.clear();
    }
  }

  /**
   * @param {string} conversation
   * @returns {Kept}
   */
  of(conversation) {
    const known = this.conversations.get(conversation);
    if (known !== undefined) return known;
    const made = { posts: 0, arrivals: [], said: new Map() };
    this.conversations.set(conversation, made);
    return made;
  }

  /**
   * @param {Kept} kept
   * @param {'post' | 'edit'} kind
   * @param {string} id
   * @param {Record<string, any>} activity
   * @param {number} at
   */
  add(kept, kind, id, activity, at) {
    this.order += 1;
    const said = whatItSays(activity);
    const whole = this.keepActivities ? { activity } : {};
    kept.arrivals.push({ order: this.order, at, kind, id, ...said, ...whole });
    return said;
  }
}

/**
 * Depends on its own conversation alone, so that a run with many at once can be repeated.
 * @param {string} conversation
 * @param {number} number of the post in that conversation
 */
function idOf(conversation, number) {
  const root = /;messageid=(\d+)$/.exec(conversation)?.[1];
  return String(root === undefined ? FIRST_ID + number * BETWEEN_ROOTS : Number(root) + number);
}

module.exports = { Archive };
