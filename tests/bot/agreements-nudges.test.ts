import { actionsIn, valuesIn, verbsIn, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { AGREED, broken, buttonOf, press, textsIn } from './agreed';
import { Room, textOf, titleOf } from './room';

/** It is Monday 7 January 2030, 09:00. */
const MONDAY = '2030-01-07T08:00:00Z';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());
beforeEach(() => harness.setClock(MONDAY));

interface Team {
  readonly room: Room;
  /** The regisseur, of GGZ Noord, which the agreement is of. */
  readonly anna: TeamsUser;
  /** Of GGZ Noord, and of another organisation. */
  readonly bram: TeamsUser;
  readonly caro: TeamsUser;
}

let teams = 0;

/** A case with people whom the bot never met; with `round` they answered a checklist. */
async function newTeam({ round = true, regisseur = true } = {}): Promise<Team> {
  const number = (teams += 1);
  const person = (name: string) => ({ id: `29:${number}-${name}`, name: `${name} van Groep ${number}` });
  const [anna, bram, caro] = [person('Anna'), person('Bram'), person('Caro')];
  const room = new Room(harness, { people: [anna, bram, caro] });
  await room.as(anna).invoke('case.create', { code: `N-${number}`, ...(regisseur ? {} : { regisseur: '' }) });
  if (round) {
    await room.say('plan overleg 2030-01-09 10:00', anna);
    for (const [user, organisation] of [
      [anna, 'GGZ Noord'],
      [bram, ' ggz noord'],
      [caro, 'Wijkteam'],
    ] as const)
      await room.answer(user, { organisation });
  }
  return { room, anna, bram, caro };
}

/** Fills in the form behind a button, as it comes but for these inputs; the answer to it. */
async function nudge(
  { room, anna }: Team,
  list: Posted,
  verb: 'agreement.remind' | 'agreement.manager',
  inputs: Card = {},
) {
  const form = await press(room, list, verb, { user: anna });
  return room.as(anna).tap(form.value, verb, inputs, list.id);
}

const isReminder = (message: Posted) => titleOf(message).startsWith('Hoe staat het met een afspraak');
const isTask = (message: Posted) => titleOf(message).startsWith('Is het gelukt');

async function chats(team: Team, matches: (message: Posted) => boolean): Promise<number[]> {
  const found = [];
  for (const user of [team.anna, team.bram, team.caro])
    found.push((await team.room.chatOf(user)).filter(matches).length);
  return found;
}

describe('a reminder', () => {
  test('is asked for with today and a week', async () => {
    const team = await newTeam({ round: false });
    const form = await press(team.room, await broken(team.room, {}, team.anna), 'agreement.remind', {
      user: team.anna,
    });
    expect(valuesIn(form.value)).toEqual({ given: '2030-01-07', deadline: '2030-01-14' });
    expect(textsIn(form.value)).toContain(AGREED.what);
  });

  test('goes to the thread of the checklist, and to the others of the organisation', async () => {
    const team = await newTeam();
    const { value } = await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind');
    expect(textOf(value)).toContain('De aansporing is onderweg');
    expect(textsIn(value).join()).toContain('Aangespoord op 7 januari. Er is tijd tot en met 14 januari.');
    expect(await chats(team, isReminder)).toEqual([0, 1, 0]);
    const checklist = await team.room.checklist();
    const posted = team.room.everything.filter(isReminder);
    expect(posted.map(({ conversation }) => conversation)).toEqual([
      `${team.room.channel};messageid=${checklist.id}`,
    ]);
  });

  test('says what was agreed, asks what is needed, and names nobody', async () => {
    const team = await newTeam();
    await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind');
    await harness.idle();
    const [inChat] = (await team.room.chatOf(team.bram)).filter(isReminder);
    for (const card of [team.room.everything.find(isReminder)?.card, inChat?.card]) {
      const words = textsIn(card).join(' ');
      expect(words).toContain(AGREED.what);
      expect(words).toMatch(/14 januari/);
      expect(words).toMatch(/nodig\?/);
      expect(words).not.toMatch(/Anna|Bram|Caro|Groep/);
    }
  });

  test('is in the language of the reader', async () => {
    const team = await newTeam();
    const bram = { ...team.bram, locale: 'en-GB' };
    await team.room.as(bram).inChat().say('help');
    await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind');
    expect((await team.room.chatOf(bram)).map(titleOf).join()).toContain('How is an agreement of');
  });

  test('before there is a checklist it stands in the channel', async () => {
    const team = await newTeam({ round: false });
    await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind');
    await harness.idle();
    expect(team.room.everything.filter(isReminder).map(({ conversation }) => conversation)).toEqual([
      team.room.channel,
    ]);
  });

  test('passes over who left the channel', async () => {
    const team = await newTeam();
    harness.connector.setMembers(team.room.channel, [team.anna, team.caro]);
    await harness.stopBot();
    await harness.startBot();
    await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind');
    expect(await chats(team, isReminder)).toEqual([0, 0, 0]);
  });

  test('given before today is recorded, and not given again', async () => {
    const team = await newTeam();
    const { value } = await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind', {
      given: '2029-12-20',
      deadline: '2030-01-03',
    });
    expect(textsIn(value).join()).toContain('Er was tijd tot en met 3 januari');
    expect(await chats(team, isReminder)).toEqual([0, 0, 0]);
    expect(team.room.everything.filter(isReminder)).toEqual([]);
  });

  test('sent twice is given once', async () => {
    const team = await newTeam();
    const list = await broken(team.room, {}, team.anna);
    const form = (await press(team.room, list, 'agreement.remind', { user: team.anna })).value;
    const send = () => team.room.as(team.anna).tap(form, 'agreement.remind', {}, list.id);
    await Promise.all([send(), send()]);
    expect(await chats(team, isReminder)).toEqual([0, 1, 0]);
    expect(team.room.everything.filter(isReminder)).toHaveLength(1);
  });
});

describe('dates', () => {
  test.each<[string, Card, RegExp]>([
    ['given tomorrow', { given: '2030-01-08' }, /Deze dag komt nog/],
    ['over before it began', { given: '2030-01-05', deadline: '2030-01-04' }, /vóór de dag/],
    ['no day', { given: '' }, /begrijp ik niet/],
    ['something else', { deadline: 'volgende week' }, /begrijp ik niet/],
    ['too far ahead', { deadline: '2033-01-01' }, /twee jaar/],
    ['too long ago', { given: '2020-01-01' }, /twee jaar/],
  ])('%s: the form comes back, and nothing is kept', async (_what, inputs, problem) => {
    const team = await newTeam({ round: false });
    const list = await broken(team.room, {}, team.anna);
    for (const verb of ['agreement.remind', 'agreement.manager'] as const) {
      const { value } = await nudge(team, list, verb, inputs);
      expect(textsIn(value).join()).toMatch(problem);
      expect(valuesIn(value)).toMatchObject(inputs);
    }
    const [row] = await harness.rows('select reminder, manager from agreements where id = $1', [
      buttonOf(list.card, AGREED.what, 'agreement.remind')['agreementId'],
    ]);
    expect(row).toEqual({ reminder: null, manager: null });
  });

  test('left out are today, and a week or two on', async () => {
    const team = await newTeam({ round: false });
    const list = await broken(team.room, {}, team.anna);
    const { agreementId } = buttonOf(list.card, AGREED.what, 'agreement.remind');
    const as = team.room.as(team.anna);
    await as.invoke('agreement.remind', { agreementId, given: '2030-01-07' });
    const { value } = await as.invoke('agreement.manager', { agreementId, deadline: '2030-01-30' });
    const words = textsIn(value).join();
    expect(words).toContain('Aangespoord op 7 januari. Er is tijd tot en met 14 januari.');
    expect(words).toContain('Leidinggevende gevraagd op 7 januari. Er is tijd tot en met 30 januari.');
  });

  test.each(['agreement.remind', 'agreement.manager'] as const)(
    '%s on an agreement that is not broken says so kindly',
    async (verb) => {
      const team = await newTeam({ round: false });
      const list = await broken(team.room, {}, team.anna);
      const form = (await press(team.room, list, verb, { user: team.anna })).value;
      await press(team.room, list, 'agreement.update', { status: 'kept', user: team.anna });
      const { value } = await team.room.as(team.anna).tap(form, verb);
      expect(textsIn(value).join()).toContain('Er is niets veranderd');
      expect(textsIn(value)).toContain('Nagekomen');
    },
  );
});

describe('the morning after a deadline', () => {
  const MORNING = '2030-01-15T08:00:00Z';

  test.each(['agreement.remind', 'agreement.manager'] as const)(
    'the regisseur is asked in private whether it worked out (%s)',
    async (verb) => {
      const team = await newTeam();
      await nudge(team, await broken(team.room, {}, team.anna), verb, { deadline: '2030-01-14' });
      await harness.advanceTo('2030-01-15T07:59:00Z');
      expect(await chats(team, isTask)).toEqual([0, 0, 0]);
      await harness.advanceTo(MORNING);
      expect(await chats(team, isTask)).toEqual([1, 0, 0]);
      expect(team.room.everything.filter(isTask)).toEqual([]);
      const [task] = (await team.room.chatOf(team.anna)).filter(isTask);
      expect(verbsIn(task?.card).slice(0, 2)).toEqual(['agreement.update', 'agreement.update']);
      expect(textsIn(task?.card).join(' ')).toMatch(/Er was tijd tot en met 14 januari/);
    },
  );

  test('nine o’clock is that of the channel, across daylight saving', async () => {
    harness.setClock('2030-03-25T08:00:00Z');
    const team = await newTeam({ round: false });
    await nudge(team, await broken(team.room, { due: '2030-03-20' }, team.anna), 'agreement.remind', {
      deadline: '2030-03-30',
    });
    await harness.advanceTo('2030-03-31T06:59:00Z');
    expect(await chats(team, isTask)).toEqual([0, 0, 0]);
    await harness.advanceTo('2030-03-31T07:00:00Z');
    expect(await chats(team, isTask)).toEqual([1, 0, 0]);
  });

  test('yes: it is kept; not yet: what can be done next', async () => {
    const team = await newTeam({ round: false });
    await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind', { deadline: '2030-01-14' });
    await harness.advanceTo(MORNING);
    const [task] = (await team.room.chatOf(team.anna)).filter(isTask);
    const inChat = team.room.as(team.anna).inChat();
    const say = async (status: string) => {
      const data = actionsIn(task?.card, 'agreement.update').find(
        (action) => (action['data'] as Card)['status'] === status,
      )?.['data'];
      return (await inChat.invoke('agreement.update', data, task?.id)).value;
    };
    const notYet = await say('broken');
    expect(verbsIn(notYet)).toEqual(expect.arrayContaining(['agreement.remind', 'agreement.manager']));
    const form = (await inChat.tap(task?.card ?? {}, 'agreement.manager')).value;
    expect(valuesIn(form)).toEqual({ given: '2030-01-15', deadline: '2030-01-29' });
    expect(textsIn(await say('kept'))).toContain('Nagekomen');
  });

  test('without a regisseur the team is asked, and the answer shows to all', async () => {
    const team = await newTeam({ regisseur: false });
    await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind', { deadline: '2030-01-14' });
    await harness.advanceTo(MORNING);
    await harness.idle();
    const [task] = team.room.everything.filter(isTask);
    expect(task?.conversation).toContain(';messageid=');
    await team.room.as(team.caro).tap(task?.card ?? {}, 'agreement.update', {}, task?.id);
    await harness.idle();
    expect(textsIn(team.room.everything.find(({ id }) => id === task?.id)?.card)).toContain('Nagekomen');
  });

  test('a deadline that is over already is not asked about', async () => {
    const team = await newTeam({ round: false });
    await nudge(team, await broken(team.room, {}, team.anna), 'agreement.remind', {
      given: '2029-12-20',
      deadline: '2030-01-05',
    });
    await harness.advanceTo(MORNING);
    expect(await chats(team, isTask)).toEqual([0, 0, 0]);
  });

  test.each<[string, (team: Team, list: Posted) => Promise<unknown>]>([
    ['kept', ({ room, anna }, list) => press(room, list, 'agreement.update', { status: 'kept', user: anna })],
    ['given more time', (team, list) => nudge(team, list, 'agreement.remind', { deadline: '2030-02-01' })],
    [
      'of a case that was closed',
      (_team, list) =>
        harness.rows(
          `update cases set status = 'closed' where id = (select case_id from agreements where id = $1)`,
          [buttonOf(list.card, AGREED.what, 'agreement.remind')['agreementId']],
        ),
    ],
  ])('nothing is asked about one that was %s', async (_how, change) => {
    const team = await newTeam({ round: false });
    const list = await broken(team.room, {}, team.anna);
    await nudge(team, list, 'agreement.remind', { deadline: '2030-01-14' });
    await change(team, list);
    await harness.advanceTo(MORNING);
    expect(await chats(team, isTask)).toEqual([0, 0, 0]);
  });
});
