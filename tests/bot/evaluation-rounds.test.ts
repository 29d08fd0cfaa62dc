import { ANNA, findAction } from '../support/activities';
import type { Card } from '../support/connector';
import { BRAM, CARO, DIRK, Harness } from '../support/harness';
import { all, EvaluationRoom } from './evaluation-room';
import { titleOf } from './room';

/** Tuesdays at ten, from 15 January 2030 on; the checklist of each goes out on the Friday before. */
const MEETINGS = ['2030-01-15', '2030-01-22', '2030-01-29', '2030-02-05', '2030-02-12'];
const startOf = (round: number) => `${MEETINGS[round - 1] ?? ''}T09:00:00Z`;
const checklistOf = (round: number) =>
  new Date(Date.parse(startOf(round)) - 4 * 86_400_000 - 3_600_000).toISOString();

let harness: Harness;

/** A bot for a group of tests; without a number of rounds as it is by default. */
function withBot(every?: string): void {
  beforeAll(async () => {
    harness = await Harness.start(every === undefined ? {} : { EVALUATION_EVERY: every });
  });
  afterAll(() => harness.stop());
  beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));
}

async function weekly(code: string): Promise<EvaluationRoom> {
  const room = new EvaluationRoom(harness);
  await room.withCase(code);
  const form = await room.say('plan overleg');
  await room.tap(form, 'meeting.plan', { date: MEETINGS[0], time: '10:00', repeat: '1w' });
  return room;
}

/** The checklist goes out and the meeting begins. */
async function meet(room: EvaluationRoom, round: number): Promise<void> {
  await harness.advanceTo(checklistOf(round));
  await room.checklists();
  await harness.advanceTo(startOf(round));
  await harness.idle();
}

describe('by default', () => {
  withBot();

  test('the meeting of the fourth round brings an evaluation, and no meeting before it', async () => {
    const room = await weekly('N-1');
    for (const round of [1, 2, 3]) {
      await meet(room, round);
      expect(await room.forms()).toEqual([]);
    }
    await harness.advanceTo(checklistOf(4));
    await harness.advanceTo(new Date(Date.parse(startOf(4)) - 60_000).toISOString());
    expect(await room.forms()).toEqual([]);
    await harness.advanceTo(startOf(4));
    const [form, another] = await room.forms();
    expect(another).toBeUndefined();
    expect(form?.conversation).toBe(room.channel);
    await meet(room, 5);
    expect(await room.forms()).toHaveLength(1);
    expect(await room.surveys()).toMatchObject([{ kind: 'evaluation', invited: 4, status: 'open' }]);
  });

  test('answers survive a restart, and the result that they were waiting for comes', async () => {
    const room = await weekly('N-6');
    const form = await room.ask();
    for (const user of [ANNA, BRAM]) await room.fillIn(form, user, all('3'));
    const data = findAction(form.card, 'evaluation.submit')['data'] as Card;
    await room.as(CARO).invoke('evaluation.submit', { ...data, ...all('3') });
    await harness.stopBot();
    await harness.startBot();
    expect((await room.result()).conversation).toBe(`${room.channel};messageid=${form.id}`);
    expect(await room.results()).toHaveLength(1);
    await harness.stopBot();
    harness.setClock('2030-02-01T09:00:00Z'); // the moment to close was missed
    await harness.startBot();
    expect((await room.forms()).map(titleOf)).toEqual(['De vragen over N-6 zijn gesloten']);
    expect(await room.results()).toHaveLength(1);
  });

  test('a post that fails for now is tried again', async () => {
    const room = await weekly('N-8');
    harness.connector.fail({ status: 500 }, { kind: 'post', conversation: room.channel });
    await room.as(ANNA).say('evaluatie');
    expect(await room.forms()).toHaveLength(1);
  });
});

describe('every other round', () => {
  withBot('2');

  test('every so many rounds as configured; the one before closes', async () => {
    const room = await weekly('N-2');
    await meet(room, 1);
    await meet(room, 2);
    const [first] = await room.forms();
    expect(first).toBeDefined();
    if (first === undefined) return;
    for (const user of [ANNA, BRAM, CARO]) await room.fillIn(first, user, all('2'));
    await room.fillIn(first, DIRK, all('4'));
    expect(JSON.stringify((await room.result()).card)).toContain('Zo is niemand herkenbaar');
    await meet(room, 3);
    await meet(room, 4);
    const forms = await room.forms();
    expect(forms.map(titleOf)).toEqual([
      'De vragen over N-2 zijn gesloten',
      'Hoe werken we samen? Evaluatie van N-2',
    ]);
    expect(JSON.stringify((await room.result()).card)).toContain('"y":2');
    expect(await room.surveys()).toMatchObject([{ status: 'closed' }, { number: 2, status: 'open' }]);
  });
});

describe('every round', () => {
  withBot('1');

  test('who was taken out of the case is not among those asked', async () => {
    const room = await weekly('N-3');
    const [record] = await harness.rows('select id from cases where code = $1', ['N-3']);
    const members = [ANNA, BRAM, CARO].map(({ id }) => id).join(',');
    await room.as(ANNA).invoke('case.members', { caseId: record?.['id'], members });
    await meet(room, 1);
    expect(await room.surveys()).toMatchObject([{ invited: 3 }]);
    expect(JSON.stringify((await room.forms())[0]?.card)).toContain('Jullie zijn met weinig');
  });

  test('a team that asked for one since the checklist is not asked twice', async () => {
    const room = await weekly('N-4');
    await harness.advanceTo(checklistOf(1));
    await room.checklists();
    await room.ask();
    await harness.advanceTo(startOf(1));
    expect(await room.forms()).toHaveLength(1);
    expect(await room.surveys()).toHaveLength(1);
  });

  test('the bot was away when the meeting began: it comes once, and not again after another start', async () => {
    const room = await weekly('N-5');
    await harness.advanceTo(checklistOf(1));
    await room.checklists();
    for (const moment of [startOf(1), startOf(1), '2030-01-15T12:00:00Z']) {
      await harness.stopBot();
      harness.setClock(moment);
      await harness.startBot();
      await harness.idle();
    }
    expect(await room.forms()).toHaveLength(1);
    expect(await room.surveys()).toHaveLength(1);
  });

  test('a channel that cannot be reached gets no questions, and the jobs go on', async () => {
    const room = await weekly('N-7');
    await harness.advanceTo(checklistOf(1));
    await room.checklists();
    harness.connector.fail({ status: 403, code: 'BotNotInConversationRoster' }, { times: 100 });
    await harness.advanceTo(startOf(1));
    await harness.idle();
    harness.connector.heal();
    expect(await room.forms()).toEqual([]);
    expect((await room.ask()).conversation).toBe(room.channel);
    expect(await room.surveys()).toHaveLength(1);
  });
});
