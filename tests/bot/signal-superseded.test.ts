import { valuesIn } from '../support/activities';
import { Harness } from '../support/harness';
import { OpenRound, wordsOf } from './answer-round';

let harness: Harness;
beforeEach(async () => {
  harness = await Harness.start();
}, 60_000);
afterEach(() => harness.stop());

/** The checklist of the meeting a day later goes out on top of the open one. */
async function nextChecklist(round: OpenRound, meeting: string, moment: string) {
  await round.room.say(`plan overleg ${meeting} 10:00`, round.person(0));
  await harness.advanceTo(moment);
  return round.room.checklist();
}

test('what was noticed goes along when a newer checklist closes the one it counted in', async () => {
  const round = await OpenRound.open(harness);
  const caseId = (await harness.rows('select id from cases'))[0]?.['id'];
  await round.as(3).invoke('signal.submit', { caseId, items: 'A2', where: 'W1' });
  const next = await nextChecklist(round, '2030-01-10', '2030-01-08T08:00:00Z');
  const form = await round.as(3).tap(next.card, 'checklist.open');
  expect(valuesIn(form.value)).toMatchObject({ A: 'A2', W: 'W1' });
  const noticed = await harness.rows(
    `select number from participants join rounds on rounds.id = round_id where noticed::text like '%A2%'`,
  );
  expect(noticed).toEqual([{ number: 2 }]);
});

test('two checklists that few answered, each closed by the next one, are an occasion to ask', async () => {
  const round = await OpenRound.open(harness);
  const asked = async () =>
    (await round.chatOf(0)).filter(({ card }) => wordsOf(card).includes('minder dan de helft')).length;
  await round.answer(1, { A: 'A1', organisation: 'School' });
  await nextChecklist(round, '2030-01-10', '2030-01-08T08:00:00Z');
  expect(await asked()).toBe(0);
  await nextChecklist(round, '2030-01-11', '2030-01-09T08:00:00Z');
  expect(await asked()).toBe(1);
});
