import { ANNA, TENANT, actionsIn, findAction, valuesIn, verbsIn } from '../support/activities';
import { BOT } from '../support/connector';
import { BRAM, Harness } from '../support/harness';
import { Room, textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

describe('the bot is added', () => {
  /** Teams tells an installation twice, at almost the same moment. */
  async function install(room: Room): Promise<void> {
    const { channel } = room;
    const installation = {
      ...room.as().message(''),
      type: 'installationUpdate',
      action: 'add',
      conversation: { id: channel, tenantId: TENANT, conversationType: 'channel', isGroup: true },
    };
    await Promise.all([room.as().install(), room.as().post(installation)]);
  }

  test('in a channel it introduces itself once, in three lines with one button', async () => {
    const room = new Room(harness);
    await install(room);
    expect(room.everything).toHaveLength(1);
    const [welcome] = room.everything as [Room['everything'][number]];
    expect(verbsIn(welcome.card)).toEqual(['command']);
    const lines = textOf(welcome.card).match(/"type":"TextBlock"/g);
    expect(lines).toHaveLength(1 + 3); // a title and three lines
    const form = await room.tap(welcome, 'command');
    expect(valuesIn(form.value)).toMatchObject({ code: '', regisseur: ANNA.id });
  });

  test('it does so again after it was removed and added anew, and keeps the cases', async () => {
    const room = new Room(harness);
    await install(room);
    await room.withCase('C-1');
    await room.as().uninstall();
    await install(room);
    expect(room.everything.filter((message) => titleOf(message).includes('stelt zich voor'))).toHaveLength(2);
    expect(verbsIn((await room.say('plan overleg')).card)).toEqual(['meeting.plan']);
  });

  test('in a personal chat it introduces itself once', async () => {
    const chat = harness.client({ id: '29:1new', name: 'Nieuw' }, null);
    const installation = { ...chat.message(''), type: 'installationUpdate', action: 'add' };
    await Promise.all([chat.install(), chat.post(installation)]);
    await chat.install();
    const messages = harness.connector.in(chat.conversation);
    expect(messages.map(titleOf)).toEqual(['Overlegmaat stelt zich voor']);
  });

  test('somebody else who joins the team is not greeted', async () => {
    const room = new Room(harness);
    const joined = { ...room.as().message(''), type: 'conversationUpdate', membersAdded: [{ id: BRAM.id }] };
    await room.as().post(joined);
    expect(room.everything).toEqual([]);
  });
});

describe('a new case', () => {
  async function regisseurOf(room: Room, code: string): Promise<unknown> {
    const rows = await harness.rows('select regisseur from cases where channel = $1 and code = $2', [
      room.channel,
      code,
    ]);
    return rows.map((row) => row['regisseur']);
  }

  test.each(['nieuwe casus C-104', 'New case: c-104, please', 'nieuwe casus met code C-104'])(
    '"%s" registers it at once, and the sender is regisseur',
    async (text) => {
      const room = new Room(harness);
      const reply = await room.say(text, BRAM);
      expect(titleOf(reply)).toMatch(/C-104/);
      expect(textOf(reply.card)).toContain(BRAM.name);
      expect(await regisseurOf(room, 'C-104')).toEqual([BRAM.id]);
    },
  );

  test('without a code the form comes, with the asker as regisseur and the default moments', async () => {
    const room = new Room(harness);
    const form = await room.say('nieuwe casus', BRAM);
    expect(valuesIn(form.card)).toEqual({
      code: '',
      regisseur: BRAM.id,
      leadDays: 2,
      reminderDays: 1,
      summaryMinutes: 60,
    });
    expect(JSON.stringify(findAction(form.card, 'case.create'))).not.toContain(BRAM.id);
    expect(textOf(form.card)).not.toContain(BOT.id);
  });

  test.each([
    ['another member', BRAM.id, [BRAM.id]],
    ['nobody yet', ' ', [null]],
    ['nobody yet, from an older client', '', [null]],
  ])('the form can name %s as regisseur, and every moment', async (_who, regisseur, expected) => {
    const room = new Room(harness);
    const form = await room.say('nieuwe casus');
    const answer = await room.tap(form, 'case.create', {
      code: 'C-7',
      regisseur,
      leadDays: '3',
      reminderDays: 2,
      summaryMinutes: '30',
    });
    expect(answer.status).toBe(200);
    expect(await regisseurOf(room, 'C-7')).toEqual(expected);
    const [row] = await harness.rows('select * from cases where channel = $1', [room.channel]);
    expect(JSON.stringify(row)).toMatch(/3.*2.*30/);
  });

  test('everyone in the channel sees what came of the form', async () => {
    const room = new Room(harness);
    const form = await room.say('nieuwe casus');
    await room.tap(form, 'case.create', { code: 'C-7' });
    expect(titleOf(form)).toBe('Nieuwe casus'); // not before the answer
    await harness.idle();
    expect(titleOf(form)).toBe('Casus C-7 is aangemaakt');
    expect(textOf(form.card)).toContain(ANNA.name);
    expect(room.everything).toHaveLength(1);
  });

  test.each([
    ['a name', 'Jan de Vries', 'naam'],
    ['a first name', 'Sanne', 'naam'],
    ['a BSN', '111222333', 'burgerservicenummer'],
    ['a date of birth', '12-03-2015', 'datum'],
  ])('%s is no code: refused with an example, and neither shown nor kept', async (_what, typed, word) => {
    const room = new Room(harness);
    const reply = await room.say(`nieuwe casus ${typed}`);
    expect(textOf(reply.card)).toContain(word);
    expect(textOf(reply.card)).toContain('C-104');
    expect(textOf(reply.activity)).not.toContain(typed);
    const stored = await harness.rows(`select code as text from cases union select job::text from jobs_ever`);
    expect(JSON.stringify(stored).toLowerCase()).not.toContain(typed.toLowerCase());
    expect(JSON.stringify(harness.events)).not.toContain(typed);

    const again = await room.tap(await room.say('nieuwe casus'), 'case.create', { code: typed });
    expect(textOf(again.value)).toContain(word);
    expect(await harness.rows('select 1 from cases where channel = $1', [room.channel])).toEqual([]);
  });

  test.each([
    ['C_104!', 'Gebruik letters'],
    ['-', 'Gebruik letters'],
    ['C-1234567890123456789012', 'te lang'],
    ['', 'Geef de casus een code'],
  ])('code "%s": the form comes back, says "%s" and keeps the rest', async (code, line) => {
    const room = new Room(harness);
    const answer = await room.tap(await room.say('nieuwe casus'), 'case.create', { code, leadDays: '5' });
    expect(textOf(answer.value)).toContain(line);
    expect(valuesIn(answer.value)).toMatchObject({ code: '', leadDays: 5 });
  });

  test('a code in use is refused here, in any case, and free in another channel', async () => {
    const room = await new Room(harness).withCase('C-104');
    const refused = await room.say('nieuwe casus c-104', BRAM);
    expect(textOf(refused.card)).toContain('al in gebruik');
    expect(titleOf(await new Room(harness).say('nieuwe casus C-104'))).toContain('is aangemaakt');
  });

  test.each([
    [{ leadDays: '31' }],
    [{ leadDays: '-1' }],
    [{ leadDays: 'twee' }],
    [{ reminderDays: '1.5' }],
    [{ summaryMinutes: '100000' }],
    [{ summaryMinutes: 10_081 }],
  ])('moments that do not fit are refused with ones that do: %j', async (inputs) => {
    const room = new Room(harness);
    const answer = await room.tap(await room.say('nieuwe casus'), 'case.create', { code: 'C-9', ...inputs });
    expect(textOf(answer.value)).toContain('Wat goed werkt');
    expect(await regisseurOf(room, 'C-9')).toEqual([]);
  });

  test('somebody who is not in the channel cannot be regisseur, nor register a case', async () => {
    const room = new Room(harness);
    const form = await room.say('nieuwe casus');
    const elsewhere = await room.tap(form, 'case.create', { code: 'C-9', regisseur: '29:1stranger' });
    expect(textOf(elsewhere.value)).toContain('staat niet in dit kanaal');
    const stranger = { id: '29:1stranger', name: 'Onbekend' };
    expect((await room.tap(form, 'case.create', { code: 'C-9' }, stranger)).status).toBe(403);
    expect(await regisseurOf(room, 'C-9')).toEqual([]);
  });

  test('it belongs to a channel, not to a personal chat', async () => {
    const chat = harness.client(ANNA, null);
    await chat.say('nieuwe casus C-104');
    const reply = harness.connector.in(chat.conversation).at(-1);
    expect(textOf(reply?.card)).toContain('in het kanaal van je team');
  });
});

describe('several cases in one channel', () => {
  test('none is open: the way forward is offered', async () => {
    const reply = await new Room(harness).say('plan overleg 2030-02-04 10:00');
    expect(textOf(reply.card)).toContain('nieuwe casus C-104');
    expect(verbsIn(reply.card)).toEqual(['command']);
  });

  test('the only one is meant; of more, the code chooses', async () => {
    const room = await new Room(harness).withCase('C-1');
    expect(titleOf(await room.say('plan overleg 2030-02-04 10:00'))).toContain('C-1');
    await room.withCase('C-2');
    expect(titleOf(await room.say('plan overleg 2030-02-05 10:00 c-2'))).toContain('C-2');
    expect(textOf((await room.say('plan overleg 2030-02-05 10:00 C-3')).card)).toContain('C-3');
  });

  test('without a code each gets a button, which acts with what was typed', async () => {
    const room = await (await new Room(harness).withCase('C-1')).withCase('C-2');
    const question = await room.say('plan overleg 2030-02-04 10:00');
    const buttons = actionsIn(question.card, 'command');
    expect(buttons.map((button) => button['title'])).toEqual(['Casus C-1', 'Casus C-2']);
    const answer = await room.as().invoke('command', buttons[1]?.['data'], question.id);
    expect(textOf(answer.value)).toContain('C-2');
    expect(verbsIn(answer.value)).toEqual(['meeting.plan', 'meeting.cancel']);
    await harness.idle();
    expect(titleOf(question)).toBe('Overleg over C-2: maandag 4 februari om 10:00');
  });

  test('the same question for the checklist and the summary', async () => {
    const room = await (await new Room(harness).withCase('C-1')).withCase('C-2');
    for (const text of ['checklist', 'samenvatting']) {
      const question = await room.say(text);
      expect(verbsIn(question.card)).toEqual(['command', 'command']);
      const answer = await room.tap(question, 'command');
      expect(textOf(answer.value)).toContain('C-1');
      expect(textOf(answer.value)).not.toContain('C-2');
    }
  });
});
