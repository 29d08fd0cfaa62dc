import { actionsIn, ANNA, findAction, valuesIn, walk, type TeamsUser } from '../support/activities';
import type { Card } from '../support/connector';
import { BRAM, CARO, DIRK, Harness } from '../support/harness';
import { Room, textOf, titleOf } from './room';
import { A5, SignalRoom } from './signal-room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const OUTSIDER = { id: '29:1olga', name: 'Olga de Boer' };

/** What waits for the next checklist of a case, as stored. */
async function waitingIn(code: string): Promise<Record<string, unknown>[]> {
  return harness.rows(
    `select w.person, w.signals from waiting_signals w join cases c on c.id = w.case_id and c.tenant = w.tenant
     where c.code = $1 order by w.person`,
    [code],
  );
}

async function itemsOf(code: string): Promise<unknown> {
  return (await waitingIn(code)).map(({ signals }) =>
    (signals as { item: string }[]).map(({ item }) => item).join(),
  );
}

async function caseId(code: string): Promise<string> {
  const [row] = await harness.rows('select id from cases where code = $1', [code]);
  return String(row?.['id']);
}

describe('in a channel', () => {
  test('the form is the reply; what was noted is read back to the sender alone', async () => {
    const room = await SignalRoom.open(harness);
    const form = await room.say('signaal', CARO);
    expect(titleOf(form)).toBe(`Iets gezien of gemerkt? Noteer het voor ${room.code}`);
    expect(valuesIn(form.card)).toEqual({ items: '', where: '' });
    const saved = await room.tap(form, 'signal.submit', { items: 'A5,B1', where: 'W2' }, CARO);
    for (const words of [A5, 'We blijven elkaar overtuigen', 'Waar: Bij het bespreken van analyse'])
      expect(textOf(saved.value)).toContain(words);
    expect(textOf(saved.value)).toContain('Het telt mee bij de volgende checklist');
    expect(textOf(saved.value)).toContain('Het team ziet alleen totalen');
    expect(await waitingIn(room.code)).toEqual([
      {
        person: CARO.id,
        signals: [
          { item: 'A5', on: '2030-01-14' },
          { item: 'B1', on: '2030-01-14' },
          { item: 'W2', on: '2030-01-14' },
        ],
      },
    ]);
    await harness.idle();
    expect(form.edits).toBe(0);
    expect(room.everything.map(({ card }) => titleOf({ card }))).not.toContainEqual(
      expect.stringContaining('genoteerd'),
    );
  });

  test('every item of A, B and C is offered in its order, and the four places', async () => {
    const room = await SignalRoom.open(harness);
    const { card } = await room.say('signaal');
    const inputs = walk(card).filter((node) => String(node.type).startsWith('Input.'));
    expect(inputs.map(({ id }) => id)).toEqual(['items', 'where']);
    const [items, where] = inputs.map(({ choices }) => (choices as Card[]).map(({ value }) => value).join());
    expect(items).toBe('A1,A2,A3,A4,A5,A6,A7,A9,A10,A11,B1,B2,B3,B4,B5,C1,C2,C3,C4');
    expect(where).toBe('W1,W2,W3,W4');
  });

  test('a form that everyone sees holds nothing of whoever asks for it', async () => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'A5');
    expect(valuesIn((await room.say('signaal', CARO)).card)).toEqual({ items: '', where: '' });
  });

  test('the form that is one’s own is filled in with what waits', async () => {
    const room = await SignalRoom.open(harness);
    const saved = await room.signal(CARO, 'A5,C2', 'W3');
    const again = await room.as(CARO).tap(saved.value, 'signal.submit');
    expect(valuesIn(again.value)).toEqual({ items: 'A5,C2', where: '' });
    expect(textOf(again.value)).toContain('Wat je al noteerde, staat aangevinkt');
    const other = await room.as(BRAM).tap(saved.value, 'signal.submit');
    expect(valuesIn(other.value)).toEqual({ items: '', where: '' });
  });

  test('signals add up, and the same one sent twice is one', async () => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'A5', 'W1');
    harness.setClock('2030-01-16T08:00:00Z');
    await room.signal(CARO, 'A5', 'W1');
    const saved = await room.signal(CARO, 'B1', 'W3');
    expect(textOf(saved.value)).toContain('Dit had je al genoteerd');
    const [kept] = await waitingIn(room.code);
    expect(kept?.['signals']).toEqual([
      { item: 'A5', on: '2030-01-14' },
      { item: 'B1', on: '2030-01-16' },
      { item: 'W1', on: '2030-01-14' },
      { item: 'W3', on: '2030-01-16' },
    ]);
  });

  test('two taps at the same moment lose nothing', async () => {
    const room = await SignalRoom.open(harness);
    const form = await room.say('signaal');
    const items = ['A1', 'A2', 'A5', 'B1', 'B2', 'C1'];
    await Promise.all(
      items.map((item) => room.tap(form, 'signal.submit', { items: item, where: 'W1' }, DIRK)),
    );
    expect(await itemsOf(room.code)).toEqual(['A1,A2,A5,B1,B2,C1,W1']);
  });

  test('of several cases one is chosen, or named', async () => {
    const room = await SignalRoom.open(harness);
    await room.withCase(`${room.code}-B`);
    const choice = await room.say('signaal', CARO);
    expect(actionsIn(choice.card, 'command').map(({ title }) => title)).toEqual([
      `Casus ${room.code}`,
      `Casus ${room.code}-B`,
    ]);
    const form = await room.as(CARO).tap(choice.card, 'command');
    expect(textOf(form.value)).toContain(`Iets gemerkt bij ${room.code}?`);
    expect(textOf((await room.say(`signaal ${room.code}-B`)).card)).toContain(`bij ${room.code}-B?`);
    expect(textOf((await room.say('signaal Z-999')).card)).toContain('geen open casus met code Z-999');
  });

  test('an item about safety brings the numbers to call along, another does not', async () => {
    const room = await SignalRoom.open(harness);
    for (const items of ['A3', 'A4,B1']) {
      const saved = textOf((await room.signal(CARO, items)).value);
      expect(saved).toContain('112');
      expect(saved).toContain('0800-2000');
    }
    expect(textOf((await room.signal(BRAM, 'A5')).value)).not.toContain('112');
  });

  test('private items get advice that only the sender sees', async () => {
    const room = await SignalRoom.open(harness);
    const saved = textOf((await room.signal(CARO, 'C3')).value);
    expect(saved).toContain('Alleen voor jou');
    expect(saved).toContain('intervisie');
    expect(textOf((await room.signal(BRAM, 'C1')).value)).not.toContain('Alleen voor jou');
  });
});

describe('what is to be mended comes back with the rest filled in, and nothing is kept', () => {
  const [NOTHING, NO_PLACE, UNKNOWN] = [
    'Vink minstens één punt aan',
    'Kies ook waar je het merkte',
    'Deze keuze ken ik niet',
  ];
  test.each<[string, Card, string, Card]>([
    ['nothing at all', { items: '', where: '' }, NO_PLACE, { items: '', where: '' }],
    ['no place', { items: 'A5,B1', where: '' }, NO_PLACE, { items: 'A5,B1', where: '' }],
    ['no place on the card', { items: 'A5' }, NO_PLACE, { items: 'A5', where: '' }],
    ['a place alone', { items: '', where: 'W1' }, NOTHING, { items: '', where: 'W1' }],
    ['a home visit alone', { where: 'W3' }, NOTHING, { items: '', where: 'W3' }],
    ['an item of W', { items: 'A5,W4', where: 'W1' }, UNKNOWN, { items: 'A5', where: 'W1' }],
    ['the heading A8', { items: 'A8', where: 'W1' }, UNKNOWN, { items: '', where: 'W1' }],
    ['an unknown item', { items: 'Z9,B1', where: 'W1' }, UNKNOWN, { items: 'B1', where: 'W1' }],
    ['an unknown place', { items: 'A5', where: 'W5' }, UNKNOWN, { items: 'A5', where: '' }],
    ['an item as place', { items: 'A5', where: 'A5' }, UNKNOWN, { items: 'A5', where: '' }],
    ['two places', { items: 'A5', where: 'W1,W2' }, UNKNOWN, { items: 'A5', where: '' }],
    ['an object', { items: { $ne: 1 }, where: 'W1' }, UNKNOWN, { items: '', where: 'W1' }],
    ['an object as place', { items: 'A5', where: {} }, UNKNOWN, { items: 'A5', where: '' }],
    ['far too much', { items: 'x'.repeat(27_000), where: 'W1' }, UNKNOWN, { items: '', where: 'W1' }],
    ['a key of every object', { items: 'constructor', where: 'W1' }, UNKNOWN, { items: '', where: 'W1' }],
  ])('%s', async (_what, inputs, problem, shown) => {
    const room = await SignalRoom.open(harness);
    const data = { caseId: await caseId(room.code) };
    const answer = await room.as(CARO).invoke('signal.submit', { ...data, ...inputs });
    expect(answer.status).toBe(200);
    expect(textOf(answer.value)).toContain(problem);
    expect(valuesIn(answer.value)).toEqual(shown);
    expect(await waitingIn(room.code)).toEqual([]);
    const mended = await room.as(CARO).tap(answer.value, 'signal.submit', { items: 'A5', where: 'W1' });
    expect(textOf(mended.value)).toContain('het is genoteerd');
    expect(await itemsOf(room.code)).toEqual(['A5,W1']);
  });

  test('items as a list, and one item many times, are read as they are meant', async () => {
    const room = await SignalRoom.open(harness);
    const data = { caseId: await caseId(room.code), where: 'W1' };
    await room.as(CARO).invoke('signal.submit', { ...data, items: ['A5', 'B1'] });
    await room.as(CARO).invoke('signal.submit', { ...data, items: 'A5,'.repeat(5_000) });
    expect(await itemsOf(room.code)).toEqual(['A5,B1,W1']);
  });

  test('contact that stays out is a signal by itself', async () => {
    const room = await SignalRoom.open(harness);
    const saved = await room.signal(CARO, '', 'W4');
    expect(textOf(saved.value)).toContain('"Contact bleef uit of een afspraak werd afgezegd"');
    expect(await itemsOf(room.code)).toEqual(['W4']);
    const next = textOf((await room.signal(CARO, 'A5', 'W1')).value);
    expect(next.indexOf('Dit had je al genoteerd')).toBeGreaterThan(next.indexOf(A5));
    expect(next).toContain('"Contact bleef uit of een afspraak werd afgezegd"');
  });
});

describe('who may', () => {
  test('an outsider, another channel, another tenant and a made-up id all get the same refusal', async () => {
    const room = await SignalRoom.open(harness);
    const elsewhere = await new Room(harness).withCase(`${room.code}-E`);
    const data = { caseId: await caseId(room.code), items: 'A5', where: 'W1' };
    const answers = [
      await room.as(OUTSIDER).invoke('signal.submit', data),
      await room.as(OUTSIDER).inChat().invoke('signal.submit', data),
      await elsewhere.as(CARO).invoke('signal.submit', data),
      await room
        .as(CARO)
        .with({ tenant: '00000000-0000-4000-8000-00000000000b' })
        .invoke('signal.submit', data),
      await room.as(CARO).invoke('signal.submit', { ...data, caseId: 'made-up' }),
      await room.as(CARO).invoke('signal.submit', { ...data, caseId: {} }),
      await room.as(CARO).invoke('signal.submit', { items: 'A5', where: 'W1' }),
      await room.as(OUTSIDER).invoke('signal.submit', { caseId: data.caseId }),
      await room.as(OUTSIDER).invoke('command', { command: 'signal', caseId: data.caseId }),
    ];
    expect(new Set(answers.map(({ status, value }) => `${status} ${String(value['code'])}`))).toEqual(
      new Set(['403 not-available']),
    );
    expect(await waitingIn(room.code)).toEqual([]);
  });

  test('a closed case takes nothing more', async () => {
    const room = await SignalRoom.open(harness);
    const form = await room.say('signaal');
    await harness.rows(`update cases set status = 'closed' where code = $1`, [room.code]);
    const answer = await room.tap(form, 'signal.submit', { items: 'A5', where: 'W1' }, CARO);
    expect(answer.status).toBe(403);
  });

  test('one’s case in one channel is not reached by the code from another', async () => {
    const room = await SignalRoom.open(harness);
    const elsewhere = new Room(harness);
    await elsewhere.withCase(`${room.code}-X`);
    expect(textOf((await elsewhere.say(`signaal ${room.code}`)).card)).toContain('geen open casus');
  });
});

describe('among few', () => {
  const WARNING = 'Iemand kan misschien toch raden wat jij noteerde';
  const MAY_GUESS = 'iemand kan het misschien raden';
  const NOBODY = 'We laten niemand zien dat dit van jou komt';
  const filledIn = { items: 'A5', where: 'W1' };

  const roomOf = async (code: string, people: readonly TeamsUser[]): Promise<Room> => {
    harness.setClock('2030-01-14T08:00:00Z');
    return new Room(harness, { people }).withCase(code);
  };

  test.each([
    ['two', 'K-2', [ANNA, BRAM], true],
    ['three', 'K-3', [ANNA, BRAM, CARO], true],
    ['four', 'K-4', [ANNA, BRAM, CARO, DIRK], false],
  ])(
    'of %s: the form warns, and what is read back promises no more than is true',
    async (_, code, people, few) => {
      const room = await roomOf(code, people);
      const form = await room.say('signaal', BRAM);
      const saved = await room.tap(form, 'signal.submit', filledIn, BRAM);
      const again = await room.as(BRAM).tap(saved.value, 'signal.submit');
      const toMend = await room.as(BRAM).tap(again.value, 'signal.submit', { items: 'A5', where: '' });
      const forms = [form.card, again.value, toMend.value].map(textOf);
      expect(forms.map((words) => words.includes(WARNING))).toEqual([few, few, few]);
      const words = textOf(saved.value);
      expect([words.includes(MAY_GUESS), words.includes(NOBODY)]).toEqual([few, !few]);
    },
  );

  test('who said it is not for them, is not one of them', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    expect(textOf((await room.say('signaal')).card)).not.toContain(WARNING);
    await room.as(DIRK).tap(await room.form(DIRK), 'checklist.skip');
    expect(textOf((await room.say('signaal')).card)).toContain(WARNING);
    expect(textOf((await room.signal(BRAM, 'A5')).value)).toContain(MAY_GUESS);
  });

  test('in English, too', async () => {
    const pat = { id: '29:signal-pat', name: 'Pat Smith' };
    const room = await roomOf('K-5', [ANNA, pat]);
    await room.say('taal en', pat);
    const form = await room.say('signal', pat);
    expect(textOf(form.card)).toContain('Someone may still guess what you noted');
    const saved = textOf((await room.tap(form, 'signal.submit', filledIn, pat)).value);
    expect(saved).toContain('someone may guess');
    expect(saved).not.toContain('We show nobody');
  });
});

describe('in somebody’s own chat', () => {
  /** The last answer there to what this person types. */
  const typed = async (room: Room, text: string, user = CARO) => {
    await room.as(user).inChat().say(text);
    const last = (await room.chatOf(user)).at(-1);
    if (last === undefined) throw new Error('no answer');
    return last;
  };
  // Every test has people of its own: what one took part in is no matter of the next.
  const newcomer = (name: string) => ({ id: `29:signal-${name}`, name: `${name} van Dam` });

  async function roomOf(user: { id: string; name: string }, codes: readonly string[], takesPart = true) {
    harness.setClock('2030-01-14T08:00:00Z');
    const people = takesPart ? [ANNA, BRAM, user] : [ANNA, BRAM];
    const room = new Room(harness, { people });
    for (const code of codes) {
      await room.withCase(code);
      await room.say(`plan overleg 2030-01-15 10:00 ${code}`);
    }
    await harness.idle();
    harness.connector.setMembers(room.channel, [ANNA, BRAM, user]);
    return room;
  }

  test('the one case somebody takes part in comes as a form at once, and counts there', async () => {
    const iris = newcomer('Iris');
    const room = await roomOf(iris, ['P-1']);
    const form = await typed(room, 'signaal', iris);
    expect(textOf(form.card)).toContain('Iets gemerkt bij P-1?');
    const saved = await room.as(iris).inChat().tap(form.card, 'signal.submit', { items: 'A5', where: 'W3' });
    expect(textOf(saved.value)).toContain('het overleg van dinsdag 15 januari om 10:00');
    const again = await typed(room, 'signaal', iris);
    expect(valuesIn(again.card)).toEqual({ items: 'A5', where: '' });
  });

  test('of several they choose, or name the code; cases of others are not among them', async () => {
    const joop = newcomer('Joop');
    const room = await roomOf(joop, ['P-2', 'P-3']);
    await roomOf(newcomer('Nobody'), ['P-4']);
    const choice = await typed(room, 'signaal', joop);
    expect(actionsIn(choice.card, 'command').map(({ title }) => title)).toEqual(['Casus P-2', 'Casus P-3']);
    const form = await room.as(joop).inChat().tap(choice.card, 'command');
    expect(textOf(form.value)).toContain('Iets gemerkt bij P-2?');
    expect(textOf((await typed(room, 'signaal P-3', joop)).card)).toContain('Iets gemerkt bij P-3?');
    expect(textOf((await typed(room, 'signaal P-4', joop)).card)).toContain('in het kanaal van je team');
  });

  test('without a case it says how to do it in the channel', async () => {
    const room = await roomOf(newcomer('Kees'), ['P-5'], false);
    const answer = await typed(room, 'signaal', newcomer('Kees'));
    expect(textOf(answer.card)).toContain('Noem mij met @ in het kanaal van je team en typ: signaal');
  });

  test('who noted something in the channel finds that case there, before any checklist', async () => {
    const lars = newcomer('Lars');
    const room = new Room(harness, { people: [ANNA, lars] });
    await room.withCase('P-6');
    await room.tap(await room.say('signaal', lars), 'signal.submit', { items: 'B1', where: 'W1' }, lars);
    const form = await typed(room, 'signaal', lars);
    expect(valuesIn(form.card)).toEqual({ items: 'B1', where: '' });
  });

  test('a channel that somebody left is not offered, and takes nothing', async () => {
    const mia = newcomer('Mia');
    const room = await roomOf(mia, ['P-7']);
    const form = await typed(room, 'signaal', mia);
    harness.connector.setMembers(room.channel, [ANNA, BRAM]);
    harness.setClock('2030-01-14T12:00:00Z');
    expect(textOf((await typed(room, 'signaal', mia)).card)).toContain('in het kanaal van je team');
    const answer = await room.as(mia).inChat().tap(form.card, 'signal.submit', { items: 'A5', where: 'W1' });
    expect(answer.status).toBe(403);
  });

  test('a channel of which Teams gives no roster just now hides nothing', async () => {
    const noor = newcomer('Noor');
    const room = await roomOf(noor, ['P-8', 'P-9']);
    harness.setClock('2030-01-14T16:00:00Z');
    harness.connector.fail({ status: 500 }, { kind: 'members', conversation: room.channel, times: 9 });
    const choice = await typed(room, 'signaal', noor);
    harness.connector.heal();
    expect(actionsIn(choice.card, 'command')).toHaveLength(2);
  });

  test('the card goes on in the language it has, whatever Teams speaks', async () => {
    const olaf = newcomer('Olaf');
    const room = await roomOf(olaf, ['P-10']);
    const form = await typed(room, 'signal', olaf);
    expect(textOf(form.card)).toContain('Noticed something about P-10?');
    const chat = room.as(olaf).inChat();
    const missing = await chat.tap(form.card, 'signal.submit', { items: 'A5' });
    expect(textOf(missing.value)).toContain('Please also choose where you noticed it');
    const saved = await chat.tap(missing.value, 'signal.submit', { where: 'W1' });
    expect(textOf(saved.value)).toContain('Thank you, it is noted');
  });
});

describe('an older client, from a channel', () => {
  test('what is one’s own goes to one’s own chat alone', async () => {
    const room = await SignalRoom.open(harness);
    const form = await room.say('signaal', CARO);
    const count = room.everything.length;
    await room.as(CARO).submit(form.card, 'signal.submit', { items: 'C3,A5', where: 'W1' }, form.id);
    await harness.idle();
    expect(room.everything).toHaveLength(count);
    const saved = (await room.chatOf(CARO)).at(-1);
    expect(textOf(saved?.card)).toContain(A5);
    await room.as(CARO).submit(saved?.card ?? {}, 'signal.submit');
    await harness.idle();
    expect(room.everything).toHaveLength(count);
    expect(valuesIn((await room.chatOf(CARO)).at(-1)?.card)).toMatchObject({ items: 'A5,C3' });
  });

  test('a chat that Teams refuses leaves a line without content', async () => {
    const room = await SignalRoom.open(harness);
    const shy = { id: '29:signal-shy', name: 'Sjaak Stil' };
    harness.connector.setMembers(room.channel, [ANNA, shy]);
    harness.setClock('2030-01-14T20:00:00Z');
    harness.connector.fail({ status: 403 }, { kind: 'open-chat' });
    const form = await room.say('signaal');
    await room.as(shy).submit(form.card, 'signal.submit', { items: 'C3', where: 'W1' }, form.id);
    harness.connector.heal();
    const last = room.everything.at(-1);
    expect(textOf(last?.card)).toContain('alleen voor jou');
    expect(textOf(last?.card)).not.toContain('erger');
    expect(await itemsOf(room.code)).toEqual(['C3,W1']);
  });

  test('the data of its buttons is the same', async () => {
    const room = await SignalRoom.open(harness);
    const action = findAction((await room.say('signaal')).card, 'signal.submit');
    expect((action['fallback'] as Card)['data']).toEqual(action['data']);
    expect(action['data']).toEqual({
      verb: 'signal.submit',
      caseId: await caseId(room.code),
      items: '',
      where: '',
      language: 'nl',
    });
  });
});

test('in English the whole way', async () => {
  const room = await SignalRoom.open(harness);
  const eve = { id: '29:signal-eve', name: 'Eve Stone', locale: 'en-GB' };
  harness.connector.setMembers(room.channel, [ANNA, eve]);
  harness.setClock('2030-01-14T20:00:00Z');
  const form = await room.say('signal', eve);
  expect(textOf(form.card)).toContain('What did you notice?');
  const saved = textOf((await room.tap(form, 'signal.submit', { items: 'A4', where: 'W3' }, eve)).value);
  expect(saved).toContain('It counts in the next checklist');
  expect(saved).toContain('112');
});

test('nothing that was noted is logged', async () => {
  const room = await SignalRoom.open(harness);
  await room.signal(CARO, 'A5,C3', 'W3');
  const logged = JSON.stringify(harness.events.map(({ event, facts }) => [event, facts]));
  expect(logged).not.toMatch(/"(A5|C3|W3)|A5,C3/);
  expect(logged).not.toContain(CARO.name);
});
