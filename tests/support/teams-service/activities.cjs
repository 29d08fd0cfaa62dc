// @ts-check
const { BOT } = require('./places.cjs');

/** @typedef {import('./people.cjs').Room} Room */
/** @typedef {import('./places.cjs').Member} Member */
/** @typedef {{ serviceUrl: string, room: Room, person: Member }} Sender */

let lastId = 0;

/**
 * @param {Sender} sender
 * @param {string} words the bot is mentioned before them, as it hears nothing else in a channel
 */
function message(sender, words) {
  const mention = `<at>${BOT.name}</at>`;
  return {
    ...base(sender, 'message'),
    textFormat: 'plain',
    text: `${mention} ${words}`,
    entities: [{ type: 'mention', mentioned: BOT, text: mention }],
  };
}

/**
 * An Action.Execute, as a client sends it.
 * @param {Sender} sender
 * @param {string} verb
 * @param {Record<string, unknown>} data ids and inputs
 */
function execute(sender, verb, data) {
  return {
    ...base(sender, 'invoke'),
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}

/**
 * @param {Sender} sender
 * @param {string} type
 */
function base({ serviceUrl, room: { tenant, channel }, person }, type) {
  lastId += 1;
  return {
    type,
    id: `f:${process.pid}-${lastId}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date().toISOString(),
    from: person,
    recipient: BOT,
    locale: 'nl-NL',
    conversation: { id: channel, conversationType: 'channel', tenantId: tenant, isGroup: true },
    channelData: {
      tenant: { id: tenant },
      channel: { id: channel },
      team: { id: `19:${tenant}@thread.tacv2` },
    },
  };
}

module.exports = { execute, message };
