// @ts-check

/**
 * Does the work for every item, so many at once, each as soon as one before it is done.
 * @template Item, Result
 * @param {readonly Item[]} items
 * @param {number} atOnce
 * @param {(item: Item, index: number) => Promise<Result>} work
 * @returns {Promise<Result[]>} in the order of the items
 */
async function inParallel(items, atOnce, work) {
  /** @type {Result[]} */
  const results = [];
  const waiting = items.entries();
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (const [index, item] of waiting) results[index] = await work(item, index);
  });
  await Promise.all(workers);
  return results;
}

module.exports = { inParallel };
