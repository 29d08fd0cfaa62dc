// @ts-check
const { execFileSync } = require('node:child_process');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { startTeamsServiceProcess } = require('../../tests/support/teams-service/process.cjs');
const { rooms } = require('../../tests/support/teams-service/people.cjs');
const { startProcess } = require('./processes.cjs');

const BOT = process.env.BENCH_BOT ?? join(__dirname, '../../dist/main.js');
const SEED = join(__dirname, 'seed.cjs');

/**
 * The checklists of many channels are due at one moment: how close do the requests come to what Teams accepts?
 * @param {{ tenants: number, channels: number, databaseUrl: string }} options `channels` of each tenant
 */
async function fanOut({ tenants, channels, databaseUrl }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'overlegmaat-fan-out-'));
  const service = await startTeamsServiceProcess({ members: 6 });
  const all = rooms(tenants, channels);
  try {
    const seed = {
      rooms: all,
      serviceUrl: service.url,
      dueAt: new Date().toISOString(),
      dataDir,
      databaseUrl,
    };
    execFileSync(process.execPath, [SEED, JSON.stringify(seed)], { stdio: 'inherit' });
    const bot = await startProcess(BOT, {
      NODE_ENV: 'development',
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      DATABASE_URL: databaseUrl,
    });
    const idleMb = bot.rssMb();
    const wanted = all.length * 3;
    const summary = await service.control.waitFor(({ posts }) => posts >= wanted, {
      timeoutMs: 900_000,
      everyMs: 1_000,
    });
    const pace = await service.control.pace();
    const afterMb = bot.rssMb();
    await bot.stop();
    return { summary, pace, idleMb, afterMb, readyMs: bot.readyMs };
  } finally {
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

module.exports = { fanOut };

if (require.main === module) {
  const [tenants, channels] = process.argv.slice(2).map(Number);
  fanOut({
    tenants: tenants ?? 3,
    channels: channels ?? 100,
    databaseUrl: process.env.DATABASE_URL ?? '',
  }).then(
    (found) => console.log(JSON.stringify(found, null, 1)),
    (error) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
