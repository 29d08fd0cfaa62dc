import { Harness } from '../support/harness';
import { OpenRound } from './answer-round';
import { askInChat, newPerson } from './weighing-chat';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const LEVEL = /Geen signaal|Onvoldoende gegevens|Bespreken in het overleg|Aansporing door de regisseur/;

test('in private: how an advice comes about', async () => {
  const reply = JSON.stringify((await askInChat(harness, newPerson(), 'Moeten we opschalen?')).card);
  for (const level of ['Bespreken', 'Aansporing', 'leidinggevende', 'procesmanager'])
    expect(reply).toContain(level);
  expect(reply).toMatch(/eigen regel/);
});

test('in the channel: the advice of the latest summary, with its reasons', async () => {
  const round = await OpenRound.open(harness);
  for (const index of [0, 1, 2]) await round.answer(index, { A: 'A1', organisation: `Organisatie ${index}` });
  await round.as(0).say('samenvatting');
  await round.room.summary();
  const reply = JSON.stringify((await round.room.say('Moeten we opschalen?', round.person(3))).card);
  expect(reply).toContain('Bespreken in het overleg');
  expect(reply).toMatch(/Regel 4/);
});

test('before the first summary it tells nothing of what was answered', async () => {
  const round = await OpenRound.open(harness);
  await round.answer(1, { safety: 'acute', A: 'A1' });
  const reply = JSON.stringify((await round.room.say('opschalen', round.person(2))).card);
  expect(reply).not.toMatch(LEVEL);
  expect(reply).toContain(round.code);
  expect(reply).toMatch(/nog geen samenvatting/);
});

test('an answer that no summary showed cannot be learnt by asking', async () => {
  const round = await OpenRound.open(harness, { people: 5 });
  for (const index of [0, 1, 2]) await round.answer(index);
  await round.as(0).say('samenvatting');
  await round.room.summary();
  const before = (await round.room.say('opschalen', round.person(4))).card;
  await round.answer(3, { B: 'B1', plan: 'yes' });
  await harness.idle();
  expect((await round.room.say('opschalen', round.person(4))).card).toEqual(before);
});

test('with several cases it asks which one, and a tap answers', async () => {
  const round = await OpenRound.open(harness);
  await round.room.withCase('C-900', round.person(0));
  const choice = await round.room.say('opschalen', round.person(1));
  const { value } = await round.room.tap(choice, 'command', {}, round.person(1));
  expect(JSON.stringify(value)).toMatch(/nog geen samenvatting/);
});

test('somebody who is not of the channel learns nothing', async () => {
  const round = await OpenRound.open(harness);
  const reply = JSON.stringify((await round.room.say('opschalen', newPerson())).card);
  expect(reply).not.toContain(round.code);
});
