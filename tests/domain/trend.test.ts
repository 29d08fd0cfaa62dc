import fc from 'fast-check';
import { ITEMS, THEMES, kindOf, type ItemId } from '../../src/domain/checklist';
import type { CaseFacts, Level } from '../../src/domain/facts';
import { summarise } from '../../src/domain/summary';
import { defaultThresholds } from '../../src/domain/thresholds';
import { trendOf, type TrendRound } from '../../src/domain/trend';
import { ROUND_DAYS, adviceOn, caseOf, quiet, round, ticking, type Person } from './builders';

const [DAY_1, DAY_2, DAY_3, DAY_4] = ROUND_DAYS;

const trend = (...rounds: CaseFacts['rounds']) => trendOf(caseOf(rounds), defaultThresholds, 'discuss');
const numbersOf = (one: TrendRound | undefined) => one?.themes.map(({ items }) => items);

/** The numbers of a round in which these people answered. */
const numbers = (people: readonly Person[]) => numbersOf(trend(round(DAY_4, people)).at(-1));

test('a round: its day, who answered, the advice, and how many items of each theme showed', () => {
  const before = round(DAY_3, [...ticking('A1', 'B1'), { of: null, silent: true }], 'reminder');
  expect(trend(before, round(DAY_4, ticking('A1', 'A2', 'C1')))).toEqual([
    {
      sentOn: DAY_3,
      answered: 3,
      invited: 4,
      level: 'reminder',
      themes: [
        { theme: 'A', items: 1 },
        { theme: 'B', items: 1 },
        { theme: 'C', items: 0 },
      ],
      counted: true,
    },
    {
      sentOn: DAY_4,
      answered: 3,
      invited: 3,
      level: 'discuss',
      themes: [
        { theme: 'A', items: 2 },
        { theme: 'B', items: 0 },
        { theme: 'C', items: 1 },
      ],
      counted: true,
    },
  ]);
});

test.each<[string, readonly Person[], number[]]>([
  ['nothing', quiet, [0, 0, 0]],
  ['an item of three people is one item', quiet.map((person) => ({ ...person, ticks: ['A5'] })), [1, 0, 0]],
  ['C is one at most', ticking('C1', 'C4'), [0, 0, 1]],
  ['private items never count', ticking('C2', 'C3'), [0, 0, 0]],
  ['where it was noticed never counts', ticking('W1', 'W2', 'W3'), [0, 0, 0]],
  ['W4 has no theme', ticking('W4'), [0, 0, 0]],
  [
    'noticed between meetings',
    [...quiet, { of: 'GGZ', silent: true, noticed: [{ item: 'B2', on: DAY_3 }] }],
    [0, 1, 0],
  ],
  [
    'two answers: a theme is named, not counted',
    [{ of: 'GGZ', ticks: ['A1', 'A2', 'B1'] }, { of: 'School' }],
    [1, 1, 0],
  ],
  ['two answers: W4 reads as contact', [{ of: 'GGZ', ticks: ['W4'] }, { of: 'School' }], [0, 0, 1]],
])('%s', (_name, people, expected) => {
  expect(numbers(people)).toEqual(expected);
});

test('each round by its own number of answers', () => {
  const two: Person[] = [{ of: 'GGZ', ticks: ['A1', 'A2'] }, { of: 'School' }];
  const rounds = trend(
    round(DAY_2, ticking('A1', 'A2')),
    round(DAY_3, two),
    round(DAY_4, ticking('A1', 'A2')),
  );
  expect(rounds.map(({ counted }) => counted)).toEqual([true, false, true]);
  expect(rounds.map((one) => numbersOf(one)?.[0])).toEqual([2, 1, 2]);
});

test('six rounds at most, the last ones, and a level nobody knows stays unknown', () => {
  const days = ['2025-10-01', '2025-11-01', '2025-12-01', ...ROUND_DAYS];
  const rounds = trend(...(days.map((day) => round(day, quiet)) as unknown as CaseFacts['rounds']));
  expect(rounds.map(({ sentOn }) => sentOn)).toEqual(days.slice(1));
  expect(rounds.map(({ level }) => level)).toEqual([null, null, null, null, null, 'discuss']);
});

test('the first round alone is one round', () => {
  expect(trend(round(DAY_1, quiet))).toHaveLength(1);
});

const people = fc.array(
  fc.record<Person>({
    of: fc.constantFrom('Wijkteam', 'GGZ', 'School', null),
    ticks: fc.uniqueArray(fc.constantFrom(...ITEMS), { maxLength: 8 }),
    noticed: fc.constantFrom([], [{ item: 'B3', on: DAY_1 } as const]),
  }),
  { maxLength: 5 },
);
const level = fc.constantFrom<Level | null>('none', 'insufficient', 'reminder', 'manager', null);
const cases = fc
  .array(fc.tuple(people, level), { minLength: 1, maxLength: 4 })
  .map((drawn) =>
    drawn.map(([answering, advised], index) => round(ROUND_DAYS[index] ?? DAY_4, answering, advised)),
  )
  .map((rounds) => caseOf(rounds as unknown as CaseFacts['rounds']));

const trendIn = (facts: CaseFacts) => trendOf(facts, defaultThresholds, 'discuss');

/** The case with every tick changed. */
function retick(facts: CaseFacts, change: (item: ItemId) => readonly ItemId[]): CaseFacts {
  return {
    ...facts,
    rounds: facts.rounds.map((one) => ({
      ...one,
      participants: one.participants.map((person) => ({
        ...person,
        answer: person.answer && {
          ...person.answer,
          signals: person.answer.signals.flatMap(({ item, on }) =>
            change(item).map((other) => ({ item: other, on })),
          ),
        },
      })),
    })) as unknown as CaseFacts['rounds'],
  };
}

describe('in every case', () => {
  test('this round says what its summary says by theme', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const { themes, response } = summarise(facts, adviceOn(facts), defaultThresholds);
        const now = trendIn(facts).at(-1);
        expect(numbersOf(now)).toEqual(themes.map(({ fresh, persistent }) => fresh + persistent));
        expect(now).toMatchObject({ answered: response.answered, invited: response.invited });
      }),
    );
  });

  test('private items change nothing', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        expect(trendIn(retick(facts, (item) => (kindOf(item) === 'private' ? [] : [item])))).toEqual(
          trendIn(facts),
        );
      }),
    );
  });

  test('C1, C4 and both read the same', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const isContact = (item: ItemId) => item === 'C1' || item === 'C4';
        const one = trendIn(retick(facts, (item) => (isContact(item) ? ['C1'] : [item])));
        expect(trendIn(retick(facts, (item) => (isContact(item) ? ['C4'] : [item])))).toEqual(one);
        expect(trendIn(retick(facts, (item) => (isContact(item) ? ['C1', 'C4'] : [item])))).toEqual(one);
      }),
    );
  });

  test('below three answers a theme is one or nothing, and no word tells more than day, level and theme', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        for (const one of trendIn(facts)) {
          expect(one.counted).toBe(one.answered >= 3);
          expect(Math.max(...(numbersOf(one) ?? []))).toBeLessThanOrEqual(one.counted ? ITEMS.length : 1);
          expect(Object.keys(one).sort()).toEqual([
            'answered',
            'counted',
            'invited',
            'level',
            'sentOn',
            'themes',
          ]);
          expect(one.themes.map(({ theme }) => theme)).toEqual([...THEMES]);
        }
      }),
    );
  });
});
