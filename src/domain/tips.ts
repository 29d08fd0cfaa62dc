import { TIPS, type TipId } from './tip-ids';
import { THEMES, type ItemId, type Theme } from './checklist';

/** The suggestions that answer a barrier (DOMAIN section 5). */
const TIPS_FOR_ITEM: Readonly<Partial<Record<ItemId, readonly TipId[]>>> = {
  A1: ['common-course'],
  A2: ['T2'],
  A3: ['begin-with-the-child'],
  A4: ['begin-with-the-child'],
  A5: ['T2'],
  A6: ['weigh-together'],
  A7: ['T2'],
  A9: ['K3'],
  A10: ['K3'],
  A11: ['T5'],
  B1: ['T2', 'peer-supervision'],
  B2: ['T3'],
  B3: ['priorities-with-family'],
  B4: ['priorities-with-family'],
  B5: ['who-takes-over'],
  // Not T8 for C4: the channel must not learn which of the two contact items it was.
  C1: ['T1'],
  C4: ['T1'],
  W4: ['T5'],
};

/** Fits the whole theme, so that it gives no item away. */
const TIP_FOR_THEME: Readonly<Record<Theme, TipId>> = { A: 'T2', B: 'T3', C: 'T1' };

const MOST_TIPS = 3;

/** At most three tips: what persists first, then the tip that answers most barriers. Without a regisseur T7 leads. */
export function tipsFor(
  shown: readonly { readonly item: ItemId; readonly persistent: boolean }[],
  regisseurKnown: boolean,
): TipId[] {
  const ranked = TIPS.map((tip) => {
    const answered = shown.filter(({ item }) => TIPS_FOR_ITEM[item]?.includes(tip));
    return {
      tip,
      persistent: answered.some(({ persistent }) => persistent),
      // C1 and C4 weigh as one, for the same reason as above.
      barriers: new Set(answered.map(({ item }) => (item === 'C4' ? 'C1' : item))).size,
    };
  })
    .filter(({ barriers }) => barriers > 0)
    .sort((a, b) => Number(b.persistent) - Number(a.persistent) || b.barriers - a.barriers);
  return atMostThree(
    ranked.map(({ tip }) => tip),
    regisseurKnown,
  );
}

/** As `tipsFor`, where too few answered to name items. */
export function tipsForThemes(
  shown: readonly { readonly theme: Theme; readonly persistent: boolean }[],
  regisseurKnown: boolean,
): TipId[] {
  const persistentFirst = [...shown].sort(
    (a, b) =>
      Number(b.persistent) - Number(a.persistent) || THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme),
  );
  return atMostThree(
    persistentFirst.map(({ theme }) => TIP_FOR_THEME[theme]),
    regisseurKnown,
  );
}

function atMostThree(tips: readonly TipId[], regisseurKnown: boolean): TipId[] {
  return (regisseurKnown ? [...tips] : ['T7' as const, ...tips]).slice(0, MOST_TIPS);
}
