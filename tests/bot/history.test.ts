import { ofType, textsOf } from '../cards/card-tree';
import { findAction, type TeamsUser } from '../support/activities';
import { Harness } from '../support/harness';
import { advisedRound, decide, WHY } from './advised-round';
import { OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const caseOf = (card: unknown) => (findAction(card, 'command')['data'] as { caseId: string }).caseId;

/** The rounds on a card of the history, each as its lines, in the order of the card. */
const roundsOn = (card: unknown) =>
  ofType(card, 'Container')
    .map(textsOf)
    .filter(([heading = '']) => /^(Ronde|Round) /.test(heading));

/** A second meeting a week later, with the same answers. */
async function nextRound(round: OpenRound): Promise<void> {
  await harness.advanceTo('2030-01-14T08:00:00Z');
  await harness.idle();
  await round.room.say('plan overleg 2030-01-16 10:00', round.person(0));
  for (const index of [0, 1, 2]) await round.room.answer(round.person(index), { plan: 'yes' });
}

test('round by round, newest first: what was advised, what was decided, and why', async () => {
  const { round } = await advisedRound(harness);
  await decide(round, { level: 'discuss', why: 'We spreken elkaar eerst.' });
  await decide(round, { level: 'reminder', why: WHY });
  await nextRound(round);
  const advice = await round.room.say('opschalen', round.person(1));
  const answer = await round.as(1).invoke('history.show', { caseId: caseOf(advice.card) });
  expect(roundsOn(answer.value)).toEqual([
    ['Ronde 2, overleg van 16 januari', 'Er is nog geen advies.'],
    [
      'Ronde 1, overleg van 9 januari',
      'Advies: Aansporing door de regisseur',
      'Besluit op 7 januari: Aansporing door de regisseur',
      WHY,
      'Eerder besluit, op 7 januari: Bespreken in het overleg',
      'We spreken elkaar eerst.',
    ],
  ]);
});

test('an advice without a decision says so', async () => {
  const { round, summary } = await advisedRound(harness);
  const { value } = await round.as(3).invoke('history.show', { caseId: caseOf(summary.card) });
  expect(roundsOn(value)).toEqual([
    [
      'Ronde 1, overleg van 9 januari',
      'Advies: Aansporing door de regisseur',
      'Er is geen besluit vastgelegd.',
    ],
  ]);
});

test('at most eight rounds, and how many there were before', async () => {
  const { round, summary } = await advisedRound(harness);
  const caseId = caseOf(summary.card);
  for (let week = 1; week <= 9; week += 1) {
    const date = new Date(Date.UTC(2030, 0, 7 + 7 * week)).toISOString().slice(0, 10);
    await harness.advanceTo(`${date}T08:00:00Z`);
    await round.as(0).invoke('meeting.plan', { caseId, date, time: '17:00', repeat: 'none' });
    await harness.idle();
  }
  const { value } = await round.as(1).invoke('history.show', { caseId });
  const numbers = roundsOn(value).map(([heading = '']) => Number(/\d+/.exec(heading)?.[0]));
  expect(numbers).toEqual([10, 9, 8, 7, 6, 5, 4, 3]);
  expect(wordsOf(value)).toContain('Er zijn nog 2 rondes van eerder.');
});

test('in English', async () => {
  const { round, summary } = await advisedRound(harness, 'reminder', { locale: 'en-GB' });
  await decide(round, { why: 'We first give it two weeks.' });
  const { value } = await round.as(1).invoke('history.show', { caseId: caseOf(summary.card) });
  expect(roundsOn(value)).toEqual([
    [
      'Round 1, meeting of 9 January',
      'Advice: Reminder by the case lead',
      'Decision on 7 January: Reminder by the case lead',
      'We first give it two weeks.',
    ],
  ]);
});

test('somebody who is not of the channel, and another channel, learn nothing', async () => {
  const { round, summary } = await advisedRound(harness);
  const other = await OpenRound.open(harness);
  harness.connector.setMembers(other.room.channel, [...other.team, round.person(0)]);
  const outsider: TeamsUser = { id: '29:outsider', name: 'Olga Buiten' };
  for (const client of [round.as(0).with({ user: outsider }), other.as(0).with({ user: round.person(0) })]) {
    const answer = await client.invoke('history.show', { caseId: caseOf(summary.card) });
    expect(answer).toMatchObject({ status: 403, value: { code: 'not-available' } });
  }
});

test('an older client gets it as a message in the channel, which it is for', async () => {
  const { round } = await advisedRound(harness);
  const { value } = await decide(round);
  await round.as(2).submit(value, 'history.show');
  expect(roundsOn(round.room.everything.at(-1)?.card)).toHaveLength(1);
});
