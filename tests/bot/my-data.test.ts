import { ANNA, type TeamsUser } from '../support/activities';
import { BRAM, CARO, DIRK, Harness } from '../support/harness';
import { Room, textOf } from './room';
import { SignalRoom } from './signal-room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

/** What `mijn gegevens` shows this person in their own chat. */
async function shownTo(room: Room, user: TeamsUser, command = 'mijn gegevens'): Promise<string> {
  await room.as(user).inChat().say(command);
  return textOf((await room.chatOf(user)).at(-1)?.card);
}

const newcomer = (name: string, locale = 'nl-NL'): TeamsUser => ({
  id: `29:data-${name}`,
  name: `${name} van Dijk`,
  locale,
});

async function roomWith(user: TeamsUser, codes: readonly string[]): Promise<Room> {
  harness.setClock('2030-01-14T08:00:00Z');
  const room = new Room(harness, { people: [ANNA, BRAM, user] });
  for (const code of codes) await room.withCase(code);
  return room;
}

async function note(room: Room, user: TeamsUser, code: string, items: string, where: string): Promise<void> {
  await room.tap(await room.say(`signaal ${code}`, user), 'signal.submit', { items, where }, user);
}

test('signals that wait are counted, with the codes they are about', async () => {
  const eva = newcomer('Eva');
  const room = await roomWith(eva, ['D-1', 'D-2']);
  expect(await shownTo(room, eva)).toContain('Signalen die wachten op een checklist: geen');
  await note(room, eva, 'D-1', 'A5,C3', 'W1');
  await note(room, eva, 'D-2', '', 'W4');
  const shown = await shownTo(room, eva);
  expect(shown).toContain('Signalen die wachten op een checklist: 3, in D-1 en D-2');
  expect(shown).not.toContain('Elke organisatie houdt vast');
  expect(await shownTo(room, BRAM)).not.toContain('D-1');
});

test('once a checklist took them in they wait no more', async () => {
  const fred = newcomer('Fred');
  const room = await roomWith(fred, ['D-3']);
  await note(room, fred, 'D-3', 'A5', 'W1');
  await room.say('plan overleg 2030-01-15 10:00');
  await harness.idle();
  const shown = await shownTo(room, fred);
  expect(shown).toContain('Signalen die wachten op een checklist: geen');
  expect(shown).toContain('Signalen in checklists die je niet of nog niet verstuurde: 1');
  expect(await shownTo(room, BRAM)).not.toContain('Signalen in checklists');
  await room.answer(fred);
  expect(await shownTo(room, fred)).not.toContain('Signalen in checklists');
});

test('after "not for me" what was noted is still told, and so is where one does not take part', async () => {
  const room = await SignalRoom.open(harness);
  await room.signal(DIRK, 'A5,B2');
  await room.sendChecklist(1);
  await room.as(DIRK).tap(await room.form(DIRK), 'checklist.skip');
  const shown = await shownTo(room, DIRK);
  expect(shown).toContain('Signalen in checklists die je niet of nog niet verstuurde: 2');
  expect(shown).toContain(`Je koos ‘Niet voor mij’ bij ${room.code}.`);
  expect(shown).not.toContain('De regisseur gaf aan');
});

test('taken out by the regisseur, before any checklist', async () => {
  const jan = newcomer('Jan');
  const room = await roomWith(jan, ['D-8']);
  const [record] = await harness.rows(`select id from cases where code = 'D-8'`);
  const members = [ANNA, BRAM].map(({ id }) => id).join();
  await room.as(ANNA).invoke('case.members', { caseId: record?.['id'], members });
  const shown = await shownTo(room, jan);
  expect(shown).toContain('De regisseur gaf aan dat je geen checklist krijgt voor D-8.');
  expect(shown).not.toContain('Niet voor mij');
  expect(await shownTo(room, BRAM)).not.toContain('De regisseur gaf aan');
});

test('of which case one is regisseur is told before any checklist, and a signal in the chat is about it', async () => {
  const kees = newcomer('Kees');
  harness.setClock('2030-01-14T08:00:00Z');
  const room = new Room(harness, { people: [kees, BRAM] });
  await room.withCase('D-9', kees);
  expect(await shownTo(room, kees)).toContain('Je bent regisseur van D-9.');
  expect(await shownTo(room, kees, 'signaal')).toContain('Iets gemerkt bij D-9?');
});

test('those of a closed case are told too', async () => {
  const gijs = newcomer('Gijs');
  const room = await roomWith(gijs, ['D-4']);
  await note(room, gijs, 'D-4', 'A5', 'W1');
  await harness.rows(`update cases set status = 'closed' where code = 'D-4'`);
  const shown = await shownTo(room, gijs);
  expect(shown).toContain('Signalen die wachten op een checklist: geen');
  expect(shown).toContain('Ook wacht er nog een signaal in een gesloten casus');
});

test('of which open cases one is regisseur, and in how many evaluations an answer is kept', async () => {
  const hans = newcomer('Hans');
  harness.setClock('2030-01-14T08:00:00Z');
  const room = new Room(harness, { people: [hans, BRAM] });
  await room.withCase('D-5', hans);
  await room.say('plan overleg 2030-01-15 10:00', hans);
  await harness.idle();
  const [record] = await harness.rows(`select tenant, id from cases where code = 'D-5'`);
  const values = [record?.['tenant'], record?.['id']];
  await harness.rows(
    `insert into surveys (tenant, id, case_id, kind, number, opened_at, status, invited)
     values ($1, 'survey-d5', $2, 'evaluation', 1, now(), 'open', 2)`,
    values,
  );
  await harness.rows(
    `insert into survey_answers (tenant, survey_id, person, answers) values ($1, 'survey-d5', $2, '{"T1":"3"}')`,
    [record?.['tenant'], hans.id],
  );
  const shown = await shownTo(room, hans);
  expect(shown).toContain('Je bent regisseur van D-5.');
  expect(shown).toContain('Ingevulde evaluaties en reflecties: 1');
  const other = await shownTo(room, BRAM);
  expect(other).not.toContain('Je bent regisseur van');
  expect(other).toContain('Ingevulde evaluaties en reflecties: geen');
});

test('agreements and decisions do not say who wrote them down, and it says so', async () => {
  const room = await SignalRoom.open(harness);
  expect(await shownTo(room, DIRK)).toContain('Bij afspraken en besluiten staat niet wie ze opschreef.');
});

test('in English', async () => {
  const iris = newcomer('Iris', 'en-GB');
  const room = await roomWith(iris, ['D-6', 'D-7']);
  await note(room, iris, 'D-6', 'A5', 'W1');
  await note(room, iris, 'D-7', 'B1', 'W1');
  const shown = await shownTo(room, iris, 'my data');
  expect(shown).toContain('Signals waiting for a checklist: 2, in D-6 and D-7');
  expect(shown).toContain('Agreements and decisions do not say who wrote them down.');
});

test('asked in a channel it is shown in the own chat alone', async () => {
  const room = await SignalRoom.open(harness);
  await room.signal(CARO, 'A5');
  const reply = await room.say('mijn gegevens', CARO);
  expect(textOf(reply.card)).not.toContain(room.code);
  expect(textOf((await room.chatOf(CARO)).at(-1)?.card)).toContain(room.code);
});
