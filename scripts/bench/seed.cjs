// @ts-check
/**
 * Fills an empty database, in a process of its own, as it holds the database while it does. The rows are those that
 * months of use would leave: earlier rounds with their answers, agreements, decisions, steps of meetings that wait.
 */
const { join } = require('node:path');
const { tenantId } = require('../../tests/support/teams-service/people.cjs');
const { statementsOf } = require('./seed-statements.cjs');

const DIST = join(__dirname, '../../dist');
const { parseDataKeys } = require(join(DIST, 'infrastructure/data-keys.js'));
const { openEmbedded } = require(join(DIST, 'infrastructure/database/embedded.js'));
const { openPostgres } = require(join(DIST, 'infrastructure/database/postgres.js'));
const { openDatabase } = require(join(DIST, 'infrastructure/database/open-database.js'));
const { createCipher } = require(join(DIST, 'infrastructure/encryption.js'));

/**
 * @typedef {object} Plan
 * @property {number} tenants
 * @property {number} cases in all; each tenant in turn gets one
 * @property {number} casesEach of each channel
 * @property {number} rounds of each case; the last one is open
 * @property {number} people in each channel, all of them invited
 * @property {number} answered of them, in the open round
 * @property {boolean} directed whether cases have a regisseur: the first of the people
 * @property {string | null} dueAt ISO 8601: a next meeting, of which the checklist is due then; null: none
 * @property {number} [dueNow] of so many of the cases it is due at once
 * @property {string} serviceUrl
 */

/** @param {{ plan: Plan, env: Record<string, string> }} order */
async function fill({ plan, env }) {
  const log = { info() {}, warn() {}, error: console.error };
  const store = env.DATABASE_URL
    ? await openPostgres({ url: env.DATABASE_URL, log })
    : await openEmbedded(env.DATA_DIR);
  const keys = parseDataKeys(env.DATA_KEYS);
  const database = await openDatabase({ store, keys, clock: { now: () => new Date() }, log });
  const cipher = createCipher(keys);
  const sealed = Array.from({ length: plan.tenants }, (_, index) => {
    const tenant = tenantId(index + 1);
    return { tenant, text: cipher.encrypt(tenant, 'Wijkteam Noord, in twee dagen') };
  });
  await store.transaction(async (/** @type {any} */ connection) => {
    await connection.query('set local statement_timeout = 0');
    // The rows fit together by their making: checking each reference would take most of the time.
    await connection.query('set local session_replication_role = replica');
    for (const statement of statementsOf(plan, sealed)) await connection.query(statement);
  });
  await store.query('checkpoint');
  await database.close();
}

fill(JSON.parse(process.argv[2] ?? '')).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
