// @ts-check

/** @typedef {{ title: string, ids: Record<string, string> }} Said */

/**
 * What an activity says, short: the first text that a reader sees, and the ids its buttons carry. Two posts in one
 * conversation that say the same are one post too many.
 * @param {Record<string, any>} activity
 * @returns {Said}
 */
function whatItSays(activity) {
  const content = activity.attachments?.[0]?.content ?? {};
  const nodes = [...nodesIn(content)];
  const title = nodes.find(({ type, text }) => type === 'TextBlock' && text)?.text;
  /** @type {Record<string, string>} */
  const ids = {};
  for (const { type, data } of nodes) {
    if (!String(type).startsWith('Action.')) continue;
    for (const [name, value] of Object.entries(data ?? {})) {
      if (name.endsWith('Id') && typeof value === 'string') ids[name] ??= value;
    }
  }
  return { title: String(title ?? activity.text ?? ''), ids };
}

/**
 * Every object in a card, in reading order.
 * @param {any} node
 * @returns {Generator<Record<string, any>>}
 */
function* nodesIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield node;
  for (const inner of Object.values(node)) yield* nodesIn(inner);
}

module.exports = { whatItSays };
