import { actionsIn, ANNA, findAction, verbsIn } from '../support/activities';
import type { Posted } from '../support/connector';
import { BRAM, CARO, DIRK, Harness } from '../support/harness';
import { Room, textOf, titleOf } from './room';
import { SignalRoom } from './signal-room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

/** Questions about contact that this person got for a case. */
async function offersTo(room: Room, code: string, user = ANNA): Promise<Posted[]> {
  return (await room.chatOf(user)).filter((message) =>
    [`Een vraag over ${code}, alleen voor jou`, `A question about ${code}, just for you`].includes(
      titleOf(message),
    ),
  );
}

/** Cancels the meeting that a card says is planned. */
async function cancel(room: Room, planned: Posted): Promise<Posted> {
  await room.tap(planned, 'meeting.cancel');
  await harness.idle();
  return planned;
}

/** Plans a meeting on this day of January and cancels it again. */
async function planAndCancel(room: Room, day: number): Promise<void> {
  await cancel(room, await room.say(`plan overleg 2030-01-${day} 10:00`));
}

describe('two cancelled meetings in a row', () => {
  test('the regisseur is asked, once, in private; nobody else', async () => {
    const room = await SignalRoom.open(harness);
    await planAndCancel(room, 17);
    expect(await offersTo(room, room.code)).toEqual([]);
    await planAndCancel(room, 18);
    const [offer, another] = await offersTo(room, room.code);
    expect(another).toBeUndefined();
    expect(textOf(offer?.card)).toContain('twee keer achter elkaar afgezegd');
    for (const user of [BRAM, CARO, DIRK]) expect(await offersTo(room, room.code, user)).toEqual([]);
    expect(room.everything.map(titleOf)).not.toContainEqual(expect.stringContaining('alleen voor jou'));
  });

  test('one tap notes it as the regisseur’s own signal; a second tap changes nothing', async () => {
    const room = await SignalRoom.open(harness);
    await planAndCancel(room, 17);
    await planAndCancel(room, 18);
    const [offer] = await offersTo(room, room.code);
    const chat = room.as(ANNA).inChat();
    const card = offer?.card ?? {};
    for (let taps = 0; taps < 2; taps += 1) {
      const saved = await chat.tap(card, 'signal.submit');
      expect(textOf(saved.value)).toContain('Contact bleef uit of een afspraak werd afgezegd');
    }
    const rows = await harness.rows(
      'select w.person, w.signals from waiting_signals w join cases c on c.id = w.case_id where c.code = $1',
      [room.code],
    );
    expect(rows).toEqual([{ person: ANNA.id, signals: [{ item: 'W4', on: '2030-01-14' }] }]);
  });

  test('the other button gives the form, with nothing noted yet', async () => {
    const room = await SignalRoom.open(harness);
    await planAndCancel(room, 17);
    await planAndCancel(room, 18);
    const [offer] = await offersTo(room, room.code);
    const [, form] = actionsIn(offer?.card, 'signal.submit');
    const answer = await room.as(ANNA).inChat().invoke('signal.submit', form?.['data']);
    expect(textOf(answer.value)).toContain('Waar merkte je het?');
    expect(textOf(answer.value)).not.toContain('Wat je al noteerde');
  });

  test('a third one is another occasion; the same two are not asked about again', async () => {
    const room = await SignalRoom.open(harness);
    await planAndCancel(room, 23);
    await planAndCancel(room, 24);
    expect(await offersTo(room, room.code)).toHaveLength(1);
    await planAndCancel(room, 18); // lies before both of them
    expect(await offersTo(room, room.code)).toHaveLength(1);
    await planAndCancel(room, 25);
    expect(await offersTo(room, room.code)).toHaveLength(2);
  });

  test('cancelling twice by a double tap is cancelling once', async () => {
    const room = await SignalRoom.open(harness);
    const planned = await room.say('plan overleg 2030-01-17 10:00');
    const { data } = findAction(planned.card, 'meeting.cancel');
    await cancel(room, planned);
    await room.as(ANNA).invoke('meeting.cancel', data);
    expect(await offersTo(room, room.code)).toEqual([]);
  });

  test('a meeting that took place in between is no occasion', async () => {
    const room = await SignalRoom.open(harness);
    await planAndCancel(room, 15);
    await room.say('plan overleg 2030-01-16 10:00');
    await harness.advanceTo('2030-01-16T09:00:00Z');
    await harness.idle();
    await planAndCancel(room, 18);
    expect(await offersTo(room, room.code)).toEqual([]);
  });

  test('two occurrences of a rhythm, one after another', async () => {
    const room = await SignalRoom.open(harness);
    const anna = room.as(ANNA);
    const form = await room.say('plan overleg');
    const rhythm = { date: '2030-01-24', time: '10:00', repeat: '2w' };
    const planned = await anna.tap(form.card, 'meeting.plan', rhythm);
    const cancelled = await anna.tap(planned.value, 'meeting.cancel');
    expect(textOf(cancelled.value)).toContain('Het volgende overleg is donderdag 7 februari');
    expect(await offersTo(room, room.code)).toEqual([]);
    const [next] = await harness.rows(
      `select m.id from meetings m join cases c on c.id = m.case_id where c.code = $1 and m.status = 'planned'`,
      [room.code],
    );
    await anna.invoke('meeting.cancel', { meetingId: next?.['id'], series: 'false' });
    expect(await offersTo(room, room.code)).toHaveLength(1);
  });

  test('without a regisseur nothing is sent', async () => {
    harness.setClock('2030-01-14T08:00:00Z');
    const room = new Room(harness);
    await room.as(ANNA).invoke('case.create', { code: 'O-1', regisseur: '' });
    await planAndCancel(room, 17);
    await planAndCancel(room, 18);
    const jobs = await harness.rows(`select job from jobs_ever where job->>'kind' = 'offer-contact'`);
    const [record] = await harness.rows(`select id from cases where code = 'O-1'`);
    expect(JSON.stringify(jobs)).not.toContain(String(record?.['id']));
    for (const user of [ANNA, BRAM]) expect(await offersTo(room, 'O-1', user)).toEqual([]);
  });

  test('in the language of the regisseur', async () => {
    harness.setClock('2030-01-14T08:00:00Z');
    const rose = { id: '29:offer-rose', name: 'Rose Hill', locale: 'en-GB' };
    const room = new Room(harness, { people: [rose, BRAM] });
    await room.withCase('O-2', rose);
    for (const day of [17, 18]) {
      const planned = await room.say(`plan meeting 2030-01-${day} 10:00`, rose);
      await room.tap(planned, 'meeting.cancel', {}, rose);
    }
    const [offer] = await offersTo(room, 'O-2', rose);
    expect(textOf(offer?.card)).toContain('The meeting has now been cancelled twice in a row');
  });
});

describe('few answers, twice', () => {
  test('the regisseur is asked at the start of the second meeting', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.answerAll([[BRAM]]);
    await room.begin(1);
    expect(await offersTo(room, room.code)).toEqual([]);
    await room.sendChecklist(2);
    await room.answerAll([[CARO]]);
    expect(await offersTo(room, room.code)).toEqual([]);
    await room.begin(2);
    const [offer, another] = await offersTo(room, room.code);
    expect(another).toBeUndefined();
    expect(textOf(offer?.card)).toContain('Bij de laatste twee checklists vulde minder dan de helft in');
    expect(verbsIn(offer?.card)).toEqual(['signal.submit', 'signal.submit']);
    expect(textOf(offer?.card)).not.toMatch(/Bram|Caro|Dirk/);
  });

  test('half of them is enough not to ask', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.answerAll([[BRAM]]);
    await room.begin(1);
    await room.sendChecklist(2);
    await room.answerAll([[CARO], [DIRK]]);
    await room.begin(2);
    expect(await offersTo(room, room.code)).toEqual([]);
  });

  test('a checklist whose meeting was cancelled at once tells nothing', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    const [first] = await harness.rows(
      `select m.id from meetings m join cases c on c.id = m.case_id where c.code = $1`,
      [room.code],
    );
    await room.as(ANNA).invoke('meeting.cancel', { meetingId: first?.['id'] });
    await room.sendChecklist(2);
    await room.answerAll([[BRAM]]);
    await room.begin(2);
    expect(await offersTo(room, room.code)).toEqual([]);
    await room.sendChecklist(3);
    await room.answerAll([[BRAM]]);
    await room.begin(3);
    expect(await offersTo(room, room.code)).toHaveLength(1);
  });

  test('a signal between meetings is no answer', async () => {
    const room = await SignalRoom.open(harness);
    for (const nth of [1, 2] as const) {
      await room.sendChecklist(nth);
      await room.answerAll([[BRAM]]);
      await room.signal(CARO, 'A5');
      await room.begin(nth);
    }
    expect(await offersTo(room, room.code)).toHaveLength(1);
  });

  test('a regisseur whose chat is refused is left alone, and nothing stands in the channel', async () => {
    const room = await SignalRoom.open(harness);
    const chat = harness.connector.openChat(ANNA.id);
    await planAndCancel(room, 17);
    harness.connector.fail({ status: 403 }, { kind: 'post', conversation: chat });
    const planned = await room.say('plan overleg 2030-01-18 10:00');
    const count = room.everything.length;
    await cancel(room, planned);
    harness.connector.heal();
    await harness.idle();
    expect(room.everything).toHaveLength(count);
    expect(await offersTo(room, room.code)).toEqual([]);
  });
});
