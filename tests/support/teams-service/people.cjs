// @ts-check

/** @typedef {import('./places.cjs').Member} Member */
/** @typedef {{ tenant: string, channel: string }} Room a channel of a tenant */

/**
 * Organisations with their channels. The id of a channel tells whose it is.
 * @param {number} tenants
 * @param {number} channels of each tenant
 * @returns {Room[]} a channel of each tenant in turn
 */
function rooms(tenants, channels) {
  return Array.from({ length: tenants * channels }, (_, index) => {
    const tenant = tenantId((index % tenants) + 1);
    return { tenant, channel: `19:${tenant}-${Math.floor(index / tenants) + 1}@thread.tacv2` };
  });
}

/**
 * @param {number} number
 */
function tenantId(number) {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/**
 * Colleagues in a tenant; nobody is in two tenants.
 * @param {string} tenant
 * @param {number} count
 * @returns {Member[]}
 */
function peopleOf(tenant, count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `29:${tenant}:${index + 1}`,
    name: `Collega ${index + 1}`,
  }));
}

module.exports = { peopleOf, rooms, tenantId };
