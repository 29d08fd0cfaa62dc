import { ANNA, findAction, valuesIn, verbsIn, walk, type TeamsUser } from '../support/activities';
import type { Card } from '../support/connector';
import { BRAM, CARO, DIRK, Harness, TEAM } from '../support/harness';
import nl from '../../cards/texts/nl.json';
import en from '../../cards/texts/en.json';
import { EVALUATION_QUESTIONS } from '../../src/domain/evaluation';
import { all, EvaluationRoom } from './evaluation-room';
import { Room, textOf, titleOf } from './room';

const EVA: TeamsUser = { id: '29:1eva', name: 'Eva Post' };
const FINN: TeamsUser = { id: '29:1finn', name: 'Finn Boer' };
const SIX = [...TEAM, EVA, FINN];

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

async function roomOf(code: string, people: readonly TeamsUser[] = SIX): Promise<EvaluationRoom> {
  const room = new EvaluationRoom(harness, { people });
  await room.withCase(code);
  return room;
}

/** What the bars of the chart say, by question. */
function barsIn(card: unknown): Record<string, unknown> {
  const chart = walk(card).find(({ type }) => type === 'Chart.HorizontalBar');
  const bars = (chart?.['data'] ?? []) as Card[];
  return Object.fromEntries(bars.map(({ x, y }) => [questionOf(String(x)), y]));
}

function questionOf(label: string): string {
  const found = Object.entries(nl.evaluation.short).find(([, short]) => short === label);
  return found?.[0] ?? label;
}

describe('evaluatie', () => {
  test('asks twelve questions where it was asked, nothing chosen yet', async () => {
    const room = await roomOf('E-1');
    const form = await room.ask(BRAM);
    expect(form.conversation).toBe(room.channel);
    expect(valuesIn(form.card)).toEqual(all(''));
    expect(verbsIn(form.card)).toEqual(['evaluation.submit', 'evaluation.open']);
    for (const input of walk(form.card).filter(({ type }) => type === 'Input.ChoiceSet')) {
      expect(input).toMatchObject({ style: 'compact', label: expect.any(String) as string });
      expect((input['choices'] as Card[]).map(({ value }) => value)).toEqual(['1', '2', '3', '4']);
    }
    expect(textOf(form.card)).toContain('maandag 21 januari om 09:00');
    expect(await room.surveys()).toMatchObject([
      { number: 1, status: 'open', invited: 6, kind: 'evaluation' },
    ]);
  });

  test('in a thread it asks in that thread', async () => {
    const room = await roomOf('E-2');
    await room.as(ANNA).with({ thread: '1690' }).say('evaluatie E-2');
    const [form] = await room.forms();
    expect(form?.conversation).toBe(`${room.channel};messageid=1690`);
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(form ?? (await room.ask()), user, all('3'));
    expect((await room.result()).conversation).toBe(form?.conversation);
  });

  test.each([
    ['nl', nl],
    ['en', en],
  ] as const)('is complete in %s', async (language, texts) => {
    const reader: TeamsUser = { id: `29:1reader-${language}`, name: 'Rik Boom' };
    const room = await roomOf(language === 'nl' ? 'E-3' : 'E-4', [...TEAM, reader]);
    await room.say(`taal ${language}`, reader);
    const form = await room.ask(reader, language === 'nl' ? 'evaluatie' : 'evaluation');
    expect(form.card['lang']).toBe(language);
    expect(textOf(form.card)).toContain(texts.evaluation.questions.T7);
    const thanks = await room.fillIn(form, reader, all('2'));
    expect(textOf(thanks.value)).toContain(texts.evaluation.thanks);
    for (const user of [BRAM, CARO]) await room.fillIn(form, user, all('2'));
    expect(textOf((await room.result()).card)).toContain(texts.tips.T1);
  });

  test('in a personal chat it says that this belongs in the channel', async () => {
    const chat = harness.client(FINN, null);
    await chat.say('evaluatie');
    expect(textOf(harness.connector.in(chat.conversation).at(-1)?.card)).toContain(
      'in het kanaal van je team',
    );
  });

  test('with several cases it asks which one, and the choice puts the questions in the channel', async () => {
    const room = await roomOf('E-6');
    await room.withCase('E-7');
    const choice = await room.say('evaluatie');
    const [, second] = walk(choice.card).filter(({ type }) => type === 'Action.Execute');
    const answer = await room.as(BRAM).invoke('command', second?.['data']);
    expect(textOf(answer.value)).toContain('komen eraan, in het kanaal');
    const [form] = await room.forms();
    expect(titleOf(form ?? choice)).toContain('E-7');
  });

  test('as a button it says that the questions come', async () => {
    const room = await roomOf('E-8');
    const answer = await room.as(BRAM).invoke('command', { command: 'evaluate' });
    expect(textOf(answer.value)).toContain('komen eraan, in het kanaal');
    expect(await room.forms()).toHaveLength(1);
  });

  test('asked again, by several at once, the same questions come again: never are two open', async () => {
    const room = await roomOf('E-9');
    await Promise.all([ANNA, BRAM, CARO].map((user) => room.as(user).say('evaluatie')));
    const forms = await room.forms();
    const ids = forms.map(({ card }) => (findAction(card, 'evaluation.submit')['data'] as Card)['surveyId']);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect(await room.surveys()).toHaveLength(1);
    for (const [index, user] of [ANNA, BRAM, CARO].entries()) {
      await room.fillIn(forms[index] ?? (await room.ask()), user, all('3'));
    }
    expect(await room.answers()).toHaveLength(3);
    const again = await room.ask(DIRK);
    expect(await room.surveys()).toHaveLength(1);
    const results = await room.results();
    // The one that stood there before only says where the result is now.
    expect(results).toHaveLength(1);
    expect(
      room.everything.filter(({ card }) => textOf(card).includes('onder de nieuwste vragen')),
    ).toHaveLength(1);
    expect(results[0]?.conversation).toBe(`${room.channel};messageid=${again.id}`);
    await room.fillIn(again, DIRK, all('1'));
    await room.fillIn(again, EVA, all('1'));
    expect(barsIn((await room.result()).card)['T1']).toBe(2.2);
    expect(await room.results()).toHaveLength(1);
  });
});

describe('answering', () => {
  test('is thanked in private, can be changed, and is filled in again', async () => {
    const room = await roomOf('E-20');
    const form = await room.ask();
    const thanks = await room.fillIn(form, BRAM, { T1: '2', K3: '4' });
    expect(textOf(thanks.value)).toContain('Je beantwoordde 2 van de 12 vragen.');
    const open = await room.as(BRAM).tap(thanks.value, 'evaluation.open');
    expect(valuesIn(open.value)).toEqual({ ...all(''), T1: '2', K3: '4' });
    await room.as(BRAM).tap(open.value, 'evaluation.submit', { T1: '3' });
    expect((await room.answers()).map(({ answers }) => answers)).toEqual([{ T1: '3', K3: '4' }]);
    const posted = await room.tap(form, 'evaluation.open', {}, BRAM);
    expect(valuesIn(posted.value)).toEqual({ ...all(''), T1: '3', K3: '4' });
    expect((await room.tap(form, 'evaluation.open', {}, CARO)).value).toMatchObject({ lang: 'nl' });
    await harness.idle();
    expect(form.edits).toBe(0); // an edit would wipe half-typed forms
    expect(room.everything.filter(({ conversation }) => conversation.includes(';'))).toEqual([]);
  });

  test('works in the personal chat, and by the case alone', async () => {
    const room = await roomOf('E-21');
    const form = await room.ask();
    const data = findAction(form.card, 'evaluation.submit')['data'] as Card;
    const [survey] = await room.surveys();
    const chat = room.as(BRAM).inChat();
    expect(textOf((await chat.invoke('evaluation.submit', { ...data, T1: 4 })).value)).toContain('Dank je');
    const byCase = { caseId: survey?.['case_id'], T2: '1' };
    expect(textOf((await room.as(CARO).invoke('evaluation.submit', byCase)).value)).toContain('Dank je');
    expect((await room.answers()).map(({ answers }) => answers)).toEqual([{ T1: '4' }, { T2: '1' }]);
  });

  test('called without its inputs it hands back the form', async () => {
    const room = await roomOf('E-22');
    const data = findAction((await room.ask()).card, 'evaluation.submit')['data'];
    const answer = await room.as(BRAM).invoke('evaluation.submit', data);
    expect(valuesIn(answer.value)).toEqual(all(''));
    expect(textOf(answer.value)).not.toContain('"style":"attention"');
  });

  test('with nothing chosen it asks for one answer', async () => {
    const room = await roomOf('E-23');
    const answer = await room.fillIn(await room.ask(), BRAM, {});
    expect(textOf(answer.value)).toContain('Beantwoord minstens één vraag');
    expect(await room.answers()).toEqual([]);
  });

  test.each([
    ['a choice that is not there', { T1: '5' }],
    ['zero', { T1: '0' }],
    ['a word', { T1: 'goed' }],
    ['several choices', { T1: '1,2' }],
    ['a list', { T1: ['1', '2'] }],
    ['an object', { T1: { value: '1' } }],
    ['a very long text', { T1: '1'.repeat(5_000) }],
    ['a yes', { T1: true }],
  ])('refuses %s, with what was right still filled in', async (_, wrong) => {
    const room = await roomOf('E-24');
    const data = findAction((await room.ask()).card, 'evaluation.submit')['data'] as Card;
    const answer = await room.as(BRAM).invoke('evaluation.submit', { ...data, T2: '3', K1: '4', ...wrong });
    expect(textOf(answer.value)).toContain('Deze keuze ken ik niet');
    expect(valuesIn(answer.value)).toEqual({ ...all(''), T2: '3', K1: '4' });
    expect(await room.answers()).toEqual([]);
  });

  test('keeps nothing that is no question', async () => {
    const room = await roomOf('E-25');
    const more = { T1: '1', T10: '4', A1: '1', person: ANNA.id, note: 'Jan de Vries', constructor: '4' };
    const data = findAction((await room.ask()).card, 'evaluation.submit')['data'] as Card;
    await room.as(BRAM).invoke('evaluation.submit', { ...data, ...more });
    expect(await room.answers()).toMatchObject([{ person: BRAM.id, answers: { T1: '1' } }]);
  });

  test('sent again and again, it counts once', async () => {
    const room = await roomOf('E-26');
    const form = await room.ask();
    await Promise.all([1, 2, 3].map(() => room.fillIn(form, BRAM, all('2'))));
    await room.fillIn(form, CARO, all('3'));
    expect(await room.answers()).toHaveLength(2);
    expect(await room.results()).toEqual([]);
  });

  test('nobody else gets in: another channel, another tenant, an outsider, an unknown id', async () => {
    const room = await roomOf('E-27');
    const form = await room.ask();
    const data = findAction(form.card, 'evaluation.submit')['data'] as Card;
    const [survey] = await room.surveys();
    const elsewhere = await roomOf('E-28');
    const answer = { ...data, ...all('1') };
    const tries = [
      elsewhere.as(BRAM).invoke('evaluation.submit', answer),
      elsewhere.as(BRAM).invoke('evaluation.submit', { ...all('1'), caseId: survey?.['case_id'] }),
      room
        .as(BRAM)
        .with({ tenant: '00000000-0000-4000-8000-00000000000b' })
        .invoke('evaluation.submit', answer),
      room.as({ id: '29:1stranger', name: 'Vreemd' }).invoke('evaluation.submit', answer),
      room.as({ id: '29:1stranger', name: 'Vreemd' }).invoke('evaluation.open', data),
      room.as({ id: '29:1stranger', name: 'Vreemd' }).invoke('command', { command: 'evaluate' }),
      room.as(BRAM).invoke('evaluation.submit', { ...answer, surveyId: 'gone' }),
      room.as(BRAM).invoke('evaluation.submit', all('1')),
    ];
    for (const { status, value } of await Promise.all(tries)) {
      expect(status).toBe(403);
      expect(textOf(value)).toContain('not-available');
    }
    expect(await room.answers()).toEqual([]);
    expect(await elsewhere.surveys()).toEqual([]);
    expect(await room.forms()).toHaveLength(1);
  });
});

describe('the result', () => {
  test('shows nothing below three, and then what all said together', async () => {
    const room = await roomOf('E-40');
    const form = await room.ask();
    await room.fillIn(form, ANNA, { ...all('3'), T4: '1', T7: '4', K2: '1' });
    await room.fillIn(form, BRAM, { ...all('3'), T4: '1', T7: '4', K2: '2' });
    expect(await room.results()).toEqual([]);
    expect(textOf(room.everything.map(({ card }) => card))).not.toMatch(/ van 6/);
    await room.fillIn(form, CARO, { ...all('3'), T4: '2', T7: '4', K2: '2', T9: '' });
    const { card, conversation } = await room.result();
    expect(conversation).toBe(`${room.channel};messageid=${form.id}`);
    expect(textOf(card)).toContain('3 van 6 ingevuld');
    expect(barsIn(card)).toEqual({
      T1: 3,
      T2: 3,
      T3: 3,
      T4: 1.3,
      T5: 3,
      T6: 3,
      T7: 4,
      T8: 3,
      K1: 3,
      K2: 1.7,
      K3: 3,
    });
    const [good, gain] = walk(card).filter(({ style }) => style === 'good' || style === 'accent');
    expect(textOf(good)).toContain('**Regie is duidelijk** (4,0)');
    expect(textOf(gain)).toMatch(/Dichtbij werken\*\* \(1,3\).*Afspraken over delen\*\* \(1,7\)/);
    expect(textOf(gain)).toContain(nl.tips.T4);
    expect(textOf(gain)).toContain(nl.tips.K2);
    expect(textOf(card)).toContain('Bij 1 vraag zijn er nog te weinig antwoorden');
    expect(textOf(card)).not.toMatch(/Vergeleken met|hoger|Anna|Bram|Caro/);
    expect(titleOf({ card })).toBe('De uitkomst van de evaluatie van E-40');
  });

  test('holds the answer of one back, and takes in those of two', async () => {
    const room = await roomOf('E-41');
    const form = await room.ask();
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(form, user, all('3'));
    const result = await room.result();
    await room.fillIn(form, DIRK, all('1'));
    await room.results();
    expect(barsIn(result.card)['T5']).toBe(3);
    expect(textOf(result.card)).toContain('4 van 6 ingevuld');
    expect(textOf(result.card)).toContain('Zo is niemand herkenbaar');
    await room.fillIn(form, DIRK, all('2'));
    await room.results();
    expect(barsIn(result.card)['T5']).toBe(3); // changing one's own answer again is still one person
    await room.fillIn(form, EVA, all('1'));
    await room.results();
    expect(barsIn(result.card)['T5']).toBe(2.4);
    expect(textOf(result.card)).not.toContain('Zo is niemand herkenbaar');
    expect(await room.results()).toHaveLength(1);
  });

  test('of a question that one of two newcomers left empty, it stays as it was', async () => {
    const room = await roomOf('E-42');
    const form = await room.ask();
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(form, user, all('3'));
    await room.fillIn(form, DIRK, { T1: '1', T2: '1' });
    await room.fillIn(form, EVA, { T2: '1' });
    const { card } = await room.result();
    expect(barsIn(card)).toMatchObject({ T1: 3, T2: 2.2, T3: 3 });
    expect(textOf(card)).toContain('Zo is niemand herkenbaar');
  });

  test('asking again shows no more than the result did', async () => {
    const room = await roomOf('E-43');
    const form = await room.ask();
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(form, user, all('3'));
    await room.fillIn(form, DIRK, all('1'));
    await room.ask(EVA);
    expect(barsIn((await room.result()).card)['T5']).toBe(3);
    await room.ask(DIRK);
    for (const { card } of await room.results()) expect(barsIn(card)['T5']).toBe(3);
  });

  test('who answered and asks again gets a new one, to compare with', async () => {
    const room = await roomOf('E-46');
    const form = await room.ask();
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(form, user, all('2'));
    await room.result();
    const next = await room.ask(ANNA);
    expect(await room.surveys()).toHaveLength(2);
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(next, user, all('3'));
    const { card } = await room.result();
    expect(barsIn(card)['T5']).toBe(3);
    expect(textOf(card)).toContain('12 hoger');
  });

  test('asked again while the result cannot be edited just now, the questions still come once', async () => {
    const room = await roomOf('E-47');
    const form = await room.ask();
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(form, user, all('3'));
    await room.result();
    harness.connector.fail({ status: 500 }, { kind: 'edit', times: 1 });
    await room.ask(DIRK);
    harness.connector.heal();
    expect(await room.forms()).toHaveLength(2);
  });

  test('after two weeks the questions say that they are closed, and one late answer still stands in no result', async () => {
    const room = await roomOf('E-44');
    const form = await room.ask();
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(form, user, all('3'));
    await room.fillIn(form, DIRK, all('1'));
    await harness.advanceTo('2030-01-21T07:59:00Z');
    expect((await room.forms()).map(titleOf)).toEqual(['Hoe werken we samen? Evaluatie van E-44']);
    await harness.advanceTo('2030-01-21T08:00:00Z');
    const { card } = await room.result();
    expect(barsIn(card)['T5']).toBe(3);
    expect(textOf(card)).toContain('Dat telt niet mee: zo is niemand herkenbaar.');
    expect(verbsIn(card)).toEqual([]);
    expect(textOf(form.card)).toContain('4 van 6 vulden in');
    expect(verbsIn(form.card)).toEqual([]);
    const [survey] = await room.surveys();
    const late = { surveyId: survey?.['id'], ...all('4') };
    const refused = await room.as(EVA).invoke('evaluation.submit', late);
    expect(refused.status).toBe(403);
    expect(textOf(refused.value)).toContain('Deze vragen zijn gesloten');
    expect((await room.as(ANNA).invoke('evaluation.open', late)).status).toBe(403);
    expect(await room.answers()).toHaveLength(4);
  });

  test('of two people stays closed to all, also afterwards', async () => {
    const room = await roomOf('E-45');
    const form = await room.ask();
    for (const user of [ANNA, BRAM]) await room.fillIn(form, user, all('1'));
    await harness.advanceTo('2030-01-21T08:00:00Z');
    await room.forms();
    expect(textOf(form.card)).toContain('2 van 6 vulden in');
    expect(await room.results()).toEqual([]);
  });

  test('is compared with the last evaluation that had one', async () => {
    const room = await roomOf('E-46');
    const first = await room.ask();
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(first, user, { ...all('2'), T2: '', T3: '4' });
    await harness.advanceTo('2030-01-28T08:00:00Z');
    const second = await room.ask();
    await room.fillIn(second, ANNA, all('1'));
    await harness.advanceTo('2030-02-18T08:00:00Z');
    const third = await room.ask();
    for (const user of [ANNA, BRAM]) await room.fillIn(third, user, { ...all('2'), T1: '4', T3: '3' });
    await room.fillIn(third, CARO, { ...all('2'), T1: '3', T3: '3', K3: '' });
    const { card } = await room.result();
    expect(await room.surveys()).toMatchObject([{ number: 1 }, { number: 2 }, { number: 3, status: 'open' }]);
    const text = textOf(card);
    expect(text).toContain('Vergeleken met 7 januari');
    expect(text).toContain('1 hoger · 8 gelijk · 1 lager');
    expect(text).toContain('Elkaar opzoeken: 3,7 (was 2,0)');
    expect(text).toContain('Elkaars kennis gebruiken: 3,0 (was 4,0)');
    expect(text).not.toContain('Praten over werkwijze:');
  });
});

describe('an older client, which sends Action.Submit from a channel', () => {
  test('gets the thanks and its own form in the 1:1 chat alone', async () => {
    const room = await roomOf('E-60');
    const form = await room.ask();
    const before = room.everything.length;
    await room.as(BRAM).submit(form.card, 'evaluation.submit', { T1: '2' }, form.id);
    await room.as(BRAM).submit(form.card, 'evaluation.open', {}, form.id);
    await room.as(BRAM).submit(form.card, 'evaluation.submit', { T1: '9', T2: '2' }, form.id);
    const chat = (await room.chatOf(BRAM)).slice(-3);
    expect(chat.map(titleOf)).toEqual([
      'Je evaluatie van E-60 is binnen',
      'Hoe werken we samen? Evaluatie van E-60',
      'Hoe werken we samen? Evaluatie van E-60',
    ]);
    expect(chat.slice(1).map(({ card }) => valuesIn(card))).toEqual([
      { ...all(''), T1: '2' },
      { ...all(''), T2: '2' },
    ]);
    expect(room.everything).toHaveLength(before);
    expect(await room.answers()).toMatchObject([{ answers: { T1: '2' } }]);
  });

  test('from the chat it goes on there', async () => {
    const room = await roomOf('E-61');
    const form = await room.ask();
    await room.as(CARO).submit(form.card, 'evaluation.open', {}, form.id);
    const [own] = (await room.chatOf(CARO)).slice(-1);
    await room
      .as(CARO)
      .inChat()
      .submit(own?.card ?? {}, 'evaluation.submit', all('4'));
    expect(await room.answers()).toMatchObject([{ person: CARO.id, answers: all('4') }]);
  });
});

test('no answer stands in a job', async () => {
  const room = await roomOf('E-70');
  const form = await room.ask();
  for (const user of [ANNA, BRAM, CARO]) await room.fillIn(form, user, all('4'));
  await room.result();
  const jobs = await harness.rows(`select job from jobs_ever where job::text like '%survey%'`);
  expect(jobs.length).toBeGreaterThan(3);
  for (const question of EVALUATION_QUESTIONS) expect(JSON.stringify(jobs)).not.toContain(`"${question}"`);
});

test('the help of a channel leads to it', async () => {
  const room = new Room(harness);
  await room.withCase('E-71');
  expect(textOf((await room.say('help')).card)).toContain('"command":"evaluate"');
});
