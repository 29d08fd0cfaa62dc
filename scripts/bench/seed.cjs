// @ts-check
/**
 * Fills a database with cases of which the checklist is due at one moment, as if they had been planned long before.
 * Runs in a process of its own, as it holds the database while it does.
 */
const { join } = require('node:path');

const DIST = join(__dirname, '../../dist');
const { parseDataKeys, loadOrCreateDataKeys } = require(join(DIST, 'infrastructure/data-keys.js'));
const { openEmbedded } = require(join(DIST, 'infrastructure/database/embedded.js'));
const { openPostgres } = require(join(DIST, 'infrastructure/database/postgres.js'));
const { openDatabase } = require(join(DIST, 'infrastructure/database/open-database.js'));

/**
 * @typedef {object} Seed
 * @property {{ tenant: string, channel: string }[]} rooms one case each
 * @property {string} serviceUrl
 * @property {string} dueAt ISO 8601
 * @property {string} dataDir
 * @property {string} databaseUrl empty: the embedded database in dataDir
 */

/** @param {Seed} seed */
async function fill({ rooms, serviceUrl, dueAt, dataDir, databaseUrl }) {
  const log = { info() {}, warn() {}, error: console.error };
  const store =
    databaseUrl === '' ? await openEmbedded(dataDir) : await openPostgres({ url: databaseUrl, log });
  const keys =
    process.env.DATA_KEYS === undefined
      ? await loadOrCreateDataKeys(dataDir)
      : parseDataKeys(process.env.DATA_KEYS);
  const clock = { now: () => new Date() };
  const database = await openDatabase({ store, keys, clock, log });
  const due = new Date(dueAt);
  const startsAt = new Date(due.getTime() + 3 * 24 * 60 * 60 * 1000);
  for (const [index, { tenant, channel }] of rooms.entries()) {
    const number = index + 1;
    await database.transaction(tenant, async (work) => {
      await work.channels.save({
        id: channel,
        threads: true,
        serviceUrl,
        bot: { id: '28:overlegmaat', name: 'Overlegmaat' },
        language: 'nl',
        zone: 'Europe/Amsterdam',
        status: 'active',
      });
      await work.cases.add({
        id: `case-${number}`,
        channel,
        code: `C-${number}`,
        regisseur: null,
        lead: { leadDays: 2, reminderDays: 1, summaryMinutes: 60 },
        status: 'open',
        conditions: null,
        intensity: null,
      });
      await work.meetings.add({
        id: `meeting-${number}`,
        caseId: `case-${number}`,
        series: `series-${number}`,
        startsAt,
        slot: { date: startsAt.toISOString().slice(0, 10), time: '10:00' },
        repeat: 'none',
        status: 'planned',
        steps: { checklistAt: due, reminderAt: null, summaryAt: null },
      });
      await work.jobs.enqueue(
        { kind: 'meeting-step', meetingId: `meeting-${number}`, step: 'checklist', at: due.toISOString() },
        due,
      );
    });
  }
  await database.close();
}

fill(JSON.parse(process.argv[2] ?? '')).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
