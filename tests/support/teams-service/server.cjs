// @ts-check
const { once } = require('node:events');
const { createServer } = require('node:http');
const { text } = require('node:stream/consumers');
const { setTimeout: delay } = require('node:timers/promises');
const { readCall } = require('./connector-calls.cjs');
const { answerControl } = require('./control-routes.cjs');
const { TeamsService } = require('./service.cjs');

/** @typedef {import('./service.cjs').ServiceOptions & import('./places.cjs').PlaceOptions & { port?: number }} ServerOptions */
/** @typedef {{ url: string, service: TeamsService, stop(): Promise<void> }} RunningService */

/** Longer than any pause of a bot: a connection that is closed while a request comes in looks like a fault. */
const KEEP_ALIVE_MS = 10 * 60_000;

/**
 * Starts the service in this process, on any free port unless told otherwise.
 * @param {ServerOptions} options
 * @returns {Promise<RunningService>}
 */
async function startTeamsService(options = {}) {
  const service = new TeamsService(options);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    handle(service, request, response).catch((error) => response.destroy(error));
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    service,
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
