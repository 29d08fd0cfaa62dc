import { findAction, valuesIn, verbsIn } from '../support/activities';
import { Harness } from '../support/harness';
import { OpenRound, titles, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const REMINDER = 'Wil je de checklist';
let minutes = 0;

/** Later than before, on the Monday on which the harness begins. */
function wait(more: number): void {
  minutes += more;
  harness.setClock(new Date(Date.parse('2030-01-07T08:00:00Z') + minutes * 60_000).toISOString());
}

async function nextRound(round: OpenRound): Promise<readonly unknown[]> {
  await round.room.say(`plan overleg 2030-01-09 16:00 ${round.code}`, round.person(0));
  await harness.idle();
  return (
    await harness.rows(
      `select person from participants where round_id =
         (select id from rounds where case_id = (select case_id from rounds where id = $1) and status = 'open')
       order by person`,
      [round.id],
    )
  ).map((row) => row['person']);
}

async function reminders(round: OpenRound): Promise<number[]> {
  const chats = await Promise.all(round.team.map((_, index) => round.chatOf(index)));
  return chats.map((chat) => titles(chat).filter((title) => title.includes(REMINDER)).length);
}

describe('the regisseur', () => {
  test('gets a brief in the 1:1 chat when the checklist goes out', async () => {
    const round = await OpenRound.open(harness);
    const [brief] = await round.chatOf(0);
    expect(wordsOf(brief?.card)).toContain('Nog niet (4)');
    expect(verbsIn(brief?.card)).toEqual(['reminder.send', 'summary.post', 'case.members', 'round.status']);
  });

  test('sees who has answered, never what', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, { A: 'A1,A3', C: 'C2', safety: 'concern', agenda: 'wie belt school?' });
    const status = wordsOf((await round.as(0).invoke('round.status', round.data)).value);
    expect(status).toContain('Ingevuld (1)');
    expect(status).toContain('Nog niet (3)');
    expect(status.indexOf('Bram')).toBeLessThan(status.indexOf('Nog niet'));
    expect(status.indexOf('Caro')).toBeGreaterThan(status.indexOf('Nog niet'));
    expect(status).not.toMatch(/school|A1|A3|zorgen|onpartijdig/);
  });

  test('works from the 1:1 chat with the buttons of the brief', async () => {
    const round = await OpenRound.open(harness);
    const [brief] = await round.chatOf(0);
    const chat = round.as(0).inChat();
    for (const verb of ['round.status', 'case.members', 'reminder.send', 'summary.post']) {
      expect(await chat.tap(brief?.card ?? {}, verb)).toMatchObject({ status: 200 });
    }
    expect(await round.room.summaries()).toHaveLength(1);
  });

  test('reminds those who did not answer, only them, and not twice within ten minutes', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1);
    const remind = async () => wordsOf((await round.as(0).invoke('reminder.send', round.data)).value);
    expect(await remind()).toContain("3 collega's krijgen nu een vriendelijke herinnering");
    expect(await reminders(round)).toEqual([1, 0, 1, 1]);
    expect(await remind()).toContain('Er is net al herinnerd');
    expect(await reminders(round)).toEqual([1, 0, 1, 1]);
    await round.answer(2);
    wait(11);
    expect(await remind()).toContain("2 collega's");
    expect(await reminders(round)).toEqual([2, 0, 1, 2]);
  });

  test('who taps twice at once reminds once', async () => {
    const round = await OpenRound.open(harness);
    const remind = () => round.as(0).invoke('reminder.send', round.data);
    await Promise.all([remind(), remind()]);
    expect(await reminders(round)).toEqual([1, 1, 1, 1]);
  });

  test('has nobody to remind when all answered', async () => {
    const round = await OpenRound.open(harness, { people: 2 });
    await round.answer(0);
    await round.answer(1);
    const answer = await round.as(0).invoke('reminder.send', round.data);
    expect(wordsOf(answer.value)).toContain('Iedereen heeft al ingevuld');
  });

  test('a reminder is private and leads to the form', async () => {
    const round = await OpenRound.open(harness);
    const before = round.room.everything.length;
    await round.as(0).invoke('reminder.send', round.data);
    const reminder = (await round.chatOf(2)).at(-1);
    const form = await round
      .as(2)
      .inChat()
      .tap(reminder?.card ?? {}, 'checklist.open');
    expect(verbsIn(form.value)).toContain('checklist.submit');
    expect(
      round.room.everything.slice(before).filter((message) => wordsOf(message.card).includes(REMINDER)),
    ).toEqual([]);
  });
});

describe('taking people out', () => {
  test('the form shows everyone of the channel, with those who take part ticked', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.as(0).invoke('case.members', round.data);
    expect(valuesIn(form.value)).toEqual({ members: round.team.map(({ id }) => id).join(',') });
  });

  test('ends the waiting for them, in this round and the next; who answered stays', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, { A: 'A1' });
    const form = (await round.as(0).invoke('case.members', round.data)).value;
    const staying = `${round.person(0).id},${round.person(3).id}`;
    expect(await round.as(0).tap(form, 'case.members', { members: staying })).toMatchObject({ status: 200 });
    expect((await round.participants()).map((row) => row['person'])).toEqual(
      [0, 1, 3].map((i) => round.person(i).id),
    );
    await harness.idle();
    expect(wordsOf(harness.connector.in(round.thread))).toContain('1 van 3 ingevuld');
    expect(await nextRound(round)).toEqual([round.person(0).id, round.person(3).id]);
  });

  test('is undone by ticking them again', async () => {
    const round = await OpenRound.open(harness);
    const set = (members: string) => round.as(0).invoke('case.members', { ...round.data, members });
    const all = round.team.map(({ id }) => id);
    await set(all.slice(0, 2).join(','));
    await set(all.join(','));
    expect((await round.participants()).map((row) => row['person'])).toEqual(all);
  });

  test.each([
    ['an empty choice', { members: '' }],
    ['only commas', { members: ' , ' }],
    ['the input left out by the client', {}],
  ])('nobody at all is refused kindly, and all stays as it was: %s', async (_what, inputs) => {
    const round = await OpenRound.open(harness);
    const [anna, bram] = [round.person(0).id, round.person(1).id];
    await round.as(0).invoke('case.members', { ...round.data, members: `${anna},${bram}` });
    const form = (await round.as(0).invoke('case.members', round.data)).value;
    const { data } = findAction(form, 'case.members') as { data: object };
    const answer = await round.as(0).invoke('case.members', { ...data, ...inputs });
    expect(wordsOf(answer.value)).toContain('Er is niemand aangevinkt');
    expect(wordsOf(answer.value)).toContain('Vink ten minste één persoon aan');
    expect(valuesIn(answer.value)).toEqual({ members: `${anna},${bram}` });
    expect((await round.participants()).map((row) => row['person'])).toEqual([anna, bram]);
    expect(await nextRound(round)).toEqual([anna, bram]);
  });

  test.each(['29:nobody', 'x'.repeat(500)])(
    'somebody who is not in the channel cannot be chosen: %s',
    async (id) => {
      const round = await OpenRound.open(harness);
      const before = await round.participants();
      const answer = await round
        .as(0)
        .invoke('case.members', { ...round.data, members: `${round.person(0).id},${id}` });
      expect(wordsOf(answer.value)).toContain('Deze keuze ken ik niet');
      expect(await round.participants()).toEqual(before);
    },
  );

  test('who was taken out may answer all the same, and stays out of the next round', async () => {
    const round = await OpenRound.open(harness);
    const members = [0, 1, 2].map((index) => round.person(index).id).join(',');
    await round.as(0).invoke('case.members', { ...round.data, members });
    await round.as(3).invoke('checklist.skip', round.data);
    expect(await round.answer(3, { A: 'A1' })).toMatchObject({ status: 200 });
    expect(await round.participant(3)).toMatchObject({ invited: false });
    expect(await nextRound(round)).not.toContain(round.person(3).id);
  });
});

describe('not for me', () => {
  test('before answering: out of this round and the next ones', async () => {
    const round = await OpenRound.open(harness);
    const answer = await round.as(1).tap(await round.form(1), 'checklist.skip');
    expect(wordsOf(answer.value)).toContain('we sturen je voor deze casus geen checklist meer');
    expect(await round.participant(1)).toBeUndefined();
    await harness.idle();
    expect(wordsOf(harness.connector.in(round.thread))).toContain('0 van 3 ingevuld');
    expect(await nextRound(round)).not.toContain(round.person(1).id);
  });

  test('after answering: the answer counts, and the next round does not ask', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, { A: 'A1' });
    const answer = await round.as(1).tap(await round.form(1), 'checklist.skip');
    expect(wordsOf(answer.value)).toContain('telt deze keer nog mee');
    expect(await round.answers()).toHaveLength(1);
    expect(await nextRound(round)).not.toContain(round.person(1).id);
  });

  test('is taken back by answering', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    await round.as(1).tap(form, 'checklist.skip');
    expect(await round.as(1).tap(form, 'checklist.submit', { A: 'A1' })).toMatchObject({ status: 200 });
    expect(await round.answers()).toHaveLength(1);
    expect(await nextRound(round)).toContain(round.person(1).id);
  });

  test('twice is the same as once', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    const skip = () => round.as(1).tap(form, 'checklist.skip');
    expect((await Promise.all([skip(), skip()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await round.participants()).toHaveLength(3);
  });
});
