import { findAction, verbsIn } from '../support/activities';
import type { Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { OpenRound, titles, wordsOf } from './answer-round';
import nl from '../../cards/texts/nl.json';
import en from '../../cards/texts/en.json';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

const TITLE = /^(Jouw voorbereiding voor|Your preparation for) /;

/** The preparation cards in somebody's 1:1 chat, oldest first. */
async function preparations(round: OpenRound, index: number): Promise<Posted[]> {
  return (await round.chatOf(index)).filter(({ card }) => TITLE.test(String(card['fallbackText'])));
}

/** Ids of the prompts on a card. */
function promptsOn(
  { card }: Posted,
  prompts: Readonly<Record<string, string>> = nl.preparation.prompts,
): string[] {
  const words = wordsOf(card);
  return Object.keys(prompts).filter((id) => words.includes(prompts[id] ?? '?'));
}

/** The next meetings of the case, each with a round of its own at once. */
async function nextRound(round: OpenRound, time: string): Promise<void> {
  await round.room.say(`plan overleg 2030-01-09 ${time} ${round.code}`, round.person(0));
  await harness.idle();
}

test('comes with the checklist, for the regisseur alone, after who has answered', async () => {
  const round = await OpenRound.open(harness);
  expect(titles(await round.chatOf(0)).slice(0, 2)).toEqual([
    `Wie vulde de checklist voor ${round.code} in?`,
    `Jouw voorbereiding voor ${round.code}`,
  ]);
  for (const index of [1, 2, 3]) expect(await preparations(round, index)).toEqual([]);
  expect(round.room.everything.some(({ card }) => TITLE.test(String(card['fallbackText'])))).toBe(false);
});

test('asks who is invited and to keep one course, with a few prompts, short enough for a phone', async () => {
  const round = await OpenRound.open(harness);
  const [card] = await preparations(round, 0);
  const words = wordsOf(card?.card);
  expect(words).toContain('Zijn het gezin en hun netwerk uitgenodigd?');
  expect(words).toContain('één koers');
  expect(words).toContain('Alleen jij ziet dit');
  expect(promptsOn(card as Posted)).toEqual(['R1', 'V1']);
  expect(verbsIn(card?.card)).toEqual(['conditions.submit', 'case.handover']);
});

test('is in the language of the regisseur', async () => {
  const round = await OpenRound.open(harness, { locale: 'en-GB' });
  const [card] = await preparations(round, 0);
  expect(titles([card as Posted])).toEqual([`Your preparation for ${round.code}`]);
  expect(promptsOn(card as Posted, en.preparation.prompts)).toEqual(['R1', 'V1']);
});

test('nobody gets it where nobody directs the case', async () => {
  const round = await OpenRound.open(harness, { withoutRegisseur: true });
  for (const index of [0, 1, 2, 3]) expect(await preparations(round, index)).toEqual([]);
});

test('round after round it asks something else, and everything comes by', async () => {
  const round = await OpenRound.open(harness, { people: 1 });
  for (let number = 2; number <= 20; number++)
    await nextRound(round, `${String(number - 1).padStart(2, '0')}:30`);
  const prompts = (await preparations(round, 0)).map((card) => promptsOn(card));
  expect(prompts).toHaveLength(20);
  for (const [at, own] of prompts.entries()) {
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(own.filter((prompt) => prompts[at + 1]?.includes(prompt))).toEqual([]);
  }
  expect(new Set(prompts.flat())).toEqual(new Set(Object.keys(nl.preparation.prompts)));
});

describe('after a round in which something showed', () => {
  async function afterShowing(inputs: Record<string, string>, summarise = true): Promise<string[]> {
    const round = await OpenRound.open(harness);
    for (const index of [0, 1, 2])
      await round.answer(index, { organisation: `Organisatie ${index}`, ...inputs });
    if (summarise) await round.as(0).say(`samenvatting ${round.code}`);
    await harness.idle();
    await nextRound(round, '16:00');
    return promptsOn((await preparations(round, 0)).at(-1) as Posted);
  }

  test.each([
    ['the child is out of focus', { A: 'A3' }, 'V8'],
    ['people change', { A: 'A9' }, 'V2'],
    ['ways of working differ', { A: 'A5' }, 'V7'],
    ['contact stays out', { C: 'C1' }, 'R6'],
    ['privacy outweighs safety', { A: 'A6' }, 'V10'],
    ['the plan stagnates', { plan: 'yes' }, 'V8'],
  ])('%s: a prompt answers it', async (_what, inputs, prompt) => {
    expect(await afterShowing(inputs)).toContain(prompt);
  });

  test('what is private changes nothing, nor does what no summary showed', async () => {
    const quiet = await afterShowing({});
    expect(await afterShowing({ C: 'C2,C3' })).toEqual(quiet);
    expect(await afterShowing({ A: 'A3,A6', plan: 'yes' }, false)).toEqual(quiet);
  });
});

test('the buttons work from the 1:1 chat', async () => {
  const round = await OpenRound.open(harness);
  const [card] = await preparations(round, 0);
  const chat = round.as(0).inChat();
  const conditions = await chat.tap(card?.card ?? {}, 'conditions.submit');
  expect(findAction(conditions.value, 'conditions.submit')).toBeDefined();
  const handover = await chat.tap(card?.card ?? {}, 'case.handover');
  expect(findAction(handover.value, 'case.handover')).toBeDefined();
});

test('a chat that is refused stops nothing', async () => {
  const people = [
    { id: '29:refused-regisseur', name: 'Rik Bos' },
    { id: '29:other', name: 'Olga Vis' },
  ];
  harness.connector.fail({ status: 403 }, { kind: 'open-chat', times: 50 });
  const round = await OpenRound.open(harness, { team: people });
  await harness.idle();
  harness.connector.heal();
  expect(await round.answer(1, { A: 'A1' })).toMatchObject({ status: 200 });
  expect(await preparations(round, 0)).toEqual([]);
});
