import { ANNA, actionsIn, findAction, valuesIn, verbsIn, walk } from '../support/activities';
import type { Card } from '../support/connector';
import { BRAM, Harness } from '../support/harness';
import { agree, AGREED, broken, buttonOf, caseIn, listOf, press, textsIn } from './agreed';
import { everythingKept } from './answer-round';
import { Room, textOf, titleOf } from './room';

/** It is Monday 7 January 2030, 09:00. */
let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

let cases = 0;
const newRoom = (): Promise<Room> => new Room(harness).withCase(`C-${(cases += 1)}`);

const stored = (room: Room) =>
  harness.rows(
    `select agreements.* from agreements join cases on cases.id = case_id where channel = $1 order by due`,
    [room.channel],
  );

describe('the list', () => {
  test('of a case without agreements says so, and offers to make one', async () => {
    const room = await newRoom();
    const list = await listOf(room, BRAM);
    expect(textOf(list.card)).toMatch(/nog geen afspraken/);
    expect(verbsIn(list.card)).toEqual(['agreement.add']);
  });

  test('asks for a case first where there is none', async () => {
    const reply = await listOf(new Room(harness));
    expect(verbsIn(reply.card)).toEqual(['command']);
  });

  test('shows who does what by when, to every member', async () => {
    const room = await newRoom();
    await agree(room);
    const texts = textsIn((await listOf(room, BRAM)).card);
    expect(texts).toEqual(
      expect.arrayContaining([AGREED.what, 'GGZ Noord, uiterlijk 21 januari', 'Staat open']),
    );
  });

  test('asks after the one whose date has passed, and leaves it open', async () => {
    const room = await newRoom();
    await agree(room, { due: '2030-01-06' });
    expect(textOf((await listOf(room)).card)).toContain('De datum is voorbij: is het gelukt?');
    harness.setClock('2030-03-01T08:00:00Z');
    await harness.idle();
    expect((await stored(room)).map((row) => row['status'])).toEqual(['open']);
  });

  test('is in order of what asks for attention', async () => {
    const room = await newRoom();
    for (const [what, due] of [
      ['blijft open', '2030-02-01'],
      ['lukte', '2030-01-03'],
      ['lukte niet', '2030-01-02'],
      ['is over de datum', '2030-01-06'],
    ] as const)
      await agree(room, { what, due });
    const list = await listOf(room);
    await press(room, list, 'agreement.update', { what: 'lukte', status: 'kept' });
    await press(room, list, 'agreement.update', { what: 'lukte niet', status: 'broken' });
    const texts = textsIn((await listOf(room)).card);
    expect(texts.filter((text) => /^(blijft|lukte|is over)/.test(text))).toEqual([
      'is over de datum',
      'lukte niet',
      'blijft open',
      'lukte',
    ]);
  });

  test('with more than eight counts the others, and shows them on the next page', async () => {
    const room = await newRoom();
    const list = await listOf(room);
    for (let number = 1; number <= 10; number += 1)
      await agree(room, { what: `Afspraak ${number}`, due: `2030-02-${10 + number}` }, ANNA, list);
    const first = (await listOf(room, BRAM)).card;
    expect(actionsIn(first, 'agreement.update')).toHaveLength(16);
    expect(textOf(first)).toContain('Verder: 2 open.');
    const { value: second } = await room.as(BRAM).tap(first, 'agreement.list');
    expect(textsIn(second)).toEqual(expect.arrayContaining(['Afspraak 9', 'Afspraak 10']));
    expect(textsIn(second)).not.toContain('Afspraak 8');
    const { value: back } = await room.as(BRAM).tap(second, 'agreement.list');
    expect(textsIn(back)).toContain('Afspraak 1');
  });

  test('of a chosen case, with several in the channel, and by its code', async () => {
    const room = await newRoom();
    await agree(room);
    await room.withCase('Z-9');
    const { value } = await room.tap(await listOf(room), 'command');
    expect(textsIn(value)).toContain(AGREED.what);
    expect(textOf((await room.say('afspraken Z-9')).card)).toMatch(/nog geen afspraken/);
  });
});

describe('a new agreement', () => {
  test('is asked for in place, in labelled inputs', async () => {
    const room = await newRoom();
    const list = await listOf(room);
    const { value } = await room.tap(list, 'agreement.add');
    expect(valuesIn(value)).toEqual({ what: '', organisation: '', due: '' });
    for (const input of walk(value).filter(({ type }) => String(type).startsWith('Input.')))
      expect(input['label']).toEqual(expect.any(String));
  });

  test('offers the organisations that are known in the case', async () => {
    const [eva, finn] = [
      { id: '29:eva', name: 'Eva Post' },
      { id: '29:finn', name: 'Finn Boer' },
    ];
    const room = await new Room(harness, { people: [eva, finn] }).withCase('C-100', eva);
    await agree(room, { organisation: 'Wijkteam' }, eva);
    await agree(room, { what: 'Iets anders', organisationOther: ' wijkteam' }, eva);
    await room.say('plan overleg 2030-01-09 10:00', eva);
    await room.answer(finn, { organisation: 'School De Brug' });
    const { value } = await room.tap(await listOf(room, eva), 'agreement.add', {}, eva);
    const offered = walk(value).find(({ id }) => id === 'organisation');
    expect(offered?.['type']).toBe('Input.ChoiceSet');
    expect((offered?.['choices'] as Card[]).map((choice) => choice['value'])).toEqual([
      'School De Brug',
      'Wijkteam',
    ]);
    await room
      .as(eva)
      .tap(value, 'agreement.add', { ...AGREED, organisation: 'Wijkteam', organisationOther: 'FACT' });
    expect(textOf((await listOf(room, eva)).card)).toContain('FACT, uiterlijk 21 januari');
  });

  test('is answered with the list, and shown to everyone on the card it was made on', async () => {
    const room = await newRoom();
    const list = await listOf(room);
    const { value } = await agree(room, {}, ANNA, list);
    expect(textsIn(value)).toContain(AGREED.what);
    expect(textOf(value)).toContain('Vastgelegd');
    await harness.idle();
    const shown = room.everything.find(({ id }) => id === list.id)?.card;
    expect(textsIn(shown)).toContain(AGREED.what);
    expect(textOf(shown)).not.toContain('Vastgelegd');
    expect(room.everything.filter(({ card }) => textsIn(card).includes(AGREED.what))).toHaveLength(1);
  });

  test('sent twice is one, also at the same moment and written otherwise', async () => {
    const room = await newRoom();
    const caseId = caseIn((await listOf(room)).card);
    const send = (inputs: Card) => room.as().invoke('agreement.add', { caseId, ...AGREED, ...inputs });
    await Promise.all([send({}), send({})]);
    const { value } = await send({ what: AGREED.what.toUpperCase(), organisation: ' ggz noord ' });
    expect(textOf(value)).toContain('stond er al');
    expect(await stored(room)).toHaveLength(1);
    await send({ due: '2030-01-22' });
    expect(await stored(room)).toHaveLength(2);
  });

  test('may lie in the past', async () => {
    const room = await newRoom();
    await agree(room, { due: '2028-06-01' });
    expect(textOf((await listOf(room)).card)).toContain('1 juni 2028');
  });

  test.each<[string, Card, RegExp]>([
    ['nothing agreed', { what: '  ' }, /in één regel/],
    ['nobody to do it', { organisation: '' }, /welke organisatie/],
    ['no day', { due: '' }, /Kies de dag/],
    ['a day that does not exist', { due: '2030-02-30' }, /begrijp ik niet/],
    ['too far ahead', { due: '2032-06-01' }, /twee jaar/],
    ['too long ago', { due: '2027-06-01' }, /twee jaar/],
    ['too long a text', { what: 'a'.repeat(141) }, /140/],
    ['too long a name', { organisation: 'o'.repeat(81) }, /80/],
    ['an endless text', { what: 'lang '.repeat(4_000) }, /140/],
    ['a name', { what: 'Belt met mevrouw Jansen' }, /een naam/],
    ['a telephone number', { what: 'Belt 06 12345678' }, /telefoonnummer/],
    ['a citizen number', { what: 'Zoekt 123456782 op' }, /burgerservicenummer/],
    ['an address in the organisation', { organisation: 'GGZ 1234 AB' }, /postcode/],
  ])('with %s comes back filled in, and nothing is kept', async (_what, inputs, problem) => {
    const room = await newRoom();
    const { value } = await agree(room, inputs);
    expect(textsIn(value).join()).toMatch(problem);
    const start = (text: unknown) => String(text).slice(0, 900).trim();
    for (const [id, sent] of Object.entries({ ...AGREED, ...inputs }))
      expect(start(valuesIn(value)[id])).toBe(start(sent));
    expect(await stored(room)).toEqual([]);
  });

  test('of an organisation with the name of a person passes', async () => {
    const room = await newRoom();
    await agree(room, { organisation: 'Jan de Vries', what: 'Jan de Vries belt de school' });
    expect(await stored(room)).toHaveLength(1);
  });

  test('with a first name passes, with a hint', async () => {
    const room = await newRoom();
    expect(textOf((await agree(room, { what: 'Fatima belt de school' })).value)).toContain('voornaam');
  });

  test('sent empty comes back with what is missing; without inputs the form just opens', async () => {
    const room = await newRoom();
    const list = await listOf(room);
    const form = (await room.tap(list, 'agreement.add')).value;
    expect(textsIn(form).join()).not.toMatch(/in één regel/);
    const { data } = findAction(form, 'agreement.add');
    const { value } = await room.as().invoke('agreement.add', data);
    expect(textsIn(value).join()).toMatch(/in één regel/);
  });

  test('what was refused is nowhere', async () => {
    const room = await newRoom();
    await agree(room, { what: 'Belt met mevrouw Geheimpje' });
    await harness.idle();
    expect(await everythingKept(harness)).not.toContain('Geheimpje');
  });

  test('is stored encrypted', async () => {
    const room = await newRoom();
    await agree(room);
    expect(textOf(await stored(room))).not.toMatch(/school|GGZ/);
  });
});

describe('marking', () => {
  test('kept: the answer says so, and the card changes for everyone', async () => {
    const room = await newRoom();
    const list = await listOf(room);
    const { value } = await agree(room, {}, ANNA, list);
    const after = await press(room, { ...list, card: value }, 'agreement.update', { status: 'kept' });
    expect(textsIn(after.value)).toEqual(expect.arrayContaining(['Fijn, dat is gelukt.', 'Nagekomen']));
    await harness.idle();
    const shown = room.everything.find(({ id }) => id === list.id);
    expect(textsIn(shown?.card)).toContain('Nagekomen');
    expect(textsIn(shown?.card)).not.toContain('Fijn, dat is gelukt.');
  });

  test('broken offers the steps that follow; kept after all ends them', async () => {
    const room = await newRoom();
    const list = await broken(room);
    expect(buttonOf(list.card, AGREED.what, 'agreement.remind')).toBeDefined();
    expect(buttonOf(list.card, AGREED.what, 'agreement.manager')).toBeDefined();
    const { value: kept } = await press(room, list, 'agreement.update', { status: 'kept' });
    expect(actionsIn(kept, 'agreement.remind')).toEqual([]);
    const { value: open } = await press(room, { ...list, card: kept }, 'agreement.update', {
      status: 'open',
    });
    expect(textsIn(open)).toContain('Staat open');
  });

  test('twice is once', async () => {
    const room = await newRoom();
    const list = await broken(room);
    const [before] = await stored(room);
    harness.setClock('2030-01-08T08:00:00Z');
    const { agreementId } = buttonOf(list.card, AGREED.what, 'agreement.remind');
    await room.as().invoke('agreement.update', { agreementId, status: 'broken' });
    expect(await stored(room)).toEqual([before]);
  });

  test('takes the status as an input, too; without one the list comes back', async () => {
    const room = await newRoom();
    const { value } = await agree(room);
    const { agreementId } = buttonOf(value, AGREED.what, 'agreement.update', 'kept');
    const list = await room.as().invoke('agreement.update', { agreementId });
    expect(textsIn(list.value)).toContain('Staat open');
    await room.as().tap(list.value, 'agreement.update', { status: 'kept' });
    expect((await stored(room)).map((row) => row['status'])).toEqual(['kept']);
  });

  test('on a list that somebody opened on another card leaves that card as it is', async () => {
    const room = await newRoom();
    await agree(room);
    await room.say('plan overleg 2030-01-09 10:00');
    const checklist = await room.checklist();
    const help = await room.say('help');
    const offer = actionsIn(help.card, 'command').find(
      ({ data }) => (data as Card)['command'] === 'agreements',
    );
    const opened = await room.as().invoke('command', offer?.['data'], help.id);
    await press(room, { card: opened.value, id: help.id }, 'agreement.update', { status: 'kept' });
    const forged = { ...buttonOf(opened.value, AGREED.what, 'agreement.update', 'kept'), card: 'agreements' };
    await room.as().invoke('agreement.update', forged, checklist.id);
    await harness.idle();
    const titles = room.everything.filter(({ id }) => [help.id, checklist.id].includes(id)).map(titleOf);
    expect(titles).toEqual([titleOf(checklist), titleOf(help)]);
  });
});
