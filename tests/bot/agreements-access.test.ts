import { ANNA, findAction, verbsIn, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { BRAM, Harness } from '../support/harness';
import { agree, AGREED, broken, buttonOf, caseIn, listOf, press, textsIn } from './agreed';
import { Room, textOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const MALLORY: TeamsUser = { id: '29:1mallory', name: 'Mallory Vreemd' };

interface Target {
  readonly room: Room;
  readonly list: Posted;
  readonly ids: { readonly caseId: string; readonly agreementId: string };
}

let cases = 0;

/** A case with an agreement that was not kept. */
async function newTarget(): Promise<Target> {
  const room = await new Room(harness).withCase(`T-${(cases += 1)}`);
  const list = await broken(room);
  const { agreementId } = buttonOf(list.card, AGREED.what, 'agreement.remind');
  return { room, list, ids: { caseId: caseIn(list.card), agreementId: String(agreementId) } };
}

/** Everything that changes something, with inputs that are right. */
const CHANGES: readonly (readonly [string, Card])[] = [
  ['agreement.add', { ...AGREED, what: 'Iets nieuws' }],
  ['agreement.update', { status: 'kept' }],
  ['agreement.remind', { given: '2030-01-07', deadline: '2030-01-14' }],
  ['agreement.manager', { given: '2030-01-07', deadline: '2030-01-14' }],
];

/** The ids that each verb takes. */
const idsFor = (verb: string, { caseId, agreementId }: Target['ids']): Card =>
  verb === 'agreement.add' ? { caseId } : { agreementId };

async function expectUnchanged({ ids }: Target): Promise<void> {
  const rows = await harness.rows('select status, reminder, manager from agreements where case_id = $1', [
    ids.caseId,
  ]);
  expect(rows).toEqual([{ status: 'broken', reminder: null, manager: null }]);
}

describe.each(CHANGES)('%s', (verb, inputs) => {
  test('is the regisseur’s', async () => {
    const target = await newTarget();
    const data = { ...idsFor(verb, target.ids), ...inputs };
    const answer = await target.room.as(BRAM).invoke(verb, data);
    expect(answer).toMatchObject({ status: 403, value: { code: 'only-regisseur' } });
    await expectUnchanged(target);
  });

  test('tells an outsider, another channel and another tenant nothing', async () => {
    const target = await newTarget();
    const elsewhere = await new Room(harness).withCase(`E-${(cases += 1)}`);
    const data = { ...idsFor(verb, target.ids), ...inputs };
    for (const client of [
      target.room.as(MALLORY),
      elsewhere.as(ANNA),
      target.room.as(ANNA).with({ tenant: '00000000-0000-4000-8000-00000000000b' }),
    ])
      expect(await client.invoke(verb, data)).toMatchObject({
        status: 403,
        value: { code: 'not-available' },
      });
    await expectUnchanged(target);
  });

  test.each<[string, Card]>([
    ['no id', {}],
    ['ids that are none', { caseId: 'x', agreementId: 'x' }],
    ['a case for an agreement', { agreementId: 'case', caseId: 'agreement' }],
    ['an id with a quote in it', { caseId: "'; drop table agreements; --", agreementId: "'" }],
  ])('with %s is refused', async (_what, ids) => {
    const { room } = await newTarget();
    expect(await room.as().invoke(verb, { ...inputs, ...ids })).toMatchObject({
      status: 403,
      value: { code: 'not-available' },
    });
  });

  test('with values that no input gives is refused', async () => {
    const target = await newTarget();
    for (const id of Object.keys(inputs)) {
      const data = { ...idsFor(verb, target.ids), ...inputs, [id]: { a: 1 } };
      expect((await target.room.as().invoke(verb, data)).value).toMatchObject({ code: 'invalid-input' });
    }
    await expectUnchanged(target);
  });
});

test.each(['lost', 'OPEN', '__proto__', 'open,kept'])('the status %s is refused', async (status) => {
  const target = await newTarget();
  const { agreementId } = target.ids;
  const answer = await target.room.as().invoke('agreement.update', { agreementId, status });
  expect(answer).toMatchObject({ status: 400, value: { code: 'invalid-input' } });
  await expectUnchanged(target);
});

test('another case in the data changes nothing about which agreement is meant', async () => {
  const mine = await newTarget();
  const theirs = await newTarget();
  const data = { ...mine.ids, agreementId: theirs.ids.agreementId, status: 'kept' };
  expect((await mine.room.as().invoke('agreement.update', data)).status).toBe(403);
  await expectUnchanged(theirs);
});

test('where there is no regisseur any member may', async () => {
  const room = new Room(harness);
  await room.as().invoke('case.create', { code: 'NR-1', regisseur: '' });
  await agree(room, {}, BRAM);
  expect(textsIn((await listOf(room)).card)).toContain(AGREED.what);
});

test('the list is no one’s who is not of the channel', async () => {
  const { room, ids } = await newTarget();
  expect((await room.as(MALLORY).invoke('agreement.list', ids)).status).toBe(403);
  expect((await room.as(MALLORY).invoke('command', { command: 'agreements', ...ids })).status).toBe(403);
  expect(textOf((await room.say('afspraken', MALLORY)).card)).not.toContain(AGREED.what);
});

test('only the list of a round of the same case can be asked for', async () => {
  const target = await newTarget();
  const other = await newTarget();
  await other.room.say('plan overleg 2030-01-09 10:00');
  const { data } = findAction((await other.room.checklist()).card, 'checklist.open');
  const { roundId } = data as Card;
  const { value } = await target.room
    .as()
    .invoke('agreement.update', { agreementId: target.ids.agreementId, card: 'agreements-due', roundId });
  expect(textOf(value)).toContain('Afspraken over T-');
});

test.each(['-1', '0', '1.5', '1e9', 'veel'])('page %s is the nearest there is', async (page) => {
  const { room, ids } = await newTarget();
  const { value } = await room.as(BRAM).invoke('agreement.list', { caseId: ids.caseId, page });
  expect(textsIn(value)).toContain(AGREED.what);
});

describe('an older client, which sends Action.Submit from a channel', () => {
  test('gets the form and the list as messages, and what was refused is in none of them', async () => {
    const { room, list } = await newTarget();
    await room.as().submit(list.card, 'agreement.add', {}, list.id);
    const form = room.everything.at(-1);
    expect(verbsIn(form?.card)).toContain('agreement.add');
    const inputs = { ...AGREED, what: 'Belt met mevrouw Geheimpje' };
    await room.as().submit(form?.card ?? {}, 'agreement.add', inputs, form?.id);
    const refused = room.everything.at(-1);
    expect(textsIn(refused?.card).join()).toContain('een naam');
    expect(textOf(room.everything.map(({ card }) => card))).not.toContain('Geheimpje');
    await room.as().submit(form?.card ?? {}, 'agreement.add', { ...AGREED, what: 'Iets anders' }, form?.id);
    expect(textsIn(room.everything.at(-1)?.card)).toContain('Iets anders');
  });

  test('gives a reminder, without showing what it mistyped', async () => {
    const { room, list } = await newTarget();
    await room.as().submit(list.card, 'agreement.remind', {}, list.id);
    const form = room.everything.at(-1);
    await room.as().submit(form?.card ?? {}, 'agreement.remind', { given: 'Geheimpje', deadline: 'x' });
    expect(textOf(room.everything.map(({ card }) => card))).not.toContain('Geheimpje');
    const inputs = { given: '2030-01-01', deadline: '2030-01-05' };
    await room.as().submit(form?.card ?? {}, 'agreement.remind', inputs, form?.id);
    expect(textsIn(room.everything.at(-1)?.card).join()).toContain('Aangespoord op 1 januari');
  });
});

test('in English, from the command to the last card', async () => {
  const anna = { ...ANNA, id: '29:1ann', locale: 'en-GB' };
  const room = await new Room(harness, { people: [anna] }).withCase('EN-1', anna);
  await room.say('language en', anna);
  const list = await broken(room, { due: '2030-01-02' }, anna);
  const form = (await press(room, list, 'agreement.remind', { user: anna })).value;
  const { value } = await room.as(anna).tap(form, 'agreement.remind', {}, list.id);
  await harness.idle();
  const words = [list.card, form, value, ...room.everything.map(({ card }) => card)].map(textOf).join();
  expect(words).toContain('Reminder given on 7 January');
  expect(words).not.toMatch(/afspraak|Aansporing|uiterlijk|Niet nagekomen/i);
});
