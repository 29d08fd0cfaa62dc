import { ANNA, CHANNEL, findAction, valuesIn, verbsIn } from '../support/activities';
import { BRAM, CARO, Harness } from '../support/harness';
import { Room, textOf, titleOf } from './room';

/** From nothing to a meeting with an advice, as a team lives it. */
describe('from a planned meeting to a summary', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterAll(() => harness.stop());

  test('the whole path', async () => {
    const room = new Room(harness, { channel: CHANNEL });
    await room.as(ANNA).install();
    expect(room.everything.map(titleOf)).toEqual(['Overlegmaat stelt zich voor']);
    expect(titleOf(await room.say('nieuwe casus C-104'))).toBe('Casus C-104 is aangemaakt');
    expect(titleOf(await room.say('plan overleg 2030-01-15 10:00'))).toContain('dinsdag 15 januari om 10:00');

    await harness.advanceTo('2030-01-11T08:00:00Z');
    const checklist = await room.checklist();
    expect(checklist.conversation).toBe(CHANNEL);
    expect(verbsIn(checklist.card)).toEqual(['checklist.open']);

    const anna = room.as(ANNA);
    const form = await anna.tap(checklist.card, 'checklist.open');
    const first = { A: 'A5', plan: 'yes', role: 'wijkteam', organisation: 'Noord' };
    const confirmation = await anna.tap(form.value, 'checklist.submit', first);
    expect(textOf(confirmation.value)).toContain('Dank je');
    await room.answer(BRAM, { A: 'A5', organisation: 'Zuid' });
    await harness.idle();
    const progress = room.everything.find((message) => titleOf(message) === '2 van 4 ingevuld');
    expect(progress?.conversation).toBe(`${CHANNEL};messageid=${checklist.id}`);

    await harness.advanceTo('2030-01-14T08:00:00Z');
    const reminder = (await room.chatOf(CARO)).at(-1);
    expect(titleOf(reminder ?? checklist)).toBe('Wil je de checklist voor C-104 nog invullen?');
    const caro = room.as(CARO).inChat();
    const inChat = await caro.tap(reminder?.card ?? {}, 'checklist.open');
    await caro.tap(inChat.value, 'checklist.submit', { B: 'B4', plan: 'yes', organisation: 'Oost' });

    await harness.advanceTo('2030-01-15T08:00:00Z');
    const summary = await room.summary();
    expect(findAction(summary.card, 'summary.post')['data']).toMatchObject({ level: 'reminder' });
    expect(textOf(summary.card)).toContain('Ingevuld: 3 van 4, 3 organisaties');
    expect(valuesIn((await anna.tap(checklist.card, 'checklist.open')).value)['A']).toBe('A5');

    await harness.advanceTo('2030-01-15T09:00:00Z');
    await harness.idle();
    expect(textOf(checklist.card)).toContain('3 van 4 vulden in');
    const late = await anna.tap(form.value, 'checklist.submit', first);
    expect(late.status).toBe(403);
    expect(textOf(late.value)).toContain('gesloten');
    expect(harness.events.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
