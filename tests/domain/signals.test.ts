import fc from 'fast-check';
import { ITEMS, kindOf } from '../../src/domain/checklist';
import type { Signal } from '../../src/domain/facts';
import {
  addNoticed,
  concernsSafety,
  countSignals,
  joinSignals,
  saysSomething,
  SIGNAL_ITEMS,
  SIGNAL_PLACES,
  type Noticed,
} from '../../src/domain/signals';

const MONDAY = '2026-03-02';
const FRIDAY = '2026-03-06';

const day = fc.constantFrom('2026-02-27', MONDAY, FRIDAY, '2026-03-10');
const signal = fc.record({ item: fc.constantFrom(...ITEMS), on: day });
const noticed: fc.Arbitrary<Noticed> = fc.record({
  items: fc.uniqueArray(fc.constantFrom(...SIGNAL_ITEMS)),
  where: fc.constantFrom(...SIGNAL_PLACES),
});

test('every item of A, B and C can be noticed, in the order of the form; W is where', () => {
  expect([...SIGNAL_ITEMS, ...SIGNAL_PLACES]).toEqual(ITEMS);
});

test.each<[string, Noticed, boolean]>([
  ['an item', { items: ['A5'], where: 'W1' }, true],
  ['a private item', { items: ['C3'], where: 'W2' }, true],
  ['contact that stays out', { items: [], where: 'W4' }, true],
  ['a place without an item', { items: [], where: 'W1' }, false],
  ['analysis without an item', { items: [], where: 'W2' }, false],
  ['a home visit without an item', { items: [], where: 'W3' }, false],
])('%s says something: %#', (_what, given, expected) => {
  expect(saysSomething(given)).toBe(expected);
});

test('what is noticed again keeps the day it was first noticed', () => {
  const before = addNoticed([], { items: ['B1', 'A5'], where: 'W1' }, MONDAY);
  expect(before).toEqual([
    { item: 'A5', on: MONDAY },
    { item: 'B1', on: MONDAY },
    { item: 'W1', on: MONDAY },
  ]);
  expect(addNoticed(before, { items: ['A5', 'C2'], where: 'W4' }, FRIDAY)).toEqual([
    { item: 'A5', on: MONDAY },
    { item: 'B1', on: MONDAY },
    { item: 'C2', on: FRIDAY },
    { item: 'W1', on: MONDAY },
    { item: 'W4', on: FRIDAY },
  ]);
});

test('noting the same twice is noting it once', () => {
  fc.assert(
    fc.property(fc.array(signal), noticed, (before, given) => {
      const once = addNoticed(before, given, FRIDAY);
      expect(addNoticed(once, given, '2026-03-10')).toEqual(once);
    }),
  );
});

test('nothing that was noted gets lost, and no day becomes later', () => {
  fc.assert(
    fc.property(fc.array(signal), noticed, (before, given) => {
      const after = new Map(addNoticed(before, given, FRIDAY).map(({ item, on }) => [item, on]));
      for (const { item, on } of before) expect((after.get(item) ?? 'lost') <= on).toBe(true);
      for (const item of given.items) expect(after.has(item)).toBe(true);
      expect(after.has(given.where)).toBe(true);
    }),
  );
});

test('joining has each item once, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(signal), fc.array(signal), (one, other) => {
      const joined = joinSignals(one, other);
      expect(joinSignals(other, one)).toEqual(joined);
      expect(new Set(joined.map(({ item }) => item)).size).toBe(joined.length);
    }),
  );
});

test.each<[readonly Signal[], number]>([
  [[], 0],
  [[{ item: 'W1', on: MONDAY }], 0],
  [[{ item: 'W4', on: MONDAY }], 1],
  [
    [
      { item: 'A5', on: MONDAY },
      { item: 'C2', on: MONDAY },
      { item: 'W3', on: MONDAY },
    ],
    2,
  ],
])('where something was noticed is not counted itself: %j', (signals, expected) => {
  expect(countSignals(signals)).toBe(expected);
});

test('only an item about safety calls for the numbers', () => {
  const found = ITEMS.filter((item) => concernsSafety([item]));
  expect(found).toEqual(['A3', 'A4']);
  expect(found.map(kindOf)).toEqual(['content', 'content']);
});
