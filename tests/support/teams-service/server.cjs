// @ts-check
const { once } = require('node:events');
const { createServer } = require('node:http');
const { text } = require('node:stream/consumers');
const { setTimeout: delay } = require('node:timers/promises');
const { readCall } = require('./connector-calls.cjs');
const { answerControl } = require('./control-routes.cjs');
const { TeamsService } = require('./service.cjs');

/** @typedef {import('./service.cjs').ServiceOptions & import('./places.cjs').PlaceOptions & { port?: number }} ServerOptions */
/**
 * @typedef {object} RunningService
 * @property {string} url
 * @property {TeamsService} service
 * @property {() => Promise<void>} leave from now on connections are refused; what is under way is finished
 * @property {() => Promise<void>} comeBack at the same address
 * @property {() => Promise<void>} stop
 */

/** Longer than any pause of a bot: a connection that is closed while a request comes in looks like a fault. */
const KEEP_ALIVE_MS = 10 * 60_000;

/**
 * Starts the service in this process, on any free port unless told otherwise.
 * @param {ServerOptions} options
 * @returns {Promise<RunningService>}
 */
async function startTeamsService(options = {}) {
  const service = new TeamsService(options);
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  /** @type {Set<import('node:net').Socket>} with a request under way */
  const busy = new Set();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    busy.add(request.socket);
    response.once('close', () => {
      busy.delete(request.socket);
      if (!server.listening) request.socket.destroySoon();
    });
    handle(service, request, response).catch((error) => response.destroy(error));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const listen = async (/** @type {number} */ port) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  };
  const port = await listen(options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    service,
    leave: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
      await closed;
    },
    comeBack: async () => {
      await listen(port);
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * @param {TeamsService} service
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function handle(service, request, response) {
  const { method = 'GET' } = request;
  const url = new URL(request.url ?? '/', 'http://service');
  const body = await text(request);
  if (url.pathname === '/health/ready') return write(response, { status: 200, value: { ready: true } });
  if (url.pathname.startsWith('/control/')) return write(response, answerControl(service, method, url, body));
  const call = readCall(service.places, method, url, body);
  if (typeof call === 'number') return write(response, { status: call, value: {} });
  const { reply, done } = service.receive(call);
  if (reply === 'stall') {
    // Whoever asked gives up some day, or did so already.
    if (response.closed) done();
    else response.once('close', done);
    return;
  }
  if (service.latencyMs > 0) await delay(service.latencyMs);
  done();
  if (reply === 'drop') response.destroy();
  else write(response, reply);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {import('./service.cjs').Answer} answer
 */
function write(response, { status, value, retryAfter }) {
  if (retryAfter !== undefined) response.setHeader('retry-after', Number(retryAfter.toFixed(6)));
  response.setHeader('content-type', 'application/json');
  response.statusCode = status;
  response.end(JSON.stringify(value));
}

module.exports = { startTeamsService };
