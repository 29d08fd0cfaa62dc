import { findAction, valuesIn, verbsIn } from '../support/activities';
import { Harness } from '../support/harness';
import { OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const FILLED = {
  A: 'A1,A5',
  B: 'B3',
  C: 'C1,C2',
  W: 'W2',
  'A.unseen': 'false',
  'B.unseen': 'true',
  'C.unseen': 'false',
  plan: 'no',
  safety: 'concern',
  agenda: 'Wie belt school?',
  role: 'wijkteam',
  organisation: 'Wijkteam Noord',
};

describe('the personal form', () => {
  test('stands in the place of the channel card, for the person who opened it', async () => {
    const round = await OpenRound.open(harness);
    const answer = await round.as(1).tap(round.card.card, 'checklist.open');
    expect(answer).toMatchObject({ status: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(verbsIn(answer.value)).toEqual(['checklist.submit', 'checklist.skip']);
    expect(Object.keys(valuesIn(answer.value)).sort()).toEqual(Object.keys(FILLED).sort());
    await harness.idle();
    expect(round.card.edits).toBe(0);
  });

  test('comes back with everything that was filled in', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, FILLED);
    expect(valuesIn(await round.form(1))).toEqual(FILLED);
    expect(valuesIn(await round.form(2))).not.toMatchObject({ agenda: FILLED.agenda });
  });

  test('asks for role and organisation the first time, remembers them, and lets them change', async () => {
    const round = await OpenRound.open(harness);
    expect(wordsOf(await round.form(1))).toContain('Dit vragen we één keer');
    await round.answer(1, { role: 'school', organisation: 'De Linde' });
    const again = await OpenRound.open(harness, { team: round.team });
    const form = await again.form(1);
    expect(wordsOf(form)).toContain('Mijn organisatie klopt niet meer');
    expect(valuesIn(form)).toMatchObject({ role: 'school', organisation: 'De Linde' });
    await again.answer(1, { organisation: 'De Eik' });
    expect(valuesIn(await again.form(1))).toMatchObject({ role: 'school', organisation: 'De Eik' });
  });

  test('is sent back without a word about an organisation: a confirmation asks for it', async () => {
    const round = await OpenRound.open(harness);
    const { value } = await round.answer(1, { A: 'A1' });
    expect(wordsOf(value)).toContain('bij welke organisatie je werkt');
  });
});

describe('an answer', () => {
  test('is one row, there before the confirmation, with the free text unreadable', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    const sent = await round.as(1).tap(form, 'checklist.submit', FILLED);
    const rows = await round.answers();
    expect(sent.status).toBe(200);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ person: round.person(1).id, invited: true });
    expect(wordsOf(rows)).not.toMatch(/school|Noord/);
  });

  test('is confirmed, with a way to change it', async () => {
    const round = await OpenRound.open(harness);
    const { value } = await round.answer(1, FILLED);
    expect(wordsOf(value)).toContain('Je vinkte 6 punten aan.');
    expect(wordsOf(value)).toContain('Je punt voor de agenda gaat mee.');
    expect(findAction(value, 'checklist.open')).toMatchObject({ title: 'Wijzig', data: round.data });
    const form = await round.as(1).tap(value, 'checklist.open');
    expect(valuesIn(form.value)).toEqual(FILLED);
  });

  test('replaces the one before', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, FILLED);
    await round.answer(1, { A: '', agenda: '' });
    expect(await round.answers()).toHaveLength(1);
    expect(valuesIn(await round.form(1))).toEqual({ ...FILLED, A: '', agenda: '' });
  });

  test('with nothing ticked is an answer too', async () => {
    const round = await OpenRound.open(harness);
    const { value } = await round.as(1).invoke('checklist.submit', { roundId: round.id });
    expect(wordsOf(value)).toContain('Je vinkte niets aan.');
    expect(await round.answers()).toHaveLength(1);
  });

  test('sent again under another activity id counts once', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    const first = await round.as(1).tap(form, 'checklist.submit', FILLED);
    const resent = await round.as(1).tap(form, 'checklist.submit', FILLED);
    expect(resent).toEqual(first);
    expect(await round.answers()).toHaveLength(1);
  });

  test('double clicked counts once', async () => {
    const round = await OpenRound.open(harness);
    const form = await round.form(1);
    const click = () => round.as(1).tap(form, 'checklist.submit', FILLED);
    const answers = await Promise.all([click(), click(), click()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await round.answers()).toHaveLength(1);
  });

  test('from two devices: the last one stands', async () => {
    const round = await OpenRound.open(harness);
    const [phone, laptop] = [await round.form(1), await round.form(1)];
    await round.as(1).tap(phone, 'checklist.submit', { A: 'A1', plan: 'yes' });
    await round.as(1).tap(laptop, 'checklist.submit', { B: 'B2' });
    expect(await round.answers()).toHaveLength(1);
    expect(valuesIn(await round.form(1))).toMatchObject({ A: '', B: 'B2', plan: 'unknown' });
  });

  test('survives a restart', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, FILLED);
    await harness.stopBot();
    await harness.startBot();
    expect(valuesIn(await round.form(1))).toEqual(FILLED);
  }, 30_000);
});

describe('what the channel sees meanwhile', () => {
  test('is one reply that counts, edited seldom, and never the card', async () => {
    const round = await OpenRound.open(harness, { people: 10 });
    const before = harness.connector.count('edit');
    await Promise.all(round.team.map((_, index) => round.answer(index, FILLED)));
    await harness.idle();
    const replies = harness.connector.in(round.thread);
    expect(replies).toHaveLength(1);
    expect(wordsOf(replies[0]?.card)).toContain('10 van 10 ingevuld');
    expect(harness.connector.count('edit') - before).toBeLessThanOrEqual(4);
    expect(round.card.edits).toBe(0);
  });

  test('says nothing about who or what', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, FILLED);
    await harness.idle();
    const seen = wordsOf(round.room.everything.map(({ activity }) => activity));
    expect(seen).toContain('1 van 4 ingevuld');
    expect(seen).not.toMatch(/Bram|Noord|Wie belt school|overtuigen|zorgen/);
  });

  test('changes nothing when the same person answers again', async () => {
    const round = await OpenRound.open(harness);
    await round.answer(1, FILLED);
    await round.answer(1, { A: 'A2' });
    await harness.idle();
    expect(wordsOf(harness.connector.in(round.thread))).toContain('1 van 4 ingevuld');
  });
});
