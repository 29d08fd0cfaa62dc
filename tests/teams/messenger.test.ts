import type { Address } from '../../src/application/ports';
import { Undeliverable } from '../../src/application/ports';
import type { Channel } from '../../src/application/records';
import { createAdapter } from '../../src/teams/adapter';
import { type MessengerOptions, TeamsMessenger } from '../../src/teams/messenger';
import { NotNow } from '../../src/application/ports';
import { CHANNEL, TENANT } from '../support/activities';
import { meeting } from '../support/card-gallery';
import { BOT, ConnectorService, type Trouble } from '../support/connector';
import { freePace } from '../support/free-pace';

let teams: ConnectorService;
let waits: number[];
let outcomes: string[];

beforeEach(async () => {
  teams = await ConnectorService.start();
  waits = [];
  outcomes = [];
});
afterEach(() => teams.stop());

const cards = { render: (view: object, language: string) => ({ type: 'AdaptiveCard', view, language }) };
const view = { kind: 'welcome-channel' } as const;

function messenger(options: Partial<MessengerOptions> = {}): TeamsMessenger {
  const { connectors } = createAdapter({ credentials: null, onFailure: () => Promise.resolve('') });
  return new TeamsMessenger({
    pace: freePace,
    connectors,
    cards,
    waiting: {
      sleep: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      random: () => 0.5,
    },
    onSent: (kind, outcome) => outcomes.push(`${kind} ${outcome}`),
    ...options,
  });
}

const to = (conversation: string): Address => ({ tenant: TENANT, serviceUrl: teams.url, conversation });
const channel = (): Channel => ({
  id: CHANNEL,
  threads: true,
  serviceUrl: teams.url,
  bot: BOT,
  language: 'nl',
  zone: 'Europe/Amsterdam',
  status: 'active',
});

test.each([CHANNEL, `${CHANNEL};messageid=17`, 'a:chat'])(
  'posts the card alone to %s and gives its id',
  async (conversation) => {
    const id = await messenger().post(to(conversation), view, 'en');
    expect(teams.in(conversation)).toMatchObject([
      {
        id,
        card: { view, language: 'en' },
        activity: {
          type: 'message',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
        },
      },
    ]);
    expect(teams.messages[0]?.activity).not.toHaveProperty('text');
    expect(outcomes).toEqual(['post sent']);
  },
);

test('the notification says more than "sent a card" where there is a summary', async () => {
  await messenger({ cards: { ...cards, summary: () => 'Checklist C-104' } }).post(to('a:chat'), view, 'nl');
  expect(teams.messages[0]?.activity).toMatchObject({ summary: 'Checklist C-104' });
});

test('posts a card of another kind the same way: alone, in order, tried again', async () => {
  const attachment = {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name: 'x.docx',
    content: {},
  };
  teams.fail({ status: 429 });
  const sender = messenger();
  const [id] = await Promise.all([
    sender.postAttachment(to('a:chat'), attachment, 'Afweging'),
    sender.post(to('a:chat'), view, 'nl'),
  ]);
  expect(teams.in('a:chat')).toMatchObject([
    { id, card: {}, activity: { attachments: [attachment], summary: 'Afweging' } },
    { card: { view } },
  ]);
  expect(outcomes).toEqual(['post sent', 'post sent']);
});

test('edits the message that stands there', async () => {
  const sender = messenger();
  const id = await sender.post(to(CHANNEL), view, 'nl');
  await sender.edit(to(CHANNEL), id, { kind: 'welcome-personal' }, 'nl');
  expect(teams.messages).toMatchObject([{ id, edits: 1, card: { view: { kind: 'welcome-personal' } } }]);
});

test('opens the chat with a person, twice the same', async () => {
  const sender = messenger();
  const chat = await sender.openChat(TENANT, channel(), '29:1anna');
  expect(await sender.openChat(TENANT, channel(), '29:1anna')).toBe(chat);
  expect(chat).toBe(teams.chatWith('29:1anna'));
});

test.each([429, 412, 502, 503, 504] as const)('after %i it tries again and posts once', async (status) => {
  teams.fail({ status }, { times: 2 });
  await messenger().post(to(CHANNEL), view, 'nl');
  expect(teams.messages).toHaveLength(1);
  expect(teams.count('post')).toBe(3);
  expect(waits).toEqual([750, 1250]);
});

test('waits as long as Teams asks', async () => {
  teams.fail({ status: 429, retryAfter: 3 });
  await messenger().post(to(CHANNEL), view, 'nl');
  expect(waits).toEqual([3250]);
});

test('asked to wait for long, it leaves that to the job', async () => {
  teams.fail({ status: 429, retryAfter: 60 });
  await expect(messenger().post(to(CHANNEL), view, 'nl')).rejects.toMatchObject({
    name: 'NotNow',
    retryAfterMs: 60_000,
  });
  expect(waits).toEqual([]);
});

test('gives up after three more tries, for the job to go on later', async () => {
  teams.fail({ status: 503 }, { times: 9 });
  await expect(messenger().post(to(CHANNEL), view, 'nl')).rejects.toBeInstanceOf(NotNow);
  expect(teams.count('post')).toBe(4);
  expect(outcomes).toEqual(['post failed']);
});

test.each([
  [403, 'BotNotInConversationRoster'],
  [404, 'ConversationNotFound'],
  [413, 'MessageSizeTooBig'],
  [400, 'BadSyntax'],
] as const)('%i %s is final: told with its reason and without content', async (status, code) => {
  teams.fail({ status, code }, { times: 9 });
  const failure = messenger().post(to(CHANNEL), view, 'nl');
  await expect(failure).rejects.toBeInstanceOf(Undeliverable);
  await expect(failure).rejects.toMatchObject({ message: `${status} ${code}`, cause: expect.any(Error) });
  expect(teams.count('post')).toBe(1);
  expect(outcomes).toEqual(['post undeliverable']);
});

test.each([401, 500] as const)('%i may heal, but not within a second', async (status) => {
  teams.fail({ status }, { times: 9 });
  await expect(messenger().post(to(CHANNEL), view, 'nl')).rejects.toBeInstanceOf(NotNow);
  expect(teams.count('post')).toBe(1);
});

test.each<Trouble>(['drop', 'accept-and-drop'])(
  'a post after which the line goes dead (%s) is not repeated: it may stand there',
  async (trouble) => {
    teams.fail(trouble, { times: 9 });
    await expect(messenger().post(to(CHANNEL), view, 'nl')).rejects.toBeInstanceOf(NotNow);
    expect(teams.count('post')).toBe(1);
  },
);

test('an edit after which the line goes dead is repeated: that changes nothing', async () => {
  const sender = messenger();
  const id = await sender.post(to(CHANNEL), view, 'nl');
  teams.fail('accept-and-drop', { kind: 'edit' });
  await sender.edit(to(CHANNEL), id, view, 'nl');
  expect(teams.count('edit')).toBe(2);
});

test('no answer at all is given up', async () => {
  teams.fail('stall');
  await expect(messenger({ timeoutMs: 50 }).post(to(CHANNEL), view, 'nl')).rejects.toThrow('timeout');
  expect(teams.count('post')).toBe(1);
});

test('a service that is away is tried again, then left to the job', async () => {
  const gone = to(CHANNEL);
  await teams.stop();
  await expect(messenger().post(gone, view, 'nl')).rejects.toThrow('ECONNREFUSED');
  expect(waits).toHaveLength(3);
  teams = await ConnectorService.start();
});

test('in one conversation in order, one at a time; another one does not wait', async () => {
  const sender = messenger();
  teams.fail('stall', { conversation: CHANNEL });
  const stuck = sender.post(to(CHANNEL), view, 'nl');
  void stuck.catch(() => undefined);
  const behind = sender.post(to(CHANNEL), view, 'en');
  void behind.catch(() => undefined);
  await sender.post(to('a:chat'), view, 'nl');
  expect(teams.count('post', CHANNEL)).toBe(1);
  expect(teams.in('a:chat')).toHaveLength(1);
});

test('many at once arrive in the order of asking', async () => {
  const sender = messenger();
  const kinds = Array.from(
    { length: 20 },
    (_, index) => ({ kind: 'progress', closed: false, answered: index, invited: 20, ...meeting }) as const,
  );
  await Promise.all(kinds.map((progress) => sender.post(to(CHANNEL), progress, 'nl')));
  expect(teams.in(CHANNEL).map(({ card }) => card.view)).toMatchObject(
    kinds.map(({ answered }) => ({ answered })),
  );
});

test.each(['https://evil.example/', 'http://192.0.2.1/', 'file:///etc/passwd', 'no url'])(
  'nothing is sent to %s',
  async (serviceUrl) => {
    await expect(messenger().post({ ...to(CHANNEL), serviceUrl }, view, 'nl')).rejects.toBeInstanceOf(
      Undeliverable,
    );
  },
);
