import { walk, type TeamsUser } from '../support/activities';
import { Harness } from '../support/harness';
import en from '../../cards/texts/en.json';
import nl from '../../cards/texts/nl.json';
import { Room, textOf } from './room';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterAll(() => harness.stop());

const TIPS = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'K1', 'K2', 'K3'] as const;

describe.each([
  ['nl', nl],
  ['en', en],
] as const)('tips in %s', (language, texts) => {
  const reader: TeamsUser = { id: `29:1tips-${language}`, name: 'Rik Boom', locale: language };

  test.each(['channel', 'personal chat'])('in a %s: all nine, three conditions and the GP', async (place) => {
    const room = new Room(harness, { people: [reader] });
    const client = place === 'channel' ? room.as(reader) : room.as(reader).inChat();
    await client.say('tips');
    const card = harness.connector.in(client.conversation).at(-1)?.card;
    const told = walk(card).map(({ text }) => text);
    for (const tip of TIPS) {
      expect(told).toContain(texts.tips[tip]);
      expect(told).toContain(texts['all-tips'].more[tip]);
    }
    expect(told).toContain(texts['all-tips']['X1-more']);
  });
});

test('on a phone one part stands open, and each other has a button that unfolds it', async () => {
  const room = new Room(harness);
  const { card } = await room.say('tips');
  const folded = walk(card).filter(({ isVisible }) => isVisible === false);
  const toggles = walk(card).filter(({ type }) => type === 'Action.ToggleVisibility');
  const targets = toggles.flatMap(({ targetElements }) => targetElements as string[]);
  expect(folded.map(({ id }) => id)).toEqual(['clear', 'keep-up', 'conditions', 'example']);
  expect(targets).toEqual(['meet', ...folded.map(({ id }) => id)]);
});

test('its buttons open the reflection and the forms', async () => {
  const room = await new Room(harness).withCase('T-1');
  const tips = await room.say('tips');
  const [reflect, forms] = walk(tips.card).filter(({ type }) => type === 'Action.Execute');
  const opened = [
    await room.as().invoke('command', reflect?.['data'], tips.id),
    await room.as().invoke('command', forms?.['data'], tips.id),
  ];
  expect(textOf(opened[0]?.value)).toContain('Reflectie bij T-1');
  expect(textOf(opened[1]?.value)).toContain('Vormen van samenwerken bij T-1');
});
