import { ANNA, findAction, valuesIn, verbsIn, walk, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { BRAM, CARO, Harness } from '../support/harness';
import en from '../../cards/texts/en.json';
import nl from '../../cards/texts/nl.json';
import { INTENSITIES } from '../../src/domain/intensity';
import { Room, textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

async function roomOf(...codes: readonly string[]): Promise<Room> {
  const room = new Room(harness);
  for (const code of codes) await room.withCase(code);
  return room;
}

async function intensityOf(room: Room): Promise<unknown[]> {
  const rows = await harness.rows('select intensity from cases where channel = $1 order by code', [
    room.channel,
  ]);
  return rows.map(({ intensity }) => intensity);
}

function choose(room: Room, form: Posted, inputs: Card, user?: TeamsUser) {
  return room.tap(form, 'forms.submit', inputs, user);
}

function caseIdOf(form: Posted): string {
  const { caseId } = findAction(form.card, 'forms.submit')['data'] as Card;
  if (typeof caseId !== 'string') throw new Error('the form is about no case');
  return caseId;
}

async function standing(room: Room, { id }: Posted): Promise<Posted | undefined> {
  await harness.idle();
  return room.everything.find((message) => message.id === id);
}

describe('vormen', () => {
  test.each([
    ['nl', 'vormen', nl],
    ['en', 'forms', en],
  ] as const)('shows all five in %s, with all there is to say folded', async (language, command, texts) => {
    const room = new Room(harness, {
      people: [{ ...ANNA, locale: language === 'nl' ? 'nl-NL' : 'en-GB' }],
    });
    await room.withCase(`V-1${language.length}`);
    await room.say(`taal ${language}`);
    const form = await room.say(command);
    expect(form.card['lang']).toBe(language);
    const told = walk(form.card).map(({ text }) => text);
    for (const intensity of INTENSITIES) {
      expect(told).toContain(texts.intensity.names[intensity]);
      expect(told).toContain(texts.intensity.what[intensity]);
      const more = [texts.intensity.forms[intensity], texts.intensity.points[intensity]];
      for (const line of more.flatMap((lines) => Object.values(lines))) expect(told).toContain(`• ${line}`);
    }
    const folded = walk(form.card).filter(({ isVisible }) => isVisible === false);
    expect(folded.map(({ id }) => id)).toEqual(INTENSITIES.map((intensity) => `about-${intensity}`));
    for (const line of Object.values(texts.intensity.points.I1)) expect(textOf(folded[0])).toContain(line);
    expect(valuesIn(form.card)).toEqual({ now: '', fits: '' });
    await harness.client(ANNA, null).say('taal nl');
  });

  test('with several cases it asks which one', async () => {
    const room = await roomOf('V-2', 'V-3');
    const choice = await room.say('vormen');
    const button = walk(choice.card).find((node) => node['title'] === 'Casus V-3') ?? {};
    const form = await room.as().invoke('command', button['data'], choice.id);
    expect(textOf(form.value)).toContain('Vormen van samenwerken bij V-3');
    expect(textOf((await room.say('vormen V-2')).card)).toContain('bij V-2');
  });
});

describe('in a channel', () => {
  test.each([
    ['I2', 'I2', nl.intensity.result.same, nl.intensity.points.I2.family],
    ['I2', 'I4', nl.intensity.result.closer, nl.intensity.points.I4.building],
    ['I5', 'I1', nl.intensity.result.looser, nl.intensity.points.I1.picture],
  ])('now %s, fits %s: "%s", kept with the case, for everyone', async (now, fits, says, point) => {
    const room = await roomOf(`K-1${now}${fits}`);
    const form = await room.say('vormen');
    const answer = await choose(room, form, { now, fits }, BRAM);
    for (const words of [says, point, nl.intensity.result.informative]) {
      expect(textOf(answer.value)).toContain(words);
    }
    expect(await intensityOf(room)).toEqual([{ now, fits, on: '2030-01-07' }]);
    const shown = await standing(room, form);
    expect(textOf(shown?.card)).toContain(says);
    expect(textOf(shown?.card)).toContain('Gekozen op 7 januari.');
    expect(textOf(shown?.card)).not.toContain(BRAM.name);
  });

  test('the form shows the last choice again; the latest wins, with its day', async () => {
    const room = await roomOf('K-2');
    await choose(room, await room.say('vormen'), { now: 'I1', fits: 'I2' });
    harness.setClock('2030-01-09T23:30:00Z');
    const form = await room.say('vormen', BRAM);
    expect(valuesIn(form.card)).toEqual({ now: 'I1', fits: 'I2' });
    await choose(room, form, { now: 'I2' }, BRAM);
    // Half past midnight in Amsterdam.
    expect(await intensityOf(room)).toEqual([{ now: 'I2', fits: 'I2', on: '2030-01-10' }]);
    const shown = await standing(room, form);
    const again = await room.tap(shown ?? form, 'forms.submit', {}, CARO);
    expect(valuesIn(again.value)).toEqual({ now: 'I2', fits: 'I2' });
  });

  test('from a button on another card the others read it below, and that card stays', async () => {
    const room = await roomOf('K-3');
    const help = await room.say('help');
    const form = await room.as(BRAM).invoke('command', { command: 'forms' }, help.id);
    for (let times = 0; times < 2; times += 1) {
      await room.as(BRAM).tap(form.value, 'forms.submit', { now: 'I1', fits: 'I3' }, help.id);
    }
    expect((await standing(room, help))?.card).toEqual(help.card);
    const posts = room.everything.filter((message) => titleOf(message).startsWith('Vormen'));
    expect(posts.map(({ card }) => textOf(card).includes(nl.intensity.result.closer))).toEqual([true]);
  });

  test('after a reflection it does not wipe the form that others are filling in', async () => {
    const room = await roomOf('K-4');
    const reflection = await room.say('reflectie');
    const thanks = await room.tap(reflection, 'reflection.submit', { F5: 'no' });
    const form = await room.as().tap(thanks.value, 'forms.submit', {}, reflection.id);
    await room.as().tap(form.value, 'forms.submit', { now: 'I1', fits: 'I3' }, reflection.id);
    expect((await standing(room, reflection))?.card).toEqual(reflection.card);
    expect(await intensityOf(room)).toEqual([{ now: 'I1', fits: 'I3', on: '2030-01-07' }]);
  });

  test('without a case it compares, and keeps nothing', async () => {
    const room = await roomOf();
    const form = await room.say('vormen');
    const answer = await choose(room, form, { now: 'I1', fits: 'I2' });
    expect(textOf(answer.value)).toContain(nl.intensity.result['not-kept']);
    expect((await standing(room, form))?.card).toEqual(form.card);
  });

  test('an older client, which sends Action.Submit, is answered too', async () => {
    const room = await roomOf('K-5');
    const form = await room.say('vormen');
    await room.as(CARO).submit(form.card, 'forms.submit', { now: 'I2', fits: 'I1' }, form.id);
    expect(await intensityOf(room)).toMatchObject([{ now: 'I2', fits: 'I1' }]);
    expect(textOf((await standing(room, form))?.card)).toContain(nl.intensity.result.looser);
  });
});

describe('in a personal chat', () => {
  test('it compares, and keeps nothing; with the id of a case, it is kept there for who may', async () => {
    const room = await roomOf('P-1');
    const caseId = caseIdOf(await room.say('vormen'));
    const chat = room.as().inChat();
    await chat.say('vormen');
    const form = harness.connector.in(chat.conversation).at(-1);
    expect(textOf(form?.card)).toContain(nl.intensity['not-kept']);
    const { value } = await chat.tap(form?.card ?? {}, 'forms.submit', { now: 'I1', fits: 'I4' });
    expect(textOf(value)).toContain(nl.intensity.result.closer);
    expect(verbsIn(value)).toEqual(['forms.submit']);
    expect(textOf(value)).not.toContain('P-1');
    expect(await intensityOf(room)).toEqual([null]);

    const forged = { caseId, now: 'I1', fits: 'I4' };
    const stranger = harness.client({ id: '29:1stranger', name: 'Vreemde' }, null);
    expect((await stranger.invoke('forms.submit', forged)).status).toBe(403);
    expect(await intensityOf(room)).toEqual([null]);
    const kept = await chat.invoke('forms.submit', forged);
    expect(textOf(kept.value)).toContain('P-1');
    expect(await intensityOf(room)).toEqual([expect.objectContaining({ now: 'I1', fits: 'I4' })]);
  });
});

describe('something to mend', () => {
  test.each<[string, Card, string, Card]>([
    ['neither', { now: '', fits: '' }, nl.problems['intensity-missing'], { now: '', fits: '' }],
    ['only now', { now: 'I2' }, nl.problems['intensity-missing'], { now: 'I2', fits: '' }],
    ['only what fits', { fits: 'I3' }, nl.problems['intensity-missing'], { now: '', fits: 'I3' }],
    ['a forged one', { now: 'I6', fits: 'I3' }, nl.problems['choice-invalid'], { now: '', fits: 'I3' }],
    ['a list', { now: ['I1', 'I2'], fits: 'I3' }, nl.problems['choice-invalid'], { now: '', fits: 'I3' }],
    ['an object', { now: { a: 1 }, fits: 'I3' }, nl.problems['choice-invalid'], { now: '', fits: 'I3' }],
  ])('%s: the form comes back, and nothing is kept', async (name, inputs, words, values) => {
    const room = await roomOf(`M-${name.length}0`);
    const form = await room.say('vormen');
    const again = await choose(room, form, inputs);
    expect(again.status).toBe(200);
    expect(textOf(again.value)).toContain(words);
    expect(valuesIn(again.value)).toEqual(values);
    expect(await intensityOf(room)).toEqual([null]);
    expect((await standing(room, form))?.card).toEqual(form.card);
  });

  test('mended on the same card it is shown there for everyone', async () => {
    const room = await roomOf('M-31');
    const form = await room.say('vormen');
    const again = await choose(room, form, { now: 'I2' });
    await room.as().tap(again.value, 'forms.submit', { fits: 'I3' }, form.id);
    expect(textOf((await standing(room, form))?.card)).toContain(nl.intensity.result.closer);
  });
});

describe('forged', () => {
  test.each([
    ['in another channel', 'channel'],
    ['in another tenant', 'tenant'],
    ['by somebody outside the channel', 'outsider'],
  ])('%s: nothing is kept, nothing is told', async (_, how) => {
    const room = await roomOf(`F-4${how.length}`);
    const caseId = caseIdOf(await room.say('vormen'));
    const client = {
      channel: new Room(harness).as(ANNA),
      tenant: room.as(ANNA).with({ tenant: '00000000-0000-4000-8000-00000000000b' }),
      outsider: room.as({ id: '29:1outsider', name: 'Olaf Vreemd' }),
    }[how];
    for (const inputs of [{}, { now: 'I1', fits: 'I2' }]) {
      const answer = await client?.invoke('forms.submit', { caseId, ...inputs });
      expect(answer?.value).toMatchObject({ code: 'not-available' });
    }
    expect(await intensityOf(room)).toEqual([null]);
  });

  test('twice at the same moment it is kept once', async () => {
    const room = await roomOf('F-5');
    const form = await room.say('vormen');
    await Promise.all([1, 2, 3].map(() => choose(room, form, { now: 'I1', fits: 'I2' })));
    expect(await intensityOf(room)).toEqual([{ now: 'I1', fits: 'I2', on: '2030-01-07' }]);
    await harness.idle();
    expect(room.everything.filter((message) => titleOf(message).startsWith('Vormen'))).toHaveLength(1);
  });
});
