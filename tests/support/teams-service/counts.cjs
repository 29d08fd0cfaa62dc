// @ts-check

/**
 * @typedef {object} Summary of a run so far
 * @property {number} seconds since the counts began
 * @property {number} conversations that a call went to
 * @property {number} calls
 * @property {Record<string, number>} kinds
 * @property {Record<string, number>} outcomes
 * @property {number} posts
 * @property {number} edits
 * @property {number} copies posts that say what an earlier post in the same conversation said
 * @property {number} unanswered posts that were carried out, of which the bot was not told
 * @property {number} throttled calls that went over a limit of Teams; planned faults are not among them
 * @property {number} throttledShare of all calls
 */

/**
 * @typedef {object} ConversationCounts
 * @property {string} conversation
 * @property {number} calls
 * @property {Record<string, number>} kinds
 * @property {Record<string, number>} outcomes
 * @property {import('./archive.cjs').SaidTimes[]} said what the posts say, in order of first arrival
 * @property {number} edits
 */

/**
 * @param {import('./service.cjs').TeamsService} service
 * @returns {Summary}
 */
function summaryOf(service) {
  const { calls, kinds, outcomes } = service.tally.total;
  const all = [...service.archive.conversations.values()];
  const arrivals = all.flatMap((kept) => kept.arrivals);
  const posts = arrivals.filter(({ kind }) => kind === 'post').length;
  const throttled = Object.entries(outcomes)
    .filter(([outcome]) => outcome.startsWith('throttled:'))
    .reduce((sum, [, count]) => sum + count, 0);
  return {
    seconds: (service.now() - service.since) / 1_000,
    conversations: service.tally.conversations.size,
    calls,
    kinds,
    outcomes,
    posts,
    edits: arrivals.length - posts,
    copies: posts - all.reduce((sum, { said }) => sum + said.size, 0),
    unanswered: service.unanswered,
    throttled,
    throttledShare: calls === 0 ? 0 : throttled / calls,
  };
}

/**
 * @param {import('./service.cjs').TeamsService} service
 * @returns {ConversationCounts[]} in the order in which they were first called
 */
function countsOf(service) {
  return [...service.tally.conversations].map(([conversation, count]) => {
    const kept = service.archive.conversations.get(conversation);
    return {
      conversation,
      ...count,
      said: [...(kept?.said.values() ?? [])],
      edits: (kept?.arrivals ?? []).filter(({ kind }) => kind === 'edit').length,
    };
  });
}

/**
 * Posts and edits, in order of arrival.
 * @param {import('./service.cjs').TeamsService} service
 * @param {string} conversation
 */
function arrivalsOf(service, conversation) {
  return service.archive.conversations.get(conversation)?.arrivals ?? [];
}

/**
 * Where each id of that name was seen first: the rounds that checklists ask about, for example.
 * @param {import('./service.cjs').TeamsService} service
 * @param {string} name such as `roundId`
 * @returns {{ id: string, conversation: string }[]}
 */
function idsOf(service, name) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const [conversation, { said }] of service.archive.conversations) {
    for (const { ids } of said.values()) {
      const id = ids[name];
      if (id !== undefined && !found.has(id)) found.set(id, conversation);
    }
  }
  return [...found].map(([id, conversation]) => ({ id, conversation }));
}

module.exports = { arrivalsOf, countsOf, idsOf, summaryOf };
