import { actionsIn, verbsIn } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { Harness, TEAM } from '../support/harness';
import { Room, titleOf } from './room';
import { askInChat, newPerson } from './weighing-chat';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const offered = (message: Posted) =>
  actionsIn(message.card, 'command').map(({ data }) => (data as Card)['command']);
const words = (message: Posted) => JSON.stringify(message.card);

describe("a wish in one's own words", () => {
  test.each([
    ['De leerkracht vraagt hoe het thuis gaat, kan ik dat gewoon vertellen?', 'sharing.answer'],
    ['The police want to know where the family lives now. Can I tell them?', 'sharing.answer'],
    ['mag k dit doorgeve aan de huisarts', 'sharing.answer'],
  ])('starts the weighing: %s', async (text, verb) => {
    const reply = await askInChat(harness, newPerson(), text);
    expect(verbsIn(reply.card)).toContain(verb);
  });

  test('in a channel it starts what it is about', async () => {
    const room = await new Room(harness).withCase('C-1');
    expect(verbsIn((await room.say('we willen graag een nieuw overleg inplannen')).card)).toContain(
      'meeting.plan',
    );
    expect(verbsIn((await room.say('ik wil een nieuw gezin aanmelden')).card)).toContain('case.create');
  });

  test('what was only understood is asked about before anything is made', async () => {
    const room = new Room(harness);
    const form = await room.say('nieuwe casus C-105 doen we later wel');
    expect(words(form)).toContain('C-105');
    expect(await harness.rows('select * from cases where channel = $1', [room.channel])).toEqual([]);
    await room.withCase('C-11');
    const plan = await room.say('plan overleg 2030-02-01 10:00 kan niet doorgaan');
    expect(verbsIn(plan.card)).toContain('meeting.plan');
    expect(
      await harness.rows(
        'select m.id from meetings m join cases c on c.id = m.case_id where c.channel = $1',
        [room.channel],
      ),
    ).toEqual([]);
  });

  test('about a meeting that is planned it shows that one, with the ways to change it', async () => {
    const room = await new Room(harness).withCase('C-12');
    await room.say('plan overleg 2030-02-01 10:00');
    const reply = await room.say('wanneer is ons volgende overleg ook alweer?');
    expect(words(reply)).toContain('1 februari');
    expect(verbsIn(reply.card)).toEqual(expect.arrayContaining(['meeting.cancel', 'meeting.plan']));
  });

  test('words behind a command leave its arguments', async () => {
    const room = await new Room(harness).withCase('C-7');
    expect(words(await room.say('samenvatting C-7 van vandaag'))).toContain('C-7');
  });

  test('is answered in the language it was typed in', async () => {
    const english = await askInChat(harness, newPerson(), 'Am I allowed to tell the school about this?');
    expect(words(english)).toContain('Question 1');
    const dutch = await askInChat(
      harness,
      newPerson({ locale: 'en-US' }),
      'Mag ik dit aan de school vertellen?',
    );
    expect(words(dutch)).toContain('Vraag 1');
  });

  test('what everyone is asked is offered first', async () => {
    const room = await new Room(harness).withCase('C-13');
    const reply = await room.say('kunnen we evalueren hoe onze samenwerking gaat?');
    expect(offered(reply)).toEqual(['evaluate', 'help']);
    expect(await harness.rows("select * from surveys where kind = 'evaluation'")).toEqual([]);
  });
});

describe('not understood', () => {
  test.each(['asdf qwer zxcv', 'wat eten we vanavond', 'what is the capital of France'])(
    '%s',
    async (text) => {
      const reply = await askInChat(harness, newPerson(), text);
      expect(titleOf(reply)).toMatch(/Overlegmaat|Bedoel|mean/);
      expect(offered(reply).length).toBeGreaterThan(0);
      expect(verbsIn(reply.card)).not.toContain('sharing.answer');
    },
  );
});

describe('danger comes first', () => {
  test.each([
    'help, hij slaat haar',
    'hij heeft een mes en staat voor de deur',
    'she is unconscious, what do I do',
    'ze zegt dat ze vannacht een einde aan haar leven maakt',
  ])('%s', async (text) => {
    const reply = await askInChat(harness, newPerson(), text);
    expect(words(reply)).toContain('112');
    expect(words(reply)).toContain('0800-2000');
    expect(offered(reply)).toContain('help');
  });

  test('inside a command too; nothing is done yet, and the rest is offered', async () => {
    const room = new Room(harness);
    const reply = await room.say('nieuwe casus C-5, hij heeft een mes');
    expect(words(reply)).toContain('112');
    expect(offered(reply)[0]).toBe('newcase');
    expect(await harness.rows('select * from cases where channel = $1', [room.channel])).toEqual([]);
  });

  test('an exact command is no danger', async () => {
    const room = new Room(harness);
    expect(words(await room.say('nieuwe casus C-112 aub'))).not.toContain('0800-2000');
  });
});

describe('help', () => {
  test('by place and role', async () => {
    const room = await new Room(harness).withCase('C-9');
    const [, colleague] = TEAM;
    expect(offered(await room.say('help'))).toEqual(
      expect.arrayContaining(['summary', 'plan', 'newcase', 'escalate']),
    );
    const member = await room.say('help', colleague);
    expect(offered(member)).not.toContain('summary');
    expect(offered(member)).toContain('checklist');
    const alone = await askInChat(harness, newPerson(), 'wat kun jij allemaal?');
    expect(offered(alone)).toEqual(expect.arrayContaining(['share', 'checklist', 'mydata']));
    expect(offered(alone)).not.toContain('newcase');
  });

  test('its buttons go on in the language of the card', async () => {
    const user = newPerson();
    const reply = await askInChat(harness, user, 'what can you do for me?');
    const share = actionsIn(reply.card, 'command').find(({ data }) => (data as Card)['command'] === 'share');
    const opened = await harness.client(user, null).invoke('command', share?.['data']);
    expect(JSON.stringify(opened.value)).toContain('Question 1');
  });
});

describe('own data', () => {
  test('shows what is kept about the asker, and no one else', async () => {
    const user = newPerson();
    const chat = await askInChat(harness, user, 'mag ik dit delen');
    await askInChat(harness, newPerson(), 'mag ik dit delen');
    const data = await askInChat(harness, user, 'mijn gegevens');
    expect(actionsIn(data.card, 'sharing.show')).toHaveLength(1);
    expect(words(data)).not.toContain('undefined');
    const erased = await harness.client(user, null).tap(data.card, 'sharing.stop');
    expect(JSON.stringify(erased.value)).toMatch(/Gestopt/);
    const gone = await harness.client(user, null).tap(chat.card, 'sharing.answer', { acute: 'no' });
    expect(JSON.stringify(gone.value)).toMatch(/niet meer/);
  });

  test('asked in a channel it is shown in the own chat alone', async () => {
    const person = newPerson();
    const room = new Room(harness, { people: [person] });
    await harness.client(person, null).say('help');
    const reply = await room.say('mijn gegevens', person);
    expect(words(reply)).toMatch(/chat/);
    expect(JSON.stringify((await room.chatOf(person)).at(-1)?.card)).toMatch(/over jou bewaren/);
  });
});

test('a message that Teams brings twice, also at once, is answered once', async () => {
  const user = newPerson();
  const client = harness.client(user, null);
  const message = client.message('mag ik dit delen');
  await Promise.all([client.post(message), client.post(message)]);
  await client.post(message);
  expect(harness.connector.in(`a:chat-${user.id}`)).toHaveLength(1);
  expect(await harness.rows('select * from weighings where person = $1', [user.id])).toHaveLength(1);
});
