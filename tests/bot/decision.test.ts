import nl from '../../cards/texts/nl.json';
import { actionsIn, findAction, valuesIn, verbsIn } from '../support/activities';
import type { Card } from '../support/connector';
import { Harness } from '../support/harness';
import { advisedRound, answeredRound, decide, decisionsOf, threadUnder, WHY } from './advised-round';
import { everythingKept, OpenRound, titles, wordsOf } from './answer-round';
import { textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const FORM = (code: string) => `Besluit over het advies voor ${code}`;
const RECORDED = (code: string) => `Het besluit over ${code} is vastgelegd`;

describe('on the summary', () => {
  test('the form opens as its own card in the thread, and the summary stays as it is', async () => {
    const { round, summary } = await advisedRound(harness);
    const answer = await round.room.tap(summary, 'decision.record', {}, round.person(0));
    expect(answer.status).toBe(200);
    expect(answer.value).toEqual(summary.card);
    const [form, ...others] = await threadUnder(round, summary);
    expect(others).toEqual([]);
    expect(titleOf({ card: form?.card ?? {} })).toBe(FORM(round.code));
    expect(valuesIn(form?.card)).toEqual({ level: 'reminder', why: '' });
    expect(wordsOf(form?.card)).toContain('Het advies was: Aansporing door de regisseur.');
    expect(summary.edits).toBe(0);
  });

  test('what is decided there is seen by everyone', async () => {
    const { round, summary } = await advisedRound(harness);
    await round.room.tap(summary, 'decision.record', {}, round.person(0));
    const [form] = await threadUnder(round, summary);
    if (form === undefined) throw new Error('no form');
    const answer = await round
      .as(0)
      .with({ thread: summary.id })
      .tap(form.card, 'decision.record', { level: 'discuss', why: WHY }, form.id);
    for (const card of [answer.value, (await threadUnder(round, summary))[0]?.card]) {
      expect(titleOf({ card: card as Card })).toBe(RECORDED(round.code));
      expect(wordsOf(card)).toContain(WHY);
      expect(wordsOf(card)).toContain('Bespreken in het overleg');
      expect(wordsOf(card)).toContain('Het advies was: Aansporing door de regisseur.');
    }
    expect(await threadUnder(round, summary)).toHaveLength(1);
    expect(await decisionsOf(round)).toMatchObject([{ advised: 'reminder', level: 'discuss' }]);
  });

  test('a double tap opens one card, a tap later on another', async () => {
    const { round, summary } = await advisedRound(harness);
    const tap = () => round.room.tap(summary, 'decision.record', {}, round.person(0));
    const answers = [...(await Promise.all([tap(), tap()])), await tap()];
    expect(answers.map(({ value }) => value)).toEqual(answers.map(() => summary.card));
    expect(await threadUnder(round, summary)).toHaveLength(1);
    harness.setClock('2030-01-07T08:01:00Z');
    await tap();
    expect(await threadUnder(round, summary)).toHaveLength(2);
  });

  test('the list of agreements opens there too, for anyone', async () => {
    const { round, summary } = await advisedRound(harness);
    const answer = await round.room.tap(summary, 'command', {}, round.person(2));
    expect(answer.value).toEqual(summary.card);
    expect(titles(await threadUnder(round, summary))).toEqual([`De afspraken van ${round.code}`]);
  });

  test('with the inputs sent along it is recorded at once, and the summary is not edited', async () => {
    const { round, summary } = await advisedRound(harness);
    const inputs = { level: 'manager', why: WHY };
    const answer = await round.room.tap(summary, 'decision.record', inputs, round.person(0));
    expect(titleOf({ card: answer.value })).toBe(RECORDED(round.code));
    expect(await threadUnder(round, summary)).toEqual([]);
    expect(summary.edits).toBe(0);
    expect(await decisionsOf(round)).toMatchObject([{ level: 'manager' }]);
  });

  test('a summary that stands in a thread gets the form in that thread', async () => {
    const round = await answeredRound(harness);
    const inThread = round.as(0).with({ thread: '17' });
    await inThread.say('samenvatting');
    const summary = await round.room.summary();
    await inThread.tap(summary.card, 'decision.record', {}, summary.id);
    await harness.idle();
    const [, form] = harness.connector.in(`${round.room.channel};messageid=17`);
    expect(titleOf({ card: form?.card ?? {} })).toBe(FORM(round.code));
  });

  test('answers that came later do not show through the card that stays', async () => {
    const { round, summary } = await advisedRound(harness);
    await round.answer(3, { B: 'B1', agenda: 'Een nieuw punt' });
    const { value } = await round.room.tap(summary, 'decision.record', {}, round.person(0));
    expect(wordsOf(value)).toContain('3 van 4');
    expect(wordsOf(value)).not.toContain('Een nieuw punt');
    expect(await round.participant(3)).toMatchObject({ shown: null });
  });

  test('only the regisseur, and no card is opened for anyone else', async () => {
    const { round, summary } = await advisedRound(harness);
    const answer = await round.room.tap(summary, 'decision.record', {}, round.person(1));
    expect(answer).toMatchObject({ status: 403, value: { code: 'only-regisseur' } });
    expect(await threadUnder(round, summary)).toEqual([]);
  });

  test('a forged round of another case opens nothing beside it', async () => {
    const { round, summary } = await advisedRound(harness);
    const other = await advisedRound(harness);
    const data = { command: 'agreements', caseId: 'x', roundId: other.round.id, card: 'summary' };
    const answer = await round.as(0).invoke('command', data, summary.id);
    expect(answer).toMatchObject({ status: 403, value: { code: 'not-available' } });
    expect(await threadUnder(round, summary)).toEqual([]);
  });
});

describe('an older client, which sends Action.Submit', () => {
  test('gets the form in the thread and nothing else', async () => {
    const { round, summary } = await advisedRound(harness);
    const before = round.room.everything.length;
    await round.as(0).submit(summary.card, 'decision.record', {}, summary.id);
    const [form] = await threadUnder(round, summary);
    expect(titles(round.room.everything.slice(before))).toEqual([FORM(round.code)]);
    await round
      .as(0)
      .with({ thread: summary.id })
      .submit(form?.card ?? {}, 'decision.record', { level: 'reminder', why: WHY }, form?.id);
    await harness.idle();
    expect(titleOf({ card: form?.card ?? {} })).toBe(RECORDED(round.code));
    expect(await decisionsOf(round)).toHaveLength(1);
  });

  test('with personal data in it: the reason comes back, what was typed does not', async () => {
    const { round } = await advisedRound(harness);
    const client = round.as(0);
    const why = 'Bel eerst 06-55598765';
    await client.post(
      client.submission({ verb: 'decision.record', roundId: round.id, level: 'discuss', why }),
    );
    const posted = round.room.everything.at(-1);
    expect(wordsOf(posted?.card)).toContain('telefoonnummer');
    expect(valuesIn(posted?.card)).toEqual({ level: 'discuss', why: '' });
    const kept = (await everythingKept(harness)) + wordsOf(harness.connector.messages);
    expect(kept).not.toContain('55598765');
  });
});

describe('what is refused comes back filled in, and nothing is stored', () => {
  const long = 'Een hele zin. '.repeat(21).trim();

  test.each([
    ['an unknown level', { level: 'everything' }, nl.problems['choice-invalid']],
    ['no level', { level: '' }, nl.problems['decision-level-missing']],
    ['what is no decision', { level: 'insufficient' }, nl.problems['choice-invalid']],
    ['no reason', { why: '   ' }, nl.problems['decision-why-missing']],
    ['a long reason', { why: long }, '280 tekens'],
    ['a name', { why: 'Mevrouw Jansen wil dit liever niet.' }, 'een naam'],
    ['a day of birth', { why: 'Voor het kind, geboren 3-4-2019, is dit nodig.' }, 'geboortedatum'],
    ['an e-mail address', { why: 'Mail eerst naar iemand@voorbeeld.nl' }, 'e-mailadres'],
  ])('%s', async (_what, inputs, words) => {
    const { round } = await advisedRound(harness);
    const answer = await decide(round, inputs);
    expect(answer.status).toBe(200);
    expect(titleOf({ card: answer.value })).toBe(FORM(round.code));
    expect(wordsOf(answer.value)).toContain(words);
    const sent = { level: 'reminder', why: WHY, ...inputs };
    expect(valuesIn(answer.value)).toEqual({ level: sent.level, why: sent.why.trim() });
    expect(await decisionsOf(round)).toEqual([]);
  });

  test.each([
    ['a list', { level: ['reminder'], why: { deep: true } }],
    ['an object', { level: { a: 1 }, why: WHY }],
  ])('%s as an input', async (_what, inputs) => {
    const { round } = await advisedRound(harness);
    const answer = await round.as(0).invoke('decision.record', { roundId: round.id, ...inputs });
    expect(answer.status).toBe(400);
    expect(await decisionsOf(round)).toEqual([]);
  });
});

describe('recording', () => {
  test('the same twice, also at once, is stored once; another one beside it', async () => {
    const { round } = await advisedRound(harness);
    await Promise.all([decide(round), decide(round)]);
    await decide(round);
    expect(await decisionsOf(round)).toHaveLength(1);
    await decide(round, { level: 'discuss' });
    expect(await decisionsOf(round)).toHaveLength(2);
  });

  test('the reason is kept encrypted, and nowhere in the log', async () => {
    const { round } = await advisedRound(harness);
    await decide(round, { why: 'Een reden die nergens leesbaar staat.' });
    expect(textOf(await decisionsOf(round)) + (await everythingKept(harness))).not.toContain('leesbaar');
  });

  test('an organisation that takes part may be named; a first name passes with a hint', async () => {
    const { round } = await advisedRound(harness);
    const organisation = await decide(round, { why: 'Organisatie 1 begint, Organisatie 2 volgt.' });
    expect(wordsOf(organisation.value)).not.toContain('voornaam');
    const person = await decide(round, { why: 'Anna zoekt het eerst uit.' });
    expect(titleOf({ card: person.value })).toBe(RECORDED(round.code));
    expect(wordsOf(person.value)).toContain('voornaam');
  });

  test('with the case alone it is about the latest round that has an advice', async () => {
    const { round, summary } = await advisedRound(harness);
    const { caseId } = findAction(summary.card, 'summary.post')['data'] as { caseId: string };
    await round.as(0).invoke('decision.record', { caseId, level: 'none', why: WHY });
    expect(await decisionsOf(round)).toMatchObject([{ advised: 'reminder', level: 'none' }]);
  });

  test('before the first summary there is no advice to decide on', async () => {
    const round = await answeredRound(harness);
    const answer = await decide(round);
    expect(wordsOf(answer.value)).toContain('nog geen samenvatting');
    expect(await decisionsOf(round)).toEqual([]);
  });

  test('where there is no regisseur any member may', async () => {
    const { round } = await advisedRound(harness, 'reminder', { withoutRegisseur: true });
    await decide(round, {}, 2);
    expect(await decisionsOf(round)).toHaveLength(1);
  });

  test.each([
    ['another channel', (round: OpenRound, other: OpenRound) => other.as(0).with({ user: round.person(0) })],
    ['another tenant', (round: OpenRound) => round.as(0).with({ tenant: 'another' })],
    ['an outsider', (round: OpenRound, other: OpenRound) => round.as(0).with({ user: other.person(0) })],
  ])('from %s it is refused without saying what exists', async (_what, client) => {
    const { round } = await advisedRound(harness);
    const other = await OpenRound.open(harness);
    harness.connector.setMembers(other.room.channel, [...other.team, round.person(0)]);
    const data = { roundId: round.id, level: 'reminder', why: WHY, card: 'summary' };
    const answer = await client(round, other).invoke('decision.record', data);
    expect(answer).toMatchObject({ status: 403, value: { code: 'not-available' } });
    expect(await decisionsOf(round)).toEqual([]);
  });

  test('in the personal chat the form stands there', async () => {
    const { round } = await advisedRound(harness);
    const chat = round.as(0).inChat();
    const form = await chat.invoke('decision.record', { roundId: round.id });
    expect(valuesIn(form.value)).toEqual({ level: 'reminder', why: '' });
    const answer = await chat.tap(form.value, 'decision.record', { why: WHY });
    expect(titleOf({ card: answer.value })).toBe(RECORDED(round.code));
    expect(await decisionsOf(round)).toHaveLength(1);
  });

  test.each([
    ['manager', 'manager'],
    ['process-manager', 'process-manager'],
    ['reminder', null],
  ])('%s offers the note for %s, and the history', async (level, addressee) => {
    const { round } = await advisedRound(harness);
    const { value } = await decide(round, { level });
    expect(actionsIn(value, 'note.show').map(({ data }) => (data as Card)['addressee'])).toEqual(
      addressee === null ? [] : [addressee],
    );
    expect(verbsIn(value)).toContain('history.show');
  });

  test('in English, in a channel that is in English', async () => {
    const { round, summary } = await advisedRound(harness, 'reminder', { locale: 'en-GB' });
    await round.room.say('taal en', round.person(0));
    await round.room.tap(summary, 'decision.record', {}, round.person(0));
    const [form] = await threadUnder(round, summary);
    expect(wordsOf(form?.card)).toContain('The advice was: Reminder by the case lead.');
    const { value } = await decide(round);
    expect(wordsOf(value)).toContain('Decision recorded');
  });
});

describe('on the advice', () => {
  test.each([
    ['discuss', ['command', 'history.show']],
    ['reminder', ['decision.record', 'command', 'history.show']],
    ['manager', ['decision.record', 'note.show', 'command', 'history.show']],
  ] as const)('%s has its own buttons', async (level, verbs) => {
    const { round } = await advisedRound(harness, level);
    expect(verbsIn((await round.room.say('opschalen', round.person(1))).card)).toEqual(verbs);
  });

  test('what is opened comes beside it, and it stays', async () => {
    const { round } = await advisedRound(harness);
    const advice = await round.room.say('opschalen', round.person(0));
    for (const verb of ['decision.record', 'command', 'history.show']) {
      const answer = await round.room.tap(advice, verb, {}, round.person(0));
      expect(answer.value).toEqual(advice.card);
    }
    expect(titles(await threadUnder(round, advice))).toEqual([
      FORM(round.code),
      `De afspraken van ${round.code}`,
      `Eerdere adviezen en besluiten over ${round.code}`,
    ]);
  });
});
