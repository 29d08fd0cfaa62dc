// @ts-check
const { once } = require('node:events');
const http = require('node:http');
const { text } = require('node:stream/consumers');
const { setTimeout: delay } = require('node:timers/promises');
const { execute, message } = require('./activities.cjs');

/**
 * @typedef {object} BotClientOptions
 * @property {readonly string[]} botUrls addresses of running bots, which take turns
 * @property {string} serviceUrl of the Teams service, where the bots answer
 * @property {number} [connections] with each bot; default 64
 * @property {number} [attempts] how often an activity is delivered before giving up; default 1
 * @property {number} [pauseMs] between two attempts; default 200
 */

/** @typedef {{ body: string, ms: number, attempts: number }} Delivered `ms`: of the last attempt */

/** What somebody fills in. */
const FORM = {
  A: 'A2,A5',
  B: 'B4',
  C: '',
  W: 'W1',
  plan: 'no',
  safety: 'none',
  agenda: 'wie belt school?',
  role: 'wijkteam',
  organisation: 'Wijkteam Noord',
};

/** Brings a bot what people type and tap in many channels, over connections that stay open. */
class BotClient {
  /** @param {BotClientOptions} options */
  constructor({ botUrls, serviceUrl, connections = 64, attempts = 1, pauseMs = 200 }) {
    if (botUrls.length === 0) throw new RangeError('botUrls: give at least one');
    this.botUrls = botUrls;
    this.serviceUrl = serviceUrl;
    this.attempts = attempts;
    this.pauseMs = pauseMs;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections });
    this.turn = 0;
  }

  /**
   * @param {import('./people.cjs').Room} room
   * @param {import('./places.cjs').Member} person who becomes the regisseur
   * @param {string} code
   */
  registerCase(room, person, code) {
    return this.say(room, person, `nieuwe casus ${code}`);
  }

  /**
   * @param {import('./people.cjs').Room} room
   * @param {import('./places.cjs').Member} person
   * @param {string} moment yyyy-mm-dd hh:mm, in the time zone of the channel
   * @param {string} code
   */
  planMeeting(room, person, moment, code) {
    return this.say(room, person, `plan overleg ${moment} ${code}`);
  }

  /**
   * @param {import('./people.cjs').Room} room
   * @param {import('./places.cjs').Member} person
   * @param {string} roundId
   * @param {Record<string, string>} changes of what is filled in
   */
  async submitChecklist(room, person, roundId, changes = {}) {
    const verb = 'checklist.submit';
    const delivered = await this.tap(room, person, verb, { verb, ...FORM, ...changes, roundId });
    if (JSON.parse(delivered.body).statusCode !== 200) {
      throw new Error(`not stored: ${delivered.body.slice(0, 200)}`);
    }
    return delivered;
  }

  /**
   * @param {import('./people.cjs').Room} room
   * @param {import('./places.cjs').Member} person
   * @param {string} words
   */
  say(room, person, words) {
    return this.deliver(message({ serviceUrl: this.serviceUrl, room, person }, words));
  }

  /**
   * @param {import('./people.cjs').Room} room
   * @param {import('./places.cjs').Member} person
   * @param {string} verb
   * @param {Record<string, unknown>} data
   */
  tap(room, person, verb, data) {
    return this.deliver(execute({ serviceUrl: this.serviceUrl, room, person }, verb, data));
  }

  /**
   * Delivers an activity; as Teams does, again when no bot took it, at the next bot.
   * @param {Record<string, unknown>} activity
   * @returns {Promise<Delivered>}
   */
  async deliver(activity) {
    const body = JSON.stringify(activity);
    for (let attempt = 1; ; attempt += 1) {
      const started = performance.now();
      try {
        const answer = await this.post(this.nextBot(), body);
        return { body: answer, ms: performance.now() - started, attempts: attempt };
      } catch (error) {
        if (attempt >= this.attempts) throw error;
        await delay(this.pauseMs);
      }
    }
  }

  /**
   * @param {string} botUrl
   * @param {string} body
   */
  async post(botUrl, body) {
    const request = http.request(`${botUrl}/api/messages`, {
      agent: this.agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    request.end(body);
    const [response] = /** @type {[http.IncomingMessage]} */ (await once(request, 'response'));
    const answer = await text(response);
    if (response.statusCode !== 200) throw new Error(`the bot answered ${response.statusCode}`);
    return answer;
  }

  nextBot() {
    this.turn += 1;
    return this.botUrls[this.turn % this.botUrls.length] ?? '';
  }

  /**
   * Opens so many connections. Without it those who come first keep the others waiting for theirs.
   * @param {number} connections
   */
  async connect(connections) {
    const open = async () => {
      const request = http.get(`${this.nextBot()}/health/ready`, { agent: this.agent });
      const [response] = /** @type {[http.IncomingMessage]} */ (await once(request, 'response'));
      await text(response);
    };
    await Promise.all(Array.from({ length: connections }, open));
  }

  /** Closes the connections. */
  close() {
    this.agent.destroy();
  }
}

module.exports = { BotClient };
