import { verbsIn } from '../support/activities';
import { Harness } from '../support/harness';
import { answeredRound, decide, WHY } from './advised-round';
import { OpenRound, wordsOf } from './answer-round';
import { titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const START = '2030-01-09T09:00:00Z';
const DUE = '2030-01-09T11:00:00Z';

async function agree(round: OpenRound, what: string, due: string): Promise<void> {
  const answer = await round
    .as(0)
    .invoke('agreement.add', { roundId: round.id, what, organisation: 'Organisatie 1', due });
  expect(answer.status).toBe(200);
}

async function mark(round: OpenRound, what: 'first' | 'last', status: string): Promise<void> {
  const rows = await harness.rows(
    'select a.id from agreements a join rounds r on r.case_id = a.case_id where r.id = $1 order by a.made_at, a.due',
    [round.id],
  );
  const agreementId = rows.at(what === 'first' ? 0 : -1)?.['id'];
  const answer = await round.as(0).invoke('agreement.update', { agreementId, status });
  expect(answer.status).toBe(200);
}

const post = (round: OpenRound, index = 0) => round.as(index).invoke('feedback.post', { roundId: round.id });

test('two hours after the start it stands in the channel, once: agreements, decision and what is next', async () => {
  const round = await answeredRound(harness);
  await harness.advanceTo(START);
  await harness.idle();
  await agree(round, 'Belt met school over een gesprek', '2030-01-20');
  await agree(round, 'Stuurt het plan rond', '2030-01-14');
  await mark(round, 'first', 'kept');
  await decide(round);
  await round.room.say('plan overleg 2030-01-30 14:00', round.person(0));
  await harness.advanceTo('2030-01-09T10:59:00Z');
  expect(await round.room.feedback()).toEqual([]);
  await harness.advanceTo(DUE);
  const [feedback, ...others] = await round.room.feedback();
  expect(others).toEqual([]);
  expect(feedback?.conversation).toBe(round.room.channel);
  expect(titleOf(feedback ?? { card: {} })).toBe(`Terugkoppeling van het overleg over ${round.code}`);
  const words = wordsOf(feedback?.card);
  for (const said of [
    'Overleg woensdag 9 januari om 10:00',
    'Belt met school over een gesprek',
    'Stuurt het plan rond',
    'Organisatie 1, uiterlijk 20 januari',
    'Tot nu toe: 1 nagekomen, 0 niet.',
    'Besluit: Aansporing door de regisseur',
    WHY,
    'Het volgende overleg is op woensdag 30 januari om 14:00.',
  ]) {
    expect(words).toContain(said);
  }
  expect(words).not.toMatch(/van Ronde/);
  expect(verbsIn(feedback?.card)).toEqual([]);
});

test('without agreements, decision and next meeting it says so kindly', async () => {
  const round = await answeredRound(harness, 'discuss');
  await harness.advanceTo(START);
  await harness.idle();
  await harness.advanceTo(DUE);
  const words = wordsOf((await round.room.feedback())[0]?.card);
  expect(words).toContain('Er staan nu geen afspraken open.');
  expect(words).toContain('Er is nog geen volgend overleg gepland.');
  expect(words).not.toContain('besloten');
});

test('what was settled before the meeting before is counted, and not told again', async () => {
  const round = await answeredRound(harness);
  await agree(round, 'Plant het eerste gesprek', '2030-01-08');
  await harness.advanceTo(START);
  await harness.idle();
  await mark(round, 'first', 'kept');
  await harness.advanceTo(DUE);
  expect(wordsOf((await round.room.feedback())[0]?.card)).toContain('Plant het eerste gesprek');
  await harness.advanceTo('2030-01-14T08:00:00Z');
  await round.room.say('plan overleg 2030-01-16 10:00', round.person(0));
  await harness.idle();
  await agree(round, 'Stuurt het plan rond', '2030-01-15');
  await mark(round, 'last', 'broken');
  await harness.advanceTo('2030-01-16T09:00:00Z');
  await harness.idle();
  await harness.advanceTo('2030-01-16T11:00:00Z');
  const [, second] = await round.room.feedback();
  expect(wordsOf(second?.card)).not.toContain('Plant het eerste gesprek');
  expect(wordsOf(second?.card)).toContain('Stuurt het plan rond');
  expect(wordsOf(second?.card)).toContain('Tot nu toe: 1 nagekomen, 1 niet.');
});

test('the regisseur may post it sooner; asked again, and at its moment, it is edited', async () => {
  const round = await answeredRound(harness);
  await harness.advanceTo(START);
  await harness.idle();
  await Promise.all([post(round), post(round)]);
  const [feedback, ...others] = await round.room.feedback();
  expect(others).toEqual([]);
  await agree(round, 'Belt met school', '2030-01-20');
  expect(wordsOf((await post(round)).value)).toContain('De terugkoppeling komt eraan');
  await harness.idle();
  expect(wordsOf(feedback?.card)).toContain('Belt met school');
  await agree(round, 'Stuurt het plan rond', '2030-01-20');
  await harness.advanceTo(DUE);
  expect(await round.room.feedback()).toHaveLength(1);
  expect(wordsOf(feedback?.card)).toContain('Stuurt het plan rond');
});

test('a decision that is recorded later shows in it; before it stands there, it posts nothing', async () => {
  const round = await answeredRound(harness);
  await harness.advanceTo(START);
  await harness.idle();
  await decide(round, { level: 'discuss' });
  expect(await round.room.feedback()).toEqual([]);
  await harness.advanceTo(DUE);
  const [feedback] = await round.room.feedback();
  expect(wordsOf(feedback?.card)).toContain('Besluit: Bespreken in het overleg');
  await decide(round, { level: 'manager', why: 'Het lukt ons niet alleen.' });
  await harness.idle();
  expect(wordsOf(feedback?.card)).toContain('Besluit: Opschalen naar leidinggevende');
  expect(wordsOf(feedback?.card)).toContain('Het lukt ons niet alleen.');
  expect(await round.room.feedback()).toHaveLength(1);
});

/** The bot is away from before the meeting until that moment. */
async function awayUntil(moment: string): Promise<void> {
  await harness.idle();
  await harness.stopBot();
  harness.setClock(moment);
  await harness.startBot();
  await harness.idle();
}

test('the bot was down at that moment: it comes late, once', async () => {
  const round = await answeredRound(harness);
  await awayUntil('2030-01-11T20:00:00Z');
  expect(await round.room.feedback()).toHaveLength(1);
  await awayUntil('2030-01-11T21:00:00Z');
  expect(await round.room.feedback()).toHaveLength(1);
});

test('more than three days after the meeting it comes no more, unless the regisseur asks', async () => {
  const round = await answeredRound(harness);
  await awayUntil('2030-01-12T09:01:00Z');
  expect(await round.room.feedback()).toEqual([]);
  await post(round);
  expect(await round.room.feedback()).toHaveLength(1);
});

test('a meeting that was cancelled has none', async () => {
  const round = await answeredRound(harness);
  const planned = round.room.everything.find((message) => verbsIn(message.card).includes('meeting.cancel'));
  if (planned === undefined) throw new Error('no planned meeting');
  await round.room.tap(planned, 'meeting.cancel', {}, round.person(0));
  expect(wordsOf((await post(round)).value)).toContain('als het overleg is begonnen');
  await harness.advanceTo(DUE);
  expect(await round.room.feedback()).toEqual([]);
});

test('before the meeting there is nothing to feed back', async () => {
  const round = await answeredRound(harness);
  expect(wordsOf((await post(round)).value)).toContain('als het overleg is begonnen');
  expect(await round.room.feedback()).toEqual([]);
});

describe('who may post it', () => {
  test('only the regisseur, of this channel and tenant', async () => {
    const round = await answeredRound(harness);
    const other = await OpenRound.open(harness);
    harness.connector.setMembers(other.room.channel, [...other.team, round.person(0)]);
    await harness.advanceTo(START);
    await harness.idle();
    expect(await post(round, 1)).toMatchObject({ status: 403, value: { code: 'only-regisseur' } });
    for (const client of [
      other.as(0).with({ user: round.person(0) }),
      round.as(0).with({ tenant: 'another' }),
      round.as(0).with({ user: other.person(0) }),
    ]) {
      const answer = await client.invoke('feedback.post', { roundId: round.id });
      expect(answer).toMatchObject({ status: 403, value: { code: 'not-available' } });
    }
    expect(await round.room.feedback()).toEqual([]);
  });

  test('an older client, from the channel, is told there that it is coming', async () => {
    const round = await answeredRound(harness);
    await harness.advanceTo(START);
    await harness.idle();
    const client = round.as(0);
    await client.post(client.submission({ verb: 'feedback.post', roundId: round.id }));
    expect(wordsOf(round.room.everything)).toContain('De terugkoppeling komt eraan');
    expect(await round.room.feedback()).toHaveLength(1);
  });
});

test('a channel that is in English reads it in English', async () => {
  const round = await answeredRound(harness);
  await round.room.say('taal en', round.person(0));
  await harness.advanceTo(START);
  await harness.idle();
  await decide(round);
  await harness.advanceTo(DUE);
  const [feedback] = await round.room.feedback();
  expect(wordsOf(feedback?.card)).toContain('Decision: Reminder by the case lead');
});

test('a post that Teams refuses for a moment is made up for, once', async () => {
  const round = await answeredRound(harness);
  await harness.advanceTo(START);
  await harness.idle();
  harness.connector.fail({ status: 500 }, { kind: 'post', conversation: round.room.channel, times: 4 });
  await harness.advanceTo(DUE);
  await harness.idle();
  harness.connector.heal();
  expect(await round.room.feedback()).toHaveLength(1);
});
