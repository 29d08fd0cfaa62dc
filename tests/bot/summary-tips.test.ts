import nl from '../../cards/texts/nl.json';
import { findAction } from '../support/activities';
import { BRAM, CARO, Harness } from '../support/harness';
import type { Card } from '../support/connector';
import { Room } from './room';
import {
  askSummary,
  beginRound,
  endRound,
  everyone,
  fillIn,
  playRounds,
  type Answers,
} from './several-rounds';
import { ANNA } from '../support/activities';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

/** The ids of the tips that stand on a summary. */
function tipsOn(card: Card): string[] {
  const text = JSON.stringify(card);
  return Object.entries(nl.tips).flatMap(([id, sentence]) => (text.includes(`• ${sentence}`) ? [id] : []));
}

const tipsOf = async (code: string, rounds: readonly Answers[]) => {
  const room = await new Room(harness).withCase(code);
  return (await playRounds(harness, room, rounds)).map(({ card }) => tipsOn(card));
};

test('the same barriers again: other tips in between, and the first ones come back', async () => {
  const round = everyone({ A: 'A5', C: 'C1' });
  const [first, second, third] = await tipsOf('T-1', [round, round, round]);
  expect(first).toEqual(['T1', 'T2']);
  expect(second).toEqual(['T8', 'K1']);
  expect(third).toEqual(first);
});

test('the same tips however often the summary of a round is made', async () => {
  const room = await new Room(harness).withCase('T-2');
  const round = everyone({ A: 'A5' });
  const [, summary] = await playRounds(harness, room, [round, round]);
  expect(tipsOn((await askSummary(room)).card)).toEqual(['K1']);
  expect(tipsOn(summary?.card ?? {})).toEqual(['K1']);
  await endRound(harness, 1);
  const latest = await room.summary();
  expect(latest.edits).toBeGreaterThan(0);
  expect(tipsOn(latest.card)).toEqual(['K1']);
});

test('that nobody directs is said every round, beside what differs', async () => {
  const room = new Room(harness);
  await room.tap(await room.say('nieuwe casus'), 'case.create', { code: 'T-3', regisseur: '' });
  const summaries = await playRounds(harness, room, [everyone({ A: 'A5' }), everyone({ A: 'A5' })]);
  expect(summaries.map(({ card }) => tipsOn(card))).toEqual([
    ['T2', 'T7'],
    ['T7', 'K1'],
  ]);
});

test('C1, C4 and both suggest the same, round after round', async () => {
  const rounds = (inputs: Card): Answers[] => [everyone(inputs), everyone(inputs), everyone(inputs)];
  const reference = await tipsOf('T-4', rounds({ C: 'C1' }));
  expect(reference).toEqual([['T1'], ['T8'], ['T1']]);
  expect(await tipsOf('T-5', rounds({ C: 'C4' }))).toEqual(reference);
  expect(await tipsOf('T-6', rounds({ C: 'C1,C4' }))).toEqual(reference);
});

test('below three answers the tips follow the theme, also after a round that named items', async () => {
  const two = (inputs: Card): Answers => [
    [ANNA, inputs],
    [BRAM, inputs],
  ];
  const named = everyone({ A: 'A9' });
  expect(await tipsOf('T-7', [named, two({ A: 'A9' }), two({ A: 'A9' })])).toEqual([['K3'], ['T2'], ['T9']]);
  expect(await tipsOf('T-8', [named, two({ A: 'A1' }), two({ A: 'A6' })])).toEqual([['K3'], ['T2'], ['T9']]);
});

test('what nobody got to read is suggested again', async () => {
  const room = await new Room(harness).withCase('T-9');
  await beginRound(harness, room, 0);
  await fillIn(room, everyone({ A: 'A5' }));
  await harness.idle();
  harness.connector.fail(
    { status: 403, code: 'BotNotInConversationRoster' },
    { kind: 'post', conversation: room.channel, times: 100 },
  );
  await endRound(harness, 0);
  harness.connector.heal();
  expect(await room.summaries()).toEqual([]);
  await beginRound(harness, room, 1);
  await fillIn(room, everyone({ A: 'A5' }));
  expect(tipsOn((await askSummary(room)).card)).toEqual(['T2']);
});

test('a member who is not the regisseur makes no summary, and so changes no tips', async () => {
  const room = await new Room(harness).withCase('T-10');
  const round = everyone({ A: 'A5' });
  const [first] = await playRounds(harness, room, [round]);
  const ids = findAction(first?.card ?? {}, 'summary.post')['data'] as Card;
  const refused = await room.as(CARO).invoke('summary.post', { ...ids, tips: ['T9'], level: 'none' });
  expect(refused.status).toBe(403);
  await harness.idle();
  expect(tipsOn((await room.summary()).card)).toEqual(['T2']);
  const [row] = await harness.rows('select tips from rounds where id = $1', [ids['roundId']]);
  expect(row).toEqual({ tips: ['T2'] });
});
