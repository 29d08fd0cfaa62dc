import { CHANNEL, findAction, valuesIn, verbsIn } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const ALL_YES = { K1: 'yes', K2: 'yes', K3: 'yes', D9: 'yes', X1: 'yes' };
const ALL_UNKNOWN = { K1: 'unknown', K2: 'unknown', K3: 'unknown', D9: 'unknown', X1: 'unknown' };

async function asked(round: OpenRound, index = 0): Promise<Posted[]> {
  const chat = await round.chatOf(index);
  return chat.filter(({ card }) =>
    /^(Een goede start voor|A good start for) /.test(String(card['fallbackText'])),
  );
}

async function form(round: OpenRound): Promise<Card> {
  const [card] = await asked(round);
  return card?.card ?? {};
}

async function caseId(round: OpenRound): Promise<string> {
  return String((await harness.rows('select case_id from rounds where id = $1', [round.id]))[0]?.['case_id']);
}

async function stored(round: OpenRound): Promise<unknown> {
  return (await harness.rows('select conditions from cases where id = $1', [await caseId(round)]))[0]?.[
    'conditions'
  ];
}

describe('the regisseur is asked', () => {
  test('with the first checklist of the case, in private, and not again', async () => {
    const round = await OpenRound.open(harness);
    expect(await asked(round)).toHaveLength(1);
    expect(valuesIn(await form(round))).toEqual(ALL_UNKNOWN);
    await round.room.say(`plan overleg 2030-01-09 16:00 ${round.code}`, round.person(0));
    expect(await asked(round)).toHaveLength(1);
    expect(await asked(round, 1)).toEqual([]);
  });

  test('not where it was answered before the first checklist', async () => {
    const people = [{ id: '29:early', name: 'Els Vroeg' }];
    const { room } = await OpenRound.open(harness, { team: people });
    const registered = await room.say('nieuwe casus E-77', people[0]);
    const id = String((findAction(registered.card, 'meeting.plan')['data'] as Card)['caseId']);
    await room.as(people[0]).invoke('conditions.submit', { caseId: id, ...ALL_YES });
    const before = (await room.chatOf(people[0]!)).length;
    await room.say('plan overleg 2030-01-09 11:00 E-77', people[0]);
    const after = (await room.chatOf(people[0]!))
      .slice(before)
      .map(({ card }) => String(card['fallbackText']));
    expect(after).toContain('Jouw voorbereiding voor E-77');
    expect(after).not.toContain('Een goede start voor E-77');
  });

  test('in English where the regisseur reads English', async () => {
    const round = await OpenRound.open(harness, { locale: 'en-GB' });
    expect(wordsOf(await form(round))).toContain('May we depart from fixed ways of working');
    const saved = await round
      .as(0)
      .inChat()
      .tap(await form(round), 'conditions.submit', { K2: 'no' });
    expect(wordsOf(saved.value)).toContain('Record together which information you share');
  });
});

describe('answering', () => {
  test('is thanked for, with one suggestion for what is not there yet', async () => {
    const round = await OpenRound.open(harness);
    const answers = { K1: 'no', K2: 'partly', K3: 'yes', D9: 'unknown', X1: 'no' };
    const saved = await round
      .as(0)
      .inChat()
      .tap(await form(round), 'conditions.submit', answers);
    const words = wordsOf(saved.value);
    expect(words).toContain('Dank je');
    expect(words).toContain('Vraag ruimte om af te wijken');
    expect(words).toContain('Leg samen vast welke informatie');
    expect(words).not.toContain('Breng de oude en de nieuwe collega');
    expect(words).toContain('Vraag jullie organisaties');
    expect(words).toContain('POH-jeugd');
    expect(await stored(round)).toEqual(answers);
  });

  test('yes to all needs no suggestion', async () => {
    const round = await OpenRound.open(harness);
    const saved = await round
      .as(0)
      .inChat()
      .tap(await form(round), 'conditions.submit', ALL_YES);
    expect(wordsOf(saved.value)).toContain('Alles is geregeld');
    expect(wordsOf(saved.value)).not.toContain('Dit kan helpen');
  });

  test('can be changed: the form comes back filled in, twice the same is the same', async () => {
    const round = await OpenRound.open(harness);
    const chat = round.as(0).inChat();
    const answers = { ...ALL_YES, X1: 'no' };
    const first = await chat.tap(await form(round), 'conditions.submit', answers);
    const again = await chat.tap(first.value, 'conditions.submit');
    expect(valuesIn(again.value)).toEqual(answers);
    expect(wordsOf(again.value)).toContain('eerder ingevuld');
    const twice = await Promise.all(
      [1, 2].map(() => chat.tap(again.value, 'conditions.submit', { X1: 'yes' })),
    );
    for (const saved of twice) expect(wordsOf(saved.value)).toContain('Alles is geregeld');
    expect(await stored(round)).toEqual(ALL_YES);
  });

  test('what is left out stays as it was', async () => {
    const round = await OpenRound.open(harness);
    const data = { caseId: await caseId(round) };
    await round.as(0).invoke('conditions.submit', { ...data, ...ALL_YES });
    await round.as(0).invoke('conditions.submit', { ...data, K3: 'partly', K1: '' });
    expect(await stored(round)).toEqual({ ...ALL_YES, K3: 'partly' });
  });

  test.each([
    ['another language', 'ja'],
    ['two choices', 'yes,no'],
    ['of Object.prototype', 'constructor'],
    ['far too long', 'yes'.repeat(2000)],
  ])(
    'a forged answer (%s) is refused kindly, with the form filled in, and nothing is stored',
    async (_what, value) => {
      const round = await OpenRound.open(harness);
      const answer = await round
        .as(0)
        .inChat()
        .tap(await form(round), 'conditions.submit', { K1: 'no', K2: value });
      expect(answer.status).toBe(200);
      expect(wordsOf(answer.value)).toContain('Deze keuze ken ik niet');
      expect(valuesIn(answer.value)).toEqual({ ...ALL_UNKNOWN, K1: 'no' });
      expect(await stored(round)).toBeNull();
    },
  );
});

describe('nobody else', () => {
  test('another member, another channel, another tenant or an outsider can answer or see it', async () => {
    const round = await OpenRound.open(harness);
    const data = { caseId: await caseId(round), ...ALL_YES };
    const other = '00000000-0000-4000-8000-00000000000b';
    const attempts = [
      [round.as(1), 'only-regisseur'],
      [round.as(1).inChat(), 'only-regisseur'],
      [round.as(0).with({ channel: CHANNEL }), 'not-available'],
      [round.as(0).with({ tenant: other }), 'not-available'],
      [
        round
          .as(0)
          .with({ user: { id: '29:stranger', name: 'Stan' } })
          .inChat(),
        'not-available',
      ],
    ] as const;
    for (const [client, code] of attempts) {
      for (const given of [data, { caseId: data.caseId }]) {
        expect(await client.invoke('conditions.submit', given)).toMatchObject({
          status: 403,
          value: { code },
        });
      }
    }
    expect(await stored(round)).toBeNull();
  });

  test.each([{}, { caseId: 'nothing' }, { caseId: '' }])('no case is no answer: %j', async (data) => {
    const round = await OpenRound.open(harness);
    expect(await round.as(0).invoke('conditions.submit', { ...data, ...ALL_YES })).toMatchObject({
      status: 403,
    });
  });

  test('where nobody directs the case, any member may', async () => {
    const round = await OpenRound.open(harness, { withoutRegisseur: true });
    expect(await asked(round)).toEqual([]);
    const saved = await round.as(2).invoke('conditions.submit', { caseId: await caseId(round), ...ALL_YES });
    expect(verbsIn(saved.value)).toEqual(['conditions.submit']);
    expect(await stored(round)).toEqual(ALL_YES);
  });
});

test('an older client, which sends Action.Submit from a channel, gets form and thanks in the 1:1 chat', async () => {
  const round = await OpenRound.open(harness);
  await harness.idle();
  const before = round.room.everything.length;
  const card = (await round.chatOf(0)).find(({ card }) => verbsIn(card).includes('case.handover'));
  await round.as(0).submit(card?.card ?? {}, 'conditions.submit');
  expect(await asked(round)).toHaveLength(2);
  await round.as(0).submit(await form(round), 'conditions.submit', ALL_YES);
  expect(wordsOf((await round.chatOf(0)).at(-1)?.card)).toContain('Alles is geregeld');
  expect(round.room.everything).toHaveLength(before);
});
