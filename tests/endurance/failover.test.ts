import { DateTime } from 'luxon';
import { Client } from 'pg';
import english from '../../cards/texts/en.json';
import dutch from '../../cards/texts/nl.json';
import { BotProcess, build } from '../process/bot-process';
import { ANNA, CHANNEL, findAction, TeamsClient, TENANT, verbsIn, walk } from '../support/activities';
import { ConnectorService, type Card, type Posted } from '../support/connector';
import { DatabaseProxy } from '../support/database-proxy';
import { eventually } from '../support/eventually';
import { BRAM, CARO, TEAM } from '../support/harness';
import { keepDoing } from '../support/keep-doing';
import { OwnPostgres } from '../support/own-postgres';

const DATA_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;
/** Teams sends an unanswered invoke again after ten; people should know well before that. */
const LONGEST_ANSWER_MS = 6_000;
const FILLED_IN = { A: 'A5', organisation: 'Wijkteam Noord', agenda: 'wie belt school?' };

const postgres = OwnPostgres.create();
let server: string;
let database: string;
let proxy: DatabaseProxy;
let connector: ConnectorService;
let bot: BotProcess;
let botUrl: string;
let checklist: Card;
let roundId: string;
let databases = 0;

beforeAll(async () => {
  build();
  server = await postgres.start();
});
afterAll(() => postgres.remove());

beforeEach(async () => {
  databases += 1;
  await ask(`create database failover_${databases}`, server);
  database = Object.assign(new URL(server), { pathname: `failover_${databases}` }).toString();
  proxy = await DatabaseProxy.start(database);
  connector = await ConnectorService.start();
  connector.setMembers(CHANNEL, TEAM);
  bot = BotProcess.spawn({ DATABASE_URL: proxy.url, DATA_KEYS });
  botUrl = await bot.ready();
  await client().say('nieuwe casus C-1');
  const tomorrow = DateTime.now().setZone('Europe/Amsterdam').plus({ days: 1 }).toISODate();
  await client().say(`plan overleg ${tomorrow} 10:00`);
  checklist = (await connector.waitFor(({ card }) => verbsIn(card)[0] === 'checklist.open')).card;
  roundId = String((findAction(checklist, 'checklist.open')['data'] as Card)['roundId']);
});
afterEach(async () => {
  await bot.end();
  await proxy.stop();
  await connector.stop();
});

function client(user: { id: string; name: string; locale?: string } = ANNA): TeamsClient {
  return new TeamsClient({ botUrl, connectorUrl: connector.url, user });
}

/** On a connection of its own, past the proxy. */
async function ask(text: string, url = database): Promise<Record<string, unknown>[]> {
  const direct = new Client({ connectionString: url, options: '-c default_transaction_read_only=off' });
  await direct.connect();
  try {
    return (await direct.query<Record<string, unknown>>(text)).rows;
  } finally {
    await direct.end();
  }
}

async function health(kind: 'live' | 'ready'): Promise<number> {
  return (await fetch(`${botUrl}/health/${kind}`)).status;
}

async function submit(user: typeof ANNA & { locale?: string }, changes: Card = {}) {
  const begun = performance.now();
  const answer = await client(user).invoke('checklist.submit', { roundId, ...FILLED_IN, ...changes });
  return { ...answer, ms: performance.now() - begun };
}

/** Danger was told to the regisseur: a job that comes due while the database is away. */
async function tellAcuteIn(seconds: number): Promise<void> {
  await ask(`insert into jobs (tenant, job, due_at) values ('${TENANT}',
    '{"kind":"tell-acute","roundId":"${roundId}"}', now() + interval '${seconds} seconds')`);
}

const isAcute = ({ card }: Posted) => JSON.stringify(card).includes('meldt acuut gevaar');

async function answered(): Promise<unknown[]> {
  const rows = await ask('select person from participants where answered_at is not null order by person');
  return rows.map(({ person }) => person);
}

async function expectNothingTwice(): Promise<void> {
  await eventually('all that is due is done', async () => {
    const [row] = await ask(
      `select count(*)::int as left from jobs where due_at < now() + interval '5 seconds'`,
    );
    return row?.['left'] === 0;
  });
  const said = connector.messages.map(({ conversation, card }) => {
    const title = walk(card).find(({ type, text }) => type === 'TextBlock' && text)?.['text'];
    return `${conversation} ${String(title)} ${verbsIn(card).join()}`;
  });
  expect(said).toEqual([...new Set(said)]);
  expect(connector.messages.filter(isAcute)).toHaveLength(1);
}

/** People go on trying, and the orchestrator goes on looking. */
async function expectTryAgainFor(ms: number): Promise<void> {
  await eventually('it says that it is not ready', async () => (await health('ready')) === 503, 5_000);
  const until = performance.now() + ms;
  const tryAgain = async () => {
    const [inDutch, inEnglish, ready, live] = await Promise.all([
      submit(BRAM),
      submit({ ...CARO, locale: 'en-GB' }),
      health('ready'),
      health('live'),
    ]);
    for (const { answer, text } of [
      { answer: inDutch, text: dutch.refusals['try-again'] },
      { answer: inEnglish, text: english.refusals['try-again'] },
    ]) {
      expect(answer).toMatchObject({
        status: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: 'TryAgain', message: text },
      });
      expect(answer.ms).toBeLessThan(LONGEST_ANSWER_MS);
    }
    expect({ ready, live }).toEqual({ ready: 503, live: 200 });
  };
  await keepDoing(tryAgain, () => performance.now() >= until);
}

test.each<[string, number, () => Promise<void> | void, () => Promise<void>]>([
  ['connections are cut and refused', 6_000, () => proxy.refuse(), () => proxy.restore()],
  ['its host falls silent', 12_000, () => proxy.goSilent(), () => proxy.restore()],
  [
    'the server itself is stopped for thirty seconds',
    30_000,
    () => postgres.stop(),
    async () => {
      await postgres.start();
    },
  ],
  ['it only reads, as a standby', 6_000, () => setReadOnly('on'), () => setReadOnly('off')],
])('%s: try again, nothing half written, and all goes on by itself', async (_what, ms, away, back) => {
  expect(await submit(ANNA)).toMatchObject({ status: 200 });
  await tellAcuteIn(2);
  await away();
  await expectTryAgainFor(ms);
  await back();
  await eventually('it is ready again', async () => (await health('ready')) === 200, 10_000);

  expect(await answered()).toEqual([ANNA.id]);
  expect(await ask(`select id from people where organisation is not null`)).toEqual([{ id: ANNA.id }]);
  await connector.waitFor(isAcute, 20_000);
  expect(await submit(BRAM)).toMatchObject({ status: 200 });
  expect(await submit(CARO)).toMatchObject({ status: 200 });
  expect(await answered()).toEqual([ANNA.id, BRAM.id, CARO.id]);
  await expectNothingTwice();
});

async function setReadOnly(value: 'on' | 'off'): Promise<void> {
  await ask(`alter system set default_transaction_read_only = ${value}`);
  await ask('select pg_reload_conf()');
}

test('the word gets lost that it was committed: whoever tries again has answered once', async () => {
  await eventually('the round is stored with its card', async () => {
    const [round] = await ask('select card from rounds');
    return round?.['card'] !== null;
  });
  proxy.loseAnswerTo('"item":"A5"');
  expect(await submit(BRAM)).toMatchObject({ status: 500, value: { code: 'TryAgain' } });
  expect(proxy.hasLost).toBe(true);
  expect(await answered()).toEqual([BRAM.id]);
  expect(await submit(BRAM)).toMatchObject({ status: 200 });
  expect(await answered()).toEqual([BRAM.id]);
  const isProgress = ({ card }: Posted) => JSON.stringify(card).includes('1 van 4');
  await connector.waitFor(isProgress);
  expect(connector.messages.filter(isProgress)).toHaveLength(1);
});

test('the answer to a claim gets lost: the job is found again, and done once', async () => {
  proxy.loseAnswerTo('skip locked');
  proxy.cut();
  await tellAcuteIn(0);
  await connector.waitFor(isAcute, 20_000);
  expect(proxy.hasLost).toBe(true);
  await expectNothingTwice();
});
