import { findAction, verbsIn, valuesIn } from '../support/activities';
import { CHANNEL, ANNA } from '../support/activities';
import { BRAM, Harness } from '../support/harness';

describe('from a planned meeting to a summary', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterAll(() => harness.stop());

  test('the whole path', async () => {
    const anna = harness.client(ANNA);

    await anna.say('nieuwe casus C-104');
    const registered = await harness.posted((message) => verbsIn(message.card).includes('meeting.plan'));
    expect(JSON.stringify(registered.card)).toContain('C-104');

    await anna.say('plan overleg 2030-01-08 10:00');
    const card = await harness.posted((message) => verbsIn(message.card)[0] === 'checklist.open');
    expect(card.conversation).toBe(CHANNEL);
    const form = await anna.tap(card.card, 'checklist.open');
    expect(form.status).toBe(200);
    const sent = await anna.tap(form.value, 'checklist.submit', {
      A: 'A5',
      plan: 'yes',
      role: 'wijkteam',
      organisation: 'Noord',
    });
    expect(sent.status).toBe(200);
    const bram = harness.client(BRAM);
    const second = await bram.tap((await bram.tap(card.card, 'checklist.open')).value, 'checklist.submit', {
      A: 'A5',
      organisation: 'Zuid',
    });
    expect(second.status).toBe(200);
    const progress = await harness.posted((message) => JSON.stringify(message.card).includes('2 van 4'));
    expect(progress.conversation).toBe(`${CHANNEL};messageid=${card.id}`);
    await anna.say('samenvatting');
    const summary = await harness.posted(
      (message) =>
        verbsIn(message.card).includes('summary.post') &&
        message.conversation === CHANNEL &&
        JSON.stringify(message.card).includes('level'),
    );
    expect(findAction(summary.card, 'summary.post')['data']).toMatchObject({ level: 'reminder' });
    expect(valuesIn((await anna.tap(card.card, 'checklist.open')).value)['A']).toBe('A5');
  });
});
