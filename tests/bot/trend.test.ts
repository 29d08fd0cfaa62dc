import en from '../../cards/texts/en.json';
import nl from '../../cards/texts/nl.json';
import { nodesOf, ofType, textsOf, type CardNode } from '../cards/card-tree';
import { ANNA, actionsIn, findAction, verbsIn, type TeamsUser } from '../support/activities';
import type { Card } from '../support/connector';
import { BRAM, CARO, DIRK, Harness, TEAM } from '../support/harness';
import { Room, textOf } from './room';
import { askSummary, everyone, fillIn, playRounds, type Answers } from './several-rounds';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const A5_FROM_TWO: Answers = [
  [ANNA, { A: 'A5' }],
  [BRAM, { A: 'A5' }],
  [CARO, {}],
];

function courseOn(card: Card): CardNode | undefined {
  return nodesOf(card).find(({ id }) => id === 'trend');
}

/** The height of each line, round by round. */
function linesOn(card: Card): Record<string, number[]> {
  const [chart] = ofType(courseOn(card), 'Chart.Line');
  const lines = (chart?.data ?? []) as { legend: string; values: { y: number }[] }[];
  return Object.fromEntries(lines.map(({ legend, values }) => [legend, values.map(({ y }) => y)]));
}

const roundsOn = (card: Card) => textsOf(courseOn(card)).filter((text) => text.startsWith('• '));

test('three rounds: what showed by theme, who answered and what was advised', async () => {
  const room = await new Room(harness).withCase('R-1');
  const [first, , third] = await playRounds(harness, room, [
    everyone({ plan: 'no' }),
    [...A5_FROM_TWO, [DIRK, { A: 'A1', B: 'B4', C: 'C2' }]],
    [
      [ANNA, { A: 'A5', plan: 'yes' }],
      [BRAM, { A: 'A5,A7,A9', C: 'C4,C3' }],
      [CARO, {}],
    ],
  ]);
  expect(courseOn(first?.card ?? {})).toBeUndefined();
  const card = third?.card ?? {};
  expect(courseOn(card)?.isVisible).toBe(false);
  expect(linesOn(card)).toEqual({
    Samenwerken: [0, 2, 3],
    'Beeld en afweging': [0, 1, 0],
    Contact: [0, 0, 1],
  });
  expect(roundsOn(card)).toEqual([
    '• Ronde 1 · 7 januari · 4 van 4 ingevuld · Geen signaal',
    '• Ronde 2 · 14 januari · 4 van 4 ingevuld · Bespreken in het overleg',
    '• Ronde 3 · 21 januari · 3 van 4 ingevuld · Aansporing door de regisseur',
  ]);
  expect(textOf(courseOn(card))).not.toMatch(/Anna|Bram|Caro|Dirk|Noord|Zuid|Oost/);
});

test('in the language of the channel', async () => {
  const reader: TeamsUser = { id: '29:1english', name: 'Erin Reed' };
  const room = await new Room(harness, { people: [...TEAM, reader] }).withCase('R-2');
  await room.say('taal en', reader);
  const [, second] = await playRounds(harness, room, [A5_FROM_TWO, A5_FROM_TWO]);
  const card = second?.card ?? {};
  expect(Object.keys(linesOn(card))).toEqual(Object.values(en.themes));
  expect(roundsOn(card)[0]).toBe('• Round 1 · 7 January · 3 of 5 filled in · Discuss in the meeting');
});

test('a round with two answers names a theme and counts nothing, and the card says so', async () => {
  const two: Answers = [
    [ANNA, { A: 'A1,A2,A5', B: 'B1,B2' }],
    [BRAM, { A: 'A6', W: 'W4' }],
  ];
  const room = await new Room(harness).withCase('R-3');
  const [, , third] = await playRounds(harness, room, [two, everyone({ A: 'A1,A2' }), two]);
  const card = third?.card ?? {};
  expect(linesOn(card)).toEqual({
    Samenwerken: [1, 2, 1],
    'Beeld en afweging': [1, 0, 1],
    Contact: [1, 0, 1],
  });
  expect(textsOf(courseOn(card)).at(-1)).toMatch(/^In de rondes 1 en 3 waren er weinig antwoorden/);
  for (const wording of Object.values(nl.checklist.items))
    expect(textOf(courseOn(card))).not.toContain(wording);
});

test.each([
  ['C1', 'R-4'],
  ['C4', 'R-5'],
  ['C1,C4', 'R-6'],
])('what was ticked of the contact items cannot be told: %s', async (items, code) => {
  const round: Answers = [
    [ANNA, { C: 'C2,C3' }],
    [BRAM, { C: items }],
    [CARO, {}],
  ];
  const room = await new Room(harness).withCase(code);
  const [, second] = await playRounds(harness, room, [everyone({ C: 'C2,C3' }), round]);
  expect(linesOn(second?.card ?? {})).toEqual({
    Samenwerken: [0, 0],
    'Beeld en afweging': [0, 0],
    Contact: [0, 1],
  });
});

test('one answer that is held back moves no line either; acute danger shows in the advice alone', async () => {
  const room = await new Room(harness).withCase('R-7');
  const [, second] = await playRounds(harness, room, [A5_FROM_TWO, A5_FROM_TWO]);
  const before = linesOn(second?.card ?? {});
  await fillIn(room, [[DIRK, { A: 'A1,A2', B: 'B1' }]]);
  const again = (await askSummary(room)).card;
  expect(linesOn(again)).toEqual(before);
  expect(roundsOn(again)).toEqual(roundsOn(second?.card ?? {}));

  await fillIn(room, [[DIRK, { A: 'A1,A2', B: 'B1', safety: 'acute' }]]);
  const acute = (await room.summary()).card;
  expect(roundsOn(acute).at(-1)).toBe(
    '• Ronde 2 · 14 januari · 3 van 4 ingevuld · Acuut: bel 112 of Veilig Thuis',
  );
  expect(linesOn(acute)).toEqual(before);

  await fillIn(room, [
    [DIRK, { A: 'A1,A2', B: 'B1' }],
    [CARO, { A: 'A3' }],
  ]);
  await harness.idle();
  expect(linesOn((await room.summary()).card)).toEqual({
    Samenwerken: [1, 4],
    'Beeld en afweging': [0, 1],
    Contact: [0, 0],
  });
});

describe('the buttons', () => {
  test('carry ids and flags, and only what unfolds has no verb', async () => {
    const room = await new Room(harness).withCase('R-8');
    const [, second] = await playRounds(harness, room, [A5_FROM_TWO, A5_FROM_TWO]);
    const card = second?.card ?? {};
    expect(verbsIn(card)).toEqual(['command', 'decision.record', 'summary.post']);
    const ids = ['card', 'caseId', 'roundId', 'verb'];
    expect(Object.keys(findAction(card, 'decision.record')['data'] as Card).sort()).toEqual(ids);
    const [agreements] = actionsIn(card, 'command');
    expect(Object.keys(agreements?.['data'] as Card).sort()).toEqual([
      'card',
      'caseId',
      'command',
      'roundId',
      'verb',
    ]);
    expect(agreements?.['data']).toMatchObject({ command: 'agreements', card: 'summary' });
    const folding = (card['actions'] as Card[]).filter(({ type }) => type === 'Action.ToggleVisibility');
    expect(folding.map(({ targetElements }) => targetElements)).toEqual([['why'], ['trend']]);
  });

  test('also where all is quiet, a decision can be recorded', async () => {
    const room = await new Room(harness).withCase('R-9');
    const [quiet] = await playRounds(harness, room, [everyone({ plan: 'no' })]);
    expect(verbsIn(quiet?.card ?? {})).toEqual(['command', 'decision.record', 'summary.post']);
  });

  test.each(['command', 'decision.record'])('%s works in no other channel', async (verb) => {
    const room = await new Room(harness).withCase(verb === 'command' ? 'R-10' : 'R-11');
    const [summary] = await playRounds(harness, room, [A5_FROM_TWO]);
    const elsewhere = new Room(harness);
    const posted = room.everything.length;
    const answer = await elsewhere.as(ANNA).tap(summary?.card ?? {}, verb);
    expect(answer).toMatchObject({ status: 403, value: { code: 'not-available' } });
    await harness.idle();
    expect(room.everything).toHaveLength(posted);
    expect(elsewhere.everything).toEqual([]);
  });
});
