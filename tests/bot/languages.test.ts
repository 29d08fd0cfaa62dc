import { Harness } from '../support/harness';
import { OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const DUTCH = 'Vink aan wat je herkent';
const ENGLISH = 'Tick what you recognise';

async function lastInChat(round: OpenRound, index: number): Promise<string> {
  return wordsOf((await round.chatOf(index)).at(-1)?.card);
}

test.each([
  ['nl-NL', DUTCH],
  ['nl-BE', DUTCH],
  ['en-US', ENGLISH],
  ['en-GB', ENGLISH],
  ['fr-FR', DUTCH],
])('a client in %s shows the form in its own language, or in Dutch', async (locale, words) => {
  const round = await OpenRound.open(harness, { locale });
  expect(wordsOf(await round.form(1))).toContain(words);
});

test('the channel stays Dutch, whoever speaks English', async () => {
  const round = await OpenRound.open(harness, { locale: 'en-US' });
  const sent = await round.answer(1, { A: 'A1', safety: 'acute' });
  expect(wordsOf(sent.value)).toContain('You ticked');
  await harness.idle();
  expect(wordsOf(round.card.card)).toContain('Vul in');
  expect(wordsOf(harness.connector.in(round.thread))).toContain('1 van 4 ingevuld');
  expect(wordsOf(await round.chatOf(0))).toContain('acute danger');
});

test.each([
  ['taal en', 'nl-NL', ENGLISH],
  ['language nl', 'en-US', DUTCH],
  ['taal Engels', 'nl-NL', ENGLISH],
])('"%s" goes before the language of Teams (%s)', async (command, locale, words) => {
  const round = await OpenRound.open(harness, { locale });
  await round.as(1).inChat().say(command);
  expect(wordsOf(await round.form(1))).toContain(words);
  expect(await lastInChat(round, 1)).toContain(words === ENGLISH ? 'English' : 'Nederlands');
  expect(wordsOf(await round.form(2))).toContain(words === ENGLISH ? DUTCH : ENGLISH);
});

test('in a channel it also changes what is posted there', async () => {
  const round = await OpenRound.open(harness);
  expect(wordsOf((await round.room.say('taal en')).card)).toContain('English');
  await round.answer(1);
  await harness.idle();
  expect(wordsOf(harness.connector.in(round.thread))).toContain('1 of 4');
  await round.as(0).say('samenvatting');
  expect(wordsOf((await round.room.summary()).card)).toContain('Summary');
});

test('a language that nobody here speaks is answered with what there is', async () => {
  const round = await OpenRound.open(harness);
  await round.as(1).inChat().say('taal fr');
  expect(await lastInChat(round, 1)).toContain('taal en');
});

test('a command typed in English is answered in English', async () => {
  const round = await OpenRound.open(harness);
  const answer = wordsOf((await round.room.say('new case', round.person(2))).card);
  expect(answer).toContain('New case');
  expect(wordsOf(await round.form(2))).toContain(DUTCH);
});

test('a refusal is in the language of its reader', async () => {
  const round = await OpenRound.open(harness, { locale: 'en-US' });
  const refused = await round.as(1).invoke('round.status', round.data);
  expect(String(refused.value['message'])).toContain('case lead');
});

test('a reminder is in the language of its reader', async () => {
  const round = await OpenRound.open(harness);
  await round.as(1).inChat().say('taal en');
  await round.as(0).invoke('reminder.send', round.data);
  expect(await lastInChat(round, 1)).toContain('The meeting is');
  expect(await lastInChat(round, 2)).toContain('Het overleg komt eraan');
});
