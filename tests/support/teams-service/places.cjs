// @ts-check
const { peopleOf } = require('./people.cjs');

/** @typedef {{ id: string, name: string }} Member */

/**
 * `removed`: the bot is no longer in the channel; `blocked`: the person blocked the bot; `disabled`: an administrator did;
 * `muted`: nobody may write there; `lost`: the conversation is gone.
 * @typedef {'open' | 'removed' | 'blocked' | 'disabled' | 'muted' | 'lost'} PlaceState
 */

/** @typedef {{ tenant?: string, members?: readonly Member[] | number, state?: PlaceState }} Place */

/**
 * @typedef {object} PlaceOptions
 * @property {readonly Member[] | number} [members] on every roster that is not set apart, or how many of the tenant's
 *   people; the bot joins by itself
 * @property {string} [tenantPattern] finds the tenant in a conversation's id; default: the first GUID in it
 * @property {string} [defaultTenant] of conversations in which the pattern finds none; unset: they do not exist
 */

const GUID = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** The bot as Teams addresses it. */
const BOT = { id: '28:00000000-0000-4000-8000-0000000000b0', name: 'Overlegmaat' };

/** Channels and chats: whose they are, who is in them, and whether the bot may still be there. */
class Places {
  /** @param {PlaceOptions} options */
  constructor(options) {
    this.members = options.members ?? [];
    this.pattern = new RegExp(options.tenantPattern ?? GUID);
    this.defaultTenant = options.defaultTenant ?? null;
    /** @type {Map<string, Place>} */
    this.known = new Map();
  }

  /**
   * Sets what is given, of a channel with all its threads or of a chat.
   * @param {string} conversation
   * @param {Place} what
   */
  set(conversation, what) {
    const channel = channelOf(conversation);
    this.known.set(channel, { ...this.known.get(channel), ...what });
  }

  /**
   * @param {string} conversation
   * @returns {string | null} null: nobody's
   */
  tenantOf(conversation) {
    const channel = channelOf(conversation);
    return this.known.get(channel)?.tenant ?? this.pattern.exec(channel)?.[0] ?? this.defaultTenant;
  }

  /**
   * @param {string} conversation
   * @returns {PlaceState}
   */
  stateOf(conversation) {
    return this.known.get(channelOf(conversation))?.state ?? 'open';
  }

  /**
   * @param {string} conversation
   * @returns {readonly Member[]}
   */
  rosterOf(conversation) {
    const members = this.known.get(channelOf(conversation))?.members ?? this.members;
    return [BOT, ...(typeof members === 'number' ? this.peopleIn(conversation, members) : members)];
  }

  /**
   * @param {string} conversation
   * @param {number} count
   */
  peopleIn(conversation, count) {
    return peopleOf(this.tenantOf(conversation) ?? '', count);
  }

  /**
   * The 1:1 chat of a person with the bot; its id tells whose it is.
   * @param {string} tenant
   * @param {string} person
   */
  chatWith(tenant, person) {
    const chat = `a:${tenant}:${person}`;
    this.set(chat, { tenant });
    return chat;
  }
}

/**
 * A thread belongs to the channel that its id begins with.
 * @param {string} conversation
 */
function channelOf(conversation) {
  return conversation.split(';')[0] ?? conversation;
}

module.exports = { BOT, Places, channelOf };
