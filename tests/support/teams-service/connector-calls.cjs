// @ts-check

/**
 * Reads a request to the Connector service.
 * @param {import('./places.cjs').Places} places
 * @param {string} method
 * @param {URL} url
 * @param {string} body
 * @returns {import('./service.cjs').Call | 404 | 405 | 400} a status when it is no call that Teams knows
 */
function readCall(places, method, url, body) {
  const parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const [version, conversations, conversation, resource, message] = parts;
  if (version !== 'v3' || conversations !== 'conversations') return 404;
  const activity = asObject(body);
  if (activity === null) return 400;
  const content = { activity, bytes: body.length * 2 };
  if (conversation === undefined) {
    return method === 'POST' ? readCreation(places, activity, content.bytes) : 405;
  }
  if (resource === 'activities') {
    if (method === 'POST') return { kind: 'post', conversation, ...content };
    if (method === 'PUT' && message !== undefined) return { kind: 'edit', conversation, message, ...content };
    return 405;
  }
  if (resource !== 'members' && resource !== 'pagedmembers') return 404;
  if (method !== 'GET') return 405;
  const page = {
    paged: resource === 'pagedmembers',
    pageSize: Number(url.searchParams.get('pageSize') ?? 500),
    from: Number(url.searchParams.get('continuationToken') ?? 0),
  };
  return { kind: 'members', conversation, ...content, page };
}

/**
 * A new conversation: a thread in a channel, or somebody's 1:1 chat.
 * @param {import('./places.cjs').Places} places
 * @param {Record<string, any>} parameters
 * @param {number} bytes
 * @returns {import('./service.cjs').Call | 400}
 */
function readCreation(places, parameters, bytes) {
  const channel = parameters.channelData?.channel?.id;
  if (typeof channel === 'string') {
    const activity = parameters.activity ?? {};
    return { kind: 'post', conversation: channel, newThread: true, activity, bytes };
  }
  const tenant = parameters.tenantId ?? parameters.channelData?.tenant?.id;
  const person = parameters.members?.[0]?.id;
  if (typeof tenant !== 'string' || typeof person !== 'string') return 400;
  return { kind: 'open-chat', conversation: places.chatWith(tenant, person), activity: {}, bytes };
}

/**
 * @param {string} body
 * @returns {Record<string, any> | null} null: it is none
 */
function asObject(body) {
  if (body === '') return {};
  try {
    const value = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

module.exports = { asObject, readCall };
