import { TENANT } from '../support/activities';
import { Harness } from '../support/harness';
import { OpenRound, wordsOf } from './answer-round';
import { Room } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const OUTSIDER = { id: '29:outsider', name: 'Otto Buiten' };
const ALL_VERBS = [
  'checklist.open',
  'checklist.submit',
  'checklist.skip',
  'checklist.send',
  'case.members',
  'meeting.plan',
  'meeting.cancel',
  'reminder.send',
  'round.status',
  'summary.post',
];
const FOR_REGISSEUR = [
  'checklist.send',
  'case.members',
  'meeting.plan',
  'meeting.cancel',
  'reminder.send',
  'round.status',
  'summary.post',
];

async function dataOf(round: OpenRound): Promise<Record<string, unknown>> {
  const [row] = await harness.rows('select case_id, meeting_id from rounds where id = $1', [round.id]);
  return { roundId: round.id, caseId: row?.['case_id'], meetingId: row?.['meeting_id'] };
}

const refused = (reason: string) => ({ status: 403, value: { code: reason } });

describe('a card does nothing', () => {
  test.each(ALL_VERBS)('for somebody who is not on the roster: %s', async (verb) => {
    const round = await OpenRound.open(harness);
    const data = await dataOf(round);
    const before = await round.participants();
    const outsider = round.room.as(OUTSIDER);
    expect(await outsider.invoke(verb, data)).toMatchObject(refused('not-available'));
    expect(await outsider.inChat().invoke(verb, data)).toMatchObject(refused('not-available'));
    expect(await round.participants()).toEqual(before);
  });

  test.each(ALL_VERBS)('carried to another channel: %s', async (verb) => {
    const round = await OpenRound.open(harness);
    const elsewhere = await OpenRound.open(harness, { team: round.team });
    const data = await dataOf(round);
    expect(await elsewhere.as(0).invoke(verb, data)).toMatchObject(refused('not-available'));
    expect(await round.answers()).toEqual([]);
    expect(await elsewhere.answers()).toEqual([]);
  });

  test.each(ALL_VERBS)('from another tenant: %s', async (verb) => {
    const round = await OpenRound.open(harness);
    const stranger = round.as(0).with({ tenant: TENANT.replace(/a$/, 'b') });
    const data = await dataOf(round);
    expect(await stranger.invoke(verb, data)).toMatchObject(refused('not-available'));
    expect(await round.answers()).toEqual([]);
  });

  test.each(['checklist.open', 'checklist.submit', 'round.status'])(
    'for a former member, once the roster is read again: %s',
    async (verb) => {
      const now = await OpenRound.open(harness);
      await now.answer(1, { A: 'A1' });
      harness.connector.setMembers(now.room.channel, now.team.slice(2));
      harness.setClock(nextMinutes(2));
      expect(await now.as(1).invoke(verb, now.data)).toMatchObject(refused('not-available'));
      expect(await now.as(1).inChat().invoke(verb, now.data)).toMatchObject(refused('not-available'));
      expect(await now.answers()).toHaveLength(1);
    },
  );

  test.each([
    ['no round', {}],
    ['a round that does not exist', { roundId: 'nowhere' }],
    ['a round without a text for an id', { roundId: true }],
  ])('with %s', async (_, data) => {
    const round = await OpenRound.open(harness);
    for (const verb of ['checklist.open', 'checklist.submit', 'checklist.skip']) {
      expect(await round.as(1).invoke(verb, data)).toMatchObject(refused('not-available'));
    }
    expect(await round.answers()).toEqual([]);
  });
});

test('somebody who just joined the channel answers at once', async () => {
  const round = await OpenRound.open(harness);
  const late = { id: '29:just-joined', name: 'Jet Nieuw' };
  harness.connector.setMembers(round.room.channel, [...round.team, late]);
  harness.setClock(nextMinutes(0.2));
  const sent = await round.room.as(late).invoke('checklist.submit', { ...round.data, A: 'A1' });
  expect(sent.status).toBe(200);
  expect((await round.answers())[0]).toMatchObject({ person: late.id, invited: false });
  await harness.idle();
  expect(wordsOf(harness.connector.in(round.thread))).toContain('1 van 5 ingevuld');
});

describe('what only the regisseur does', () => {
  test.each(FOR_REGISSEUR)('%s is refused kindly for others', async (verb) => {
    const round = await OpenRound.open(harness);
    const data = await dataOf(round);
    const posts = harness.connector.count('post');
    const answer = await round.as(1).invoke(verb, data);
    expect(answer).toMatchObject(refused('only-regisseur'));
    expect(String(answer.value['message'])).toContain('Vraag je regisseur');
    await harness.idle();
    expect(harness.connector.count('post')).toBe(posts);
  });

  test.each(FOR_REGISSEUR)('%s is open to any member where there is no regisseur', async (verb) => {
    const round = await OpenRound.open(harness, { withoutRegisseur: true });
    expect(await round.as(2).invoke(verb, await dataOf(round))).toMatchObject({ status: 200 });
  });

  test.each(FOR_REGISSEUR)('%s is open to the regisseur', async (verb) => {
    const round = await OpenRound.open(harness);
    expect(await round.as(0).invoke(verb, await dataOf(round))).toMatchObject({ status: 200 });
  });
});

describe('a card of a round that is over', () => {
  const closed = { status: 403, value: { message: expect.stringContaining('gesloten') as string } };

  test('an older round: refused kindly, nothing stored', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    await round.room.say(`plan overleg 2030-01-09 15:00 ${round.code}`, round.person(0));
    const newest = await round.room.checklist();
    expect(newest.id).not.toBe(round.card.id);
    expect(await round.as(1).invoke('checklist.open', round.data)).toMatchObject(closed);
    expect(await round.as(1).tap(form, 'checklist.submit', { A: 'A1' })).toMatchObject(closed);
    expect(await round.answers()).toEqual([]);
  });

  test('the meeting was cancelled: refused kindly, what was answered stays as it was', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    await round.as(1).tap(form, 'checklist.submit', { A: 'A1' });
    await round.as(0).invoke('meeting.cancel', await dataOf(round));
    expect(await round.as(1).tap(form, 'checklist.submit', { A: 'A2' })).toMatchObject(closed);
    expect(await round.as(2).tap(form, 'checklist.submit', { A: 'A2' })).toMatchObject(closed);
    expect(wordsOf(await round.answers())).toContain('A1');
    expect(await round.answers()).toHaveLength(1);
  });
});

describe('a code in the channel', () => {
  test.each(['Fientje-Puk', '111222333', '03-04-2012'])(
    '%s is not repeated when it may point at somebody',
    async (typed) => {
      const room = new Room(harness);
      await room.withCase('C-7');
      const answer = wordsOf((await room.say(`samenvatting ${typed}`)).activity);
      expect(answer).not.toContain(typed);
      expect(answer).toContain('bijvoorbeeld C-104');
    },
  );

  test('that is a code but not known here is named', async () => {
    const room = new Room(harness);
    await room.withCase('C-7');
    expect(wordsOf((await room.say('samenvatting c-8')).card)).toContain('met code C-8');
  });
});

test('once the meeting has begun nothing is stored, even before the card says so', async () => {
  const round = await OpenRound.open(harness);
  const form = await round.form(1);
  harness.setClock('2030-01-09T09:00:00.000Z');
  const answer = await round.as(1).tap(form, 'checklist.submit', { A: 'A1' });
  expect(answer).toMatchObject({ status: 403, value: { code: 'round-closed' } });
  expect(await round.as(1).tap(round.card.card, 'checklist.open')).toMatchObject({ status: 403 });
  expect(await round.answers()).toEqual([]);
});

let minutes = 0;

/** Later than any moment before, but still on the Monday on which the harness begins. */
function nextMinutes(more: number): string {
  minutes += more;
  return new Date(Date.parse('2030-01-07T08:00:00Z') + minutes * 60_000).toISOString();
}
