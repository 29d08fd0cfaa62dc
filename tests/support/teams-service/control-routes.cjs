// @ts-check
const { asObject } = require('./connector-calls.cjs');
const { arrivalsOf, countsOf, idsOf, summaryOf } = require('./counts.cjs');

/** @typedef {import('./service.cjs').TeamsService} TeamsService */
/** @typedef {(service: TeamsService, query: URLSearchParams, body: Record<string, any>) => unknown} Route */

/** @type {Record<string, Route>} */
const ROUTES = {
  'GET /control/summary': (service) => summaryOf(service),
  'GET /control/counts': (service) => countsOf(service),
  'GET /control/arrivals': (service, query) => arrivalsOf(service, query.get('conversation') ?? ''),
  'GET /control/ids': (service, query) => idsOf(service, query.get('name') ?? ''),
  'GET /control/pace': (service, query) => service.meter.report(Number(query.get('stretch') ?? 10)),
  'DELETE /control/counts': (service) => service.clearCounts(),
  'POST /control/faults': (service, _query, plan) =>
    service.setFaults(/** @type {import('./faults.cjs').FaultPlan} */ (plan)),
  'DELETE /control/faults': (service) => service.setFaults(null),
  'POST /control/places': (service, _query, { conversation, ...what }) =>
    service.places.set(conversation, what),
  'POST /control/members': (service, _query, { members }) => {
    service.places.members = members;
  },
  'POST /control/latency': (service, _query, { ms }) => {
    service.latencyMs = ms;
  },
};

/**
 * Answers a request of a test or a bench to look at the service, or to change it.
 * @param {TeamsService} service
 * @param {string} method
 * @param {URL} url
 * @param {string} body
 * @returns {import('./service.cjs').Answer}
 */
function answerControl(service, method, url, body) {
  const route = ROUTES[`${method} ${url.pathname}`];
  if (route === undefined) return { status: 404, value: { error: Object.keys(ROUTES) } };
  const given = asObject(body);
  if (given === null) return { status: 400, value: { error: 'no JSON' } };
  try {
    return { status: 200, value: route(service, url.searchParams, given) ?? {} };
  } catch (error) {
    if (error instanceof RangeError) return { status: 400, value: { error: error.message } };
    throw error;
  }
}

module.exports = { answerControl };
