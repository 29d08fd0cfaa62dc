import { ANNA, valuesIn } from '../support/activities';
import { BRAM, CARO, DIRK, Harness } from '../support/harness';
import { textOf } from './room';
import { A5, OTHERS, PREFILLED, SignalRoom, levelOf } from './signal-room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

/** A first meeting before which only Caro ticked A5. */
async function afterOneMeeting(): Promise<SignalRoom> {
  const room = await SignalRoom.open(harness);
  await room.sendChecklist(1);
  await room.answerAll([...OTHERS, [CARO, { A: 'A5' }]]);
  await room.begin(1);
  return room;
}

describe('before the checklist', () => {
  test('a signal counts in the next round, and lasts over two; who only signals is no respondent', async () => {
    const room = await afterOneMeeting();
    harness.setClock('2030-01-25T10:00:00Z');
    await room.signal(CARO, 'A5');
    await room.sendChecklist(2);
    await room.answerAll(OTHERS);
    const summary = textOf((await room.summarise(2)).card);
    expect(summary).toContain('Ingevuld: 3 van 4');
    expect(summary).toContain(`${A5} (2 rondes, sinds 18 januari)`);
  });

  test('without it the point is gone', async () => {
    const room = await afterOneMeeting();
    await room.sendChecklist(2);
    await room.answerAll(OTHERS);
    expect(textOf((await room.summarise(2)).card)).not.toContain(A5);
  });

  test('its organisation counts along: from two of them, three rounds in a row', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.answerAll([[ANNA], [BRAM, { A: 'A5' }], [CARO, { A: 'A5' }], [DIRK]]);
    await room.begin(1);
    for (const nth of [2, 3] as const) {
      await room.signal(CARO, 'A5');
      await room.sendChecklist(nth);
      await room.answerAll([[ANNA], [BRAM, { A: 'A5' }], [DIRK]]);
      if (nth === 2) await room.begin(nth);
    }
    expect(levelOf(await room.summarise(3))).toBe('manager');
  });

  test('contact that stays out counts as a contact item; where something was noticed never does', async () => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, '', 'W4');
    await room.signal(DIRK, 'C2', 'W3');
    await room.sendChecklist(1);
    await room.answerAll(OTHERS);
    const first = await room.summarise(1);
    expect(levelOf(first)).toBe('discuss');
    await room.begin(1);
    await room.signal(CARO, '', 'W4');
    await room.sendChecklist(2);
    await room.answerAll(OTHERS);
    expect(levelOf(await room.summarise(2))).toBe('reminder');
  });

  test('a private item counts nowhere and is shown to nobody', async () => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'C2,C3', 'W3');
    await room.sendChecklist(1);
    await room.answerAll(OTHERS);
    const summary = await room.summarise(1);
    expect(levelOf(summary)).toBe('none');
    await harness.idle();
    const seen = [summary, ...(await room.chatOf(ANNA)), ...(await room.chatOf(BRAM))];
    expect(seen.length).toBeGreaterThan(1);
    expect(textOf(seen.map(({ card }) => card))).not.toMatch(/erger|onpartijdig/);
  });
});

describe('in the personal checklist', () => {
  test('it is ticked for who noted it, and says so; nobody else sees it', async () => {
    const room = await SignalRoom.open(harness);
    await room.signal(CARO, 'B2,A5,C3', 'W3');
    await room.sendChecklist(1);
    const own = await room.form(CARO);
    expect(valuesIn(own)).toMatchObject({ A: 'A5', B: 'B2', C: 'C3', W: 'W3' });
    expect(textOf(own)).toContain(PREFILLED);
    const other = await room.form(BRAM);
    expect(valuesIn(other)).toMatchObject({ A: '', B: '', C: '', W: '' });
    expect(textOf(other)).not.toContain(PREFILLED);
  });

  test('once sent, the checklist decides: what was unticked is gone', async () => {
    const room = await afterOneMeeting();
    await room.signal(CARO, 'A5');
    await room.sendChecklist(2);
    await room.answerAll([...OTHERS, [CARO, { A: '' }]]);
    const form = await room.form(CARO);
    expect(valuesIn(form)['A']).toBe('');
    expect(textOf(form)).not.toContain(PREFILLED);
    const summary = textOf((await room.summarise(2)).card);
    expect(summary).toContain('Ingevuld: 4 van 4');
    expect(summary).not.toContain(A5);
  });

  test('what stays ticked keeps the day it was noticed', async () => {
    const room = await SignalRoom.open(harness);
    harness.setClock('2030-01-15T23:30:00Z'); // past midnight in Amsterdam: the 16th
    await room.signal(CARO, 'A5');
    await room.sendChecklist(1);
    await room.answerAll([...OTHERS, [CARO]]);
    await room.begin(1);
    await room.sendChecklist(2);
    await room.answerAll([...OTHERS, [CARO, { A: 'A5' }]]);
    expect(textOf((await room.summarise(2)).card)).toContain(`${A5} (2 rondes, sinds 16 januari)`);
  });
});

describe('while a checklist is open', () => {
  test('it counts in that round at once, and nothing is posted about it', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.answerAll(OTHERS);
    await harness.idle();
    const before = harness.connector.messages.map(({ id, edits }) => [id, edits]);
    const saved = await room
      .as(CARO)
      .invoke('signal.submit', { caseId: await caseOf(room), items: 'A5', where: 'W1' });
    expect(textOf(saved.value)).toContain('het overleg van dinsdag 22 januari om 10:00');
    await harness.idle();
    expect(harness.connector.messages.map(({ id, edits }) => [id, edits])).toEqual(before);
    expect(valuesIn(await room.form(CARO))['A']).toBe('A5');
    const summary = textOf((await room.summarise(1)).card);
    expect(summary).toContain(A5);
    expect(summary).toContain('Ingevuld: 3 van 4');
  });

  test('once there is a summary it waits for the next round, so that nobody can subtract it', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.answerAll(OTHERS);
    const summary = await room.summarise(1);
    const saved = await room.signal(CARO, 'A5');
    expect(textOf(saved.value)).toContain('Het telt mee bij de volgende checklist');
    await room.as(ANNA).say('samenvatting');
    expect((await room.summaries()).map(({ card }) => textOf(card).includes(A5))).toEqual([false, false]);
    await room.begin(1);
    expect(textOf(summary.card)).not.toContain(A5);
    await room.sendChecklist(2);
    expect(valuesIn(await room.form(CARO))).toMatchObject({ A: 'A5', W: 'W1' });
    await room.answerAll(OTHERS);
    expect(textOf((await room.summarise(2)).card)).toContain(A5);
  });

  test('who sent the checklist already has it wait for the next one', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.answerAll([...OTHERS, [CARO]]);
    const saved = await room.signal(CARO, 'A5');
    expect(textOf(saved.value)).toContain('Het telt mee bij de volgende checklist');
    expect(valuesIn(await room.form(CARO))['A']).toBe('');
    expect(textOf((await room.summarise(1)).card)).not.toContain(A5);
    await room.begin(1);
    await room.sendChecklist(2);
    expect(valuesIn(await room.form(CARO))['A']).toBe('A5');
  });

  test('at the start of the meeting the round takes nothing more', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    harness.setClock('2030-01-22T09:00:00Z'); // begun, and the step that closes the round is late
    const saved = await room.signal(CARO, 'A5');
    expect(textOf(saved.value)).toContain('Het telt mee bij de volgende checklist');
  });

  test('who is not asked can note something, and is not counted among those asked', async () => {
    const room = await SignalRoom.open(harness);
    await room.sendChecklist(1);
    await room.as(CARO).tap(await room.form(CARO), 'checklist.skip');
    await room.signal(CARO, 'A5');
    await room.answerAll(OTHERS);
    const summary = textOf((await room.summarise(1)).card);
    expect(summary).toContain('Ingevuld: 3 van 3');
    expect(summary).toContain(A5);
  });
});

async function caseOf(room: SignalRoom): Promise<string> {
  const [row] = await harness.rows('select id from cases where code = $1', [room.code]);
  return String(row?.['id']);
}
