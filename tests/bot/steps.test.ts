import { ANNA, CHANNEL, findAction, verbsIn } from '../support/activities';
import type { Posted } from '../support/connector';
import { eventually } from '../support/eventually';
import { BRAM, CARO, DIRK, Harness, TEAM } from '../support/harness';
import { Room, textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const minuteBefore = (moment: string) => new Date(Date.parse(moment) - 60_000).toISOString();

/** Reminders about a case, by the people who got one. */
async function remindedOf(room: Room, code: string): Promise<string[]> {
  const found: string[] = [];
  for (const user of TEAM) {
    const titles = (await room.chatOf(user)).map(titleOf);
    const reminders = titles.filter((title) => title === `Wil je de checklist voor ${code} nog invullen?`);
    found.push(...reminders.map(() => user.name));
  }
  return found;
}

describe('every step at its moment, by the working days and the clock of the channel', () => {
  const meetings = [
    ['a Tuesday', '2030-01-22 10:00', '2030-01-18T08:00Z', '2030-01-21T08:00Z', '2030-01-22T09:00Z'],
    ['a Monday', '2030-01-14 10:00', '2030-01-10T08:00Z', '2030-01-11T08:00Z', '2030-01-14T09:00Z'],
    ['after Christmas', '2029-12-28 14:00', '2029-12-24T08:00Z', '2029-12-27T08:00Z', '2029-12-28T13:00Z'],
    ['after New Year', '2030-01-02 10:00', '2029-12-28T08:00Z', '2029-12-31T08:00Z', '2030-01-02T09:00Z'],
    ['after Ascension', '2030-05-31 10:00', '2030-05-28T07:00Z', '2030-05-29T07:00Z', '2030-05-31T08:00Z'],
    [
      'over the change in spring',
      '2030-04-02 10:00',
      '2030-03-29T08:00Z',
      '2030-04-01T07:00Z',
      '2030-04-02T08:00Z',
    ],
    [
      'over the change in autumn',
      '2030-10-29 10:00',
      '2030-10-25T07:00Z',
      '2030-10-28T08:00Z',
      '2030-10-29T09:00Z',
    ],
  ] as const;

  test.each(meetings)('%s, %s', async (name, slot, checklist, reminder, start) => {
    const code = `S-${meetings.findIndex(([other]) => other === name)}`;
    harness.setClock(new Date(Date.parse(start) - 14 * 86_400_000).toISOString());
    const room = await new Room(harness).withCase(code);
    await room.say(`plan overleg ${slot}`);

    await harness.advanceTo(minuteBefore(checklist));
    expect(await room.checklists()).toEqual([]);
    await harness.advanceTo(checklist);
    const card = await room.checklist();
    expect(textOf(card.card)).toContain(slot.slice(11));
    await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });

    await harness.advanceTo(minuteBefore(reminder));
    expect(await remindedOf(room, code)).toEqual([]);
    await harness.advanceTo(reminder);
    expect(await remindedOf(room, code)).toEqual([ANNA, CARO, DIRK].map((user) => user.name));

    const summary = new Date(Date.parse(start) - 3_600_000).toISOString();
    await harness.advanceTo(minuteBefore(summary));
    expect(await room.summaries()).toEqual([]);
    await harness.advanceTo(summary);
    expect(await room.summaries()).toHaveLength(1);

    expect(verbsIn(card.card)).toEqual(['checklist.open']);
    expect(card.edits).toBe(0); // an edit would wipe half-typed forms
    await harness.advanceTo(start);
    await harness.idle();
    expect(textOf(card.card)).toContain('Deze checklist is gesloten');
    expect(verbsIn(card.card)).toEqual([]);
    expect(await remindedOf(room, code)).toHaveLength(3);
    expect(await room.summaries()).toHaveLength(1);
  });

  test('the moments of a case can be its own', async () => {
    const room = new Room(harness);
    const moments = { leadDays: '3', reminderDays: '2', summaryMinutes: '120' };
    await room.tap(await room.say('nieuwe casus'), 'case.create', { code: 'S-20', ...moments });
    await room.say('plan overleg 2030-01-24 10:00');
    await harness.advanceTo('2030-01-21T08:00:00Z');
    expect(await room.checklists()).toHaveLength(1);
    await harness.advanceTo('2030-01-22T08:00:00Z');
    expect(await remindedOf(room, 'S-20')).toHaveLength(4);
    await harness.advanceTo('2030-01-24T07:00:00Z');
    expect(await room.summaries()).toHaveLength(1);
  });

  test('whoever answered between being listed and being written to is left alone', async () => {
    const room = await new Room(harness).withCase('S-21');
    await room.say('plan overleg 2030-01-22 10:00');
    await harness.advanceTo('2030-01-18T08:00:00Z');
    for (const user of TEAM) await room.answer(user, { organisation: 'Noord' });
    await harness.advanceTo('2030-01-21T08:00:00Z');
    expect(await remindedOf(room, 'S-21')).toEqual([]);
  });
});

describe('the start of the meeting', () => {
  test('the summary gets its last edit, with an answer that was held back until then', async () => {
    const room = await new Room(harness).withCase('S-30');
    await room.say('plan overleg 2030-01-08 10:00');
    for (const user of [ANNA, BRAM, CARO]) await room.answer(user, { A: 'A5', organisation: 'Noord' });
    await harness.advanceTo('2030-01-08T08:00:00Z');
    await room.answer(DIRK, { B: 'B4', organisation: 'Zuid' });
    expect(textOf((await room.summary()).card)).toContain('3 van 4');
    await harness.advanceTo('2030-01-08T09:00:00Z');
    expect(textOf((await room.summary()).card)).toContain('4 van 4');
    expect(await room.summaries()).toHaveLength(1);
    expect(
      (await room.tap(await room.say('checklist'), 'checklist.open').catch(() => null))?.status,
    ).not.toBe(200);
  });

  test.each([
    ['spring', '2030-03-26', '2030-03-26T09:00Z', '2030-04-02T08:00:00.000Z', '2030-03-29T08:00:00.000Z'],
    ['autumn', '2030-10-22', '2030-10-22T08:00Z', '2030-10-29T09:00:00.000Z', '2030-10-25T07:00:00.000Z'],
  ])(
    'the next one keeps its wall-clock time over the change in %s',
    async (season, date, start, next, sent) => {
      harness.setClock(new Date(Date.parse(start) - 10 * 86_400_000).toISOString());
      const room = await new Room(harness).withCase(`S-4${season.length}`);
      await room.tap(await room.say('plan overleg'), 'meeting.plan', { date, time: '10:00', repeat: '1w' });
      await harness.advanceTo(start);
      await harness.idle();
      const [meeting] = await harness.rows(
        `select starts_at from meetings join cases on cases.id = case_id
       where channel = $1 and meetings.status = 'planned'`,
        [room.channel],
      );
      expect(new Date(String(meeting?.['starts_at'])).toISOString()).toBe(next);
      await harness.advanceTo(minuteBefore(sent));
      expect(await room.checklists()).toEqual([]);
      await harness.advanceTo(sent);
      expect(textOf((await room.checklist()).card)).toContain('10:00');
    },
  );
});

describe('one open round for each case', () => {
  test('a new checklist closes the one before, and its card; another case keeps its own', async () => {
    const room = await (await new Room(harness).withCase('S-50')).withCase('S-51');
    await room.say('plan overleg 2030-01-08 10:00 S-50');
    const first = await room.checklist();
    await room.say('plan overleg 2030-01-08 10:00 S-51');
    const other = await room.checklist();
    await room.say('plan overleg 2030-01-08 16:00 S-50');
    const second = await room.checklist();
    expect(second.id).not.toBe(first.id);
    expect(textOf(first.card)).toContain('Deze checklist is gesloten');
    expect(verbsIn(other.card)).toEqual(['checklist.open']);
    expect((await room.as().tap(second.card, 'checklist.open')).status).toBe(200);
    // Neither the summary nor the start of the first meeting touches the round of the second.
    await harness.advanceTo('2030-01-08T09:00:00Z');
    await harness.idle();
    expect((await room.summaries()).filter((summary) => titleOf(summary).includes('S-50'))).toEqual([]);
    expect((await room.as().tap(second.card, 'checklist.open')).status).toBe(200);
  });
});

test('a card that was still on its way when its round closed says so as well', async () => {
  const room = await new Room(harness).withCase('S-55');
  await room.say('plan overleg 2030-01-22 10:00');
  const first = await room.say('checklist');
  await room.say('plan overleg 2030-01-21 10:00');
  const second = await room.say('checklist');
  harness.connector.fail({ status: 429, retryAfter: 1 }, { kind: 'post', conversation: room.channel });
  const posts = harness.connector.count('post');
  const send = (button: unknown) => room.as().invoke('checklist.send', button);
  expect((await send(findAction(first.card, 'checklist.send')['data'])).status).toBe(200);
  await eventually('the first card is on its way', () => harness.connector.count('post') > posts);
  expect((await send(findAction(second.card, 'checklist.send')['data'])).status).toBe(200);
  expect(await room.checklists()).toHaveLength(1);
  const [closed, another] = room.everything.filter((message) => titleOf(message).includes('is gesloten'));
  expect(another).toBeUndefined();
  const thread = `${room.channel};messageid=${closed?.id}`;
  expect(room.everything.filter(({ conversation }) => conversation === thread)).toEqual([]); // no progress
});

test('the next checklist is one that did not go out yet', async () => {
  const room = await new Room(harness).withCase('S-56');
  for (const day of ['22', '21']) {
    await room.say(`plan overleg 2030-01-${day} 10:00`);
    const [planned] = await harness.rows(
      `select m.id from meetings m join cases c on c.id = m.case_id where c.code = 'S-56' order by starts_at limit 1`,
    );
    await room.as().invoke('checklist.send', { meetingId: planned?.['id'] });
    await harness.idle();
  }
  await room.say('plan overleg 2030-01-25 10:00');
  await harness.advanceTo('2030-01-21T09:00:00Z'); // the meeting of the 21st begins; its checklist closed that of the 22nd
  await harness.idle();
  const next = textOf((await room.say('checklist')).card);
  expect(next).toContain('vrijdag 25 januari');
  expect(next).not.toContain('22 januari');
});

describe('the progress in the thread once the round is closed', () => {
  const closings = [
    [
      'cancelled',
      async (room: Room, planned: Posted) => {
        await room.tap(planned, 'meeting.cancel');
      },
    ],
    [
      'begun',
      async (room: Room) => {
        await harness.advanceTo('2030-01-08T09:00:00Z');
        await room.checklists();
      },
    ],
    [
      'followed by a newer checklist',
      async (room: Room) => {
        await room.say('plan overleg 2030-01-08 16:00');
      },
    ],
  ] as const;

  const progressOf = (room: Room, card: Posted) =>
    room.everything.filter(({ conversation }) => conversation === `${room.channel};messageid=${card.id}`);

  test.each(closings)(
    '%s before an answer was shown: it says closed, with the last count',
    async (_, close) => {
      const room = await new Room(harness).withCase('S-56');
      const planned = await room.say('plan overleg 2030-01-08 10:00');
      const card = await room.checklist();
      expect(progressOf(room, card).map(({ card: shown }) => textOf(shown))).toEqual([
        expect.stringContaining('"0 van 4 ingevuld"'),
      ]);
      await room.as(BRAM).invoke('checklist.submit', {
        ...(findAction(card.card, 'checklist.open')['data'] as object),
        organisation: 'Noord',
      });
      await close(room, planned);
      await harness.idle();
      expect(textOf(card.card)).toContain('1 van 4 vulden in');
      const [progress, another] = progressOf(room, card);
      expect(another).toBeUndefined();
      expect(textOf(progress?.card)).toContain('"Gesloten: 1 van 4 vulden in"');
    },
  );

  test('closed while it was on its way: it says so after all', async () => {
    const room = await new Room(harness).withCase('S-58');
    const planned = await room.say('plan overleg 2030-01-08 10:00');
    const card = await room.checklist();
    const edits = harness.connector.count('edit');
    const thread = `${room.channel};messageid=${card.id}`;
    harness.connector.fail({ status: 429, retryAfter: 1 }, { kind: 'edit', conversation: thread });
    await room.answer(BRAM, { organisation: 'Noord' });
    await harness.runDueJobs();
    await eventually('the progress is on its way', () => harness.connector.count('edit') > edits);
    await room.tap(planned, 'meeting.cancel');
    await harness.idle();
    expect(textOf(progressOf(room, card).map(({ card: shown }) => shown))).toContain('Gesloten: 1 van 4');
  });
});

describe('who is invited', () => {
  test('the people on the roster of the channel when the checklist goes out, the bot aside', async () => {
    const room = await new Room(harness).withCase('S-60');
    harness.connector.setMembers(CHANNEL, TEAM); // of another channel of the team
    await room.say('plan overleg 2030-01-22 10:00');
    harness.connector.setMembers(room.channel, [ANNA, { id: '28:another-bot', name: 'Andere bot' }, BRAM]);
    await harness.advanceTo('2030-01-18T08:00:00Z');
    const card = await room.checklist();
    const progress = room.everything.find(
      ({ conversation }) => conversation === `${room.channel};messageid=${card.id}`,
    );
    expect(titleOf(progress ?? card)).toBe('0 van 2 ingevuld');
    harness.connector.setMembers(room.channel, TEAM);
    harness.setClock('2030-01-18T08:01:00Z'); // longer ago than the roster is believed
    await room.answer(CARO, { organisation: 'Zuid' });
    await harness.idle();
    expect(titleOf(progress ?? card)).toBe('1 van 3 ingevuld');
  });

  test('a roster of many pages is read whole', async () => {
    const many = Array.from({ length: 23 }, (_, index) => ({ id: `29:many-${index}`, name: `Lid ${index}` }));
    const room = await new Room(harness, { people: [...many, ANNA] }).withCase('S-61');
    harness.connector.pageSize = 5;
    await room.say('plan overleg 2030-01-08 10:00');
    await room.checklist();
    harness.connector.pageSize = 500;
    expect(room.everything.map(titleOf)).toContain('0 van 24 ingevuld');
  });
});

describe('the bot is no longer welcome in a channel', () => {
  const NOT_THERE = { status: 403, code: 'BotNotInConversationRoster' } as const;

  async function statusOf(room: Room): Promise<unknown> {
    const [row] = await harness.rows('select status from channels where id = $1', [room.channel]);
    return row?.['status'];
  }

  test.each(['members', 'post'] as const)('Teams refuses %s: noted, and nothing else stops', async (kind) => {
    const gone = await new Room(harness).withCase('S-70');
    const before = (await gone.chatOf(ANNA)).length;
    const other = await new Room(harness).withCase('S-71');
    for (const room of [gone, other]) {
      const form = await room.say('plan overleg');
      await room.tap(form, 'meeting.plan', { date: '2030-01-22', time: '10:00', repeat: '2w' });
    }
    harness.connector.fail(NOT_THERE, { kind, conversation: gone.channel, times: 100 });
    await harness.advanceTo('2030-01-18T08:00:00Z');
    expect(await gone.checklists()).toEqual([]);
    expect(await statusOf(gone)).toBe('unreachable');
    expect(await other.checklists()).toHaveLength(1);
    // Whoever directs the case is told, once.
    const told = (await gone.chatOf(ANNA))
      .slice(before)
      .filter(({ card }) => textOf(card).includes('weggehaald'));
    expect(told.map(({ card }) => textOf(card).includes('S-70'))).toEqual([true]);

    // The meeting itself goes on, and so does its rhythm.
    await harness.advanceTo('2030-01-22T09:00:00Z');
    await harness.idle();
    harness.connector.heal();
    expect(textOf((await gone.say('checklist')).card)).toContain('5 februari');
    expect(await statusOf(gone)).toBe('active');
    await harness.advanceTo('2030-02-01T08:00:00Z');
    expect(await gone.checklists()).toHaveLength(1);
  });

  test('one message that Teams does not take says nothing about the channel', async () => {
    const room = await new Room(harness).withCase('S-76');
    const form = await room.say('plan overleg');
    await room.tap(form, 'meeting.plan', { date: '2030-02-12', time: '10:00', repeat: 'none' });
    const refused = { status: 413, code: 'MessageSizeTooBig' } as const;
    harness.connector.fail(refused, { kind: 'post', conversation: room.channel, times: 1 });
    await harness.advanceTo('2030-02-08T08:00:00Z');
    await harness.idle();
    expect(await statusOf(room)).toBe('active');
    expect(harness.events).toContainEqual(expect.objectContaining({ level: 'error', event: 'post-refused' }));
  });

  test('a busy Teams is asked again, and nothing stands there twice', async () => {
    const room = await new Room(harness).withCase('S-72');
    harness.connector.fail(
      { status: 429, retryAfter: 0 },
      { kind: 'post', conversation: room.channel, times: 2 },
    );
    harness.connector.fail({ status: 503 }, { kind: 'members', conversation: room.channel });
    await room.as().say('plan overleg 2030-01-08 10:00');
    expect(await room.checklists()).toHaveLength(1);
    expect(room.everything.map(titleOf)).toHaveLength(4); // the case, the meeting, the checklist, the progress
  });

  test('a deleted card is no reason to think so', async () => {
    const room = await new Room(harness).withCase('S-73');
    await room.say('plan overleg 2030-01-08 10:00');
    await room.checklist();
    harness.connector.fail(
      { status: 404, code: 'ActivityNotFoundInConversation' },
      { kind: 'edit', times: 9 },
    );
    await harness.advanceTo('2030-01-08T09:00:00Z');
    await harness.idle();
    harness.connector.heal();
    expect(await statusOf(room)).toBe('active');
  });
});
