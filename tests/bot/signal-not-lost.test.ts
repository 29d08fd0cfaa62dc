import { ANNA, findAction, valuesIn, type TeamsUser } from '../support/activities';
import type { Card } from '../support/connector';
import { BRAM, CARO, Harness } from '../support/harness';
import { textOf, titleOf } from './room';
import { A5, OTHERS, PREFILLED, SignalRoom } from './signal-room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

async function waitingOf(room: SignalRoom, { id }: TeamsUser): Promise<unknown> {
  const [row] = await harness.rows(
    'select w.signals from waiting_signals w join cases c on c.id = w.case_id where c.code = $1 and w.person = $2',
    [room.code, id],
  );
  return row?.['signals'] ?? null;
}

describe('noted, and then the meeting is cancelled', () => {
  async function cancelMeeting(room: SignalRoom): Promise<void> {
    const [meeting] = await harness.rows(
      `select m.id from meetings m join cases c on c.id = m.case_id where c.code = $1 and m.status = 'planned'`,
      [room.code],
    );
    await room.as(ANNA).invoke('meeting.cancel', { meetingId: meeting?.['id'] });
    await harness.idle();
  }

  test('it stands ticked in the next checklist, counts there, and only there', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.signal(CARO, 'A5');
    await cancelMeeting(room);
    await room.sendChecklist(2);
    expect(valuesIn(await room.form(CARO))).toMatchObject({ A: 'A5', W: 'W1' });
    expect(textOf(await room.form(CARO))).toContain(PREFILLED);
    await room.answerAll(OTHERS);
    const summary = textOf((await room.summarise(2)).card);
    expect(summary).toContain(A5);
    expect(summary).not.toContain('2 rondes');
    expect(summary).toContain('Ingevuld: 3 van 4');
  });

  test('also of somebody who was not asked', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.as(CARO).tap(await room.form(CARO), 'checklist.skip');
    await room.signal(CARO, 'A5');
    await room.answerAll(OTHERS);
    await cancelMeeting(room);
    expect(await waitingOf(room, CARO)).toEqual([
      { item: 'A5', on: '2030-01-18' },
      { item: 'W1', on: '2030-01-18' },
    ]);
    await room.sendChecklist(2);
    await room.answerAll(OTHERS);
    expect(textOf((await room.summarise(2)).card)).toContain('Ingevuld: 3 van 3');
  });

  test('what a summary counted stays there, so that no difference names who noticed it', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.signal(CARO, 'A5');
    await room.answerAll(OTHERS);
    await room.summarise(1);
    const before = textOf((await room.say('opschalen', BRAM)).card);
    expect(before).toContain(A5);
    await room.signal(CARO, 'B2', 'W3');
    await cancelMeeting(room);
    expect(textOf((await room.say('opschalen', BRAM)).card)).toBe(before);
    expect(await waitingOf(room, CARO)).toEqual([
      { item: 'B2', on: '2030-01-22' },
      { item: 'W3', on: '2030-01-22' },
    ]);
  });

  test('what an answer decided on does not come back', async () => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'A5');
    await room.sendChecklist(1);
    await room.answerAll([[CARO]]);
    await cancelMeeting(room);
    await room.sendChecklist(2);
    expect(valuesIn(await room.form(CARO))['A']).toBe('');
  });
});

describe('noted while an older form of the checklist stands open', () => {
  /** Caro opens her form, notes B2 beside it, and sends the form as it stands, or changed. */
  async function noteBesideForm(
    inputs: Card = {},
    change: (data: Card) => Card = (data) => data,
  ): Promise<SignalRoom> {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'A5');
    await room.sendChecklist(1);
    await room.answerAll(OTHERS);
    const form = await room.form(CARO);
    await room.signal(CARO, 'B2', 'W3');
    const { data } = findAction(form, 'checklist.submit');
    const sent = { ...valuesIn(form), organisation: 'Thuiszorg Zuid', ...inputs };
    await room.as(CARO).invoke('checklist.submit', { ...change(data as Card), ...sent });
    return room;
  }

  async function nextForm(room: SignalRoom): Promise<Card> {
    await room.begin(1);
    await room.sendChecklist(2);
    return valuesIn(await room.form(CARO));
  }

  test('it waits for the next checklist, and counts in that one alone', async () => {
    const room = await noteBesideForm();
    const summary = await room.summarise(1);
    expect(textOf(summary.card)).toContain('Ingevuld: 4 van 4');
    const kept = await harness.rows(
      `select p.noticed from participants p join rounds r on r.id = p.round_id join cases c on c.id = r.case_id
       where c.code = $1 and p.person = $2`,
      [room.code, CARO.id],
    );
    expect(textOf(kept)).not.toContain('B2');
    expect(await nextForm(room)).toMatchObject({ A: '', B: 'B2', W: 'W3' });
  });

  test('what the form did show is decided on: unticked, it is gone', async () => {
    expect(await nextForm(await noteBesideForm({ A: '' }))).toMatchObject({ A: '', B: 'B2' });
  });

  test.each([['W1,W3'], ['W1']])(
    'ticked in the form as well (%s), it counts now and does not wait',
    async (W) => {
      const room = await noteBesideForm({ B: 'B2', W });
      expect(await waitingOf(room, CARO)).toBeNull();
    },
  );

  test('a form that comes back with something to mend still knows what it showed', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    const form = await room.form(CARO);
    await room.signal(CARO, 'B2', 'W3');
    const caro = room.as(CARO);
    const back = await caro.tap(form, 'checklist.submit', { agenda: 'bel 06-12345678' });
    expect(titleOf({ card: back.value })).not.toContain('Dank');
    await caro.tap(back.value, 'checklist.submit', { agenda: '' });
    expect(await waitingOf(room, CARO)).toEqual([
      { item: 'B2', on: '2030-01-18' },
      { item: 'W3', on: '2030-01-18' },
    ]);
  });

  test('sent a second time it changes nothing', async () => {
    const room = await noteBesideForm();
    const before = await waitingOf(room, CARO);
    await room.answerAll([[CARO]]);
    expect(await waitingOf(room, CARO)).toEqual(before);
  });

  test('a form from before all this decides on everything', async () => {
    const room = await noteBesideForm({}, ({ noted: _shown, ...data }) => data);
    expect(await waitingOf(room, CARO)).toBeNull();
  });

  test.each<[string, unknown]>([
    ['no items', 'Z9,case-1,__proto__'],
    ['items that were never noted', 'A1,C4'],
    ['a list of something else', { A: 'B2' }],
    ['very long', 'x,'.repeat(5_000)],
  ])('made up, it decides on nothing and adds nothing: %s', async (_what, noted) => {
    const room = await noteBesideForm({ A: '', W: '' }, (data) => ({ ...data, noted }));
    expect(await waitingOf(room, CARO)).toEqual(
      ['A5', 'B2', 'W1', 'W3'].map((item) => expect.objectContaining({ item }) as unknown),
    );
  });

  test('the form names ids alone', async () => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'A5,C3');
    await room.sendChecklist(1);
    const noted = async (user: TeamsUser) =>
      (findAction(await room.form(user), 'checklist.submit')['data'] as Card)['noted'];
    expect(await noted(CARO)).toBe('A5,C3,W1');
    expect(await noted(BRAM)).toBe('');
  });
});

test('whoever left while a reminder waited is not reminded, though what they noticed still counts', async () => {
  const room = await SignalRoom.open(harness);
  await room.signal(CARO, 'A5');
  const { card } = await room.sendChecklist(1);
  const form = await room.form(CARO);
  const { data } = findAction(card, 'checklist.open');
  const reminded = async (user: TeamsUser) =>
    (await room.chatOf(user)).map(titleOf).filter((title) => title.startsWith('Wil je de checklist')).length;
  const before = [await reminded(BRAM), await reminded(CARO)];
  await room.as(ANNA).inChat().invoke('reminder.send', data);
  expect([await reminded(BRAM), await reminded(CARO)]).toEqual(before.map((count) => count + 1));
  await room.as(CARO).tap(form, 'checklist.skip');
  // A queue may hand a job over again.
  await harness.rows(
    `insert into jobs (tenant, job, due_at) select tenant, job, '2026-01-01' from jobs_ever
     where job->>'kind' = 'remind' and job->>'roundId' = $1`,
    [(data as Card)['roundId']],
  );
  expect([await reminded(BRAM), await reminded(CARO)]).toEqual([(before[0] ?? 0) + 2, (before[1] ?? 0) + 1]);
});
