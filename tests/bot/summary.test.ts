import { ANNA, actionsIn, findAction, verbsIn, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { BRAM, CARO, DIRK, Harness, TEAM } from '../support/harness';
import nl from '../../cards/texts/nl.json';
import { Room, textOf, titleOf } from './room';

const EVA: TeamsUser = { id: '29:1eva', name: 'Eva Post' };
const SIX = [...TEAM, EVA, { id: '29:1finn', name: 'Finn Boer' }];

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());
beforeEach(() => harness.setClock('2030-01-07T08:00:00Z'));

/** Who answers what; people keep the organisation of their first answer. */
type Answers = readonly (readonly [TeamsUser, Card])[];

const AT = { [ANNA.id]: 'Noord', [BRAM.id]: 'Zuid', [CARO.id]: 'Oost', [DIRK.id]: 'Noord', [EVA.id]: 'Zuid' };

async function fillIn(room: Room, answers: Answers): Promise<void> {
  for (const [user, inputs] of answers) {
    const answer = await room.answer(user, { organisation: AT[user.id] ?? 'Noord', ...inputs });
    expect(answer.status).toBe(200);
  }
}

const MONDAYS = ['2030-01-07', '2030-01-14', '2030-01-21'];
const TUESDAYS = ['2030-01-08', '2030-01-15', '2030-01-22'];

/** One meeting a week, each with the answers of its round; the last round stays open. */
async function play(room: Room, rounds: readonly Answers[]): Promise<void> {
  for (const [week, answers] of rounds.entries()) {
    await harness.advanceTo(`${MONDAYS[week]}T08:00:00Z`);
    await room.say(`plan overleg ${TUESDAYS[week]} 10:00`);
    await fillIn(room, answers);
    if (week < rounds.length - 1) await harness.advanceTo(`${TUESDAYS[week]}T09:00:00Z`);
    await harness.idle();
  }
}

async function ask(room: Room, user: TeamsUser = ANNA): Promise<Posted> {
  await room.as(user).say('samenvatting');
  return room.summary();
}

async function played(code: string, rounds: readonly Answers[], people: readonly TeamsUser[] = TEAM) {
  const room = await new Room(harness, { people }).withCase(code);
  await play(room, rounds);
  return room;
}

const levelOf = (card: Card) => (findAction(card, 'summary.post')['data'] as Card)['level'];
const everyone = (inputs: Card): Answers => TEAM.map((user) => [user, inputs] as const);
const itemText = (id: string) => (nl.checklist.items as Record<string, string>)[id] ?? `no text for ${id}`;
const A5_FROM_TWO: Answers = [
  [ANNA, { A: 'A5' }],
  [BRAM, { A: 'A5' }],
  [CARO, {}],
];

/** "3 van 4" */
const figuresOf = (card: unknown) => /\d+ van \d+/.exec(textOf(card))?.[0];

describe('the advice', () => {
  const levels: readonly (readonly [string, string, readonly Answers[]])[] = [
    ['none', 'Geen signaal', [everyone({ plan: 'no' })]],
    ['insufficient', 'Onvoldoende gegevens', [[[BRAM, {}]]]],
    ['discuss', 'Bespreken in het overleg', [A5_FROM_TWO]],
    [
      'reminder',
      'Aansporing door de regisseur',
      [
        [
          [ANNA, {}],
          [BRAM, { plan: 'yes' }],
          [CARO, {}],
        ],
      ],
    ],
    ['manager', 'Opschalen naar leidinggevende', [A5_FROM_TWO, A5_FROM_TWO, A5_FROM_TWO]],
    [
      'process-manager',
      'Opschalen naar procesmanager',
      [A5_FROM_TWO, A5_FROM_TWO, [...A5_FROM_TWO.slice(0, 2), [CARO, { safety: 'concern' }]]],
    ],
    ['acute', 'Acuut: bel 112 of Veilig Thuis', [[[BRAM, { safety: 'acute' }]]]],
  ];

  test.each(levels)('%s: "%s"', async (level, label, rounds) => {
    const room = await played(`L-${levels.findIndex(([other]) => other === level)}`, rounds);
    const { card } = await ask(room);
    expect(levelOf(card)).toBe(level);
    expect(textOf(card)).toContain(`"text":"${label}"`);
    const shown = levels.map(([, other]) => other).filter((other) => textOf(bannerOf(card)).includes(other));
    expect(shown).toEqual([label]);
    expect(textOf(card)).toContain(`ronde ${rounds.length}`);
  });

  test('in the language of the channel', async () => {
    const reader: TeamsUser = { id: '29:1english', name: 'Erin Reed' };
    const room = await new Room(harness, { people: [...TEAM, reader] }).withCase('L-20');
    await room.say('taal en', reader);
    await play(room, [A5_FROM_TWO]);
    const { card } = await ask(room);
    expect(textOf(card)).toContain('Discuss in the meeting');
    expect(card['lang']).toBe('en');
  });

  test('Waarom unfolds the facts, the rules and their sources', async () => {
    const room = await played('L-21', [A5_FROM_TWO, A5_FROM_TWO, A5_FROM_TWO]);
    const { card } = await ask(room);
    const text = textOf(card);
    expect(text).toContain('Waarom dit advies?');
    expect(text).toMatch(/Regel 2b · bron [^"]*E4/);
    expect(text).toContain(
      `${itemText('A5')}: 3 rondes op rij, sinds 7 januari, steeds vanuit minstens 2 organisaties.`,
    );
    expect(text).toContain('onze eigen regel, niet de wet');
    expect(text).toContain('Noord, Oost en Zuid');
    expect(verbsIn(card)).toEqual(['command', 'decision.record', 'summary.post']);
  });

  test('a case without regisseur is advised to appoint one', async () => {
    const room = new Room(harness);
    await room.tap(await room.say('nieuwe casus'), 'case.create', { code: 'L-22', regisseur: '' });
    await play(room, [everyone({ plan: 'no' })]);
    const { card } = await ask(room, DIRK);
    expect(levelOf(card)).toBe('discuss');
    expect(textOf(card)).toContain('Eén huishouden, één plan, één regisseur');
  });
});

describe('what the card shows', () => {
  test('the response, what persists, what divides and what is new', async () => {
    const round: Answers = [
      [ANNA, { A: 'A5,A1', agenda: 'Wie belt school?' }],
      [BRAM, { A: 'A5', B: 'B4' }],
      [CARO, { A: 'A5', B: 'B4', agenda: 'Samen *één* plan' }],
      [DIRK, { A: 'A5' }],
    ];
    const room = await played('V-1', [everyone({ A: 'A5' }), round]);
    const { card } = await ask(room);
    const text = textOf(card);
    expect(text).toContain('Ingevuld: 4 van 4, 3 organisaties');
    expect(listUnder(card, 'Wat blijft terugkomen')).toEqual([
      `• ${itemText('A5')} (2 rondes, sinds 7 januari)`,
    ]);
    expect(listUnder(card, 'Waar we anders naar kijken')).toEqual([
      'We hebben nog geen gedeeld beeld.',
      `• ${itemText('B4')} (2 wel, 2 niet)`,
    ]);
    expect(listUnder(card, 'Nieuw deze ronde')).toEqual(
      [itemText('A1'), itemText('B4')].map((line) => `• ${line}`),
    );
    expect(listUnder(card, 'Voor de agenda')).toHaveLength(2);
    expect(text).toContain('Chart.HorizontalBar');
    expect(text).toContain('1 nieuw, 1 blijvend, 0 verdeeld');
    expect(text).not.toMatch(/Anna|Bram|Caro|Dirk/);
  });

  test('with fewer than three respondents only themes, anywhere in the card', async () => {
    const two: Answers = [
      [ANNA, { A: 'A5,A9', B: 'B4', W: 'W4' }],
      [BRAM, { A: 'A5,A9', B: 'B4' }],
    ];
    const room = await played('V-2', [two, two, two]);
    const { card } = await ask(room);
    const text = textOf(card);
    expect(text).toContain('Samenwerken: blijft terugkomen');
    expect(text).not.toContain('organisaties"');
    for (const [id, wording] of Object.entries(nl.checklist.items)) {
      expect(text).not.toContain(wording);
      expect(text).not.toMatch(new RegExp(`\\b${id}\\b`));
    }
    expect(text).not.toContain('waar veel wisselt');
  });

  test('C1 and C4 only as contact; how many goes to the regisseur alone', async () => {
    const answers: Answers = [
      [ANNA, {}],
      [BRAM, { C: 'C1,C4' }],
      [CARO, { C: 'C1' }],
    ];
    const room = await played('V-3', [answers, answers]);
    const { card } = await ask(room);
    const text = textOf(card);
    expect(levelOf(card)).toBe('reminder');
    expect(text).toContain('Contact blijft uit, nu en eerder.');
    for (const id of ['C1', 'C4']) {
      expect(text).not.toContain(itemText(id));
      expect(text).not.toMatch(new RegExp(`\\b${id}\\b`));
    }
    const brief = (await room.chatOf(ANNA)).filter((message) => titleOf(message).includes('V-3')).at(-1);
    expect(textOf(brief?.card)).toContain('Krijgt geen contact met anderen: 2');
    expect(textOf(brief?.card)).toContain('Hoort dingen steeds te laat of niet: 1');
    for (const user of [BRAM, CARO, DIRK]) {
      expect(textOf((await room.chatOf(user)).map((message) => message.card))).not.toContain(
        'te laat of niet:',
      );
    }
  });

  test('private items count for nothing and stand nowhere', async () => {
    const room = await played('V-4', [everyone({ C: 'C2,C3' }), everyone({ C: 'C2,C3' })]);
    const { card } = await ask(room);
    expect(levelOf(card)).toBe('none');
    const posted = textOf([room.everything, await room.chatOf(ANNA)]);
    for (const id of ['C2', 'C3']) {
      expect(posted).not.toContain(itemText(id));
      expect(textOf(card)).not.toMatch(new RegExp(`\\b${id}\\b`));
    }
  });
});

describe('which card, and when it changes', () => {
  test('samenvatting posts a new card, and the set moment edits the latest', async () => {
    const room = await played('W-1', [A5_FROM_TWO]);
    const first = await ask(room);
    const second = await ask(room);
    expect(second.id).not.toBe(first.id);
    await harness.advanceTo('2030-01-08T08:00:00Z');
    expect(await room.summaries()).toHaveLength(2);
    expect([first.edits, second.edits]).toEqual([0, 1]);
  });

  test('one more answer changes nothing, two more do, and the meeting has the last word', async () => {
    const room = await played('W-2', [A5_FROM_TWO], SIX);
    const summary = await ask(room);
    expect(textOf(summary.card)).toContain('3 van 6');
    await fillIn(room, [[DIRK, { A: 'A1' }]]);
    await harness.idle();
    expect(summary.edits).toBe(0);
    await fillIn(room, [[EVA, {}]]);
    await harness.idle();
    expect(summary.edits).toBe(1);
    expect(textOf(summary.card)).toContain('5 van 6');
    await fillIn(room, [[BRAM, { A: 'A5', B: 'B1' }]]); // somebody changed an answer
    await harness.idle();
    expect(textOf(summary.card)).not.toContain(itemText('B1'));
    await harness.advanceTo('2030-01-08T09:00:00Z');
    await harness.idle();
    expect(textOf(summary.card)).toContain(itemText('B1'));
    expect(await room.summaries()).toHaveLength(1);
  });

  test.each([
    ['a new answer', DIRK],
    ['a changed answer', BRAM],
  ])('asked again after %s, it keeps the figures and says so', async (_what, user) => {
    const room = await played(user === DIRK ? 'W-3' : 'W-4', [A5_FROM_TWO]);
    await ask(room);
    await fillIn(room, [[user, { A: 'A5,A1', agenda: 'Een nieuw punt' }]]);
    const { card } = await ask(room);
    expect(textOf(card)).toContain('3 van 4');
    expect(textOf(card)).not.toContain(itemText('A1'));
    expect(textOf(card)).not.toContain('Een nieuw punt');
    expect(textOf(card)).toContain('Er is een nieuw of gewijzigd antwoord');
  });

  test('acute danger waits for nobody', async () => {
    const room = await played('W-5', [A5_FROM_TWO]);
    const summary = await ask(room);
    await fillIn(room, [[DIRK, { safety: 'acute' }]]);
    await harness.idle();
    expect(levelOf(summary.card)).toBe('acute');
    expect(textOf(summary.card)).toContain('0800-2000');
  });

  test.each([
    ['a new answer', DIRK, 'W-7'],
    ['a changed answer', BRAM, 'W-8'],
  ])('danger in %s takes nothing else of it along, and leaves with it', async (_what, user, code) => {
    const room = await played(code, [A5_FROM_TWO]);
    const summary = await ask(room);
    const level = levelOf(summary.card);
    const before = figuresOf(summary.card);
    await fillIn(room, [[user, { safety: 'acute', A: 'A5,A1', agenda: 'Een nieuw punt' }]]);
    await harness.idle();
    expect(levelOf(summary.card)).toBe('acute');
    expect(figuresOf(summary.card)).toBe(before);
    expect(textOf(summary.card)).not.toContain(itemText('A1'));
    expect(textOf(summary.card)).not.toContain('Een nieuw punt');
    await fillIn(room, [[user, { safety: 'none', A: 'A5,A1' }]]);
    await harness.idle();
    expect(levelOf(summary.card)).toBe(level);
    expect(figuresOf(summary.card)).toBe(before);
  });

  test('two changed answers change it', async () => {
    const room = await played('W-9', [A5_FROM_TWO]);
    const summary = await ask(room);
    await fillIn(room, [[BRAM, { A: 'A5,A1' }]]);
    await harness.idle();
    expect(summary.edits).toBe(0);
    await fillIn(room, [[CARO, { A: 'A5,A1' }]]);
    await harness.idle();
    expect(textOf(summary.card)).toContain(itemText('A1'));
  });

  test('an edit that Teams refused for a moment is made up for', async () => {
    const room = await played('W-6', [A5_FROM_TWO], SIX);
    const summary = await ask(room);
    harness.connector.fail({ status: 500 }, { kind: 'edit', conversation: room.channel, times: 4 });
    await fillIn(room, [
      [DIRK, {}],
      [EVA, {}],
    ]);
    await harness.idle();
    harness.connector.heal();
    expect(textOf(summary.card)).toContain('5 van 6');
  });
});

describe('who asks, and where', () => {
  test('only the regisseur', async () => {
    const room = await played('X-1', [A5_FROM_TWO]);
    expect(textOf((await room.say('samenvatting', BRAM)).card)).toContain('alleen de regisseur');
    const summary = await ask(room);
    expect((await room.tap(summary, 'summary.post', {}, CARO)).status).toBe(403);
    expect(await room.summaries()).toHaveLength(1);
  });

  test('before the first checklist there is nothing to sum up', async () => {
    const room = await new Room(harness).withCase('X-2');
    expect(textOf((await room.say('samenvatting')).card)).toContain('nog geen checklist verstuurd');
  });

  test('asked in a thread, it stands in that thread', async () => {
    const room = await played('X-3', [A5_FROM_TWO]);
    await room.as().with({ thread: '17' }).say('samenvatting X-3');
    expect((await room.summary()).conversation).toBe(`${room.channel};messageid=17`);
  });

  test('the button on the card, and the one in the private brief, post it in the channel', async () => {
    const room = await played('X-4', [A5_FROM_TWO]);
    const first = await ask(room);
    expect((await room.tap(first, 'summary.post')).status).toBe(200);
    expect(await room.summaries()).toHaveLength(2);
    const brief = (await room.chatOf(ANNA)).findLast(
      (message) => titleOf(message).includes('X-4') && verbsIn(message.card).includes('summary.post'),
    );
    const answer = await room
      .as()
      .inChat()
      .tap(brief?.card ?? {}, 'summary.post');
    expect(textOf(answer.value)).toContain('De samenvatting komt eraan');
    expect(await room.summaries()).toHaveLength(3);
    expect((await room.summary()).conversation).toBe(room.channel);
  });

  test('what the buttons carry says nothing but ids and the level', async () => {
    const room = await played('X-5', [A5_FROM_TWO]);
    const [button] = actionsIn((await ask(room)).card, 'summary.post');
    expect(Object.keys(button?.['data'] as Card).sort()).toEqual(['caseId', 'level', 'roundId', 'verb']);
  });
});

function bannerOf(card: Card): unknown {
  return (card['body'] as Card[])[2];
}

/** The lines that stand right below a heading, wherever that is. */
function listUnder(node: unknown, heading: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const children: unknown[] = Array.isArray(node) ? node : Object.values(node);
  const at = children.findIndex((child) => (child as Card | null)?.['text'] === heading);
  if (at >= 0) return children.slice(at + 1).map((child) => String((child as Card)['text']));
  return children.flatMap((child) => listUnder(child, heading));
}
