import { ANNA, actionsIn, findAction, valuesIn, verbsIn } from '../support/activities';
import type { Posted } from '../support/connector';
import { BRAM, CARO, Harness } from '../support/harness';
import { Room, textOf, titleOf } from './room';

/** It is Monday 7 January 2030, 09:00. */
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

async function meetingsOf(room: Room): Promise<Record<string, unknown>[]> {
  return harness.rows(
    `select meetings.* from meetings join cases on cases.id = case_id where channel = $1 order by starts_at`,
    [room.channel],
  );
}

async function startsIn(room: Room, status = 'planned'): Promise<string[]> {
  const meetings = (await meetingsOf(room)).filter((meeting) => meeting['status'] === status);
  return meetings.map((meeting) => new Date(String(meeting['starts_at'])).toISOString());
}

/** The facts of a card by their names. */
function factsIn(card: object): Record<string, string> {
  const { facts } = /(?<facts>\[\{"title":[^\]]*\])/.exec(textOf(card))?.groups ?? {};
  const pairs = JSON.parse(facts ?? '[]') as { title: string; value: string }[];
  return Object.fromEntries(pairs.map(({ title, value }) => [title, value]));
}

/** The form, and what comes of sending it. */
async function planByForm(room: Room, inputs: Record<string, string>): Promise<Posted> {
  const form = await room.say('plan overleg');
  expect((await room.tap(form, 'meeting.plan', inputs)).status).toBe(200);
  await harness.idle();
  return form;
}

describe('planning', () => {
  test.each([
    'plan overleg 2030-01-22 10:00 C-1',
    'plan overleg C-1 10:00 2030-01-22',
    'plan overleg 22-01-2030 10.00',
    'Plan meeting on 2030-01-22 at 10:00 for C-1 please',
  ])('"%s" acts at once', async (text) => {
    const room = await new Room(harness).withCase('C-1');
    const reply = await room.say(text);
    expect(titleOf(reply)).toMatch(/22 (januari om|January at) 10:00/);
    expect(await startsIn(room)).toEqual(['2030-01-22T09:00:00.000Z']);
  });

  test('it says when the checklist, the reminder and the summary come', async () => {
    const room = await new Room(harness).withCase('C-1');
    const card = textOf((await room.say('plan overleg 2030-01-22 10:00')).card);
    expect(card).toContain('vrijdag 18 januari om 09:00'); // two working days before a Tuesday
    expect(card).toContain('maandag 21 januari om 09:00');
    expect(card).toContain('dinsdag 22 januari om 09:00');
  });

  test('without arguments by a form, of which everyone sees the result', async () => {
    const room = await new Room(harness).withCase('C-1');
    const card = await planByForm(room, { date: '2030-01-22', time: '10:00', repeat: '2w' });
    expect(titleOf(card)).toBe('Overleg over C-1: dinsdag 22 januari om 10:00');
    expect(textOf(card.card)).toContain('Elke 2 weken');
    expect(card.edits).toBe(1);
  });

  test('half of the arguments: the form holds them already', async () => {
    const room = await new Room(harness).withCase('C-1');
    const form = await room.say('plan overleg 2030-01-22 C-1');
    expect(valuesIn(form.card)).toMatchObject({ date: '2030-01-22', repeat: 'none' });
    expect(textOf(form.card)).not.toContain('begrijp ik niet');
  });

  const refused = [
    ['2030-02-30', '10:00', 'Deze datum begrijp ik niet', '2030-01-21'],
    ['morgen', '10:00', 'Deze datum begrijp ik niet', '2030-01-21'],
    ['', '10:00', 'Deze datum begrijp ik niet', '2030-01-21'],
    ['2030-01-22', '25:00', 'Deze tijd begrijp ik niet', '10:00'],
    ['2030-01-22', 'tien uur', 'Deze tijd begrijp ik niet', '10:00'],
    ['2030-01-22', '', 'Deze tijd begrijp ik niet', '10:00'],
    ['2030-01-06', '10:00', 'al voorbij', '2030-01-21 10:00'],
    ['2030-01-07', '09:00', 'al voorbij', '2030-01-21 10:00'],
    ['2032-06-01', '10:00', 'meer dan twee jaar', '2030-01-21 10:00'],
    ['2126-03-04', '10:00', 'meer dan twee jaar', '2030-01-21 10:00'],
  ] as const;

  test.each(refused)('"%s" at "%s" is refused: %s', async (date, time, line, example) => {
    const room = await new Room(harness).withCase('C-1');
    const form = await room.say('plan overleg');
    const answer = await room.tap(form, 'meeting.plan', { date, time, repeat: '4w' });
    expect(textOf(answer.value)).toContain(line);
    expect(textOf(answer.value)).toContain(example);
    expect(valuesIn(answer.value)).toMatchObject({ repeat: '4w' });
    expect(await meetingsOf(room)).toEqual([]);
  });

  test.each([
    ['plan overleg 2030-02-30 10:00', 'Deze datum begrijp ik niet'],
    ['plan overleg 2030-01-22 25:00', 'Deze tijd begrijp ik niet'],
    ['plan overleg 2030-01-06 10:00', 'al voorbij'],
    ['plan overleg 2126-03-04 10:00', 'meer dan twee jaar'],
    ['plan overleg 4-3-2126 10:00', 'meer dan twee jaar'],
    ['plan overleg 2030-01-22 10:00 C-999', 'geen open casus met code C-999'],
  ])('"%s" is refused: %s', async (text, line) => {
    const room = await new Room(harness).withCase('C-1');
    expect(textOf((await room.say(text)).card)).toContain(line);
    expect(await meetingsOf(room)).toEqual([]);
  });

  test.each(['2126-03-04', '2030-01-06'])('the example given instead of %s can be planned', async (date) => {
    const room = await new Room(harness).withCase('C-2');
    const form = await room.say(`plan overleg ${date} 10:00`);
    const [example] = /\d{4}-\d\d-\d\d \d\d:\d\d/.exec(textOf(form.card)) ?? [];
    expect(titleOf(await room.say(`plan overleg ${example}`))).toContain('maandag 21 januari om 10:00');
  });

  test('a rhythm that nobody offered is refused', async () => {
    const room = await new Room(harness).withCase('C-1');
    const inputs = { date: '2030-01-22', time: '10:00', repeat: '3w' };
    const answer = await room.tap(await room.say('plan overleg'), 'meeting.plan', inputs);
    expect(textOf(answer.value)).toContain('Deze keuze ken ik niet');
  });

  test('the same form twice, also at the same time, plans one meeting', async () => {
    const room = await new Room(harness).withCase('C-1');
    const form = await room.say('plan overleg');
    const send = () => room.tap(form, 'meeting.plan', { date: '2030-01-22', time: '10:00', repeat: '1w' });
    await Promise.all([send(), send()]);
    await harness.idle();
    const shown = { card: (await room.as().tap(form.card, 'meeting.plan')).value };
    expect(verbsIn(shown.card)).toEqual(['meeting.plan']); // the form that moves it
    expect(await startsIn(room)).toEqual(['2030-01-22T09:00:00.000Z']);
    await harness.advanceTo('2030-01-18T08:00:00Z');
    expect(await room.checklists()).toHaveLength(1);
  });

  test('any member may plan, and the regisseur stays who it was', async () => {
    const room = await new Room(harness).withCase('C-1', ANNA);
    expect(titleOf(await room.say('plan overleg 2030-01-22 10:00', BRAM))).toContain('22 januari');
    const [row] = await harness.rows('select regisseur from cases where channel = $1', [room.channel]);
    expect(row).toEqual({ regisseur: ANNA.id });
  });

  test('a personal chat is no place to plan', async () => {
    const chat = harness.client(CARO, null);
    await chat.say('plan overleg 2030-01-22 10:00');
    expect(textOf(harness.connector.in(chat.conversation).at(-1)?.card)).toContain('in het kanaal');
  });
});

describe('planned too late for the checklist', () => {
  test('it goes out at once, nobody is reminded, and the summary waits for the first answer', async () => {
    const room = await new Room(harness).withCase('C-1');
    const reply = await room.say('plan overleg 2030-01-07 09:40');
    for (const line of ['Nu meteen', 'Geen, het overleg is al dichtbij', 'Na het eerste antwoord']) {
      expect(textOf(reply.card)).toContain(line);
    }
    expect(await room.checklists()).toHaveLength(1);
    await harness.advanceTo('2030-01-07T08:39:00Z');
    expect(await room.summaries()).toEqual([]);
    expect((await room.chatOf(BRAM)).map(titleOf).filter((title) => title.includes('C-1'))).toEqual([]);
    await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
    expect(await room.summaries()).toHaveLength(1);
  });

  test('a first answer that is sent twice gives one summary', async () => {
    const room = await new Room(harness).withCase('C-1');
    await room.say('plan overleg 2030-01-07 09:40');
    const form = await room.as(BRAM).tap((await room.checklist()).card, 'checklist.open');
    const send = () => room.as(BRAM).tap(form.value, 'checklist.submit', { A: 'A5', organisation: 'Noord' });
    await Promise.all([send(), send(), send()]);
    expect(await room.summaries()).toHaveLength(1);
  });

  test('one working day ahead there is a summary at its own moment', async () => {
    const room = await new Room(harness).withCase('C-1');
    await room.say('plan overleg 2030-01-08 10:00');
    expect(await room.checklists()).toHaveLength(1);
    await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
    expect(await room.summaries()).toEqual([]);
    await harness.advanceTo('2030-01-08T08:00:00Z');
    expect(await room.summaries()).toHaveLength(1);
  });
});

describe('a date in another year than that of today shows its year', () => {
  test('in the answer, on the card, and in what is posted; dates of this year stay without', async () => {
    harness.setClock('2030-12-30T08:00:00Z');
    const room = await new Room(harness).withCase('C-1');
    const planned = await room.say('plan overleg 2031-01-02 10:00');
    expect(titleOf(planned)).toBe('Overleg over C-1: donderdag 2 januari 2031 om 10:00');
    expect(factsIn(planned.card)).toMatchObject({ Herinnering: 'dinsdag 31 december om 09:00' });
    expect(titleOf(await room.checklist())).toContain('overleg donderdag 2 januari 2031 om 10:00');

    harness.setClock('2031-01-01T08:00:00Z');
    const cancelled = await room.tap(planned, 'meeting.cancel');
    expect(textOf(cancelled.value)).toContain('donderdag 2 januari om 10:00 is afgezegd');
  });

  test('by the clock of the channel, not by that of the server', async () => {
    harness.setClock('2030-12-31T23:30:00Z'); // 2031 already in Amsterdam
    const room = await new Room(harness).withCase('C-1');
    expect(titleOf(await room.say('plan overleg 2031-01-07 10:00'))).toContain('dinsdag 7 januari om 10:00');
  });
});

describe('repetition', () => {
  test.each([
    ['none', []],
    ['1w', ['2030-01-29T09:00:00.000Z']],
    ['2w', ['2030-02-05T09:00:00.000Z']],
    ['4w', ['2030-02-19T09:00:00.000Z']],
    ['6w', ['2030-03-05T09:00:00.000Z']],
  ])('%s: once the meeting begins, next comes %j', async (repeat, next) => {
    const room = await new Room(harness).withCase('C-1');
    await planByForm(room, { date: '2030-01-22', time: '10:00', repeat });
    await harness.advanceTo('2030-01-22T09:00:00Z');
    await harness.idle();
    expect(await startsIn(room, 'begun')).toEqual(['2030-01-22T09:00:00.000Z']);
    expect(await startsIn(room)).toEqual(next);
  });
});

describe('moving', () => {
  test('moves the steps too: those of the old moment do nothing', async () => {
    const room = await new Room(harness).withCase('C-1');
    const planned = await room.say('plan overleg 2030-01-22 10:00');
    const form = await room.tap(planned, 'meeting.plan');
    expect(valuesIn(form.value)).toEqual({ date: '2030-01-22', time: '10:00', repeat: 'none' });
    const moved = await room.as().tap(form.value, 'meeting.plan', { date: '2030-01-31' }, planned.id);
    expect(textOf(moved.value)).toContain('verplaatst');
    await harness.idle();
    expect(titleOf(planned)).toBe('Overleg over C-1: donderdag 31 januari om 10:00');
    expect(textOf(planned.card)).toContain('Overleg over C-1 verplaatst');

    await harness.advanceTo('2030-01-22T09:00:00Z');
    expect(await room.checklists()).toEqual([]);
    expect(await startsIn(room)).toEqual(['2030-01-31T09:00:00.000Z']);
    await harness.advanceTo('2030-01-29T08:00:00Z');
    expect(await room.checklists()).toHaveLength(1);
  });

  test('while its checklist is out, the round stays open until the new moment and no second one comes', async () => {
    const room = await new Room(harness).withCase('C-1');
    const planned = await room.say('plan overleg 2030-01-08 10:00');
    await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
    const form = await room.tap(planned, 'meeting.plan');
    await room.as().tap(form.value, 'meeting.plan', { date: '2030-01-15' });
    await harness.advanceTo('2030-01-14T08:00:00Z');
    expect(await room.checklists()).toHaveLength(1);
    expect((await room.answer(CARO, { organisation: 'Zuid' })).status).toBe(200);
    await harness.advanceTo('2030-01-15T09:00:00Z');
    expect(await room.checklists()).toEqual([]); // closed
  });

  test('while its checklist is out, it is not promised once more', async () => {
    const room = await new Room(harness).withCase('C-1');
    const planned = await room.say('plan overleg 2030-01-08 10:00');
    await room.checklist();
    harness.setClock('2030-01-07T08:05:00Z');
    const form = await room.tap(planned, 'meeting.plan');
    const moved = await room.as().tap(form.value, 'meeting.plan', { date: '2030-01-22' }, planned.id);
    await harness.idle();
    for (const card of [moved.value, planned.card]) {
      expect(factsIn(card)).toMatchObject({
        Checklist: 'Is al verstuurd',
        Herinnering: 'maandag 21 januari om 09:00',
      });
    }
    const [progress] = room.everything.filter(({ card }) => titleOf({ card }).endsWith('ingevuld'));
    expect(textOf(progress?.card)).toContain(
      'Invullen kan tot het overleg begint: dinsdag 22 januari om 10:00',
    );
    await harness.advanceTo('2030-01-18T08:00:00Z');
    expect(await room.checklists()).toHaveLength(1);
  });

  test('a cancelled meeting stays cancelled: a new one can be planned on the spot', async () => {
    const room = await new Room(harness).withCase('C-1');
    const planned = await room.say('plan overleg 2030-01-22 10:00');
    const form = await room.tap(planned, 'meeting.plan');
    const tapMove = findAction(planned.card, 'meeting.plan')['data'];
    await room.tap(planned, 'meeting.cancel');
    const answers = [
      await room.as().tap(form.value, 'meeting.plan', { date: '2030-01-31' }),
      await room.as().invoke('meeting.plan', tapMove),
    ];
    for (const { value } of answers) {
      expect(textOf(value)).toContain('Het overleg van dinsdag 22 januari om 10:00 is afgezegd');
      expect(textOf(value)).toContain('Plan dan een nieuw overleg');
      expect(textOf(value)).not.toContain('begonnen');
    }
    expect(await startsIn(room)).toEqual([]);

    const anew = await room.as().tap(answers[0]?.value ?? {}, 'meeting.plan');
    await room.as().tap(anew.value, 'meeting.plan', { date: '2030-01-31', time: '10:00' });
    expect(await startsIn(room)).toEqual(['2030-01-31T09:00:00.000Z']);
  });

  test('of a cancelled meeting the next occurrence is named', async () => {
    const room = await new Room(harness).withCase('C-1');
    const card = await planByForm(room, { date: '2030-01-22', time: '10:00', repeat: '2w' });
    const form = await room.tap(card, 'meeting.plan');
    await room.tap(card, 'meeting.cancel');
    const answer = await room.as().tap(form.value, 'meeting.plan', { date: '2030-01-31' });
    expect(textOf(answer.value)).toContain('is afgezegd');
    expect(textOf(answer.value)).toContain('Het volgende overleg is dinsdag 5 februari om 10:00');
    expect(await startsIn(room)).toEqual(['2030-02-05T09:00:00.000Z']);
  });

  test('to a past moment is refused, and the meeting stays', async () => {
    const room = await new Room(harness).withCase('C-1');
    const form = await room.tap(await room.say('plan overleg 2030-01-22 10:00'), 'meeting.plan');
    const answer = await room.as().tap(form.value, 'meeting.plan', { date: '2030-01-02' });
    expect(textOf(answer.value)).toContain('al voorbij');
    expect(await startsIn(room)).toEqual(['2030-01-22T09:00:00.000Z']);
  });

  test('one occurrence leaves the rhythm as it was; another rhythm starts from the new moment', async () => {
    const room = await new Room(harness).withCase('C-1');
    const card = await planByForm(room, { date: '2030-01-22', time: '10:00', repeat: '1w' });
    const form = await room.tap(card, 'meeting.plan');
    await room.as().tap(form.value, 'meeting.plan', { date: '2030-01-23', time: '14:00' });
    await harness.advanceTo('2030-01-23T13:00:00Z');
    await harness.idle();
    expect(await startsIn(room)).toEqual(['2030-01-29T09:00:00.000Z']);
    const [next] = (await meetingsOf(room)).filter((meeting) => meeting['status'] === 'planned');
    await room.as().invoke('meeting.plan', {
      meetingId: next?.['id'],
      date: '2030-01-30',
      time: '11:00',
      repeat: '2w',
    });
    await harness.advanceTo('2030-01-30T10:00:00Z');
    await harness.idle();
    expect(await startsIn(room)).toEqual(['2030-02-13T10:00:00.000Z']);
  });

  test('a meeting that began cannot be moved or cancelled', async () => {
    const room = await new Room(harness).withCase('C-1');
    const planned = await room.say('plan overleg 2030-01-22 10:00');
    const form = await room.tap(planned, 'meeting.plan');
    harness.setClock('2030-01-22T09:00:00Z'); // also when the step that begins it still has to run
    const refused = [
      await room.as().tap(form.value, 'meeting.plan', { date: '2030-01-31' }),
      await room.tap(planned, 'meeting.cancel'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect(textOf(refused)).toContain('al begonnen');
    await harness.idle();
    expect((await room.tap(planned, 'meeting.plan')).status).toBe(403);
    expect(await startsIn(room, 'begun')).toEqual(['2030-01-22T09:00:00.000Z']);
  });
});

describe('cancelling', () => {
  const [ONE, ALL] = [0, 1];

  async function cancel(room: Room, card: Posted, which: number, user = ANNA) {
    const button = actionsIn(card.card, 'meeting.cancel')[which];
    return room.as(user).invoke('meeting.cancel', button?.['data'], card.id);
  }

  test('one occurrence goes, the next is planned, and everyone sees it', async () => {
    const room = await new Room(harness).withCase('C-1');
    const card = await planByForm(room, { date: '2030-01-22', time: '10:00', repeat: '2w' });
    const answer = await cancel(room, card, ONE);
    expect(textOf(answer.value)).toContain('dinsdag 5 februari om 10:00');
    await harness.idle();
    expect(titleOf(card)).toBe('Afgezegd: overleg over C-1 van dinsdag 22 januari om 10:00');
    expect(textOf(card.card)).toContain('dinsdag 5 februari om 10:00');
    expect(await startsIn(room)).toEqual(['2030-02-05T09:00:00.000Z']);
    await harness.advanceTo('2030-01-22T09:00:00Z');
    expect(await room.checklists()).toEqual([]);
    await harness.advanceTo('2030-02-01T08:00:00Z');
    expect(await room.checklists()).toHaveLength(1);
  });

  test('a second tap changes nothing and says the same', async () => {
    const room = await new Room(harness).withCase('C-1');
    const card = await planByForm(room, { date: '2030-01-22', time: '10:00', repeat: '2w' });
    const { data } = actionsIn(card.card, 'meeting.cancel')[ONE] ?? {};
    const first = await room.as().invoke('meeting.cancel', data);
    const second = await room.as().invoke('meeting.cancel', data);
    expect(second.value).toEqual(first.value);
    expect(await startsIn(room)).toEqual(['2030-02-05T09:00:00.000Z']);
  });

  test('the series ends with all that was planned in it', async () => {
    const room = await new Room(harness).withCase('C-1');
    const card = await planByForm(room, { date: '2030-01-22', time: '10:00', repeat: '2w' });
    expect(textOf((await cancel(room, card, ALL)).value)).toContain('en alle volgende zijn afgezegd');
    await harness.advanceTo('2030-03-01T08:00:00Z');
    await harness.idle();
    expect(await startsIn(room)).toEqual([]);
    expect(await room.checklists()).toEqual([]);
  });

  test('without a rhythm there is no series to cancel', async () => {
    const room = await new Room(harness).withCase('C-1');
    const card = await room.say('plan overleg 2030-01-22 10:00');
    expect(actionsIn(card.card, 'meeting.cancel')).toHaveLength(1);
    await cancel(room, card, ONE);
    expect(await startsIn(room)).toEqual([]);
  });

  test('with its checklist out, the card says that it is closed', async () => {
    const room = await new Room(harness).withCase('C-1');
    const planned = await room.say('plan overleg 2030-01-08 10:00');
    const card = await room.checklist();
    await cancel(room, planned, ONE);
    await harness.idle();
    expect(textOf(card.card)).toContain('Deze checklist is gesloten');
    await harness.advanceTo('2030-01-08T09:00:00Z');
    expect(await room.summaries()).toEqual([]);
  });
});

describe('who may change a meeting', () => {
  test('only the regisseur', async () => {
    const room = await new Room(harness).withCase('C-1', ANNA);
    const planned = await room.say('plan overleg 2030-01-22 10:00', BRAM);
    for (const verb of ['meeting.plan', 'meeting.cancel']) {
      const answer = await room.tap(planned, verb, {}, BRAM);
      expect(answer.status).toBe(403);
      expect(textOf(answer.value)).toContain('alleen de regisseur');
    }
    expect(await startsIn(room)).toHaveLength(1);
  });

  test('any member, where there is no regisseur', async () => {
    const room = new Room(harness);
    await room.tap(await room.say('nieuwe casus'), 'case.create', { code: 'C-1', regisseur: '' });
    const planned = await room.say('plan overleg 2030-01-22 10:00', BRAM);
    expect(textOf(planned.card)).toContain('nog geen regisseur');
    expect((await room.tap(planned, 'meeting.cancel', {}, CARO)).status).toBe(200);
  });
});

describe('the checklist command in a channel', () => {
  test('says when the next one comes, and the regisseur can send it now', async () => {
    const room = await new Room(harness).withCase('C-1');
    expect(textOf((await room.say('checklist')).card)).toContain('nog geen overleg gepland');
    await room.say('plan overleg 2030-01-22 10:00');
    const next = await room.say('checklist', BRAM);
    expect(textOf(next.card)).toContain('vrijdag 18 januari om 09:00');
    expect((await room.tap(next, 'checklist.send', {}, BRAM)).status).toBe(403);
    expect(textOf((await room.tap(next, 'checklist.send')).value)).toContain('komt eraan');
    expect(await room.checklists()).toHaveLength(1);
  });

  test('a checklist that is out already is not promised once more', async () => {
    const room = await new Room(harness).withCase('C-1');
    await room.say('plan overleg 2030-01-22 10:00');
    const next = await room.say('checklist');
    await room.tap(next, 'checklist.send');
    const again = await room.tap(next, 'checklist.send');
    expect(verbsIn(again.value)).toContain('checklist.open');
    expect(await room.checklists()).toHaveLength(1);
    await harness.advanceTo('2030-01-18T08:00:00Z');
    expect(await room.checklists()).toHaveLength(1);
  });
});
