import { valuesIn } from '../support/activities';
import type { Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { everythingKept, OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

/** Messages of the channel beside the card and its progress. */
function extra(round: OpenRound, before: readonly Posted[]): Posted[] {
  return round.room.everything.filter((message) => !before.includes(message));
}

async function quietRound(): Promise<{ round: OpenRound; before: readonly Posted[] }> {
  const round = await OpenRound.open(harness);
  await harness.idle();
  return { round, before: round.room.everything };
}

describe('an older client, which sends Action.Submit from a channel', () => {
  test('gets the form in the 1:1 chat', async () => {
    const { round, before } = await quietRound();
    await round.as(1).submit(round.card.card, 'checklist.open', {}, round.card.id);
    const [form, ...others] = await round.chatOf(1);
    expect(Object.keys(valuesIn(form?.card))).toContain('A.unseen');
    expect(others).toEqual([]);
    expect(extra(round, before)).toEqual([]);
  });

  test('answers from that form, and reads the confirmation and the advice there only', async () => {
    const { round, before } = await quietRound();
    await round.as(1).submit(round.card.card, 'checklist.open');
    const [form] = await round.chatOf(1);
    const inputs = { A: 'A1', C: 'C3', safety: 'acute', organisation: 'Noord' };
    await round
      .as(1)
      .inChat()
      .submit(form?.card ?? {}, 'checklist.submit', inputs);
    expect(await round.answers()).toHaveLength(1);
    const confirmation = wordsOf((await round.chatOf(1)).at(-1)?.card);
    expect(confirmation).toContain('intervisie');
    expect(confirmation).toContain('**112**');
    expect(extra(round, before)).toEqual([]);
  });

  test('may also send the form from the channel: the confirmation goes to the chat', async () => {
    const { round, before } = await quietRound();
    const form = await round.form(1);
    await round.as(1).submit(form, 'checklist.submit', { C: 'C2' });
    await round.as(1).submit(form, 'checklist.submit', { C: 'C2' });
    expect(await round.answers()).toHaveLength(1);
    expect(wordsOf(await round.chatOf(1))).toContain('eerst samen te praten');
    expect(extra(round, before)).toEqual([]);
  });

  test.each(['not available to this person', 'blocked'])(
    'whose chat is refused (%s) reads one line without content in the thread',
    async (why) => {
      const { round, before } = await quietRound();
      const person = round.person(1).id;
      if (why === 'blocked') {
        const conversation = harness.connector.openChat(person);
        harness.connector.fail({ status: 403 }, { kind: 'post', conversation });
      } else harness.connector.fail({ status: 403 }, { kind: 'open-chat' });
      const client = round.as(1).with({ thread: round.card.id });
      await client.submit(await round.form(1), 'checklist.submit', { C: 'C2', safety: 'concern', B: 'B1' });
      harness.connector.heal();
      const [line, ...others] = extra(round, before);
      expect(others).toEqual([]);
      expect(line?.conversation).toBe(round.thread);
      expect(wordsOf(line?.card)).toContain('Open een chat met mij');
      expect(wordsOf(line?.activity)).not.toMatch(/meldcode|onpartijdig|overtuigen|Bram|C2/);
      expect(await round.answers()).toHaveLength(1);
    },
  );

  test.each([
    ['an answer to a closed round', 'checklist.submit', { roundId: 'gone' }, 'niet beschikbaar'],
    ['not for me', 'checklist.skip', {}, 'geen checklist meer'],
    ['who answered, asked by the regisseur', 'round.status', {}, 'Wie heeft ingevuld?'],
    ['who takes part, asked by the regisseur', 'case.members', {}, 'Wie doet mee'],
  ])('%s is answered in the chat alone', async (_, verb, data, words) => {
    const { round, before } = await quietRound();
    const regisseur = round.as(0);
    await regisseur.post(regisseur.submission({ ...round.data, verb, ...data }));
    await harness.idle();
    expect(wordsOf((await round.chatOf(0)).at(-1)?.card)).toContain(words);
    expect(extra(round, before).filter(({ conversation }) => conversation === round.room.channel)).toEqual(
      [],
    );
  });

  test('asks for the summary and sees it once', async () => {
    const { round } = await quietRound();
    await round.answer(1, { A: 'A1' });
    const regisseur = round.as(0);
    await regisseur.post(regisseur.submission({ ...round.data, verb: 'summary.post' }));
    expect(await round.room.summaries()).toHaveLength(1);
  });

  test('with personal data in it: the reason comes in the chat, what was typed does not', async () => {
    const { round } = await quietRound();
    const inputs = { A: 'A1', agenda: 'bel 06-55512345', organisation: 'Noord' };
    await round.as(1).submit(await round.form(1), 'checklist.submit', inputs);
    const [form] = await round.chatOf(1);
    expect(wordsOf(form?.card)).toContain('telefoonnummer');
    expect(valuesIn(form?.card)).toMatchObject({ A: 'A1', agenda: '' });
    expect(await round.answers()).toEqual([]);
    expect((await everythingKept(harness)) + wordsOf(harness.connector.messages)).not.toContain('55512345');
  });
});

test('in the personal chat everything is answered there', async () => {
  const { round, before } = await quietRound();
  const chat = round.as(1).inChat();
  await chat.submit(round.card.card, 'checklist.open');
  await chat.submit(await round.form(1), 'checklist.submit', { A: 'A1' });
  const read = harness.connector.in(chat.conversation);
  expect(read.map(({ card }) => card['fallbackText'])).toEqual([
    `Jouw checklist voor ${round.code}`,
    `Je checklist voor ${round.code} is binnen`,
  ]);
  expect(extra(round, before)).toEqual([]);
});
