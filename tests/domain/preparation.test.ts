import fc from 'fast-check';
import { ITEMS, kindOf, THEMES, type ItemId } from '../../src/domain/checklist';
import { promptsFor, PROMPTS, type PromptId, type ShownBefore } from '../../src/domain/preparation';

const QUIET: ShownBefore = {
  persistent: [],
  fresh: [],
  divided: [],
  contact: 'no',
  themes: THEMES.map((theme) => ({ theme, fresh: 0, persistent: 0, divided: 0 })),
  agreements: { open: 0, kept: 0, broken: 0, overdue: 0 },
  why: [],
};

const STAGNATES: ShownBefore = {
  ...QUIET,
  why: [{ rule: '3a', level: 'reminder', facts: [{ kind: 'plan-stagnates' }], sources: ['E1'] }],
};

/** Items that the channel may see by name. */
const NAMED = ITEMS.filter((item) => ['content', 'change'].includes(kindOf(item)) || item === 'A11');

const item = fc.constantFrom(...NAMED);
const shown: fc.Arbitrary<ShownBefore | null> = fc.option(
  fc.record({
    persistent: fc.array(fc.record({ item, since: fc.constant('2030-01-07'), rounds: fc.constant(2) })),
    fresh: fc.array(item),
    divided: fc.array(fc.record({ item, signal: fc.constant(1), noSignal: fc.constant(2) })),
    contact: fc.constantFrom('no', 'now', 'now-and-before'),
    themes: fc.constant(QUIET.themes),
    agreements: fc.record({ broken: fc.nat(2) }).map(({ broken }) => ({ ...QUIET.agreements, broken })),
    why: fc.constantFrom(QUIET.why, STAGNATES.why),
  }),
);

test('every id of regie and of the directing professional is a prompt, once', () => {
  const ids = [...count('R', 7), ...count('V', 12)];
  expect([...PROMPTS].sort()).toEqual(ids.sort());
});

test('what they are for a case in which nothing shows', () => {
  expect([1, 2, 3, 4].map((round) => promptsFor(round, null))).toEqual([
    ['V1', 'R1'],
    ['V2', 'V4'],
    ['R1', 'V3'],
    ['V4', 'R2'],
  ]);
  expect(promptsFor(1, QUIET)).toEqual(promptsFor(1, null));
});

describe('a barrier that showed brings prompts that answer it', () => {
  const fresh = (...items: ItemId[]): ShownBefore => ({ ...QUIET, fresh: items });
  test.each<[string, ShownBefore, readonly PromptId[], readonly PromptId[]]>([
    ['A1', fresh('A1'), ['R5'], ['R6']],
    ['A2', fresh('A2'), ['V6', 'V12'], ['V7']],
    ['A3', fresh('A3'), ['V3'], ['V8']],
    ['A4', fresh('A4'), ['V3'], ['V8']],
    ['A5', fresh('A5'), ['V6', 'V12'], ['V7']],
    ['A6', fresh('A6'), ['V9'], ['V10']],
    ['A7', fresh('A7'), ['V6', 'V12'], ['V7']],
    ['A9', fresh('A9'), ['R1'], ['V2']],
    ['A10', fresh('A10'), ['R1'], ['V2']],
    ['A11', fresh('A11'), ['V5'], ['R4']],
    ['B1', fresh('B1'), ['V6', 'V12'], ['V7']],
    ['B5', fresh('B5'), ['V6', 'V12'], ['V7']],
    ['W4', fresh('W4'), ['R1'], ['R6']],
    [
      'persistent A3',
      { ...QUIET, persistent: [{ item: 'A3', since: '2030-01-07', rounds: 2 }] },
      ['V3'],
      ['V8'],
    ],
    ['divided B3', { ...QUIET, divided: [{ item: 'B3', signal: 1, noSignal: 2 }] }, ['V6', 'V12'], ['V7']],
    ['contact', { ...QUIET, contact: 'now' }, ['R1'], ['R6']],
    ['the plan stagnates', STAGNATES, ['R7'], ['V8']],
    ['a broken agreement', { ...QUIET, agreements: { ...QUIET.agreements, broken: 1 } }, ['R7'], ['V8']],
    ['theme A of a small group', withTheme('A'), ['V6', 'V12'], ['V7']],
    ['theme B of a small group', withTheme('B'), ['V6', 'V12'], ['V7']],
  ])('%s', (_what, before, odd, even) => {
    for (const [round, fitting] of [
      [1, odd],
      [2, even],
      [11, odd],
      [12, even],
    ] as const) {
      expect([...promptsFor(round, before).slice(0, fitting.length)].sort()).toEqual([...fitting].sort());
    }
  });

  test('at most two of them, in turn', () => {
    const before = fresh('A2', 'A3', 'A6');
    const fitting = ['V6', 'V12', 'V3', 'V9'];
    const firstTwo = [1, 3, 5, 7].map((round) => promptsFor(round, before).slice(0, 2));
    expect(new Set(firstTwo.flat())).toEqual(new Set(fitting));
    for (const prompts of firstTwo) expect(fitting).toEqual(expect.arrayContaining(prompts));
  });
});

test('two or three, each once, for every round and whatever showed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), shown, (round, before) => {
      const prompts = promptsFor(round, before);
      expect(prompts.length).toBeGreaterThanOrEqual(2);
      expect(prompts.length).toBeLessThanOrEqual(3);
      expect(new Set(prompts).size).toBe(prompts.length);
    }),
  );
});

test('two rounds in a row ask nothing twice, whatever showed in each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), shown, shown, (round, before, later) => {
      const next = promptsFor(round + 1, later);
      expect(promptsFor(round, before).filter((prompt) => next.includes(prompt))).toEqual([]);
    }),
  );
});

test('every prompt comes by within twenty rounds, whatever showed in each', () => {
  const twenty = fc.array(shown, { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), twenty, (first, befores) => {
      const seen = new Set(befores.flatMap((before, at) => promptsFor(first + at, before)));
      expect(PROMPTS.filter((prompt) => !seen.has(prompt))).toEqual([]);
    }),
  );
});

test('the same facts give the same prompts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), shown, (round, before) => {
      expect(promptsFor(round, before)).toEqual(promptsFor(round, structuredClone(before)));
    }),
  );
});

function withTheme(theme: 'A' | 'B'): ShownBefore {
  return {
    ...QUIET,
    themes: QUIET.themes.map((one) => (one.theme === theme ? { ...one, fresh: 1 } : one)),
  };
}

function count(letter: string, most: number): string[] {
  return Array.from({ length: most }, (_, index) => `${letter}${index + 1}`);
}
