import { ANNA, findAction, valuesIn, verbsIn, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { BRAM, CARO, DIRK, Harness, TEAM } from '../support/harness';
import en from '../../cards/texts/en.json';
import nl from '../../cards/texts/nl.json';
import { all, ReflectionRoom, storedIn } from './reflection-room';
import { textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

const EVA: TeamsUser = { id: '29:1eva', name: 'Eva Post' };

async function roomOf(
  code: string,
  people: readonly TeamsUser[] = [...TEAM, EVA],
): Promise<{ room: ReflectionRoom; form: Posted }> {
  const room = new ReflectionRoom(harness, { people });
  await room.withCase(code);
  return { room, form: await room.say('reflectie') };
}

/** A room in which three people answered. */
async function answered(code: string): Promise<{ room: ReflectionRoom; form: Posted }> {
  const at = await roomOf(code);
  await at.room.send(at.form, { F5: 'no', P3: 'yes', O1: 'no' }, ANNA);
  await at.room.send(at.form, { F5: 'no', P3: 'yes' }, BRAM);
  await at.room.send(at.form, { F5: 'partly', P3: 'unknown' }, CARO);
  return at;
}

describe('for the case meeting', () => {
  test('one answer is kept and thanked for, in private; nothing is shown yet', async () => {
    const { room, form } = await roomOf('S-1');
    const before = room.everything;
    const thanks = await room.send(form, { F5: 'no', P3: 'yes' }, BRAM);
    expect(textOf(thanks.value)).toContain('Je vulde 2 vragen in.');
    expect(verbsIn(thanks.value)).toEqual(['reflection.submit', 'forms.submit']);
    expect(await room.surveys()).toMatchObject([
      { kind: 'reflection', status: 'open', invited: 5, card_activity: form.id },
    ]);
    expect(await room.answers()).toMatchObject([{ person: BRAM.id, answers: { F5: 'no', P3: 'yes' } }]);
    await harness.idle();
    expect(room.everything).toEqual(before);
  });

  test('from three people on the thread shows counts, and never a name', async () => {
    const { room, form } = await roomOf('S-2');
    await room.send(form, { F5: 'no', P3: 'yes', O1: 'no' }, ANNA);
    await room.send(form, { F5: 'no', P3: 'yes' }, BRAM);
    expect(await room.results()).toEqual([]);
    await room.send(form, { F5: 'partly', P3: 'unknown' }, CARO);
    const result = await room.result();
    expect(result.conversation).toBe(`${room.channel};messageid=${form.id}`);
    const words = textOf(result.card);
    expect(words).toContain('3 van 5 vulden in');
    expect(words).toContain(`${nl.reflection.questions.F5} **1 deels, 2 nee**`);
    expect(words).toContain(`${nl.reflection.questions.P3} **2 ja, 1 weet niet**`);
    // Answered by one person: its count would point at somebody.
    expect(words).not.toContain(nl.reflection.questions.O1);
    for (const { id, name } of TEAM) {
      expect(words).not.toContain(name);
      expect(words).not.toContain(id);
    }
    expect(verbsIn(result.card)).toEqual(['reflection.submit', 'forms.submit']);
  });

  test('the posted form stays as it was, for others are filling it in', async () => {
    const { room, form } = await answered('S-3');
    await harness.idle();
    expect(room.everything.find(({ id }) => id === form.id)?.card).toEqual(form.card);
  });

  test('Wijzig shows what was sent, to its sender alone, and replaces it', async () => {
    const { room, form } = await roomOf('S-4');
    const thanks = await room.send(form, { F5: 'no' }, BRAM);
    const again = await room.as(BRAM).tap(thanks.value, 'reflection.submit', {}, form.id);
    expect(valuesIn(again.value)).toEqual({ ...all(''), mode: 'meeting', F5: 'no' });
    await room.as(BRAM).tap(again.value, 'reflection.submit', { F5: 'yes', F1: 'no' }, form.id);
    expect(await room.answers()).toMatchObject([{ person: BRAM.id, answers: { F5: 'yes', F1: 'no' } }]);
    expect(await room.surveys()).toHaveLength(1);
  });

  test('sent twice it counts once', async () => {
    const { room, form } = await roomOf('S-5');
    await Promise.all([1, 2, 3].map(() => room.send(form, { F5: 'no' }, BRAM)));
    expect(await room.surveys()).toHaveLength(1);
    expect(await room.answers()).toHaveLength(1);
  });

  test('three people at the same moment open one', async () => {
    const { room, form } = await roomOf('S-6');
    await Promise.all([ANNA, BRAM, CARO].map((user) => room.send(form, { F5: 'no' }, user)));
    expect(await room.surveys()).toHaveLength(1);
    expect(textOf((await room.result()).card)).toContain(`${nl.reflection.questions.F5} **3 nee**`);
  });

  test('one answer more waits, so that nobody can subtract it', async () => {
    const { room, form } = await answered('S-7');
    await room.result();
    await room.send(form, { F5: 'yes' }, DIRK);
    const words = textOf((await room.result()).card);
    expect(words).toContain(`${nl.reflection.questions.F5} **1 deels, 2 nee**`);
    expect(words).toContain(nl.reflection.result['held-back']);
    await room.send(form, { F5: 'yes' }, EVA);
    const after = textOf((await room.result()).card);
    expect(after).toContain(`${nl.reflection.questions.F5} **2 ja, 1 deels, 2 nee**`);
  });

  test('reflectie typed again joins the open one, and shows nobody what the asker answered', async () => {
    const { room, form } = await answered('S-8');
    const again = await room.say('reflectie', ANNA);
    expect(valuesIn(again.card)).toEqual({ mode: 'meeting', ...all('') });
    await room.send(again, { F5: 'no' }, DIRK);
    expect(await room.surveys()).toMatchObject([{ card_activity: form.id }]);
    const own = await room.as(ANNA).invoke('command', {
      command: 'reflect',
      caseId: caseIdOf(form),
    });
    expect(valuesIn(own.value)).toMatchObject({ F5: 'no', O1: 'no' });
  });

  test('after two weeks it is closed, and the next answer begins a new one', async () => {
    const { room, form } = await answered('S-9');
    const thanks = await room.send(form, { F5: 'no' }, BRAM);
    await harness.advanceTo('2030-01-22T08:00:00Z');
    await harness.idle();
    expect(await room.surveys()).toMatchObject([{ status: 'closed' }]);
    const late = await room.as(BRAM).tap(thanks.value, 'reflection.submit', {}, form.id);
    expect(late.value).toMatchObject({ code: 'survey-closed' });
    const another = await room.say('reflectie', CARO);
    await room.send(another, { F5: 'yes' }, CARO);
    expect(await room.surveys()).toMatchObject([{ number: 1 }, { number: 2, status: 'open' }]);
  });

  test('answers sent from the form of a closed one begin a new one, of which the result comes too', async () => {
    const { room, form } = await answered('S-12');
    const older = { ...form, card: structuredClone(form.card) };
    await harness.advanceTo('2030-01-22T08:00:00Z');
    await harness.idle();
    const before = (await room.results()).length;
    for (const user of [BRAM, CARO, DIRK]) await room.send(older, { F5: 'no' }, user);
    expect(await room.surveys()).toMatchObject([{ status: 'closed' }, { status: 'open' }]);
    expect(await room.results()).toHaveLength(before + 1);
  });

  test.each([
    ['nl', nl],
    ['en', en],
  ] as const)('its result is in the language of the channel: %s', async (language, texts) => {
    const { room, form } = await roomOf(`S-1${language === 'nl' ? 0 : 1}`);
    await room.say(`taal ${language}`, EVA);
    for (const user of [ANNA, BRAM, CARO]) await room.send(form, { G6: 'no' }, user);
    expect(textOf((await room.result()).card)).toContain(texts.reflection.questions.G6);
  });
});

function caseIdOf(form: Posted): string {
  const { caseId } = findAction(form.card, 'reflection.submit')['data'] as Card;
  if (typeof caseId !== 'string') throw new Error('the form is about no case');
  return caseId;
}

describe('among few', () => {
  const WARNING = 'Jullie zijn met weinig. Bij **Samen** kan iemand misschien raden wat jij koos';
  const warns = (card: unknown) => textOf(card).includes(WARNING);

  test.each([
    ['two', 'W-2', [ANNA, BRAM], true],
    ['three', 'W-3', [ANNA, BRAM, CARO], true],
    ['four', 'W-4', TEAM, false],
  ])('of %s: every form that can be shared says so first', async (_, code, people, few) => {
    const { room, form } = await roomOf(code, people);
    const toMend = await room.send(form, {}, BRAM);
    const thanks = await room.send(form, { F5: 'no' }, BRAM);
    const again = await room.as(BRAM).tap(thanks.value, 'reflection.submit', {}, form.id);
    expect([form.card, toMend.value, again.value].map(warns)).toEqual([few, few, few]);
  });

  test('so does the one that is posted for the others', async () => {
    const { room } = await roomOf('W-5', [ANNA, BRAM, CARO]);
    const help = await room.say('help');
    const form = await room.as(BRAM).invoke('command', { command: 'reflect' }, help.id);
    await room.as(BRAM).tap(form.value, 'reflection.submit', { F5: 'no' }, help.id);
    await harness.idle();
    expect([form.value, room.everything.at(-1)?.card].map(warns)).toEqual([true, true]);
  });

  test('who said it is not for them, is not one of them', async () => {
    const { room, form } = await roomOf('W-6', TEAM);
    await room.say('plan overleg 2030-01-08 10:00');
    const checklist = await room.as(DIRK).tap((await room.checklist()).card, 'checklist.open');
    await room.as(DIRK).tap(checklist.value, 'checklist.skip');
    expect([form.card, (await room.say('reflectie')).card].map(warns)).toEqual([false, true]);
  });

  test('what is shared with nobody has no such warning', async () => {
    const room = new ReflectionRoom(harness, { people: [ANNA, BRAM] });
    expect(warns((await room.say('reflectie')).card)).toBe(false);
    await room.as(BRAM).inChat().say('reflectie');
    expect(warns((await room.chatOf(BRAM)).at(-1)?.card)).toBe(false);
  });

  test('in English, too', async () => {
    const pat: TeamsUser = { id: '29:1pat', name: 'Pat Smith' };
    const { room } = await roomOf('W-7', [ANNA, pat]);
    await room.say('taal en', pat);
    const form = await room.say('reflect', pat);
    expect(textOf(form.card)).toContain('With **Together**, someone may guess what you chose');
  });
});

describe('from a button on another card', () => {
  test('the others get a form of their own, and the card stays what it was', async () => {
    const room = new ReflectionRoom(harness);
    await room.withCase('B-1');
    const help = await room.say('help');
    const form = await room.as(BRAM).invoke('command', { command: 'reflect' }, help.id);
    await room.as(BRAM).tap(form.value, 'reflection.submit', { F5: 'no' }, help.id);
    await harness.idle();
    expect(room.everything.find(({ id }) => id === help.id)?.card).toEqual(help.card);
    const posted = room.everything.at(-1);
    expect(titleOf(posted ?? help)).toBe('Reflectie: hoe werken we samen?');
    expect(valuesIn(posted?.card)).toEqual({ mode: 'meeting', ...all('') });
    expect(await room.surveys()).toMatchObject([{ card_activity: posted?.id }]);
    for (const user of [ANNA, CARO]) await room.send(posted ?? help, { F5: 'no' }, user);
    expect((await room.result()).conversation).toContain(String(posted?.id));
  });

  test('one form is posted, however often it is sent', async () => {
    const room = new ReflectionRoom(harness);
    await room.withCase('B-2');
    const form = await room.as(BRAM).invoke('command', { command: 'reflect' });
    for (let times = 0; times < 3; times += 1) {
      await room.as(BRAM).tap(form.value, 'reflection.submit', { F5: 'no' });
      await harness.idle();
    }
    expect(room.everything.filter((message) => titleOf(message).startsWith('Reflectie'))).toHaveLength(1);
  });
});

describe('an older client, which sends Action.Submit from a channel', () => {
  test('is thanked in the 1:1 chat, and changes its answers there', async () => {
    const { room, form } = await roomOf('O-1');
    const before = room.everything.length;
    await room.as(CARO).submit(form.card, 'reflection.submit', { mode: 'meeting', F5: 'no' }, form.id);
    const thanks = (await room.chatOf(CARO)).at(-1);
    expect(textOf(thanks?.card)).toContain('Je vulde één vraag in.');
    await room
      .as(CARO)
      .inChat()
      .submit(thanks?.card ?? {}, 'reflection.submit');
    const again = (await room.chatOf(CARO)).at(-1);
    expect(valuesIn(again?.card)).toMatchObject({ mode: 'meeting', F5: 'no' });
    await room
      .as(CARO)
      .inChat()
      .submit(again?.card ?? {}, 'reflection.submit', { mode: 'meeting', F5: 'yes' });
    expect(await room.answers()).toMatchObject([{ person: CARO.id, answers: { F5: 'yes' } }]);
    expect(room.everything).toHaveLength(before);
  });

  test('asks for its own answers and reads them in the 1:1 chat alone', async () => {
    const { room } = await answered('O-2');
    const before = room.everything.length;
    const [survey] = await room.surveys();
    const client = room.as(CARO);
    await client.post(client.submission({ verb: 'reflection.submit', surveyId: survey?.['id'] }));
    expect(valuesIn((await room.chatOf(CARO)).at(-1)?.card)).toMatchObject({ F5: 'partly' });
    expect(room.everything.length - before).toBe((await room.results()).length);
  });
});

describe('forged', () => {
  const OUTSIDER: TeamsUser = { id: '29:1outsider', name: 'Olaf Vreemd' };

  test.each([
    ['in another channel', 'channel'],
    ['in another tenant', 'tenant'],
    ['by somebody outside the channel', 'outsider'],
  ])('%s: nothing is kept, nothing is told', async (_, how) => {
    const { room, form } = await answered(`F-1${how.length}`);
    const elsewhere = new ReflectionRoom(harness);
    await harness.idle();
    const before = await storedIn(harness);
    const [survey] = await room.surveys();
    const client = {
      channel: elsewhere.as(ANNA),
      tenant: room.as(ANNA).with({ tenant: '00000000-0000-4000-8000-00000000000b' }),
      outsider: room.as(OUTSIDER),
    }[how];
    const ids = [{ caseId: caseIdOf(form) }, { surveyId: survey?.['id'] }];
    for (const data of ids) {
      for (const inputs of [{}, { mode: 'meeting', F5: 'no' }, { mode: 'self', F5: 'no' }]) {
        const answer = await client?.invoke('reflection.submit', { ...data, ...inputs });
        expect(answer?.value).toMatchObject({ code: 'not-available' });
      }
    }
    expect(await storedIn(harness)).toBe(before);
  });

  test.each([
    ['an evaluation', 'evaluation'],
    ['nothing', 'gone'],
  ])('the id of %s opens no reflection', async (_, which) => {
    const { room } = await roomOf(`F-2${which.length}`);
    await room.as().say('evaluatie');
    await harness.idle();
    const [survey] = await room.surveys();
    const surveyId = which === 'gone' ? 'gone' : survey?.['id'];
    const answer = await room.as().invoke('reflection.submit', { surveyId, mode: 'meeting', F5: 'no' });
    expect(answer.value).toMatchObject({ code: 'not-available' });
    expect(await room.answers()).toEqual([]);
  });

  test('a case id in a personal chat opens nothing for the channel', async () => {
    const { room, form } = await roomOf('F-31');
    const chat = room.as(BRAM).inChat();
    const data = { caseId: caseIdOf(form), mode: 'meeting', F5: 'no' };
    const answer = await chat.invoke('reflection.submit', data);
    expect(textOf(answer.value)).toContain(nl.problems['reflection-in-channel']);
    expect(await room.surveys()).toEqual([]);
  });

  test('what is no choice is not kept for the channel', async () => {
    const { room, form } = await roomOf('F-41');
    const answer = await room.send(form, { F5: 'maybe', F1: 'no' });
    expect(textOf(answer.value)).toContain(nl.problems['choice-invalid']);
    expect(await room.surveys()).toEqual([]);
  });

  test('what is sent for a closed case is refused', async () => {
    const { room, form } = await roomOf('F-51');
    await harness.rows(`update cases set status = 'closed' where id = $1`, [caseIdOf(form)]);
    const answer = await room.send(form, { F5: 'no' });
    expect(answer.value).toMatchObject({ code: 'not-available' });
    expect(await room.surveys()).toEqual([]);
  });
});
