import { Harness } from '../support/harness';
import { OpenRound, titles, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

/** An open checklist of which the regisseur, person 0, is on the roster no more. */
async function withoutItsRegisseur(): Promise<OpenRound> {
  harness.setClock('2030-01-07T08:00:00Z');
  const round = await OpenRound.open(harness);
  await harness.idle();
  harness.connector.setMembers(round.room.channel, round.team.slice(1));
  // Longer than a roster is remembered.
  harness.setClock('2030-01-07T08:30:00Z');
  return round;
}

test('anyone of the channel may do what they did, and take over', async () => {
  const round = await withoutItsRegisseur();
  const [found] = await harness.rows('select id from cases where code = $1', [round.code]);
  const caseId = found?.['id'];
  const agreement = { caseId, what: 'Belt met school', organisation: 'Wijkteam', due: '2030-02-01' };
  expect((await round.as(1).invoke('agreement.add', agreement)).status).toBe(200);
  expect((await round.as(1).invoke('conditions.submit', { caseId, K1: 'yes' })).status).toBe(200);
  expect((await round.as(1).invoke('case.handover', { caseId, take: true })).status).toBe(200);
  expect(await harness.rows('select regisseur from cases where id = $1', [caseId])).toEqual([
    { regisseur: round.person(1).id },
  ]);
  // From then on it is theirs alone.
  expect((await round.as(2).invoke('case.handover', { caseId, take: true })).status).toBe(403);
  expect((await round.as(2).invoke('conditions.submit', { caseId, K1: 'no' })).status).toBe(403);
  expect((await round.as(0).invoke('agreement.add', agreement)).status).toBe(403);
});

test('they hear nothing any more, and whoever reports danger reads that nobody else is told', async () => {
  const round = await withoutItsRegisseur();
  const before = (await round.chatOf(0)).length;
  const sent = await round.answer(1, { safety: 'acute', organisation: 'School' });
  expect(wordsOf(sent.value)).toContain('Er is nu geen regisseur die bericht krijgt. Bel daarom zelf.');
  await harness.advanceTo('2030-01-08T08:00:00Z'); // the moment of the reminders
  await harness.idle();
  expect(titles((await round.chatOf(0)).slice(before))).toEqual([]);
  // Whoever takes over is told then.
  const [found] = await harness.rows('select id from cases where code = $1', [round.code]);
  await round.as(2).invoke('case.handover', { caseId: found?.['id'], take: true });
  await harness.idle();
  expect(wordsOf((await round.chatOf(2)).map(({ card }) => card))).toContain('0800-2000');
});

test('they left while the message about danger was on its way: the team is told, without content', async () => {
  harness.setClock('2030-01-07T08:00:00Z');
  const round = await OpenRound.open(harness);
  await harness.idle();
  await round.as(1).tap(await round.form(1), 'checklist.submit', { safety: 'acute', organisation: 'School' });
  harness.connector.setMembers(round.room.channel, round.team.slice(1));
  harness.setClock('2030-01-07T08:30:00Z');
  await harness.idle();
  const told = round.room.everything.filter(({ card }) => wordsOf(card).includes('neem nu contact op'));
  expect(told.map(({ conversation }) => conversation)).toEqual([round.thread]);
});

test('the case counts as one that nobody directs', async () => {
  const round = await withoutItsRegisseur();
  const list = await round.room.say(`afspraken ${round.code}`, round.person(1));
  expect(wordsOf(list.card)).not.toContain('De regisseur werkt deze lijst bij');
  for (const index of [1, 2, 3]) await round.answer(index, { organisation: `Organisatie ${index}` });
  await harness.advanceTo('2030-01-09T08:00:00Z');
  expect(wordsOf((await round.room.summary()).card)).toContain('Kies samen een regisseur');
});

test('an answer is kept also when Teams gives no roster just now', async () => {
  const round = await withoutItsRegisseur();
  const form = await round.form(1);
  harness.setClock('2030-01-07T08:30:20Z');
  harness.connector.fail({ status: 503 }, { kind: 'members', times: 100 });
  await round.as(1).tap(form, 'checklist.submit', { A: 'A1', organisation: 'School' });
  harness.connector.heal();
  expect(await round.answers()).toHaveLength(1);
});

test('nobody who left is reminded', async () => {
  harness.setClock('2030-01-07T08:00:00Z');
  const round = await OpenRound.open(harness);
  await harness.idle();
  const before = (await round.chatOf(3)).length;
  harness.connector.setMembers(round.room.channel, round.team.slice(0, 3));
  harness.setClock('2030-01-07T08:30:00Z');
  await round.as(0).invoke('reminder.send', round.data);
  await harness.idle();
  expect((await round.chatOf(3)).slice(before)).toEqual([]);
  expect(titles(await round.chatOf(2)).join()).toContain(round.code);
});

test('the next checklist asks who takes the case', async () => {
  const round = await withoutItsRegisseur();
  await round.room.say('plan overleg 2030-01-10 10:00', round.person(1));
  await harness.advanceTo('2030-01-08T08:00:00Z');
  await harness.idle();
  const question = `Wie neemt de regie over ${round.code}?`;
  const asked = () => round.room.everything.find(({ card }) => wordsOf(card).includes(question));
  expect(asked()).toBeDefined();
  // Nobody did: the card goes on asking, and names nobody who left.
  await harness.advanceTo('2030-01-10T09:00:00Z');
  await harness.idle();
  expect(asked()).toBeDefined();
});
