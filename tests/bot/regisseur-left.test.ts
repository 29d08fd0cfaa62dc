import { Harness } from '../support/harness';
import { OpenRound, titles, wordsOf } from './answer-round';

jest.setTimeout(60_000);

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
  expect((await round.as(1).invoke('case.handover', { caseId, take: true })).status).toBe(200);
  expect(await harness.rows('select regisseur from cases where id = $1', [caseId])).toEqual([
    { regisseur: round.person(1).id },
  ]);
  // From then on it is theirs alone.
  expect((await round.as(2).invoke('case.handover', { caseId, take: true })).status).toBe(403);
  expect((await round.as(0).invoke('agreement.add', agreement)).status).toBe(403);
});

test('they hear nothing any more; danger is told to the team, without content', async () => {
  const round = await withoutItsRegisseur();
  const before = (await round.chatOf(0)).length;
  await round.answer(1, { safety: 'acute', organisation: 'School' });
  await harness.idle();
  expect(titles((await round.chatOf(0)).slice(before))).toEqual([]);
  const told = round.room.everything.filter(({ card }) => wordsOf(card).includes('neem nu contact op'));
  expect(told.map(({ conversation }) => conversation)).toEqual([round.thread]);
});

test('the next checklist asks who takes the case', async () => {
  const round = await withoutItsRegisseur();
  await round.room.say('plan overleg 2030-01-10 10:00', round.person(1));
  await harness.advanceTo('2030-01-08T08:00:00Z');
  await harness.idle();
  expect(wordsOf(round.room.everything.map(({ card }) => card))).toContain(
    `Wie neemt de regie over ${round.code}?`,
  );
});
