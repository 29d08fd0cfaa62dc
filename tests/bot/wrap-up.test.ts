import { verbsIn, valuesIn } from '../support/activities';
import type { Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { answeredRound, decisionsOf, WHY, type ADVICE } from './advised-round';
import type { OpenRound } from './answer-round';
import { titles, wordsOf, type RoundOptions } from './answer-round';
import { titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const START = '2030-01-09T09:00:00Z';
const isWrapUp = (message: Posted) => /^(Afronden|Wrapping up): /.test(titleOf(message));

/** The wrap-ups in the regisseur's chat. */
async function inChat(round: OpenRound): Promise<Posted[]> {
  return (await round.chatOf(0)).filter(isWrapUp);
}

async function begun(
  level: keyof typeof ADVICE = 'reminder',
  options: RoundOptions = {},
): Promise<{ round: OpenRound; card: Posted }> {
  const round = await answeredRound(harness, level, options);
  await harness.advanceTo(START);
  const [card] = await inChat(round);
  if (card === undefined) throw new Error('no wrap-up');
  return { round, card };
}

test('when the meeting starts the regisseur is asked in private, once, for agreements and the decision', async () => {
  const round = await answeredRound(harness);
  await harness.advanceTo('2030-01-09T08:59:00Z');
  expect(await inChat(round)).toEqual([]);
  await harness.advanceTo(START);
  const [card, ...others] = await inChat(round);
  expect(others).toEqual([]);
  expect(verbsIn(card?.card)).toEqual(['agreement.add', 'command', 'decision.record', 'feedback.post']);
  expect(wordsOf(card?.card)).toContain('Het advies was: Aansporing door de regisseur.');
  expect(wordsOf(card?.card)).toContain('woensdag 9 januari om 12:00');
  for (const index of [1, 2, 3]) expect((await round.chatOf(index)).filter(isWrapUp)).toEqual([]);
  await harness.stopBot();
  await harness.startBot();
  expect(await inChat(round)).toHaveLength(1);
});

test('an advice that asks for no decision is not asked about', async () => {
  const { card } = await begun('discuss');
  expect(verbsIn(card.card)).toEqual(['agreement.add', 'command', 'feedback.post']);
});

test('what is opened on it comes as a card of its own in that chat, and it stays', async () => {
  const { round, card } = await begun();
  const chat = round.as(0).inChat();
  for (const verb of ['agreement.add', 'decision.record', 'command']) {
    expect((await chat.tap(card.card, verb, {}, card.id)).value).toEqual(card.card);
    await harness.idle();
  }
  const opened = (await round.chatOf(0)).slice((await round.chatOf(0)).indexOf(card) + 1);
  expect(titles(opened)).toEqual([
    `Nieuwe afspraak voor ${round.code}`,
    `Besluit over het advies voor ${round.code}`,
    `De afspraken van ${round.code}`,
  ]);
  const [agreement, decision] = opened;
  expect(Object.keys(valuesIn(agreement?.card))).toEqual(expect.arrayContaining(['what', 'due']));
  await chat.tap(decision?.card ?? {}, 'decision.record', { why: WHY }, decision?.id);
  expect(await decisionsOf(round)).toMatchObject([{ advised: 'reminder', level: 'reminder' }]);
});

test('the feedback can be posted from it, and it says that it is coming', async () => {
  const { round, card } = await begun();
  const chat = round.as(0).inChat();
  const answer = await chat.tap(card.card, 'feedback.post', {}, card.id);
  expect(wordsOf(answer.value)).toContain('De terugkoppeling komt eraan, in het kanaal.');
  expect(await round.room.feedback()).toHaveLength(1);
});

test('without a regisseur it stands in the thread of the checklist', async () => {
  const round = await answeredRound(harness, 'reminder', { withoutRegisseur: true });
  await harness.advanceTo(START);
  await harness.idle();
  expect(harness.connector.in(round.thread).filter(isWrapUp)).toHaveLength(1);
});

test('a regisseur whose chat is refused finds it in the thread of the checklist', async () => {
  const round = await answeredRound(harness);
  const chat = (await round.chatOf(0)).at(-1)?.conversation;
  if (chat === undefined) throw new Error('no chat');
  harness.connector.fail({ status: 403 }, { kind: 'post', conversation: chat, times: 9 });
  await harness.advanceTo(START);
  await harness.idle();
  harness.connector.heal();
  const [card] = harness.connector.in(round.thread).filter(isWrapUp);
  if (card === undefined) throw new Error('no wrap-up');
  const inThread = round.as(0).with({ thread: round.card.id });
  expect((await inThread.tap(card.card, 'decision.record', {}, card.id)).value).toEqual(card.card);
  await harness.idle();
  expect(titleOf(harness.connector.in(round.thread).at(-1) ?? { card: {} })).toMatch(/^Besluit over/);
  const member = round.as(1).with({ thread: round.card.id });
  expect((await member.tap(card.card, 'agreement.add', {}, card.id)).status).toBe(403);
});

test('not for a meeting that was cancelled', async () => {
  const round = await answeredRound(harness);
  const planned = round.room.everything.find((message) => verbsIn(message.card).includes('meeting.cancel'));
  if (planned === undefined) throw new Error('no planned meeting');
  await round.room.tap(planned, 'meeting.cancel', {}, round.person(0));
  await harness.advanceTo(START);
  expect(await inChat(round)).toEqual([]);
});

test('not when the bot comes back days after the meeting', async () => {
  const round = await answeredRound(harness);
  await harness.stopBot();
  harness.setClock('2030-01-12T09:01:00Z');
  await harness.startBot();
  expect(await inChat(round)).toEqual([]);
});

test('in English', async () => {
  const { card } = await begun('manager', { locale: 'en-GB' });
  expect(wordsOf(card.card)).toContain('The advice was: Escalate to manager.');
});

test('before the meeting a forged card gets no wrap-up back', async () => {
  const round = await answeredRound(harness);
  const data = { roundId: round.id, command: 'agreements', caseId: 'x', card: 'wrap-up' };
  const answer = await round.as(1).inChat().invoke('command', data);
  expect(titleOf({ card: answer.value })).toBe(`De afspraken van ${round.code}`);
});
