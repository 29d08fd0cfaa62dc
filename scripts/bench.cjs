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
const WARM_UP_ROUNDS = 4;
const roundCount = WARM_UP_ROUNDS + Math.max(1, Math.round(submissions / users));

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
    const nowhere = Array.from({ length: roundCount }, (_, index) => `echo-${index}`);
    const echoed = await measure(echo.url, connector.url, members, nowhere);
    const echoRss = echo.rssMb();
    await echo.stop();

    let bot = await startProcess(BOT, environment);
    const rounds = await sendChecklists(bot.url, connector, members, roundCount);
    const stored = await measure(bot.url, connector.url, members, rounds);
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
 * Cases of which the checklist goes out at once, because the meeting is too soon for the usual moment.
 * @param {string} bot
 * @param {{ url: string, cards: any[] }} connector
 * @param {readonly { id: string, name: string }[]} members
 * @param {number} count
 * @returns {Promise<string[]>} their rounds
 */
async function sendChecklists(bot, connector, members, count) {
  const [first] = members;
  if (first === undefined) throw new Error('Give at least one user.');
  const say = (/** @type {string} */ text) =>
    post(bot, activity(connector.url, first, { type: 'message', text }));
  const soon = new Date(Date.now() + 6 * 60 * 60 * 1000).toISOString().slice(0, 10);
  for (let number = 1; number <= count; number++) {
    await say(`nieuwe casus BENCH-${number}`);
    await say(`plan overleg ${soon} 23:59 BENCH-${number}`);
  }
  for (;;) {
    const found = JSON.stringify(connector.cards).matchAll(/"roundId":"([^"]+)"/g);
    const rounds = [...new Set([...found].map(([, id]) => id ?? ''))];
    if (rounds.length === count) return rounds;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Everyone fills in the checklist of every round once, and sends the next as soon as the answer is there.
 * @param {string} bot
 * @param {string} connector
 * @param {readonly { id: string, name: string }[]} members
 * @param {readonly string[]} rounds the first ones only warm up
 * @returns {Promise<Speed>}
 */
async function measure(bot, connector, members, rounds) {
  const form = {
    verb: 'checklist.submit',
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
  const run = async (/** @type {readonly string[]} */ some) => {
    /** @type {number[]} */
    const times = [];
    const started = performance.now();
    await Promise.all(
      members.map(async (member) => {
        for (const roundId of some) {
          const begun = performance.now();
          const answer = await post(bot, invoke(connector, member, 'checklist.submit', { ...form, roundId }));
          times.push(performance.now() - begun);
          if (!answer.includes('"statusCode":200')) throw new Error(`Not stored: ${answer.slice(0, 200)}`);
        }
      }),
    );
    return { times: times.sort((a, b) => a - b), seconds: (performance.now() - started) / 1000 };
  };
  await run(rounds.slice(0, WARM_UP_ROUNDS));
  const { times, seconds } = await run(rounds.slice(WARM_UP_ROUNDS));
  const at = (/** @type {number} */ share) => times[Math.ceil(share * times.length) - 1] ?? NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** @param {{ echoed: Speed, stored: Speed, echoRss: number, rss: number, readyMs: number }} found */
function report({ echoed, stored, echoRss, rss, readyMs }) {
  const [cpu] = cpus();
  const database = process.env.DATABASE_URL ? 'PostgreSQL' : 'embedded database';
  console.log(`
${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${database}
${(roundCount - WARM_UP_ROUNDS) * users} checklists from ${users} users at once, after ${WARM_UP_ROUNDS * users} to warm up`);
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
