// @ts-check
const { once } = require('node:events');
const { createServer } = require('node:http');
const { text } = require('node:stream/consumers');

const BOT = { id: '28:overlegmaat', name: 'Overlegmaat' };
const TENANT = '7a0f5c1e-3b52-4f2e-9d0a-5f2f0c6d1a10';
const CHANNEL = '19:bench@thread.tacv2';

/** @typedef {{ id: string, name: string }} Member */

/**
 * Stands in for the Connector service: knows one channel's roster and keeps the cards that are posted.
 * @param {readonly Member[]} members
 */
async function startConnector(members) {
  /** @type {any[]} */
  const cards = [];
  let lastId = 0;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const card = body === '' ? undefined : JSON.parse(body).attachments?.[0]?.content;
      if (card) cards.push(card);
      const answer = request.method === 'GET' ? { members: [BOT, ...members] } : { id: `${(lastId += 1)}` };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { cards, url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}

/**
 * @param {string} serviceUrl
 * @param {Member} from
 * @param {Record<string, unknown>} what
 */
function activity(serviceUrl, from, what) {
  return {
    id: `${from.id}-${Math.random()}`,
    channelId: 'msteams',
    serviceUrl,
    from,
    recipient: BOT,
    locale: 'nl-NL',
    conversation: { id: CHANNEL, conversationType: 'channel', tenantId: TENANT, isGroup: true },
    channelData: { tenant: { id: TENANT }, channel: { id: CHANNEL }, team: { id: CHANNEL } },
    ...what,
  };
}

/**
 * @param {string} serviceUrl
 * @param {Member} from
 * @param {string} verb
 * @param {Record<string, unknown>} data
 */
function invoke(serviceUrl, from, verb, data) {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return activity(serviceUrl, from, { type: 'invoke', name: 'adaptiveCard/action', value });
}

/**
 * @param {string} url of the bot
 * @param {unknown} body
 */
async function post(url, body) {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`The bot answered ${response.status}.`);
  return answer;
}

module.exports = { activity, invoke, post, startConnector };
