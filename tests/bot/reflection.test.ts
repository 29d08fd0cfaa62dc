import { unzipSync } from 'fflate';
import { ANNA, findAction, valuesIn, verbsIn, walk, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { BRAM, CARO, Harness } from '../support/harness';
import en from '../../cards/texts/en.json';
import nl from '../../cards/texts/nl.json';
import { REFLECTION_QUESTIONS } from '../../src/domain/reflection';
import { all, ReflectionRoom, storedIn } from './reflection-room';
import { textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

async function roomOf(...codes: readonly string[]): Promise<ReflectionRoom> {
  const room = new ReflectionRoom(harness);
  for (const code of codes) await room.withCase(code);
  return room;
}

let chats = 0;
/** Somebody new, alone with the bot. */
function somebody(locale = 'nl-NL'): TeamsUser {
  return { id: `29:1reflects-${(chats += 1)}`, name: 'Rik Boom', locale };
}

async function askInChat(user: TeamsUser, text = 'reflectie'): Promise<Posted> {
  const client = harness.client(user, null);
  await client.say(text);
  const form = harness.connector.in(client.conversation).at(-1);
  if (form === undefined) throw new Error(`no answer to ${text}`);
  return form;
}

function choicesOf(card: unknown, id: string): unknown[] {
  const input = walk(card).find((node) => node['id'] === id && String(node['type']).startsWith('Input.'));
  return ((input?.['choices'] ?? []) as Card[]).map(({ value }) => value);
}

describe('reflectie', () => {
  test('asks every question, nothing chosen yet; the first section stands open', async () => {
    const room = await roomOf('R-1');
    const form = await room.say('reflectie', BRAM);
    expect(valuesIn(form.card)).toEqual({ mode: 'meeting', ...all('') });
    expect(choicesOf(form.card, 'mode')).toEqual(['self', 'family', 'meeting']);
    for (const question of REFLECTION_QUESTIONS) {
      expect(choicesOf(form.card, question)).toEqual(['yes', 'partly', 'no', 'unknown']);
    }
    const folded = walk(form.card).filter(({ isVisible }) => isVisible === false);
    expect(folded.map(({ id }) => id)).toEqual(['section-F', 'section-P', 'section-O']);
    const toggles = walk(form.card).filter(({ type }) => type === 'Action.ToggleVisibility');
    expect(toggles.flatMap(({ targetElements }) => targetElements)).toEqual(folded.map(({ id }) => id));
  });

  test('in a personal chat it is for oneself, unless one chooses otherwise', async () => {
    const form = await askInChat(somebody());
    expect(valuesIn(form.card)).toEqual({ mode: 'self', ...all('') });
    expect(Object.keys(findAction(form.card, 'reflection.submit')['data'] as Card)).toEqual([
      'verb',
      'language',
    ]);
  });

  test('in a channel without a case there is no team to share it with', async () => {
    const form = await (await roomOf()).say('reflectie');
    expect(valuesIn(form.card)).toMatchObject({ mode: 'self' });
    expect(choicesOf(form.card, 'mode')).toEqual(['self', 'family']);
  });

  test('with several cases it asks which one', async () => {
    const room = await roomOf('R-2', 'R-3');
    const choice = await room.say('reflectie');
    const button = walk(choice.card).find((node) => node['title'] === 'Casus R-3') ?? {};
    const form = await room.as().invoke('command', button['data'], choice.id);
    expect(textOf(form.value)).toContain('Reflectie bij R-3');
    expect(titleOf(await room.say('reflectie R-3'))).toBe('Reflectie: hoe werken we samen?');
  });

  test.each([
    ['nl', 'reflectie', nl],
    ['en', 'reflection', en],
  ] as const)('speaks %s', async (language, command, texts) => {
    const form = await askInChat(somebody(language === 'nl' ? 'nl-NL' : 'en-GB'), command);
    expect(form.card['lang']).toBe(language);
    for (const question of Object.values(texts.reflection.questions)) {
      expect(walk(form.card).map(({ label }) => label)).toContain(question);
    }
  });

  test('a command button opens the same form for who taps it', async () => {
    const room = await roomOf('R-4');
    const form = await room.as().invoke('command', { command: 'reflect' });
    expect(valuesIn(form.value)).toEqual({ mode: 'meeting', ...all('') });
  });
});

describe('for oneself', () => {
  const inputs = { mode: 'self', G1: 'yes', F5: 'no', P3: 'partly', O4: 'unknown' };

  test.each(['channel', 'chat'])(
    'in a %s: what stands firm, what deserves attention, a prompt',
    async (place) => {
      const room = await roomOf(`R-1${place.length}`);
      const form = place === 'channel' ? await room.say('reflectie') : await askInChat(ANNA);
      const client = place === 'channel' ? room.as() : room.as().inChat();
      const before = await storedIn(harness);
      const answer = await client.tap(form.card, 'reflection.submit', inputs, form.id);
      const words = textOf(answer.value);
      expect(words).toContain(`${nl.reflection.questions.F5} **Nee**`);
      expect(words).toContain(`${nl.reflection.questions.P3} **Deels**`);
      expect(words).toContain(`${nl.reflection.questions.O4} **Weet ik niet**`);
      expect(words).toContain('Dit staat stevig (1)');
      expect(words).toContain(nl.reflection.outcome.prompts.F);
      expect(words).not.toContain(nl.reflection.outcome.prompts.G);
      expect(verbsIn(answer.value)).toEqual(['forms.submit']);
      expect(await storedIn(harness)).toBe(before);
    },
  );

  test('an older client in a channel reads it in the 1:1 chat alone', async () => {
    const room = await roomOf('R-21');
    const form = await room.say('reflectie', CARO);
    const before = room.everything.length;
    await room.as(CARO).submit(form.card, 'reflection.submit', inputs, form.id);
    const answer = (await room.chatOf(CARO)).at(-1);
    expect(textOf(answer?.card)).toContain(`${nl.reflection.questions.F5} **Nee**`);
    expect(room.everything).toHaveLength(before);
    expect(await room.surveys()).toEqual([]);
  });

  test('nobody else is told anything', async () => {
    const room = await roomOf('R-22');
    const form = await room.say('reflectie');
    const sent = harness.connector.calls.length;
    await room.send(form, inputs);
    await harness.idle();
    expect(
      harness.connector.calls.slice(sent).filter(({ kind }) => kind === 'post' || kind === 'edit'),
    ).toEqual([]);
  });
});

describe('with the family', () => {
  test.each([
    ['nl', nl, 'Samen in gesprek.docx'],
    ['en', en, 'Talking together.docx'],
  ] as const)(
    'gives the questions in %s, on the card and on paper, and keeps nothing',
    async (language, texts, name) => {
      const user = somebody(language === 'nl' ? 'nl-NL' : 'en-GB');
      const form = await askInChat(user, language === 'nl' ? 'reflectie' : 'reflection');
      const before = await storedIn(harness);
      const client = harness.client(user, null);
      const sheet = await client.tap(form.card, 'reflection.submit', { mode: 'family', F2: 'no' });
      const questions = Object.values(texts.reflection.sheet.questions);
      expect(questions).toHaveLength(REFLECTION_QUESTIONS.length);
      for (const question of questions) expect(textOf(sheet.value)).toContain(question);
      expect(verbsIn(sheet.value)).toEqual(['forms.submit']);
      const link = walk(sheet.value).find(({ type }) => type === 'Action.OpenUrl')?.['url'];
      const download = await fetch(String(link));
      expect(download.headers.get('content-disposition')).toContain(encodeURIComponent(name));
      const file = new Uint8Array(await download.arrayBuffer());
      const words = Buffer.from(unzipSync(file)['word/document.xml'] ?? []).toString();
      for (const question of questions) expect(words).toContain(question.replaceAll('&', '&amp;'));
      expect(words.match(/_{60,}/g)?.length).toBe(2 * questions.length);
      expect(words).not.toContain(user.name);
      expect(await storedIn(harness)).toBe(before);
    },
  );

  test('nothing needs to be filled in for it, also in a channel', async () => {
    const room = await roomOf('R-31');
    const form = await room.say('reflectie');
    const sheet = await room.send(form, { mode: 'family' });
    expect(textOf(sheet.value)).toContain(nl.reflection.sheet.questions.F4);
    expect(findAction(sheet.value, 'forms.submit')['data']).toMatchObject({
      caseId: expect.any(String) as string,
    });
    expect(await room.surveys()).toEqual([]);
  });

  test('an older client in a channel gets it in the 1:1 chat', async () => {
    const room = await roomOf('R-32');
    const form = await room.say('reflectie', CARO);
    const before = room.everything.length;
    await room.as(CARO).submit(form.card, 'reflection.submit', { mode: 'family' }, form.id);
    expect(textOf((await room.chatOf(CARO)).at(-1)?.card)).toContain(nl.reflection.sheet.questions.F4);
    expect(room.everything).toHaveLength(before);
  });
});

describe('something to mend', () => {
  test.each<[string, Card, string]>([
    ['nothing filled in', { mode: 'self' }, nl.problems['reflection-empty']],
    ['together, in a personal chat', { mode: 'meeting', F1: 'no' }, nl.problems['reflection-in-channel']],
    ['a forged choice', { mode: 'self', F1: 'no', F2: 'very' }, nl.problems['choice-invalid']],
    ['a list as a choice', { mode: 'self', F1: 'no', F2: ['yes', 'no'] }, nl.problems['choice-invalid']],
    ['an object as a choice', { mode: 'self', F1: 'no', F2: { a: 1 } }, nl.problems['choice-invalid']],
    ['a forged mode', { mode: 'everyone', F1: 'no' }, nl.problems['choice-invalid']],
    ['no mode', { mode: '', F1: 'no' }, nl.problems['choice-invalid']],
    ['an oversized choice', { mode: 'self', F1: 'no', F2: 'x'.repeat(9_000) }, nl.problems['choice-invalid']],
  ])('%s: the form comes back filled in, and nothing is kept', async (_, inputs, words) => {
    const user = somebody();
    const form = await askInChat(user);
    const before = await storedIn(harness);
    const again = await harness.client(user, null).tap(form.card, 'reflection.submit', inputs);
    expect(again.status).toBe(200);
    expect(textOf(again.value)).toContain(words);
    expect(textOf(again.value)).not.toContain('xxxx');
    expect(valuesIn(again.value)).toMatchObject({ F1: inputs['F1'] ?? '' });
    expect(await storedIn(harness)).toBe(before);
  });

  test('together in a personal chat goes on once another way is chosen', async () => {
    const user = somebody();
    const client = harness.client(user, null);
    const form = await askInChat(user);
    const again = await client.tap(form.card, 'reflection.submit', { mode: 'meeting', P2: 'no', G1: 'yes' });
    expect(textOf(again.value)).toContain(nl.problems['reflection-in-channel']);
    expect(valuesIn(again.value)).toMatchObject({ mode: 'self', P2: 'no', G1: 'yes' });
    const unfolded = walk(again.value).filter(({ isVisible }) => isVisible === true);
    expect(unfolded.map(({ id }) => id)).toEqual(['section-P']);
    const outcome = await client.tap(again.value, 'reflection.submit', { mode: 'self' });
    expect(textOf(outcome.value)).toContain(`${nl.reflection.questions.P2} **Nee**`);
  });

  test('a verb without its inputs hands back the form', async () => {
    const form = await harness.client(somebody(), null).invoke('reflection.submit', {});
    expect(valuesIn(form.value)).toEqual({ mode: 'self', ...all('') });
  });

  test('together without a case is no choice, also when it is forged', async () => {
    const room = await roomOf();
    const answer = await room.as().invoke('reflection.submit', { mode: 'meeting', F1: 'no' });
    expect(textOf(answer.value)).toContain(nl.problems['choice-invalid']);
    expect(await room.surveys()).toEqual([]);
  });

  test('an older client that sends it empty from a channel reads that in the chat', async () => {
    const room = await roomOf('R-41');
    const form = await room.say('reflectie', CARO);
    const before = room.everything.length;
    await room.as(CARO).submit(form.card, 'reflection.submit', { mode: 'self' }, form.id);
    expect(textOf((await room.chatOf(CARO)).at(-1)?.card)).toContain(nl.problems['reflection-empty']);
    expect(room.everything).toHaveLength(before);
  });
});
