// @ts-check
const { createHash } = require('node:crypto');
const { tenantId } = require('../../tests/support/teams-service/people.cjs');

/**
 * What the rows of a seed are called, so that a figure knows them without asking the database. Ids look as random as
 * real ones do: an index of ids in order would be smaller and faster than any that is in use.
 * @param {string} what such as `round-12-3`
 */
function idOf(what) {
  const hash = createHash('md5').update(what).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Where a case stands and who takes part in it.
 * @param {Pick<import('./seed.cjs').Plan, 'tenants' | 'casesEach' | 'people' | 'rounds'>} plan
 * @param {number} number of the case, from 1
 */
function caseOf({ tenants, casesEach, people, rounds }, number) {
  const tenant = tenantId(((number - 1) % tenants) + 1);
  const inTenant = Math.floor((number - 1) / tenants);
  const channelNumber = Math.floor(inTenant / casesEach) + 1;
  const channel = `19:${tenant}-${channelNumber}@thread.tacv2`;
  return {
    caseId: idOf(`case-${number}`),
    roundId: idOf(`round-${number}-${rounds}`),
    room: { tenant, channel },
    members: Array.from({ length: people }, (_, index) => ({
      id: `29:${tenant}:${channelNumber}-${index + 1}`,
      name: `Collega ${index + 1}`,
    })),
  };
}

/** @typedef {ReturnType<typeof caseOf>} BenchCase */

module.exports = { caseOf };
