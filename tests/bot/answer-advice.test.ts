import { valuesIn } from '../support/activities';
import { Harness } from '../support/harness';
import { OpenRound, titles, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const ACUTE = 'meldt acuut gevaar';
const CALL = 'Er is een bericht voor de regisseur';

describe('private advice', () => {
  test.each([
    ['C2', 'eerst samen te praten', 'intervisie'],
    ['C3', 'intervisie', 'eerst samen te praten'],
  ])('for %s stands in the confirmation', async (item, advice, other) => {
    const round = await OpenRound.open(harness);
    const words = wordsOf((await round.answer(1, { C: item })).value);
    expect(words).toContain('Alleen voor jou');
    expect(words).toContain(advice);
    expect(words).not.toContain(other);
  });

  test('is nowhere else: no message, no other form, no summary, not for the regisseur', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, { C: 'C2,C3' });
    await round.answer(2, { A: 'A1' });
    await round.answer(3, { A: 'A1' });
    await round.as(0).say('samenvatting');
    const summary = await round.room.summary();
    const status = await round.as(0).invoke('round.status', round.data);
    const posted = harness.connector.messages.map(({ activity }) => activity);
    expect(wordsOf(summary.card)).toContain('Samenvatting');
    expect(wordsOf(posted, status)).not.toMatch(/onpartijdig kijkt|ik me erger|intervisie|Alleen voor jou"/);
    expect(valuesIn(await round.form(2))).toMatchObject({ C: '' });
  });

  test('is absent when nothing private is ticked', async () => {
    const round = await OpenRound.open(harness);
    expect(wordsOf((await round.answer(1, { C: 'C1,C4' })).value)).not.toContain('Alleen voor jou');
  });
});

describe('acute danger', () => {
  test.each([
    ['a name in the agenda', { agenda: 'Jan de Vries is in gevaar' }],
    ['an unknown item', { A: 'A77' }],
    ['an object for the agenda', { agenda: { text: 'x' } }],
  ])('on a form that comes back for %s still gives 112 and tells the regisseur', async (_what, wrong) => {
    const round = await OpenRound.open(harness);
    const back = await round.answer(1, { safety: 'acute', ...wrong });
    expect(wordsOf(back.value)).toContain('**112**');
    expect(valuesIn(back.value)).toMatchObject({ safety: 'acute' });
    const told = (await round.chatOf(0)).filter((message) => wordsOf(message.card).includes(ACUTE));
    expect(told).toHaveLength(1);
  });

  test('that turns out a mistake leaves the summary when it is asked again', async () => {
    const round = await OpenRound.open(harness);
    for (const index of [1, 2, 3]) await round.answer(index, { safety: index === 1 ? 'acute' : 'none' });
    await round.as(0).say('samenvatting');
    expect(wordsOf((await round.room.summary()).card)).toContain('"level":"acute"');
    await round.answer(1, { safety: 'none' });
    await round.as(0).say('samenvatting');
    await harness.connector.waitFor(
      ({ card }) =>
        wordsOf(card).includes(`Samenvatting ${round.code}`) &&
        wordsOf(card).includes('"level":"insufficient"'),
    );
  });

  test('puts 112 and Veilig Thuis first, and tells the regisseur in private at once, not from whom', async () => {
    const round = await OpenRound.open(harness);
    const confirmation = wordsOf((await round.answer(1, { safety: 'acute', A: 'A4' })).value);
    expect(confirmation).toContain('**112**');
    expect(confirmation).toContain('0800-2000');
    expect(confirmation).toContain('Je regisseur krijgt nu bericht');
    const told = (await round.chatOf(0)).filter((message) => wordsOf(message.card).includes(ACUTE));
    expect(told).toHaveLength(1);
    expect(wordsOf(told[0]?.card)).toContain(round.code);
    expect(wordsOf(told[0]?.card)).toContain('0800-2000');
    expect(wordsOf(told[0]?.activity)).not.toContain('Bram');
    expect(wordsOf(round.room.everything)).not.toMatch(/acuut|112/i);
  });

  test('is told once, also when the form is sent again or twice at once', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    const send = () => round.as(1).tap(form, 'checklist.submit', { safety: 'acute' });
    await Promise.all([send(), send()]);
    await send();
    await round.answer(1, { safety: 'acute', agenda: 'wie gaat er heen?' });
    expect(titles(await round.chatOf(0)).filter((title) => title.includes(ACUTE))).toHaveLength(1);
  });

  test('is told again when it was over and comes back', async () => {
    const round = await OpenRound.open(harness);
    for (const safety of ['acute', 'none', 'acute']) await round.answer(1, { safety });
    expect(titles(await round.chatOf(0)).filter((title) => title.includes(ACUTE))).toHaveLength(2);
  });

  test('seen by the regisseur: the numbers, and no message to oneself', async () => {
    const round = await OpenRound.open(harness);
    const words = wordsOf((await round.answer(0, { safety: 'acute' })).value);
    expect(words).toContain('**112**');
    expect(words).toContain('Jij bent de regisseur');
    expect(wordsOf(await round.chatOf(0))).not.toContain(ACUTE);
  });

  test('without a regisseur: says so, and asks to call', async () => {
    const round = await OpenRound.open(harness, { withoutRegisseur: true });
    const words = wordsOf((await round.answer(1, { safety: 'acute' })).value);
    expect(words).toContain('**112**');
    expect(words).toContain('Er is nu geen regisseur');
    await harness.idle();
    expect(wordsOf(round.room.everything)).not.toContain(CALL);
  });

  test('with a regisseur who cannot be reached: the thread calls, without a word about what', async () => {
    const round = await OpenRound.open(harness);
    const chat = harness.connector.openChat(round.person(0).id);
    harness.connector.fail(
      { status: 403, code: 'ConversationBlockedByUser' },
      { kind: 'post', conversation: chat },
    );
    await round.answer(1, { safety: 'acute' });
    const call = await harness.posted((message) => wordsOf(message.card).includes(CALL));
    expect(call.conversation).toBe(round.thread);
    expect(wordsOf(call.card)).toContain(round.code);
    expect(wordsOf(call.activity)).not.toMatch(/acuut|gevaar|112|0800|Bram|veilig/i);
    expect(await round.answers()).toHaveLength(1);
  });

  test('with Teams away for a moment: the message comes all the same', async () => {
    const round = await OpenRound.open(harness);
    const chat = harness.connector.openChat(round.person(0).id);
    harness.connector.fail({ status: 503 }, { kind: 'post', conversation: chat });
    await round.answer(1, { safety: 'acute' });
    const told = await harness.posted(
      (message) => message.conversation === chat && wordsOf(message.card).includes(ACUTE),
    );
    expect(wordsOf(told.card)).toContain(round.code);
  });

  test('of concern is no alarm: it points to the reporting code', async () => {
    const round = await OpenRound.open(harness);
    const words = wordsOf((await round.answer(1, { safety: 'concern' })).value);
    expect(words).toContain('meldcode');
    expect(wordsOf(await round.chatOf(0))).not.toContain(ACUTE);
  });
});
