import { ANNA, findAction, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { BRAM, CARO, Harness } from '../support/harness';
import { agree, AGREED, broken, listOf, press, textsIn } from './agreed';
import { Room, textOf } from './room';

/** It is Monday 7 January 2030, 09:00. */
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const TEAM = [ANNA, BRAM, CARO];
/** The regisseur, Anna, is of Noord. */
const AT = { [ANNA.id]: 'Noord', [BRAM.id]: 'Zuid', [CARO.id]: 'Oost' };

/** Given before Christmas; the deadline passed. */
const PASSED = { given: '2029-12-17', deadline: '2030-01-04' };
/** Runs until and including today. */
const RUNNING = { given: '2029-12-17', deadline: '2030-01-07' };

let cases = 0;
const newRoom = (): Promise<Room> => new Room(harness, { people: TEAM }).withCase(`V-${(cases += 1)}`);

/** An agreement that was not kept, with what was done about it. */
async function notKept(
  room: Room,
  organisation: string,
  {
    reminder,
    manager,
    what = `Iets van ${organisation}`,
  }: { reminder?: Card; manager?: Card; what?: string },
): Promise<Posted> {
  const list = await broken(room, { what, organisation, due: '2029-12-10' });
  if (reminder) await press(room, list, 'agreement.remind', { what, inputs: reminder });
  if (manager) await press(room, list, 'agreement.manager', { what, inputs: manager });
  return list;
}

/** A round in which everyone answers this, and the summary that is asked for then. */
async function summaryAfter(room: Room, answer: Card | ((user: TeamsUser) => Card) = {}, on = '2030-01-09') {
  await room.say(`plan overleg ${on} 10:00`);
  for (const user of TEAM) {
    const inputs = typeof answer === 'function' ? answer(user) : answer;
    await room.answer(user, { organisation: AT[user.id] ?? '', plan: 'no', ...inputs });
  }
  return ask(room);
}

async function ask(room: Room): Promise<Card> {
  await room.as().say('samenvatting');
  return (await room.summary()).card;
}

const levelOf = (card: Card) => (findAction(card, 'summary.post')['data'] as Card)['level'];
const words = (card: Card) => textsIn(card).join(' ');
const STAGNATES = { plan: 'yes' };

describe('what became of agreements decides the advice', () => {
  test.each<[string, string, (room: Room) => Promise<unknown>, Card, string, RegExp]>([
    ['nothing is agreed', '5', () => Promise.resolve(), {}, 'none', /Geen signaal/],
    [
      'one is kept',
      '5',
      async (room) => {
        await press(room, await notKept(room, 'Zuid', {}), 'agreement.update', {
          what: 'Iets van Zuid',
          status: 'kept',
        });
      },
      {},
      'none',
      /Afspraken: .*nagekomen/,
    ],
    ['one is broken', '3a', (room) => notKept(room, 'Zuid', {}), {}, 'reminder', /1 niet/],
    [
      'one is broken after a reminder that has passed, and the plan proceeds',
      '3a',
      (room) => notKept(room, 'Zuid', { reminder: PASSED }),
      {},
      'reminder',
      /1 niet/,
    ],
    [
      'one is broken after a reminder that has passed, and the plan stagnates',
      '2a',
      (room) => notKept(room, 'Zuid', { reminder: PASSED }),
      STAGNATES,
      'manager',
      /de leidinggevende van Zuid/,
    ],
    [
      'the reminder runs until today, and the plan stagnates',
      '3a',
      (room) => notKept(room, 'Zuid', { reminder: RUNNING }),
      STAGNATES,
      'reminder',
      /1 niet/,
    ],
    [
      'one is broken after a manager was engaged, and that deadline passed',
      '1a',
      (room) => notKept(room, 'Zuid', { manager: PASSED }),
      {},
      'process-manager',
      /procesmanager/,
    ],
    [
      'the manager has until today',
      '3a',
      (room) => notKept(room, 'Zuid', { manager: RUNNING }),
      {},
      'reminder',
      /1 niet/,
    ],
    [
      'two organisations, each after a reminder that has passed',
      '1b',
      async (room) => {
        await notKept(room, 'Zuid', { reminder: PASSED });
        await notKept(room, 'Oost', { reminder: PASSED });
      },
      {},
      'process-manager',
      /2 niet/,
    ],
    [
      'two of one organisation, written otherwise',
      '3a',
      async (room) => {
        await notKept(room, 'Zuid', { reminder: PASSED });
        await notKept(room, ' zuid', { reminder: PASSED, what: 'Iets anders' });
      },
      {},
      'reminder',
      /2 niet/,
    ],
    [
      'one of the regisseur’s own organisation after a reminder, and the plan stagnates',
      '2a',
      (room) => notKept(room, 'Noord', { reminder: PASSED }),
      STAGNATES,
      'process-manager',
      /Iedereen die meedoet, mag dit vragen/,
    ],
  ])('%s (%s)', async (_what, rule, prepare, answer, level, says) => {
    const room = await newRoom();
    await prepare(room);
    const card = await summaryAfter(room, answer);
    expect(levelOf(card)).toBe(level);
    expect(textOf(card)).toMatch(says);
    expect(textOf(card)).toContain(`Regel ${rule}`);
  });

  test('a deadline passes at midnight of the channel, not of the clock', async () => {
    const room = await newRoom();
    await notKept(room, 'Zuid', { manager: RUNNING });
    expect(levelOf(await summaryAfter(room))).toBe('reminder');
    harness.setClock('2030-01-07T22:59:00Z');
    expect(levelOf(await ask(room))).toBe('reminder');
    harness.setClock('2030-01-07T23:00:00Z');
    expect(levelOf(await ask(room))).toBe('process-manager');
  });
});

describe('what persists after a manager was engaged (1c)', () => {
  /** Two rounds in which the same item is signalled, the manager of Zuid engaged with a deadline between them. */
  async function persisting(room: Room): Promise<Card> {
    const list = await notKept(room, 'Zuid', {
      manager: { given: '2030-01-07', deadline: '2030-01-10' },
    });
    await press(room, list, 'agreement.update', { what: 'Iets van Zuid', status: 'kept' });
    await summaryAfter(room, { B: 'B1' });
    await harness.advanceTo('2030-01-09T09:00:00Z');
    await harness.advanceTo('2030-01-14T08:00:00Z');
    return summaryAfter(room, { B: 'B1' }, '2030-01-16');
  }

  test('asks for the process manager, though that agreement was kept since', async () => {
    const card = await persisting(await newRoom());
    expect(levelOf(card)).toBe('process-manager');
    expect(textOf(card)).toContain('Regel 1c');
  });
});

describe('scaling down', () => {
  test('fits once the agreement is kept and nothing is left of what it was about', async () => {
    const room = await newRoom();
    const list = await notKept(room, 'Zuid', { reminder: PASSED });
    const first = await summaryAfter(room, STAGNATES);
    expect(levelOf(first)).toBe('manager');
    expect(words(first)).not.toContain('afschalen');
    await harness.advanceTo('2030-01-09T09:00:00Z');
    await harness.idle(); // the last summary of this round, before anything changes
    await press(room, list, 'agreement.update', { what: 'Iets van Zuid', status: 'kept' });
    await harness.advanceTo('2030-01-14T08:00:00Z');
    const second = await summaryAfter(room, {}, '2030-01-16');
    expect(levelOf(second)).toBe('none');
    expect(words(second)).toMatch(/weer kunnen afschalen/);
  });
});

describe('the summary', () => {
  test('counts what is past its date, asks after it, and advises nothing more for it', async () => {
    const room = await newRoom();
    await agree(room, { due: '2030-01-06' });
    await agree(room, { what: 'Nog iets', due: '2030-01-07' });
    const card = await summaryAfter(room);
    expect(levelOf(card)).toBe('none');
    expect(textOf(card)).toContain('Van 1 afspraak is de datum voorbij');
    expect(textOf(card)).toContain('Afspraken: 2 open');
  });

  test('that stands there stays as it is until a new one is asked for', async () => {
    const room = await newRoom();
    await agree(room);
    await summaryAfter(room);
    const posted = await room.summary();
    await press(room, await listOf(room), 'agreement.update', { what: AGREED.what, status: 'broken' });
    await harness.idle();
    expect(room.everything.find(({ id }) => id === posted.id)?.card).toEqual(posted.card);
    expect(levelOf(await ask(room))).toBe('reminder');
  });
});
