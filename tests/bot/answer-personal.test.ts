import { actionsIn } from '../support/activities';
import type { Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

async function myChecklists(round: OpenRound, index: number): Promise<Posted> {
  await round.as(index).inChat().say('checklist');
  const last = (await round.chatOf(index)).at(-1);
  if (last === undefined) throw new Error('no answer');
  return last;
}

test('lists all open checklists, over cases and channels, and what is done already', async () => {
  const one = await OpenRound.open(harness);
  const two = await OpenRound.open(harness, { team: one.team });
  const other = await OpenRound.open(harness);
  await two.answer(1, { A: 'A1' });
  const list = await myChecklists(one, 1);
  expect(actionsIn(list.card, 'checklist.open').map(({ title }) => title)).toEqual([
    `Vul in ${one.code}`,
    `Wijzig ${two.code}`,
  ]);
  expect(wordsOf(list.card)).not.toContain(other.code);
});

test('answering from the list works, and counts in the channel', async () => {
  const round = await OpenRound.open(harness);
  const list = await myChecklists(round, 1);
  const chat = round.as(1).inChat();
  const form = await chat.tap(list.card, 'checklist.open');
  const sent = await chat.tap(form.value, 'checklist.submit', { B: 'B1' });
  expect(wordsOf(sent.value)).toContain('Je vinkte één punt aan.');
  expect(await round.answers()).toHaveLength(1);
  await harness.idle();
  expect(wordsOf(harness.connector.in(round.thread))).toContain('1 van 4 ingevuld');
});

test('the regisseur finds there who has answered', async () => {
  const round = await OpenRound.open(harness);
  const list = await myChecklists(round, 0);
  const status = await round.as(0).inChat().tap(list.card, 'round.status');
  expect(wordsOf(status.value)).toContain('Nog niet (4)');
  expect(actionsIn((await myChecklists(round, 1)).card, 'round.status')).toEqual([]);
});

test('says so when nothing is open', async () => {
  const round = await OpenRound.open(harness);
  await round.as(1).invoke('checklist.skip', round.data);
  expect(wordsOf((await myChecklists(round, 1)).card)).toContain('geen checklist voor je open');
});

test('leaves out the channels that somebody left', async () => {
  const one = await OpenRound.open(harness);
  const two = await OpenRound.open(harness, { team: one.team });
  harness.connector.setMembers(one.room.channel, one.team.slice(2));
  harness.setClock('2030-01-07T08:05:00.000Z');
  const list = wordsOf((await myChecklists(one, 1)).card);
  expect(list).toContain(two.code);
  expect(list).not.toContain(`Vul in ${one.code}`);
});

test('a channel of which Teams gives no roster just now hides nothing', async () => {
  const one = await OpenRound.open(harness);
  const two = await OpenRound.open(harness, { team: one.team });
  harness.setClock('2030-01-07T08:30:00.000Z');
  harness.connector.fail({ status: 500 }, { kind: 'members', conversation: one.room.channel, times: 9 });
  const list = wordsOf((await myChecklists(one, 1)).card);
  harness.connector.heal();
  expect(list).toContain(`Vul in ${one.code}`);
  expect(list).toContain(`Vul in ${two.code}`);
});
