import { DateTime } from 'luxon';
import { Client } from 'pg';
import { BotProcess, build } from '../process/bot-process';
import {
  ANNA,
  CHANNEL,
  findAction,
  TeamsClient,
  TENANT,
  verbsIn,
  type TeamsUser,
} from '../support/activities';
import { ConnectorService, type Card, type Posted } from '../support/connector';
import { keepDoing } from '../support/keep-doing';
import { LoadBalancer } from '../support/load-balancer';
import { createPostgresDatabase, type TestPostgres } from '../support/postgres';

const PEOPLE: readonly TeamsUser[] = Array.from({ length: 20 }, (_, index) => ({
  id: `29:1collega-${index}`,
  name: `Collega ${index}`,
}));
/** Each answer differs from those before, by what is ticked in it. */
const ITEMS = ['A1', 'A2', 'A3', 'A4', 'A5', 'B1', 'B2', 'B3', 'B4', 'B5'];
/** Docker's, the shortest. */
const GRACE_MS = 10_000;
const DATA_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`;
const REMEMBER_ANSWERS = `create table answers_ever (answer text);
  create function remember_answer() returns trigger language plpgsql as $$ begin
    insert into answers_ever select new.person || ' ' || coalesce(string_agg(signal ->> 'item', ','), '')
      from jsonb_array_elements(new.content -> 'signals') as signal;
    return new; end $$;
  create trigger remember_answer after insert or update on participants for each row
    when (new.content is not null) execute function remember_answer()`;

let database: TestPostgres;
let direct: Client;
let connector: ConnectorService;
let balancer: LoadBalancer;
const bots = new Set<BotProcess>();

beforeAll(() => {
  build();
});
beforeEach(async () => {
  database = await createPostgresDatabase();
  direct = new Client({ connectionString: database.url });
  await direct.connect();
  connector = await ConnectorService.start();
  connector.setMembers(CHANNEL, [ANNA, ...PEOPLE]);
  balancer = await LoadBalancer.start();
});
afterEach(async () => {
  await Promise.all([...bots].map((bot) => bot.end()));
  await balancer.stop();
  await connector.stop();
  await direct.end();
  await database.drop();
});

interface Instance {
  readonly bot: BotProcess;
  readonly url: string;
}

async function startInstance(): Promise<Instance> {
  const bot = BotProcess.spawn({ DATABASE_URL: database.url, DATA_KEYS });
  bots.add(bot);
  const url = await bot.ready();
  await balancer.add(url);
  return { bot, url };
}

/** In place, as `docker compose up` and a rolling update without a spare do. */
async function restart({ bot, url }: Instance): Promise<Instance> {
  const begun = performance.now();
  bot.kill('SIGTERM');
  expect(await bot.exit()).toBe(0);
  expect(performance.now() - begun).toBeLessThan(GRACE_MS);
  balancer.remove(url);
  return await startInstance();
}

function clientOf(user: TeamsUser): TeamsClient {
  return new TeamsClient({ botUrl: balancer.url, connectorUrl: connector.url, user });
}

/** Submits until it is told to end; resolves to what was confirmed. Throws at once for any answer but a confirmation. */
async function keepSubmitting(
  user: TeamsUser,
  roundId: string,
  end: AbortSignal,
): Promise<readonly string[]> {
  const client = clientOf(user);
  const confirmed: string[] = [];
  const submit = async () => {
    const number = confirmed.length + 1;
    const ticked = ITEMS.filter((_, bit) => (number & (1 << bit)) !== 0);
    const inputs = {
      A: ticked.filter((id) => id.startsWith('A')).join(),
      B: ticked.filter((id) => id.startsWith('B')).join(),
    };
    const answer = await client.invoke('checklist.submit', { roundId, ...inputs });
    if (answer.status !== 200) throw new Error(`refused: ${JSON.stringify(answer)}`);
    confirmed.push(`${user.id} ${ticked.join()}`);
  };
  await keepDoing(submit, () => end.aborted);
  return confirmed;
}

test('two instances restart in turn while twenty people submit: all is confirmed and stored, and jobs go on', async () => {
  const instances = [await startInstance(), await startInstance()];
  const anna = clientOf(ANNA);
  await anna.say('nieuwe casus C-1');
  const tomorrow = DateTime.now().setZone('Europe/Amsterdam').plus({ days: 1 }).toISODate();
  await anna.say(`plan overleg ${tomorrow} 10:00`);
  const { card } = await connector.waitFor((message) => verbsIn(message.card)[0] === 'checklist.open');
  const roundId = String((findAction(card, 'checklist.open')['data'] as Card)['roundId']);
  await direct.query(REMEMBER_ANSWERS);

  const end = new AbortController();
  const submitting = Promise.all(PEOPLE.map((user) => keepSubmitting(user, roundId, end.signal)));
  const restarts = (async () => {
    for (const instance of instances) {
      await direct.query(`insert into jobs (tenant, job, due_at) values ($1, $2, now())`, [
        TENANT,
        { kind: 'tell-acute', roundId },
      ]);
      await restart(instance);
    }
  })();
  await Promise.race([restarts, submitting]);
  end.abort();
  const confirmed = (await submitting).flat();
  await restarts;

  expect(confirmed.length).toBeGreaterThan(PEOPLE.length);
  const { rows } = await direct.query<{ answer: string }>('select answer from answers_ever');
  const stored = new Set(rows.map(({ answer }) => answer));
  expect(confirmed.filter((answer) => !stored.has(answer))).toEqual([]);
  const isAcute = ({ card }: Posted) => JSON.stringify(card).includes('meldt acuut gevaar');
  const isProgress = ({ card }: Posted) => JSON.stringify(card).includes('20 van 21');
  await connector.waitFor(isProgress, 20_000);
  expect(connector.messages.filter(isAcute)).toHaveLength(instances.length);
});
