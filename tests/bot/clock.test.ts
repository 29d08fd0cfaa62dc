import { eventually } from '../support/eventually';
import { BRAM, CARO, Harness, TEAM } from '../support/harness';
import { Room, textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const QUARTER_MS = 15 * 60_000;

/** The clock runs from one moment to another, a quarter of an hour at a time. */
async function liveThrough(from: string, to: string): Promise<void> {
  for (let at = Date.parse(from); at <= Date.parse(to); at += QUARTER_MS) {
    await harness.advanceTo(new Date(at).toISOString());
    await harness.idle();
  }
}

async function restartAt(moment: string): Promise<void> {
  await harness.stopBot();
  harness.setClock(moment);
  await harness.startBot();
  await harness.idle();
}

/** How much stands in the channel because of the steps of its meeting, and how many were reminded. */
async function stepsOf(room: Room, code: string) {
  await harness.idle();
  const texts = room.everything.map(({ card }) => textOf(card));
  const open = texts.filter((text) => text.includes('"checklist.open"') && !text.includes('summary.post'));
  let reminders = 0;
  for (const user of TEAM) {
    const chat = await room.chatOf(user);
    reminders += chat.filter((message) => titleOf(message).includes(`${code} nog invullen`)).length;
  }
  const closed = texts.filter((text) => text.includes('Deze checklist is gesloten')).length;
  return { open: open.length, closed, summaries: (await room.summaries()).length, reminders };
}

/** Of a meeting that began: its checklist is closed. */
const ONCE_EACH = { open: 0, closed: 1, summaries: 1 };

describe('a meeting in the night in which the clock changes', () => {
  const nights = [
    // 03:15 comes a quarter after 01:59: the summary an hour before comes at 01:15.
    [
      'spring',
      'N-1',
      '2030-03-31 03:15',
      '2030-03-28T08:00Z',
      '2030-03-29T08:00Z',
      '2030-03-31T01:15:00.000Z',
    ],
    // There is no 02:30.
    [
      'an hour that is skipped',
      'N-2',
      '2030-03-31 02:30',
      '2030-03-28T08:00Z',
      '2030-03-29T08:00Z',
      '2030-03-31T01:30:00.000Z',
    ],
    // 02:30 comes twice: the first is meant.
    [
      'autumn',
      'N-3',
      '2030-10-27 02:30',
      '2030-10-24T07:00Z',
      '2030-10-25T07:00Z',
      '2030-10-27T00:30:00.000Z',
    ],
  ] as const;

  test.each(nights)('%s', async (_when, code, slot, checklist, reminder, start) => {
    harness.setClock(new Date(Date.parse(checklist) - 86_400_000).toISOString());
    const room = await new Room(harness).withCase(code);
    await room.say(`plan overleg ${slot}`);
    const [meeting] = await harness.rows(
      `select starts_at from meetings join cases on cases.id = case_id where channel = $1`,
      [room.channel],
    );
    expect(new Date(String(meeting?.['starts_at'])).toISOString()).toBe(start);
    await harness.advanceTo(checklist);
    await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
    await harness.advanceTo(reminder);
    const evening = new Date(Date.parse(start) - 5 * 3_600_000).toISOString();
    const beforeSummary = new Date(Date.parse(start) - 3_600_000 - QUARTER_MS).toISOString();
    const morning = new Date(Date.parse(start) + 5 * 3_600_000).toISOString();
    await liveThrough(evening, beforeSummary);
    expect(await stepsOf(room, code)).toEqual({ open: 1, closed: 0, summaries: 0, reminders: 3 });
    await liveThrough(new Date(Date.parse(start) - 3_600_000).toISOString(), start);
    await restartAt(start);
    await liveThrough(start, morning);
    expect(await stepsOf(room, code)).toEqual({ ...ONCE_EACH, reminders: 3 });
  });
});

describe('the clock of the computer jumps', () => {
  /** Checklist 18 January 08:00Z, reminder the 21st 08:00Z, summary the 22nd 08:00Z, start 09:00Z. */
  async function planned(code: string): Promise<Room> {
    const room = await new Room(harness).withCase(code);
    await room.say('plan overleg 2030-01-22 10:00');
    return room;
  }

  async function liveOn(room: Room): Promise<void> {
    await harness.advanceTo('2030-01-18T08:00:00Z');
    await harness.idle();
    await harness.advanceTo('2030-01-21T08:00:00Z');
    await harness.idle();
    await room.answer(CARO, { organisation: 'Zuid' });
    await liveThrough('2030-01-22T07:45:00Z', '2030-01-22T09:15:00Z');
  }

  test('back, after each step, and each moment comes a second time: nothing is done twice', async () => {
    const room = await planned('J-1');
    await harness.advanceTo('2030-01-18T08:00:00Z');
    await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
    for (const moment of ['2030-01-18T08:00:00Z', '2030-01-21T08:00:00Z', '2030-01-22T08:00:00Z']) {
      await harness.advanceTo(moment);
      await harness.idle();
      harness.setClock('2030-01-17T12:00:00Z');
      await harness.idle();
    }
    await liveOn(room);
    expect(await stepsOf(room, 'J-1')).toEqual({ ...ONCE_EACH, reminders: 3 });
  });

  test('back, with a restart in between', async () => {
    const room = await planned('J-2');
    await harness.advanceTo('2030-01-18T08:00:00Z');
    await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
    await harness.advanceTo('2030-01-21T08:00:00Z');
    await harness.idle();
    await restartAt('2030-01-15T12:00:00Z');
    await restartAt('2030-01-18T07:59:00Z');
    await liveOn(room);
    expect(await stepsOf(room, 'J-2')).toEqual({ ...ONCE_EACH, reminders: 3 });
  });

  test('ahead, over two steps, while it runs, and back: what was missed is done once', async () => {
    const room = await planned('J-3');
    await harness.advanceTo('2030-01-21T12:00:00Z');
    await harness.idle();
    await room.answer(BRAM, { A: 'A5', organisation: 'Noord' });
    harness.setClock('2030-01-17T12:00:00Z');
    await harness.idle();
    await liveOn(room);
    // A checklist that goes out after the moment of its reminder reminds nobody.
    expect(await stepsOf(room, 'J-3')).toEqual({ ...ONCE_EACH, reminders: 0 });
  });

  test.each([
    ['ahead', 'J-4', '2030-01-19T08:00:00Z'],
    ['back', 'J-5', '2030-01-15T08:00:00Z'],
  ])('%s while a checklist is on its way: it stands there once', async (_way, code, moment) => {
    const room = await planned(code);
    const { connector } = harness;
    const before = connector.count('post', room.channel);
    connector.fail({ status: 503 }, { kind: 'post', conversation: room.channel, times: 6 });
    await harness.advanceTo('2030-01-18T08:00:00Z');
    await eventually('it is on its way', () => connector.count('post', room.channel) > before);
    harness.setClock(moment);
    await harness.idle();
    expect(await stepsOf(room, code)).toMatchObject({ open: 1, summaries: 0 });
    await harness.advanceTo('2030-01-19T09:00:00Z');
    expect(await stepsOf(room, code)).toMatchObject({ open: 1, summaries: 0 });
  });
});
