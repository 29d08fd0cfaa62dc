import type { TipId } from '../../src/domain/tip-ids';
import type { ItemId, Theme } from '../../src/domain/checklist';
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
  expect(tipsFor(fresh(item), true)).toEqual(tips);
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
  expect(tipsFor(shown, true)).toEqual(tips);
});

test('C1 with C4 gives the same tips as either alone', () => {
  const others = fresh('A9', 'A3', 'A4', 'B3', 'B4');
  const one = tipsFor([...others, ...fresh('C1')], true);
  expect(tipsFor([...others, ...fresh('C4')], true)).toEqual(one);
  expect(tipsFor([...others, ...fresh('C1', 'C4')], true)).toEqual(one);
});

test('without a regisseur the first tip is to agree who directs, still three at most', () => {
  expect(tipsFor([], false)).toEqual(['T7']);
  expect(tipsFor(fresh('A1', 'A2', 'A3'), false)).toEqual(['T7', 'T2', 'common-course']);
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
  expect(tipsForThemes(shown, regisseurKnown)).toEqual(tips);
});
