import { OUTCOMES } from '../../src/domain/sharing/outcome';
import { pathOf } from '../../src/domain/sharing/path';
import { allPaths } from '../domain/sharing/paths';
import { actionsIn, valuesIn, verbsIn } from '../support/activities';
import { Harness } from '../support/harness';
import { TO_MINIMAL, WeighingChat, askInChat, newPerson } from './weighing-chat';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const kept = (id: string) => harness.rows('select * from weighings where id = $1', [id]);

describe('one question a card', () => {
  test('begins with acute danger; the first advice is to talk with the family present', async () => {
    const chat = await WeighingChat.begin(harness);
    expect(chat.question).toBe('acute');
    expect(Object.keys(valuesIn(chat.card))).toContain('acute');
    expect(verbsIn(chat.card)).not.toContain('sharing.back');
    await chat.answer({ acute: 'no' });
    expect(chat.question).toBe('family');
    expect(chat.words).toMatch(/gezin/);
  });

  test('comes in place, with progress, back and stop', async () => {
    const chat = await WeighingChat.begin(harness);
    await chat.answer({ acute: 'no' });
    expect(chat.words).toMatch(/Vraag 2 van hooguit 13/);
    expect(verbsIn(chat.card)).toEqual(
      expect.arrayContaining(['sharing.answer', 'sharing.back', 'sharing.stop']),
    );
    expect(await chat.posts()).toHaveLength(1);
  });

  test('says where its facts come from', async () => {
    const chat = await WeighingChat.begin(harness);
    await chat.answer({ acute: 'no' });
    await chat.answer({ family: 'no' });
    expect(chat.question).toBe('consent');
    expect(chat.words).toMatch(/7\.3\.11/);
  });

  test('going back shows what was answered, and nothing further on is lost', async () => {
    const chat = await WeighingChat.begin(harness);
    for (const question of ['acute', 'family', 'consent', 'basis', 'purpose']) {
      await chat.answer({ [question]: TO_MINIMAL[question] });
    }
    await chat.use('sharing.back');
    expect(valuesIn(chat.card)).toMatchObject({ purpose: TO_MINIMAL['purpose'] });
    await chat.use('sharing.back');
    expect(valuesIn(chat.card)).toMatchObject({ basis: 'none' });
    await chat.answer({ basis: 'unknown' });
    expect(valuesIn(chat.card)).toMatchObject({ purpose: TO_MINIMAL['purpose'] });
  });

  test('stopping erases all of it at once', async () => {
    const chat = await WeighingChat.begin(harness);
    const { id } = chat;
    await chat.answer({ acute: 'no' });
    expect(await kept(id)).toHaveLength(1);
    await chat.use('sharing.stop');
    expect(await kept(id)).toEqual([]);
    expect(chat.words).toMatch(/Gestopt/);
    const [again] = actionsIn(chat.card, 'command');
    expect(again).toMatchObject({ data: { command: 'share' } });
  });

  test('nothing chosen: asked again, kindly, and nothing is lost', async () => {
    const chat = await WeighingChat.begin(harness);
    await chat.answer({ acute: '' });
    expect(chat.question).toBe('acute');
    expect(chat.words).toMatch(/Kies/);
    await chat.answer({ acute: 'maybe' });
    expect(chat.question).toBe('acute');
    await chat.answer({ acute: 'no' });
    expect(chat.question).toBe('family');
  });

  test('sent twice, an answer counts once', async () => {
    const chat = await WeighingChat.begin(harness);
    const first = chat.card;
    await chat.answer({ acute: 'no' });
    const again = await chat.client.tap(first, 'sharing.answer', { acute: 'no' });
    expect(again.value).toEqual(chat.card);
  });

  test('every outcome is reached by tapping', async () => {
    for (const outcome of OUTCOMES) {
      const path = allPaths().find((one) => one.outcome === outcome);
      const chat = await WeighingChat.begin(harness);
      await chat.answerAll({ ...path?.answers });
      expect(chat.outcome).toBe(outcome);
      expect(chat.words).not.toMatch(/je mag|mag je|toegestaan/i);
      expect(chat.words).toMatch(/beslist|beslis jij|Jij beslist/i);
    }
  });

  test('an older client, with Action.Submit, gets each card as a message', async () => {
    const user = newPerson();
    const chat = await WeighingChat.begin(harness, { user });
    await chat.client.submit(chat.card, 'sharing.answer', { acute: 'no' });
    const [, second] = await chat.posts();
    expect(actionsIn(second?.card, 'sharing.answer')[0]).toMatchObject({ data: { question: 'family' } });
  });
});

describe('language', () => {
  test('typed in English, it goes on in English, whatever Teams speaks', async () => {
    const chat = await WeighingChat.begin(harness, { say: 'should I share this' });
    await chat.answer({ acute: 'no' });
    expect(chat.words).toMatch(/Question 2 of at most 13/);
    await chat.answerAll(TO_MINIMAL);
    expect(chat.words).not.toMatch(/you may|allowed to|permitted/i);
    await chat.use('sharing.record');
    expect(chat.words).toMatch(/Purpose/);
  });

  test('typed in Dutch at an English Teams, it goes on in Dutch', async () => {
    const user = newPerson({ locale: 'en-US' });
    const chat = await WeighingChat.begin(harness, { user });
    await chat.answer({ acute: 'no' });
    expect(chat.words).toMatch(/Vraag 2/);
    await chat.use('sharing.stop');
    expect(chat.words).toMatch(/Gestopt/);
  });
});

describe('free text', () => {
  async function atPurpose(): Promise<WeighingChat> {
    const chat = await WeighingChat.begin(harness);
    await chat
      .answerAll({ acute: 'no', family: 'no', consent: 'refused', basis: 'none' })
      .catch(() => undefined);
    expect(chat.question).toBe('purpose');
    return chat;
  }

  test.each([
    ['burgerservicenummer', 'hulp voor 123456782'],
    ['geboortedatum', 'kind geboren op 3 mei 2019'],
    ['e-mailadres', 'mail naar jan.smit@school.nl'],
    ['telefoonnummer', 'bel 06-12345678'],
    ['postcode', 'gezin op 3011 AB 12'],
    ['naam', 'zodat mevrouw Jansen hulp krijgt'],
    ['naam', 'zodat Fatima Yilmaz hulp krijgt'],
  ])('%s is refused with an example, and is nowhere kept', async (kind, text) => {
    const chat = await atPurpose();
    await chat.answer({ purpose: text });
    expect(chat.question).toBe('purpose');
    expect(chat.words).toContain(kind);
    expect(chat.words).toMatch(/[Bb]ijvoorbeeld/);
    await chat.use('sharing.back');
    await chat.answer({ basis: 'none' });
    expect(valuesIn(chat.card)).toMatchObject({ purpose: '' });
    expect(JSON.stringify(harness.events)).not.toContain(text);
  });

  test('beside a question it is guarded too', async () => {
    const chat = await atPurpose();
    await chat.answer({ purpose: 'hulp', case: 'Jansen' });
    expect(chat.question).toBe('purpose');
    await chat.answer({ purpose: 'hulp', case: 'C-104' });
    await chat.answer({ without: 'no', withoutNote: 'gebeld met Piet de Vries' });
    expect(chat.question).toBe('without');
    expect(chat.words).toContain('naam');
  });

  test('a refused text stands in no message of ours', async () => {
    const chat = await atPurpose();
    await chat.client.submit(chat.card, 'sharing.answer', { purpose: 'bel 06-12345678' });
    expect(JSON.stringify(await chat.posts())).not.toContain('12345678');
  });

  test('a first name alone passes, with a hint', async () => {
    const chat = await atPurpose();
    await chat.answer({ purpose: 'zodat Fatima hulp krijgt' });
    expect(chat.question).toBe('without');
    expect(chat.words).toMatch(/naam/);
  });

  test('longer than fits: says how much fits', async () => {
    const chat = await atPurpose();
    await chat.answer({ purpose: 'a'.repeat(301) });
    expect(chat.words).toContain('300');
    expect(chat.question).toBe('purpose');
  });

  test('left empty it leads to advice first, never to sharing', async () => {
    const chat = await WeighingChat.begin(harness);
    await chat.answerAll({ ...TO_MINIMAL, who: ' . ' });
    expect(chat.outcome).toBe('advice-first');
  });
});

describe('forged and stale', () => {
  test('the weighing of somebody else is not there', async () => {
    const chat = await WeighingChat.begin(harness);
    const stranger = harness.client(newPerson(), null);
    for (const verb of ['sharing.answer', 'sharing.back', 'sharing.stop', 'sharing.record', 'sharing.show']) {
      const { value } = await stranger.invoke(verb, { weighingId: chat.id, question: 'acute', acute: 'yes' });
      expect(JSON.stringify(value)).toMatch(/niet meer/);
    }
    expect(await kept(chat.id)).toHaveLength(1);
  });

  test('in a channel nothing of it is shown', async () => {
    const chat = await WeighingChat.begin(harness);
    const inChannel = await harness.client(chat.user).invoke('sharing.show', { weighingId: chat.id });
    expect(inChannel.status).toBe(403);
  });

  test('of another tenant it is not there', async () => {
    const chat = await WeighingChat.begin(harness);
    const elsewhere = chat.client.with({ tenant: 'another-tenant' });
    const { value } = await elsewhere.invoke('sharing.show', { weighingId: chat.id });
    expect(JSON.stringify(value)).toMatch(/niet meer/);
  });

  test('a question that is not on the way is not answered', async () => {
    const chat = await WeighingChat.begin(harness);
    const { value } = await chat.client.invoke('sharing.answer', { weighingId: chat.id, informed: 'yes' });
    expect(value).toEqual(chat.card);
  });

  test('there is no record before there is an outcome', async () => {
    const chat = await WeighingChat.begin(harness);
    const { value } = await chat.client.invoke('sharing.record', { weighingId: chat.id });
    expect(value).toEqual(chat.card);
  });

  test.each([{}, { weighingId: 7 }, { weighingId: {} }, { weighingId: "' or 1=1 --" }])(
    'nonsense %j does nothing',
    async (data) => {
      const answer = await harness
        .client(newPerson(), null)
        .invoke('sharing.answer', { ...data, acute: 'no' });
      expect([200, 400, 403]).toContain(answer.status);
    },
  );
});

describe('time', () => {
  test('an open weighing survives a restart, and is gone after a day', async () => {
    const own = await Harness.start();
    try {
      const chat = await WeighingChat.begin(own);
      const { id } = chat;
      await chat.answer({ acute: 'no' });
      await own.stopBot();
      await own.startBot();
      await chat.answer({ family: 'no' });
      expect(chat.question).toBe('consent');
      await own.advanceTo('2030-01-08T07:59:00.000Z');
      await chat.answer({ consent: 'given' });
      expect(chat.question).toBe('purpose');
      own.setClock('2030-01-08T08:00:00.000Z');
      await chat.answer({ purpose: 'hulp' });
      expect(chat.words).toMatch(/niet meer/);
      await own.idle();
      expect(await own.rows('select * from weighings where id = $1', [id])).toEqual([]);
    } finally {
      await own.stop();
    }
  });

  test("kept at one's own wish, it stays as long as configured, and is shown with one's data", async () => {
    const own = await Harness.start({ KEPT_WEIGHING_DAYS: '10' });
    try {
      const chat = await WeighingChat.begin(own);
      const { id } = chat;
      await chat.answerAll({ acute: 'yes' });
      await chat.use('sharing.keep');
      expect(chat.words).toContain('17 januari');
      await own.advanceTo('2030-01-17T07:00:00.000Z');
      await own.idle();
      const data = await askInChat(own, chat.user, 'mijn gegevens');
      const shown = await chat.client.tap(data.card, 'sharing.show');
      expect(actionsIn(shown.value, 'sharing.record')[0]).toMatchObject({
        data: { outcome: 'acute', weighingId: id },
      });
      await own.advanceTo('2030-01-17T08:00:00.000Z');
      await own.idle();
      expect(await own.rows('select * from weighings', [])).toEqual([]);
      const later = await askInChat(own, chat.user, 'mijn gegevens');
      expect(actionsIn(later.card, 'sharing.show')).toEqual([]);
    } finally {
      await own.stop();
    }
  });
});

test('the walk by taps agrees with the path', async () => {
  const chat = await WeighingChat.begin(harness);
  const asked: string[] = [];
  while (chat.question !== null) {
    asked.push(chat.question);
    await chat.answer({ [chat.question]: TO_MINIMAL[chat.question] });
  }
  expect(asked).toEqual(pathOf(TO_MINIMAL).asked);
});

test('"stop" typed while a weighing is open brings its card, with the way out', async () => {
  const chat = await WeighingChat.begin(harness);
  await chat.answer({ acute: 'no' });
  const reply = await askInChat(harness, chat.user, 'stop maar');
  expect(actionsIn(reply.card, 'sharing.stop')[0]).toMatchObject({ data: { weighingId: chat.id } });
  const alone = await askInChat(harness, newPerson(), 'stop');
  expect(verbsIn(alone.card)).not.toContain('sharing.stop');
});

test('a record says the day of the decision, also when it is made later', async () => {
  const own = await Harness.start();
  try {
    const chat = await WeighingChat.begin(own);
    await chat.answerAll({ acute: 'yes' });
    await chat.use('sharing.keep');
    await own.advanceTo('2030-01-15T09:00:00.000Z');
    await chat.use('sharing.record');
    expect(chat.words).toContain('7 januari 2030');
    expect(chat.words).not.toContain('15 januari');
  } finally {
    await own.stop();
  }
});

test('a review date that passed since it was set keeps nobody from the record', async () => {
  const own = await Harness.start();
  try {
    const chat = await WeighingChat.begin(own);
    await chat.answerAll({ ...TO_MINIMAL, consent: 'unsafe' });
    await chat.use('sharing.keep', { review: '2030-01-10' });
    await own.advanceTo('2030-01-15T09:00:00.000Z');
    await chat.use('sharing.record');
    expect(chat.words).toContain('10 januari');
    expect(chat.outcome).toBeNull();
  } finally {
    await own.stop();
  }
});

test('keeping it from the record goes on with the record', async () => {
  const chat = await WeighingChat.begin(harness);
  await chat.answerAll({ acute: 'yes' });
  await chat.use('sharing.record');
  await chat.use('sharing.keep');
  expect(verbsIn(chat.card)).toContain('sharing.show');
});

describe('a refused text stands in no message of ours, whatever else was wrong', () => {
  test.each([
    { purpose: 'school helpt Samira el Bouazzaoui 111222333', case: 'geen' },
    { purpose: 'hulp', case: '111222333' },
    { purpose: `Jan de Vries ${'x'.repeat(300)}` },
  ])('%j', async (inputs) => {
    const chat = await WeighingChat.begin(harness);
    for (const question of ['acute', 'family', 'consent', 'basis']) {
      await chat.answer({ [question]: TO_MINIMAL[question] });
    }
    await chat.client.submit(chat.card, 'sharing.answer', inputs);
    expect(JSON.stringify(await chat.posts())).not.toMatch(/Samira|111222333|de Vries/);
  });
});
