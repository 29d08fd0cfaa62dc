// @ts-check

/** Teams gives no fewer and no more members on a page, whatever is asked. */
const SMALLEST_PAGE = 50;
const LARGEST_PAGE = 500;

/**
 * The answer to a request for members: one page, or, not paged, the whole list.
 * @param {readonly import('./places.cjs').Member[]} roster
 * @param {number} most members on a page, in this service
 * @param {{ paged: boolean, pageSize: number, from: number }} [page]
 */
function pagedMembers(roster, most, page = { paged: false, pageSize: LARGEST_PAGE, from: 0 }) {
  if (!page.paged) return roster;
  const size = Math.min(most, Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, page.pageSize)));
  const to = page.from + size;
  const more = to < roster.length ? { continuationToken: String(to) } : {};
  return { members: roster.slice(page.from, to), ...more };
}

module.exports = { pagedMembers };
