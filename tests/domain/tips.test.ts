import fc from 'fast-check';
import { TIPS, type TipId } from '../../src/domain/tip-ids';
import { ITEMS, THEMES, type ItemId, type Theme } from '../../src/domain/checklist';
import { tipsFor, tipsForThemes } from '../../src/domain/tips';

const fresh = (...items: ItemId[]) => items.map((item) => ({ item, persistent: false }));
const persistent = (...items: ItemId[]) => items.map((item) => ({ item, persistent: true }));

test.each<[ItemId, TipId[]]>([
  ['A1', ['common-course']],
  ['A2', ['T2']],
  ['A3', ['begin-with-the-child']],
  ['A4', ['begin-with-the-child']],
  ['A5', ['T2']],
  ['A6', ['weigh-together']],
  ['A7', ['T2']],
  ['A9', ['K3']],
  ['A10', ['K3']],
  ['A11', ['T5']],
  ['B1', ['T2', 'peer-supervision']],
  ['B2', ['T3']],
  ['B3', ['priorities-with-family']],
  ['B4', ['priorities-with-family']],
  ['B5', ['who-takes-over']],
  ['C1', ['T1']],
  ['C4', ['T1']],
  ['W4', ['T5']],
])('%s is answered by %s', (item, tips) => {
  expect(tipsFor(fresh(item), true, [])).toEqual(tips);
});

test.each<[string, { item: ItemId; persistent: boolean }[], TipId[]]>([
  ['nothing shown, no tips', [], []],
  ['one tip once', fresh('A2', 'A5', 'A7'), ['T2']],
  ['what persists comes first', [...fresh('A2', 'A5'), ...persistent('B2')], ['T3', 'T2']],
  ['then what answers most barriers', fresh('B2', 'A3', 'A4'), ['begin-with-the-child', 'T3']],
  [
    'three at most',
    fresh('A1', 'A2', 'A3', 'A5', 'B3', 'B4'),
    ['T2', 'priorities-with-family', 'common-course'],
  ],
  ['C1 and C4 weigh as one', fresh('C1', 'C4', 'B2'), ['T1', 'T3']],
])('%s', (_name, shown, tips) => {
  expect(tipsFor(shown, true, [])).toEqual(tips);
});

test('C1 with C4 gives the same tips as either alone', () => {
  const others = fresh('A9', 'A3', 'A4', 'B3', 'B4');
  const one = tipsFor([...others, ...fresh('C1')], true, []);
  expect(tipsFor([...others, ...fresh('C4')], true, [])).toEqual(one);
  expect(tipsFor([...others, ...fresh('C1', 'C4')], true, [])).toEqual(one);
});

test('without a regisseur the first tip is to agree who directs, still three at most', () => {
  expect(tipsFor([], false, [])).toEqual(['T7']);
  expect(tipsFor(fresh('A1', 'A2', 'A3'), false, [])).toEqual(['T7', 'T2', 'common-course']);
});

test.each<[string, { theme: Theme; persistent: boolean }[], boolean, TipId[]]>([
  ['none', [], true, []],
  [
    'all three',
    ['A', 'B', 'C'].map((theme) => ({ theme: theme as Theme, persistent: false })),
    true,
    ['T2', 'T3', 'T1'],
  ],
  [
    'what persists comes first',
    [
      { theme: 'A', persistent: false },
      { theme: 'C', persistent: true },
    ],
    true,
    ['T1', 'T2'],
  ],
  ['no regisseur', [{ theme: 'B', persistent: false }], false, ['T7', 'T3']],
])('tips by theme: %s', (_name, shown, regisseurKnown, tips) => {
  expect(tipsForThemes(shown, regisseurKnown, [])).toEqual(tips);
});

describe('what the round before suggested is not suggested again', () => {
  test.each<[string, ItemId[], TipId[], TipId[]]>([
    ['another tip for the same barrier', ['A5'], ['T2'], ['K1']],
    ['and after that the first one again', ['A5'], ['K1'], ['T2']],
    ['what is left of two tips', ['B1'], ['T2'], ['peer-supervision']],
    ['the next one only when both were suggested', ['B1'], ['T2', 'peer-supervision'], ['T3']],
    [
      'what was one too many last time comes now',
      ['A1', 'A3', 'A6', 'A9'],
      ['K3', 'T6'],
      ['common-course', 'begin-with-the-child', 'weigh-together'],
    ],
    ['nothing new to say about this barrier, for one round', ['B2'], ['T3', 'T2'], []],
    ['a tip that fits comes before the next best', ['A6', 'B2'], ['T3'], ['weigh-together']],
    ['a tip no barrier asks for plays no part', ['B5'], ['T5'], ['who-takes-over']],
  ])('%s', (_name, items, before, tips) => {
    expect(tipsFor(fresh(...items), true, before)).toEqual(tips);
  });

  test.each<[string, Theme[], TipId[], TipId[]]>([
    ['another tip for the theme', ['A', 'B', 'C'], ['T2', 'T3', 'T1'], ['T9', 'common-course', 'T8']],
    ['and back', ['A', 'B', 'C'], ['T9', 'common-course', 'T8'], ['T2', 'T3', 'T1']],
    ['whatever kind of summary suggested it', ['A'], ['T2', 'K3', 'weigh-together'], ['T9']],
  ])('by theme: %s', (_name, themes, before, tips) => {
    expect(
      tipsForThemes(
        themes.map((theme) => ({ theme, persistent: false })),
        true,
        before,
      ),
    ).toEqual(tips);
  });

  test('only that there is no regisseur is said every round', () => {
    expect(tipsFor(fresh('A5'), false, ['T7', 'T2'])).toEqual(['T7', 'K1']);
    expect(tipsForThemes([{ theme: 'A', persistent: true }], false, ['T7', 'T2'])).toEqual(['T7', 'T9']);
  });
});

const barriers = fc.uniqueArray(fc.record({ item: fc.constantFrom(...ITEMS), persistent: fc.boolean() }), {
  selector: ({ item }) => item,
});
const themes = fc.uniqueArray(fc.record({ theme: fc.constantFrom(...THEMES), persistent: fc.boolean() }), {
  selector: ({ theme }) => theme,
});
const before = fc.uniqueArray(fc.constantFrom(...TIPS), { maxLength: 3 });

describe('whatever shows, and whatever was suggested before', () => {
  test('three tips at most, each once, and none that was suggested the round before', () => {
    fc.assert(
      fc.property(barriers, themes, fc.boolean(), before, (shown, byTheme, regisseurKnown, suggested) => {
        for (const tips of [
          tipsFor(shown, regisseurKnown, suggested),
          tipsForThemes(byTheme, regisseurKnown, suggested),
        ]) {
          expect(tips.length).toBeLessThanOrEqual(3);
          expect(new Set(tips).size).toBe(tips.length);
          expect(tips.includes('T7')).toBe(!regisseurKnown);
          expect(tips.filter((tip) => tip !== 'T7' && suggested.includes(tip))).toEqual([]);
        }
      }),
    );
  });

  test('the same barriers round after round: never the same tip twice running, and never two rounds without', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.constantFrom(...ITEMS.filter((item) => tipsFor(fresh(item), true, []).length > 0)),
          { minLength: 1 },
        ),
        (items) => {
          let last: TipId[] = [];
          let silent = 0;
          for (let round = 0; round < 8; round += 1) {
            const tips = tipsFor(fresh(...items), true, last);
            silent = tips.length === 0 ? silent + 1 : 0;
            expect(silent).toBeLessThan(2);
            expect(tips.filter((tip) => last.includes(tip))).toEqual([]);
            last = tips;
          }
        },
      ),
    );
  });

  test('C1, C4 and both give the same tips, in this round and in the next', () => {
    const others = barriers.map((shown) => shown.filter(({ item }) => item !== 'C1' && item !== 'C4'));
    fc.assert(
      fc.property(others, fc.boolean(), before, (shown, persistent, suggested) => {
        const withContact = (...items: ItemId[]) => [
          ...shown,
          ...items.map((item) => ({ item, persistent })),
        ];
        const first = tipsFor(withContact('C1'), true, suggested);
        const second = tipsFor(withContact('C1'), true, first);
        for (const items of [['C4'], ['C1', 'C4'], ['C4', 'C1']] as ItemId[][]) {
          expect(tipsFor(withContact(...items), true, suggested)).toEqual(first);
          expect(tipsFor(withContact(...items), true, first)).toEqual(second);
        }
      }),
    );
  });
});
