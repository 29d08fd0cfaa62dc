import {
  ANNA,
  TENANT,
  actionsIn,
  findAction,
  valuesIn,
  verbsIn,
  type TeamsUser,
} from '../support/activities';
import script from '../../cards/demo/demo.json';
import type { Card } from '../support/connector';
import { Harness } from '../support/harness';
import { Room, textOf, titleOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const others = (count: number): TeamsUser[] =>
  Array.from({ length: count }, (_, index) => ({ id: `29:1other-${index}`, name: `Collega ${index + 1}` }));

const levelOf = (card: Card) => (findAction(card, 'summary.post')['data'] as Card)['level'];

describe('the demo', () => {
  test.each([0, 1, 5, 10])(
    'with %d other people in the channel: one answer and a summary show the whole',
    async (count) => {
      const room = new Room(harness, { people: [ANNA, ...others(count)] });
      const reply = await room.say('demo');
      expect(textOf(reply.card)).toContain('casus DEMO-1');

      const cards = await room.checklists();
      expect(cards).toHaveLength(1); // of earlier rounds nothing is sent
      expect(room.everything.map(titleOf)).toContain('5 van 6 ingevuld');
      const answer = await room.answer(ANNA, { A: 'A5', plan: 'yes', organisation: 'Wijkteam Noord' });
      expect(answer.status).toBe(200);

      await room.as().say('samenvatting DEMO-1');
      const { card } = await room.summary();
      expect(levelOf(card)).toBe('manager');
      const text = textOf(card);
      expect(text).toContain('Wat blijft terugkomen');
      expect(text).toContain('4 rondes, sinds 26 november');
      expect(text).toContain('Ingevuld: 6 van 6, 3 organisaties');
      expect(text).toContain('Wie is het vaste aanspreekpunt?');
      for (const user of others(count)) {
        expect((await room.chatOf(user)).filter((message) => titleOf(message).includes('DEMO'))).toEqual([]);
      }
    },
  );

  test('the regisseur sees the invented colleagues by name, wherever the list stands', async () => {
    const room = new Room(harness, { people: [ANNA, ...others(5)] });
    await room.say('demo');
    const brief = (await room.chatOf(ANNA)).findLast(({ card }) => verbsIn(card).includes('round.status'));
    const chat = room.as().inChat();
    const again = await chat.tap(brief?.card ?? {}, 'round.status');
    const reminded = await chat.tap(brief?.card ?? {}, 'reminder.send');
    for (const card of [brief?.card, again.value, reminded.value]) {
      const text = textOf(card);
      for (const { name } of script.colleagues) expect(text).toContain(name);
      expect(text).toContain('Ingevuld (5)');
      expect(text).toContain('Nog niet (1)');
      expect(text).not.toMatch(/…|Collega \d/);
    }
  });

  test('it shows what happens between meetings: agreements, decisions, evaluation, reflection, intensity', async () => {
    const room = new Room(harness, { people: [ANNA, ...others(3)] });
    const before = await room.chatOf(ANNA);
    await room.say('demo');
    await harness.idle();
    const feedback = room.everything.find((message) => titleOf(message).includes('Terugkoppeling'));
    expect(textOf(feedback?.card)).toContain(script.decisions.at(-1)?.why.nl);
    const conditions = (await room.chatOf(ANNA))
      .slice(before.length)
      .filter(({ card }) => 'K1' in valuesIn(card));
    expect(conditions).toHaveLength(1);
    const agreements = textOf((await room.say('afspraken')).card);
    for (const { what } of script.agreements) expect(agreements).toContain(what.nl);
    await room.answer(ANNA, { A: 'A5', plan: 'yes', organisation: 'Wijkteam Noord' });
    await room.as().say('samenvatting');
    const summary = textOf((await room.summary()).card);
    expect(summary).toContain('Afspraken: 2 open, 1 nagekomen en 1 niet nagekomen');
    expect(summary).toContain('Regel 2a');

    const advice = await room.say('opschalen');
    await room.tap(advice, 'history.show');
    await harness.idle();
    const history = textOf(room.everything.at(-1)?.card);
    for (const { why } of script.decisions) expect(history).toContain(why.nl);
    const note = textOf((await room.tap(advice, 'note.show')).value);
    expect(note).toContain('Jeugdhulp Maas');

    await room.as().say('evaluatie');
    await harness.idle();
    const result = room.everything.find(({ card }) => textOf(card).includes('Chart.HorizontalBar'));
    expect(result).toBeDefined();
    expect(textOf((await room.say('vormen')).card)).toContain('"value":"I3"');
    const reflection = await room.say('reflectie');
    await room.tap(reflection, 'reflection.submit', { mode: 'meeting', P1: 'yes' });
    await harness.idle();
    const shared = room.everything.filter((message) => message.conversation.includes(reflection.id));
    expect(textOf(shared.at(-1)?.card)).toContain('4 van');
  });

  test('nobody of the channel finds answers or an organisation that are not theirs', async () => {
    const people = Array.from({ length: 7 }, (_, index) => ({
      id: `29:1new-${index}`,
      name: `Lid ${index}`,
    }));
    const [asker, other] = people as [TeamsUser, TeamsUser];
    const room = new Room(harness, { people });
    await room.say('demo', asker);
    const { card } = await room.checklist();
    const nothing = { A: '', B: '', C: '', W: '', agenda: '', role: '', organisation: '' };
    for (const user of people) {
      const form = await room.as(user).tap(card, 'checklist.open');
      expect(valuesIn(form.value)).toMatchObject(nothing);
    }
    await room.answer(other, { organisation: 'Stichting Lente' }); // whoever likes can join
    await harness.idle();
    expect(room.everything.map(titleOf)).toContain('6 van 7 ingevuld');
  });

  test('an invented colleague is no way in: not into this case, nor into another', async () => {
    const room = await new Room(harness, { people: [ANNA] }).withCase('C-1');
    await room.say('plan overleg 2030-01-08 10:00');
    await room.say('demo');
    const players = await harness.rows(
      `select distinct person from participants join rounds on rounds.id = round_id
       join cases on cases.id = case_id where channel = $1 and person <> $2`,
      [room.channel, ANNA.id],
    );
    expect(players).toHaveLength(script.colleagues.length);
    const cards = await room.checklists();
    expect(cards).toHaveLength(2);
    expect(room.everything.map(titleOf)).toContain('0 van 1 ingevuld');
    for (const { person } of players) {
      const somebody = room.as({ id: String(person), name: 'Iemand' });
      for (const { card } of cards) {
        const answer = await somebody.tap(card, 'checklist.open');
        expect(answer).toMatchObject({ status: 403, value: { code: 'not-available' } });
      }
    }
  });

  test('a second time it makes a case of its own', async () => {
    const room = new Room(harness, { people: [ANNA, ...others(5)] });
    await room.say('demo');
    expect(textOf((await room.say('demo')).card)).toContain('DEMO-2');
    expect(await room.checklists()).toHaveLength(2);
    expect(verbsIn((await room.say('samenvatting')).card)).toEqual(['command', 'command']);
  });

  test('it also starts from the button in help', async () => {
    const room = new Room(harness, { people: [ANNA, ...others(5)] });
    const help = await room.say('help');
    const button = actionsIn(help.card, 'command').find(({ title }) => title === 'Demo');
    const answer = await room.as().invoke('command', button?.['data']);
    expect(textOf(answer.value)).toContain('De demo staat klaar');
  });

  test('in English where the channel speaks it', async () => {
    const reader = { id: '29:1english', name: 'Erin Reed' };
    const room = new Room(harness, { people: [reader, ...others(5)] });
    await room.say('taal en', reader);
    expect(textOf((await room.say('demo', reader)).card)).toContain('DEMO-1');
    await room.as(reader).say('summary');
    expect(textOf((await room.summary()).card)).toContain('Who is the fixed contact person?');
  });

  test('a personal chat is no place for it', async () => {
    const chat = harness.client(ANNA, null);
    await chat.say('demo');
    expect(textOf(harness.connector.in(chat.conversation).at(-1)?.card)).toContain('in het kanaal');
  });

  test('it leaves what was there alone', async () => {
    const room = await new Room(harness, { people: [ANNA, ...others(5)] }).withCase('C-1');
    await room.say('demo');
    const rows = await harness.rows(
      `select code, count(rounds.id)::int as rounds from cases left join rounds on rounds.case_id = cases.id
       where cases.channel = $1 and cases.tenant = $2 group by code order by code`,
      [room.channel, TENANT],
    );
    expect(rows).toEqual([
      { code: 'C-1', rounds: 0 },
      { code: 'DEMO-1', rounds: 4 },
    ]);
  });
});
