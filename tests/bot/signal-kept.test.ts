import { ANNA, findAction, valuesIn } from '../support/activities';
import type { Card } from '../support/connector';
import { BRAM, CARO, DIRK, Harness, TEAM } from '../support/harness';
import { textOf, titleOf } from './room';
import { A5, SignalRoom } from './signal-room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const others = [[ANNA], [BRAM], [DIRK]] as const;

/** What the regisseur reads about who answered. */
async function statusOf(room: SignalRoom): Promise<string> {
  const { data } = findAction((await room.checklist()).card, 'checklist.open');
  return textOf((await room.as(ANNA).inChat().invoke('round.status', data)).value);
}

async function takePart(room: SignalRoom, people: readonly { readonly id: string }[]): Promise<void> {
  const [record] = await harness.rows('select id from cases where code = $1', [room.code]);
  const data = { caseId: record?.['id'], members: people.map(({ id }) => id).join() };
  await room.as(ANNA).invoke('case.members', data);
}

describe('who is not asked any more', () => {
  test.each<[string, (room: SignalRoom) => Promise<unknown>]>([
    ['after "not for me"', async (room) => room.as(CARO).tap(await room.form(CARO), 'checklist.skip')],
    ['taken out by the regisseur', (room) => takePart(room, [ANNA, BRAM, DIRK])],
  ])('%s: what they noticed stays, and nobody is told of it', async (_how, leave) => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'A5');
    await room.sendChecklist(1);
    await leave(room);
    expect(await statusOf(room)).toContain('Nog niet (3)');
    expect(await statusOf(room)).not.toContain(CARO.name);
    await room.as(CARO).inChat().say('checklist');
    expect(textOf((await room.chatOf(CARO)).at(-1)?.card)).not.toContain(`Vul in ${room.code}`);
    await room.answerAll(others);
    const summary = textOf((await room.summarise(1)).card);
    expect(summary).toContain('Ingevuld: 3 van 3');
    expect(summary).toContain(A5);
    const reminders = (await room.chatOf(CARO)).map(titleOf).filter((title) => title.startsWith('Wil je'));
    expect(reminders).toEqual([]);
  });

  test('asked again, they are waited for again', async () => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'A5');
    await room.sendChecklist(1);
    await takePart(room, [ANNA, BRAM, DIRK]);
    await takePart(room, TEAM);
    expect(await statusOf(room)).toContain('Nog niet (4)');
    expect(valuesIn(await room.form(CARO))['A']).toBe('A5');
  });

  test('somebody of the channel who only noted something is not named as one who waits', async () => {
    const room = await SignalRoom.open(harness);
    await takePart(room, [ANNA, BRAM, DIRK]);
    await room.sendChecklist(1);
    await room.signal(CARO, 'A5');
    const status = await statusOf(room);
    expect(status).toContain('Nog niet (3)');
    expect(status).not.toContain(CARO.name);
  });

  test('answering after "not for me" and a signal takes that back', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.as(CARO).tap(await room.form(CARO), 'checklist.skip');
    await room.signal(CARO, 'A5');
    await room.answerAll([[CARO]]);
    await room.begin(1);
    await room.sendChecklist(2);
    expect(await statusOf(room)).toContain(CARO.name);
  });
});

describe('noted after the summary, and sent with the checklist after all', () => {
  /** Caro notes A5 while it waits for the next round, and then sends this one as it stands or changed. */
  async function noteAndSend(changes: Card): Promise<SignalRoom> {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.answerAll(others);
    harness.setClock('2030-01-21T09:00:00Z');
    await room.as(ANNA).say('samenvatting');
    await room.summary();
    await room.signal(CARO, 'A5');
    harness.setClock('2030-01-22T07:00:00Z');
    expect(valuesIn(await room.form(CARO))['A']).toBe('A5');
    await room.answerAll([[CARO, changes]]);
    await room.begin(1);
    return room;
  }

  test('it counts in that round, from the day it was noticed, and in no other', async () => {
    const room = await noteAndSend({});
    expect(textOf((await room.summary()).card)).toContain(A5);
    const [row] = await harness.rows(
      `select p.content from participants p join rounds r on r.id = p.round_id join cases c on c.id = r.case_id
       where c.code = $1 and p.person = $2`,
      [room.code, CARO.id],
    );
    expect((row?.['content'] as { signals: unknown }).signals).toContainEqual({
      item: 'A5',
      on: '2030-01-21',
    });
    await room.sendChecklist(2);
    expect(valuesIn(await room.form(CARO))['A']).toBe('');
    await room.answerAll(others);
    expect(textOf((await room.summarise(2)).card)).not.toContain(A5);
  });

  test('unticked, it counts nowhere', async () => {
    const room = await noteAndSend({ A: '' });
    expect(textOf((await room.summary()).card)).not.toContain(A5);
    await room.sendChecklist(2);
    expect(valuesIn(await room.form(CARO))['A']).toBe('');
  });
});
