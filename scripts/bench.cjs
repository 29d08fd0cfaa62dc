// @ts-check
/**
 * `npm run bench`: how fast the bot stores a checklist, how soon it is ready, and how much memory it takes, beside a
 * bare botbuilder bot that only echoes the same invoke. Both run here, one after the other, in the same run: compare
 * the two columns, not the figures of two machines. Usage: npm run bench [-- submissions users]
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { cpus, tmpdir, totalmem } = require('node:os');
const { join } = require('node:path');
const { startProcess } = require('./bench/processes.cjs');
const { activity, invoke, post, startConnector } = require('./bench/teams.cjs');

const ROOT = join(__dirname, '..');
const BOT = join(ROOT, 'dist', 'main.js');
const ECHO = join(__dirname, 'bench', 'echo-bot.cjs');
const submissions = Number(process.argv[2] ?? 1000);
const users = Number(process.argv[3] ?? 50);
const WARM_UP = 200;

/** @typedef {{ perSecond: number, p50: number, p99: number }} Speed */

async function main() {
  const dataDir = mkdtempSync(join(tmpdir(), 'overlegmaat-bench-'));
  const environment = {
    NODE_ENV: 'development',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    DATABASE_URL: process.env.DATABASE_URL ?? '',
  };
  const members = Array.from({ length: users }, (_, index) => ({
    id: `29:${index}`,
    name: `Collega ${index}`,
  }));
  const connector = await startConnector(members);
  try {
    const echo = await startProcess(ECHO, {});
    const echoed = await measure(echo.url, connector.url, members, 'echo');
    const echoRss = echo.rssMb();
    await echo.stop();

    let bot = await startProcess(BOT, environment);
    const roundId = await sendChecklist(bot.url, connector, members);
    const stored = await measure(bot.url, connector.url, members, roundId);
    const rss = bot.rssMb();
    await bot.stop();
    bot = await startProcess(BOT, environment);
    const { readyMs } = bot;
    await bot.stop();
    report({ echoed, stored, echoRss, rss, readyMs });
  } finally {
    connector.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * A case of which the checklist goes out at once, because the meeting is too soon for the usual moment.
 * @param {string} bot
 * @param {{ url: string, cards: any[] }} connector
 * @param {readonly { id: string, name: string }[]} members
 * @returns {Promise<string>} its round
 */
async function sendChecklist(bot, connector, members) {
  const [first] = members;
  if (first === undefined) throw new Error('Give at least one user.');
  const say = (/** @type {string} */ text) =>
    post(bot, activity(connector.url, first, { type: 'message', text }));
  await say('nieuwe casus BENCH-1');
  const soon = new Date(Date.now() + 6 * 60 * 60 * 1000);
  await say(`plan overleg ${soon.toISOString().slice(0, 10)} 23:59 BENCH-1`);
  for (;;) {
    const found = /"roundId":"([^"]+)"/.exec(JSON.stringify(connector.cards))?.[1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Everyone sends a checklist, and another one as soon as the answer is there.
 * @param {string} bot
 * @param {string} connector
 * @param {readonly { id: string, name: string }[]} members
 * @param {string} roundId
 * @returns {Promise<Speed>}
 */
async function measure(bot, connector, members, roundId) {
  const form = {
    verb: 'checklist.submit',
    roundId,
    A: 'A2,A5',
    B: 'B4',
    C: '',
    W: 'W1',
    plan: 'no',
    safety: 'none',
    agenda: 'wie belt school?',
    role: 'wijkteam',
    organisation: 'Wijkteam Noord',
  };
  const run = async (/** @type {number} */ count) => {
    /** @type {number[]} */
    const times = [];
    let left = count;
    const started = performance.now();
    await Promise.all(
      members.map(async (member) => {
        while (left > 0) {
          left -= 1;
          const begun = performance.now();
          const answer = await post(bot, invoke(connector, member, 'checklist.submit', form));
          times.push(performance.now() - begun);
          if (!answer.includes('"statusCode":200')) throw new Error(`Not stored: ${answer.slice(0, 200)}`);
        }
      }),
    );
    return { times: times.sort((a, b) => a - b), seconds: (performance.now() - started) / 1000 };
  };
  await run(WARM_UP);
  const { times, seconds } = await run(submissions);
  const at = (/** @type {number} */ share) => times[Math.ceil(share * times.length) - 1] ?? NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** @param {{ echoed: Speed, stored: Speed, echoRss: number, rss: number, readyMs: number }} found */
function report({ echoed, stored, echoRss, rss, readyMs }) {
  const [cpu] = cpus();
  const database = process.env.DATABASE_URL ? 'PostgreSQL' : 'embedded database';
  console.log(`
${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${database}
${submissions} checklists from ${users} users at once, after ${WARM_UP} to warm up`);
  console.table({
    'checklists a second': row(stored.perSecond, echoed.perSecond),
    'half answered within, ms': row(stored.p50, echoed.p50),
    '99 % answered within, ms': row(stored.p99, echoed.p99),
    'resident memory afterwards, MB': row(rss, echoRss),
  });
  console.log(`start to ready on the existing database: ${Math.round(readyMs)} ms`);
}

/**
 * @param {number} bot
 * @param {number} echo
 */
function row(bot, echo) {
  return {
    overlegmaat: Math.round(bot * 10) / 10,
    'bare echo': Math.round(echo * 10) / 10,
    ratio: Math.round((bot / echo) * 100) / 100,
  };
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
