import { ANNA, verbsIn } from '../support/activities';
import type { Posted } from '../support/connector';
import { BRAM, Harness } from '../support/harness';
import { agree, AGREED, broken, listOf, press, textsIn } from './agreed';
import { Room, titleOf } from './room';

/** It is Monday 7 January 2030, 09:00; the meeting is on Wednesday. */
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

let cases = 0;
const newRoom = (): Promise<Room> => new Room(harness).withCase(`D-${(cases += 1)}`);

const isDue = (message: Posted) => titleOf(message).startsWith('Afspraken voor het overleg');

/** Sends a checklist out; the cards of due agreements that are posted then. */
async function meet(room: Room, at = '2030-01-09 10:00'): Promise<readonly Posted[]> {
  await room.say(`plan overleg ${at}`);
  await harness.idle();
  return room.everything.filter(isDue);
}

test('under a new checklist stand the agreements that are due by its meeting', async () => {
  const room = await newRoom();
  const list = await listOf(room);
  for (const [what, due] of [
    ['is over de datum', '2030-01-04'],
    ['is die dag klaar', '2030-01-09'],
    ['is een dag later klaar', '2030-01-10'],
    ['lukte al', '2030-01-03'],
  ] as const)
    await agree(room, { what, due }, ANNA, list);
  await press(room, await listOf(room), 'agreement.update', { what: 'lukte al', status: 'kept' });
  const [card, another] = await meet(room);
  expect(another).toBeUndefined();
  expect(card?.conversation).toBe(`${room.channel};messageid=${(await room.checklist()).id}`);
  expect(textsIn(card?.card).filter((text) => /^(is|lukte) /.test(text))).toEqual([
    'is over de datum',
    'is die dag klaar',
  ]);
  expect(textsIn(card?.card)).toContain('De datum is voorbij: is het gelukt?');
});

test.each<[string, (room: Room) => Promise<unknown>]>([
  ['no agreements', () => Promise.resolve()],
  ['one that is due later', (room) => agree(room, { due: '2030-01-10' })],
  ['one that is broken', (room) => broken(room, { due: '2030-01-04' })],
])('with %s nothing is posted', async (_what, prepare) => {
  const room = await newRoom();
  await prepare(room);
  expect(await meet(room)).toEqual([]);
});

test('one tap marks one, on the card for everyone; the checklist stays as it is', async () => {
  const room = await newRoom();
  const list = await listOf(room);
  await agree(room, { what: 'Plant een gesprek', due: '2030-01-08' }, ANNA, list);
  await agree(room, { due: '2030-01-09' }, ANNA, list);
  const [card] = await meet(room);
  const checklist = await room.checklist();
  const { value } = await press(room, card!, 'agreement.update', { status: 'kept' });
  expect(textsIn(value)).toEqual(expect.arrayContaining(['Nagekomen', 'Plant een gesprek', AGREED.what]));
  await press(room, { ...card!, card: value }, 'agreement.update', {
    what: 'Plant een gesprek',
    status: 'broken',
  });
  await harness.idle();
  const now = room.everything.find(({ id }) => id === card?.id)?.card;
  expect(titleOf({ card: now! })).toBe(titleOf(card!));
  expect(textsIn(now)).toEqual(expect.arrayContaining(['Nagekomen', 'Niet nagekomen']));
  expect(await room.checklist()).toEqual(checklist);
});

test('a step that follows is done on the same card', async () => {
  const room = await newRoom();
  await agree(room, { due: '2030-01-08' });
  const [card] = await meet(room);
  const { value } = await press(room, card!, 'agreement.update', { status: 'broken' });
  const form = await press(room, { ...card!, card: value }, 'agreement.remind');
  const back = await room.as().tap(form.value, 'agreement.list', {}, card!.id);
  expect(titleOf({ card: back.value })).toBe(titleOf(card!));
  const after = await room.as().tap(form.value, 'agreement.remind', {}, card!.id);
  expect(textsIn(after.value).join()).toContain('Aangespoord op 7 januari');
  await harness.idle();
  const now = room.everything.find(({ id }) => id === card?.id)?.card;
  expect(textsIn(now).join()).toContain('Aangespoord op 7 januari');
});

test('it is asked again at the next meeting, and never marked by itself', async () => {
  const room = await newRoom();
  await agree(room, { due: '2030-01-08' });
  expect(await meet(room)).toHaveLength(1);
  await harness.advanceTo('2030-01-09T09:00:00Z');
  await harness.idle();
  expect(await meet(room, '2030-01-10 10:00')).toHaveLength(2);
  expect(textsIn((await listOf(room)).card)).toContain('De datum is voorbij: is het gelukt?');
});

test('only the regisseur marks', async () => {
  const room = await newRoom();
  await agree(room, { due: '2030-01-08' });
  const [card] = await meet(room);
  expect(verbsIn(card?.card)).toEqual(['agreement.update', 'agreement.update']);
  const answer = await press(room, card!, 'agreement.update', { status: 'kept', user: BRAM });
  expect(answer.value).toMatchObject({ code: 'only-regisseur' });
  expect(textsIn((await listOf(room)).card)).not.toContain('Nagekomen');
});
