import { ANNA, verbsIn } from '../support/activities';
import { BRAM, CARO, DIRK, Harness, TEAM } from '../support/harness';
import { Room, textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

/** The bot is away, and back at that moment. */
async function awayUntil(moment: string): Promise<void> {
  await harness.stopBot();
  harness.setClock(moment);
  await harness.startBot();
  await harness.idle();
}

async function planned(code: string): Promise<Room> {
  const room = await new Room(harness).withCase(code);
  await room.say('plan overleg 2030-01-22 10:00'); // checklist 18 January, reminder the 21st
  return room;
}

async function reminded(room: Room, code: string): Promise<number> {
  let count = 0;
  for (const user of TEAM) {
    count += (await room.chatOf(user)).filter((message) =>
      titleOf(message).includes(`${code} nog invullen`),
    ).length;
  }
  return count;
}

test('a checklist that was missed goes out at the start, once', async () => {
  const room = await planned('R-1');
  await awayUntil('2030-01-18T10:30:00Z');
  expect(await room.checklists()).toHaveLength(1);
  await awayUntil('2030-01-18T10:31:00Z');
  await awayUntil('2030-01-18T10:32:00Z');
  expect(await room.checklists()).toHaveLength(1);
  await harness.advanceTo('2030-01-21T08:00:00Z');
  expect(await reminded(room, 'R-1')).toBe(4);
});

test('a reminder that was missed is given, once, to who did not answer', async () => {
  const room = await planned('R-2');
  await harness.advanceTo('2030-01-18T08:00:00Z');
  await room.answer(BRAM, { organisation: 'Noord' });
  await awayUntil('2030-01-21T12:00:00Z');
  expect(await reminded(room, 'R-2')).toBe(3);
  await awayUntil('2030-01-21T12:01:00Z');
  expect(await reminded(room, 'R-2')).toBe(3);
});

test('a summary that was missed comes before the meeting, once, and the meeting edits it', async () => {
  const room = await planned('R-3');
  await harness.advanceTo('2030-01-18T08:00:00Z');
  await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
  await awayUntil('2030-01-22T08:45:00Z');
  expect(await room.summaries()).toHaveLength(1);
  await awayUntil('2030-01-22T09:05:00Z');
  expect(await room.summaries()).toHaveLength(1);
  expect(await room.checklists()).toEqual([]);
});

test('checklist and reminder both missed: the checklist comes and nobody is reminded at once', async () => {
  const room = await planned('R-4');
  await awayUntil('2030-01-21T12:00:00Z');
  expect(await room.checklists()).toHaveLength(1);
  expect(await reminded(room, 'R-4')).toBe(0);
  await room.answer(BRAM, { organisation: 'Noord' });
  await harness.advanceTo('2030-01-22T08:00:00Z');
  expect(await room.summaries()).toHaveLength(1); // its moment had not passed
});

test('all three missed: the checklist comes, and the summary waits for the first answer', async () => {
  const room = await planned('R-5');
  await awayUntil('2030-01-22T08:30:00Z');
  expect(await room.checklists()).toHaveLength(1);
  expect(await room.summaries()).toEqual([]);
  await room.answer(CARO, { organisation: 'Zuid' });
  expect(await room.summaries()).toHaveLength(1);
});

test('the meeting began in the meantime: no checklist, no reminder, no summary of nothing; the next one is planned', async () => {
  const room = await new Room(harness).withCase('R-6');
  const form = await room.say('plan overleg');
  await room.tap(form, 'meeting.plan', { date: '2030-01-22', time: '10:00', repeat: '2w' });
  await awayUntil('2030-01-22T09:01:00Z');
  expect(await room.checklists()).toEqual([]);
  expect(await room.summaries()).toEqual([]);
  expect(await reminded(room, 'R-6')).toBe(0);
  expect(textOf((await room.say('checklist')).card)).toContain('5 februari');
});

test('away from before the reminder until after the start: the card closes and there is one summary', async () => {
  const room = await planned('R-7');
  await harness.advanceTo('2030-01-18T08:00:00Z');
  const card = await room.checklist();
  await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
  await awayUntil('2030-01-22T09:01:00Z');
  expect(textOf(card.card)).toContain('Deze checklist is gesloten');
  expect(await room.summaries()).toHaveLength(1);
  expect(await reminded(room, 'R-7')).toBe(0);
});

test('back long after the meeting: its card closes, and no summary comes that helps nobody', async () => {
  const room = await planned('R-8');
  await harness.advanceTo('2030-01-18T08:00:00Z');
  const card = await room.checklist();
  await awayUntil('2030-01-23T09:00:00Z');
  expect(verbsIn(card.card)).toEqual([]);
  expect(await room.summaries()).toEqual([]);
});

test('a rhythm goes on from now: meetings that passed in the meantime are not made up for', async () => {
  const room = await new Room(harness).withCase('R-9');
  const form = await room.say('plan overleg');
  await room.tap(form, 'meeting.plan', { date: '2030-01-22', time: '10:00', repeat: '1w' });
  await awayUntil('2030-02-14T09:00:00Z');
  expect(textOf((await room.say('checklist')).card)).toContain('dinsdag 19 februari');
  expect(await room.checklists()).toEqual([]);
});

test('an answer, and what must follow from it, survive a stop right after the confirmation', async () => {
  const room = await planned('R-10');
  await harness.advanceTo('2030-01-18T08:00:00Z');
  const card = await room.checklist();
  for (const user of [ANNA, BRAM, CARO, DIRK]) {
    const form = await room.as(user).tap(card.card, 'checklist.open');
    await room
      .as(user)
      .tap(form.value, 'checklist.submit', { A: 'A5', safety: 'acute', organisation: 'Noord' });
  }
  await awayUntil('2030-01-18T09:00:00Z');
  expect(room.everything.map(titleOf)).toContain('4 van 4 ingevuld');
  const told = (await room.chatOf(ANNA)).filter(
    (message) => titleOf(message) === 'R-10: iemand meldt acuut gevaar',
  );
  expect(told).not.toEqual([]);
});
